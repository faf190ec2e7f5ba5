import { isDay } from '#shared/period/calendar';
import { dayWords } from '#shared/report/words';
import type { Language } from '#shared/rules/rule';

/** `2015-11-14` → `14/11/2015`, in both languages; '' for none. */
export function fullDay(day: string | null): string {
  return day === null || day === '' ? '' : dayWords(day.slice(0, 10));
}

/** What a person typed as a day, day first: `2/9/2026`, `02.09.2026`, also `2026-09-02` → `2026-09-02`; null for anything else. */
export function dayOf(text: string): string | null {
  const typed = text.trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  const iso =
    day === undefined || month === undefined || year === undefined
      ? typed
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** Without its year, for a column whose period names it: `18/11`. */
export function shortDay(day: string): string {
  return fullDay(day).slice(0, -5);
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
