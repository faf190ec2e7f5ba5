import { marked, marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { readLegacy } from '#shared/text/legacy';

export const straySpaces: RowRule = {
  id: 'text.stray-spaces',
  title: { vi: 'Thừa dấu cách, ký tự lạ', en: 'Stray spaces and signs' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'notice',
  clears: ['viec'],
  source: 'R7',
  say: {
    vi: 'Ô có khoảng trắng thừa, khoảng trắng đặc biệt hoặc ký tự ẩn.',
    en: 'The cell holds surplus, special or invisible spaces.',
  },
  accept: {
    vi: 'Một khoảng trắng giữa hai từ, không có ở đầu, cuối và trước dấu phẩy.',
    en: 'One space between words, none at the ends or before a comma.',
  },
  example: 'Sở Tài chính',
  why: {
    vi: '“Sở Tài chính ” và “Sở Tài chính” thành hai đơn vị khi lọc trong Excel.',
    en: '“Sở Tài chính ” and “Sở Tài chính” are two bodies when filtered in Excel.',
  },
  fix: {
    vi: 'Bấm sửa để bỏ khoảng trắng thừa; chữ không thay đổi.',
    en: 'Let the spaces be removed; the words do not change.',
  },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, lead: 'Sở  Tài chính ' }] },
      { rows: [{ ...sampleTask, output: 'Quyết định\u00a0phê duyệt Đề án của UBND tỉnh' }] },
      { rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ , Sở Tư pháp' }] },
    ],
    good: [{ rows: [sampleTask] }, { rows: [{ ...sampleTask, coordinating: 'Sở Nội vụ,\nSở Tư pháp' }] }],
  },
  marks: marks.spaces,
  check: ({ row }, _context, report) => {
    for (const [field, text] of marked(row, marks.spaces)) {
      const after = tidy(text);
      if (after !== text && after !== '') report({ row, field }, {}, after);
    }
  },
};

/** Line breaks inside a cell are the person's layout and stay. */
function tidy(text: string): string {
  // In TCVN3 the soft hyphen is the letter ư: without it “Ch\u00ada thùc hiÖn” would not say “Chưa thực hiện” any more.
  const letters = text.includes('\u00ad') && readLegacy(text) !== null;
  return text
    .replace(letters ? /[\u200b-\u200f\u2060\ufeff]/g : /[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[^\S\r\n]+/g, ' ')
    .replace(/ *(\r?\n) */g, '$1')
    .replace(/ +([,;])/g, '$1')
    .trim();
}
