import { misspelt } from '#shared/rules/misspelt';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const spelling: RowRule = {
  id: 'responsibility.spelling',
  title: { vi: 'Tên đơn vị khác danh mục', en: 'Name differs from the register' },
  family: 'responsibility',
  scope: 'row',
  severity: 'notice',
  clears: ['nguoi'],
  source: 'R7, A2; Đắk Nông II.2 “Sở Tài Chính”, II.7 “Sở Tư Pháp”',
  say: {
    vi: 'Tên đơn vị ghi “{written}”; trong danh mục là “{name}”.',
    en: 'The body is written “{written}”; the registry has “{name}”.',
  },
  accept: {
    vi: 'Tên đầy đủ, tên viết tắt hoặc một cách viết quen dùng trong danh mục, đúng dấu và chữ hoa.',
    en: 'The full name, the short name or an accepted spelling of the registry, with its marks and capitals.',
  },
  example: 'Sở Tài chính',
  why: {
    vi: 'Cùng một đơn vị viết hai cách thì khi lọc trong Excel sẽ thành hai đơn vị.',
    en: 'One body written in two ways becomes two bodies when somebody filters in Excel.',
  },
  fix: { vi: 'Sửa “{written}” thành “{name}”.', en: 'Change “{written}” to “{name}”.' },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, lead: 'Sở Tài Chính' }] },
      { rows: [{ ...sampleTask, coordinating: 'Sở Nội Vụ, Sở Tư Pháp' }] },
    ],
    good: [{ rows: [sampleTask] }, { rows: [{ ...sampleTask, lead: 'Sở KH&CN' }] }],
  },
  marks: marks.misspelt,
  check: ({ row, task }, context, report) => {
    for (const field of ['lead', 'coordinating'] as const) {
      const cell = row.cells[field];
      if (cell === undefined || cell.inherited !== undefined) continue;
      const wrong = task[field].refs.filter((ref) => misspelt(ref, context.agencies));
      const first = wrong[0];
      if (first === undefined) continue;
      const after = wrong.reduce((text, ref) => text.replace(ref.text, ref.name), cell.text);
      report(
        { row, field },
        { written: wrong.map((ref) => ref.text).join('; '), name: wrong.map((ref) => ref.name).join('; ') },
        after,
      );
    }
  },
};
