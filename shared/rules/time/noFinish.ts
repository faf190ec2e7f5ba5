import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';

export const noFinish: RowRule = {
  id: 'time.no-finish',
  title: { vi: 'Thiếu thời gian hoàn thành', en: 'Finish missing' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P3; Đắk Nông II.1.1',
  say: {
    vi: 'Có thời gian bắt đầu “{start}” nhưng cột “{header}” để trống.',
    en: 'The start is “{start}”, but column “{header}” is empty.',
  },
  accept: { vi: 'Tháng, quý, năm hoặc ngày hoàn thành.', en: 'A month, quarter, year or day of completion.' },
  example: '8/2016',
  why: {
    vi: 'Không có thời gian hoàn thành thì nhiệm vụ không bao giờ quá hạn.',
    en: 'Without a finish the task can never be overdue.',
  },
  fix: { vi: 'Ghi thời gian hoàn thành vào cột “{header}”.', en: 'Enter the finish in column “{header}”.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, finish: '' }, otherTask] }],
    good: [{ rows: [sampleTask, otherTask] }],
  },
  lacks: ['finish', 'period'],
  fields: ['start'],
  check: ({ row, task }, context, report) => {
    if (task.start === null || task.finish !== null || task.period !== null) return;
    if (!context.has('finish') || row.cells.finish !== undefined || task.start.kind === 'recurring') return;
    report({ row, field: 'finish' }, { start: row.cells.start?.text ?? '' });
  },
};
