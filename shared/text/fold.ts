import { codeAt, textOfBytes, textOfCodes } from '#shared/text/codes';
import { edgesOf, type JoinedTexts, joinTexts, KEY_EDGE } from '#shared/text/joined';

/** Invisible characters that stand inside words: zero-width spaces and joiners, word joiner, byte order mark, soft hyphen. */
export const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\s\u0085]+/g;
const MARKS = /\p{Mn}+/gu;
/** đ, ð (eth, on screen the same) and ɖ have no decomposition: stripping accents leaves them. */
const BARRED_D = /[đðɖ]/g;

/** A space for every kind of white space, -2 for what is dropped, the base letter for a letter with marks, -1 where the slow way decides. */
const DROPPED = -2;
const table = new Int16Array(0x2070).fill(-1);
for (const [from, to] of [
  [0x00, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
] as const) {
  for (let code = from; code <= to; code += 1) {
    const sign = String.fromCharCode(code);
    if (/[\s\u0085]/.test(sign)) table[code] = 32;
    else {
      const folded = foldSlowly(sign);
      if (folded.length <= 1) table[code] = folded === '' ? DROPPED : folded.charCodeAt(0);
    }
  }
}

const buffer = new Uint16Array(2_048);
const remembered = new Map<string, string>();
/** Headers, agencies and marks repeat thousands of times; the memory is emptied when full, so it cannot grow. */
const REMEMBER_AT_MOST = 20_000;
const REMEMBER_UP_TO = 80;

/**
 * Match key of a text: NFC, lower case, diacritics stripped (đ, Đ, Ð, Ɖ become d), invisible characters dropped, every run of
 * white space (NBSP, tabs, line breaks) one space, trimmed. Two texts with one key are the same words to a clerk who types
 * without marks. Any text goes in; nothing is refused.
 *
 * Source: T2 (texts come as NFD from macOS, with Đ/Ð/Ɖ, ǎ for ă, NBSP). Example: `fold('Ðơn vị\nchủ trì ')` → `don vi chu tri`.
 */
export function fold(text: string): string {
  if (text.length > REMEMBER_UP_TO) return foldQuickly(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBER_AT_MOST) remembered.clear();
  const folded = foldQuickly(text);
  remembered.set(text, folded);
  return folded;
}

/** One look per character; a character outside the table (another script, an emoji) sends the whole text the slow way. */
function foldQuickly(text: string): string {
  const length = foldPart(text, 0, text.length);
  return length < 0 ? foldSlowly(text) : textOfCodes(buffer, length);
}

/** All bits of the letters last folded: below 128 all of them are plain. */
let bits = 0;

/** Puts the key of a part of a text into the buffer and its letters' {@link bits} together. Out: its length; -1 where the slow way decides. */
function foldPart(text: string, from: number, to: number): number {
  if (to - from > buffer.length) return -1;
  let end = 0;
  let all = 0;
  for (let i = from; i < to; i += 1) {
    const code = codeAt(text, i);
    const folded = code < 0x2070 ? (table[code] ?? -1) : code === 0xfeff ? DROPPED : -1;
    if (folded === -1) return -1;
    if (folded === DROPPED || (folded === 32 && (end === 0 || buffer[end - 1] === 32))) continue;
    buffer[end] = folded;
    all |= folded;
    end += 1;
  }
  bits = all;
  return end > 0 && buffer[end - 1] === 32 ? end - 1 : end;
}

/**
 * {@link fold} for many joined texts at once: their keys, joined by {@link KEY_EDGE}. Each key is cut out of one long text: whoever looks for something
 * in all of them need not join them again.
 */
export function foldAll(joined: JoinedTexts): JoinedTexts {
  const { texts, whole } = joined;
  const edges = edgesOf(joined);
  const slow: number[] = [];
  // As UTF-8: up to three bytes for a letter, mostly one.
  const bytes = new Uint8Array(3 * whole.length);
  bytes[0] = KEY_EDGE.charCodeAt(0);
  let end = 1;
  for (let at = 0; at < texts.length; at += 1) {
    const length = foldPart(whole, (edges[at] ?? 0) + 1, edges[at + 1] ?? 0);
    if (length < 0) slow.push(at);
    else if (bits < 0x80) {
      bytes.set(buffer.subarray(0, length), end);
      end += length;
    } else end = putWide(buffer.subarray(0, length), bytes, end);
    bytes[end] = KEY_EDGE.charCodeAt(0);
    end += 1;
  }
  const keys = textOfBytes(bytes.subarray(0, end));
  const each = keys.split(KEY_EDGE).slice(1, -1);
  if (slow.length === 0) return { texts: each, whole: keys, edges: null };
  for (const at of slow) each[at] = fold(texts[at] ?? '');
  return joinTexts(each, KEY_EDGE);
}

/** Puts letters some of which have two or three bytes; out: the place behind the last. */
function putWide(codes: Uint16Array, bytes: Uint8Array, begin: number): number {
  let end = begin;
  for (const code of codes) {
    if (code < 0x80) bytes[end] = code;
    else if (code < 0x800) {
      bytes[end] = 0xc0 | (code >> 6);
      end += 1;
      bytes[end] = 0x80 | (code & 0x3f);
    } else {
      bytes[end] = 0xe0 | (code >> 12);
      bytes[end + 1] = 0x80 | ((code >> 6) & 0x3f);
      end += 2;
      bytes[end] = 0x80 | (code & 0x3f);
    }
    end += 1;
  }
  return end;
}

function foldSlowly(text: string): string {
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
  return ODD_TO_READ.test(text) ? text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim() : text;
}

/**
 * What {@link cleanText} and {@link wordsKey} may have to change: all but letters as keyboards type them and single spaces between them; and
 * for the second quotes, and a dash beside a space. Nearly all texts have none of it, and one look tells.
 */
const ODD_TO_READ = /^ | $| {2}|[^ -~\u00c0-\u024f\u1ea0-\u1ef9]/;
const ODD_TO_COMPARE = /^ | $| {2}| -|- |['`]|[^ -~\u00c0-\u024f\u1ea0-\u1ef9]/;

const QUOTES = /[“”„‟«»″〃＂]|''|‘‘|’’/g;
const SINGLE_QUOTES = /[‘’‚‛′`´]/g;
const DASHES = /\s*[-‐‑‒–—―−﹣－]\s*/g;

/** The form in which {@link sameWords} compares: for whoever compares one text with many. */
export function wordsKey(text: string): string {
  if (!ODD_TO_COMPARE.test(text)) return text;
  return cleanText(text).replace(QUOTES, '"').replace(SINGLE_QUOTES, "'").replace(DASHES, '-');
}

/**
 * Equal in meaning as M5 has it for plain text: the same but for Unicode form, white space (also around a dash), the kind of
 * quotes and the kind of dash. Case and diacritics count. Example: `“đặt hàng” – 2016` equals `"đặt hàng" - 2016`.
 */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordsKey(a) === wordsKey(b);
}
