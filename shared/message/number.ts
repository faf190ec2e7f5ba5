import type { Language } from '#shared/rules/rule';

/**
 * A number as people write it: decimal comma and thousands dot in Vietnamese, the reverse in English; at most two decimals.
 * Example: `numberText(1234.5, 'vi')` → `1.234,5`.
 */
export function numberText(value: number, lang: Language): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole = '0', decimals] = String(rounded).split('.');
  const [thousands, point] = lang === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const sign = value < 0 && rounded !== 0 ? '-' : '';
  return sign + grouped + (decimals === undefined ? '' : point + decimals);
}

/**
 * A date as people write it, in both languages: `2015-11-05` → `05/11/2015`, `--06-30` → `30/6`. After the decree on documents days
 * under 10 and months 1 and 2 take a leading 0; in a column of dates both always do. Any other text comes back as it is.
 */
export function dateText(date: string): string {
  const full = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (full) return `${full[3]}/${full[2]}/${full[1]}`;
  const open = /^--(\d{2})-(\d{2})$/.exec(date);
  return open ? `${Number(open[2])}/${Number(open[1])}` : date;
}

/** Within Vietnamese words: `1.234,5`. */
export function inVi(value: number): string {
  return numberText(value, 'vi');
}

/** Within English words: `1,234.5`. */
export function inEn(value: number): string {
  return numberText(value, 'en');
}
