import { reportingPeriod } from '#shared/period/reporting';
import type { Stamp } from '#shared/wire/stamp';

/**
 * The day a workbook is reckoned by: what the person set; else, in an issued workbook, today but not past the cut-off of its period nor
 * before the day it was issued as of; else today. All `YYYY-MM-DD`.
 */
export function asOfDay(set: string | null, stamp: Pick<Stamp, 'period' | 'asOf'> | null, today: string): string {
  if (set !== null) return set;
  if (stamp === null) return today;
  const cutOff = reportingPeriod(stamp.period)?.cutOff ?? stamp.asOf;
  const day = [today, cutOff].sort()[0] ?? today;
  return [day, stamp.asOf].sort()[1] ?? day;
}
