import { progressOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { known, times } from '#shared/rules/span';

export const recurringLapsed: RowRule = {
  id: 'time.recurring-lapsed',
  title: { vi: 'Việc thường xuyên đã hết thời gian', en: 'Recurring work has lapsed' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7; Ninh Thuận II.1.2.b lapsed after 31/12/2025',
  say: {
    vi: 'Việc thường xuyên “{read}” đã hết thời gian thực hiện ngày {until|date}.',
    en: 'The standing work “{read}” ended on {until|date}.',
  },
  accept: {
    vi: 'Thời gian còn hiệu lực vào {asOf|date}, hoặc kết quả cuối cùng.',
    en: 'A period still running on {asOf|date}, or a final result.',
  },
  example: 'Thực hiện thường xuyên từ năm 2022 - 2030',
  why: {
    vi: 'Đơn vị không biết có phải tiếp tục thực hiện và báo cáo nữa không.',
    en: 'The body cannot tell whether to go on and keep reporting.',
  },
  fix: {
    vi: 'Gia hạn thời gian trong chương trình, hoặc báo cáo kết quả cuối cùng và kết thúc nhiệm vụ.',
    en: 'Extend the period in the programme, or report a final result and close the task.',
  },
  examples: {
    bad: [
      {
        rows: [{ ...sampleTask, start: '', finish: 'Thực hiện thường xuyên từ năm 2022 - 2025' }],
        columns: ['finish'],
        asOf: '2026-03-01',
        alsoFires: ['time.recurring-without-date', 'progress.overdue-without-reason'],
      },
    ],
    good: [
      { rows: [{ ...sampleTask, start: '', finish: 'Tháng 12 hằng năm' }], columns: ['finish'], asOf: '2026-03-01' },
    ],
  },
  marks: marks.recurring,
  check: (live, context, report) => {
    for (const [field, period] of times(live)) {
      const until = period.kind === 'recurring' ? known(period.latest) : null;
      if (until !== null && until < context.asOf && !progressOf(live).saysDone)
        report({ row: live.row, field }, { until, asOf: context.asOf });
    }
  },
};
