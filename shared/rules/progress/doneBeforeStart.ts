import { doneTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { firstDay, known } from '#shared/rules/span';

export const doneBeforeStart: RowRule = {
  id: 'progress.done-before-start',
  title: { vi: 'Ngày hoàn thành trước khi bắt đầu', en: 'Done before the start' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7',
  say: {
    vi: 'Hoàn thành ngày “{read}”, trước khi nhiệm vụ bắt đầu ({start|date}).',
    en: 'Completed on “{read}”, before the task starts ({start|date}).',
  },
  accept: { vi: 'Ngày hoàn thành từ {start|date} trở đi.', en: 'A date of completion from {start|date} on.' },
  example: '20/8/2015',
  why: {
    vi: 'Thường là gõ nhầm năm, hoặc ghi ngày của một văn bản cũ.',
    en: 'Usually a mistyped year, or the date of an older document.',
  },
  fix: { vi: 'Kiểm tra lại ngày, tháng, năm hoàn thành.', en: 'Check day, month and year.' },
  examples: {
    bad: [{ rows: [{ ...doneTask, completed_on: '20/8/2014' }] }],
    good: [{ rows: [doneTask] }],
  },
  fields: ['completed_on'],
  hints: hints.doneEarly,
  check: (live, _context, report) => {
    if (live.row.cells.completed_on === undefined) return;
    const completed = known(progressOf(live).completed?.latest);
    const start = firstDay(live);
    if (completed !== null && start !== null && completed < start)
      report({ row: live.row, field: 'completed_on' }, { start });
  },
};
