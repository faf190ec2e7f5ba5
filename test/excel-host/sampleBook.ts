import { workbookParts } from '#test/helpers/plainWorkbook';
import { zipFile } from '#test/helpers/zipFile';

const text = (reference: string, words: string, style = 0): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`;

const rows = [
  `<row r="1">${text('A1', 'BẢNG THEO DÕI NHIỆM VỤ')}</row>`,
  `<row r="3">${['TT', 'Nội dung', 'Hạn', 'Tỷ lệ', 'Trạng thái'].map((words, i) => text(`${'ABCDE'[i]}3`, words)).join('')}</row>`,
  `<row r="4"><c r="A4"><v>1</v></c>${text('B4', 'Xây dựng Đề án')}<c r="C4" s="1"><v>45961</v></c><c r="D4" s="2"><v>0.5</v></c>${text('E4', 'Đang làm')}</row>`,
  `<row r="5"><c r="A5"><f>A4+1</f><v>2</v></c>${text('B5', 'Ban hành Kế hoạch')}<c r="C5" s="1"><v>45990</v></c><c r="D5" s="2"><v>1</v></c>${text('E5', 'Hoàn thành')}</row>`,
  `<row r="6" hidden="1"><c r="A6"><f t="shared" ref="A6:A7" si="0">A5+1</f><v>3</v></c>${text('B6', 'Việc bị ẩn')}</row>`,
  `<row r="7"><c r="A7"><f t="shared" si="0"/><v>4</v></c>${text('B7', 'Báo cáo quý')}<c r="D7" s="3"><v>1234.5</v></c><c r="E7" t="b"><v>1</v></c></row>`,
].join('');

const after = [
  '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>',
  '<conditionalFormatting sqref="C4:C7"><cfRule type="expression" dxfId="0" priority="1"><formula>$C4&lt;45970</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E4:E7"><formula1>$G$1:$G$3</formula1></dataValidation></dataValidations>',
  '<extLst><ext uri="{SOMETHING-NOBODY-KNOWS}"><x:kept xmlns:x="urn:kept">giữ nguyên</x:kept></ext></extLst>',
].join('');

const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><dxfs count="1"><dxf><font><color rgb="FF7F1D1D"/></font><fill><patternFill><bgColor rgb="FFF8CBAD"/></patternFill></fill></dxf></dxfs></styleSheet>`;

/** A small workbook of everything the simulator has to keep, move and tell. */
export function sampleBook(): Buffer {
  const parts = workbookParts({
    sheets: [
      {
        name: 'Nhiệm vụ',
        rows,
        before: '<cols><col min="6" max="6" width="20" hidden="1" customWidth="1"/></cols>',
        after,
      },
      { name: 'Danh mục', rows: `<row r="1">${text('A1', 'Đang làm')}</row>`, state: 'veryHidden' },
      { name: 'Ghi chú', rows: `<row r="1"><c r="A1"><f>'Nhiệm vụ'!A5*2</f><v>4</v></c></row>` },
    ],
    names: `<definedName name="DS_TRANGTHAI">'Danh mục'!$A$1:$A$3</definedName><definedName name="HAN">'Nhiệm vụ'!$C$4:$C$7</definedName><definedName name="RIENG" localSheetId="2" hidden="1">42</definedName>`,
  });
  return zipFile(parts.map((part) => (part.name === 'xl/styles.xml' ? { ...part, content: styles } : part)));
}

/** A plain table of `count` tasks in twelve columns. */
export function longBook(count: number): Buffer {
  const lines = Array.from({ length: count }, (_, i) => {
    const row = i + 2;
    const cells = Array.from({ length: 11 }, (_unused, c) =>
      text(`${'ABCDEFGHIJKL'[c]}${row}`, `Nhiệm vụ số ${i} cột ${c}`),
    );
    return `<row r="${row}">${cells.join('')}<c r="L${row}" s="1"><v>${45_900 + (i % 200)}</v></c></row>`;
  });
  const parts = workbookParts({
    sheets: [{ name: 'Dài', rows: `<row r="1">${text('A1', 'TT')}</row>${lines.join('')}` }],
  });
  return zipFile(parts.map((part) => (part.name === 'xl/styles.xml' ? { ...part, content: styles } : part)));
}
