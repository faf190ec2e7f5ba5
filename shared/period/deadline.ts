import { isDay } from '#shared/period/calendar';
import type { Period } from '#shared/period/period';

/** The times of a task; null where its table has no such column or the cell is empty. */
export type TaskTimes = {
  readonly start: Period | null;
  readonly finish: Period | null;
  readonly period: Period | null;
};

/**
 * Deadline of a task (P3): the latest day of the finish, else of the whole period, `YYYY-MM-DD`. Null when there is none: open ended,
 * hanging on an event, not read, or a day whose year is still missing. A finish that is written but has no day is not replaced by the
 * whole period: a person has to say. A recurring task's deadline is the end of its last year, if it has one.
 *
 * Example: finish `Đến hết quý II/2026` → `2026-06-30`; period `Từ quý I năm 2022` → null.
 */
export function deadlineOf({ finish, period }: TaskTimes): string | null {
  const latest = (finish ?? period)?.latest ?? null;
  return latest !== null && isDay(latest) ? latest : null;
}
