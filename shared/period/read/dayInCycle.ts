import type { Clause } from '#shared/period/read/clause';
import { isMark, type Match, match, meaning, means, numberAt, type Rule } from '#shared/period/read/combinator';
import { weekdayAt } from '#shared/period/read/day';
import { bareUnit, cycle, cycles, EVERY, type Unit, unitAt } from '#shared/period/read/everyUnit';
import type { Token } from '#shared/period/read/token';
import { numeralAt } from '#shared/period/read/units';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const PLACES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
/** No month has more. */
const MOST_WORKING_DAYS = 23;

/** `thứ Sáu hằng tuần`, `hằng tuần (thứ Sáu)`, `thứ Hai, thứ Năm hằng tuần`. */
export const dayOfWeek: Rule<Clause> = (tokens, at) => {
  if (means(tokens, at, 'every') && means(tokens, at + 1, 'week')) {
    const named = weekdays(tokens, pastLead(tokens, at + 2));
    return named && weekly(named.value, named.next);
  }
  const named = weekdays(tokens, pastLead(tokens, at));
  if (!named || !means(tokens, named.next, 'every') || !means(tokens, named.next + 1, 'week')) return null;
  return weekly(named.value, named.next + 2);
};

function weekly(days: readonly number[], next: number): Match<Clause> {
  return cycles(
    days.map((each) => cycle('weekly', `by=${WEEKDAYS[each - 1] ?? ''}`)),
    next,
  );
}

function weekdays(tokens: readonly Token[], at: number): Match<readonly number[]> | null {
  const first = weekdayAt(tokens, at);
  if (!first) return null;
  const found = [first.value];
  let here = first.next;
  for (;;) {
    let next = isMark(tokens, here, ',') || isMark(tokens, here, ';') ? here + 1 : here;
    if (means(tokens, next, 'and')) next += 1;
    const more = next > here ? weekdayAt(tokens, next) : null;
    if (!more) return match(found, here);
    found.push(more.value);
    here = more.next;
  }
}

/** `trước ngày`, `vào`, and the signs behind the cycle: `hằng tuần (thứ Sáu)`. */
function pastLead(tokens: readonly Token[], at: number): number {
  let here = at;
  while (
    isMark(tokens, here, '(') ||
    isMark(tokens, here, ',') ||
    isMark(tokens, here, ':') ||
    means(tokens, here, 'fill') ||
    means(tokens, here, 'until') ||
    means(tokens, here, 'before') ||
    (means(tokens, here, 'day') && weekdayAt(tokens, here + 1) !== null)
  )
    here += 1;
  return here;
}

/** A day by its place in a unit that comes again; `bare`: the unit needs no `của` behind it (`thứ Hai đầu tháng`). */
type NamedDay = { readonly by: string; readonly bare: readonly Unit[] };

/**
 * A day counted in a month, a quarter or a year: `ngày 10 của tháng đầu quý sau`, `ngày 05 tháng sau`, `ngày cuối cùng của tháng`, `thứ Hai
 * đầu tháng`, `ngày làm việc cuối cùng của quý`. It says its own cycle; the cycle may also go before: `hằng tháng (thứ Hai đầu tiên)`.
 */
export const dayOfUnit: Rule<Clause> = (tokens, at) => {
  const start = pastLead(tokens, at);
  const named = placedDay(tokens, start) ?? numberedDay(tokens, start);
  if (!named) return null;
  const behind = pastOf(tokens, named.next);
  return monthInCycle(tokens, behind, named.value.by) ?? bareOfUnit(tokens, behind, named.value);
};

/** `hằng tháng, vào ngày làm việc cuối cùng`: the cycle goes before. */
export const unitWithDay: Rule<Clause> = (tokens, at) => {
  const unit = means(tokens, at, 'every') ? unitAt(tokens, at + 1) : null;
  const start = pastLead(tokens, at + 2);
  const named = unit && placedDay(tokens, start);
  if (!unit || !named?.value.bare.includes(unit)) return null;
  // `hằng tháng: thứ Hai đầu tháng` says its cycle again.
  return dayOfUnit(tokens, start) ?? cycles([cycle(EVERY[unit], `by=${named.value.by}`)], named.next);
};

