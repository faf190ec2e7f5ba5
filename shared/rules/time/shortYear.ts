import { formatPeriod } from '#shared/period/format';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

export const shortYear: RowRule = {
  id: 'time.short-year',
  title: { vi: 'Năm ghi hai chữ số', en: 'Year of two figures' },
  family: 'time',
  scope: 'row',
  severity: 'notice',
  clears: ['thoi_gian'],
  source: 'R7, P1',
  say: {
    vi: 'Năm ghi hai chữ số: “{read}”, được hiểu là {understood}.',
    en: 'The year has two digits: “{read}”, read as {understood}.',
  },
  accept: { vi: 'Năm đủ bốn chữ số.', en: 'A year of four digits.' },
  example: 'Quý II/2016',
  why: {
    vi: '“6/16” có thể là tháng 6 năm 2016 hoặc ngày 16 tháng 6.',
    en: '“6/16” may be June 2016 or the 16th of June.',
  },
  fix: { vi: 'Ghi đủ bốn chữ số của năm: {understood}.', en: 'Write the year in full: {understood}.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, finish: 'Quý II/16' }] }],
    good: [{ rows: [{ ...sampleTask, finish: 'Quý II/2016' }] }],
  },
  fields: ['start', 'finish', 'period'],
  marks: marks.timeNote,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) {
      if (period.notes.includes('short_year')) report({ row: live.row, field }, { understood: formatPeriod(period) });
    }
  },
};
