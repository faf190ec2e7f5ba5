import { describe, expect, test } from 'vitest';
import { check } from '#shared/rules/check';
import { clarity } from '#shared/rules/clarity';
import type { RuleExample } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { gridOfExample, inputOf } from '#test/shared/rules/exampleTable';

function scoresOf(example: RuleExample) {
  const input = inputOf(gridOfExample(example), {});
  const [programme] = input.programmes;
  if (programme === undefined) throw new Error('no programme');
  return clarity(programme, check(input).findings);
}
const unclearIn = (row: RuleExample['rows'][number]) =>
  [...scoresOf({ rows: [{ ...sampleTask, ...row }], columns: ['lead', 'output', 'finish'] }).tasks.values()].at(0)
    ?.unclear;

describe('[R6] the six clears', () => {
  test.each<[what: string, row: RuleExample['rows'][number], unclear: readonly string[]]>([
    ['everything said', {}, []],
    ['nobody leads', { lead: '' }, ['nguoi', 'trach_nhiem']],
    ['three lead', { lead: 'Sở Xây dựng, Sở Y tế, Sở Nội vụ' }, ['nguoi', 'trach_nhiem']],
    ['a class of bodies leads', { lead: 'Các sở, ban, ngành' }, ['nguoi', 'trach_nhiem']],
    ['who leads is also to coordinate', { lead: 'Sở Y tế', coordinating: 'Sở Y tế' }, ['trach_nhiem']],
    ['no words for the task', { content: '' }, ['viec']],
    ['no time', { start: '', finish: '' }, ['thoi_gian']],
    ['a time nobody can read', { start: '', finish: 'Sớm' }, ['thoi_gian']],
    ['a beginning without an end', { start: '', finish: 'Từ tháng 3/2015' }, ['thoi_gian']],
    ['no output', { output: '' }, ['san_pham']],
    ['an output that proves nothing', { output: 'Môi trường thuận lợi hơn' }, ['san_pham']],
    ['a decision, nobody says whose', { output: 'Quyết định phê duyệt' }, ['tham_quyen']],
    ['a name not as the registry spells it: only a notice', { lead: 'sở y tế' }, []],
  ])('%s', (_what, row, unclear) => expect(unclearIn(row)).toEqual(unclear));

  test('a table without a column for it leaves the clear open for each of its tasks', () => {
    const of = (...without: readonly string[]) => {
      const kept = Object.entries(sampleTask).filter(([field]) => !without.includes(field));
      const row: RuleExample['rows'][number] = Object.fromEntries(kept);
      return scoresOf({ rows: [row, { ...row, ordinal: '2', content: 'Việc khác' }] });
    };
    expect(of('output').met).toMatchObject({ san_pham: 0, nguoi: 2 });
    expect(of('lead', 'coordinating').met).toMatchObject({ nguoi: 0, trach_nhiem: 0, san_pham: 2 });
    expect(of('start', 'finish').met).toMatchObject({ thoi_gian: 0, viec: 2 });
    expect(of('output').percent).toBe(83.3);
  });
});
