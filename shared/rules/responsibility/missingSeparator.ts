import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const missingSeparator: RowRule = {
  id: 'responsibility.missing-separator',
  title: { vi: 'Tên đơn vị viết liền nhau', en: 'Names run together' },
  family: 'responsibility',
  scope: 'row',
  severity: 'notice',
  clears: ['nguoi'],
  source: 'R7, A2',
  say: {
    vi: 'Hai tên đơn vị viết liền trong “{read}”; phần mềm hiểu là: {names}.',
    en: 'Two names run together in “{read}”; they were read as: {names}.',
  },
  accept: {
    vi: 'Các đơn vị cách nhau bằng dấu phẩy, chấm phẩy hoặc xuống dòng.',
    en: 'Bodies separated by a comma, a semicolon or a line break.',
  },
  example: 'Sở Nội vụ, Sở Tư pháp',
  why: { vi: 'Tên viết liền dễ bị đọc thành một đơn vị.', en: 'Names run together are easily read as one.' },
  fix: { vi: 'Thêm dấu phẩy giữa các tên: {names}.', en: 'Put commas between the names: {names}.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ Sở Tư pháp' }] }],
    good: [{ rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ, Sở Tư pháp' }] }],
  },
  marks: marks.bodyNote,
  check: ({ row, task }, _context, report) => {
    for (const field of ['lead', 'coordinating'] as const) {
      const cell = row.cells[field];
      if (cell === undefined || cell.inherited !== undefined || !task[field].notes.includes('missing_separator'))
        continue;
      report({ row, field }, { names: task[field].refs.map((ref) => ref.name).join(', ') });
    }
  },
};
