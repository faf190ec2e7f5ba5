/** Encodings of Vietnamese from before Unicode, whose bytes programs of today show as Latin letters. */
export type LegacyEncoding = 'tcvn3' | 'vni';

const TCVN3_FROM = '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦';
const TCVN3_TO = 'áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ';
const tcvn3 = new Map(Array.from(TCVN3_FROM, (from, i) => [from, TCVN3_TO.charAt(i)]));

/** VNI writes a mark as a character of its own after the vowel: the mark, then the combining accents it stands for. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  Ô: 'Ơ',
  ö: 'ư',
  Ö: 'Ư',
  ñ: 'đ',
  Ñ: 'Đ',
  æ: 'ỉ',
  Æ: 'Ỉ',
  ó: 'ĩ',
  Ó: 'Ĩ',
  ò: 'ị',
  Ò: 'Ị',
  î: 'ỵ',
  Î: 'Ỵ',
};
const VNI_UNIT = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöñæóòîÔÖÑÆÓÒÎ]/g;

/** Signs that neither Vietnamese in Unicode nor ordinary punctuation writes next to a letter. */
const FOREIGN = /[øûïåäëñöüæîçßþðØÛÏÅÄËÑÖÜÆÎÇÞ¸µ¶¹¨¾»¼½©®ª«¬¡¢§£¤¥¦÷×Ð]|(?<=\p{Ll})[À-Ý]|(?<=\p{L})[\u00ad·](?=\p{L})/u;
/** A letter only Unicode has: the text needs no decoding. */
const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{Mn}/u;
/** Quotes and signs that stand alone are punctuation in every encoding. */
const LONE_SIGN = /(?<!\S)[^\p{L}\p{N}\s](?!\S)/gu;
/** So many signs tell the encoding of any text. */
const JUDGED = 600;
const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** Reads a text whose bytes are TCVN3 (ABC, fonts .VnTime …): `Néi dung nhiÖm vô` → `Nội dung nhiệm vụ`. */
export function decodeTcvn3(text: string): string {
  let out = '';
  for (const sign of text) out += tcvn3.get(sign) ?? sign;
  return out;
}

/** Reads a text whose bytes are VNI-Windows (fonts VNI-Times …): `Noäi dung nhieäm vuï` → `Nội dung nhiệm vụ`. */
export function decodeVni(text: string): string {
  return text
    .replace(VNI_UNIT, (unit, vowel: string | undefined, mark: string | undefined) =>
      vowel === undefined || mark === undefined
        ? (VNI_LETTERS[unit] ?? unit)
        : (VNI_LETTERS[vowel] ?? vowel) + (VNI_MARKS[mark.toLowerCase()] ?? mark),
    )
    .normalize('NFC');
}

/**
 * Recognises Vietnamese in an old encoding by its letters alone and reads it; null for any other text. The caller shows or offers the
 * reading and keeps the text as typed: conversion is never silent. Judged by how many words become Vietnamese syllables.
 */
export function readLegacy(text: string): { readonly encoding: LegacyEncoding; readonly text: string } | null {
  if (!FOREIGN.test(text) || UNICODE_VIETNAMESE.test(text)) return null;
  const worded = text.slice(0, JUDGED).replace(LONE_SIGN, ' ');
  const raw = syllables(worded);
  const byVni = syllables(decodeVni(worded));
  const byAbc = syllables(decodeTcvn3(worded));
  const best = Math.max(byVni, byAbc);
  if (best <= raw || best < 0.6) return null;
  return byVni >= byAbc ? { encoding: 'vni', text: decodeVni(text) } : { encoding: 'tcvn3', text: decodeTcvn3(text) };
}

/** Share of words that are Vietnamese syllables with at most one tone. */
function syllables(text: string): number {
  const words = text.split(/[\s\d.,;:()/"“”!?+–—-]+/u).filter((word) => /[\p{L}]/u.test(word) || word.length > 1);
  if (words.length === 0) return 0;
  let good = 0;
  for (const word of words) {
    const parts = word.normalize('NFD').toLowerCase();
    const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
    const bare = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
    const capitals = /^\p{Lu}*\p{Ll}*$/u.test(word);
    if (tones <= 1 && capitals && SYLLABLE.test(bare)) good += 1;
  }
  return good / words.length;
}
