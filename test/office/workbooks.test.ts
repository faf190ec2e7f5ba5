import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBookFile } from '#server/xlsx/writeBook';
import { hues } from '#shared/colour/palette';
import type { Book, BookRow } from '#shared/report/book';
import { sheetCodes } from '#shared/report/issuedClass';
import { calcColumns, calcSheetName } from '#shared/report/names';
import { trackerWorkbook } from '#shared/report/tracker';
import { dateToSerial } from '#shared/sheet/format';
import { forest, issuedTree, trees } from '#test/helpers/issuedTrees';
import { sampleTracker } from '#test/helpers/trackerSample';
import { filledIn, forgotten, issued } from '#test/office/issuedHere';
import { office, pages, pixelsOf } from '#test/office/soffice';

type Seen = Readonly<Record<string, string>>;

/** Rows of the converted table by TT, cells by header. */
function rowsOf(file: string): ReadonlyMap<string, Seen> {
  const sheet = XLSX.read(readFileSync(file), { cellFormula: false }).Sheets;
  const table = Object.values(sheet)[0];
  if (table === undefined) throw new Error('no sheet');
  const lines = XLSX.utils.sheet_to_json<string[]>(table, { header: 1, raw: false, defval: '' });
  const head = lines.findIndex((line) => line[0] === 'TT');
  const headers = lines[head] ?? [];
  return new Map(
    lines
      .slice(head + 2)
      .map((line) => [String(line[0]), Object.fromEntries(headers.map((h, i) => [h, line[i] ?? '']))]),
  );
}

const day = (iso: string) => dateToSerial(iso) ?? 0;

