import { daysInMonth } from '#shared/period/calendar';
import { firstOf, isMark, type Match, match, meaning, means, type Rule } from '#shared/period/read/combinator';
import { numericPoint } from '#shared/period/read/numeric';
import { noted, type Point, point } from '#shared/period/read/point';
import type { Token } from '#shared/period/read/token';
import { half, month, monthsOfYear, numeralAt, quarter, unnamedQuarter } from '#shared/period/read/units';
import { dated, year, yearTail } from '#shared/period/read/year';

const wholeUnit: Rule<Point> = firstOf(month, quarter, half, monthsOfYear, unnamedQuarter, numericPoint);

/** `Đầu tháng 10/2025`, `giữa quý II`, `cuối năm 2026`, `cuối 2025`, `cuối năm`. */
export const partOfUnit: Rule<Point> = (tokens, at) => {
  const part = meaning(tokens, at, 'part');
  if (part === null) return null;
  const start = means(tokens, at + 1, 'of') ? at + 2 : at + 1;
  const unit = wholeUnit(tokens, start);
  if (unit) {
    const found = partOf(unit.value, part);
    if (found) return match(found, unit.next);
  }
  const tail = yearTail(tokens, start);
  if (tail && (tail.value.year !== null || tail.value.offset !== 0))
    return match(dated(partOfYear(part), tail.value), tail.next);
  // `cuối năm` with the year open; `cuối năm học` and `cuối năm hằng năm` are others' business.
  return means(tokens, start, 'year') ? match(partOfYear(part), start + 1) : null;
};

function partOfYear(part: number): Point {
  const months = (
    [
      [1, 1, 3, 0],
      [4, 1, 9, 0],
      [10, 1, 12, 0],
    ] as const
  )[part - 1] ?? [1, 1, 12, 0];
  return point('part', null, months, { precision: 'year' });
}

function partOf(unit: Point, part: number): Point | null {
  const same = {
    year: unit.year,
    offset: unit.offset,
    notes: unit.notes,
    written: unit.written,
    precision: unit.precision,
  };
  if (unit.unit === 'month') return { ...monthDays(unit.startMonth, TEN_DAYS[part - 1] ?? [1, 0]), ...same };
  if (unit.unit === 'quarter') {
    const only = unit.startMonth + part - 1;
    return point('part', null, [only, 1, only, 0], same);
  }
  return null;
}

/** First, middle and last ten days; the last to the end of the month. */
const TEN_DAYS: readonly (readonly [number, number])[] = [
  [1, 10],
  [11, 20],
  [21, 0],
];

function monthDays(inMonth: number, [from, to]: readonly [number, number]): Point {
  return point('part', null, [inMonth, from, inMonth, to], { precision: 'month' });
}

/** `nửa đầu tháng 6/2026` 1–15, `nửa cuối tháng 6` 16–end; `thượng/trung/hạ tuần tháng 3`. */
export const partOfMonth: Rule<Point> = (tokens, at) => {
  const halfPart = meaning(tokens, at, 'half_part');
  const ten = meaning(tokens, at, 'ten_days');
  if (halfPart === null && ten === null) return null;
  const unit = month(tokens, means(tokens, at + 1, 'of') ? at + 2 : at + 1);
  if (!unit) return null;
  const days = ten !== null ? TEN_DAYS[ten - 1] : halfPart === 1 ? ([1, 15] as const) : ([16, 0] as const);
  return days ? match(inUnit(unit.value, days), unit.next) : null;
};

function inUnit(unit: Point, days: readonly [number, number]): Point {
  return { ...monthDays(unit.startMonth, days), year: unit.year, offset: unit.offset, notes: unit.notes };
}

/** `Tuần 2 tháng 6`: days 8–14; the last week is the last seven days. */
export const weekOfMonth: Rule<Point> = (tokens, at) => {
  if (!means(tokens, at, 'week')) return null;
  let here = at + 1;
  if (means(tokens, here, 'ordinal')) here += 1;
  const end = meaning(tokens, here, 'part');
  const numeral = end === null ? numeralAt(tokens, here) : null;
  if (end === 2 || (end === null && !numeral)) return null;
  here += 1;
  while (
    means(tokens, here, 'of') ||
    means(tokens, here, 'fill') ||
    isMark(tokens, here, ',') ||
    isMark(tokens, here, '/')
  )
    here += 1;
  const unit = month(tokens, here);
  return unit && weekIn(unit, end === 3 ? 0 : (numeral?.value ?? 1), numeral?.slipped === true);
};

function weekIn(unit: Match<Point>, week: number, slipped: boolean): Match<Point> | null {
  const days = daysInMonth(unit.value.startMonth, unit.value.year);
  const from = week === 0 ? days - 6 : week * 7 - 6;
  if (from > days || week > 5) return null;
  const found = inUnit(unit.value, [from, Math.min(from + 6, days)]);
  return match(slipped ? noted(found, 'typo_mended') : found, unit.next);
}

/** `ngày đầu tháng 7/2025`, `ngày cuối cùng của quý II/2026`: the first and the last day of a unit. */
export function edgeDay(tokens: readonly Token[], at: number): Match<Point> | null {
  const part = meaning(tokens, at, 'part');
  if (part === null || part === 2) return null;
  const start = means(tokens, at + 1, 'of') ? at + 2 : at + 1;
  const unit = wholeUnit(tokens, start) ?? year(tokens, start);
  const found = unit && ['month', 'quarter', 'year'].includes(unit.value.unit) ? unit : null;
  if (!found) return null;
  const { startMonth, endMonth, offset, notes } = found.value;
  const edge: readonly [number, number, number, number] =
    part === 1 ? [startMonth, 1, startMonth, 1] : [endMonth, 0, endMonth, 0];
  return match(point('day', found.value.year, edge, { offset, notes }), found.next);
}
