import { createLedger } from '#server/ledger/createLedger';
import type { LedgerSource } from '#server/ledger/source';
import { comparePeriods } from '#shared/merge/periodOrder';
import { serialiseState } from '#shared/wire/tracker';

/** How one period came out when it was worked out again. */
export type RebuiltPeriod = {
  readonly programme: string;
  readonly title: string;
  readonly period: string;
  readonly submissions: number;
  readonly decisions: number;
  /** `differs` names the first row that is not as it was; `open` periods have nothing to be compared with but themselves. */
  readonly outcome: 'identical' | 'differs' | 'open';
  readonly row?: number;
};

/**
 * Works every period of every programme out again from originals and decisions alone, and compares what comes out with the snapshots
 * that were kept when periods were closed, byte for byte (M12, promise 8). Nothing is written.
 */
export async function rebuild(
  source: LedgerSource,
  told: (period: RebuiltPeriod) => void = () => {},
): Promise<readonly RebuiltPeriod[]> {
  const ledger = createLedger({ ...source, fromOriginals: true });
  const rebuilt: RebuiltPeriod[] = [];
  for (const { id, title } of await source.store.programmes()) {
    const periods = [...(await source.store.periods(id))].sort((a, b) => comparePeriods(a.period, b.period));
    for (const { period, state } of periods) {
      const standing = await ledger.standing(id, period);
      const snapshot = state === 'closed' ? await source.store.snapshot(id, period) : null;
      const rows = serialiseState(standing.consolidation().state);
      const row = snapshot === null ? -1 : firstDifference(rows, snapshot.state);
      const one: RebuiltPeriod = {
        programme: id,
        title,
        period,
        submissions: standing.submissions.length,
        decisions: standing.decisions.length,
        outcome: snapshot === null ? 'open' : row < 0 ? 'identical' : 'differs',
        ...(row < 0 ? {} : { row }),
      };
      rebuilt.push(one);
      told(one);
    }
  }
  return rebuilt;
}

function firstDifference(a: readonly string[], b: readonly string[]): number {
  const length = Math.max(a.length, b.length);
  for (let row = 0; row < length; row += 1) if (a[row] !== b[row]) return row;
  return -1;
}
