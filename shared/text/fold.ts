/** Invisible characters that stand inside words: zero-width spaces and joiners, word joiner, byte order mark, soft hyphen. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\s\u0085]+/g;
const MARKS = /\p{Mn}+/gu;
/** đ, ð (eth, on screen the same) and ɖ have no decomposition: stripping accents leaves them. */
const BARRED_D = /[đðɖ]/g;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

const remembered = new Map<string, string>();
/** Headers, agencies and marks repeat thousands of times; the memory is emptied when full, so it cannot grow. */
const REMEMBER_AT_MOST = 20_000;
const REMEMBER_UP_TO = 400;

/**
 * Match key of a text: NFC, lower case, diacritics stripped (đ, Đ, Ð, Ɖ become d), invisible characters dropped, every run of
 * white space (NBSP, tabs, line breaks) one space, trimmed. Two texts with one key are the same words to a clerk who types
 * without marks. Any text goes in; nothing is refused.
 *
 * Source: T2 (notes on text realities: NFD from macOS, Đ/Ð/Ɖ, ǎ for ă, NBSP). Example: `fold('Ðơn vị\nchủ trì ')` → `don vi chu tri`.
 */
export function fold(text: string): string {
  if (text.length > REMEMBER_UP_TO) return foldNow(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBER_AT_MOST) remembered.clear();
  const folded = foldNow(text);
  remembered.set(text, folded);
  return folded;
}

function foldNow(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(BARRED_D, 'd')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim();
}

/**
 * The text as a person would type it once more: NFC, invisible characters dropped, white space collapsed, trimmed. Case, marks and
 * punctuation stay. Example: `cleanText('Sở  Y tế\n')` → `Sở Y tế`.
 */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

const QUOTES = /[“”„‟«»″〃＂]|''|‘‘|’’/g;
const SINGLE_QUOTES = /[‘’‚‛′`´]/g;
const DASHES = /\s*[-‐‑‒–—―−﹣－]\s*/g;

/** The form in which {@link sameWords} compares: for whoever compares one text with many. */
export function wordsKey(text: string): string {
  return cleanText(text).replace(QUOTES, '"').replace(SINGLE_QUOTES, "'").replace(DASHES, '-');
}

/**
 * Equal in meaning as M5 has it for plain text: the same but for Unicode form, white space (also around a dash), the kind of
 * quotes and the kind of dash. Case and diacritics count. Example: `“đặt hàng” – 2016` equals `"đặt hàng" - 2016`.
 */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordsKey(a) === wordsKey(b);
}
