import { dottedParts, lastSegment, rankOf } from '#shared/rules/ordinals';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleStep, sampleTask } from '#shared/rules/samples';
import { isWholeTable } from '#shared/rules/wholeTable';

export const orphanStep: RowRule = {
  id: 'structure.orphan-step',
  title: { vi: 'Bước không có nhiệm vụ ở trên', en: 'Step without its task' },
  family: 'structure',
  scope: 'row',
  severity: 'warning',
  clears: ['viec', 'trach_nhiem'],
  source: 'R7, T3',
  say: {
    vi: 'Bước “{read}” không có nhiệm vụ số {wanted} đứng trên.',
    en: 'Step “{read}” has no task numbered {wanted} above it.',
  },
  accept: {
    vi: 'Bước 2.1 đứng dưới nhiệm vụ 2, bước 2.2 tiếp sau bước 2.1.',
    en: 'Step 2.1 stands under task 2, step 2.2 after step 2.1.',
  },
  example: { vi: 'Dòng “2” rồi đến dòng “2.1”.', en: 'Row “2”, then row “2.1”.' },
  why: {
    vi: 'Bước không có nhiệm vụ thì không biết mục tiêu, sản phẩm và đơn vị chịu trách nhiệm.',
    en: 'A step without its task has no objective, no output and nobody responsible.',
  },
  fix: {
    vi: 'Bổ sung dòng nhiệm vụ số {wanted} ở trên, hoặc đánh lại số của bước theo nhiệm vụ đứng trên.',
    en: 'Add the row of task {wanted} above, or renumber the step after the task it stands under.',
  },
  examples: {
    bad: [{ rows: [sampleTask, { ...sampleStep, ordinal: '2.1' }] }],
    good: [
      { rows: [sampleTask, sampleStep] },
      {
        rows: [
          sampleTask,
          sampleStep,
          otherTask,
          { ...sampleStep, ordinal: '2.1', content: 'Xây dựng dự thảo Kế hoạch', start: '9/2016', finish: '10/2016' },
        ],
      },
    ],
  },
  applies: isWholeTable,
  hints: hints.dotted,
  check: ({ row, parent }, _context, report) => {
    const parts = dottedParts(row.cells.ordinal?.text ?? '');
    if (parts === null || row.cells.ordinal?.value !== undefined) return;
    const wanted = parts[parts.length - 2];
    if (wanted === undefined) return;
    const above = parent === null || parent.row.pathInferred ? null : rankOf(lastSegment(parent.row.path));
    if (above?.value === wanted) return;
    report({ row, field: 'ordinal' }, { wanted: parts.slice(0, -1).join('.') });
  },
};
