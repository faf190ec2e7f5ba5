import { anyPoint } from '#shared/period/read/anyPoint';
import { isMark, type Match, match, means, numberAt, type Rule, tight } from '#shared/period/read/combinator';
import { dayPoint, isShortYear, monthPoint, type Point, quarterPoint, yearPoint } from '#shared/period/read/point';
import { ascends, followOn, shareMonths, shareYears } from '#shared/period/read/share';
import type { Stretch } from '#shared/period/read/stretch';
import type { Token } from '#shared/period/read/token';
import { bareMonth, bareQuarter } from '#shared/period/read/units';

/** A number whose unit the next point tells: the 9 of `9-12/2025`, the I of `I-II/2026`. */
type Bare = { readonly unit: 'bare'; readonly value: number; readonly roman: boolean };
type Operand = Point | Bare;
type Joint = 'comma' | 'semicolon' | 'and' | 'range';

/** One point, a list or a range, with years and months shared between its points. */
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
  // `Năm 2025 - Quý IV`: up to that quarter of which year, or that quarter of that year?
  const last = points.at(-1);
  if (joint === 'range' && points[0].unit === 'year' && last && last.unit !== 'year' && last.year === null)
    doubtful = true;
  const wrapsUnsaid =
    startsBare && points[0].startMonth >= (points.at(-1)?.startMonth ?? 0) && points[0].unit === 'month';
  if (wrapsUnsaid || !ascends(resolved, joint)) doubtful = true;
  return { points: resolved, joint, doubtful };
}
