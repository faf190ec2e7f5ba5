import { dayWords, shortPeriodWords } from '#shared/report/words';

/** `2015-09-04` → `04/9/2015`, as everywhere; a time of day after it is left out. */
export function dayText(day: string): string {
  return dayWords(day.slice(0, 10));
}

/** `2015-11` → `11/2015`; `2015-Q4` → `quý IV/2015`. */
export function periodText(period: string): string {
  return shortPeriodWords(period);
}