describe('issued workbook in LibreOffice', () => {
  const { convert, folder } = office();

  test('[E2] classes and warnings recalculate from what the agency typed, plain functions only', async () => {
    const file = join(folder, 'filled.xlsx');
    const book = filledIn(issued(), {
      '1.1': { 'Kết quả kỳ này': 'Đã có dự thảo', '%': 100, 'Ngày hoàn thành': day('2015-07-28') },
      '1.2': { 'Trạng thái đơn vị ghi': 'Hoàn thành', '%': 80, 'Ngày hoàn thành': '08/10/2015' },
      '1.3': { 'Kết quả kỳ này': 'Đã trình', 'Ngày trình': '10.11.2015', '%': 120 },
    });
    await writeBookFile(book, file);
    const rows = rowsOf(convert(file, 'xlsx'));
    expect(rows.get('1.1')).toMatchObject({
      'Trạng thái tự tính': '√– Hoàn thành (không quy định thời hạn)',
      'Cảnh báo': '',
    });
    expect(rows.get('1.2')).toMatchObject({
      'Trạng thái tự tính': '√! Hoàn thành quá hạn',
      'Cảnh báo': '! Ghi hoàn thành nhưng tỷ lệ chưa đủ 100',
    });
    expect(rows.get('1.3')).toMatchObject({
      'Trạng thái tự tính': '↑ Đã trình, chờ phê duyệt',
      'Cảnh báo': '‼ Tỷ lệ phải là số từ 0 đến 100',
    });
    // The parent says nothing itself: it is as far as its open step, not done although two steps are.
    expect(rows.get('1')).toMatchObject({ 'Trạng thái tự tính': '↑ Đã trình, chờ phê duyệt' });
  });

  test('[S1] a percentage typed as 100 %, a day nobody can read, a status of one’s own words', async () => {
    const file = join(folder, 'odd.xlsx');
    const book = filledIn(issued(), {
      '1.1': { '%': 1, 'Ngày hoàn thành': '01-11-2015' },
      '1.2': { 'Trạng thái đơn vị ghi': 'hoàn  THÀNH', 'Văn bản minh chứng': 'Quyết định số 12/QĐ-UBND ngày 3/9/2015' },
      '1.3': { 'Kết quả kỳ này': 'Đã trình', 'Ngày trình': 'khoảng 10/11' },
      '1': { 'Trạng thái đơn vị ghi': 'Xong phần đầu' },
    });
    await writeBookFile(book, file);
    const rows = rowsOf(convert(file, 'xlsx'));
    const seen = ['1.1', '1.2', '1.3', '1'].map((ordinal) => [
      rows.get(ordinal)?.['Trạng thái tự tính'],
      rows.get(ordinal)?.['Cảnh báo'],
    ]);
    expect(seen).toEqual([
      ['√– Hoàn thành (không quy định thời hạn)', ''],
      ['√… Hoàn thành – tỉnh xét minh chứng', '! Ghi ngày hoàn thành để tính được hạn'],
      [
        '… Tỉnh xét khi tổng hợp',
        '‼ Ngày trình chưa đúng dạng ngày/tháng/năm, ví dụ 10/11/2015\n! Ghi ngày trình hoặc ngày hoàn thành vào đúng cột',
      ],
      ['… Tỉnh xét khi tổng hợp', '! Trạng thái ngoài danh sách: tỉnh đọc khi tổng hợp'],
    ]);
  });

  test.each([
    ['a date', day('2016-02-04')],
    ['a date as text, as a computer with American settings keeps it', '04/02/2016'],
  ])('[S5] deadline remarks follow the as-of cell: %s typed later counts more days', async (_, typed) => {
    const file = join(folder, 'later.xlsx');
    const book = issued();
    const later: Book = {
      ...book,
      sheets: book.sheets.map((sheet, i) => {
        if (i > 0) return sheet;
        return {
          ...sheet,
          rows: function* (): Iterable<BookRow> {
            for (const row of sheet.rows()) {
              const asOf = row.values[1] === day('2015-11-14');
              yield asOf ? { ...row, values: row.values.map((v, c) => (c === 1 ? typed : v)) } : row;
            }
          },
        };
      }),
    };
    await writeBookFile(later, file);
    const rows = rowsOf(convert(file, 'xlsx'));
    expect(rows.get('1')).toMatchObject({
      'Trạng thái tự tính': '▲ Chưa hoàn thành, quá hạn 35 ngày',
      'Cảnh báo': '‼ Quá hạn 35 ngày; chưa nêu lý do',
    });
  });

  test('[S1] [S2] every formula of the calculation recalculates to what its twin says, over random programmes', async () => {
    const many = [
      ...fc.sample(trees(true), { seed: 1, numRuns: 150 }),
      ...fc.sample(trees(false), { seed: 2, numRuns: 150 }),
    ];
    const book = issuedTree(forest(many));
    const file = join(folder, 'twin.xlsx');
    await writeBookFile(forgotten(book), file);
    const back = XLSX.read(readFileSync(convert(file, 'xlsx')), { cellFormula: false }).Sheets[calcSheetName];
    const sheet = book.sheets.find((one) => one.name === calcSheetName);
    const wrong: unknown[] = [];
    const codes = new Set<unknown>();
    let row = 0;
    for (const { values } of sheet?.rows() ?? []) {
      values.forEach((value, column) => {
        if (typeof value !== 'object' || value === null) return;
        const heading = calcColumns[column]?.[0];
        const seen = (back?.[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined)?.v ?? '';
        if (heading === 'code') codes.add(seen);
        if (seen !== value.result) wrong.push([values[0], heading, seen, value.result, value.formula]);
      });
      row += 1;
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(row).toBeGreaterThan(600);
    // What is decided is a constant; all else the formulas must reach.
    expect([...codes]).toEqual(expect.arrayContaining(sheetCodes.filter((code) => !code.startsWith('X'))));
  }, 240_000);

  test('[S4] class fills show on the page, and a fault is a border, not a fill', async () => {
    const file = join(folder, 'colours.xlsx');
    await writeBookFile(filledIn(issued(), { '1.3': { 'Ngày trình': '10.11.2015', '%': 120 } }), file);
    const [page] = pages(convert(file, 'pdf'), folder);
    if (page === undefined) throw new Error('no page');
    expect(pixelsOf(page, hues.light.submitted.fill)).toBeGreaterThan(200);
    expect(pixelsOf(page, hues.light.overdue.fill)).toBeGreaterThan(200);
    expect(pixelsOf(page, hues.light.done.fill)).toBe(0);
  });
});

describe('tracker in LibreOffice', () => {
  const { convert, folder } = office();

  test('[E1] opens without repair and reads back cell for cell by a second reader', async () => {
    const book = trackerWorkbook(sampleTracker());
    const file = join(folder, 'tracker.xlsx');
    await writeBookFile(book, file);
    const again = XLSX.read(readFileSync(convert(file, 'xlsx')));
    expect(again.SheetNames).toEqual(book.sheets.map((sheet) => sheet.name));
    for (const sheet of book.sheets) {
      const grid = again.Sheets[sheet.name];
      let index = 0;
      for (const row of sheet.rows()) {
        row.values.forEach((value, column) => {
          if (value === null) return;
          const cell = grid?.[XLSX.utils.encode_cell({ r: index, c: column })] as XLSX.CellObject | undefined;
          const wanted = typeof value === 'object' ? value.result : value;
          expect([sheet.name, index, column, cell?.v]).toEqual([sheet.name, index, column, wanted]);
        });
        index += 1;
      }
    }
  });

  test('[E7] Tổng hợp prints on A4 across, head repeated, nothing but the eight columns', async () => {
    const file = join(folder, 'print.xlsx');
    await writeBookFile(trackerWorkbook(sampleTracker()), file);
    const [page] = pages(convert(file, 'pdf'), folder, 72);
    expect(Math.round(((page?.width ?? 0) / 72) * 25.4)).toBe(297);
    expect(Math.round(((page?.height ?? 0) / 72) * 25.4)).toBe(210);
  });
});
