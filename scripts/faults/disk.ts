import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, judge, stepsOf } from '#scripts/faults/judge';

export type DiskCounts = { readonly points: number; readonly refused: number };

/**
 * Lets the disk be full, over its quota or broken for a few steps of keeping an original, each step in turn (Q-F2): the report is refused as
 * storage trouble, nothing is left behind, and the same process takes it once the disk is well again.
 */
export async function failAtSteps(every: number): Promise<DiskCounts> {
  const counts = { points: 0, refused: 0 };
  const home = mkdtempSync(join(tmpdir(), 'phuluc-disk-'));
  const expected: Readonly<Record<string, string>> = { ENOSPC: 'full', EDQUOT: 'full', EIO: 'failed' };
  try {
    for (const [kind, trouble] of Object.entries(expected)) {
      const steps = await stepsOf(join(home, `measure-${kind}`), 2);
      for (let at = 1; at <= steps; at += every) {
        const folder = join(home, `${kind}-${at}`);
        const env = { FAULT_AT: String(at), FAULT_KIND: kind, FAULT_LASTS: '3' };
        const ran = await act(folder, 0, 2, { env });
        if (ran.receipts.length !== 2) throw new Error(`${kind} at ${at}: ${ran.receipts.length} of 2 reports taken`);
        const other = ran.troubles.find((line) => !line.startsWith(trouble));
        if (other !== undefined) throw new Error(`${kind} at ${at} was told as ${other}`);
        if (ran.troubles.length > 0) counts.refused += 1;
        counts.points += 1;
        await judge(folder, [], ran, 2);
        rmSync(folder, { recursive: true, force: true });
      }
    }
    return counts;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
