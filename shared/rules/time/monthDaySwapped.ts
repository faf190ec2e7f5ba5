import { formatPeriod } from '#shared/period/format';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

export const monthDaySwapped: RowRule = {
  id: 'time.month-day-swapped',
  title: { vi: 'Tháng và ngày bị đảo', en: 'Month and day swapped' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P2',
  say: {
    vi: '“{read}” không có tháng như vậy; được hiểu theo kiểu tháng/ngày/năm là {understood}.',
    en: '“{read}” has no such month; it was read month/day/year as {understood}.',
  },
  accept: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
  example: '30/9/2016',
  why: {
    vi: 'Các ô khác cùng nguồn có thể cũng bị đảo mà không lộ ra, vì ngày của chúng không quá 12.',
    en: 'Other cells of the same source may be turned too, unseen because their day is 12 or less.',
  },
  fix: {
    vi: 'Sửa thành {understood} và kiểm tra các ngày khác của tệp.',
    en: 'Change it to {understood} and check the other dates of the file.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, finish: '9/30/2016' }] }],
    good: [{ rows: [{ ...sampleTask, finish: '30/9/2016' }] }],
  },
  fields: ['start', 'finish', 'period'],
  marks: marks.timeNote,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) {
      if (period.notes.includes('month_day_swapped'))
        report({ row: live.row, field }, { understood: formatPeriod(period) });
    }
  },
};
