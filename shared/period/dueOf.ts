import { type DueRule, dueDays, type Holidays, usualChain } from '#shared/period/dueDays';
import type { ReportingPeriod } from '#shared/period/reporting';

/** Kinds of bodies of the registry that report through the first link of the chain. */
const communeKinds: ReadonlySet<string> = new Set(['commune']);

/**
 * The day the report of a body is due at its first door (K1): communes by the link that starts at `xa`, all others by the one that starts at
 * `so`; where a chain has no such link, by the first it has. Null for a chain without links.
 *
 * Example: the usual chain, 2015-11 → `2015-11-20` for a department, `2015-11-17` for a commune.
 */
export function dueOfKind(
  period: ReportingPeriod,
  kind: string,
  chain: readonly DueRule[] = usualChain,
  holidays?: Holidays,
): string | null {
  const days = dueDays(period, chain, holidays);
  const from = communeKinds.has(kind) ? 'xa' : 'so';
  return (days.find((day) => day.from === from) ?? days.find((day) => day.from === 'so') ?? days[0])?.due ?? null;
}
