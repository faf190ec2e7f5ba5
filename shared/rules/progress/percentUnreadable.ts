import { openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { saysNone } from '#shared/rules/withoutEnd';

export const percentUnreadable: RowRule = {
  id: 'progress.percent-unreadable',
  title: { vi: 'Chưa hiểu tỷ lệ', en: 'Percentage not understood' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, T6',
  say: { vi: 'Chưa hiểu tỷ lệ “{read}”.', en: 'The percentage “{read}” cannot be read.' },
  accept: { vi: 'Một số từ 0 đến 100, có hoặc không có dấu %.', en: 'One number from 0 to 100, with or without %.' },
  example: '70',
  why: {
    vi: 'Tỷ lệ ghi bằng chữ không cộng và so sánh với kỳ trước được.',
    en: 'A percentage in words cannot be compared with the last period.',
  },
  fix: { vi: 'Ghi một con số, ví dụ 70 hoặc 70%.', en: 'Enter one number, such as 70 or 70%.' },
  examples: {
    bad: [{ rows: [{ ...openTask, percent: 'gần xong' }] }],
    good: [{ rows: [{ ...openTask, percent: '70' }] }],
  },
  fields: ['percent'],
  marks: marks.oddProgress,
  check: (live, _context, report) => {
    const typed = live.row.cells.percent?.text;
    if (typed === undefined || saysNone(typed) || progressOf(live).percentFault !== 'unreadable') return;
    report({ row: live.row, field: 'percent' });
  },
};
