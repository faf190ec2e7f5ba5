import { isoDay, weekday } from '#shared/period/calendar';
import { isMark, type Match, match, meaning, means, numberAt, type Rule, tight } from '#shared/period/read/combinator';
import { clockTime, numericDay, numericPoint } from '#shared/period/read/numeric';
import { edgeDay } from '#shared/period/read/parts';
import { dayPoint, isDayOf, type Point } from '#shared/period/read/point';
import type { Token } from '#shared/period/read/token';
import { bareMonth } from '#shared/period/read/units';
import { dated, yearTail } from '#shared/period/read/year';

/**
 * A day in words or figures, with weekday and hour read past: `ngày 30 tháng 9 năm 2025`, `thứ Ba, ngày 30/9/2025`, `17h00 ngày 5/11`,
 * `30-Sep-25`, `ngày 15` (month given by another point). A weekday that contradicts the date makes no reading at all.
 */
export const day: Rule<Point> = (tokens, at) => {
  let here = at;
  const weekdayName = weekdayAt(tokens, here);
  if (weekdayName) here = skipComma(tokens, weekdayName.next);
  const clock = clockTime(tokens, here);
  if (clock) {
    here = skipComma(tokens, clock.next);
    while (means(tokens, here, 'of') || means(tokens, here, 'fill')) here += 1;
    const late = weekdayName ? null : weekdayAt(tokens, here);
    if (late) here = skipComma(tokens, late.next);
  }
  const worded = means(tokens, here, 'day');
  if (worded) here += 1;
  if (worded && isMark(tokens, here, ':')) here += 1;
  const early = means(tokens, here, 'early_day');
  if (early) here += 1;
  const plain = worded || early ? afterDayWord(tokens, here) : unworded(tokens, here, here > at);
  if (!plain) return null;
  // `30/9/2025 (thứ Ba)`
  const behind = weekdayName || !isMark(tokens, plain.next, '(') ? null : weekdayAt(tokens, plain.next + 1);
  if (behind && isMark(tokens, behind.next, ')'))
    return agrees(plain.value, behind.value)
      ? match(plain.value, behind.next + 1)
      : match({ ...plain.value, doubtful: true }, behind.next + 1);
  const found = plain;
  if (!weekdayName) return found;
  return agrees(found.value, weekdayName.value) ? found : match({ ...found.value, doubtful: true }, found.next);
};

function skipComma(tokens: readonly Token[], at: number): number {
  return isMark(tokens, at, ',') || isMark(tokens, at, '-') ? at + 1 : at;
}

function afterDayWord(tokens: readonly Token[], at: number): Match<Point> | null {
  return dayAndMonth(tokens, at) ?? numericDay(tokens, at) ?? edgeDay(tokens, at) ?? dayAlone(tokens, at);
}

function unworded(tokens: readonly Token[], at: number, announced: boolean): Match<Point> | null {
  const found = dayAndMonth(tokens, at) ?? monthThenDay(tokens, at);
  if (found || !announced) return found;
  const numeric = numericPoint(tokens, at);
  return numeric?.value.unit === 'day' ? numeric : null;
}

function dayNumber(tokens: readonly Token[], at: number): number | null {
  const number = numberAt(tokens, at);
  if (number) return number.digits <= 2 ? number.value : null;
  return meaning(tokens, at, 'number');
}

/** `30 tháng 9 năm 2025`, `30/tháng 9/năm 2025`, `30/9 năm 2025`, `30-Sep-25`. */
function dayAndMonth(tokens: readonly Token[], at: number): Match<Point> | null {
  const value = dayNumber(tokens, at);
  if (value === null) return null;
  let here = at + 1;
  const sign = tokens[here];
  const signed = sign?.kind === 'mark' && '/-,.'.includes(sign.text);
  if (signed) here += 1;
  const worded = means(tokens, here, 'month');
  if (worded) {
    here += 1;
  } else if (means(tokens, here, 'month_name')) {
    if (signed && sign.text !== '-' && sign.text !== '/') return null;
  } else {
    return figuresThenYear(tokens, at, value);
  }
  const month = bareMonth(tokens, here);
  return month && onDay(month, value);
}

/** `30/9 năm 2025`: figures, then the year in words. */
function figuresThenYear(tokens: readonly Token[], at: number, value: number): Match<Point> | null {
  const month = numberAt(tokens, at + 2);
  if (!isMark(tokens, at + 1, '/') || !month || month.digits > 2) return null;
  const sign = isMark(tokens, at + 3, ',') || isMark(tokens, at + 3, '/') ? at + 4 : at + 3;
  if (!means(tokens, sign, 'year')) return null;
  const tail = yearTail(tokens, sign);
  if (!tail || tail.value.year === null || !isDayOf(tail.value.year, month.value, value)) return null;
  return match(dated(dayPoint(null, month.value, value), tail.value), tail.next);
}

function onDay(month: Match<Point>, value: number): Match<Point> | null {
  const { year, offset, startMonth, notes } = month.value;
  if (!isDayOf(year, startMonth, value)) return null;
  return match(dayPoint(year, startMonth, value, { offset, notes }), month.next);
}

/** `Sep 30, 2025`. */
function monthThenDay(tokens: readonly Token[], at: number): Match<Point> | null {
  const month = meaning(tokens, at, 'month_name');
  const number = numberAt(tokens, at + 1);
  if (month === null || !number || number.digits > 2 || !isMark(tokens, at + 2, ',')) return null;
  const tail = yearTail(tokens, at + 2);
  if (!tail || tail.value.year === null || !isDayOf(tail.value.year, month, number.value)) return null;
  return match(dated(dayPoint(null, month, number.value), tail.value), tail.next);
}

/** `ngày 15`: the month comes from the other end of a range or from `hằng tháng`. */
function dayAlone(tokens: readonly Token[], at: number): Match<Point> | null {
  const value = dayNumber(tokens, at);
  if (value === null || value < 1 || value > 31) return null;
  const sign = tokens[at + 1];
  if (sign?.kind === 'mark' && (sign.text === '/' || (sign.text === '.' && tight(tokens, at + 2)))) return null;
  return match(dayPoint(null, 0, value), at + 1);
}

/** `thứ Ba`, `thứ 3`, `T3,` is too like a month to be one; `chủ nhật` is 7. */
export const weekdayAt: Rule<number> = (tokens, at) => {
  if (means(tokens, at, 'sunday')) return match(7, at + 1);
  if (!means(tokens, at, 'ordinal')) return null;
  const number = numberAt(tokens, at + 1);
  const value = number ? number.value : meaning(tokens, at + 1, 'number');
  return value !== null && value >= 2 && value <= 7 ? match(value - 1, at + 2) : null;
};

function agrees(at: Point, expected: number): boolean {
  if (at.year === null || at.startMonth === 0) return true;
  return weekday(isoDay(at.year, at.startMonth, at.startDay)) === expected;
}
