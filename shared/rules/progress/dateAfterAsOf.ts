import { doneTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { known } from '#shared/rules/span';

export const dateAfterAsOf: RowRule = {
  id: 'progress.date-after-as-of',
  title: { vi: 'Ngày sau ngày chốt số liệu', en: 'Date after the cut-off' },
  family: 'progress',
  scope: 'row',
  severity: 'error',
  clears: ['thoi_gian'],
  source: 'R7',
  say: {
    vi: '“{read}” sau ngày chốt số liệu ({asOf|date}).',
    en: '“{read}” lies after the date of the report ({asOf|date}).',
  },
  accept: { vi: 'Ngày không quá {asOf|date}.', en: 'A date no later than {asOf|date}.' },
  example: '20/8/2015',
  why: {
    vi: 'Việc chưa xảy ra thì chưa thể báo là đã trình hoặc đã hoàn thành.',
    en: 'What has not happened cannot be reported as submitted or done.',
  },
  fix: {
    vi: 'Sửa lại ngày; ngày dự kiến thì ghi ở cột kết quả thực hiện.',
    en: 'Correct the date; an expected date belongs in the progress column.',
  },
  examples: {
    bad: [{ rows: [{ ...doneTask, completed_on: '20/8/2016' }] }],
    good: [{ rows: [doneTask] }],
  },
  fields: ['completed_on', 'submitted_on'],
  hints: hints.doubtfulDate,
  check: (live, { asOf }, report) => {
    const { row } = live;
    if (row.cells.completed_on === undefined && row.cells.submitted_on === undefined) return;
    const { completed, submitted } = progressOf(live);
    for (const [field, period] of [
      ['completed_on', completed],
      ['submitted_on', submitted],
    ] as const) {
      const date = row.cells[field] === undefined ? null : known(period?.earliest);
      if (date !== null && date > asOf) report({ row, field }, { asOf });
    }
  },
};
