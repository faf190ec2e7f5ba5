import { useSearchParams } from 'wouter';

/** The day in the address a page is as of (`?ngay=2016-02-20`); null for the cut-off of the period. */
export function useDay(): string | null {
  const [query] = useSearchParams();
  const day = query.get('ngay');
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** An address with the day gone along. */
export function withDay(address: string, day: string | null): string {
  if (day === null) return address;
  return `${address}${address.includes('?') ? '&' : '?'}ngay=${day}`;
}
