import { vietnamDay } from '#shared/report/moment';
import { dayWords } from '#shared/report/words';

/** `2015-11-14` or an instant as `14/11/2015`, in Vietnam's day. */
export function dayText(day: string): string {
  return dayWords(vietnamDay(day));
}
