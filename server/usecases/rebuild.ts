import { createLedger } from '#server/ledger/createLedger';
import type { Ledger } from '#server/ledger/ledger';
import { type LedgerSource, OriginalLost } from '#server/ledger/source';
import { OriginalDamaged } from '#server/store/originals';
import type { PeriodRecord } from '#server/store/records';
import { comparePeriods } from '#shared/merge/periodOrder';
import { serialiseState } from '#shared/wire/tracker';

/** How one period came out when it was worked out again. */
export type RebuiltPeriod = {
  readonly programme: string;
  readonly title: string;
  readonly period: string;
  readonly submissions: number;
  readonly decisions: number;
  /**
   * `differs` names the first row that is not as it was; `open` periods have nothing to be compared with but themselves; `lost` names the
   * original that is changed, gone or no longer readable, without which this period cannot be worked out.
   */
  readonly outcome: 'identical' | 'differs' | 'open' | 'lost';
  readonly row?: number;
  readonly original?: string;
};

/**
 * Works every period of every programme out again from originals and decisions alone, and compares what comes out with the snapshots
 * that were kept when periods were closed, byte for byte (M12, promise 8). Nothing is written; a period that cannot be worked out is
 * named and the next one tried.
 */
export async function rebuild(
  source: LedgerSource,
  told: (period: RebuiltPeriod) => void = () => {},
): Promise<readonly RebuiltPeriod[]> {
  const ledger = createLedger({ ...source, fromOriginals: true });
  const rebuilt: RebuiltPeriod[] = [];
  for (const { id, title } of await source.store.programmes()) {
    const periods = [...(await source.store.periods(id))].sort((a, b) => comparePeriods(a.period, b.period));
    for (const record of periods) {
      const one = { programme: id, title, period: record.period, ...(await rebuiltPeriod(source, ledger, record)) };
      rebuilt.push(one);
      told(one);
    }
  }
  return rebuilt;
}

async function rebuiltPeriod(
  { store }: LedgerSource,
  ledger: Ledger,
  { programme, period, state }: PeriodRecord,
): Promise<Omit<RebuiltPeriod, 'programme' | 'title' | 'period'>> {
  try {
    const standing = await ledger.standing(programme, period);
    const counts = { submissions: standing.submissions.length, decisions: standing.decisions.length };
    const snapshot = state === 'closed' ? await store.snapshot(programme, period) : null;
    if (snapshot === null) return { ...counts, outcome: 'open' };
    const row = firstDifference(serialiseState(standing.consolidation().state), snapshot.state);
    return row < 0 ? { ...counts, outcome: 'identical' } : { ...counts, outcome: 'differs', row };
  } catch (error) {
    if (!(error instanceof OriginalLost || error instanceof OriginalDamaged)) throw error;
    return { submissions: 0, decisions: 0, outcome: 'lost', original: error.hash };
  }
}

function firstDifference(a: readonly string[], b: readonly string[]): number {
  const length = Math.max(a.length, b.length);
  for (let row = 0; row < length; row += 1) if (a[row] !== b[row]) return row;
  return -1;
}
