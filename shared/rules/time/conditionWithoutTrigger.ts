import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

export const conditionWithoutTrigger: RowRule = {
  id: 'time.condition-without-trigger',
  title: { vi: 'Thời gian phụ thuộc việc khác', en: 'Time hangs on another event' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P3; Ninh Thuận II.2.2.c',
  say: {
    vi: 'Thời gian “{read}” phụ thuộc một việc khác, chưa có ngày.',
    en: 'The time “{read}” depends on something else and has no date.',
  },
  accept: {
    vi: 'Ngày, tháng cụ thể; hoặc ghi ngày phát sinh điều kiện khi đã có.',
    en: 'A date; or the day on which the condition was met, once it is known.',
  },
  example: '30/9/2016',
  why: {
    vi: 'Chưa có ngày thì nhiệm vụ không có thời hạn và không được nhắc.',
    en: 'Without a date the task has no deadline and nobody is reminded.',
  },
  fix: {
    vi: 'Khi đã có thông báo, kế hoạch liên quan, ghi ngày cụ thể vào cột “{header}”.',
    en: 'Once the notice or plan is there, enter the date in column “{header}”.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: '', finish: 'Theo thông báo của đơn vị chủ trì' }], columns: ['finish'] }],
    good: [{ rows: [{ ...sampleTask, start: '', finish: '30/9/2016' }] }],
  },
  marks: marks.conditional,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) if (period.kind === 'conditional') report({ row: live.row, field });
  },
};
