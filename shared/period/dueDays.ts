import { addDays, daysBetween, daysInMonth, isoDay, weekday } from '#shared/period/calendar';
import type { ReportingPeriod } from '#shared/period/reporting';

/** Days that are no working days besides Saturdays and Sundays, and Saturdays worked in exchange, `YYYY-MM-DD`. Data, set by the province. */
export type Holidays = { readonly off: ReadonlySet<string>; readonly worked?: ReadonlySet<string> };

export const NO_HOLIDAYS: Holidays = { off: new Set() };

/**
 * One link of the chain of due days: who sends to whom on which day of the month in which the period closes. `before`: the rule says
 * "trước ngày …", so the report is to be there on the last working day before it.
 */
export type DueRule = { readonly from: string; readonly to: string; readonly day: number; readonly before: boolean };

/** A due day as it falls in one period. `named` is the day the rule names, `due` the working day to aim at. */
export type DueDay = DueRule & { readonly named: string; readonly due: string };

/** Communes by the 17th, departments by the 20th, DOST before the 25th (K1; the last as programme 26/CTr-UBND of Đắk Nông has it). */
export const usualChain: readonly DueRule[] = [
  { from: 'xa', to: 'so', day: 17, before: false },
  { from: 'so', to: 'dost', day: 20, before: false },
  { from: 'dost', to: 'ubnd', day: 25, before: true },
];

/** Saturdays, Sundays and holidays are none; a Saturday worked in exchange is one. */
export function isWorkingDay(day: string, holidays: Holidays = NO_HOLIDAYS): boolean {
  if (holidays.worked?.has(day)) return true;
  return weekday(day) <= 5 && !holidays.off.has(day);
}

/** A calendar whose every day is off would never answer; no real break is longer. */
const LONGEST_BREAK = 60;

/** The last working day before a day. `workingDayBefore('2025-05-25')` (a Sunday) → `2025-05-23`. */
export function workingDayBefore(day: string, holidays: Holidays = NO_HOLIDAYS): string {
  for (let back = 1; back <= LONGEST_BREAK; back += 1) {
    const candidate = addDays(day, -back);
    if (isWorkingDay(candidate, holidays)) return candidate;
  }
  return addDays(day, -1);
}

/** The day itself when it is worked, else the next working day (a term that ends on a day off ends on the working day after it). */
export function workingDayFrom(day: string, holidays: Holidays = NO_HOLIDAYS): string {
  for (let on = 0; on <= LONGEST_BREAK; on += 1) {
    const candidate = addDays(day, on);
    if (isWorkingDay(candidate, holidays)) return candidate;
  }
  return day;
}

/**
 * The due days of a period, in the order of the chain (K1). A rule's day is taken in the month of the cut-off; day 31 is the last day of
 * a shorter month. "Trước ngày" aims at the last working day before it, unless a long holiday leaves none since the cut-off; a plain day
 * that is off moves to the next working day; no link is due after the next one. NĐ 09/2019, Điều 8.5 gives senders at least one working
 * day after the cut-off.
 *
 * Example: period 2015-11, rule before 25 → named 2015-11-25, due 2015-11-24.
 */
export function dueDays(
  period: ReportingPeriod,
  chain: readonly DueRule[] = usualChain,
  holidays: Holidays = NO_HOLIDAYS,
): readonly DueDay[] {
  const out: DueDay[] = [];
  for (const rule of [...chain].reverse()) {
    const following = out[0]?.due;
    const named = inMonth(period.cutOff, rule.day);
    const before = rule.before ? workingDayBefore(named, holidays) : period.cutOff;
    const aimed = before > period.cutOff ? before : workingDayFrom(named, holidays);
    const due = following !== undefined && aimed > following ? following : aimed;
    out.unshift({ ...rule, named, due });
  }
  return out;
}

function inMonth(cutOff: string, day: number): string {
  const year = Number(cutOff.slice(0, 4));
  const month = Number(cutOff.slice(5, 7));
  return isoDay(year, month, Math.max(1, Math.min(day, daysInMonth(month, year))));
}

/** Working days from the day after `from` to `to`, both ends of a chain link; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, holidays: Holidays = NO_HOLIDAYS): number {
  const span = daysBetween(from, to);
  let count = 0;
  for (let day = 1; day <= span; day += 1) if (isWorkingDay(addDays(from, day), holidays)) count += 1;
  return count;
}
