import { describe, expect, test } from 'vitest';
import { decisionsFrom, documentIn, type WrittenDecision } from '#shared/merge/returnedDecisions';
import { conflictsOf, mergeOf, valuesOf, worldPlan } from '#test/helpers/mergeWorld';

const open = mergeOf(
  worldPlan(),
  { name: 'A', saved: null, cells: { 't1.percent': '70' } },
  { name: 'B', saved: null, cells: { 't1.percent': '50', 't1.finish': '2016' } },
).state;
const conflict = open.conflicts[0]?.id ?? '';
const proposal = open.proposals[0]?.id ?? '';

const written = (more: Partial<WrittenDecision>): WrittenDecision => ({
  id: conflict,
  kind: 'conflict',
  choice: { kind: 'version', number: 2, value: '50' },
  reason: 'Sở xác nhận',
  by: 'Lê Văn C',
  on: '2015-11-20',
  document: '',
  ...more,
});

describe('what a person wrote into the returned tracker', () => {
  test('[M13] the number of a version chooses its value, which is then in force', () => {
    const { decisions, undecided } = decisionsFrom([written({})], open);
    expect(undecided).toEqual([]);
    const { state } = mergeOf(worldPlan({ opening: open, decisions }));
    expect(conflictsOf(state)).toEqual([]);
    expect(Object.values(valuesOf(state))).toContain(open.conflicts[0]?.sides[1]?.value);
  });

  test('[M11] the same words decide once, whichever copy of the tracker brings them', () => {
    const twice = decisionsFrom([written({}), written({})], open).decisions;
    expect(new Set(twice.map((decision) => decision.id)).size).toBe(1);
    expect(mergeOf(worldPlan({ opening: open, decisions: twice })).state.decisions).toHaveLength(1);
  });

  test('[M4] a proposal agreed to with its document takes effect, without one it stays open', () => {
    const agree = written({ id: proposal, kind: 'proposal', choice: { kind: 'accept' } });
    const paper = { ...agree, document: 'Quyết định số 15/QĐ-UBND ngày 19/11/2015 của UBND tỉnh' };
    const merged = (one: WrittenDecision) =>
      mergeOf(worldPlan({ opening: open, decisions: decisionsFrom([one], open).decisions })).state;
    expect(merged(agree).proposals).toHaveLength(1);
    expect(merged(paper).proposals).toHaveLength(0);
    expect(merged(paper).settled?.proposals).toHaveLength(1);
  });

  test.each<[string, Partial<WrittenDecision>, string]>([
    ['a choice nobody can read', { choice: { kind: 'unclear', text: '9' } }, 'unclear'],
    ['a version that does not exist', { choice: { kind: 'version', number: 7, value: '' } }, 'unclear'],
    ['no person', { by: ' ' }, 'no_person'],
    ['no day', { on: 'hôm qua' }, 'no_day'],
    ['a dispute nobody knows', { id: 'xd-0' }, 'unknown_subject'],
    ['yes to a conflict', { choice: { kind: 'accept' } }, 'unclear'],
  ])('[M11] %s is asked back, never guessed', (_, more, why) => {
    expect(decisionsFrom([written(more)], open)).toMatchObject({ decisions: [], undecided: [{ why }] });
  });

  test.each([
    [
      'Quyết định số 15/QĐ-UBND ngày 19/11/2015 của UBND tỉnh Đắk Nông',
      ['15/QĐ-UBND', '2015-11-19', 'UBND tỉnh Đắk Nông'],
    ],
    ['QĐ 1205/QĐ-UBND, 05.12.2015', ['1205/QĐ-UBND', '2015-12-05', '']],
    ['Công văn số 88/UBND-VX ngày 5 tháng 1 năm 2016 của UBND tỉnh.', ['88/UBND-VX', '2016-01-05', 'UBND tỉnh']],
    ['Nghị quyết số 03/2016/NQ-HĐND ngày 10/7/2016 của HĐND tỉnh', ['03/2016/NQ-HĐND', '2016-07-10', 'HĐND tỉnh']],
    ['theo ý kiến lãnh đạo', null],
    ['Quyết định số 15/QĐ-UBND', null],
  ])('[M4] a deciding document as people cite it: %s', (text, expected) => {
    const found = documentIn(text);
    expect(found === undefined ? null : [found.number, found.date, found.body]).toEqual(expected);
  });
});
