import { isDay } from '#shared/period/calendar';

/** `17/11/2015`, `5-3-2015` and `17.11.2015` as `2015-11-17` …; null for what is no day. Day first, always (P2). */
export function dayOf(text: string): string | null {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (parts === null) return null;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** The inverse; '' for what is no day. */
export function dayWritten(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null ? '' : `${parts[3]}/${parts[2]}/${parts[1]}`;
}
