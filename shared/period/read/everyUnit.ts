import type { Clause, Cycle } from '#shared/period/read/clause';
import { isMark, type Match, match, means, numberAt } from '#shared/period/read/combinator';
import type { Token } from '#shared/period/read/token';
import { numeralAt } from '#shared/period/read/units';

/** Units of time by which something comes again. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
const UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];
export const EVERY: Readonly<Record<Unit, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

export function unitAt(tokens: readonly Token[], at: number): Unit | null {
  return UNITS.find((unit) => means(tokens, at, unit)) ?? null;
}

export const cycle = (every: string, anchor: string | null = null): Cycle => ({ every, anchor });
export const cycles = (found: readonly Cycle[], next: number): Match<Clause> =>
  match({ kind: 'cycles', cycles: found }, next);

/** A unit that stands for its cycle: not the `quý` of `quý III`, nor the `năm` of `năm 2025`. */
export function bareUnit(tokens: readonly Token[], at: number): Unit | null {
  const unit = unitAt(tokens, at);
  if (!unit || numeralAt(tokens, at + 1) || means(tokens, at + 1, 'month_name') || means(tokens, at + 1, 'part'))
    return null;
  return isMark(tokens, at + 1, '/') && numberAt(tokens, at + 2) ? null : unit;
}
