import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

export const ambiguous: RowRule = {
  id: 'time.ambiguous',
  title: { vi: 'Thời gian hiểu được nhiều cách', en: 'Ambiguous time' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P1',
  say: { vi: 'Thời gian “{read}” có thể hiểu nhiều cách.', en: 'The time “{read}” can be read in more than one way.' },
  accept: { vi: 'Thời gian chỉ có một cách hiểu, đủ năm.', en: 'A time with one reading, year included.' },
  example: 'Quý II/2017',
  why: {
    vi: 'Hai người đọc có thể tính ra hai thời hạn khác nhau.',
    en: 'Two readers may arrive at two deadlines.',
  },
  fix: {
    vi: 'Ghi rõ ngày, tháng, năm. Nếu mỗi sản phẩm có thời hạn riêng, tách thành các bước, mỗi bước một sản phẩm, một thời hạn.',
    en: 'Write day, month and year. If each output has its own deadline, make a step of each, with its output and its deadline.',
  },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, finish: 'Quý I/2017 hoặc Quý II/2017' }] },
      { rows: [{ ...sampleTask, finish: 'Kế hoạch: tháng 9/2016; Báo cáo: tháng 12/2016' }] },
    ],
    good: [{ rows: [{ ...sampleTask, finish: 'Quý II/2017' }] }],
  },
  marks: marks.ambiguous,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) if (period.kind === 'ambiguous') report({ row: live.row, field });
  },
};
