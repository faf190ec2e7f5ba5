import { instant } from '#shared/merge/instant';
import { dateText } from '#shared/message/number';
import { addDays } from '#shared/period/calendar';
import type { Language } from '#shared/rules/rule';

/** An instant in Vietnam's time, as an office writes it: `11 giờ 45, ngày 12/11/2015`. Vietnam keeps UTC+7 all year. */
export function momentText(savedAt: string, lang: Language): string {
  const moment = instant(savedAt);
  if (moment === null) return savedAt;
  const day = dateText(addDays('1970-01-01', Math.floor(inVietnam(moment) / 1_440)));
  const hour = hourText(savedAt, lang);
  return lang === 'vi' ? `${hour}, ngày ${day}` : `${hour}, ${day} (UTC+7)`;
}

/** Its time of the day alone: `11 giờ 45`, `11:45`. */
export function hourText(at: string, lang: Language): string {
  const moment = instant(at);
  if (moment === null) return at;
  const ofDay = ((inVietnam(moment) % 1_440) + 1_440) % 1_440;
  const hour = String(Math.floor(ofDay / 60)).padStart(2, '0');
  const minute = String(ofDay % 60).padStart(2, '0');
  return lang === 'vi' ? `${hour} giờ ${minute}` : `${hour}:${minute}`;
}

/** Day of an instant in Vietnam, `YYYY-MM-DD`; what is no instant is given back as it is. */
export function vietnamDay(at: string): string {
  const moment = instant(at);
  return moment === null ? at : addDays('1970-01-01', Math.floor(inVietnam(moment) / 1_440));
}

/** Minutes since the first of January 1970 by the clocks of Vietnam. */
function inVietnam(moment: number): number {
  return Math.floor(moment / 60_000) + 7 * 60;
}
