import { dayAfter, endOf, type Point, rank, startOf, withYear } from '#shared/period/read/point';

/** Whether each begins where the one before ends: then the list says exactly one stretch. */
export function followOn(points: readonly Point[]): boolean {
  return points.every((each, i) => {
    const before = points[i - 1];
    if (!before) return true;
    const edge = dayAfter(endOf(before));
    return rank(edge) === rank(startOf(each));
  });
}

/** `từ ngày 15 đến ngày 20/9`: the first takes the month of the second. */
export function shareMonths(points: readonly [Point, ...Point[]]): readonly [Point, ...Point[]] {
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
export function shareYears(points: readonly [Point, ...Point[]]): readonly [Point, ...Point[]] {
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

export function ascends(points: readonly [Point, ...Point[]], joint: 'list' | 'range'): boolean {
  let previous = points[0];
  for (const each of points.slice(1)) {
    const before = rank(startOf(previous));
    const after = rank(joint === 'range' ? endOf(each) : startOf(each));
    if (joint === 'range' ? before > after : before >= after) return false;
    previous = each;
  }
  return true;
}
