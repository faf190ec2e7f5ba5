import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateInPieces } from '#server/xlsx/guard/inflate';
import { sheetJs } from '#server/xlsx/read/sheetjs';
import { shownText } from '#server/xlsx/read/shownText';
import { unescaped } from '#server/xlsx/scan/cellTexts';
import { shiftFormula } from '#server/xlsx/scan/references';
import { columnName } from '#shared/sheet/address';
import { lacksResult } from '#shared/sheet/cells';
import type { Workbook } from '#shared/sheet/grid';
import { badFiles } from '#test/helpers/badFiles';
import { plainWorkbook, sheetOf } from '#test/helpers/plainWorkbook';
import { bySheetJs, firstSheet, readHere, workbookHere } from '#test/helpers/readInThread';

const formats = [
  'dd/mm/yyyy',
  '[$-42A]dd/mm/yyyy;@',
  'mm/yyyy',
  'mmm-yy',
  'yyyy',
  'hh:mm',
  '[h]:mm',
  '0%',
  '0.0%',
  '0',
  '#,##0\\ "đ"',
  '0 "ngày"',
  '[Red]0;[Blue]-0',
  '@',
  'General',
];

const hazards: readonly (readonly [string, string])[] = [
  [
    'whole, decimal, negative and tiny numbers',
    '<c r="A1"><v>7</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1"><v>-12.5</v></c><c r="D1"><v>1E-3</v></c><c r="E1"><v>123456789012345</v></c>',
  ],
  ['zero and FALSE as formula results', '<c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c>'],
  [
    'an empty value and an empty formula text',
    '<c r="A1"><v></v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><v/></c><c r="D1" s="1"/>',
  ],
  [
    'formulas nobody worked out',
    '<c r="A1"><f>1/0</f></c><c r="B1" s="1"><f>A2&amp;"x"</f><v></v></c><c r="C1"><f t="shared" ref="C1:D1" si="0">A1</f><v>1</v></c><c r="D1"><f t="shared" si="0"/></c>',
  ],
  ['a text formula with escapes', '<c r="A1" t="str"><f>A2&amp;"&lt;"</f><v>a &amp; b_x000D_c</v></c>'],
  ['errors', '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
  [
    'inline, rich and phonetic text',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  x  </t></is></c><c r="B1" t="inlineStr"><is><r><t>Hoàn </t></r><r><rPr><b/></rPr><t>thành</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></is></c>',
  ],
  [
    'shared strings, an empty and a rich one',
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>',
  ],
  [
    'shared formulas',
    '<c r="A1"><f t="shared" ref="A1:C1" si="0">B2+$A$1+SUM(A$1:$B3)</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c>',
  ],
  ['an array formula', '<c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c>'],
  ['cells without addresses', '<c><v>1</v></c><c t="b"><v>1</v></c><c r="F1"><v>3</v></c><c><v>4</v></c>'],
  ['dates of every format', formats.map((_, i) => `<c r="${columnName(i)}1" s="${i + 1}"><v>45838</v></c>`).join('')],
  ['fractions of every format', formats.map((_, i) => `<c r="${columnName(i)}1" s="${i + 1}"><v>1.5</v></c>`).join('')],
  [
    'serials of January and February 1900',
    '<c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" s="1"><v>61</v></c>',
  ],
  [
    'astral characters, NFD, look-alikes',
    '<c r="A1" t="inlineStr"><is><t>𠀀😀</t></is></c><c r="B1" t="inlineStr"><is><t>Việt Ðăk</t></is></c>',
  ],
  ['entities by number', '<c r="A1" t="inlineStr"><is><t>&#7879;&#x1EC7; &quot;&apos;</t></is></c>'],
];

const strings =
  '<si><t>Sở Nội vụ</t></si><si><t/></si><si><r><t>Đang </t></r><r><t>thực hiện</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si/>';

describe('[T6] our scanner reads what the library reads', () => {
  it.each(hazards)('%s', async (_name, cells) => {
    for (const date1904 of [false, true]) {
      const file = sheetOf(`<row r="1">${cells}</row>`, { strings, formats, date1904 });
      expect(await workbookHere(file)).toEqual(bySheetJs(file));
    }
  });

  it.each(
    badFiles
      // The library names NaN and infinity by other errors; Q-B14 has its own test.
      .filter(
        (file) =>
          file.expect === 'read' && !/Q-B1$|Q-B14/.test(file.sentence) && !/200,000|XFD|lists over/.test(file.name),
      )
      .map((file) => [file.name, file] as const),
  )('odd file: %s', async (_name, file) => {
    const bytes = file.make();
    const ours = await workbookHere(bytes);
    expect(ours.sheets).toEqual(bySheetJs(bytes).sheets);
  });

  it('hidden rows and columns, merges, names, visibility', async () => {
    const file = plainWorkbook({
      sheets: [
        {
          name: 'Một',
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" hidden="1"/>',
          after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A5:C9"/></mergeCells>',
        },
        { name: 'Hai', rows: '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>', state: 'hidden' },
        { name: '_PL_BASE', rows: '', state: 'veryHidden' },
      ],
      names:
        '<definedName name="PL_STAMP">_PL_BASE!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Hai!$A$1:$B$2</definedName>',
    });
    const ours = await workbookHere(file);
    expect(ours).toEqual(bySheetJs(file));
    expect([...(ours.sheets[0]?.hiddenRows ?? [])]).toEqual([1]);
    expect([...(ours.sheets[0]?.hiddenColumns ?? [])]).toEqual([1, 2]);
    expect(ours.sheets.map((sheet) => sheet.visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
    expect(ours.names).toEqual([
      { name: 'PL_STAMP', refersTo: '_PL_BASE!$A$1' },
      { name: '_xlnm.Print_Area', refersTo: 'Hai!$A$1:$B$2', sheet: 'Hai' },
    ]);
  });

  it.each(hazards)(
    '%s: without the words of formulas a cell still says that it has one, and shows one nobody worked out',
    async (_name, cells) => {
      const file = sheetOf(`<row r="1">${cells}</row>`, { strings, formats });
      const silent = (workbook: Workbook) =>
        workbook.sheets.map(({ rows }) =>
          rows.map((row) =>
            row.cells.map((cell) =>
              cell?.formula === undefined || lacksResult(cell) ? cell : { ...cell, formula: '' },
            ),
          ),
        );
      const reading = await readHere(file, {}, { formulas: false });
      if (!reading.ok) throw new Error(reading.refusal.code);
      const read = reading.workbook.sheets.map(({ rows }) => rows.map((row) => row.cells));
      expect(read).toEqual(silent(await workbookHere(file)));
    },
  );

  it('rows out of order and cells twice: the later one stands, rows ascend', async () => {
    const sheet = await firstSheet(
      sheetOf(
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>5</v></c></row>',
      ),
    );
    expect(sheet.rows.map((row) => [row.index, row.cells.map((cell) => cell?.value)])).toEqual([
      [0, [1]],
      [2, [5, 4]],
    ]);
  });

  it('any cut of the XML into windows gives the same cells', async () => {
    const texts = Array.from(
      { length: 6000 },
      (_, i) => `<si><t>Nhiệm vụ số ${i} &amp; ${'ấ'.repeat(i % 50)}</t></si>`,
    ).join('');
    const rows = Array.from(
      { length: 6000 },
      (_, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c><c r="B${i + 1}" s="1"><v>${45000 + (i % 900)}</v></c></row>`,
    ).join('');
    const file = sheetOf(rows, { strings: texts, formats: ['dd/mm/yyyy'] });
    expect(await workbookHere(file)).toEqual(bySheetJs(file));
  });

  it('[property] random cells are equal', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('_x0041_', 'a_x000D_b', '_x005F_x0041_', ' x ', 'Nt', '1.10'),
    );
    const cell = fc.oneof(
      text.map((value) => ({ type: 'inlineStr', xml: `<is><t xml:space="preserve">${escaped(value)}</t></is>` })),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ type: 'n', xml: `<v>${value}</v>` })),
      fc.integer({ min: -5, max: 60_000 }).map((value) => ({ type: 'n', xml: `<v>${value}</v>` })),
      fc.boolean().map((value) => ({ type: 'b', xml: `<v>${value ? 1 : 0}</v>` })),
    );
    const table = fc.array(fc.array(fc.tuple(cell, fc.nat(formats.length)), { maxLength: 6 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const xml = rows.map(
          (cells, r) =>
            `<row r="${r + 1}">${cells.map(([one, style], c) => `<c r="${columnName(c)}${r + 1}" s="${style}" t="${one.type}">${one.xml}</c>`).join('')}</row>`,
        );
        const file = sheetOf(xml.join(''), { formats });
        expect((await workbookHere(file)).sheets).toEqual(bySheetJs(file).sheets);
      }),
      { seed: 20151114, numRuns: 300 },
    );
  });
});

/** XML text; characters XML cannot hold are left out. */
function escaped(text: string): string {
  const held = Array.from(text).filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });
  return held.join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

describe('[T6] parts of the scanner', () => {
  it.each([
    ['a&amp;b', 'a&b'],
    ['_x000D_', '\r'],
    ['_x005F_x0041_', '_x0041_'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['&#x1EC7;&#7879;', 'ệệ'],
    ['&unknown;', '&unknown;'],
    ['_xZZZZ_', '_xZZZZ_'],
  ])('text %j means %j', (xml, text) => expect(unescaped(xml)).toBe(text));

  it.each([
    ['A1+$B$1', 2, 1, 'B3+$B$1'],
    ['SUM(A$1:$B2)', 1, 1, 'SUM(B$1:$B3)'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ["'A1'!A1", 1, 0, "'A1'!A2"],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['A1', -1, 0, '#REF!'],
  ])('formula %s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });

  it('[property] plain formats are shown as the library shows them', () => {
    const codes = ['dd/mm/yyyy', 'd/m/yy', 'mm/yyyy', 'yyyy', 'd-m-yyyy', '0', '0%', '[$-42A]dd/mm/yyyy;@'];
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.double({ min: 0, max: 100, noNaN: true })),
        fc.boolean(),
        (code, value, date1904) => {
          expect(shownText(value, code, date1904)).toBe(sheetJs().SSF.format(code, value, { date1904 }));
        },
      ),
      { seed: 20251101, numRuns: 20_000 },
    );
  });

  it('a date with points, which the library does not know, is shown as Excel shows it', () => {
    expect(shownText(45838, 'dd.mm.yyyy', false)).toBe('30.06.2025');
  });

  it('pieces of a part put together are the part', async () => {
    const bytes = badFiles.find((file) => file.name === '200,000 blank formatted rows')?.make() ?? Buffer.alloc(0);
    const { openPackage } = await import('#server/xlsx/guard/package');
    const { defaultLimits } = await import('#server/xlsx/limits');
    const entry = openPackage(bytes, defaultLimits).entry('xl/worksheets/sheet1.xml');
    if (!entry) throw new Error('no part');
    let length = 0;
    for await (const piece of inflateInPieces(bytes, entry, 10_000)) length += piece.length;
    expect(length).toBe(entry.size);
  });
});
