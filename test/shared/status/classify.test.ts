import { describe, expect, test } from 'vitest';
import type { Decision } from '#shared/merge/model';
import { decisionOn, document, lineOf, statuses, type Told } from '#test/shared/status/programmeOfTests';

const decree = 'Quyết định của UBND tỉnh';
const proof = 'Quyết định số 1204/QĐ-UBND ngày 12/10/2015';
const petition = 'Tờ trình số 45/TTr-SKHCN ngày 20/10/2015';

type Row = readonly [
  name: string,
  start: string,
  finish: string,
  told: Told | null,
  expected: string,
  late: number | null,
];

describe('[S1] the class of one task with one lead, as of 14/11/2015', () => {
  test.each<Row>([
    ['nothing reported, due later', '9/2015', '3/2016', null, 'not_started', -138],
    ['nothing reported, not begun', '12/2015', '3/2016', null, 'not_yet', -138],
    ['nothing reported, due in 16 days', '9/2015', '11/2015', null, 'due_soon', -16],
    ['nothing reported, past', '9/2015', '10/10/2015', null, 'overdue', 35],
    ['due today is not overdue', '9/2015', '14/11/2015', null, 'due_soon', 0],
    ['due in 30 days', '9/2015', '14/12/2015', null, 'due_soon', -30],
    ['due in 31 days', '9/2015', '15/12/2015', { percent: '10' }, 'in_time', -31],
    ['no deadline', 'Từ quý I năm 2015', '', { percent: '10' }, 'no_deadline', null],
    ['ongoing', '', 'Thực hiện thường xuyên', { progress_text: 'Đã tổ chức 02 lớp' }, 'continuous', null],
    ['under way', '9/2015', '3/2016', { progress_text: 'Đang xây dựng đề cương' }, 'in_time', -138],
    ['said not begun', '9/2015', '3/2016', { status: 'Chưa triển khai' }, 'not_started', -138],
    ['0 %', '9/2015', '3/2016', { percent: '0%' }, 'not_started', -138],
    ['typed in time, past', '9/2015', '10/2015', { status: 'Đang thực hiện trong hạn' }, 'overdue', 14],
    ['typed overdue, in time', '9/2015', '3/2016', { status: 'Quá hạn' }, 'in_time', -138],
    ['typed done, no proof', '9/2015', '3/2016', { status: 'Hoàn thành' }, 'done_unproven', -138],
    ['typed done, no proof, past', '9/2015', '10/2015', { status: 'Hoàn thành' }, 'done_unproven', 14],
    ['100 %, no proof', '9/2015', '3/2016', { percent: '100%' }, 'done_unproven', -138],
    ['120 % is not given', '9/2015', '3/2016', { percent: '120%' }, 'in_time', -138],
    ['done with date', '9/2015', '10/2015', { status: 'Hoàn thành', completed_on: '30/10/2015' }, 'done_on_time', 14],
    [
      'done on the last day',
      '9/2015',
      '10/2015',
      { status: 'Hoàn thành', completed_on: '31/10/2015' },
      'done_on_time',
      14,
    ],
    ['done a day late', '9/2015', '10/2015', { status: 'Hoàn thành', completed_on: '01/11/2015' }, 'done_late', 14],
    [
      'typed on time, dates say late',
      '9/2015',
      '10/2015',
      { status: 'Hoàn thành đúng hạn', completed_on: '5/11/2015' },
      'done_late',
      14,
    ],
    ['done with its document', '9/2015', '10/2015', { status: 'Hoàn thành', evidence: proof }, 'done_on_time', 14],
    ['document dated late', '9/2015', '9/2015', { status: 'Hoàn thành', evidence: proof }, 'done_late', 45],
    [
      'document in the text alone',
      '9/2015',
      '10/2015',
      { progress_text: `UBND tỉnh đã ban hành ${proof}` },
      'done_on_time',
      14,
    ],
    ['done, only a petition', '9/2015', '3/2016', { status: 'Hoàn thành', evidence: petition }, 'done_unproven', -138],
    [
      'done, future tense',
      '9/2015',
      '3/2016',
      { status: 'Hoàn thành', progress_text: 'Sẽ ban hành Quyết định số 5/QĐ-UBND ngày 30/11/2015' },
      'done_unproven',
      -138,
    ],
    [
      'done, date to come',
      '9/2015',
      '3/2016',
      { status: 'Hoàn thành', completed_on: '20/12/2015' },
      'done_unproven',
      -138,
    ],
    [
      'done, date unreadable',
      '9/2015',
      '3/2016',
      { status: 'Hoàn thành', completed_on: 'vừa rồi' },
      'done_unproven',
      -138,
    ],
    [
      'done without deadline',
      'Từ quý I năm 2015',
      '',
      { status: 'Hoàn thành', completed_on: '1/10/2015' },
      'done_no_deadline',
      null,
    ],
    ['petition', '9/2015', '3/2016', { progress_text: `Đã trình UBND tỉnh tại ${petition}` }, 'submitted', -138],
    ['petition, past', '9/2015', '10/2015', { evidence: petition }, 'submitted', 14],
    ['submission date', '9/2015', '10/2015', { submitted_on: '25/10/2015' }, 'submitted', 14],
    ['typed submitted without a date', '9/2015', '3/2016', { status: 'Đã trình' }, 'in_time', -138],
    ['basically done', '9/2015', '10/2015', { status: 'Cơ bản hoàn thành' }, 'overdue', 14],
    [
      'under way with a date and a document',
      '9/2015',
      '3/2016',
      { status: 'Đang thực hiện', completed_on: '1/10/2015' },
      'in_time',
      -138,
    ],
    ['an obstacle alone is no progress', '9/2015', '3/2016', { obstacles: 'Chưa có kinh phí' }, 'not_started', -138],
    ['only the completion date', '9/2015', '10/2015', { completed_on: '30/10/2015' }, 'done_on_time', 14],
    ['cancelled by words only', '9/2015', '10/2015', { status: 'Không thực hiện' }, 'overdue', 14],
    ['suspended by words only', '9/2015', '3/2016', { status: 'Tạm dừng' }, 'in_time', -138],
  ])('[S1] %s', (_name, start, finish, told, expected, late) => {
    const sketch = { id: 'I.1', output: decree, ...(start ? { start } : {}), ...(finish ? { finish } : {}) };
    const status = statuses([sketch], told === null ? [] : [lineOf('I.1', told)]).get('I.1');
    expect([status?.class, status?.daysLate]).toEqual([expected, late]);
  });

  test('[S1] a petition is proof where the output is a petition', () => {
    const sketch = { id: 'I.1', finish: '10/2015', output: 'Tờ trình UBND tỉnh' };
    const status = statuses([sketch], [lineOf('I.1', { status: 'Hoàn thành', evidence: petition })]).get('I.1');
    expect(status).toMatchObject({ class: 'done_on_time', completedOn: '2015-10-20' });
  });

  test('[S1] past its deadline a submission says since when and for whom it waits', () => {
    const told = { progress_text: `Đã trình UBND tỉnh phê duyệt tại ${petition}` };
    expect(
      statuses([{ id: 'I.1', finish: '10/2015', output: decree }], [lineOf('I.1', told)]).get('I.1'),
    ).toMatchObject({
      class: 'submitted',
      submittedOn: '2015-10-20',
      awaiting: 'UBND tỉnh',
      daysLate: 14,
    });
  });
});

