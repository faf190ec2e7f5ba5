import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateToSerial } from '#shared/sheet/format';
import { recognise } from '#shared/table/recognise';
import { printedPath } from '#shared/table/tree';
import { readPercent } from '#shared/table/value';
import { gridOf, type Written } from '#test/helpers/grid';

const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];
const row = (n: Written, words: string): Written[] => [n, words, 'Sở Y tế', 'Báo cáo', '6/2025'];

describe('tables of a workbook', () => {
  it('[T10] two tables on one sheet, each under its own title, one of them signed', () => {
    const { tables } = recognise({
      sheets: [
        gridOf([
          ['PHỤ LỤC I'],
          ['(Kèm theo Kế hoạch số 01/KH-UBND ngày 05/01/2025 của UBND tỉnh)'],
          header,
          row(1, 'Việc một'),
          row(2, 'Việc hai'),
          [],
          ['', 'Người lập biểu', '', '', 'Thủ trưởng đơn vị'],
          [],
          ['PHỤ LỤC II'],
          ['(Kèm theo Kế hoạch số 02/KH-UBND ngày 06/02/2025 của UBND tỉnh)'],
          header,
          row(1, 'Việc khác'),
        ]),
      ],
    });
    expect(tables.map(({ title }) => title[0])).toEqual(['PHỤ LỤC I', 'PHỤ LỤC II']);
    expect(tables.map(({ counts }) => counts.task)).toEqual([2, 1]);
    expect(tables[0]?.counts.note).toBe(1);
    expect(tables[0]?.bottom).toBe(6);
  });

  it('[T10] tables side by side, and one on every sheet, hidden ones too', () => {
    const beside = gridOf([
      [...header, '', ...header],
      [...row(1, 'Trái'), '', ...row(1, 'Phải')],
    ]);
    const hidden = gridOf([header, row(1, 'Ẩn')], { name: 'T10', visibility: 'hidden' });
    const { tables } = recognise({ sheets: [beside, hidden] });
    expect(tables.map((table) => [table.sheet, table.visibility, table.rows.at(-1)?.cells.content?.text])).toEqual([
      ['Sheet1', 'visible', 'Trái'],
      ['Sheet1', 'visible', 'Phải'],
      ['T10', 'hidden', 'Ẩn'],
    ]);
    expect(tables[0]?.extra).toEqual([]);
  });

  it('[T10] a list of another kind beside a task table is named', () => {
    const grid = gridOf([
      [...header, '', 'STT', 'Đơn vị', 'Số nhiệm vụ', 'Tỷ lệ'],
      [...row(1, 'Việc'), '', 1, 'Sở Y tế', 12, 50],
      [...row(2, 'Việc hai'), '', 2, 'Sở Nội vụ', 3, 20],
    ]);
    const { tables, refused } = recognise({ sheets: [grid] });
    expect(tables.map(({ counts, extra }) => [counts.task, extra])).toEqual([[2, []]]);
    expect(refused).toEqual([{ sheet: 'Sheet1', headerRow: 0, reason: 'no_content' }]);
  });

  it('[T10] another list below a task table ends it', () => {
    const { tables, refused } = recognise({
      sheets: [
        gridOf([
          header,
          row(1, 'Việc'),
          [],
          ['DANH SÁCH THÀNH VIÊN'],
          ['STT', 'Họ và tên', 'Chức vụ'],
          [1, 'Nguyễn Văn A', 'Giám đốc'],
        ]),
      ],
    });
    expect(tables[0]?.counts).toMatchObject({ task: 1, note: 0 });
    expect(refused).toMatchObject([{ reason: 'members' }]);
  });

  it('[T6] hidden rows and columns are read and said', () => {
    const { tables } = recognise({
      sheets: [gridOf([header, row(1, 'Việc'), row(2, 'Việc ẩn')], { hiddenRows: [3], hiddenColumns: [3] })],
    });
    expect(tables[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, false, true]);
    expect(tables[0]?.rows[2]?.cells.content?.text).toBe('Việc ẩn');
    expect(tables[0]?.hiddenColumns).toEqual([3]);
  });

  it('[T6] dates keep value and format, errors their code, formulas their text', () => {
    const serial = dateToSerial('2025-09-01') ?? 0;
    const grid = gridOf([
      header,
      [
        1,
        'Việc',
        { value: '#REF!', text: '#REF!', error: '#REF!' },
        { value: 0, text: '0', formula: 'SUM(A1)' },
        { value: serial, text: 'Sep-25', format: 'mmm-yy' },
      ],
    ]);
    const cells = recognise({ sheets: [grid] }).tables[0]?.rows.at(-1)?.cells;
    expect(cells?.finish).toEqual({ row: 1, column: 4, text: 'Sep-25', value: serial, format: 'mmm-yy' });
    expect(cells?.lead).toMatchObject({ text: '#REF!', error: '#REF!' });
    expect(cells?.output).toMatchObject({ text: '0', value: 0, formula: 'SUM(A1)' });
  });

  it('[T2] one tick of several columns becomes the words over it; ticked years become their span', () => {
    const grid = gridOf(
      [
        [
          'TT',
          'Nội dung',
          'Lộ trình thực hiện',
          '',
          '',
          'Đơn vị chủ trì',
          'Đã hoàn thành',
          'Đang thực hiện',
          'Chưa thực hiện',
        ],
        ['', '', 2021, 2022, 2023, '', '', '', ''],
        [1, 'Việc', 'x', 'X', '', 'Sở Y tế', '', 'x', ''],
        [2, 'Việc', '', 'x', '', 'Sở Y tế', 'Quyết định 12', '', ''],
      ],
      { merges: ['C1:E1'] },
    );
    const rows = recognise({ sheets: [grid] }).tables[0]?.rows.filter(({ kind }) => kind === 'task');
    expect(rows?.map(({ cells }) => [cells.period?.text, cells.status?.text])).toEqual([
      ['2021-2022', 'Đang thực hiện'],
      ['Năm 2022', 'Đã hoàn thành: Quyết định 12'],
    ]);
    expect(rows?.[0]?.parts.period?.map(({ column }) => column)).toEqual([2, 3]);
  });

  it('[T2] columns of ours are neither canonical nor extra: by name, by header beside our ids, by band', () => {
    const ours = [
      ...header,
      'Thời hạn',
      'Kết quả kỳ trước (10/2015)',
      'Kết quả kỳ này (11/2015)',
      'Trạng thái tự tính',
      'Cảnh báo',
      'Mã dòng',
    ];
    const { tables } = recognise({
      sheets: [gridOf([ours, [...row(1, 'Việc'), 46000, 'Đã làm', 'Đang làm', 'Quá hạn', '', 'abc.L']])],
    });
    expect(tables[0]?.owned.map(({ kind }) => kind)).toEqual(['deadline', 'last_period', 'class', 'warning', 'id']);
    expect(tables[0]?.columns.find(({ field }) => field === 'progress_text')?.columns).toEqual([7]);
    expect(tables[0]?.extra).toEqual([]);
    const byName = recognise({
      sheets: [
        gridOf(
          [
            [...header, 'ghi chú riêng'],
            [...row(1, 'Việc'), 'abc.L'],
          ],
          { name: "Báo cáo 'A'" },
        ),
      ],
      names: [{ name: 'PL_ID', refersTo: "'Báo cáo ''A'''!$F$2:$F$9" }],
    });
    expect(byName.tables[0]?.owned).toMatchObject([{ kind: 'id', column: 5 }]);
  });

  it('[T2] an agency’s own "Thời hạn" and "Cảnh báo" in a file that is not ours stay its own', () => {
    const { tables } = recognise({
      sheets: [
        gridOf([
          ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Cảnh báo'],
          [1, 'Việc', 'Sở Y tế', '6/2025', 'gấp'],
        ]),
      ],
    });
    expect(tables[0]?.owned).toEqual([]);
    expect(tables[0]?.columns.at(-1)).toMatchObject({ field: 'finish' });
    expect(tables[0]?.extra).toEqual([{ column: 4, header: 'Cảnh báo' }]);
  });

  it('[T4] a path that stands twice keeps what was printed', () => {
    expect(printedPath('II~2.1~3')).toBe('II.1');
    expect(printedPath('II.1')).toBe('II.1');
  });
});

