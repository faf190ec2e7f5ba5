import { firstOf, type Rule } from '#shared/period/read/combinator';
import { day } from '#shared/period/read/day';
import { numericPoint } from '#shared/period/read/numeric';
import { partOfMonth, partOfUnit, weekOfMonth } from '#shared/period/read/parts';
import type { Point } from '#shared/period/read/point';
import {
  englishMonth,
  half,
  month,
  monthsOfYear,
  quarter,
  schoolYear,
  unnamedQuarter,
} from '#shared/period/read/units';
import { year } from '#shared/period/read/year';

/** The order matters: `6 tháng đầu năm` before `6 tháng 9`, words before figures. */
const pointOfAnyKind: Rule<Point> = firstOf(
  schoolYear,
  partOfMonth,
  partOfUnit,
  weekOfMonth,
  quarter,
  monthsOfYear,
  month,
  half,
  unnamedQuarter,
  day,
  englishMonth,
  numericPoint,
  year,
);

/** A point of any kind; marks and unknown words begin none. */
export const anyPoint: Rule<Point> = (tokens, at) => {
  const kind = tokens[at]?.kind;
  return kind === undefined || kind === 'mark' || kind === 'unknown' ? null : pointOfAnyKind(tokens, at);
};
