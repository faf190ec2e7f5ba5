import { openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { daysBetween, known } from '#shared/rules/span';
import type { Table, TableRow } from '#shared/table/table';
import { fold } from '#shared/text/fold';

/** “Tồn tại, hạn chế” bears the obstacles; “Nguyên nhân” or “Giải pháp” beside it is a column of one's own and a reason all the same. */
function reasonBeside(row: TableRow, { extra }: Table): boolean {
  return row.extra.some(({ column }) =>
    extra.some((one) => one.column === column && /\b(?:nguyen nhan|ly do|vuong mac|kho khan)\b/.test(fold(one.header))),
  );
}

export const overdueWithoutReason: RowRule = {
  id: 'progress.overdue-without-reason',
  title: { vi: 'Quá hạn chưa nêu nguyên nhân', en: 'Overdue without a reason' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian', 'trach_nhiem'],
  source: 'R7, S1',
  say: {
    vi: 'Quá hạn {days|number} ngày (hạn {due|date}), chưa nêu nguyên nhân.',
    en: '{days|number} days overdue (due {due|date}) and no reason is given.',
  },
  accept: { vi: 'Nguyên nhân chậm và thời gian dự kiến hoàn thành.', en: 'The reason and the expected date.' },
  example: 'Chờ ý kiến thẩm định của Sở Tư pháp, dự kiến hoàn thành trong tháng 12/2015',
  why: {
    vi: 'Lãnh đạo cần biết đang vướng ở đâu, chờ ai, bao giờ xong.',
    en: 'The leaders need to know what it waits for, whom, and until when.',
  },
  fix: {
    vi: 'Ghi nguyên nhân và thời gian dự kiến vào cột “{header}”.',
    en: 'Enter the reason and the expected date in column “{header}”.',
  },
  examples: {
    bad: [{ rows: [{ ...openTask, start: '4/2015', finish: '8/2015' }], columns: ['obstacles'] }],
    good: [
      { rows: [{ ...openTask, start: '4/2015', finish: '8/2015', obstacles: 'Chờ ý kiến thẩm định của Sở Tư pháp' }] },
      { rows: [openTask], columns: ['obstacles'] },
      { rows: [{ ...openTask, start: '4/2015', finish: '8/2015', status: 'Đã trình' }], columns: ['obstacles'] },
    ],
  },
  lacks: ['obstacles'],
  applies: ({ has }) => has('obstacles'),
  hints: hints.late,
  check: (live, { asOf, has, table }, report) => {
    const due = known(live.task.deadline);
    // Only where there is a column to say why; a plan without progress columns is not a report.
    if (due === null || due >= asOf || !has('obstacles') || live.row.cells.obstacles !== undefined) return;
    const { claim, saysDone, percent } = progressOf(live);
    if (saysDone || percent === 100 || claim === 'suspended' || claim === 'cancelled' || claim === 'continuous') return;
    // What was handed in waits for whoever decides, and a column of one's own may say why.
    if (claim === 'submitted' || reasonBeside(live.row, table)) return;
    const { finish, period } = live.task;
    if ((finish ?? period)?.kind === 'recurring') return;
    report({ row: live.row, field: 'obstacles' }, { days: daysBetween(due, asOf), due });
  },
};
