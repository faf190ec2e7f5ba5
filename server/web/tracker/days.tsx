import { dayWords, shortPeriodWords } from '#shared/report/words';

/** `2015-09-04` → `04/9/2015`, as everywhere; a time of day after it is left out. */
export function dayText(day: string): string {
  return dayWords(day.slice(0, 10));
}

/** An instant as `16 giờ 20, 13/11/2015` at the reader's own clock. */
export function momentText(at: string, language: 'vi' | 'en'): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return dayText(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = dayWords(`${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`);
  return language === 'vi'
    ? `${two(then.getHours())} giờ ${two(then.getMinutes())}, ${day}`
    : `${two(then.getHours())}:${two(then.getMinutes())}, ${day}`;
}

/** `2015-11` → `11/2015`; `2015-Q4` → `quý IV/2015`. */
export function periodText(period: string): string {
  return shortPeriodWords(period);
}
