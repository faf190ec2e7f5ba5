import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asideGrid } from '#addin/app/check/suppressions';
import { readWorkbook } from '#server/xlsx/read';
import type { Grid } from '#shared/sheet/grid';
import { fields } from '#shared/table/field';
import { recognise } from '#shared/table/recognise';
import { readSetAside, type SetAside, setAsideHeadings, setAsideRows, setAsideSheet } from '#shared/wire/setAside';
import { withAsideSheet } from '#test/helpers/asideBook';
import { plainWorkbook } from '#test/helpers/plainWorkbook';

const one: SetAside = {
  rule: 'time.none',
  path: 'II.1.10',
  field: 'finish',
  reason: 'Việc tiếp nối từ trước.',
  on: '2015-11-14',
};

function sheetOf(rows: readonly (readonly (string | number)[])[], name = setAsideSheet): Grid {
  return {
    name,
    visibility: 'veryHidden',
    rows: rows.map((values, index) => ({
      index,
      cells: values.map((value) => (value === '' ? undefined : { value, text: String(value) })),
    })),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  };
}
const read = (rows: readonly (readonly (string | number)[])[]) =>
  readSetAside({ sheets: [sheetOf([setAsideHeadings, ...rows])] });

describe('[R5] findings set aside travel with the workbook', () => {
  it('what is written is what is read, through a file too', async () => {
    const list: readonly SetAside[] = [
      one,
      { ...one, path: '', field: null, reason: '=HYPERLINK("x") & "đã rõ"\nhai' },
    ];
    const rows = setAsideRows(list);
    if (rows === null) throw new Error('a list has rows');
    const bytes = await withAsideSheet(plainWorkbook({ sheets: [{ name: 'A', rows: '' }] }), rows);
    const file = await readWorkbook(bytes);
    if (!file.ok) throw new Error(file.refusal.code);
    expect(readSetAside(file.workbook)).toEqual({ list, unread: 0 });
    expect(file.workbook.sheets.find(({ name }) => name === setAsideSheet)?.visibility).toBe('veryHidden');
  });

  it('any list comes back from its cells, and an empty one needs no sheet', () => {
    const text = (maxLength: number) =>
      fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter((some) => some.trim() !== '');
    const aside = fc.record({
      rule: text(100),
      path: fc.string({ maxLength: 60 }),
      field: fc.option(fc.constantFrom(...fields)),
      reason: text(500),
      on: fc.constantFrom('', '2015-11-14'),
    });
    fc.assert(
      fc.property(fc.array(aside, { maxLength: 20 }), (list) => {
        const grid = asideGrid(list);
        expect(readSetAside({ sheets: grid === null ? [] : [grid] })).toEqual({ list, unread: 0 });
        expect(grid === null).toBe(list.length === 0);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it.each([
    ['no rule', ['', 'II.1', '', 'Đã rõ', '']],
    ['no reason', ['time.none', 'II.1', '', '  ', '']],
    ['a reason nobody reads to the end', ['time.none', 'II.1', '', 'a'.repeat(2_001), '']],
    ['a field of another version', ['time.none', 'II.1', 'colour', 'Đã rõ', '']],
  ])('%s: the row is left out, counted, and the others hold', (_what, row) => {
    const good = [one.rule, one.path, one.field ?? '', one.reason, one.on];
    expect(read([row, good])).toEqual({ list: [one], unread: 1 });
  });

  it('blank rows say nothing; a day nobody can read is none; a number stands as it is shown', () => {
    expect(read([['', '', '', '', '']])).toEqual({ list: [], unread: 0 });
    expect(read([['time.none', 1.1, '', 'Đã rõ', 42_322]]).list).toEqual([
      { rule: 'time.none', path: '1.1', field: null, reason: 'Đã rõ', on: '' },
    ]);
  });

  it('at most 5,000 rows are taken, the others are counted', () => {
    const rows = Array.from({ length: 5_003 }, (_, at) => ['time.none', `I.${at}`, '', 'Đã rõ', '']);
    const found = read(rows);
    expect(found.list.length).toBe(5_000);
    expect(found.unread).toBe(3);
  });

  it('[M8] whatever the reasons say, the sheet is no task table', () => {
    const heads = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];
    const body = ['1', 'Xây dựng kế hoạch', 'Sở Tài chính', 'Kế hoạch', 'Quý I/2015'];
    const asTable = [heads, body, body, body];
    expect(recognise({ sheets: [sheetOf(asTable, 'Phụ lục')] }).tables.length).toBe(1);
    expect(recognise({ sheets: [sheetOf(asTable)] })).toEqual({ tables: [], refused: [] });
    expect(recognise({ sheets: [sheetOf(asTable, '_pl_bo_qua')] }).tables).toEqual([]);
  });
});