describe('percent cells', () => {
  it.each([
    [
      { text: '70%', value: 0.7, format: '0%' },
      { kind: 'percent', value: 70 },
    ],
    [
      { text: '7%', value: 0.07, format: '0%' },
      { kind: 'percent', value: 7 },
    ],
    [
      { text: '70', value: 70 },
      { kind: 'percent', value: 70 },
    ],
    [
      { text: '0', value: 0 },
      { kind: 'percent', value: 0 },
    ],
    [{ text: '70,5 %' }, { kind: 'percent', value: 70.5 }],
    [
      { text: '120%', value: 1.2, format: '0%' },
      { kind: 'out_of_range', value: 120 },
    ],
    [{ text: '-5' }, { kind: 'out_of_range', value: -5 }],
    [{ text: 'gần xong' }, { kind: 'unreadable' }],
    [{ text: '70-80%' }, { kind: 'unreadable' }],
    [undefined, { kind: 'empty' }],
  ] as const)('[T6] %j reads %j', (cell, reading) => expect(readPercent(cell)).toEqual(reading));
});

describe('laws of reading', () => {
  const word = fc.constantFrom(
    '',
    '',
    'x',
    'Nt',
    'Sở Y tế',
    'Xây dựng kế hoạch',
    '6/2025',
    'Tổng cộng',
    'Ghi chú: thêm',
    'I',
    'II',
    '1',
    '1.1',
    'a)',
    '-',
    'TT',
    'Người lập biểu',
    'tiếp theo',
    '\u00a0',
  );
  const any: fc.Arbitrary<Written> = fc.oneof(
    word,
    word,
    fc.integer({ min: 0, max: 60_000 }),
    fc.double({ min: 0, max: 3, noNaN: true }),
    fc.boolean(),
  );

  it('[T3][T7] whatever stands below a header: every row in one class, every path once, every cell kept with its place (10,000 tables)', () => {
    fc.assert(
      fc.property(fc.array(fc.array(any, { minLength: 1, maxLength: 6 }), { maxLength: 12 }), (lines) => {
        const grid = gridOf([header, ...lines]);
        const { tables } = recognise({ sheets: [grid] });
        const table = tables[0];
        if (table === undefined) throw new Error('the header is there');
        const rows = tables.flatMap((one) => one.rows);
        const counted = Object.values(table.counts).reduce((a, b) => a + b, 0);
        expect(counted).toBe(table.rows.length);
        expect(new Set(rows.map((one) => one.row)).size).toBe(rows.length);
        expect(rows.length).toBe(grid.rows.length);
        const paths = table.rows.flatMap(({ path }) => (path === '' ? [] : [path]));
        expect(new Set(paths).size).toBe(paths.length);
        const kept = new Set<string>();
        for (const one of rows) {
          const cells = [
            ...Object.values(one.cells),
            ...Object.values(one.parts).flat(),
            ...one.extra,
            ...Object.values(one.owned),
          ];
          for (const cell of cells) {
            if (cell === undefined) continue;
            kept.add(`${cell.row} ${cell.column}`);
            for (const piece of cell.pieces ?? []) kept.add(`${piece.row} ${piece.column}`);
          }
        }
        for (const one of rows) {
          if (one.kind === 'header' || one.kind === 'number' || one.kind === 'frame') continue;
          grid.rows
            .find(({ index }) => index === one.row)
            ?.cells.forEach((cell, column) => {
              const empty = cell === undefined || (typeof cell.value === 'string' && cell.value.trim() === '');
              expect(empty || kept.has(`${one.row} ${column}`), `${one.kind} ${one.row} ${column}`).toBe(true);
            });
        }
      }),
      { numRuns: 10_000, seed: 42 },
    );
  });
});
