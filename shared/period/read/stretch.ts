import type { PeriodKind, PeriodNote, PeriodPrecision } from '#shared/period/period';
import { kindOf, type Point } from '#shared/period/read/point';

/** One point, a list of points of one unit, or a range: `Tháng 9, 10/2025`, `Quý IV/2025 - I/2026`, `15-20/9/2025`. */
export type Stretch = {
  readonly points: readonly [Point, ...Point[]];
  readonly joint: 'one' | 'list' | 'range';
  readonly doubtful: boolean;
};

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
