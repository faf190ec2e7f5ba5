import { doneTask, openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';

export const completedNotDone: RowRule = {
  id: 'progress.completed-not-done',
  title: { vi: 'Có ngày hoàn thành nhưng chưa xong', en: 'Completion date, but not done' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['viec', 'thoi_gian'],
  source: 'R7',
  say: {
    vi: 'Có ngày hoàn thành “{read}” nhưng trạng thái là “{status}”.',
    en: 'There is a date of completion, “{read}”, but the status is “{status}”.',
  },
  accept: { vi: 'Ngày hoàn thành chỉ ghi khi đã hoàn thành.', en: 'A date of completion only where the task is done.' },
  example: '',
  why: {
    vi: 'Không rõ nhiệm vụ đã xong hay đây là ngày dự kiến.',
    en: 'It is unclear whether the task is done or the date is a plan.',
  },
  fix: {
    vi: 'Đổi trạng thái thành “Hoàn thành”, hoặc xóa ngày và ghi dự kiến ở cột kết quả thực hiện.',
    en: 'Change the status to “Hoàn thành”, or clear the date and put the plan into the progress column.',
  },
  examples: {
    bad: [{ rows: [{ ...openTask, completed_on: '10/11/2015' }] }],
    good: [{ rows: [{ ...openTask, completed_on: '' }], columns: ['completed_on'] }, { rows: [doneTask] }],
  },
  fields: ['completed_on'],
  hints: hints.doubtfulDate,
  check: (live, _context, report) => {
    const { row } = live;
    if (row.cells.completed_on === undefined || row.cells.status === undefined) return;
    const { claim, completed } = progressOf(live);
    const open =
      claim === 'in_time' ||
      claim === 'under_way' ||
      claim === 'due_soon' ||
      claim === 'overdue' ||
      claim === 'not_started' ||
      claim === 'submitted';
    if (open && completed !== null && completed.kind !== 'unparseable')
      report({ row, field: 'completed_on' }, { status: row.cells.status.text });
  },
};
