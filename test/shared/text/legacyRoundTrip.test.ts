import { describe, expect, it } from 'vitest';
import { decodeTcvn3, decodeVni, readLegacy } from '#shared/text/legacy';

const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const marked = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).concat('đ');
const lower = marked.filter((letter) => !/^[aeiouy]$/.test(letter));

/**
 * TCVN 5712:1993 (VN3) by code: the capitals without tone, then small letters as the standard's table prints them. A tone on a capital has no
 * code of its own there.
 */
const tcvn3: ReadonlyMap<string, number> = new Map([
  ...Array.from('ĂÂÊÔƠƯĐăâêôơưđ').map((letter, at) => [letter, 0xa1 + at] as const),
  ...codes('àảãáạ', 0xb5),
  ...codes('ằẳẵắ', 0xbb),
  ...([
    ['ặ', 0xc6],
    ['ầ', 0xc7],
    ['ẩ', 0xc8],
    ['ẫ', 0xc9],
    ['ấ', 0xca],
    ['ậ', 0xcb],
    ['è', 0xcc],
    ['ẻ', 0xce],
    ['ẽ', 0xcf],
    ['é', 0xd0],
    ['ẹ', 0xd1],
  ] as const),
  ...codes('ềểễếệìỉ', 0xd2),
  ...([
    ['ĩ', 0xdc],
    ['í', 0xdd],
    ['ị', 0xde],
    ['ò', 0xdf],
    ['ỏ', 0xe1],
    ['õ', 0xe2],
    ['ó', 0xe3],
    ['ọ', 0xe4],
  ] as const),
  ...codes('ồổỗốộờởỡớợù', 0xe5),
  ...([
    ['ủ', 0xf1],
    ['ũ', 0xf2],
    ['ú', 0xf3],
    ['ụ', 0xf4],
  ] as const),
  ...codes('ừửữứựỳỷỹýỵ', 0xf5),
]);

function codes(letters: string, from: number): readonly (readonly [string, number])[] {
  return Array.from(letters).map((letter, at) => [letter, from + at] as const);
}

/** A Windows program of today shows bytes by code page 1252, which has the letters of these codes where Unicode has them. */
const shownAs = (code: number) => String.fromCharCode(code);
const inTcvn3 = (text: string) =>
  Array.from(text)
    .map((sign) => shownAs(tcvn3.get(sign) ?? sign.charCodeAt(0)))
    .join('');

/** VNI-Windows: the bare vowel, then one code for what stands above or below it; a few letters have a code of their own. */
const vniMark: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const vniOwn: Readonly<Record<string, string>> = {
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
};

function inVni(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => vniLetter(letter))
    .join('');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const own = vniOwn[small];
  if (own !== undefined) return letter === small ? own : own.toUpperCase();
  const parts = Array.from(letter.normalize('NFD'));
  const [base = ''] = parts;
  const rest = parts.slice(1);
  const horn = rest.includes('\u031b');
  const marks = rest.filter((mark) => mark !== '\u031b');
  // The canonical order puts the dot below first; the table is by circumflex or breve, then tone.
  const shape = marks.filter((mark) => mark === '\u0302' || mark === '\u0306').join('');
  const tone = marks.filter((mark) => mark !== '\u0302' && mark !== '\u0306').join('');
  const bare = horn ? (vniOwn[base.toLowerCase() === 'o' ? 'ơ' : 'ư'] ?? '') : base;
  const mark = vniMark[shape + tone] ?? '';
  return letter === small ? bare + mark : bare.toUpperCase() + mark.toUpperCase();
}

const sentences = [
  'Xây dựng Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ',
  'Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Ủy ban nhân dân các huyện, thị xã',
  'Thời gian hoàn thành: quý IV năm 2025; kinh phí 500 triệu đồng',
  'Tổng hợp, trình Chủ tịch Ủy ban nhân dân tỉnh phê duyệt, ban hành Quyết định',
  'Đẩy mạnh ứng dụng những kỹ thuật mới ở vùng đặc biệt khó khăn',
];

describe('old encodings there and back', () => {
  it.each(lower)('[R7] %s comes back from TCVN3', (letter) => {
    expect(tcvn3.has(letter)).toBe(true);
    expect(decodeTcvn3(inTcvn3(letter))).toBe(letter);
  });

  it.each(lower.flatMap((letter) => [letter, letter.toUpperCase()]))('[R7] %s comes back from VNI', (letter) => {
    expect(decodeVni(inVni(letter))).toBe(letter);
  });

  it('[R7] no two letters share a code', () => {
    expect(new Set(tcvn3.values()).size).toBe(tcvn3.size);
    const letters = lower.flatMap((letter) => [letter, letter.toUpperCase()]);
    expect(new Set(letters.map(inVni)).size).toBe(letters.length);
  });

  it.each(sentences)('[R7] %s', (sentence) => {
    // The capitals with a tone that TCVN3 has no code for are the business of its capital fonts.
    const written = sentence.replace(/[ẮẤỦỐÚÀÁỞỦỨỪ]/gu, (letter) => letter.toLowerCase());
    expect(readLegacy(inTcvn3(written))).toEqual({ encoding: 'tcvn3', text: written });
    expect(readLegacy(inVni(sentence))).toEqual({ encoding: 'vni', text: sentence });
    expect(readLegacy(sentence)).toBeNull();
  });

  it.each(sentences.flatMap((sentence) => sentence.split(/[\s,;:]+/).filter((word) => /[^\p{ASCII}]/u.test(word))))(
    '[R7] the word %s alone is never read as another word of the other encoding',
    (word) => {
      const small = word.toLowerCase();
      const byTcvn3 = readLegacy(inTcvn3(small));
      if (byTcvn3?.encoding === 'tcvn3') expect(byTcvn3.text).toBe(small);
      const byVni = readLegacy(inVni(small));
      if (byVni?.encoding === 'vni') expect(byVni.text).toBe(small);
    },
  );
});
