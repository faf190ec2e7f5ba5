import { dayWords } from '#shared/report/words';
import type { Language } from '#shared/rules/rule';

/** `2015-11-14` → `14/11/2015`, in both languages; '' for none. */
export function fullDay(day: string | null): string {
  return day === null || day === '' ? '' : dayWords(day.slice(0, 10));
}

/** Without its year, for a column whose period names it: `18/11`. */
export function shortDay(day: string): string {
  return fullDay(day).slice(0, -5);
}

/** Day and time of an instant, on the clock of whoever looks: `14/11/2015, 16 giờ 42`. */
export function momentWords(instant: string, language: Language): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = dayWords(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  return language === 'vi'
    ? `${day}, ${at.getHours()} giờ ${two(at.getMinutes())}`
    : `${day}, ${at.getHours()}:${two(at.getMinutes())}`;
}

/** `45.7` → `45,7 %`; a share of nothing is a dash. */
export function percentWords(share: number | null, language: Language): string {
  if (share === null) return '–';
  const text = String(share);
  return language === 'vi' ? `${text.replace('.', ',')}\u00a0%` : `${text}\u00a0%`;
}

/** Today on the clock of whoever works, `YYYY-MM-DD`. */
export function todayHere(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
