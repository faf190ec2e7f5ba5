import { describe, expect, test } from 'vitest';
import { total } from '#shared/merge/account';
import { mergeAnswer } from '#shared/wire/merge';
import { mergeAnswerSchema } from '#shared/wire/mergeAnswer';
import { booksPlan, mergedBooks, rowAt } from '#test/helpers/mergeBooks';

describe('the answer of merge for programs', () => {
  const plan = booksPlan();
  const consolidation = mergedBooks(
    plan,
    {
      file: 'a.xlsx',
      hash: 'a',
      rows: [{ ...rowAt(plan, 'I.2', ['x', 40]), extra: ['Chị Hoa'] }],
      extraHeader: ['Theo dõi'],
    },
    { file: 'b.xlsx', hash: 'b', rows: [rowAt(plan, 'I.2', ['x', 50])] },
    { file: 'a (1).xlsx', hash: 'a', rows: [rowAt(plan, 'I.2', ['x', 40])] },
    {
      file: 'c.xlsx',
      hash: 'c',
      agency: 'so-khcn',
      stamp: { baseId: 'C' },
      rows: [rowAt(plan, 'I.2', [], 'C')].map((row) => ({ ...row, cells: row.cells.with(5, '3/2016') })),
    },
  );
  const answer = mergeAnswer({
    consolidation,
    programme: plan.programme,
    status: new Map(),
    refused: [{ file: 'd.xlsx', refusal: { code: 'encrypted', params: {} } }],
  });

  test('[M8] holds to its schema, and every file given has one entry', () => {
    expect(mergeAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    expect(answer.receipts.map((receipt) => receipt.file).sort()).toEqual([
      'a (1).xlsx',
      'a.xlsx',
      'b.xlsx',
      'c.xlsx',
      'd.xlsx',
    ]);
  });

  test('[M8] items are the cells that are not the same, and the sums over all files close', () => {
    for (const { cells, items } of answer.receipts) {
      expect(items).toHaveLength(cells.read - cells.same);
      expect(items.every((item) => item.outcome !== 'same')).toBe(true);
    }
    const { read, ...ended } = total(answer.receipts.map((receipt) => receipt.cells));
    expect(Object.values(ended).reduce((sum, count) => sum + count, 0)).toBe(read);
  });

  test('[M10] the repeat names the file it repeats and counts nothing', () => {
    const repeat = answer.receipts.find((receipt) => receipt.sameAs !== undefined);
    expect(repeat).toMatchObject({ file: 'a (1).xlsx', sameAs: 'a.xlsx', cells: { read: 0 } });
  });

  test('[M5] conflicts and proposals say who, which file, which cell', () => {
    expect(answer.conflicts).toMatchObject([
      { path: 'I.2', field: 'percent', agency: 'so-tc', base: null, sides: [{ value: '40' }, { value: '50' }] },
    ]);
    expect(answer.proposals).toMatchObject([
      {
        path: 'I.2',
        field: 'finish',
        agency: 'so-khcn',
        base: '12/2015',
        proposed: '3/2016',
        file: 'c.xlsx',
        cell: 'F2',
      },
    ]);
  });

  test('[T8] a file that could not be read has its code and words in both languages', () => {
    expect(answer.receipts.find((receipt) => receipt.file === 'd.xlsx')?.refusal).toMatchObject({ code: 'encrypted' });
  });

  test('[S3] classes sum to the tasks, steps are counted apart', () => {
    const { tasks, steps, byClass } = answer.tracker;
    expect([tasks, steps]).toEqual([4, 2]);
    expect(Object.values(byClass).reduce((sum, count) => sum + count, 0)).toBe(tasks);
  });
});
