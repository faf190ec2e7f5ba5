import { fold } from '#shared/text/fold';

/** A text made ready for comparing with many others: its folded words and neighbouring word pairs, counted. */
export type Shingles = { readonly counts: ReadonlyMap<string, number>; readonly words: number; readonly pairs: number };

const WORD = /[\p{L}\p{N}]+/gu;

/** Prepares a text for {@link shingleLikeness}: single words weigh as much as pairs of neighbours, so order counts by half. */
export function shingles(text: string): Shingles {
  const words = fold(text).match(WORD) ?? [];
  const counts = new Map<string, number>();
  let before = '';
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (before !== '') {
      const pair = `${before} ${word}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    before = word;
  }
  return { counts, words: words.length, pairs: Math.max(0, words.length - 1) };
}

/** Share of words and word pairs two prepared texts have in common (Dice), 0–1. */
export function shingleLikeness(a: Shingles, b: Shingles): number {
  if (a.words === 0 || b.words === 0) return 0;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [shingle, count] of small.counts) common += Math.min(count, large.counts.get(shingle) ?? 0);
  return (2 * common) / (a.words + a.pairs + b.words + b.pairs);
}

/**
 * How alike two texts read, 0–1: 1 for the same folded words in the same order, 0 for no common word or when one of them has no
 * word at all (nothing is like nothing). Symmetric. Punctuation, case and diacritics do not count.
 *
 * Example: `likeness('Xây dựng dự thảo Đề án', 'xây dựng dự thảo đề án.')` → 1.
 */
export function likeness(a: string, b: string): number {
  if (a === b && fold(a) !== '') return /[\p{L}\p{N}]/u.test(a) ? 1 : 0;
  return shingleLikeness(shingles(a), shingles(b));
}
