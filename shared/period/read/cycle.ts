import type { Clause, Cycle } from '#shared/period/read/clause';
import { firstOf, isMark, type Match, match, meaning, means, type Rule } from '#shared/period/read/combinator';
import { dayOfUnit, dayOfWeek, unitWithDay } from '#shared/period/read/dayInCycle';
import { bareUnit, cycle, cycles, EVERY, type Unit, unitAt } from '#shared/period/read/everyUnit';
import type { Token } from '#shared/period/read/token';
import { numeralAt } from '#shared/period/read/units';

/** `6 tháng` → half-yearly, `02 năm` → 2-yearly, `3 tháng` → quarterly, `2 tuần` → 2-weekly. */
export function everyCount(count: number, unit: Unit): string {
  const months = unit === 'month' ? count : unit === 'quarter' ? count * 3 : unit === 'year' ? count * 12 : 0;
  if (months === 0) return count === 1 ? EVERY[unit] : `${count}-${EVERY[unit]}`;
  if (months === 1) return 'monthly';
  if (months === 3) return 'quarterly';
  if (months === 6) return 'half-yearly';
  if (months === 12) return 'yearly';
  return months % 12 === 0 ? `${months / 12}-yearly` : `${months}-monthly`;
}

function countedUnit(tokens: readonly Token[], at: number): Match<Cycle> | null {
  const count = numeralAt(tokens, at);
  const unit = unitAt(tokens, at + 1);
  if (!count || count.value < 1 || count.value > 60 || !unit || count.written === 'roman') return null;
  if (numeralAt(tokens, at + 2) || means(tokens, at + 2, 'part')) return null;
  return match(cycle(everyCount(count.value, unit)), at + 2);
}

/** One item of a list of cycles: `hằng quý`, `quý`, `6 tháng`. */
function listed(tokens: readonly Token[], at: number): Match<Cycle> | null {
  const here = means(tokens, at, 'every') ? at + 1 : at;
  const unit = here > at ? unitAt(tokens, here) : bareUnit(tokens, here);
  if (unit) return match(cycle(EVERY[unit]), here + 1);
  return countedUnit(tokens, here);
}

function separator(tokens: readonly Token[], at: number): number {
  let here = at;
  if (isMark(tokens, here, ',') || isMark(tokens, here, ';') || isMark(tokens, here, '/') || isMark(tokens, here, '-'))
    here += 1;
  if (means(tokens, here, 'and') || means(tokens, here, 'or')) here += 1;
  if (here > at && (means(tokens, here, 'periodic') || tokens[here]?.text === 'cả')) here += 1;
  return here;
}

function list(tokens: readonly Token[], at: number): Match<readonly Cycle[]> | null {
  const first = listed(tokens, at);
  if (!first) return null;
  const found = [first.value];
  let here = first.next;
  for (;;) {
    const start = separator(tokens, here);
    const more = start > here ? listed(tokens, start) : null;
    if (!more) return match(found, here);
    found.push(more.value);
    here = more.next;
  }
}

/** `hằng năm`, `hằng quý, năm`, `định kỳ 6 tháng, hằng năm`, `định kỳ`. */
const everyList: Rule<Clause> = (tokens, at) => {
  const by = means(tokens, at, 'condition') && tokens[at]?.text === 'theo' ? at + 1 : at;
  const periodic = means(tokens, by, 'periodic');
  let here = periodic ? by + 1 : by;
  if (periodic && (isMark(tokens, here, ':') || isMark(tokens, here, '('))) here += isMark(tokens, here, ':') ? 1 : 0;
  if (periodic && means(tokens, here, 'fill') && tokens[here]?.text === 'vào') here += 1;
  const every = means(tokens, here, 'every');
  // `định kỳ 6 tháng/lần`, `định kỳ 02 lần/năm`
  const often = periodic ? (unitsPerTime(tokens, here) ?? timesPerUnit(tokens, here)) : null;
  if (often) return often;
  const found = periodic || every || by > at ? list(tokens, here) : null;
  if (found) return cycles(found.value, timesAfter(tokens, found));
  return periodic ? cycles([cycle('periodic')], by + 1) : null;
};

/** `hằng năm 01 lần`: the once adds nothing; `mỗi năm 02 lần` is handled before. */
function timesAfter(tokens: readonly Token[], found: Match<readonly Cycle[]>): number {
  return numeralAt(tokens, found.next)?.value === 1 && means(tokens, found.next + 1, 'times')
    ? found.next + 2
    : found.next;
}

/** `tháng, quý, năm`: two or more bare units need no `hằng`. */
const unitList: Rule<Clause> = (tokens, at) => {
  if (!bareUnit(tokens, at) && !countedUnit(tokens, at)) return null;
  const found = list(tokens, at);
  if (!found) return null;
  // `…; năm: trước 15/12`, `… và năm (trước 15/12)`
  const labelled =
    at > 0 &&
    (isMark(tokens, found.next, ':') || isMark(tokens, found.next, '(') || means(tokens, found.next, 'before'));
  if (found.value.length < 2 && !(labelled && bareUnit(tokens, at))) return null;
  // `30 ngày, 6 tháng` are lengths of time; a list of cycles names at least one bare unit.
  const named = tokens.slice(at, found.next).some((_, i) => bareUnit(tokens, at + i) && !numeralAt(tokens, at + i - 1));
  return named ? cycles(found.value, found.next) : null;
};

const word =
  (symbol: 'continuous' | 'ad_hoc' | 'yearly', every: string): Rule<Clause> =>
  (tokens, at) => {
    if (!means(tokens, at, symbol)) return null;
    return cycles([cycle(every)], at + 1);
  };