function numberedDay(tokens: readonly Token[], at: number): Match<NamedDay> | null {
  if (!means(tokens, at, 'day')) return null;
  if (meaning(tokens, at + 1, 'part') === 3) return match({ by: 'last', bare: ['month', 'quarter'] }, at + 2);
  const number = numberAt(tokens, at + 1);
  if (!number || number.value < 1 || number.value > 31) return null;
  return match({ by: String(number.value), bare: [] }, at + 2);
}

/** `ngày làm việc cuối cùng`, `ngày làm việc thứ 5`, `thứ Hai đầu tiên`, `thứ Năm tuần thứ ba`. */
function placedDay(tokens: readonly Token[], at: number): Match<NamedDay> | null {
  if (means(tokens, at, 'working_day')) {
    const place = placeAt(tokens, at + 1, MOST_WORKING_DAYS);
    return place && match({ by: `${place.value}-working-day`, bare: ['week', 'month', 'quarter', 'year'] }, place.next);
  }
  const weekday = weekdayAt(tokens, at);
  if (!weekday) return null;
  const place = placeAt(tokens, means(tokens, weekday.next, 'week') ? weekday.next + 1 : weekday.next, PLACES.length);
  const day = WEEKDAYS[weekday.value - 1] ?? '';
  return place && match({ by: `${place.value}-${day}`, bare: ['month', 'quarter', 'year'] }, place.next);
}

/** `đầu tiên`, `cuối cùng`, `thứ ba`, `2`, up to a last. */
function placeAt(tokens: readonly Token[], at: number, last: number): Match<string> | null {
  const part = meaning(tokens, at, 'part');
  if (part === 1 || part === 3) return match(part === 1 ? 'first' : 'last', at + 1);
  const start = means(tokens, at, 'ordinal') ? at + 1 : at;
  const count = numeralAt(tokens, start)?.value ?? 0;
  if (count < 1 || count > last) return null;
  return match(PLACES[count - 1] ?? `${count}th`, start + 1);
}

function pastOf(tokens: readonly Token[], at: number): number {
  let here = at;
  while (means(tokens, here, 'of') || means(tokens, here, 'fill') || means(tokens, here, 'every')) here += 1;
  return here;
}

function monthInCycle(tokens: readonly Token[], at: number, by: string): Match<Clause> | null {
  if (!means(tokens, at, 'month')) return null;
  const part = meaning(tokens, at + 1, 'part');
  const ordinal = means(tokens, at + 1, 'ordinal') ? numeralAt(tokens, at + 2) : null;
  const bare = means(tokens, at - 1, 'of') && bareUnit(tokens, at) && !means(tokens, at + 1, 'next') && !ordinal;
  if (bare) return cycles([cycle('monthly', `by=${by}`)], at + 1);
  if (part === null && !ordinal) {
    return means(tokens, at + 1, 'next') ? cycles([cycle('monthly', `by=${by}-of-next-month`)], at + 2) : null;
  }
  const place = part ?? ordinal?.value ?? 0;
  const which = (['first', 'second', 'last'] as const)[place - 1];
  const quarter = pastOf(tokens, at + (ordinal ? 3 : 2));
  if (!which || !means(tokens, quarter, 'quarter')) return null;
  const next = means(tokens, quarter + 1, 'next');
  const anchor = `by=${by}-of-${which}-month-of-${next ? 'next-quarter' : 'quarter'}`;
  return cycles([cycle('quarterly', anchor)], next ? quarter + 2 : quarter + 1);
}

function bareOfUnit(tokens: readonly Token[], at: number, { by, bare }: NamedDay): Match<Clause> | null {
  const unit = bareUnit(tokens, at);
  return unit && bare.includes(unit) ? cycles([cycle(EVERY[unit], `by=${by}`)], at + 1) : null;
}
