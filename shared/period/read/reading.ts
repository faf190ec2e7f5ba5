import { daysInMonth, isoDay } from '#shared/period/calendar';
import type { PeriodKind, PeriodNote, PeriodPrecision } from '#shared/period/period';
import { dayAfter, type Edge, endOf, type Point, rank, startOf } from '#shared/period/read/point';
import { firstPoint, kindOfStretch, lastPoint, notesOf, precisionOf, type Stretch } from '#shared/period/read/stretch';

/** What a text was understood to say; years still open are completed last. */
export type Reading = {
  readonly kind: PeriodKind;
  readonly from: Edge | null;
  readonly to: Edge | null;
  readonly recurrence: string | null;
  readonly precision: PeriodPrecision;
  readonly notes: readonly PeriodNote[];
};

const NOTHING = { from: null, to: null, recurrence: null, precision: 'none', notes: [] } as const;

export const AMBIGUOUS: Reading = { kind: 'ambiguous', ...NOTHING };
export const CONDITIONAL: Reading = { kind: 'conditional', ...NOTHING };
/** "Không quy định thời hạn": understood, and open at both ends. */
export const NO_TERM: Reading = { kind: 'open_end', ...NOTHING };

export function ofStretch(of: Stretch): Reading {
  if (of.doubtful || (of.joint === 'list' && of.points[0].unit === 'day')) return AMBIGUOUS;
  return {
    kind: kindOfStretch(of),
    from: startOf(firstPoint(of)),
    to: endOf(lastPoint(of)),
    recurrence: null,
    precision: precisionOf(of),
    notes: notesOf(of),
  };
}

/**
 * The last day of "đến X" and "trước X": the end of X; for `before`, a day is due on itself (`strict`: the day before) and a longer
 * unit ends the day before it begins. Null where "trước giữa/cuối X" has two readings.
 */
export function endOfUntil(of: Stretch, before: boolean, strict: boolean): Edge | null {
  const point = lastPoint(of);
  if (!before) return endOf(point);
  if (point.unit === 'day') return strict ? dayBefore(startOf(point)) : startOf(point);
  const atStart = point.unit !== 'part' || point.startMonth === 1 || point.startDay === 1;
  const wholeUnit = point.unit !== 'part' || (point.startMonth === 1 && point.startDay === 1) || point.span === 1;
  return atStart && wholeUnit ? dayBefore(startOf(point)) : null;
}

function dayBefore(edge: Edge): Edge {
  if (edge.day > 1) return { ...edge, day: edge.day - 1 };
  if (edge.day === 0) {
    const last = daysInMonth(edge.month, edge.year);
    return { ...edge, day: last - 1 };
  }
  return edge.month > 1
    ? { ...edge, month: edge.month - 1, day: 0 }
    : { ...edge, month: 12, day: 31, offset: edge.offset - 1 };
}

/** The day after a stretch: "sau năm 2025" begins on 1 January 2026. */
export function startAfter(point: Point): Edge {
  return dayAfter(endOf(point));
}

/** An edge as a day: `YYYY-MM-DD`, or `--MM-DD` while no year is known. */
export function dayOf(edge: Edge, year: number | null): string {
  const known = edge.year ?? year;
  const whole = known === null ? null : known + edge.offset;
  return isoDay(whole, edge.month, edge.day === 0 ? daysInMonth(edge.month, whole) : edge.day);
}

export function sameEdge(a: Edge | null, b: Edge | null): boolean {
  return a === null || b === null ? a === b : rank(a) === rank(b);
}

/** Gives an edge without a year the year of a neighbouring statement. */
export function inYear(edge: Edge, year: number | null): Edge {
  return edge.year === null && year !== null ? { ...edge, year } : edge;
}

export function equal(a: Reading, b: Reading): boolean {
  return a.recurrence === b.recurrence && sameEdge(a.from, b.from) && sameEdge(a.to, b.to);
}
