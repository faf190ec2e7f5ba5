import type { PeriodKind, PeriodNote, PeriodPrecision } from '#shared/period/period';
import { firstOf, isMark, type Match, match, means, numberAt, type Rule, tight } from '#shared/period/read/combinator';
import { day } from '#shared/period/read/day';
import { numericPoint } from '#shared/period/read/numeric';
import { partOfMonth, partOfUnit, weekOfMonth } from '#shared/period/read/parts';
import {
  dayAfter,
  dayPoint,
  endOf,
  isShortYear,
  kindOf,
  monthPoint,
  type Point,
  quarterPoint,
  rank,
  startOf,
  withYear,
  yearPoint,
} from '#shared/period/read/point';
import type { Token } from '#shared/period/read/token';
import {
  bareMonth,
  bareQuarter,
  englishMonth,
  half,
  month,
  monthsOfYear,
  quarter,
  schoolYear,
  unnamedQuarter,
} from '#shared/period/read/units';
import { year } from '#shared/period/read/year';

/** One point, a list of points of one unit, or a range: `Tháng 9, 10/2025`, `Quý IV/2025 - I/2026`, `15-20/9/2025`. */
export type Stretch = {
  readonly points: readonly [Point, ...Point[]];
  readonly joint: 'one' | 'list' | 'range';
  readonly doubtful: boolean;
};

