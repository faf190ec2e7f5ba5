import { type StatusClass, statusClasses } from '#shared/status/class';
import type { Tally } from '#shared/status/count';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

type Held = Partial<Record<StatusClass, number>>;

/** What an overview needs of an earlier period; small, so that many are remembered. */
export type PastPeriod = {
  readonly period: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly state: 'open' | 'closed';
  readonly edition: number;
  readonly asOf: string;
  readonly total: number;
  readonly byClass: Held;
  readonly steps: Held;
  /** Bodies of that roster that had not reported, with the day it was due. */
  readonly missing: ReadonlyMap<string, string | null>;
};

/** Counts of tasks and of steps apart. */
type Tallies = { readonly tasks: Tally; readonly steps: Tally };

/** A period as a later one looks back on it. */
export function pastPeriod(
  { period, asOf, counts }: Pick<TrackerAnswer, 'period' | 'asOf'> & { readonly counts: Tallies },
  reporting: ReportingAnswer,
): PastPeriod {
  const { id, label, state, edition } = period;
  return {
    period: id,
    label,
    state,
    edition,
    asOf,
    total: counts.tasks.total,
    byClass: heldOnly(counts.tasks),
    steps: heldOnly(counts.steps),
    missing: new Map(
      reporting.agencies.flatMap(({ agency, state: now, due }) => (now === 'missing' ? [[agency, due] as const] : [])),
    ),
  };
}

export function trendOf({
  period,
  label,
  state,
  edition,
  asOf,
  total,
  byClass,
}: PastPeriod): OverviewAnswer['trend'][number] {
  return { period, label, state, edition, asOf, total, byClass: { ...byClass } };
}

/** Counts of the classes that hold something. */
export function heldOnly({ byClass }: Pick<Tally, 'byClass'>): Held {
  const held: Held = {};
  for (const code of statusClasses) {
    const { count } = byClass[code];
    if (count > 0) held[code] = count;
  }
  return held;
}
