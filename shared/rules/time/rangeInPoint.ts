import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const rangeInPoint: RowRule = {
  id: 'time.range-in-point',
  title: { vi: 'Ghi cả khoảng thời gian vào một cột', en: 'A range in a column for one point' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7; Đắk Nông III.2.1 starts “02-3/2016”',
  say: {
    vi: 'Cột “{header}” ghi cả một khoảng thời gian: “{read}”.',
    en: 'Column “{header}” holds a span: “{read}”.',
  },
  accept: {
    vi: 'Một thời điểm; khoảng thời gian được chia vào hai cột bắt đầu và hoàn thành.',
    en: 'One point in time; a span is divided over the start and finish columns.',
  },
  example: '4/2016',
  why: {
    vi: 'Khoảng thời gian ở cột bắt đầu làm không rõ việc bắt đầu khi nào.',
    en: 'A span in the start column leaves open when the work begins.',
  },
  fix: {
    vi: 'Ghi điểm đầu ở cột bắt đầu, điểm cuối ở cột hoàn thành.',
    en: 'Put its beginning in the start column and its end in the finish column.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: '4-5/2016' }] }],
    good: [{ rows: [{ ...sampleTask, start: '4/2016' }] }],
  },
  marks: marks.range,
  check: ({ row, task }, context, report) => {
    if (!context.has('start') || !context.has('finish')) return;
    for (const field of ['start', 'finish'] as const) {
      if (task[field]?.kind === 'range' && !/(?:^|[^a-z])(?:đầu|giữa|cuối)/iu.test(row.cells[field]?.text ?? ''))
        report({ row, field });
    }
  },
};
