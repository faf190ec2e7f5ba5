import { doneTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import type { RowRule } from '#shared/rules/rule';
import { known } from '#shared/rules/span';

export const submittedAfterCompleted: RowRule = {
  id: 'progress.submitted-after-completed',
  title: { vi: 'Ngày trình sau ngày hoàn thành', en: 'Submitted after completion' },
  family: 'progress',
  scope: 'row',
  severity: 'error',
  clears: ['thoi_gian'],
  source: 'R7',
  say: {
    vi: 'Ngày trình “{read}” sau ngày hoàn thành “{completed}”.',
    en: 'Submitted on “{read}”, after it was completed on “{completed}”.',
  },
  accept: { vi: 'Ngày trình không sau ngày hoàn thành.', en: 'A submission no later than the completion.' },
  example: '10/8/2015',
  why: {
    vi: 'Văn bản được trình trước rồi mới được ban hành.',
    en: 'A document is submitted first and issued afterwards.',
  },
  fix: { vi: 'Kiểm tra lại hai ngày; có thể đã ghi đổi chỗ.', en: 'Check both dates; they may be exchanged.' },
  examples: {
    bad: [{ rows: [{ ...doneTask, submitted_on: '25/8/2015' }] }],
    good: [{ rows: [{ ...doneTask, submitted_on: '10/8/2015' }] }],
  },
  fields: ['submitted_on'],
  check: (live, _context, report) => {
    const { row } = live;
    if (row.cells.completed_on === undefined || row.cells.submitted_on === undefined) return;
    const { completed, submitted } = progressOf(live);
    const done = known(completed?.latest);
    const sent = known(submitted?.earliest);
    if (done !== null && sent !== null && sent > done)
      report({ row, field: 'submitted_on' }, { completed: row.cells.completed_on.text });
  },
};
