const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A saved-at time as milliseconds, so that `08:00+07:00` and `01:00Z` are one moment. Without a zone it is read as UTC, the same on
 * every machine. Null where the file says nothing or nothing readable: then no file is later than another (M3).
 */
export function instant(iso: string | null): number | null {
  const match = iso === null ? null : ISO.exec(iso.trim());
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const milliseconds = Number(`0.${fraction === '' ? '0' : fraction}`) * 1000;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return utc + milliseconds - offset(zone) * 60_000;
}

function offset(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
