import { doneTask, openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule, RuleRow } from '#shared/rules/rule';
import { known } from '#shared/rules/span';
import type { StatusClass } from '#shared/status/class';

export const statusAgainstDates: RowRule = {
  id: 'progress.status-against-dates',
  title: { vi: 'Trạng thái không khớp thời hạn', en: 'Status against the dates' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian', 'viec'],
  source: 'R7, S1: the class is derived, never copied',
  say: {
    vi: 'Trạng thái ghi “{read}”, theo thời hạn {due|date} thì là “{derived|class}”.',
    en: 'The status says “{read}”; by the deadline {due|date} it is “{derived|class}”.',
  },
  accept: {
    vi: 'Trạng thái khớp với thời hạn và ngày hoàn thành; chỉ cần ghi “Hoàn thành” hoặc “Đang thực hiện”, phần mềm tự tính đúng hạn, quá hạn.',
    en: 'A status that agrees with deadline and completion; “Hoàn thành” or “Đang thực hiện” is enough, the rest is computed.',
  },
  example: 'Hoàn thành',
  why: {
    vi: 'Báo cáo tính theo ngày, nên số liệu sẽ khác với trạng thái đã ghi.',
    en: 'The report counts by dates and will differ from what is typed.',
  },
  fix: {
    vi: 'Sửa trạng thái, hoặc sửa ngày nếu ngày ghi nhầm.',
    en: 'Correct the status, or the date if that is wrong.',
  },
  examples: {
    bad: [
      { rows: [{ ...doneTask, status: 'Hoàn thành đúng hạn', completed_on: '10/10/2015' }] },
      {
        rows: [
          {
            ...openTask,
            start: '4/2015',
            finish: '8/2015',
            status: 'Đang thực hiện, trong hạn',
            obstacles: 'Chờ ý kiến thẩm định',
          },
        ],
      },
    ],
    good: [
      { rows: [{ ...doneTask, completed_on: '10/10/2015' }] },
      { rows: [{ ...doneTask, status: 'Hoàn thành đúng hạn' }] },
    ],
  },
  fields: ['status'],
  hints: hints.doubtfulStatus,
  check: (live, { asOf }, report) => {
    const due = known(live.task.deadline);
    if (live.row.cells.status === undefined || due === null) return;
    const derived = contradiction(live, due, asOf);
    if (derived !== null) report({ row: live.row, field: 'status' }, { due, derived });
  },
};

/** The class the dates give, where the typed word says another about being in time; null where they agree. */
function contradiction(live: RuleRow, due: string, asOf: string): StatusClass | null {
  const { claim, completed } = progressOf(live);
  const on = known(completed?.latest);
  if (claim === 'done_on_time' && on !== null && on > due) return 'done_late';
  if (claim === 'done_late' && on !== null && on <= due) return 'done_on_time';
  if (claim === 'in_time' && asOf > due) return 'overdue';
  if (claim === 'overdue' && asOf <= due) return 'in_time';
  return null;
}
