import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const trailingStop: RowRule = {
  id: 'responsibility.trailing-stop',
  title: { vi: 'Tên đơn vị có dấu chấm ở cuối', en: 'Full stop after a name' },
  family: 'responsibility',
  scope: 'row',
  severity: 'notice',
  clears: ['nguoi'],
  source: 'R7; Đắk Nông III.3',
  say: { vi: 'Tên đơn vị “{read}” có dấu chấm ở cuối.', en: 'The body “{read}” is followed by a full stop.' },
  accept: { vi: 'Tên đơn vị không có dấu chấm cuối.', en: 'The name without a final stop.' },
  example: 'Sở Nội vụ, Sở Tài chính',
  why: {
    vi: 'Khi lọc hoặc đếm theo tên, “Sở Tài chính.” và “Sở Tài chính” thành hai đơn vị.',
    en: 'When filtered or counted by name, “Sở Tài chính.” and “Sở Tài chính” are two bodies.',
  },
  fix: { vi: 'Xóa dấu chấm ở cuối.', en: 'Delete the final stop.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Sở Khoa học và Công nghệ', coordinating: 'Sở Nội vụ, Sở Tài chính.' }] }],
    good: [
      { rows: [{ ...sampleTask, lead: 'Sở Khoa học và Công nghệ', coordinating: 'Sở Nội vụ, Sở Tài chính' }] },
      { rows: [{ ...sampleTask, lead: 'Sở Khoa học và Công nghệ', coordinating: '- Sở Nội vụ;\n- Sở Tài chính.' }] },
    ],
  },
  marks: marks.oddBodies,
  check: ({ row }, _context, report) => {
    for (const field of ['lead', 'coordinating'] as const) {
      const cell = row.cells[field];
      if (cell === undefined || cell.inherited !== undefined) continue;
      // An abbreviation ("v.v.", "…") keeps its stops, and so does the last line of a list.
      if (/;\s*\n/.test(cell.text)) continue;
      if (/[^.\s]\.\s*$/u.test(cell.text) && !/v\.\s?v\.?\s*$/u.test(cell.text)) {
        report({ row, field }, {}, cell.text.replace(/\.\s*$/u, ''));
      }
    }
  },
};
