import { describe, expect, it } from 'vitest';
import { columnQuestions, confirmed } from '#shared/table/questions';
import { recognise } from '#shared/table/recognise';
import { printedGrid, scannedGrid } from '#test/helpers/dakNong';
import { gridOf, type Written } from '#test/helpers/grid';
import { headerCases } from '#test/helpers/headers';
import { ninhThuanGrid } from '#test/shared/rules/ninhThuan';

const header = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Ghi chú'];
const swapped: Written[][] = [
  header,
  ...['3', '4', '5', '6', '7'].map((month, at) => [at + 1, 'Xây dựng kế hoạch', `${month}/2025`, 'Sở Y tế', '']),
];

describe('[T2] columns in doubt', () => {
  it('are asked about once, with what stands in them, however many tables have them', () => {
    const sheets = [gridOf(swapped, { name: 'A' }), gridOf(swapped, { name: 'B' })];
    const questions = columnQuestions(recognise({ sheets }).tables);
    expect(
      questions.map(({ sheet, header: name, field, columns, samples }) => [sheet, name, field, columns, samples]),
    ).toEqual([
      ['A', 'Đơn vị chủ trì', 'lead', [2], ['3/2025', '4/2025', '5/2025']],
      ['A', 'Thời hạn', 'finish', [3], ['Sở Y tế']],
    ]);
  });

  it('are asked about no more once a person confirmed or corrected them', () => {
    const sheets = [gridOf(swapped)];
    const questions = columnQuestions(recognise({ sheets }).tables);
    expect(columnQuestions(recognise({ sheets }, confirmed(questions)).tables)).toEqual([]);
    const corrected = recognise({ sheets }, [
      { header: 'Đơn vị chủ trì', field: 'finish' },
      { header: 'Thời hạn', field: 'lead' },
    ]);
    expect(columnQuestions(corrected.tables)).toEqual([]);
    expect(corrected.tables[0]?.rows.find(({ kind }) => kind === 'task')?.cells.lead?.text).toBe('Sở Y tế');
  });

  it.each([
    ['Nơi cầm cân', 'lead', ['TT', 'Nhiệm vụ', 'Nơi cầm cân', 'Thời hạn', 'Ghi chú']],
    ['Dấu mốc', 'period', ['TT', 'Nhiệm vụ', 'Chủ trì', 'Dấu mốc', 'Ghi chú']],
    ['Điều mong đợi', 'content', ['TT', 'Điều mong đợi', 'Chủ trì', 'Thời hạn', 'Ghi chú']],
  ])('a column under words we do not know (%s) is what the table lacks, and is asked about', (name, field, head) => {
    const grid = gridOf([
      head,
      [1, 'Xây dựng kế hoạch phát triển', 'Sở Y tế', '5/2025', ''],
      [2, 'Tổ chức hội nghị sơ kết', 'UBND các xã, phường', 'Quý III/2025', ''],
    ]);
    const { tables } = recognise({ sheets: [grid] });
    expect(columnQuestions(tables).map((question) => [question.header, question.field])).toEqual([[name, field]]);
  });

  const body = (...cells: readonly string[]): Written[][] =>
    ['Một', 'Hai', 'Ba', 'Bốn'].map((name, at) => [at + 1, `Việc ${name}`, ...cells]);

  it.each<
    [name: string, header: readonly string[], values: readonly string[], taken: string, rival: string, field: string]
  >([
    [
      'two leads',
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Đơn vị chủ trì', 'Thời hạn'],
      ['Sở Y tế', 'Phòng Nghiệp vụ', '6/2025'],
      'Cơ quan chủ trì',
      'Đơn vị chủ trì',
      'lead',
    ],
    [
      'two finishes',
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn trình', 'Thời gian ban hành'],
      ['Sở Y tế', '5/2025', '6/2025'],
      'Thời hạn trình',
      'Thời gian ban hành',
      'finish',
    ],
    [
      'two outputs',
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Sản phẩm', 'Kết quả dự kiến'],
      ['Sở Y tế', '5/2025', 'Quyết định', 'Ban hành kịp thời'],
      'Sản phẩm',
      'Kết quả dự kiến',
      'output',
    ],
    [
      'both empty, as in a form',
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả thực hiện', 'Tình hình thực hiện'],
      ['Sở Y tế', '5/2025', '', ''],
      'Kết quả thực hiện',
      'Tình hình thực hiện',
      'progress_text',
    ],
    [
      'one header twice',
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Sản phẩm', 'Sản phẩm'],
      ['Sở Y tế', '5/2025', 'Quyết định', 'Báo cáo'],
      'Sản phẩm #1',
      'Sản phẩm #2',
      'output',
    ],
  ])('ask which of two columns is meant: %s', (_, names, values, taken, rival, field) => {
    const sheets = [gridOf([[...names], ...body(...values)])];
    const questions = columnQuestions(recognise({ sheets }).tables);
    expect(questions.map(({ header: name, field: read, contested }) => [name, read, contested])).toEqual([
      [taken, field, field],
      [rival, 'extra', field],
    ]);
    const at = (layout: Parameters<typeof recognise>[1]) => {
      const { tables } = recognise({ sheets }, layout);
      expect(columnQuestions(tables)).toEqual([]);
      return tables[0]?.columns.find((column) => column.field === field)?.columns;
    };
    expect(at(confirmed(questions))).toEqual(questions[0]?.columns);
    expect(
      at([
        { header: taken, field: 'extra' },
        { header: rival, field: field as 'lead' },
      ]),
    ).toEqual(questions[1]?.columns);
    // One answer is enough.
    expect(at([{ header: rival, field: field as 'lead' }])).toEqual(questions[1]?.columns);
  });

  it('ask whether the status column or the columns to tick hold, and follow the answer', () => {
    const names = [
      'TT',
      'Nhiệm vụ',
      'Chủ trì',
      'Thời hạn',
      'Trạng thái',
      'Đã hoàn thành',
      'Đang thực hiện',
      'Chưa thực hiện',
    ];
    const sheets = [gridOf([names, ...body('Sở Y tế', '5/2025', 'Đang thực hiện', '', 'x', '')])];
    const ticks = names.slice(5);
    const questions = columnQuestions(recognise({ sheets }).tables);
    expect(questions.map(({ header: name, field, contested }) => [name, field, contested])).toEqual([
      ['Trạng thái', 'status', 'status'],
      ...ticks.map((name) => [name, 'extra', 'status']),
    ]);
    const at = (layout: Parameters<typeof recognise>[1]) => {
      const { tables } = recognise({ sheets }, layout);
      expect(columnQuestions(tables)).toEqual([]);
      return tables[0]?.columns.find(({ field }) => field === 'status')?.columns;
    };
    expect(at(confirmed(questions))).toEqual([4]);
    expect(
      at([
        { header: 'Trạng thái', field: 'extra' },
        ...ticks.map((name) => ({ header: name, field: 'status' as const })),
      ]),
    ).toEqual([5, 6, 7]);
    // Where nothing is ticked there is nothing to ask.
    const unticked = [gridOf([names, ...body('Sở Y tế', '5/2025', 'Đang thực hiện', '', '', '')])];
    expect(columnQuestions(recognise({ sheets: unticked }).tables)).toEqual([]);
  });

  it.each<[name: string, header: readonly string[], values: readonly string[], field: string, column: number]>([
    [
      'the better header',
      ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Đơn vị chủ trì', 'Thời hạn'],
      ['Sở A', 'Sở Y tế', '6/2025'],
      'lead',
      3,
    ],
    [
      'the column that is filled',
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Đơn vị chủ trì', 'Thời hạn'],
      ['', 'Sở Y tế', '6/2025'],
      'lead',
      3,
    ],
    [
      'the column whose values fit',
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Đơn vị chủ trì', 'Thời hạn'],
      ['5/2025', 'Sở Y tế', '6/2025'],
      'lead',
      3,
    ],
    [
      'an extension is no deadline',
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Thời hạn điều chỉnh'],
      ['Sở Y tế', '6/2025', '9/2025'],
      'finish',
      3,
    ],
  ])('no question where one column is clearly meant: %s', (_, names, values, field, column) => {
    const { tables } = recognise({ sheets: [gridOf([[...names], ...body(...values)])] });
    expect(columnQuestions(tables)).toEqual([]);
    expect(tables[0]?.columns.find((one) => one.field === field)?.columns).toEqual([column]);
  });

  it('nothing is asked about the headers we know, nor about two real programmes', () => {
    const corpus = (
      ['headers.json', 'headers-hard.json', 'headers-third.json', 'headers-fourth.json', 'headers-fifth.json'] as const
    ).flatMap(headerCases);
    const asked = corpus
      .filter(({ task }) => task)
      .flatMap(({ id, rows, merges, body: values = [] }) => {
        const sheet = gridOf([...rows, ...values], { merges });
        return columnQuestions(recognise({ sheets: [sheet] }).tables).map(({ header: name }) => `${id}: ${name}`);
      });
    expect(asked).toEqual([]);
    const grids = [printedGrid(), scannedGrid(), ninhThuanGrid()];
    for (const sheet of grids) expect(columnQuestions(recognise({ sheets: [sheet] }).tables)).toEqual([]);
  });

  it('a plain table raises no question', () => {
    const plain = [header, [1, 'Xây dựng kế hoạch', 'Sở Y tế', '3/2025', '']];
    expect(columnQuestions(recognise({ sheets: [gridOf(plain)] }).tables)).toEqual([]);
  });
});
