const LETTERS = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
];
const ROMAN: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
]);

/** The last part of a row's path: `II.1.10` → `10`. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** A row's path without its last part: `II.1.10` → `II.1`. */
export function prefixOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

/** How a path segment counts: `style` tells numbers, Roman numerals and the Vietnamese letters of points (a, b, c, d, đ, e, g …) apart. */
export type Rank = { readonly style: 'number' | 'roman' | 'letter'; readonly value: number };

/** Rank of a path segment, or null when it does not count anything. */
export function rankOf(segment: string): Rank | null {
  let rank = ranks.get(segment);
  if (rank === undefined) {
    rank = rankNow(segment);
    if (ranks.size >= 4_000) ranks.clear();
    ranks.set(segment, rank);
  }
  return rank;
}

const ranks = new Map<string, Rank | null>();

function rankNow(segment: string): Rank | null {
  if (/^\d{1,6}$/.test(segment)) return { style: 'number', value: Number(segment) };
  if (/^[IVXLC]+$/.test(segment)) return { style: 'roman', value: roman(segment) };
  const letter = LETTERS.indexOf(segment.toLowerCase());
  return letter < 0 ? null : { style: 'letter', value: letter + 1 };
}

function roman(text: string): number {
  let sum = 0;
  let next = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const value = ROMAN.get(text[index] ?? '') ?? 0;
    sum += value < next ? -value : value;
    next = Math.max(next, value);
  }
  return sum;
}

/** The numbers of a printed dotted ordinal, `2.10.` → [2, 10]; null for anything else. */
export function dottedParts(ordinal: string): readonly number[] | null {
  if (!ordinal.includes('.')) return null;
  const text = ordinal.trim().replace(/[.)]+$/, '');
  return /^\d+(\.\d+)+$/.test(text) ? text.split('.').map(Number) : null;
}
