import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { fields } from '#shared/table/field';

export const dittoToNothing: RowRule = {
  id: 'responsibility.ditto-to-nothing',
  title: { vi: 'Dấu “nt” không trỏ tới nội dung nào', en: 'Ditto mark points at nothing' },
  family: 'responsibility',
  scope: 'row',
  severity: 'error',
  clears: ['nguoi', 'trach_nhiem'],
  source: 'R7, T5',
  say: {
    vi: 'Dấu “{read}” ở cột “{header}” không trỏ tới nội dung nào ở trên.',
    en: 'The mark “{read}” in column “{header}” points at nothing above it.',
  },
  accept: {
    vi: 'Dấu như trên chỉ dùng khi ô phía trên, cùng cột và cùng mục, có nội dung.',
    en: 'A ditto mark only where the cell above, in the same column and section, holds something.',
  },
  example: 'Sở Khoa học và Công nghệ',
  why: {
    vi: 'Dòng này thực tế đang bỏ trống; sắp xếp hoặc chép dòng đã làm mất dòng được trỏ tới.',
    en: 'The row is in fact empty; sorting or pasting has lost the row it pointed at.',
  },
  fix: {
    vi: 'Ghi rõ nội dung thay cho “{read}”.',
    en: 'Write the content out in place of “{read}”.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Nt' }, otherTask] }],
    good: [{ rows: [{ ...sampleTask, lead: 'Sở Khoa học và Công nghệ' }, otherTask] }],
  },
  marks: marks.lostDitto,
  check: ({ row }, _context, report) => {
    for (const field of fields) if (row.cells[field]?.inherited === 'ditto_to_nothing') report({ row, field });
  },
};
