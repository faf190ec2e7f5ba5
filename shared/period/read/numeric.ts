import type { PeriodNote } from '#shared/period/period';
import { isMark, type Match, match, means, numberAt, type Rule, tight } from '#shared/period/read/combinator';
import {
  dayPoint,
  isDayOf,
  isShortYear,
  isYear,
  monthPoint,
  noted,
  type Point,
  point,
  quarterPoint,
} from '#shared/period/read/point';
import type { NumberToken, Token } from '#shared/period/read/token';

/** Numbers parted by signs: `30/9/2025`, `9/2025`, `28/5`, `30.9.2025`, `09-2025`, `2025-09-30`, `2025-Q4`. */
export const numericPoint: Rule<Point> = (tokens, at) => {
  const first = numberAt(tokens, at);
  if (!first) return null;
  return isYear(first.value, first.digits)
    ? yearFirst(tokens, at, first.value)
    : dayOrMonthFirst(tokens, at, first, false);
};

/** The same after `ngày`: two numbers are a day and a month. */
export const numericDay: Rule<Point> = (tokens, at) => {
  const first = numberAt(tokens, at);
  return first && !isYear(first.value, first.digits) ? dayOrMonthFirst(tokens, at, first, true) : null;
};

const NUMERIC = { written: 'numeric' } as const;

function yearFirst(tokens: readonly Token[], at: number, year: number): Match<Point> | null {
  const sign = tokens[at + 1];
  const glued = sign?.kind !== 'mark' || !tight(tokens, at + 1) || !tight(tokens, at + 2);
  if (glued || !'-/.'.includes(sign.text)) return unitOfYear(tokens, at + 1, year);
  const second = numberAt(tokens, at + 2);
  if (!second) return unitOfYear(tokens, at + 2, year);
  if (second.digits > 2) return null;
  if (means(tokens, at + 3, 'nine_months') || means(tokens, at + 3, 'half')) return unitOfYear(tokens, at + 2, year);
  const third = isMark(tokens, at + 3, sign.text) ? numberAt(tokens, at + 4) : null;
  if (third) {
    if (third.digits > 2 || !isDayOf(year, second.value, third.value)) return null;
    return timeOfDay(tokens, match(dayPoint(year, second.value, third.value, NUMERIC), at + 5));
  }
  // `2025/26` and `2025-2026/…` are ranges of years, `2025-9/2026` is not to be cut here.
  if (second.value < 1 || second.value > 12 || (tokens[at + 3]?.kind === 'mark' && isMark(tokens, at + 3, '/')))
    return null;
  return match(monthPoint(year, second.value, NUMERIC), at + 3);
}

/** Our own names of reporting periods: `2025-Q4`, `2025-H1`, `2025-9M`. */
function unitOfYear(tokens: readonly Token[], at: number, year: number): Match<Point> | null {
  const number = numberAt(tokens, at + 1);
  if (means(tokens, at, 'quarter') && tokens[at]?.text === 'q' && number && number.value >= 1 && number.value <= 4) {
    return match(quarterPoint(year, number.value), at + 2);
  }
  if (means(tokens, at, 'half') && number && (number.value === 1 || number.value === 2)) {
    return match(halfPoint(year, number.value), at + 2);
  }
  if (numberAt(tokens, at)?.value === 9 && means(tokens, at + 1, 'nine_months')) {
    return match(point('part', year, [1, 1, 9, 0]), at + 2);
  }
  return null;
}

export function halfPoint(year: number | null, half: number, more?: Partial<Point>): Point {
  return point('half', year, half === 1 ? [1, 1, 6, 0] : [7, 1, 12, 0], more);
}

function dayOrMonthFirst(
  tokens: readonly Token[],
  at: number,
  first: NumberToken,
  dayFirst: boolean,
): Match<Point> | null {
  const sign = tokens[at + 1];
  const second = numberAt(tokens, at + 2);
  if (first.digits > 2 || sign?.kind !== 'mark' || !second) return null;
  if (sign.text === '-') return dashed(tokens, at, first, second, dayFirst);
  if (sign.text !== '/' && sign.text !== '.') return null;
  if (sign.text === '.' && !tight(tokens, at + 2)) return null;
  if (isYear(second.value, second.digits)) return month(first, second.value, at + 3, []);
  if (second.digits > 2) return null;

  const next = tokens[at + 3];
  const third = next?.kind === 'mark' && '/.-'.includes(next.text) ? numberAt(tokens, at + 4) : null;
  if (third && next) {
    const whole = isYear(third.value, third.digits);
    const yearEnds = !isMark(tokens, at + 5, '/') || next.text !== '-';
    if (whole && (next.text === sign.text || yearEnds)) {
      return timeOfDay(
        tokens,
        date(first, second, third.value, at + 5, next.text === sign.text ? [] : ['typo_mended']),
      );
    }
    if (next.text === sign.text && third.digits !== 2) return null;
    if (next.text === sign.text)
      return timeOfDay(tokens, date(first, second, 2000 + third.value, at + 5, ['short_year']));
  }
  if (!dayFirst && isShortYear(second.value, second.digits))
    return month(first, 2000 + second.value, at + 3, ['short_year']);
  return dayAndMonth(first, second, at + 3);
}