/** The order matters: `6 tháng đầu năm` before `6 tháng 9`, words before figures. */
export const anyPoint: Rule<Point> = firstOf(
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

/** A number whose unit the next point tells: the 9 of `9-12/2025`, the I of `I-II/2026`. */
type Bare = { readonly unit: 'bare'; readonly value: number; readonly roman: boolean };
type Operand = Point | Bare;
type Joint = 'comma' | 'semicolon' | 'and' | 'range';

export const stretch: Rule<Stretch> = (tokens, at) => {
  const first = anyPoint(tokens, at) ?? bareNumber(tokens, at);
  if (!first) return null;
  const operands: Operand[] = [first.value];
  const joints: Joint[] = [];
  let here = first.next;
  for (;;) {
    const left = operands.at(-1);
    const joined = left && nextOperand(tokens, here, left);
    if (!joined) break;
    operands.push(joined.value.operand);
    joints.push(joined.value.joint);
    here = joined.next;
  }
  const points = withUnits(operands);
  const [start, ...more] = points ?? [];
  if (!start) {
    if (hasTwoReadings(operands, joints)) return match({ ...single(yearPoint(null)), doubtful: true }, here);
    // The list went too far: `9/2025, 12` keeps its first point.
    return first.value.unit === 'bare' ? null : match(single(first.value), first.next);
  }
  return match(
    more.length === 0 ? single(start) : joinedUp([start, ...more], joints, operands[0]?.unit === 'bare'),
    here,
  );
};

/** `02-3` alone: a day and a month, or two months. */
function hasTwoReadings(operands: readonly Operand[], joints: readonly Joint[]): boolean {
  return (
    operands.length === 2 &&
    joints[0] === 'range' &&
    operands.every((each) => each.unit === 'bare' && !each.roman && each.value >= 1 && each.value <= 12)
  );
}

function single(one: Point): Stretch {
  return { points: [one], joint: 'one', doubtful: one.doubtful };
}

function bareNumber(tokens: readonly Token[], at: number): Match<Bare> | null {
  const token = tokens[at];
  if (token?.kind === 'roman') return match({ unit: 'bare', value: token.value, roman: true }, at + 1);
  const number = numberAt(tokens, at);
  return number && number.digits <= 2 ? match({ unit: 'bare', value: number.value, roman: false }, at + 1) : null;
}

function nextOperand(
  tokens: readonly Token[],
  at: number,
  left: Operand,
): Match<{ readonly operand: Operand; readonly joint: Joint }> | null {
  const joint = jointAt(tokens, at, left);
  if (!joint) return null;
  const right =
    rightOperand(tokens, joint.next, left) ?? (joint.value === 'range' ? openYear(tokens, joint.next) : null);
  if (!right) return null;
  const operand = right.value;
  if (joint.value !== 'range' && left.unit !== 'bare' && operand.unit !== 'bare' && operand.unit !== left.unit)
    return null;
  if (joint.value !== 'range' && operand.unit === 'bare' && left.unit !== 'bare' && !isDayAlone(left)) return null;
  return match({ operand, joint: joint.value }, right.next);
}

function jointAt(tokens: readonly Token[], at: number, left: Operand): Match<Joint> | null {
  const token = tokens[at];
  if (token?.kind === 'mark') {
    if (token.text === '-') return match('range', means(tokens, at + 1, 'until') ? skipFill(tokens, at + 1) : at + 1);
    if (token.text === ',' || token.text === ';') {
      const joint = token.text === ',' ? 'comma' : 'semicolon';
      return match(joint, means(tokens, at + 1, 'and') ? at + 2 : at + 1);
    }
    if (token.text === '/' && left.unit === 'year' && tight(tokens, at + 1)) return match('range', at + 1);
    return null;
  }
  if (means(tokens, at, 'and')) return match('and', at + 1);
  return means(tokens, at, 'until') && tokens[at]?.text !== 'hết' ? match('range', skipFill(tokens, at + 1)) : null;
}

function skipFill(tokens: readonly Token[], at: number): number {
  let here = at;
  while (means(tokens, here, 'fill') || means(tokens, here, 'until') || isMark(tokens, here, ':')) here += 1;
  return here;
}

/** `quý II/2025 đến hết năm`: that year. */
function openYear(tokens: readonly Token[], at: number): Match<Point> | null {
  return means(tokens, at, 'year') ? match(yearPoint(null), at + 1) : null;
}

/** `ngày 15`, the month not told. */
function isDayAlone(operand: Operand): boolean {
  return operand.unit === 'day' && operand.startMonth === 0;
}

function rightOperand(tokens: readonly Token[], at: number, left: Operand): Match<Operand> | null {
  if (left.unit === 'quarter') {
    const token = tokens[at];
    if (token?.kind === 'roman') return bareQuarter(tokens, at);
    if (token?.kind === 'number' && left.written !== 'roman' && token.digits === 1) {
      const found = bareQuarter(tokens, at);
      // `Quý 4/2025 - 1/2026`: the second may be a month.
      if (found)
        return match({ ...found.value, doubtful: left.year !== null && found.value.year !== null }, found.next);
    }
  }
  const found = anyPoint(tokens, at);
  if (found) return found;
  if (left.unit === 'month') {
    const named = bareMonth(tokens, at);
    if (named) return named;
  }
  return bareNumber(tokens, at);
}

/** Bare numbers take the unit of the point after them; after a year a two-digit number is a year. */
function withUnits(operands: readonly Operand[]): readonly Point[] | null {
  const points: Point[] = [];
  let right: Point | null = null;
  for (let i = operands.length - 1; i >= 0; i -= 1) {
    const operand = operands[i];
    const left = operands[i - 1];
    if (!operand) return null;
    const found: Point | null = operand.unit === 'bare' ? dressed(operand, right, left) : operand;
    if (!found) return null;
    points.unshift(found);
    right = found;
  }
  return points;
}

function dressed({ value, roman }: Bare, right: Point | null, left: Operand | undefined): Point | null {
  if (!right) {
    if (left && isDayAlone(left) && value >= 1 && value <= 31) return dayPoint(null, 0, value);
    const year = left?.unit === 'year' && left.year !== null && isShortYear(value, 2);
    return year && 2000 + value > (left.year ?? 0) ? yearPoint(2000 + value, { notes: ['short_year'] }) : null;
  }
  if (roman || right.unit === 'quarter') {
    return right.unit === 'quarter' && value >= 1 && value <= 4
      ? quarterPoint(null, value, { written: 'roman' })
      : null;
  }
  if (right.unit === 'month' && value >= 1 && value <= 12) return monthPoint(null, value, { written: 'numeric' });
  if (right.unit === 'day' && value >= 1 && value <= 31) return dayPoint(null, 0, value, { written: 'numeric' });
  return null;
}

function joinedUp(points: readonly [Point, ...Point[]], joints: readonly Joint[], startsBare: boolean): Stretch {
  const joint = joints.includes('range') ? 'range' : 'list';
  const written = points.filter((each) => each.year !== null).length;
  const resolved = shareYears(shareMonths(points));
  let doubtful = resolved.some((each) => each.doubtful);
  // Two full statements parted by a semicolon are two periods, not one list; nor do single days make a stretch.
  if (joints.includes('semicolon') && written === points.length && !followOn(resolved)) doubtful = true;
  const wrapsUnsaid =
    startsBare && points[0].startMonth >= (points.at(-1)?.startMonth ?? 0) && points[0].unit === 'month';
  if (wrapsUnsaid || !ascends(resolved, joint)) doubtful = true;
  return { points: resolved, joint, doubtful };
}

/** Whether each begins where the one before ends: then the list says exactly one stretch. */
function followOn(points: readonly Point[]): boolean {
  return points.every((each, i) => {
    const before = points[i - 1];
    if (!before) return true;
    const edge = dayAfter(endOf(before));
    return rank(edge) === rank(startOf(each));
  });
}

/** `từ ngày 15 đến ngày 20/9`: the first takes the month of the second. */
function shareMonths(points: readonly [Point, ...Point[]]): readonly [Point, ...Point[]] {
  const [first, ...rest] = points;
  const known = rest.find((each) => each.unit === 'day' && each.startMonth > 0);
  if (!known || first.unit !== 'day' || first.startMonth > 0) return points;
  const filled = (each: Point): Point =>
    each.unit === 'day' && each.startMonth === 0
      ? { ...each, startMonth: known.startMonth, endMonth: known.startMonth }
      : each;
  const doubtful = first.startDay > known.startDay;
  return [{ ...filled(first), doubtful }, ...rest.map(filled)];
}

/** A year written once holds for the neighbours; from October to March it changes between them. */
function shareYears(points: readonly [Point, ...Point[]]): readonly [Point, ...Point[]] {
  const out = [...points];
  const anyYear = points.some((each) => each.year !== null);
  for (let i = out.length - 2; i >= 0; i -= 1) {
    const here = out[i];
    const right = out[i + 1];
    if (!here || !right || here.year !== null || right.year === null) continue;
    const year = right.year + right.offset;
    out[i] = withYear(here, laterInYear(here, right) ? year - 1 : year, 0);
  }
  for (let i = 1; i < out.length; i += 1) {
    const here = out[i];
    const left = out[i - 1];
    if (!here || !left || here.year !== null) continue;
    const wraps = here.offset > 0 || laterInYear(left, here);
    if (left.year !== null) out[i] = withYear(here, left.year + left.offset + (wraps ? 1 : 0), 0);
    else if (!anyYear && here.startMonth > 0 && wraps) out[i] = withYear(here, null, left.offset + 1);
  }
  const [first, ...rest] = out;
  return first ? [first, ...rest] : points;
}

function laterInYear(left: Point, right: Point): boolean {
  return left.startMonth * 100 + left.startDay > right.endMonth * 100 + (right.endDay || 31);
}

function ascends(points: readonly [Point, ...Point[]], joint: 'list' | 'range'): boolean {
  let previous = points[0];
  for (const each of points.slice(1)) {
    const before = rank(startOf(previous));
    const after = rank(joint === 'range' ? endOf(each) : startOf(each));
    if (joint === 'range' ? before > after : before >= after) return false;
    previous = each;
  }
  return true;
}

/** Kind, precision and notes of a stretch. */
export function kindOfStretch(of: Stretch): PeriodKind {
  return of.joint === 'one' ? kindOf(of.points[0]) : 'range';
}

const FINEST: readonly PeriodPrecision[] = ['day', 'month', 'quarter', 'half', 'year', 'none'];

export function finest(a: PeriodPrecision, b: PeriodPrecision): PeriodPrecision {
  return FINEST.indexOf(a) <= FINEST.indexOf(b) ? a : b;
}

export function precisionOf(of: Stretch): PeriodPrecision {
  return of.points.reduce<PeriodPrecision>((least, each) => finest(least, each.precision), 'none');
}

export function notesOf(of: Stretch): readonly PeriodNote[] {
  return of.points.length === 1 ? of.points[0].notes : of.points.flatMap((each) => each.notes);
}

export const firstPoint = (of: Stretch): Point => of.points[0];
export const lastPoint = (of: Stretch): Point => of.points.at(-1) ?? of.points[0];
/** Whether the text or a neighbour gave the year. */
export const hasYear = (of: Stretch): boolean => of.points.every((each) => each.year !== null);
