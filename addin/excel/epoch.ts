import { datePrecision, isDateFormat, serialToDate } from '#shared/sheet/format';

/**
 * Whether serials count from 1904 (old Mac workbooks): no API tells, but a date cell does, by the year it shows beside its serial. False
 * where no cell shows a year.
 */
export function countsFrom1904(
  cells: Iterable<{ readonly value: number; readonly format: string; readonly text: string }>,
): boolean {
  for (const { value, format, text } of cells) {
    if (!isDateFormat(format) || datePrecision(format) === 'time') continue;
    const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
    const [usual, old] = [serialToDate(value, false), serialToDate(value, true)];
    if (year === undefined || usual === null || old === null) continue;
    if (usual.startsWith(year)) return false;
    if (old.startsWith(year)) return true;
  }
  return false;
}
