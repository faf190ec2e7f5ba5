import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { firstDay, known, lastDay } from '#shared/rules/span';

export const startAfterFinish: RowRule = {
  id: 'time.start-after-finish',
  title: { vi: 'Hoàn thành trước khi bắt đầu', en: 'Finish before start' },
  family: 'time',
  scope: 'row',
  severity: 'error',
  clears: ['thoi_gian'],
  source: 'R7; Đắk Nông as scanned, II.2',
  say: {
    vi: 'Hoàn thành “{read}” trước khi bắt đầu “{start}”.',
    en: 'The finish “{read}” comes before the start “{start}”.',
  },
  accept: { vi: 'Thời gian hoàn thành từ thời gian bắt đầu trở đi.', en: 'A finish on or after the start.' },
  example: '8/2016',
  why: { vi: 'Một trong hai thời gian chắc chắn sai.', en: 'One of the two is certainly wrong.' },
  fix: {
    vi: 'Sửa thời gian bắt đầu hoặc hoàn thành theo bản gốc.',
    en: 'Correct the start or the finish from the original.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: '4/2016', finish: '3/2016' }] }],
    good: [
      { rows: [{ ...sampleTask, start: '4/2016', finish: '8/2016' }] },
      { rows: [{ ...sampleTask, start: 'Năm 2016', finish: '3/2016' }] },
    ],
  },
  hints: hints.turned,
  check: (live, _context, report) => {
    const { row, task } = live;
    const start = firstDay(live);
    const end = task.start !== null && task.finish !== null ? known(task.finish.latest) : null;
    if (start === null || end === null || lastDay(live) === null || start <= end) return;
    report({ row, field: 'finish' }, { start: row.cells.start?.text ?? '' });
  },
};
