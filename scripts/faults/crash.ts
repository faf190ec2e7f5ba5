import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, judge, stepsOf } from '#scripts/faults/judge';

/** Reports of one run. */
const reports = 4;

export type CrashCounts = {
  readonly points: number /** The report under way is not there. */;
  readonly old: number /** It is there whole. */;
  readonly new: number;
};

const scenes = [
  { used: false, kind: 'kill' },
  { used: true, kind: 'kill' },
  { used: false, kind: 'killAfter' },
  { used: true, kind: 'killAfter' },
] as const;

/**
 * Kills the service's storage with kill -9 before and after each of its steps, one run a step, and judges what is there afterwards (Q-F1):
 * in an empty folder, where the store is made, and in one that has reports already. `every` takes each n-th step only.
 */
export async function crashAtSteps(every: number, told: (line: string) => void = () => {}): Promise<CrashCounts> {
  const counts = { points: 0, old: 0, new: 0 };
  const home = mkdtempSync(join(tmpdir(), 'phuluc-crash-'));
  try {
    const steps = await stepsOf(join(home, 'measure'), reports);
    for (const [nth, { used, kind }] of scenes.entries()) {
      // The scenes take other steps each, so that a few points meet many of them.
      for (let at = 1 + ((nth * 7) % every); at <= steps; at += every) {
        const folder = join(home, `${nth}-${at}`);
        const before = used ? await judge(folder, [], { receipts: [] }, 0) : [];
        const ran = await act(folder, 0, reports, { env: { FAULT_AT: String(at), FAULT_KIND: kind } });
        if (!ran.killed) break;
        const now = await judge(folder, before, ran, reports);
        counts.points += 1;
        if (now.length - 1 === before.length + ran.receipts.length) counts.old += 1;
        else counts.new += 1;
        rmSync(folder, { recursive: true, force: true });
      }
      told(`${used ? 'store in use' : 'new store'}, ${kind}: ${counts.points} points so far, all old or new`);
    }
    return counts;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
