import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetJs } from '#server/xlsx/read/sheetjs';
import type { Cell, Grid } from '#shared/sheet/grid';
import { inline, plainWorkbook } from '#test/helpers/plainWorkbook';
import { workbookHere } from '#test/helpers/readInThread';
import { type Office, office } from '#test/office/soffice';

/** A task table with what goes wrong between programs: months, percents, falsy results, merges, hidden rows and sheets. */
const rows = [
  `<row r="1">${inline('A1', 'PHỤ LỤC NHIỆM VỤ')}</row>`,
  `<row r="3">${['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Hạn', 'Tháng', 'Tỷ lệ', 'Còn lại'].map((text, i) => inline(`${'ABCDEFG'[i]}3`, text)).join('')}</row>`,
  `<row r="4"><c r="A4"><v>1</v></c>${inline('B4', 'Xây dựng kế hoạch\nhai dòng')}${inline('C4', 'Sở Nội vụ'.normalize('NFD'))}<c r="D4" s="1"><v>45838</v></c><c r="E4" s="2"><v>45901</v></c><c r="F4" s="3"><v>0.7</v></c><c r="G4"><f>A4-A4</f><v>0</v></c></row>`,
  `<row r="5" hidden="1">${inline('A5', '1.10')}${inline('B5', 'Việc &amp; việc &lt;khác&gt;')}${inline('C5', 'nt')}<c r="D5" s="1"><v>42322</v></c><c r="F5" s="3"><v>1</v></c><c r="G5" t="str"><f>B5&amp;"x"</f><v>Việc &amp; việc &lt;khác&gt;x</v></c></row>`,
];

const file = plainWorkbook({
  sheets: [
    {
      name: 'Phụ lục I',
      before: '<cols><col min="5" max="5" width="12" hidden="1" customWidth="1"/></cols>',
      rows: rows.join(''),
      after: '<mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells>',
    },
    { name: 'Ẩn', rows: `<row r="1">${inline('A1', 'x')}</row>`, state: 'hidden' },
  ],
  formats: ['dd/mm/yyyy', 'mm/yyyy', '0%'],
  parts: [
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    },
    {
      name: 'docProps/core.xml',
      content:
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:modified xsi:type="dcterms:W3CDTF">2015-11-14T03:04:05Z</dcterms:modified></cp:coreProperties>',
    },
  ],
  names: '<definedName name="PL_STAMP">Ẩn!$A$1</definedName>',
});

let libreOffice: Office;
let original: string;

beforeAll(() => {
  libreOffice = office();
  original = join(libreOffice.folder, 'phu-luc.xlsx');
  writeFileSync(original, file);
});

function values(grid: Grid | undefined) {
  return grid?.rows.map((row) => [
    row.index,
    ...row.cells.map((cell: Cell | undefined) => cell && [cell.value, cell.text]),
  ]);
}

describe('[T8] copies saved by LibreOffice read as the workbook itself', () => {
  it.each(['xlsx', 'xls', 'ods'])('.%s', async (format) => {
    const copy = await workbookHere(readFileSync(libreOffice.convert(original, format)));
    const own = await workbookHere(file);
    expect(values(copy.sheets[0])).toEqual(values(own.sheets[0]));
    expect(copy.sheets[0]?.merges).toEqual(own.sheets[0]?.merges);
    expect([...(copy.sheets[0]?.hiddenRows ?? [])]).toEqual([4]);
    expect([...(copy.sheets[0]?.hiddenColumns ?? [])]).toEqual([4]);
    expect(copy.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Phụ lục I', 'visible'],
      ['Ẩn', 'hidden'],
    ]);
    const dates = copy.sheets[0]?.rows[2]?.cells.slice(3, 6).map((cell) => cell?.format?.toLowerCase());
    expect(dates).toEqual(['dd/mm/yyyy', 'mm/yyyy', '0%']);
    expect(copy.names.map((name) => name.name)).toContain('PL_STAMP');
    // An .ods carries the computer's time without a zone.
    expect(copy.savedAt).toBe(format === 'ods' ? '2015-11-13T20:04:05.000Z' : '2015-11-14T03:04:05.000Z');
    expect(copy.active).toEqual([]);
  });

  it('.csv with the separator of Vietnamese settings', async () => {
    const copy = await workbookHere(
      readFileSync(libreOffice.convert(original, 'csv:Text - txt - csv (StarCalc):59,34,76')),
    );
    const texts = copy.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell?.text ?? ''));
    expect(texts?.[1]).toEqual(['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Hạn', 'Tháng', 'Tỷ lệ', 'Còn lại']);
    expect(texts?.[2]?.slice(3, 6)).toEqual(['30/06/2025', '09/2025', '70%']);
  });

  it('.xlsb as the library writes it', async () => {
    const { read, write } = sheetJs();
    const binary = write(read(file, { cellNF: true, cellStyles: true }), {
      type: 'buffer',
      bookType: 'xlsb',
    }) as Buffer;
    const copy = await workbookHere(binary);
    expect(values(copy.sheets[0])).toEqual(values((await workbookHere(file)).sheets[0]));
  });
});
