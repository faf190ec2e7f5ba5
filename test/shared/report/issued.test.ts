import { describe, expect, test } from 'vitest';
import type { TrackerState } from '#shared/merge/model';
import type { Book, BookRow, Formula } from '#shared/report/book';
import { type IssuedInput, issuedWorkbook } from '#shared/report/issued';
import { reportingAgencies } from '#shared/report/issuedRows';
import { calcSheetName } from '#shared/report/names';
import { columnName } from '#shared/sheet/address';
import { blockTitles, isFrameTitle } from '#shared/table/frame';
import { stampSchema, stampSheet } from '#shared/wire/stamp';
import { sheetCodesOf } from '#test/helpers/issuedTrees';
import { sampleAssignments, sampleProgramme, sampleRegistry } from '#test/helpers/reportSample';
import { origin, sampleState } from '#test/helpers/trackerSample';

const programme = sampleProgramme();
const assignments = sampleAssignments(programme);

function issue(overrides: Partial<IssuedInput> = {}) {
  const made = issuedWorkbook({
    programme,
    assignments,
    agency: 'so-khdt',
    state: null,
    period: '2015-11',
    asOf: '2015-11-14',
    registry: sampleRegistry,
    sendTo: 'Sở Khoa học và Công nghệ',
    due: '2015-11-18',
    ...overrides,
  });
  if (made === null) throw new Error('nothing to issue');
  return made;
}

const rowsOf = (book: Book, sheet = 0): readonly BookRow[] => [...(book.sheets[sheet]?.rows() ?? [])];

type Line = { readonly id: string; readonly cells: Readonly<Record<string, unknown>> };

/** Body rows with their hidden id and cells by header. */
function lines(book: Book): readonly Line[] {
  const rows = rowsOf(book);
  const headers = rows.find((row) => row.values[0] === 'TT')?.values.map(String) ?? [];
  return rows
    .filter((row) => row.body)
    .map((row) => ({
      id: String(row.values[headers.indexOf('Mã dòng')]),
      cells: Object.fromEntries(headers.map((header, i) => [header, row.values[i] ?? null])),
    }));
}

/** Line id, field and text of each base value of a row. */
function triples({ values: [line, ...pairs] }: BookRow): readonly (readonly unknown[])[] {
  return pairs.flatMap((field, i) => (i % 2 === 0 ? [[line, field, pairs[i + 1]]] : []));
}

function baseOf(book: Book): { readonly stamp: unknown; readonly values: readonly (readonly unknown[])[] } {
  const sheet = book.sheets.findIndex((one) => one.name === stampSheet);
  const rows = rowsOf(book, sheet);
  return { stamp: JSON.parse(String(rows[0]?.values[0])), values: rows.slice(2).flatMap(triples) };
}

const calcIndex = (book: Book) => book.sheets.findIndex((sheet) => sheet.name === calcSheetName);

const formulasOf = (book: Book): readonly string[] =>
  book.sheets
    .flatMap((sheet) => [...sheet.rows()])
    .flatMap((row) => row.values)
    .flatMap((value) => (typeof value === 'object' && value !== null ? [value.formula] : []));

/** A formula without what stands inside IFERROR. */
function withoutGuarded(formula: string): string {
  const from = formula.indexOf('IFERROR(');
  if (from < 0) return formula;
  let depth = 0;
  let to = from + 'IFERROR'.length;
  do {
    depth += formula[to] === '(' ? 1 : formula[to] === ')' ? -1 : 0;
    to += 1;
  } while (depth > 0 && to < formula.length);
  return withoutGuarded(formula.slice(0, from) + formula.slice(to));
}