describe('[S1] a silent lead', () => {
  const task = { id: 'I.1', start: '9/2015', finish: '10/2015', output: decree };

  test('[S1] the last accepted line is carried forward and says its period, the deadline keeps running', () => {
    const line = lineOf('I.1', { percent: '60' }, 'so-khcn', '2015-09');
    expect(statuses([task], [line]).get('I.1')).toMatchObject({
      class: 'overdue',
      daysLate: 14,
      carriedFrom: '2015-09',
    });
    expect(statuses([task], [line], { asOf: '2015-10-01', period: '2015-10' }).get('I.1')).toMatchObject({
      class: 'due_soon',
      carriedFrom: '2015-09',
    });
  });

  test('[S1] a line of the current period is not carried', () => {
    expect(statuses([task], [lineOf('I.1', { percent: '60' })]).get('I.1')).not.toHaveProperty('carriedFrom');
  });

  test('[S1] what was said later does not count in an earlier period', () => {
    const line = lineOf('I.1', { status: 'Hoàn thành', completed_on: '30/10/2015' });
    expect(statuses([task], [line], { asOf: '2015-10-14', period: '2015-10' }).get('I.1')).toMatchObject({
      class: 'due_soon',
    });
  });

  test('[A3] a line told under the old name goes on under the successor', () => {
    const line = lineOf('I.1', { status: 'Hoàn thành', completed_on: '30/10/2015' }, 'so-khdt', '2015-10');
    const assignments = [{ task: 'I.1', agency: 'so-tc', named: 'so-khdt', role: 'lead' as const, first: true }];
    expect(statuses([task], [line], { assignments, asOf: '2025-07-01', period: '2025-07' }).get('I.1')).toMatchObject({
      class: 'done_on_time',
      carriedFrom: '2015-10',
    });
  });
});

