import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';

export const noTime: RowRule = {
  id: 'time.none',
  title: { vi: 'Chưa có thời gian thực hiện', en: 'No time' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7',
  say: { vi: 'Nhiệm vụ {path} chưa có thời gian thực hiện.', en: 'Task {path} has no time.' },
  accept: {
    vi: 'Tháng, quý, năm hoặc ngày hoàn thành; việc thường xuyên ghi “Thường xuyên”.',
    en: 'A month, quarter, year or day of completion; standing work is written “Thường xuyên”.',
  },
  example: '8/2016',
  why: {
    vi: 'Không có thời gian thì không biết nhiệm vụ chậm hay chưa đến hạn.',
    en: 'Without a time nobody can say whether the task is late or not yet due.',
  },
  fix: { vi: 'Ghi thời gian vào cột “{header}”.', en: 'Enter the time in column “{header}”.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: '', finish: '' }], columns: ['finish'] }],
    good: [{ rows: [{ ...sampleTask, start: '', finish: '8/2016' }] }, { rows: [sampleTask, sampleStep] }],
  },
  lacks: ['start', 'finish', 'period'],
  check: ({ row, task, parent }, context, report) => {
    if (task.start !== null || task.finish !== null || task.period !== null) return;
    const field = context.has('finish') ? 'finish' : 'period';
    if (!context.has(field) || row.cells[field] !== undefined) return;
    // A step without time is done within its task, unless the steps of this table have times of their own.
    if (task.kind === 'step' && parent?.task.deadline != null && !context.usual('step', field)) return;
    report({ row, field });
  },
};
