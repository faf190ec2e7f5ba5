import type { PeriodRecord } from '#server/store/records';
import type { Reader } from '#server/store/store';
import { comparePeriods } from '#shared/merge/periodOrder';

/** Periods of a programme, earliest first. */
export async function periodsInOrder(reader: Reader, programme: string): Promise<readonly PeriodRecord[]> {
  return [...(await reader.periods(programme))].sort((a, b) => comparePeriods(a.period, b.period));
}

/** The period that ends last; null before the first is opened. */
export async function lastPeriod(reader: Reader, programme: string): Promise<PeriodRecord | null> {
  return (await periodsInOrder(reader, programme)).at(-1) ?? null;
}