/** `06 tháng/lần`, `2 năm một lần`, `1 quý 1 lần`. */
const unitsPerTime: Rule<Clause> = (tokens, at) => {
  const counted = countedUnit(tokens, at) ?? (bareUnit(tokens, at) ? listed(tokens, at) : null);
  if (!counted) return countedBeforeOnce(tokens, at);
  const next = isMark(tokens, counted.next, '/') ? counted.next + 1 : counted.next;
  if (next > counted.next && means(tokens, next, 'times')) return cycles([counted.value], next + 1);
  const once = numeralAt(tokens, next);
  return once?.value === 1 && means(tokens, next + 1, 'times') ? cycles([counted.value], next + 2) : null;
};

/** `6 tháng một lần`: the number after the unit belongs to `lần`. */
function countedBeforeOnce(tokens: readonly Token[], at: number): Match<Clause> | null {
  const count = numeralAt(tokens, at);
  const unit = unitAt(tokens, count ? at + 1 : at);
  const after = count ? at + 2 : at + 1;
  const once = numeralAt(tokens, after);
  if (!unit || once?.value !== 1 || !means(tokens, after + 1, 'times')) return null;
  return cycles([cycle(everyCount(count?.value ?? 1, unit))], after + 2);
}

/** How often in a unit: `02 lần/năm`, `mỗi năm 02 lần`, `1 lần một quý`. */
const timesPerUnit: Rule<Clause> = (tokens, at) => {
  const first = numeralAt(tokens, at);
  if (first && means(tokens, at + 1, 'times')) {
    let here = at + 2;
    if (isMark(tokens, here, '/') || means(tokens, here, 'fill') || means(tokens, here, 'every')) here += 1;
    if (numeralAt(tokens, here)?.value === 1 && unitAt(tokens, here + 1)) here += 1;
    const unit = unitAt(tokens, here);
    const every = unit && timesIn(first.value, unit);
    return every ? cycles([cycle(every)], here + 1) : null;
  }
  // `mỗi năm 02 lần`, `một năm hai lần`
  if (!means(tokens, at, 'every') && first?.value !== 1) return null;
  const unit = unitAt(tokens, at + 1);
  // `mỗi năm ít nhất 02 lần`
  const after = means(tokens, at + 2, 'fill') ? at + 3 : at + 2;
  const count = numeralAt(tokens, after);
  if (!unit || !count || !means(tokens, after + 1, 'times')) return null;
  const every = timesIn(count.value, unit);
  return every ? cycles([cycle(every)], after + 2) : null;
};

function timesIn(times: number, unit: Unit): string | null {
  if (times === 1) return EVERY[unit];
  const months = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 0;
  return months > 0 && months % times === 0 ? everyCount(months / times, 'month') : null;
}

/** `05 ngày đầu mỗi tháng`, `10 ngày cuối hằng tháng`. */
const daysOfEvery: Rule<Clause> = (tokens, at) => {
  const count = numeralAt(tokens, at);
  const part = meaning(tokens, at + 2, 'part');
  if (!count || count.value > 15 || !means(tokens, at + 1, 'day') || part === null || part === 2) return null;
  if (!means(tokens, at + 3, 'every') || unitAt(tokens, at + 4) !== 'month') return null;
  const window = part === 1 ? `1/${count.value}` : `${32 - count.value}/31`;
  return cycles([cycle('monthly', `window=${window}`)], at + 5);
};

/** `24/24`, `24/24 giờ`, also behind `thường trực`: at every hour. */
const roundTheClock: Rule<Clause> = (tokens, at) => {
  const start = means(tokens, at, 'continuous') ? at + 1 : at;
  const hours = (here: number): boolean => numeralAt(tokens, here)?.value === 24;
  if (!hours(start) || !isMark(tokens, start + 1, '/') || !hours(start + 2)) return null;
  return cycles([cycle('continuous')], means(tokens, start + 3, 'hour') ? start + 4 : start + 3);
};

/** `đầu mỗi năm`, `cuối hằng quý`, `cuối mỗi tháng`. */
const partOfEvery: Rule<Clause> = (tokens, at) => {
  const part = meaning(tokens, at, 'part');
  const unit = means(tokens, at + 1, 'every') ? unitAt(tokens, at + 2) : null;
  if (part === null || !unit) return null;
  const window = PART_WINDOWS[unit]?.[part - 1];
  return window ? cycles([cycle(EVERY[unit], `window=${window}`)], at + 3) : null;
};

const PART_WINDOWS: Partial<Readonly<Record<Unit, readonly string[]>>> = {
  month: ['1/10', '11/20', '21/31'],
  quarter: ['first-month-of-quarter', 'second-month-of-quarter', 'last-month-of-quarter'],
  year: ['--01-01/--03-31', '--04-01/--09-30', '--10-01/--12-31'],
};

const anyCycle: Rule<Clause> = firstOf(
  timesPerUnit,
  unitsPerTime,
  dayOfWeek,
  unitWithDay,
  daysOfEvery,
  partOfEvery,
  everyList,
  dayOfUnit,
  unitList,
  roundTheClock,
  word('continuous', 'continuous'),
  word('ad_hoc', 'ad-hoc'),
  word('yearly', 'yearly'),
);

/** What recurs; marks and unknown words begin none. */
export const cycleClause: Rule<Clause> = (tokens, at) => {
  const kind = tokens[at]?.kind;
  return kind === 'word' || kind === 'number' ? anyCycle(tokens, at) : null;
};
