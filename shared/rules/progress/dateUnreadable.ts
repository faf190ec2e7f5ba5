import { doneTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { saysNone } from '#shared/rules/withoutEnd';

export const dateUnreadable: RowRule = {
  id: 'progress.date-unreadable',
  title: { vi: 'Chưa hiểu ngày', en: 'Date not understood' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P1',
  say: { vi: 'Chưa hiểu ngày “{read}”.', en: 'The date “{read}” cannot be read.' },
  accept: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
  example: '20/8/2015',
  why: {
    vi: 'Không có ngày thì không biết hoàn thành đúng hạn hay quá hạn.',
    en: 'Without the date nobody knows whether it was in time.',
  },
  fix: { vi: 'Ghi lại ngày/tháng/năm, ví dụ 20/8/2015.', en: 'Enter day/month/year, such as 20/8/2015.' },
  examples: {
    bad: [
      { rows: [{ ...doneTask, completed_on: '31/9/2015' }] },
      { rows: [{ ...doneTask, completed_on: 'tuần trước' }] },
    ],
    good: [{ rows: [doneTask] }],
  },
  fields: ['completed_on', 'submitted_on'],
  hints: hints.doubtfulDate,
  check: (live, _context, report) => {
    const { row } = live;
    if (row.cells.completed_on === undefined && row.cells.submitted_on === undefined) return;
    const { completed, submitted } = progressOf(live);
    for (const [field, period] of [
      ['completed_on', completed],
      ['submitted_on', submitted],
    ] as const) {
      if (period === null || (period.kind !== 'unparseable' && period.kind !== 'ambiguous')) continue;
      if (!saysNone(row.cells[field]?.text ?? '')) report({ row, field });
    }
  },
};
