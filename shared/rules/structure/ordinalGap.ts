import { lastSegment, prefixOf, rankOf } from '#shared/rules/ordinals';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { isWholeTable } from '#shared/rules/wholeTable';

export const ordinalGap: RowRule = {
  id: 'structure.ordinal-gap',
  title: { vi: 'Số thứ tự cách quãng', en: 'Numbers left out' },
  family: 'structure',
  scope: 'row',
  sections: true,
  severity: 'notice',
  clears: ['viec'],
  source: 'R7, T4',
  say: {
    vi: 'Sau số thứ tự “{before}” là “{read}”: thiếu {missing} số ở giữa.',
    en: 'Ordinal “{read}” follows “{before}”: {missing} number(s) are missing in between.',
  },
  accept: {
    vi: 'Số thứ tự liên tiếp trong cùng một mục.',
    en: 'Consecutive ordinals within a section.',
  },
  example: '2',
  why: {
    vi: 'Có thể một dòng nhiệm vụ đã bị xóa hoặc bị ẩn mà chưa ai biết.',
    en: 'A task row may have been deleted or hidden without anybody noticing.',
  },
  fix: {
    vi: 'Kiểm tra xem có dòng nào bị xóa; nếu không thì đánh lại số thứ tự cho liên tiếp.',
    en: 'Check whether a row was deleted; if not, renumber without a gap.',
  },
  examples: {
    bad: [{ rows: [sampleTask, { ...otherTask, ordinal: '4' }] }],
    good: [{ rows: [sampleTask, otherTask] }],
  },
  applies: isWholeTable,
  hints: hints.outOfStep,
  check: ({ row, before }, _context, report) => {
    if (before === null) return;
    if (row.pathInferred || before.row.pathInferred) return;
    // Where whole paths are printed, rows of different sections stand side by side.
    if (prefixOf(row.path) !== prefixOf(before.row.path)) return;
    const here = rankOf(lastSegment(row.path));
    const there = rankOf(lastSegment(before.row.path));
    if (here === null || there === null || here.style !== there.style || here.value <= there.value + 1) return;
    report(
      { row, field: 'ordinal' },
      { before: before.row.cells.ordinal?.text ?? '', missing: here.value - there.value - 1 },
    );
  },
};