/** `15-8`, `09-2025`, `30-9-2025`; `9-12/2025` is a range of months and left to it. */
function dashed(
  tokens: readonly Token[],
  at: number,
  first: NumberToken,
  second: NumberToken,
  dayFirst: boolean,
): Match<Point> | null {
  if (isYear(second.value, second.digits)) return month(first, second.value, at + 3, []);
  if (second.digits > 2) return null;
  const close = tight(tokens, at + 1) && tight(tokens, at + 2);
  const third = isMark(tokens, at + 3, '-') ? numberAt(tokens, at + 4) : null;
  if (third && isYear(third.value, third.digits) && !isMark(tokens, at + 5, '/')) {
    return timeOfDay(tokens, date(first, second, third.value, at + 5, []));
  }
  if (third && close && third.digits === 2 && isShortYear(third.value, third.digits) && !isMark(tokens, at + 5, '/')) {
    return date(first, second, 2000 + third.value, at + 5, ['short_year']);
  }
  const slash = isMark(tokens, at + 3, '/') ? numberAt(tokens, at + 4) : null;
  if (slash) {
    // `15-8/2025`, `ngày 9-12/2025`: a date with two kinds of sign.
    const dateOnly =
      isYear(slash.value, slash.digits) && (dayFirst || first.value > 12) && !isMark(tokens, at + 5, '/');
    return dateOnly ? date(first, second, slash.value, at + 5, ['typo_mended']) : null;
  }
  // `ngày 01-05 hằng tháng` are days of any month.
  if (!close || (means(tokens, at + 3, 'every') && means(tokens, at + 4, 'month'))) return null;
  if (!dayFirst && first.value <= 12 && isShortYear(second.value, second.digits)) {
    return month(first, 2000 + second.value, at + 3, ['short_year']);
  }
  // `02-3` alone may be a day or two months; only a day beyond 12 or the word `ngày` settles it.
  return dayFirst || first.value > 12 ? dayAndMonth(first, second, at + 3) : null;
}

function month(first: NumberToken, year: number, next: number, notes: readonly PeriodNote[]): Match<Point> | null {
  if (first.value < 1 || first.value > 12) return null;
  return match(monthPoint(year, first.value, { ...NUMERIC, notes }), next);
}

function dayAndMonth(first: NumberToken, second: NumberToken, next: number): Match<Point> | null {
  if (!isDayOf(null, second.value, first.value)) return null;
  return match(dayPoint(null, second.value, first.value, NUMERIC), next);
}

/** d/m/y always; an impossible month is read m/d/y and flagged (P2). */
function date(
  first: NumberToken,
  second: NumberToken,
  year: number,
  next: number,
  notes: readonly PeriodNote[],
): Match<Point> | null {
  if (isDayOf(year, second.value, first.value)) {
    return match(dayPoint(year, second.value, first.value, { ...NUMERIC, notes }), next);
  }
  if (second.value <= 12 || !isDayOf(year, first.value, second.value)) return null;
  return match(noted(dayPoint(year, first.value, second.value, { ...NUMERIC, notes }), 'month_day_swapped'), next);
}

/** A time of day after a date is read past: `T00:00:00.000Z`, ` 17:00`, ` 17h30`. */
function timeOfDay(tokens: readonly Token[], date: Match<Point> | null): Match<Point> | null {
  if (!date) return null;
  let at = date.next;
  if (means(tokens, at, 'month') && tokens[at]?.text === 't') at += 1;
  if (isMark(tokens, at, ',')) at += 1;
  const clock = clockTime(tokens, at);
  return clock ? match(date.value, clock.next) : date;
}

/** `17:00`, `00:00:00.000Z`, `17h00`, `17 giờ 30 phút`, `17g`, as `17:30`. The days of a period do not hang on it. */
export const clockTime: Rule<string> = (tokens, at) => {
  const hour = numberAt(tokens, at);
  if (!hour || hour.value > 24 || hour.digits > 2) return null;
  let here = at + 1;
  if (means(tokens, here, 'hour')) {
    here += 1;
    const minutes = numberAt(tokens, here);
    const told =
      tight(tokens, here) ||
      means(tokens, here + 1, 'minute') ||
      means(tokens, here + 1, 'day') ||
      means(tokens, here + 1, 'ordinal') ||
      isMark(tokens, here + 1, ',');
    if (!minutes || minutes.value >= 60 || minutes.digits !== 2 || !told) return match(clockText(hour.value, 0), here);
    return match(clockText(hour.value, minutes.value), means(tokens, here + 1, 'minute') ? here + 2 : here + 1);
  }
  const minutes = isMark(tokens, here, ':') ? numberAt(tokens, here + 1) : null;
  if (!minutes) return null;
  while (isMark(tokens, here, ':') || isMark(tokens, here, '.')) {
    if (!numberAt(tokens, here + 1)) return null;
    here += 2;
  }
  const read = clockText(hour.value, minutes.value);
  if (means(tokens, here, 'zone')) return match(read, here + 1);
  // `+07:00`
  const offset = tokens[here]?.text === '+' || (isMark(tokens, here, '-') && tight(tokens, here + 1));
  if (offset && numberAt(tokens, here + 1)?.digits === 2 && isMark(tokens, here + 2, ':') && numberAt(tokens, here + 3))
    here += 4;
  return match(read, here);
};

function clockText(hour: number, minutes: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
