import { describe, expect, test } from 'vitest';
import { statusClasses, type TaskStatus } from '#shared/status/class';
import { countStatuses } from '#shared/status/count';
import { classWords, statusPhrase } from '#shared/status/words';
import { assignmentsOf, lineOf, programmeOf, statuses, type TaskSketch } from '#test/shared/status/programmeOfTests';

const sketches: readonly TaskSketch[] = [
  { id: 'I', kind: 'section' },
  { id: 'I.1', kind: 'task', parent: 'I', finish: '20/11/2015', leads: ['so-tc'] },
  { id: 'I.2', kind: 'task', parent: 'I', finish: '29/11/2015', leads: ['so-tc', 'so-ct'] },
  { id: 'I.2.1', kind: 'step', parent: 'I.2', finish: '29/11/2015' },
  { id: 'II', kind: 'section' },
  { id: 'II.1', kind: 'task', parent: 'II', finish: '1/11/2015', leads: [] },
  { id: 'II.2', kind: 'task', parent: 'II', start: 'Từ quý I năm 2015', leads: ['so-ct'], output: 'Quyết định' },
  { id: 'II.3', kind: 'task', parent: 'II', finish: '1/10/2015', leads: ['so-ct'], output: 'Quyết định' },
];
const found = statuses(sketches, [lineOf('II.3', { evidence: 'Tờ trình số 1/TTr-SCT ngày 1/9/2015' }, 'so-ct')]);
const counts = countStatuses(programmeOf(sketches), found, assignmentsOf(sketches));

describe('[S3] counts', () => {
  test('[S3] both percentages: of all tasks, and of tasks that have a deadline', () => {
    expect(counts.tasks.total).toBe(5);
    expect(counts.tasks.withDeadline).toBe(4);
    expect(counts.tasks.byClass.due_soon).toEqual({ count: 2, ofAll: 40, withDeadline: 2, ofDeadline: 50 });
    expect(counts.tasks.byClass.no_deadline).toEqual({ count: 1, ofAll: 20, withDeadline: 0, ofDeadline: 0 });
    expect(counts.steps.total).toBe(1);
  });

  test('[S3] a task of two agencies counts once for the province and once for each, and the difference is explained', () => {
    expect(counts.byAgency.map((agency) => [agency.agency, agency.total, agency.first])).toEqual([
      ['so-tc', 2, 2],
      ['so-ct', 3, 2],
    ]);
    expect(counts.sumOverAgencies).toEqual({ sum: 5, total: 5, shared: 1, tasksOfSeveral: 1, unassigned: 1 });
  });

  test('[S3] sections, due days, waiting and overdue', () => {
    expect(counts.bySection.map((section) => [section.path, section.total])).toEqual([
      ['I', 2],
      ['II', 3],
    ]);
    expect(counts.dueIn).toEqual([
      { days: 7, tasks: ['I.1'] },
      { days: 15, tasks: ['I.1', 'I.2'] },
      { days: 30, tasks: ['I.1', 'I.2'] },
    ]);
    expect(counts.awaitingApproval).toEqual(['II.3']);
    expect(counts.overdue).toEqual(['II.1']);
  });

  test('[S3] nothing to divide by gives no percentage', () => {
    expect(countStatuses(programmeOf([]), new Map(), []).tasks.byClass.overdue).toEqual({
      count: 0,
      ofAll: null,
      withDeadline: 0,
      ofDeadline: null,
    });
  });
});

describe('[S1] words', () => {
  const status = (rest: Partial<TaskStatus>): TaskStatus => ({
    task: 't',
    class: 'overdue',
    deadline: '2015-11-01',
    daysLate: 14,
    ...rest,
  });

  test.each<[Partial<TaskStatus>, string, string]>([
    [{}, 'Chưa hoàn thành, quá hạn 14 ngày', 'Not done, overdue by 14 days'],
    [{ through: 'II.2.1' }, 'Chưa hoàn thành, quá hạn 14 ngày (bước 2.1)', 'Not done, overdue by 14 days (step 2.1)'],
    [{ class: 'due_soon', daysLate: -1 }, 'Sắp đến hạn, còn 1 ngày', 'Due soon, 1 day left'],
    [{ class: 'due_soon', daysLate: 0 }, 'Sắp đến hạn, đến hạn hôm nay', 'Due soon, due today'],
    [
      { class: 'submitted', submittedOn: '2015-10-20', awaiting: 'UBND tỉnh' },
      'Quá hạn 14 ngày – đã trình ngày 20/10/2015, chờ UBND tỉnh',
      'Overdue by 14 days – submitted on 20/10/2015, awaiting UBND tỉnh',
    ],
    [
      { class: 'submitted', submittedOn: '2015-10-20', daysLate: -3 },
      'Đã trình ngày 20/10/2015, chờ phê duyệt',
      'Submitted on 20/10/2015, awaiting approval',
    ],
    [
      { class: 'due_soon', daysLate: -411, soon: { path: 'II.6.3', daysLate: -16 } },
      'Sắp đến hạn, còn 16 ngày (bước 6.3)',
      'Due soon, 16 days left (step 6.3)',
    ],
    [
      { class: 'in_time', daysLate: -100, carriedFrom: '2015-09' },
      'Đang thực hiện, trong hạn – số liệu kỳ 9/2015',
      'Under way, in time – figures of 9/2015',
    ],
  ])('[S1] %j', (rest, vi, en) => {
    expect([statusPhrase(status(rest), 'vi'), statusPhrase(status(rest), 'en')]).toEqual([vi, en]);
  });

  test('[S4] every class has words in both languages and a sign of its own', () => {
    const words = statusClasses.map((one) => classWords[one]);
    expect(new Set(words.map(({ vi }) => vi)).size).toBe(statusClasses.length);
    expect(new Set(words.map(({ en }) => en)).size).toBe(statusClasses.length);
    expect(new Set(words.map(({ sign }) => sign)).size).toBe(statusClasses.length);
  });
});
