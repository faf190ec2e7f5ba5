import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const ellipticName: RowRule = {
  id: 'responsibility.elliptic-name',
  title: { vi: 'Tên đơn vị ghi tắt', en: 'Shortened names of bodies' },
  family: 'responsibility',
  scope: 'row',
  severity: 'notice',
  clears: ['nguoi'],
  source: 'R7, A2; Đắk Nông II.1 “…, Sở Nội vụ, Tư pháp”',
  say: {
    vi: 'Trong “{read}” có tên ghi tắt; phần mềm hiểu là: {names}.',
    en: '“{read}” drops part of a name; it was read as: {names}.',
  },
  accept: { vi: 'Tên đủ của từng đơn vị.', en: 'The whole name of each body.' },
  example: 'Sở Nội vụ, Sở Tư pháp',
  why: {
    vi: '“Tài chính”, “Nội vụ” đứng một mình có thể là sở, phòng hoặc ban.',
    en: 'Alone, “Tài chính” or “Nội vụ” may be a department, a division or a board.',
  },
  fix: { vi: 'Ghi đủ tên: {names}.', en: 'Write the names out: {names}.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ, Tư pháp' }] }],
    good: [{ rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ, Sở Tư pháp' }] }],
  },
  marks: marks.bodyNote,
  check: ({ row, task }, _context, report) => {
    for (const field of ['lead', 'coordinating'] as const) {
      const cell = row.cells[field];
      const { notes, refs } = task[field];
      if (cell === undefined || cell.inherited !== undefined) continue;
      if (!notes.includes('prefix_restored') && !notes.includes('weak_match')) continue;
      report({ row, field }, { names: refs.map((ref) => (ref.kind === 'group' ? ref.text : ref.name)).join(', ') });
    }
  },
};
