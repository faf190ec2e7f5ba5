import { inline, sheetOf } from '#test/helpers/plainWorkbook';

/** A plain workbook of an agency: rows of path, words, lead and progress. */
export function rowsOf(rows: readonly (readonly string[])[]): Uint8Array {
  const all = [['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Kết quả thực hiện'], ...rows];
  const xml = all
    .map(
      (cells, r) => `<row r="${r + 1}">${cells.map((text, c) => inline(`${'ABCD'[c]}${r + 1}`, text)).join('')}</row>`,
    )
    .join('');
  return new Uint8Array(sheetOf(xml));
}
