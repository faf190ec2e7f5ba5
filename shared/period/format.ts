import { daysInMonth } from '#shared/period/calendar';
import { dayMonthText } from '#shared/period/dayText';
import { formatCycles } from '#shared/period/formatCycles';
import type { Period, PeriodPrecision } from '#shared/period/period';

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

type Day = { readonly year: number | null; readonly month: number; readonly day: number };

/**
 * One canonical Vietnamese spelling of a period, the inverse of `parsePeriod` (P4): reading it again gives the same kind, days and
 * recurrence and hour. Days are written as NĐ 30/2020 has them (05/01/2026, 05/3/2026), months and quarters with a slash. What was not read has a
 * spelling too, and it says so.
 *
 * Example: quarter 2026-01-01 … 2026-03-31 → `Quý I/2026`; open_start … 2025-12-31 → `Đến hết năm 2025`.
 */
export function formatPeriod(period: Period): string {
  const { time } = period;
  if (time === undefined) return daysText(period);
  const clock = `${Number(time.slice(0, 2))}h${time.slice(3)}`;
  const days = daysText(period);
  return ON_ONE_DAY.test(days)
    ? days.replace(ON_ONE_DAY, (to) => `${ATS[to] ?? ''}${clock} ngày `)
    : `${days} (${clock})`;
}

/** Spellings in which the hour goes before the day: `Đến 16h00 ngày 25/11/2026`; behind all others it stands in brackets. */
const ON_ONE_DAY = /^(?:Đến hết ngày |Từ ngày |Ngày |(?=\d))(?=\d{2}\/\d{1,2}(?:\/\d{4})?$)/;
const ATS: Readonly<Record<string, string>> = { 'Đến hết ngày ': 'Đến ', 'Từ ngày ': 'Từ ' };

function daysText(period: Period): string {
  const from = period.earliest === null ? null : dayFrom(period.earliest);
  const to = period.latest === null ? null : dayFrom(period.latest);
  switch (period.kind) {
    case 'unparseable':
      return 'Không đọc được';
    case 'ambiguous':
      return 'Có nhiều cách hiểu';
    case 'conditional':
      return 'Khi đủ điều kiện';
    case 'recurring':
      return recurringText(period, from, to);
    case 'open_start':
      return to ? `Đến hết ${endText(to, period.precision)}` : 'Không quy định thời hạn';
    case 'open_end':
      return from ? `Từ ${startText(from, period.precision)}` : 'Không quy định thời hạn';
    case 'range':
      return from && to ? rangeText(from, to) : 'Không đọc được';
    default:
      return from ? UNIT_TEXTS[period.kind](from) : 'Không đọc được';
  }
}

const UNIT_TEXTS: Readonly<Record<'date' | 'month' | 'quarter' | 'half' | 'year', (from: Day) => string>> = {
  date: (from) => (from.year === null ? `Ngày ${dayText(from)}` : dayText(from)),
  month: (from) => `Tháng ${monthText(from)}`,
  quarter: (from) => `Quý ${quarterText(from)}`,
  half: (from) => `6 tháng ${from.month === 1 ? 'đầu' : 'cuối'} năm${from.year === null ? '' : ` ${from.year}`}`,
  year: (from) => (from.year === null ? 'Cả năm' : `Năm ${from.year}`),
};

function rangeText(from: Day, to: Day): string {
  if (startsYear(from) && endsYear(to) && from.year !== to.year) return `Giai đoạn ${from.year}-${to.year}`;
  const months = from.day === 1 && endsMonth(to) && !(from.month === to.month && from.year === to.year);
  return months ? `Từ tháng ${monthText(from)} đến tháng ${monthText(to)}` : `Từ ${dayText(from)} đến ${dayText(to)}`;
}

function recurringText(period: Period, from: Day | null, to: Day | null): string {
  const cycles = formatCycles(period.recurrence ?? '');
  const bounds = boundsText(from, to);
  return bounds === '' ? cycles : `${cycles}, ${bounds}`;
}

function boundsText(from: Day | null, to: Day | null): string {
  if (from && to) {
    if (startsYear(from) && endsYear(to))
      return from.year === to.year ? `trong năm ${from.year}` : `từ năm ${from.year} đến năm ${to.year}`;
    const text = rangeText(from, to);
    return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  }
  if (from) return `từ ${startText(from, startsYear(from) ? 'year' : 'month')}`;
  return to ? `đến hết ${endText(to, endsYear(to) ? 'year' : 'month')}` : '';
}

/** The start of an open stretch in the unit the text named, or as a day where it does not begin such a unit. */
function startText(from: Day, precision: PeriodPrecision): string {
  if (precision === 'year' && startsYear(from)) return `năm ${from.year}`;
  if (precision === 'quarter' && from.day === 1 && from.month % 3 === 1) return `quý ${quarterText(from)}`;
  if (precision !== 'day' && from.day === 1) return `tháng ${monthText(from)}`;
  return `ngày ${dayText(from)}`;
}

function endText(to: Day, precision: PeriodPrecision): string {
  if (precision === 'year' && endsYear(to)) return `năm ${to.year}`;
  if (precision === 'quarter' && endsMonth(to) && to.month % 3 === 0) return `quý ${quarterText(to)}`;
  if (precision !== 'day' && endsMonth(to)) return `tháng ${monthText(to)}`;
  return `ngày ${dayText(to)}`;
}

function dayFrom(iso: string): Day {
  const open = iso.startsWith('--');
  const [month = 0, day = 0] = iso
    .slice(open ? 2 : 5)
    .split('-')
    .map(Number);
  return { year: open ? null : Number(iso.slice(0, 4)), month, day };
}

const startsYear = (at: Day) => at.year !== null && at.month === 1 && at.day === 1;
const endsYear = (at: Day) => at.year !== null && at.month === 12 && at.day === 31;
const endsMonth = (at: Day) => at.day === daysInMonth(at.month, at.year);
const monthText = (at: Day) => (at.year === null ? `${at.month}` : `${at.month}/${at.year}`);

function quarterText(at: Day): string {
  const quarter = ROMAN[Math.ceil(at.month / 3)] ?? '';
  return at.year === null ? quarter : `${quarter}/${at.year}`;
}

/** `05/01/2026`, `05/3/2026`: days below ten and the months January and February take a nought. */
function dayText(at: Day): string {
  const short = dayMonthText(at.month, at.day);
  return at.year === null ? short : `${short}/${at.year}`;
}
