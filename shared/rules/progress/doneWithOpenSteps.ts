import { doneTask, openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';

const step = {
  ...openTask,
  ordinal: '1.1',
  content: 'Xây dựng dự thảo Đề án',
  output: '',
  coordinating: '',
  start: '4/2015',
  finish: '8/2015',
};

export const doneWithOpenSteps: RowRule = {
  id: 'progress.done-with-open-steps',
  title: { vi: 'Báo hoàn thành khi bước chưa xong', en: 'Done with open steps' },
  family: 'progress',
  scope: 'row',
  severity: 'error',
  clears: ['viec'],
  source: 'R7, S2',
  say: {
    vi: 'Nhiệm vụ ghi “{read}” nhưng bước {step} còn ghi “{stepStatus}”.',
    en: 'The task says “{read}”, but step {step} still says “{stepStatus}”.',
  },
  accept: { vi: 'Nhiệm vụ hoàn thành khi mọi bước đã hoàn thành.', en: 'A task is done when all its steps are.' },
  example: 'Đang thực hiện',
  why: { vi: 'Một trong hai dòng sai.', en: 'One of the two rows is wrong.' },
  fix: {
    vi: 'Cập nhật trạng thái của bước {step}, hoặc đổi trạng thái của nhiệm vụ.',
    en: 'Update step {step}, or change the status of the task.',
  },
  examples: {
    bad: [{ rows: [doneTask, step] }],
    good: [
      { rows: [{ ...doneTask, status: 'Đang thực hiện', completed_on: '', progress_text: 'Đang lấy ý kiến' }, step] },
      {
        rows: [
          doneTask,
          { ...step, status: 'Hoàn thành', completed_on: '20/6/2015', progress_text: 'Đã xong dự thảo' },
        ],
      },
    ],
  },
  fields: ['status'],
  marks: marks.doneAbove,
  check: (live, _context, report) => {
    if (live.children.length === 0 || live.row.cells.status === undefined || !progressOf(live).saysDone) return;
    const open = live.children.find((step) => {
      if (step.row.cells.status === undefined) return false;
      const { claim } = progressOf(step);
      return (
        claim === 'in_time' ||
        claim === 'under_way' ||
        claim === 'overdue' ||
        claim === 'not_started' ||
        claim === 'due_soon'
      );
    });
    if (open !== undefined)
      report(
        { row: live.row, field: 'status' },
        { step: open.task.path, stepStatus: open.row.cells.status?.text ?? '' },
      );
  },
};
