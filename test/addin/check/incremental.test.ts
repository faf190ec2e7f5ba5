import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand } from '#addin/app/book/book';
import { renewBook } from '#addin/app/book/renew';
import type { OpenWorkbook } from '#addin/port/workbookPort';
import { currentFindings, prepareCheck, recheckRows } from '#shared/rules/check';
import type { Cell, Grid, GridRow } from '#shared/sheet/grid';
import { openExample, paneWorld } from '#test/addin/paneWorld';

const files = [
  'examples/phu-luc-dak-nong.xlsx',
  'examples/bao-cao/So-KHDT_bao-cao-thang-11.xlsx',
  'examples/bao-cao/UBND-huyen-Dak-Mil_hai-chuong-trinh.xlsx',
  'examples/bao-cao/So-Tu-phap_them-dong-doi-han.xlsx',
  'examples/bao-cao/UBND-huyen-Tuy-Duc_libreoffice.ods',
];
const wishes = { asOf: '2015-11-14', agency: null, province: null, layout: [] };

const text = (value: string): Cell => ({ value, text: value });
const day = (value: number): Cell => ({ value, text: 'ngày', format: 'dd/mm/yyyy' });
/** What people type, and what they ought not to. */
const typed = fc.constantFrom<Cell | undefined>(
  undefined,
  text('Nt'),
  text(' "'),
  text('  Sở  Tài chính '),
  text('Sở Nội vụ, Tư pháp;'),
  text('Hoàn thành'),
  text('Đang thực hiện, sẽ trình'),
  text('100%'),
  text('120'),
  text('10.11.2015'),
  text('31/9/2015'),
  text('Quý IV/2015'),
  text('Quý I'),
  text('cuối năm'),
  text('Năm 2016'),
  text('Hằng năm'),
  text('II.1'),
  text('3'),
  text('Tổng cộng'),
  text('Người lập biểu'),
  text('Đơn vị chủ trì'),
  text('DANH MỤC NHIỆM VỤ'),
  text('Quyết định phê duyệt Đề án'),
  text('Xây dựng quy chế phối hợp'),
  day(42_318),
  { value: 0.5, text: '50%', format: '0%' },
  { value: '#N/A', text: '#N/A', error: '#N/A' },
);

function withCell(grid: Grid, row: number, column: number, cell: Cell | undefined): Grid {
  const rows = new Map<number, GridRow>(grid.rows.map((one) => [one.index, one]));
  const cells = [...(rows.get(row)?.cells ?? [])];
  cells[column] = cell;
  rows.set(row, { index: row, cells });
  const filled = [...rows.values()].filter((one) => one.cells.some((held) => held !== undefined));
  return { ...grid, rows: filled.sort((a, b) => a.index - b.index) };
}

const sorted = (findings: readonly unknown[]) => findings.map((one) => JSON.stringify(one)).sort();

describe('[R2] an edit re-checked by its rows gives what checking the workbook whole gives', () => {
  test.each(files)('%s', async (path) => {
    const { context } = await paneWorld(await openExample(path));
    const read = await context.host.read();
    if (!read.ok) throw new Error('not read');
    const first = understand(context, read.value, wishes);
    const places = first.recognition.tables.flatMap((table) => {
      const grid = read.value.sheets.find(({ name }) => name === table.sheet);
      const width = Math.max(...(grid?.rows ?? []).map(({ cells }) => cells.length));
      return [{ sheet: table.sheet, top: table.headerRows[0] ?? 0, bottom: table.bottom, width }];
    });
    const edit = fc.constantFrom(...places).chain(({ sheet, top, bottom, width }) =>
      fc.record({
        sheet: fc.constant(sheet),
        row: fc.integer({ min: top, max: bottom + 2 }),
        column: fc.integer({ min: 0, max: width }),
        cell: typed,
      }),
    );
    let renewed = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let book = first;
        const checked = prepareCheck({ ...book, sheets: book.workbook.sheets });
        for (const { sheet, row, column, cell } of edits) {
          const grid = book.workbook.sheets.find(({ name }) => name === sheet);
          if (grid === undefined) return;
          const now = withCell(grid, row, column, cell);
          const renewal = renewBook(book, [{ sheet, top: row, bottom: row, part: now }], wishes);
          // Reading the workbook whole is always right; it is only slower.
          if (renewal.kind === 'structure_changed') return;
          const workbook: OpenWorkbook = {
            ...book.workbook,
            sheets: book.workbook.sheets.map((one) => (one === grid ? now : one)),
          };
          const whole = understand(context, workbook, wishes);
          const bare = (tables: typeof whole.recognition.tables) =>
            tables.map((table) => ({ ...table, columns: table.columns.map(({ confidence: _c, ...rest }) => rest) }));
          expect(bare(renewal.book.recognition.tables)).toEqual(bare(whole.recognition.tables));
          expect(renewal.book.programmes).toEqual(whole.programmes);
          expect(renewal.book.assignments).toEqual(whole.assignments);
          if (recheckRows(checked, renewal.changes).kind === 'structure_changed') return;
          const all = currentFindings(prepareCheck({ ...whole, sheets: workbook.sheets })).findings;
          expect(sorted(currentFindings(checked).findings)).toEqual(sorted(all));
          book = renewal.book;
          renewed += 1;
        }
      }),
      { numRuns: 100, seed: 20_151_114 },
    );
    // Most edits of a table must be cheap, or the pane is not live.
    expect(renewed).toBeGreaterThan(10);
  });
});
