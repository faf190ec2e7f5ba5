import { expect, test } from 'vitest';
import type { Conflict, Decision, Proposal, TrackerState } from '#shared/merge/model';
import { repliesAnswer } from '#shared/report/repliesAnswer';

const origin = { agency: 'so-tp', file: 'a.xlsx', hash: '', sheet: 'Phụ lục', cell: 'H7', savedAt: null };
const proposal = (id: string, agency = 'so-tp'): Proposal => ({
  id,
  task: 't1',
  path: 'II.1',
  field: 'finish',
  agency,
  period: '2015-11',
  base: 'Năm 2015',
  proposed: 'Quý I/2016',
  origin: { ...origin, agency },
});
const conflict: Conflict = {
  id: 'c1',
  task: 't1',
  path: 'II.1',
  field: 'percent',
  agency: 'so-tp',
  period: '2015-11',
  base: '20',
  sides: [
    { value: '50', origin },
    { value: '60', origin: { ...origin, file: 'b.xlsx' } },
  ],
};
const decided = (more: Partial<Decision> & Pick<Decision, 'kind'>): Decision =>
  ({ id: 'qd-1', by: 'Chuyên viên', on: '2015-11-16', reason: 'Có căn cứ', ...more }) as Decision;

function state(decisions: readonly Decision[], open: readonly Proposal[], settled: readonly Proposal[]): TrackerState {
  return {
    programme: 'p',
    period: '2015-11',
    asOf: '2015-11-14',
    lines: [],
    editorial: [],
    conflicts: [],
    proposals: open,
    waiting: [],
    extras: [],
    decisions,
    submissions: [],
    settled: { conflicts: [conflict], proposals: settled },
  };
}
const own = (agency: string): boolean => agency === 'so-tp';

test('[M4] a wish is answered with who decided, when, why and by which document; another agency’s is not told', () => {
  const document = { body: 'UBND tỉnh', number: '1/QĐ-UBND', date: '2015-11-15' };
  const decisions = [
    decided({ kind: 'proposal', proposal: 'mine', accepted: true, document }),
    decided({ id: 'qd-2', kind: 'proposal', proposal: 'other', accepted: false }),
  ];
  const { proposals } = repliesAnswer(state(decisions, [], [proposal('mine'), proposal('other', 'so-tc')]), own);
  expect(proposals).toEqual([
    expect.objectContaining({ id: 'mine', accepted: true, by: 'Chuyên viên', on: '2015-11-16', document }),
  ]);
});

test('[M4] an opinion on a wish that waits is told while it waits', () => {
  const decisions = [
    decided({ kind: 'proposal', proposal: 'mine', accepted: true, opinion: 'Đồng ý', forwardedTo: 'UBND tỉnh' }),
  ];
  const { proposals, underWay } = repliesAnswer(state(decisions, [proposal('mine')], []), own);
  expect(proposals).toEqual([]);
  expect(underWay).toEqual([{ id: 'mine', opinion: 'Đồng ý', forwardedTo: 'UBND tỉnh', on: '2015-11-16' }]);
});

test('[M11] a settled dispute tells the value that holds and those that do not; one taken back tells nothing', () => {
  const chosen = decided({ kind: 'choose', conflict: 'c1', value: '60' });
  expect(repliesAnswer(state([chosen], [], []), own).choices).toEqual([
    expect.objectContaining({ id: 'c1', value: '60', others: ['50'] }),
  ]);
  const undone = decided({ id: 'qd-3', kind: 'undo', decision: 'qd-1' });
  expect(repliesAnswer(state([chosen, undone], [], []), own).choices).toEqual([]);
});
