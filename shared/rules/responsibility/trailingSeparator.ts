import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

/** A list that goes on with nothing: “Sở Nội vụ và”. */
const AND = /\s(và|&|\+)[\s,;]*$/iu;

export const trailingSeparator: RowRule = {
  id: 'responsibility.trailing-separator',
  title: { vi: 'Danh sách đơn vị bỏ lửng', en: 'List of bodies left open' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['nguoi', 'trach_nhiem'],
  source: 'R7; Đắk Nông II.3',
  say: {
    vi: 'Danh sách đơn vị “{read}” kết thúc bằng “{mark}”: có thể thiếu một đơn vị ở sau.',
    en: 'The list “{read}” ends in “{mark}”: a body may be missing after it.',
  },
  accept: { vi: 'Danh sách kết thúc bằng tên một đơn vị.', en: 'A list that ends in the name of a body.' },
  example: 'Sở Khoa học và Công nghệ',
  why: {
    vi: 'Tên đơn vị sau dấu phẩy có thể đã bị mất khi chép hoặc khi ngắt trang.',
    en: 'A name after the comma may have been lost in copying or at a page break.',
  },
  fix: {
    vi: 'Đối chiếu bản gốc; nếu không thiếu đơn vị nào thì xóa “{mark}” ở cuối.',
    en: 'Compare with the original; if no body is missing, delete the final “{mark}”.',
  },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, lead: 'Sở Khoa học và Công nghệ,' }] },
      { rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ và' }] },
    ],
    good: [{ rows: [{ ...sampleTask, lead: 'Sở Khoa học và Công nghệ' }] }],
  },
  marks: marks.bodyNote,
  check: ({ row, task }, _context, report) => {
    for (const field of ['lead', 'coordinating'] as const) {
      const cell = row.cells[field];
      if (cell === undefined || cell.inherited !== undefined || !task[field].notes.includes('trailing_separator'))
        continue;
      const tail = /[\s,;/–-]+$/u.exec(cell.text)?.[0] ?? '';
      const and = AND.exec(cell.text)?.[1];
      // Behind “và” something was surely meant: nothing is taken away.
      if (and !== undefined) report({ row, field }, { mark: and });
      else if (tail.trim() !== '')
        report({ row, field }, { mark: tail.trim() }, cell.text.slice(0, cell.text.length - tail.length));
    }
  },
};
