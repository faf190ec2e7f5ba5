import { addDays, daysBetween, isDay } from '#shared/period/calendar';

/** Reporting cycles of a programme (K1). */
export type ReportingCycle = 'month' | 'quarter' | 'half' | 'nine_months' | 'year';

/** A reporting period: what is reported from `from` to `cutOff`, both included. */
export type ReportingPeriod = {
  /** `2025-11`, `2025-Q4`, `2025-H1`, `2025-9M`, `2025`. */
  readonly id: string;
  readonly kind: ReportingCycle;
  readonly year: number;
  /** Month 1–12, quarter 1–4, half 1–2; 0 for nine months and the year. */
  readonly number: number;
  /** First day of the window, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day of the window (ngày chốt số liệu): tasks are judged as of it. */
  readonly cutOff: string;
  readonly label: { readonly vi: string; readonly en: string };
};

const SHAPES: readonly (readonly [ReportingCycle, RegExp])[] = [
  ['month', /^(\d{4})-(0[1-9]|1[0-2])$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['half', /^(\d{4})-H([12])$/],
  ['nine_months', /^(\d{4})-9M$/],
  ['year', /^(\d{4})$/],
];

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A reporting period from its id, with the windows of NĐ 09/2019/NĐ-CP, Điều 12: each begins on the 15th of the month before its first
 * month and ends on the 14th of its last month. Nine months follow by analogy (15/12 … 14/9). Null when the text is no period id.
 *
 * Example: `reportingPeriod('2025-Q4')` → from 2025-09-15, cutOff 2025-12-14, label "quý IV năm 2025".
 */
export function reportingPeriod(id: string): ReportingPeriod | null {
  for (const [kind, shape] of SHAPES) {
    const parts = shape.exec(id);
    if (parts) return windowOf(id, kind, Number(parts[1]), Number(parts[2] ?? 0));
  }
  return null;
}

function windowOf(id: string, kind: ReportingCycle, year: number, number: number): ReportingPeriod {
  const [first, last] = MONTHS_OF[kind](number);
  return {
    id,
    kind,
    year,
    number,
    from: fifteenth(year, first - 1),
    cutOff: addDays(fifteenth(year, last), -1),
    label: LABELS[kind](year, number),
  };
}

/** First and last month of a period. */
const MONTHS_OF: Readonly<Record<ReportingCycle, (number: number) => readonly [number, number]>> = {
  month: (number) => [number, number],
  quarter: (number) => [number * 3 - 2, number * 3],
  half: (number) => (number === 1 ? [1, 6] : [7, 12]),
  nine_months: () => [1, 9],
  year: () => [1, 12],
};

/** The 15th of a month; month 0 is December of the year before. */
function fifteenth(year: number, month: number): string {
  const [y, m] = month === 0 ? [year - 1, 12] : [year, month];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-15`;
}

const LABELS: Readonly<Record<ReportingCycle, (year: number, number: number) => ReportingPeriod['label']>> = {
  month: (year, number) => ({ vi: `tháng ${number} năm ${year}`, en: `${MONTHS[number - 1] ?? ''} ${year}` }),
  quarter: (year, number) => ({
    vi: `quý ${ROMAN[number] ?? ''} năm ${year}`,
    en: `quarter ${ROMAN[number] ?? ''} of ${year}`,
  }),
  half: (year, number) =>
    number === 1
      ? { vi: `6 tháng đầu năm ${year}`, en: `first half of ${year}` }
      : { vi: `6 tháng cuối năm ${year}`, en: `second half of ${year}` },
  nine_months: (year) => ({ vi: `9 tháng đầu năm ${year}`, en: `first nine months of ${year}` }),
  year: (year) => ({ vi: `năm ${year}`, en: `year ${year}` }),
};

/**
 * The reporting period a day belongs to: the first of its cycle whose cut-off is not before the day. Nine months have one window a year;
 * a day after 14/9 belongs to the next year's. Null when `asOf` is no day.
 *
 * Example: `periodOf('2015-11-14')` → 2015-11; `periodOf('2015-11-15')` → 2015-12; `periodOf('2025-12-15', 'quarter')` → 2026-Q1.
 */
export function periodOf(asOf: string, cycle: ReportingCycle = 'month'): ReportingPeriod | null {
  if (!isDay(asOf)) return null;
  const year = Number(asOf.slice(0, 4));
  for (const id of [...idsOf(year, cycle), ...idsOf(year + 1, cycle)]) {
    const period = reportingPeriod(id);
    if (period && period.cutOff >= asOf) return period;
  }
  return null;
}

const IDS: Readonly<Record<ReportingCycle, (year: number) => readonly string[]>> = {
  month: (year) => MONTHS.map((_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
  quarter: (year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  half: (year) => [`${year}-H1`, `${year}-H2`],
  nine_months: (year) => [`${year}-9M`],
  year: (year) => [String(year)],
};

/** Ids of the periods of a cycle in a year, in order: `idsOf(2025, 'half')` → 2025-H1, 2025-H2. */
export function idsOf(year: number, cycle: ReportingCycle): readonly string[] {
  return IDS[cycle](year);
}

/** The period of the same cycle before (`-1`) or after (`1`) a period. `neighbour('2025-01', -1)` → 2024-12. Null for no period id. */
export function neighbour(id: string, step: 1 | -1): ReportingPeriod | null {
  const here = reportingPeriod(id);
  if (!here) return null;
  const all = [-1, 0, 1].flatMap((years) => idsOf(here.year + years, here.kind));
  return reportingPeriod(all[all.indexOf(id) + step] ?? '');
}

/**
 * Orders period ids by cut-off, the longer window first where two close on one day (the month of December, quarter IV, second half and
 * the year all close on 14/12): a year's report is later than that month's. Ids that are no period come last, by their text.
 */
export function comparePeriods(a: string, b: string): number {
  const [first, second] = [reportingPeriod(a), reportingPeriod(b)];
  if (!first || !second) return first ? -1 : second ? 1 : order(a, b);
  return (
    order(first.cutOff, second.cutOff) ||
    daysBetween(first.from, first.cutOff) - daysBetween(second.from, second.cutOff)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
