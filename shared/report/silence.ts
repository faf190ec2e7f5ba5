import { grouped } from '#shared/report/grouped';
import type { PastPeriod } from '#shared/report/overviewPast';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';

/** A reminder of one body in one period, with its day. */
export type Reminded = { readonly agency: string; readonly period: string; readonly on: string };

/** How long a body has been silent, and how often it was reminded in that time. */
export type Silence = {
  /** Periods in a row up to this one, earliest first; empty for a body that reported. */
  readonly periods: readonly string[];
  /** Day the first of these reports was due. */
  readonly due: string | null;
  readonly reminded: number;
  readonly remindedOn: string | null;
};

export type Silences = {
  /** Bodies without a report in this period. */
  readonly silent: ReadonlyMap<string, Silence>;
  /** Of any body; one that reported was reminded of this period only. */
  readonly of: (agency: string) => Silence;
};

/**
 * Who has not reported since when, and how often was reminded of it (K2, K6). In: the period, who has reported in it, periods before it
 * (earliest first; who is missing in none of them need not go further back), reminders of all of them. Linear in bodies, periods, reminders.
 */
export function silencesOf({
  period,
  reporting,
  past,
  reminders,
}: {
  readonly period: string;
  readonly reporting: Pick<ReportingAnswer, 'agencies'>;
  readonly past: readonly Pick<PastPeriod, 'period' | 'missing'>[];
  readonly reminders: readonly Reminded[];
}): Silences {
  const byAgency = grouped(reminders, ({ agency }) => agency);
  const reminded = (agency: string, periods: readonly string[]): Pick<Silence, 'reminded' | 'remindedOn'> => {
    const days = (byAgency.get(agency) ?? [])
      .filter((one) => periods.includes(one.period))
      .map(({ on }) => on)
      .sort();
    return { reminded: days.length, remindedOn: days.at(-1) ?? null };
  };
  const earlier = [...past].reverse();
  const silent = new Map<string, Silence>();
  for (const { agency, state, due } of reporting.agencies) {
    if (state !== 'missing') continue;
    const periods = [period];
    let first = due;
    for (const one of earlier) {
      const missed = one.missing.get(agency);
      if (missed === undefined) break;
      periods.unshift(one.period);
      first = missed;
    }
    silent.set(agency, { periods, due: first, ...reminded(agency, periods) });
  }
  return {
    silent,
    of: (agency) => silent.get(agency) ?? { periods: [], due: null, ...reminded(agency, [period]) },
  };
}
