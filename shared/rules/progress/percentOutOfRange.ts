import { openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';

export const percentOutOfRange: RowRule = {
  id: 'progress.percent-out-of-range',
  title: { vi: 'Tỷ lệ ngoài khoảng 0–100', en: 'Percentage out of range' },
  family: 'progress',
  scope: 'row',
  severity: 'error',
  clears: ['viec'],
  source: 'R7, T6: out of range it waits and is a finding, never clipped',
  say: { vi: 'Tỷ lệ “{read}” nằm ngoài khoảng 0–100.', en: 'The percentage “{read}” is outside 0–100.' },
  accept: { vi: 'Một số từ 0 đến 100.', en: 'A number from 0 to 100.' },
  example: '90',
  why: {
    vi: 'Một nhiệm vụ không thể hoàn thành quá 100 %; số liệu này chờ đến khi được sửa.',
    en: 'No task is done by more than 100 %; the figure waits until corrected.',
  },
  fix: {
    vi: 'Ghi lại tỷ lệ từ 0 đến 100; vượt chỉ tiêu thì ghi ở cột kết quả thực hiện.',
    en: 'Enter 0 to 100; say in the progress column that a target was exceeded.',
  },
  examples: {
    bad: [{ rows: [{ ...openTask, percent: '120' }] }],
    good: [{ rows: [{ ...openTask, percent: '90' }] }],
  },
  fields: ['percent'],
  marks: marks.oddProgress,
  check: (live, _context, report) => {
    if (live.row.cells.percent !== undefined && progressOf(live).percentFault === 'out_of_range')
      report({ row: live.row, field: 'percent' });
  },
};
