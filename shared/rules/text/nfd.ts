import { marked, marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const nfd: RowRule = {
  id: 'text.nfd',
  title: { vi: 'Chữ có dấu bị tách dấu', en: 'Letters with separate marks' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'notice',
  clears: ['viec'],
  source: 'R7; text from macOS and some PDF files',
  say: {
    vi: 'Chữ có dấu trong ô được ghi theo kiểu tách dấu (Unicode tổ hợp).',
    en: 'The accented letters of this cell are stored as letter plus mark (decomposed Unicode).',
  },
  accept: { vi: 'Unicode dựng sẵn theo TCVN 6909:2001.', en: 'Precomposed Unicode (TCVN 6909:2001).' },
  example: 'Sở Tài chính',
  why: {
    vi: 'Nhìn giống nhau nhưng Excel không tìm thấy và không lọc chung được với chữ dựng sẵn.',
    en: 'It looks the same, but Excel does not find it or filter it with the usual form.',
  },
  fix: {
    vi: 'Bấm sửa để chuyển sang chữ dựng sẵn; nội dung không thay đổi.',
    en: 'Let it be converted; the words do not change.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Sở Tài chính'.normalize('NFD') }] }],
    good: [{ rows: [sampleTask] }],
  },
  marks: marks.decomposed,
  check: ({ row }, _context, report) => {
    for (const [field, text] of marked(row, marks.decomposed)) {
      const composed = text.normalize('NFC');
      if (composed !== text) report({ row, field }, {}, composed);
    }
  },
};
