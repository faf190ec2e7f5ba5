import { marked, marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { readLegacy } from '#shared/text/legacy';

export const lookAlikes: RowRule = {
  id: 'text.look-alikes',
  title: { vi: 'Ký tự giống chữ tiếng Việt', en: 'Look-alike characters' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'notice',
  clears: ['viec'],
  source: 'R7; Đ U+0110, Ð U+00D0 and Ɖ U+0189 look the same; ǎ for ă',
  say: {
    vi: 'Ô có ký tự nhìn giống nhưng không phải chữ tiếng Việt: {signs}.',
    en: 'The cell holds letters that look Vietnamese but are not: {signs}.',
  },
  accept: { vi: 'Chữ cái tiếng Việt.', en: 'Vietnamese letters.' },
  example: 'Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ',
  why: { vi: 'Tìm kiếm và lọc không nhận ra ô này.', en: 'Search and filter do not find the cell.' },
  fix: { vi: 'Bấm sửa để thay bằng chữ đúng: {after}.', en: 'Let them be replaced: {after}.' },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, content: 'Ðề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ' }] },
      { rows: [{ ...sampleTask, content: 'Đề án đổi mới сơ chế' }] },
    ],
    good: [{ rows: [sampleTask] }],
  },
  marks: marks.lookAlike,
  check: ({ row }, _context, report) => {
    for (const [field, text] of marked(row, marks.lookAlike)) {
      if (readLegacy(text) !== null) continue;
      const after = text.replace(/[^\0-\u007f]/gu, (sign) => latin.get(sign) ?? sign);
      if (after !== text)
        report(
          { row, field },
          { signs: [...new Set(Array.from(text).filter((sign) => latin.has(sign)))].join(' '), after },
          after,
        );
    }
  },
};

const FROM = 'ɡɑÐðƉɖǍǎАВЕЅІЈКМНОРСТУХаеіјорсухѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονο';
const TO = 'gaĐđĐđĂăABESIJKMHOPCTYXaeijopcyxsdhABEZHIKMNOPTYXovo';
const latin = new Map<string, string>(Array.from(FROM, (sign, at) => [sign, TO[at] ?? sign]));
for (let code = 0xff01; code <= 0xff5e; code += 1)
  latin.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
