import { daysInMonth, FIRST_YEAR, LAST_YEAR } from '#shared/period/calendar';
import type { PeriodKind, PeriodNote, PeriodPrecision } from '#shared/period/period';

/**
 * A named stretch of time: a day, a month, `6 tháng đầu năm`, `cuối quý III`. The year stays open until the text or the context gives it.
 * `endDay` 0 is the last day of `endMonth`; `startMonth` 0 is a day whose month another point gives (`từ ngày 15 đến ngày 20/9`).
 */
export type Point = {
  readonly unit: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'part';
  readonly precision: PeriodPrecision;
  readonly year: number | null;
  /** Years added to `year` or, while that is open, to the year of the context (`năm sau`). */
  readonly offset: number;
  readonly startMonth: number;
  readonly startDay: number;
  readonly endMonth: number;
  readonly endDay: number;
  /** Years from start to end: 1 for a school year, 0 for all else. */
  readonly span: number;
  readonly notes: readonly PeriodNote[];
  /** The text contradicts itself (`thứ Hai, ngày 30/9/2025` was a Tuesday) or has two readings (`10-3/2026`). */
  readonly doubtful: boolean;
  /** How the number was written; decides what a bare number after a dash may be. */
  readonly written: 'roman' | 'number' | 'word' | 'numeric';
};

/** One end of a stretch. */
export type Edge = {
  readonly year: number | null;
  readonly offset: number;
  readonly month: number;
  readonly day: number;
};

const NO_NOTES: readonly PeriodNote[] = [];

export function point(
  unit: Point['unit'],
  year: number | null,
  [startMonth, startDay, endMonth, endDay]: readonly [number, number, number, number],
  more: Partial<Point> = {},
): Point {
  const precision: PeriodPrecision = unit === 'part' ? 'month' : unit;
  return {
    unit,
    precision,
    year,
    offset: 0,
    startMonth,
    startDay,
    endMonth,
    endDay,
    span: 0,
    notes: NO_NOTES,
    doubtful: false,
    written: 'word',
    ...more,
  };
}

/** A point with one more note. */
export function noted(at: Point, note: PeriodNote): Point {
  return at.notes.includes(note) ? at : { ...at, notes: [...at.notes, note] };
}

export const dayPoint = (year: number | null, month: number, day: number, more?: Partial<Point>): Point =>
  point('day', year, [month, day, month, day], more);
export const monthPoint = (year: number | null, month: number, more?: Partial<Point>): Point =>
  point('month', year, [month, 1, month, 0], more);
export const quarterPoint = (year: number | null, quarter: number, more?: Partial<Point>): Point =>
  point('quarter', year, [quarter * 3 - 2, 1, quarter * 3, 0], more);
export const yearPoint = (year: number | null, more?: Partial<Point>): Point =>
  point('year', year, [1, 1, 12, 0], more);

export function isYear(value: number, digits: number): boolean {
  return digits === 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** 25 → 2025. Years are 20yy; 12 and below would be months or days. */
export function isShortYear(value: number, digits: number): boolean {
  return digits === 2 && value > 12;
}

/** Whether a day exists; 29 February passes while the year is open. */
export function isDayOf(year: number | null, month: number, day: number): boolean {
  if (day < 1) return false;
  return day <= (month === 2 && year === null ? 29 : daysInMonth(month, year));
}

export const startOf = (at: Point): Edge => ({
  year: at.year,
  offset: at.offset,
  month: at.startMonth,
  day: at.startDay,
});
export const endOf = (at: Point): Edge => ({
  year: at.year,
  offset: at.offset + at.span,
  month: at.endMonth,
  day: at.endDay,
});

export function withYear(at: Point, year: number | null, offset = at.offset): Point {
  return { ...at, year, offset };
}

/** Kind of a point that stands alone. */
export function kindOf(at: Point): PeriodKind {
  if (at.unit === 'day') return 'date';
  return at.unit === 'part' ? 'range' : at.unit;
}

/** A number that orders edges; an open year counts as 0, so only edges that both have or both lack it may be compared. */
export function rank(edge: Edge): number {
  const year = (edge.year ?? 0) + edge.offset;
  return (
    year * 10_000 +
    edge.month * 100 +
    (edge.day === 0 ? daysInMonth(edge.month, edge.year === null ? null : year) : edge.day)
  );
}

/** The day after an edge. */
export function dayAfter(edge: Edge): Edge {
  const last = daysInMonth(edge.month, edge.year === null ? null : edge.year + edge.offset);
  if (edge.day !== 0 && edge.day < last) return { ...edge, day: edge.day + 1 };
  return edge.month < 12
    ? { ...edge, month: edge.month + 1, day: 1 }
    : { ...edge, month: 1, day: 1, offset: edge.offset + 1 };
}
