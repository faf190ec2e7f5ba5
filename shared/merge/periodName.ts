import { fold } from '#shared/text/fold';

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** A reporting period a text names; `year` is null where only "tháng 10" is said. */
export type NamedPeriod = { readonly part: string; readonly year: number | null };

/**
 * The reporting periods a sheet name or title line names (T10): `Tháng 11`, `T11.2015`, `BC 11-2015`, `Quý IV`, `6 tháng đầu năm 2016`,
 * `9 tháng`, `Năm 2015`. Parts are written as in period ids: `11`, `Q4`, `H1`, `9M`, `''` for a year.
 */
export function periodsNamed(text: string): readonly NamedPeriod[] {
  const plain = fold(text).replace(/_/g, ' ');
  const year = /\b(20\d\d)\b/.exec(plain);
  const of = (part: string): NamedPeriod => ({ part, year: year ? Number(year[1]) : null });
  const half = /\b(?:6|sau) thang (dau|cuoi)\b/.exec(plain);
  if (half) return [of(half[1] === 'dau' ? 'H1' : 'H2')];
  if (/\b(?:9|chin) thang\b/.test(plain)) return [of('9M')];
  const quarter = /\b(?:quy|q)\s*\.?\s*(iv|i{1,3}|[1-4])\b/.exec(plain);
  if (quarter?.[1]) return [of(`Q${roman[quarter[1]] ?? quarter[1]}`)];
  const months = [...plain.matchAll(/\b(?:thang|th|t)\s*\.?\s*(1[0-2]|0?[1-9])(?!\d)/g)];
  if (months.length > 0) return months.map(([, month = '']) => of(month.padStart(2, '0')));
  const numeric = /\b(1[0-2]|0?[1-9])\s*[-./]\s*(20\d\d)\b|\b(20\d\d)\s*[-./]\s*(1[0-2]|0[1-9])\b/.exec(plain);
  if (numeric) return [of((numeric[1] ?? numeric[4] ?? '').padStart(2, '0'))];
  return /\bnam\s+20\d\d\b/.test(plain) ? [of('')] : [];
}

/** Whether a named period is the one with this id; a missing year is taken as meant. `{part: '11', year: null}` names `2015-11`. */
export function isPeriod(named: NamedPeriod, id: string): boolean {
  const [year = '', part = ''] = id.split('-');
  return named.part === part && (named.year === null || String(named.year) === year);
}
