import { isMark, type Match, match, means, numberAt, type Rule, tight } from '#shared/period/read/combinator';
import { isShortYear, isYear, type Point, yearPoint } from '#shared/period/read/point';
import type { Token } from '#shared/period/read/token';

/** The year that ends a month, quarter or half: null where none is written. */
export type YearTail = { readonly year: number | null; readonly offset: number; readonly short: boolean };

export const NO_YEAR: YearTail = { year: null, offset: 0, short: false };

/** A year in four digits, or in two where the text says it is one. */
function yearNumber(tokens: readonly Token[], at: number, shortAllowed: boolean): Match<YearTail> | null {
  const number = numberAt(tokens, at);
  if (!number) return null;
  if (isYear(number.value, number.digits)) return match({ year: number.value, offset: 0, short: false }, at + 1);
  if (shortAllowed && isShortYear(number.value, number.digits)) {
    return match({ year: 2000 + number.value, offset: 0, short: true }, at + 1);
  }
  return null;
}

/** ` năm 2025`, `của năm 2025`, `năm 25`, `năm sau`. */
const wordedYear: Rule<YearTail> = (tokens, at) => {
  let here = at;
  while (means(tokens, here, 'of') || (means(tokens, here, 'fill') && means(tokens, here + 1, 'year'))) here += 1;
  if (!means(tokens, here, 'year')) return here > at ? yearNumber(tokens, here, false) : null;
  if (means(tokens, here + 1, 'next')) return match({ year: null, offset: 1, short: false }, here + 2);
  // `quý IV năm nay`: the year of the paper.
  if (means(tokens, here + 1, 'now')) return match(NO_YEAR, here + 2);
  if (isMark(tokens, here + 1, ':')) here += 1;
  return yearNumber(tokens, here + 1, true);
};

/**
 * The year after a month, quarter or half: `/2025`, `-2025`, `.2025`, ` 2025`, ` năm 2025`, `, năm 2025`, `/25`.
 * Never fails: no year is an answer.
 */
export const yearTail: Rule<YearTail> = (tokens, at) => {
  const worded = wordedYear(tokens, at);
  if (worded) return worded;
  const sign = tokens[at];
  if (sign?.kind === 'mark' && '/-.,'.includes(sign.text)) {
    const after = wordedYear(tokens, at + 1);
    if (after && (sign.text !== '-' || !means(tokens, at + 1, 'year'))) return after;
    // `T10-12/2025`: the number after a dash that is followed by a year of its own is another month.
    const owned = isMark(tokens, at + 2, '/') || (isMark(tokens, at + 2, '.') && tight(tokens, at + 3));
    const found = owned ? null : yearNumber(tokens, at + 1, sign.text !== ',' && tight(tokens, at + 1));
    return found ?? match(NO_YEAR, at);
  }
  return yearNumber(tokens, at, false) ?? match(NO_YEAR, at);
};

export function dated(point: Point, tail: YearTail): Point {
  const notes = tail.short ? [...point.notes, 'short_year' as const] : point.notes;
  return { ...point, year: tail.year, offset: tail.offset, notes };
}

/** `Năm 2025`, `2025`, `năm 25`. A lone two-digit number is no year. */
export const year: Rule<Point> = (tokens, at) => {
  const worded = means(tokens, at, 'year');
  let here = worded ? at + 1 : at;
  if (worded && isMark(tokens, here, ':')) here += 1;
  // `2025-06-31` is no year and something else, it is no day.
  if (
    !worded &&
    isMark(tokens, here + 1, '-') &&
    tight(tokens, here + 1) &&
    isMark(tokens, here + 3, '-') &&
    tight(tokens, here + 3)
  ) {
    if (numberAt(tokens, here + 2)?.digits === 2) return null;
  }
  const found = yearNumber(tokens, here, worded);
  return found && match(dated(yearPoint(null, { written: worded ? 'word' : 'numeric' }), found.value), found.next);
};
