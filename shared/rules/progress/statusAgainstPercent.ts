import { doneTask, openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import type { StatusClaim } from '#shared/status/claim';

const done: ReadonlySet<StatusClaim> = new Set(['done', 'done_on_time', 'done_late']);
const open: ReadonlySet<StatusClaim> = new Set(['in_time', 'under_way', 'due_soon', 'overdue', 'not_started']);

export const statusAgainstPercent: RowRule = {
  id: 'progress.status-against-percent',
  title: { vi: 'Trạng thái không khớp tỷ lệ', en: 'Status against the percentage' },
  family: 'progress',
  scope: 'row',
  severity: 'error',
  clears: ['viec'],
  source: 'R7',
  say: {
    vi: 'Trạng thái “{status}” không khớp với tỷ lệ {percent|number} %.',
    en: 'Status “{status}” does not agree with {percent|number} %.',
  },
  accept: {
    vi: 'Hoàn thành đi với 100 %; đang thực hiện dưới 100 %; chưa triển khai 0 %.',
    en: 'Done goes with 100 %, under way with less, not started with 0 %.',
  },
  example: '100',
  why: {
    vi: 'Một trong hai ô sai nên không biết tính nhiệm vụ vào loại nào.',
    en: 'One of the two is wrong, so the task cannot be classed.',
  },
  fix: { vi: 'Sửa tỷ lệ hoặc trạng thái cho khớp nhau.', en: 'Make the percentage and the status agree.' },
  examples: {
    bad: [
      { rows: [{ ...doneTask, percent: '70' }] },
      { rows: [{ ...openTask, status: 'Chưa triển khai', progress_text: '', percent: '30' }] },
    ],
    good: [{ rows: [{ ...doneTask, percent: '100' }] }, { rows: [{ ...openTask, percent: '70' }] }],
  },
  fields: ['percent'],
  hints: hints.doubtfulStatus,
  check: (live, _context, report) => {
    if (live.row.cells.status === undefined || live.row.cells.percent === undefined) return;
    const { claim, percent } = progressOf(live);
    if (claim === null || percent === null) return;
    const wrong = done.has(claim)
      ? percent < 100
      : open.has(claim) && (percent === 100 || (claim === 'not_started' && percent > 0));
    if (wrong) report({ row: live.row, field: 'percent' }, { status: live.row.cells.status.text, percent });
  },
};
