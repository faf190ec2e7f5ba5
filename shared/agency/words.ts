import { fold } from '#shared/text/fold';

/** What stands between a word and the one before it, as flags that may come together. */
export const GAP = {
  comma: 1,
  dash: 2,
  slash: 4,
  newline: 8,
  semicolon: 16,
  colon: 32,
  open: 64,
  close: 128,
  stop: 256,
  /** "và", "&", "+", "cùng". */
  and: 512,
  /** "các", "những", "tất cả". */
  every: 1024,
  /** A list mark: a dash at the start of a line, `1.`, `a)`, `•`. */
  bullet: 2048,
} as const;

/** A word of a cell: folded key, where it stands in the text, and what stands before it. */
export type Word = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly gap: number;
  /** Start including the quantifier that belongs to it ("các sở"). */
  readonly from: number;
  readonly capital: boolean;
  /** Typed in capitals throughout: it may be an abbreviation that reads like a syllable (`TU`, `CA`). */
  readonly upper: boolean;
  /** A number of bodies stands before it ("08 huyện, thị xã"): some of the class or all, which only a person can say. */
  readonly counted: boolean;
};

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*[\p{L}\p{M}\p{N}])?/gu;
const NUMBER_MARK = /^\d{1,2}$/;
const LETTER_MARK = /^[a-z]$/;
/** `i` and `y` are both written at the end of these ("Kĩ/Kỹ thuật", "quí/quý"); never after a vowel. */
const FINAL_Y = /^([^aeiou]*|qu)y$/;

/** Words repeat without end; the memory is emptied when full. */
const keys = new Map<string, string>();
const REMEMBER_AT_MOST = 20_000;

/** Folded key of one word; a final y counts as i. */
export function wordKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  const key = FINAL_Y.test(folded) ? `${folded.slice(0, -1)}i` : folded;
  if (keys.size >= REMEMBER_AT_MOST) keys.clear();
  keys.set(word, key);
  return key;
}

function gapOf(between: string, first: boolean): number {
  if (between === ' ' || between === '') return 0;
  if (between === ', ') return GAP.comma;
  let gap = 0;
  let line = first;
  for (const sign of between) {
    switch (sign) {
      case '\n':
      case '\r':
        gap |= GAP.newline;
        line = true;
        break;
      case ',':
      case '،':
      case '，':
        gap |= GAP.comma;
        break;
      case ';':
      case '；':
        gap |= GAP.semicolon;
        break;
      case ':':
      case '：':
        gap |= GAP.colon;
        break;
      case '(':
      case '[':
        gap |= GAP.open;
        break;
      case ')':
      case ']':
        gap |= GAP.close;
        break;
      case '/':
      case '\\':
      case '|':
        gap |= GAP.slash;
        break;
      case '&':
      case '+':
        gap |= line ? GAP.bullet : GAP.and;
        break;
      case '.':
        gap |= GAP.stop;
        break;
      case '•':
      case '●':
      case '▪':
      case '*':
      case '·':
        gap |= GAP.bullet;
        break;
      case '-':
      case '‐':
      case '‑':
      case '–':
      case '—':
      case '−':
        gap |= line ? GAP.bullet : GAP.dash;
        break;
      default:
        break;
    }
  }
  return gap;
}

type RawWord = { key: string; start: number; end: number; gap: number; capital: boolean; upper: boolean };

function rawWords(text: string): RawWord[] {
  const words: RawWord[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const first = match[0].charAt(0);
    words.push({
      key: wordKey(match[0]),
      start,
      end,
      gap: gapOf(text.slice(last, start), last === 0),
      capital: first !== first.toLowerCase(),
      upper: match[0] === match[0].toUpperCase(),
    });
    last = end;
  }
  return words;
}

/** `1.`, `2)`, `a)` before a name are list marks, not names. */
function isListMark(words: readonly RawWord[], at: number, text: string): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next) return false;
  const sign = text.charAt(word.end);
  const free = at === 0 || (next.gap & (GAP.stop | GAP.close)) !== 0;
  if (!free) return false;
  if (NUMBER_MARK.test(word.key)) return (sign === '.' || sign === ')') && Number(word.key) <= 60;
  return LETTER_MARK.test(word.key) && sign === ')' && (next.gap & GAP.open) === 0;
}

const COUNTED: ReadonlySet<string> = new Set(['huyen', 'xa', 'phuong', 'so']);

/** `08 huyện, thị xã`, `124 xã`: a number before a class of bodies. */
function isCount(words: readonly RawWord[], at: number): boolean {
  const next = words[at + 1]?.key ?? '';
  if (!COUNTED.has(next) && (next !== 'thi' || words[at + 2]?.key !== 'xa')) return false;
  return /^\d{1,3}$/.test(words[at]?.key ?? '');
}

/** Length of a quantifier at `at`, 0 when there is none. It says that a class of bodies follows, and is no part of a name. */
function quantifierLength(words: readonly RawWord[], at: number): number {
  const key = words[at]?.key;
  const next = words[at + 1];
  const joined = next !== undefined && (next.gap & ~GAP.every) === 0;
  if (key === 'cac' || key === 'nhung' || key === 'tung') return 1;
  if (!joined) return 0;
  if (isCount(words, at)) return 1;
  // "Liên Sở: Tài chính - Xây dựng" names the departments one by one.
  if (key === 'lien' && next.key === 'so') return 1;
  if (key === 'tat' && next.key === 'ca') return 2;
  if (key === 'toan' && (next.key === 'the' || next.key === 'bo')) return 2;
  if (key === 'mot' && next.key === 'so') return 2;
  return 0;
}

/**
 * Words of a cell without what only joins them: conjunctions, quantifiers and list marks become flags of the next word. `tail` is
 * the gap after the last word, with `and` where the cell ends in a conjunction.
 */
export function readWords(text: string): { readonly words: readonly Word[]; readonly tail: number } {
  const raw = rawWords(text);
  const words: Word[] = [];
  let gap = 0;
  let from = -1;
  let counted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const word = raw[at];
    if (!word) break;
    gap |= word.gap;
    if (isListMark(raw, at, text)) {
      // The bracket of `(2)` opens no remark.
      gap = (gap & ~GAP.open) | GAP.bullet;
      from = -1;
      continue;
    }
    const quantifier = quantifierLength(raw, at);
    if (quantifier > 0 && at + quantifier < raw.length) {
      gap |= GAP.every;
      counted ||= isCount(raw, at);
      if (from < 0) from = word.start;
      at += quantifier - 1;
      continue;
    }
    if (word.key === 'va') {
      gap |= GAP.and;
      from = -1;
      continue;
    }
    // "có liên quan" and "liên quan" say the same.
    if (word.key === 'co' && raw[at + 1]?.key === 'lien' && raw[at + 2]?.key === 'quan') {
      if (from < 0) from = word.start;
      continue;
    }
    const { key, start, end, capital, upper } = word;
    words.push({ key, start, end, gap, capital, upper, from: from < 0 ? start : from, counted });
    counted = false;
    gap = 0;
    from = -1;
  }
  const last = raw.at(-1);
  const tail = gap | (last ? gapOf(text.slice(last.end), false) : 0);
  return { words, tail };
}
