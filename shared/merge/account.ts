import type { CellCounts } from '#shared/merge/model';
import { outcomes } from '#shared/merge/model';

/**
 * Conservation (M8): every cell read ended in exactly one outcome, or the merge does not happen. A sum that does not close is our own
 * bug, never the file's, hence a throw.
 */
export function account(file: string, counts: CellCounts): void {
  const ended = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (ended !== counts.read) {
    const listed = outcomes.map((outcome) => `${outcome} ${counts[outcome]}`).join(', ');
    throw new Error(`account of ${file} does not close: read ${counts.read}, ended ${ended} (${listed})`);
  }
}

/** The reconciliation over all files (E1): a repeat of the same bytes counts once, its own counts are zero. */
export function total(all: Iterable<CellCounts>): CellCounts {
  const sum = { read: 0, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 };
  for (const counts of all) {
    sum.read += counts.read;
    for (const outcome of outcomes) sum[outcome] += counts[outcome];
  }
  return sum;
}
