import { textOf } from '#shared/rules/reading';
import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleStep, sampleTask } from '#shared/rules/samples';

export const noOutput: RowRule = {
  id: 'output.none',
  title: { vi: 'Chưa ghi sản phẩm', en: 'No output' },
  family: 'output',
  scope: 'row',
  severity: 'warning',
  clears: ['san_pham'],
  source: 'R7',
  say: { vi: 'Nhiệm vụ {path} chưa ghi sản phẩm, kết quả phải đạt.', en: 'Task {path} states no output.' },
  accept: {
    vi: 'Tên văn bản, công trình hoặc con số phải đạt; sản phẩm của bước để trống thì hiểu theo nhiệm vụ.',
    en: 'A document, a work or a figure; a step without output has that of its task.',
  },
  example: 'Quyết định phê duyệt Đề án của UBND tỉnh',
  why: {
    vi: 'Không có sản phẩm thì không chứng minh được nhiệm vụ đã hoàn thành.',
    en: 'Without an output nobody can show that the task is done.',
  },
  fix: { vi: 'Ghi sản phẩm vào cột “{header}”.', en: 'Enter the output in column “{header}”.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, output: '' }, otherTask] }],
    good: [{ rows: [sampleTask, sampleStep, otherTask] }],
  },
  lacks: ['output'],
  applies: ({ has }) => has('output'),
  check: (live, context, report) => {
    const { row, task } = live;
    if (!context.has('output') || textOf(live, 'output') !== '' || row.cells.output?.inherited === 'ditto_to_nothing')
      return;
    if (task.kind === 'step' && !context.usual('step', 'output')) return;
    report({ row, field: 'output' });
  },
};
