import { addDays, daysBetween } from '#shared/period/calendar';

/** Months drawn side by side, `YYYY-MM`, with the first day and the last. */
export type Span = { readonly from: string; readonly to: string; readonly months: readonly string[] };

const mostMonths = 240;

/** Months from one to another, both drawn; of more than twenty years the first twenty. */
export function spanOf(first: string, last: string): Span {
  const months: string[] = [];
  let year = Number(first.slice(0, 4));
  for (let month = Number(first.slice(5, 7)); months.length < mostMonths; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const one = `${year}-${String(month).padStart(2, '0')}`;
    months.push(one);
    if (one >= last.slice(0, 7)) break;
  }
  return { from: `${first.slice(0, 7)}-01`, to: addDays(`${months.at(-1)}-01`, 30), months };
}

const daysOfMonth = 365.25 / 12;

/** Place of a day on the span, in months from its beginning; days outside of it stand at its ends. */
export function monthsTo({ from, to }: Span, day: string): number {
  const within = day < from ? from : day > to ? to : day;
  return daysBetween(from, within) / daysOfMonth;
}

/** What is drawn of a row: without a start the month before its deadline, without a deadline all that follows. */
export function barOf(span: Span, start: string | null, deadline: string | null): readonly [from: number, to: number] {
  const from = start ?? (deadline === null ? span.from : addDays(deadline, -30));
  return [monthsTo(span, from), monthsTo(span, deadline ?? span.to)];
}
