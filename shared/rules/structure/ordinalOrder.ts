import { lastSegment, prefixOf, rankOf } from '#shared/rules/ordinals';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { isWholeTable } from '#shared/rules/wholeTable';

export const ordinalOrder: RowRule = {
  id: 'structure.ordinal-order',
  title: { vi: 'Số thứ tự không tăng dần', en: 'Numbers out of order' },
  family: 'structure',
  scope: 'row',
  sections: true,
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, T4',
  say: {
    vi: 'Số thứ tự “{read}” đứng sau “{before}”: không theo thứ tự tăng dần.',
    en: 'Ordinal “{read}” stands after “{before}”: the order does not ascend.',
  },
  accept: {
    vi: 'Số thứ tự tăng dần trong cùng một mục.',
    en: 'Ordinals that ascend within a section.',
  },
  example: '4',
  why: {
    vi: 'Dòng có thể đã bị sắp xếp lại hoặc chép nhầm chỗ; dấu “Nt” khi đó trỏ sai dòng.',
    en: 'Rows may have been sorted or pasted in the wrong place; a “Nt” then points at the wrong row.',
  },
  fix: {
    vi: 'Đưa dòng về đúng vị trí hoặc đánh lại số thứ tự.',
    en: 'Move the row to its place or renumber it.',
  },
  examples: {
    bad: [
      {
        rows: [
          { ...sampleTask, ordinal: '3' },
          { ...otherTask, ordinal: '2' },
        ],
      },
    ],
    good: [
      {
        rows: [
          { ...sampleTask, ordinal: '3' },
          { ...otherTask, ordinal: '4' },
        ],
      },
    ],
  },
  applies: isWholeTable,
  hints: hints.outOfStep,
  check: ({ row, before }, _context, report) => {
    if (before === null || row.pathInferred || before.row.pathInferred) return;
    // Where whole paths are printed, rows of different sections stand side by side.
    if (prefixOf(row.path) !== prefixOf(before.row.path)) return;
    const here = rankOf(lastSegment(row.path));
    const there = rankOf(lastSegment(before.row.path));
    if (here === null || there === null || here.style !== there.style || here.value >= there.value) return;
    report({ row, field: 'ordinal' }, { before: before.row.cells.ordinal?.text ?? '' });
  },
};
