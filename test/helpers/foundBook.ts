import ExcelJS from 'exceljs';
import { sheetJs } from '#server/xlsx/read/sheetjs';
import { dateToSerial } from '#shared/sheet/format';
import type { UnseenTable } from '#test/fixtures/unseen/tables';
import { gridOf, type Written } from '#test/helpers/grid';
import { inFormat } from '#test/helpers/inFormat';

/** A cell as a person's workbook has it: runs of letters in several fonts, a real day, a formula with its result. */
export type FoundCell =
  | Written
  | { readonly rich: readonly string[] }
  | { readonly day: string; readonly format: string }
  | { readonly formula: string; readonly result: number };

/** A whole file as an office attaches it to a document; what stands in it is told as in the unseen tables. */
export type FoundBook = Omit<UnseenTable, 'lines'> & {
  readonly as: 'xlsx' | 'xls' | 'ods' | 'csv' | 'docx';
  readonly lines: readonly (readonly [expected: string, ...cells: FoundCell[]])[];
  /** Sheet rows from 1, columns from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filter?: string;
  readonly list?: { readonly range: string; readonly values: readonly string[] };
  readonly comments?: Readonly<Record<string, string>>;
};

function serialOf(day: string): number {
  const serial = dateToSerial(day);
  if (serial === null) throw new Error(`no day: ${day}`);
  return serial;
}

/** As much of a cell as a plain grid holds. */
function plain(cell: FoundCell): Written {
  if (typeof cell !== 'object' || cell === null || 'text' in cell) return cell;
  if ('rich' in cell) return cell.rich.join('');
  if ('day' in cell)
    return { value: serialOf(cell.day), text: cell.day.split('-').reverse().join('/'), format: cell.format };
  return { value: cell.result, text: String(cell.result), formula: cell.formula };
}

function excelValue(cell: FoundCell): { readonly value: ExcelJS.CellValue; readonly format?: string } {
  if (typeof cell !== 'object' || cell === null) return { value: cell ?? null };
  if ('rich' in cell)
    return { value: { richText: cell.rich.map((text, i) => ({ text, font: { bold: i % 2 === 0 } })) } };
  if ('day' in cell) return { value: serialOf(cell.day), format: cell.format };
  if ('result' in cell) return { value: { formula: cell.formula, result: cell.result } };
  const { value, format, formula } = cell;
  const typed = formula === undefined ? value : { formula, result: value };
  return format === undefined ? { value: typed } : { value: typed, format };
}

/** A sheet of the workbook that Excel would save. */
export function addSheet(workbook: ExcelJS.Workbook, name: string, book: Omit<FoundBook, 'id' | 'as'>) {
  const sheet = workbook.addWorksheet(name, { pageSetup: { orientation: 'landscape', paperSize: 9 } });
  const [down, right] = book.at ?? [0, 0];
  book.lines.forEach(([, ...cells], i) => {
    cells.forEach((written, j) => {
      if (written === '' || written === null || written === undefined) return;
      const cell = sheet.getCell(i + down + 1, j + right + 1);
      const { value, format } = excelValue(written);
      cell.value = value;
      if (format !== undefined) cell.numFmt = format;
      cell.font = { name: 'Times New Roman', size: 12 };
      cell.alignment = { wrapText: true, vertical: 'middle' };
      cell.border = {
        top: { style: 'thin' },
        left: { style: 'thin' },
        bottom: { style: 'thin' },
        right: { style: 'thin' },
      };
    });
  });
  for (const range of book.merges ?? []) sheet.mergeCells(range);
  for (const row of book.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  for (const column of book.hiddenColumns ?? []) sheet.getColumn(column + 1).hidden = true;
  if (book.filter !== undefined) sheet.autoFilter = book.filter;
  for (const [address, note] of Object.entries(book.comments ?? {})) sheet.getCell(address).note = note;
  if (book.list !== undefined) {
    const [first = '', last = first] = book.list.range.split(':');
    const column = first.replace(/\d/g, '');
    for (let row = Number(first.slice(column.length)); row <= Number(last.slice(column.length)); row += 1)
      sheet.getCell(`${column}${row}`).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${book.list.values.join(',')}"`],
      };
  }
  return sheet;
}

async function excelBook(book: FoundBook): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  addSheet(workbook, 'Phụ lục', book);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The bytes of the file. */
export async function foundFile(book: FoundBook): Promise<Buffer> {
  if (book.as === 'xlsx') return excelBook(book);
  const grid = gridOf(
    book.lines.map(([, ...cells]) => cells.map(plain)),
    {
      merges: book.merges ?? [],
      hiddenRows: book.hiddenRows ?? [],
      hiddenColumns: book.hiddenColumns ?? [],
      ...(book.at === undefined ? {} : { at: book.at }),
    },
  );
  if (book.as !== 'ods') return inFormat(grid, book.as);
  const { read, write } = sheetJs();
  return write(read(inFormat(grid, 'xlsx')), { type: 'buffer', bookType: 'ods' }) as Buffer;
}
