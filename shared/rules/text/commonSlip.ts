import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

export const slipPlaces = ['content', 'objective', 'coordinating', 'output'] as const;

/** Slips that are no words of their own, with what was meant: found in scanned and retyped appendices. */
const slips: readonly (readonly [wrong: string, right: string])[] = [
  ['huyễn ủy', 'huyện ủy'],
  ['đè án', 'đề án'],
  ['đầu mạnh công tác', 'đẩy mạnh công tác'],
  ['đầu mạnh quá trình', 'đẩy mạnh quá trình'],
  ['bản hành', 'ban hành'],
  ['hoạch động', 'hoạt động'],
  ['dãi ngộ', 'đãi ngộ'],
  ['bão đảm', 'bảo đảm'],
  ['nghành', 'ngành'],
  ['triễn khai', 'triển khai'],
  ['xữ lý', 'xử lý'],
  ['sữa đổi', 'sửa đổi'],
  ['sữa chữa', 'sửa chữa'],
  ['bổ xung', 'bổ sung'],
  ['chuyễn đổi', 'chuyển đổi'],
  ['hổ trợ', 'hỗ trợ'],
  ['hướng dẩn', 'hướng dẫn'],
  ['bồi dưởng', 'bồi dưỡng'],
  ['chủ chì', 'chủ trì'],
];
/** The tone on the first of two vowels that a consonant closes: “kế họach”, “hòan thành”. In open syllables (“hòa”, “hoà”) both are right. */
const TONE_TOO_EARLY = /\p{L}*[òóỏõọ]a[cimnptyh]\p{L}*/u;
const toneMoved: Readonly<Record<string, string>> = { ò: 'oà', ó: 'oá', ỏ: 'oả', õ: 'oã', ọ: 'oạ' };
/** The horn of the first of two vowels left out: “chất luợng”, “nuớc”. No syllable ends in uơ and a consonant, but for “qu”. */
const HORN_LOST = /\p{L}*(?<![qQ])u[ơờớởỡợ][cimnptu]\p{L}*/u;
/** Without the first letter, so that capitals need no second look. */
const tails = slips.map(([wrong]) => wrong.slice(1));
/** All at once: nearly every text has none of them. */
export const SOME_SLIP = new RegExp([...tails, '[òóỏõọ]a[cimnptyh]', 'u[ơờớởỡợ][cimnptu]'].join('|'));
const patterns = slips.map(([wrong]) => new RegExp(`(?<!\\p{L})${wrong}(?!\\p{L})`, 'iu'));

export const commonSlip: RowRule = {
  id: 'text.common-slip',
  title: { vi: 'Có thể gõ nhầm', en: 'Likely slip' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'notice',
  clears: ['viec'],
  source: 'R7; Đắk Nông “huyễn ủy”, “Đè án”, “Đầu mạnh”; Ninh Thuận “Quy chế hoạch động”',
  say: {
    vi: '“{wrong}” có thể là lỗi gõ hoặc lỗi nhận dạng của “{right}”.',
    en: '“{wrong}” is probably a slip or a scanning error for “{right}”.',
  },
  accept: { vi: 'Từ viết đúng chính tả.', en: 'The word spelt correctly.' },
  example: 'Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ',
  why: { vi: 'Lỗi này đi theo bảng vào mọi báo cáo và văn bản sau.', en: 'The slip travels into every later report.' },
  fix: { vi: 'Sửa “{wrong}” thành “{right}”.', en: 'Change “{wrong}” to “{right}”.' },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, content: 'Đè án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ' }] },
      { rows: [{ ...sampleTask, content: 'Đề án nâng cao chất luợng nhân lực về khoa học và công nghệ' }] },
      { rows: [{ ...sampleTask, content: 'Đề án hòan thiện cơ chế quản lý tài chính về khoa học và công nghệ' }] },
    ],
    good: [
      { rows: [sampleTask] },
      { rows: [{ ...sampleTask, content: 'Đề án văn hoá, hòa giải ở cơ sở về khoa học và công nghệ' }] },
      { rows: [{ ...sampleTask, content: 'Đề án khoa học và công nghệ thuở ban đầu' }] },
    ],
  },
  hints: hints.slip,
  check: ({ row }, _context, report) => {
    for (const field of slipPlaces) {
      const cell = row.cells[field];
      if (cell === undefined || cell.inherited !== undefined || cell.value !== undefined) continue;
      for (let at = 0; at < tails.length; at += 1) {
        if (!cell.text.includes(tails[at] ?? '')) continue;
        const found = patterns[at]?.exec(cell.text)?.[0];
        const right = slips[at]?.[1];
        if (found === undefined || right === undefined) continue;
        report({ row, field }, { wrong: found, right: likeCase(found, right) });
        break;
      }
      const early = TONE_TOO_EARLY.exec(cell.text)?.[0];
      if (early !== undefined)
        report(
          { row, field },
          { wrong: early, right: early.replace(/([òóỏõọ])a/, (_both, first: string) => toneMoved[first] ?? _both) },
        );
      const hornless = HORN_LOST.exec(cell.text)?.[0];
      if (hornless !== undefined)
        report({ row, field }, { wrong: hornless, right: hornless.replace(/u(?=[ơờớởỡợ])/, 'ư') });
    }
  },
};

const likeCase = (found: string, right: string) =>
  found.charAt(0) === found.charAt(0).toUpperCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right;