describe('[S1] decisions', () => {
  const task = { id: 'I.1', start: '9/2015', finish: '10/2015', output: decree };
  const of = (decisions: readonly Decision[]) =>
    statuses([task, { id: 'I.1.1', parent: 'I.1', finish: '10/2015' }], [], { decisions });

  test('[S1] cancelled and suspended hold for the steps, and cancelled wins', () => {
    expect(of([{ ...decisionOn('2015-10-01'), kind: 'suspend', task: 'I.1' }]).get('I.1.1')?.class).toBe('suspended');
    const both = of([
      { ...decisionOn('2015-10-01'), kind: 'suspend', task: 'I.1' },
      { ...decisionOn('2015-10-02'), kind: 'cancel', task: 'I.1' },
    ]);
    expect([both.get('I.1')?.class, both.get('I.1.1')?.class]).toEqual(['cancelled', 'cancelled']);
  });

  test('[P3] an extension with its document is in force, both deadlines are kept', () => {
    const extend = {
      ...decisionOn('2015-10-20'),
      kind: 'extend' as const,
      task: 'I.1',
      deadline: '2016-01-31',
      document,
    };
    expect(of([extend]).get('I.1')).toMatchObject({ deadline: '2016-01-31', originalDeadline: '2015-10-31' });
  });

  test('[P3] an extension without its document is shown and not used', () => {
    const extend = { ...decisionOn('2015-10-20'), kind: 'extend' as const, task: 'I.1', deadline: '2016-01-31' };
    expect(of([extend]).get('I.1')).toMatchObject({
      class: 'overdue',
      deadline: '2015-10-31',
      extensionAsked: '2016-01-31',
    });
  });

  test('[P3] a condition takes its date from the trigger', () => {
    const sketch = { id: 'I.1', finish: 'theo thông báo của Sở KH&CN' };
    const trigger = { ...decisionOn('2015-10-20'), kind: 'trigger' as const, task: 'I.1', deadline: '2015-11-01' };
    expect(statuses([sketch]).get('I.1')?.class).toBe('no_deadline');
    expect(statuses([sketch], [], { decisions: [trigger] }).get('I.1')).toMatchObject({
      class: 'overdue',
      daysLate: 13,
    });
  });

  test('[M11] a later day has not been decided yet, and an undone decision holds no more', () => {
    const cancel = { ...decisionOn('2015-10-01'), kind: 'cancel' as const, task: 'I.1' };
    const undo = { ...decisionOn('2015-10-05'), kind: 'undo' as const, decision: cancel.id };
    expect(of([{ ...cancel, on: '2015-12-01' }]).get('I.1')?.class).toBe('overdue');
    expect(of([cancel, undo]).get('I.1')?.class).toBe('overdue');
  });

  test('[S1] completed by decision', () => {
    const complete = { ...decisionOn('2015-11-01'), kind: 'complete' as const, task: 'I.1', completedOn: '2015-11-01' };
    expect(of([complete]).get('I.1')).toMatchObject({ class: 'done_late', completedOn: '2015-11-01' });
  });
});

