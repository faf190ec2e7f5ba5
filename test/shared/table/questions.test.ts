import { describe, expect, it } from 'vitest';
import { columnQuestions, confirmed } from '#shared/table/questions';
import { recognise } from '#shared/table/recognise';
import { gridOf, type Written } from '#test/helpers/grid';

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

  it('a plain table raises no question', () => {
    const plain = [header, [1, 'Xây dựng kế hoạch', 'Sở Y tế', '3/2025', '']];
    expect(columnQuestions(recognise({ sheets: [gridOf(plain)] }).tables)).toEqual([]);
  });
});
