import { dateToSerial, serialToDate } from '#shared/sheet/format';

/** Years a provincial document can speak of; anything else is a slip of the finger. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Number of days of a month. Without a year February has 28, so that `--02-28` is its last day until the year is known.
 * Example: `daysInMonth(2, 2024)` → 29. A month outside 1–12 answers 0.
 */
export function daysInMonth(month: number, year: number | null): number {
  const days = LENGTHS[month - 1] ?? 0;
  return month === 2 && year !== null && isLeapYear(year) ? days + 1 : days;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** `YYYY-MM-DD`, or `--MM-DD` while the year is not known. Parts are not checked. */
export function isoDay(year: number | null, month: number, day: number): string {
  const start = year === null ? '-' : String(year).padStart(4, '0');
  return `${start}-${TWO_DIGITS[month] ?? month}-${TWO_DIGITS[day] ?? day}`;
}

/** Whether the text is an existing day `YYYY-MM-DD` between 1900 and 9999. */
export function isDay(text: string): boolean {
  return dateToSerial(text) !== null;
}

/** The day `days` later (earlier when negative). A text that is no day comes back as it is. `addDays('2025-12-31', 1)` → `2026-01-01`. */
export function addDays(day: string, days: number): string {
  const serial = dateToSerial(day);
  if (serial === null) return day;
  // Serial 60 is the 29 February 1900 that never was; no document of ours reaches back to it.
  return serialToDate(serial + days) ?? day;
}

/** Days from `from` to `to`, negative when `to` is earlier; NaN when one is no day. `daysBetween('2025-06-30', '2025-07-02')` → 2. */
export function daysBetween(from: string, to: string): number {
  const a = dateToSerial(from);
  const b = dateToSerial(to);
  return a === null || b === null ? Number.NaN : b - a;
}

/** Day of the week, 1 Monday … 7 Sunday (ISO 8601); 0 when the text is no day. `weekday('2025-09-30')` → 2. */
export function weekday(day: string): number {
  const serial = dateToSerial(day);
  return serial === null ? 0 : ((serial + 5) % 7) + 1;
}
