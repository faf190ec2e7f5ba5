import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

export const recurringWithoutDate: RowRule = {
  id: 'time.recurring-without-date',
  title: { vi: 'Việc định kỳ chưa nêu mốc từng kỳ', en: 'Recurring without dates' },
  family: 'time',
  scope: 'row',
  severity: 'notice',
  clears: ['thoi_gian'],
  source: 'R7; Ninh Thuận II.1.2.b, II.1.2.c',
  say: {
    vi: '“{read}”: chưa nêu mốc thời gian của từng kỳ.',
    en: '“{read}” gives no date within the period.',
  },
  accept: {
    vi: 'Kỳ kèm mốc: “Tháng 12 hằng năm”, “Trước ngày 20 hằng tháng”, “Quý IV hằng năm”.',
    en: 'A cycle with a date: “Tháng 12 hằng năm”, “Trước ngày 20 hằng tháng”, “Quý IV hằng năm”.',
  },
  example: 'Tháng 12 hằng năm',
  why: {
    vi: 'Không có mốc thì không biết kỳ nào đã làm, kỳ nào chậm.',
    en: 'Without a date nobody can tell which period is done and which is late.',
  },
  fix: {
    vi: 'Ghi thêm mốc của kỳ, ví dụ “Tháng 12 hằng năm”, và nêu kết quả phải có mỗi kỳ.',
    en: 'Add the date of the period, such as “Tháng 12 hằng năm”, and the result due each time.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: '', finish: 'Thường xuyên' }], columns: ['finish'] }],
    good: [{ rows: [{ ...sampleTask, start: '', finish: 'Tháng 12 hằng năm' }] }],
  },
  marks: marks.recurring,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) {
      if (period.kind === 'recurring' && !/:(?:by|month|quarter|window)=/.test(period.recurrence ?? ''))
        report({ row: live.row, field });
    }
  },
};