describe('issued workbook', () => {
  test('[E2] own tasks and steps in marked blocks, each with what stands above it', () => {
    expect(lines(issue().book).map((line) => line.id)).toEqual([
      '#',
      't-II.S',
      't-II.1.L',
      't-II.1.1.L',
      't-II.1.2.L',
      't-II.1.3.L',
      '#',
      '#',
      't-II.2.C',
    ]);
    const blocks = rowsOf(issue().book).filter((row) => row.body && row.values.at(-1) === '#');
    expect(blocks.map((row) => row.values[0])).toEqual([blockTitles.lead, blockTitles.coordinating, 'II']);
  });

  test('[M2] no id stands in two rows: a section shown again in a second block is frame', () => {
    for (const agency of reportingAgencies(assignments)) {
      const ids = lines(issue({ agency }).book).map((line) => line.id);
      const marked = ids.filter((id) => id !== '#');
      expect(new Set(marked).size).toBe(marked.length);
    }
  });

  test('[T3] every block title the writer prints is one the reader knows as frame', () => {
    for (const row of rowsOf(issue().book)) {
      const [first] = row.values;
      if (row.body && typeof first === 'string' && first.length > 4) expect(isFrameTitle(first)).toBe(true);
    }
  });

  test('[E2] the familiar eight columns come first, in their order; dittos are written out', () => {
    const [, , , step] = lines(issue().book);
    expect(Object.keys(step?.cells ?? {}).slice(0, 8)).toEqual([
      'TT',
      'Nội dung nhiệm vụ',
      'Mục tiêu',
      'Đơn vị chủ trì thực hiện',
      'Đơn vị phối hợp',
      'Kết quả nhiệm vụ',
      'Thời gian triển khai',
      'Thời gian hoàn thành',
    ]);
    expect(step?.cells['Đơn vị chủ trì thực hiện']).toBe('Sở Kế hoạch và Đầu tư');
  });

  test('[E2] headings are the programme’s own where its table was read', () => {
    const columns = [
      { field: 'ordinal', header: 'STT' },
      { field: 'content', header: 'Công việc' },
      { field: 'lead', header: 'Chủ trì' },
      { field: 'finish', header: 'Hạn' },
    ] as const;
    const rows = rowsOf(issue({ columns }).book);
    expect(rows[5]?.values.slice(0, 5)).toEqual(['STT', 'Công việc', 'Chủ trì', 'Hạn', 'Thời hạn']);
  });

  test('[E2] last period’s result is filled, this period is blank', () => {
    const state: TrackerState = {
      ...sampleState,
      lines: [
        {
          task: 't-II.1.2',
          agency: 'so-khdt',
          role: 'lead',
          fields: {
            progress_text: [{ period: '2015-10', value: 'Đang tổng hợp ý kiến', origin: origin('so-khdt') }],
            percent: [{ period: '2015-10', value: '60', origin: origin('so-khdt') }],
          },
        },
      ],
    };
    const line = lines(issue({ state }).book).find((one) => one.id === 't-II.1.2.L');
    expect(line?.cells['Kết quả kỳ trước (10/2015)']).toBe('Đang tổng hợp ý kiến');
    expect(line?.cells['Kết quả kỳ này (11/2015)']).toBeNull();
    expect(line?.cells['%']).toBeNull();
  });

  test('[M3] a workbook issued again within the period shows and bases what was already reported', () => {
    const { book } = issue({ state: sampleState });
    const line = lines(book).find((one) => one.id === 't-II.1.2.L');
    expect(line?.cells['%']).toBe(100);
    expect(baseOf(book).values).toContainEqual(['t-II.1.2.L', 'percent', '100']);
  });

  test('[M3] stamp and base: every printed definition cell of a marked row, the id in the document category', () => {
    const { book, baseId } = issue();
    const { stamp, values } = baseOf(book);
    expect(stampSchema.parse(stamp)).toMatchObject({ kind: 'issued', agency: 'so-khdt', period: '2015-11', baseId });
    expect(book.properties.category).toBe(`phuluc:${baseId}`);
    expect(values).toContainEqual(['t-II.1.1.L', 'lead', 'Sở Kế hoạch và Đầu tư']);
    expect(values.every((value) => value[2] !== '')).toBe(true);
    expect(book.names.map((name) => name.name)).toEqual(expect.arrayContaining(['PL_STAMP', 'NGAY_TINH']));
  });

  test('[M3] the lineage differs by agency and period, and by nothing else', () => {
    expect(issue().baseId).toBe(issue().baseId);
    expect(issue({ agency: 'so-tc' }).baseId).not.toBe(issue().baseId);
    expect(issue({ period: '2015-12' }).baseId).not.toBe(issue().baseId);
  });

  test('[E2] formulas use only functions of Excel 2010 and stay within its length', () => {
    const known = new Set(
      'IF AND OR NOT ISNUMBER ISERROR IFERROR DATE VALUE LEFT MID FIND SEARCH DAY MONTH TRIM CELL EXACT CHAR LEN SUBSTITUTE REPT INDEX MATCH SUMPRODUCT MIN MAX MOD INT CHOOSE TODAY'.split(
        ' ',
      ),
    );
    const { book } = issue({ state: sampleState });
    const formulas = formulasOf(book);
    expect(formulas.length).toBeGreaterThan(8);
    for (const formula of formulas) {
      expect(formula.length).toBeLessThan(8192);
      const plain = formula.replace(/"(?:[^"]|"")*"/g, '""');
      for (const [, name = ''] of plain.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) expect(known).toContain(name);
    }
  });

  test.each([
    [40, 'Od'],
    [200, 'Od'],
    [251, 'Od'],
  ])('[E2] a task with %i steps has formulas Excel takes', (count, code) => {
    const rows = [
      { path: '1', kind: 'task', ordinal: '1', content: 'Nhiệm vụ lớn', lead: 'Sở Tài chính', finish: 'Năm 2016' },
      ...Array.from({ length: count }, (_, i) => ({
        path: `1.${i + 1}`,
        kind: 'step' as const,
        ordinal: `1.${i + 1}`,
        content: `Bước thứ ${i + 1}`,
        lead: 'Nt',
        finish: '11/2015',
      })),
    ] as const;
    const big = sampleProgramme(rows);
    const { book } = issue({ programme: big, assignments: sampleAssignments(big), agency: 'so-tc' });
    const values = book.sheets.flatMap((sheet) => [...sheet.rows()]).flatMap((row) => row.values);
    const formulas = values.filter((value): value is Formula => typeof value === 'object' && value !== null);
    expect(Math.max(...formulas.map((value) => value.formula.length))).toBeLessThan(8192);
    expect(sheetCodesOf(book).get('t-1')).toBe(count > 250 ? 'Os' : code);
  });

  test('[E2] a contribution has no class of its own: the lead answers for the deadline', () => {
    const line = lines(issue().book).find((one) => one.id === 't-II.2.C');
    expect(line?.cells['Trạng thái tự tính']).toBeNull();
    expect(line?.cells['Cảnh báo']).toMatchObject({ result: '' });
  });

  test('[P3] an extension in force moves the deadline of the sheet', () => {
    const status = new Map([
      [
        't-II.1',
        { task: 't-II.1', class: 'in_time', deadline: '2016-06-30', originalDeadline: '2015-12-31', daysLate: -229 },
      ],
    ] as const);
    const line = lines(issue({ status }).book).find((one) => one.id === 't-II.1.L');
    expect(line?.cells['Thời hạn']).toBe(42551);
  });

  test('[S5] counted from the cut-off, or from the day it is opened, as the issue says', () => {
    expect(rowsOf(issue().book)[2]?.values[1]).toBe(42322);
    expect(rowsOf(issue({ clock: 'today' }).book)[2]?.values[1]).toMatchObject({ formula: 'TODAY()' });
    expect(rowsOf(issue().book)[2]?.styles[1]?.format).toBe('"Tính hạn đến ngày: "dd/mm/yyyy');
  });

  test.each([
    [['ordinal', 'content', 'lead'] as const, 1],
    [['ordinal', 'objective', 'content', 'lead'] as const, 2],
    [['content', 'lead', 'finish'] as const, 0],
  ])('[S5] the as-of date stands above the content, the column nobody deletes: %j', (fields, column) => {
    const { book } = issue({ columns: fields.map((field) => ({ field, header: '' })) });
    const asOf = book.names.find((name) => name.name === 'NGAY_TINH')?.refersTo;
    expect(asOf).toMatchObject({ block: { top: 2, left: column, bottom: 2, right: column } });
    expect(rowsOf(book)[2]?.values[column]).toBe(42322);
  });

  test('[S5] one formula reads the as-of date, all others what it found, else the day of issue or today', () => {
    for (const [clock, otherwise] of [
      ['as_of', '42322'],
      ['today', 'TODAY()'],
    ] as const) {
      const { book } = issue({ clock, state: sampleState });
      const formulas = formulasOf(book);
      const readers = formulas.filter((formula) => formula.includes('NGAY_TINH'));
      expect(readers).toEqual([expect.stringMatching(/^IFERROR\(.*,""\)$/)]);
      const cells = rowsOf(book, calcIndex(book))[1]?.values.slice(-2);
      expect(cells).toMatchObject([
        { formula: readers[0], result: '42322' },
        { formula: expect.stringContaining(`IF(X2="",${otherwise},`), result: 42322 },
      ]);
      expect(formulas.filter((formula) => formula.includes('$Y$2')).length).toBeGreaterThan(8);
    }
  });

  test('[E2] whatever column a person deletes: no formula names a column of the table but its own without a way out', () => {
    const { book } = issue({ state: sampleState });
    for (const formula of formulasOf(book)) {
      // What stands inside IFERROR has a way out; what is left may name cells of the calculation sheet only.
      const bare = withoutGuarded(formula.replace(/"(?:[^"]|"")*"/g, '""'));
      expect(bare).not.toMatch(/PL_ID|PL_O_|NGAY_TINH/);
    }
    const [table] = book.sheets;
    const id = columnName((table?.columns.length ?? 0) - 1);
    const shown = rowsOf(book).flatMap((row, i) =>
      row.values.flatMap((v) => (typeof v === 'object' && v ? [[v.formula, i + 1] as const] : [])),
    );
    expect(shown.length).toBeGreaterThan(4);
    for (const [formula, row] of shown) {
      expect(formula).toMatch(
        new RegExp(`^IFERROR\\(INDEX\\(PL_T_[A-Z_]+,MATCH\\(\\$${id}${row},PL_T_MA_DONG,0\\)\\),""\\)$`),
      );
    }
  });

  test('[S4] a colour rests on its own column; the frame of a fault also on the warning, and goes with it', () => {
    const [sheet] = issue().book.sheets;
    const warning = columnName((sheet?.columns.length ?? 0) - 2);
    const colours = sheet?.tail?.({ top: 7, bottom: 15, last: 21 }).colours ?? [];
    expect(colours.length).toBe(5);
    for (const { block, rules } of colours) {
      for (const { id, formula } of rules) {
        const own = columnName(block.left);
        const named = new Set([...formula.matchAll(/\$([A-Z]+)\d+/g)].map(([, column]) => column));
        expect([id, [...named]]).toEqual([id, [id.startsWith('fault.') ? warning : own]]);
        if (id.startsWith('fault.')) expect(formula).toContain('ISNUMBER(FIND(');
      }
    }
  });

  test('[K5] the match code is printed above and below the table', () => {
    const { book, baseId } = issue();
    const code = `${baseId.slice(-8, -4)}-${baseId.slice(-4)}`;
    const printed = rowsOf(book).filter((row) => row.values.some((v) => typeof v === 'string' && v.includes(code)));
    expect(printed.length).toBe(2);
  });

  test('[E7] A3 across with every visible column, head repeated, both to sign', () => {
    const { book } = issue();
    const [sheet] = book.sheets;
    expect(sheet?.print).toMatchObject({ paper: 'A3', orientation: 'landscape', titleRows: [4, 6] });
    const shown = sheet?.columns.filter((column) => !column.hidden).length ?? 0;
    const tail = sheet?.tail?.({ top: 7, bottom: 15, last: 21 });
    expect(tail?.printArea?.right).toBe(shown - 1);
    const words = rowsOf(book).flatMap((row) => row.values);
    expect(words).toEqual(expect.arrayContaining(['Người lập biểu', '(họ tên, điện thoại)', 'Thủ trưởng đơn vị']));
  });

  test('[E2] no body without an assignment gets a workbook', () => {
    expect(
      issuedWorkbook({
        programme,
        assignments,
        agency: 'so-khac',
        state: null,
        period: '2015-11',
        asOf: '2015-11-14',
        registry: sampleRegistry,
      }),
    ).toBeNull();
  });

  test('[E2] the guide says how to fill in, what is hidden, where to send, in Vietnamese and shortly in English', () => {
    const { book } = issue();
    const guide = rowsOf(book, 1)
      .flatMap((row) => row.values)
      .join('\n');
    for (const words of [
      'Điền gì, ở đâu',
      'Mã dòng',
      '_PL_BASE',
      'ngày 18 tháng 11 năm 2015',
      'Sở Khoa học và Công nghệ',
      'white cells',
    ]) {
      expect(guide).toContain(words);
    }
  });
});