describe('[S2] steps and lines roll up', () => {
  const parent = { id: 'II.2', start: '9/2015', finish: '3/2016', output: decree };
  const steps = [
    { id: 'II.2.1', parent: 'II.2', start: '9/2015', finish: '31/10/2015' },
    { id: 'II.2.2', parent: 'II.2', start: '1/2016', finish: '2/2016' },
  ];
  const done = { status: 'Hoàn thành', completed_on: '20/10/2015' };

  test('[S2] overdue through a step names the step and its days', () => {
    expect(statuses([parent, ...steps]).get('II.2')).toMatchObject({
      class: 'overdue',
      through: 'II.2.1',
      daysLate: 14,
    });
  });

  test('[S2] due soon through a step names the step and its days, not those of its own later deadline', () => {
    const near = [
      { id: 'II.2.1', parent: 'II.2', start: '9/2015', finish: '30/11/2015' },
      { id: 'II.2.2', parent: 'II.2', start: '1/2016', finish: '2/2016' },
    ];
    const status = statuses([parent, ...near]).get('II.2');
    expect(status).toMatchObject({ class: 'due_soon', soon: { path: 'II.2.1', daysLate: -16 } });
    expect(status?.daysLate).toBeLessThan(-100);
    const own = statuses([{ ...parent, finish: '30/11/2015' }, ...near.slice(0, 1)]).get('II.2');
    expect(own).toMatchObject({ class: 'due_soon', daysLate: -16 });
    expect(own).not.toHaveProperty('soon');
  });

  test('[S2] the parent’s own deadline passed: no step is named', () => {
    const status = statuses([{ ...parent, finish: '10/2015' }, ...steps]).get('II.2');
    expect(status).toMatchObject({ class: 'overdue', daysLate: 14 });
    expect(status).not.toHaveProperty('through');
  });

  test('[S2] through a step of a step', () => {
    const deep = [
      { ...parent, id: 'A' },
      { id: 'A.1', parent: 'A', finish: '3/2016' },
      { id: 'A.1.1', parent: 'A.1', finish: '10/2015' },
    ];
    expect(statuses(deep).get('A')).toMatchObject({ class: 'overdue', through: 'A.1.1', daysLate: 14 });
  });

  test('[S2] a part done: the most advanced of the open parts', () => {
    expect(statuses([parent, ...steps], [lineOf('II.2.1', done)]).get('II.2')?.class).toBe('not_yet');
    const begun = [lineOf('II.2.1', done), lineOf('II.2.2', { percent: '10' })];
    expect(statuses([parent, ...steps], begun, { asOf: '2016-01-10', period: '2016-01' }).get('II.2')?.class).toBe(
      'in_time',
    );
  });

  test('[S2] done only when all parts are done, late if one is', () => {
    const late = { status: 'Hoàn thành', completed_on: '2/11/2015' };
    const second = { status: 'Hoàn thành', completed_on: '10/11/2015' };
    expect(statuses([parent, ...steps], [lineOf('II.2.1', done), lineOf('II.2.2', second)]).get('II.2')).toMatchObject({
      class: 'done_on_time',
      completedOn: '2015-11-10',
    });
    expect(statuses([parent, ...steps], [lineOf('II.2.1', late), lineOf('II.2.2', second)]).get('II.2')?.class).toBe(
      'done_late',
    );
    expect(
      statuses([parent, ...steps], [lineOf('II.2.1', done), lineOf('II.2.2', { status: 'Hoàn thành' })]).get('II.2')
        ?.class,
    ).toBe('done_unproven');
  });

  test('[S2] the parent’s own line wins', () => {
    const own = lineOf('II.2', { status: 'Hoàn thành', completed_on: '1/11/2015' });
    expect(statuses([parent, ...steps], [own]).get('II.2')?.class).toBe('done_on_time');
    expect(statuses([parent, ...steps], [lineOf('II.2', { note: 'Đề nghị xem lại' })]).get('II.2')?.class).toBe(
      'overdue',
    );
  });

  test('[S2] a cancelled step is left out', () => {
    const decisions = [{ ...decisionOn('2015-10-01'), kind: 'cancel' as const, task: 'II.2.1' }];
    expect(statuses([parent, ...steps], [], { decisions }).get('II.2')?.class).toBe('not_yet');
  });

  test('[A5] several leads: done only when all are, a silent one keeps it open', () => {
    const task = { ...parent, leads: ['so-tc', 'so-ct'] };
    const one = lineOf('II.2', done, 'so-tc');
    expect(statuses([task], [one]).get('II.2')?.class).toBe('not_started');
    expect(statuses([task], [one, lineOf('II.2', { percent: '40' }, 'so-ct')]).get('II.2')?.class).toBe('in_time');
    expect(statuses([task], [one, lineOf('II.2', done, 'so-ct')]).get('II.2')?.class).toBe('done_on_time');
  });

  test('[A4] a coordinating line does not make the class', () => {
    const line = { ...lineOf('II.2', done, 'so-nv'), role: 'coordinating' as const };
    expect(statuses([parent], [line]).get('II.2')?.class).toBe('not_started');
  });
});
