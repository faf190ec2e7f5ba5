import { marked, marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

const TAG = /<\/?(?:b|i|u|strong|em|br|p|span|sup|sub|font|div)\b[^>]*>/gi;

export const markup: RowRule = {
  id: 'text.markup',
  title: { vi: 'Còn ký hiệu định dạng', en: 'Left-over markup' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'notice',
  clears: ['viec'],
  source: 'R7; Đắk Nông as scanned, section rows',
  say: {
    vi: 'Ô còn ký hiệu định dạng của phần mềm chuyển đổi: “{read}”.',
    en: 'The cell still holds mark-up of a converter: “{read}”.',
  },
  accept: { vi: 'Chữ, không có ký hiệu <b>, </b>, <br>.', en: 'Words without <b>, </b>, <br>.' },
  example: 'Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ',
  why: {
    vi: 'Ký hiệu này sẽ in ra và làm hai ô giống nhau thành khác nhau.',
    en: 'It would be printed, and it makes equal cells differ.',
  },
  fix: { vi: 'Bấm sửa để bỏ ký hiệu.', en: 'Let it be removed.' },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, content: '<b>Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ</b>' }] },
    ],
    good: [{ rows: [sampleTask] }],
  },
  marks: marks.tag,
  check: ({ row }, _context, report) => {
    for (const [field, text] of marked(row, marks.tag)) {
      const bare = text.replace(TAG, ' ');
      if (bare !== text) report({ row, field }, {}, bare.replace(/ {2,}/g, ' ').trim());
    }
  },
};
