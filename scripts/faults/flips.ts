import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from '#scripts/faults/act';
import { openStore, sqliteFile } from '#server/store/open';
import { StorageError } from '#server/store/storageError';
import type { Store } from '#server/store/store';
import { verify } from '#server/usecases/backup/verify';

export type FlipCounts = {
  readonly flips: number;
  /** Found, and what is concerned is named. */
  readonly named: number;
  /** Bytes no row, index or definition uses: every row reads as before. */
  readonly unused: number;
};

/**
 * Changes one bit of a byte of the SQLite file at many places and asks `verify` (Q-F7). A change it does not name has to be one that
 * changes no answer: the whole dump is compared.
 */
export async function flipBytes(flips: number, reports: number): Promise<FlipCounts> {
  const home = mkdtempSync(join(tmpdir(), 'phuluc-flips-'));
  try {
    const storage = await openStore({ dataFolder: join(home, 'whole'), env: {} });
    for (let nth = 0; nth < reports; nth += 1) await report(storage, nth);
    const rows = await dumpHash(storage.store);
    await storage.close();
    const whole = readFileSync(sqliteFile(join(home, 'whole')));
    const originals = join(home, 'whole', 'originals');
    const counts = { flips: 0, named: 0, unused: 0 };
    for (; counts.flips < flips; counts.flips += 1) {
      // Spread over the file by the golden ratio: no stride that always meets the same place of a page.
      const at = Math.floor(((counts.flips * 0.618_033_988_75) % 1) * whole.length);
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (counts.flips % 8)), at);
      const folder = join(home, `${counts.flips}`);
      mkdirSync(folder);
      writeFileSync(sqliteFile(folder), bytes);
      const found = await named(folder, originals, rows);
      if (found === 'differs') throw new Error(`a changed byte at ${at} changes an answer and is not found`);
      counts[found] += 1;
      rmSync(folder, { recursive: true, force: true });
    }
    return counts;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function named(folder: string, originals: string, rows: string): Promise<'named' | 'unused' | 'differs'> {
  try {
    const storage = await openStore({ dataFolder: folder, originals, env: {} });
    try {
      const { damages } = await verify(storage.store, storage.originals);
      if (damages.length > 0) return 'named';
      return (await dumpHash(storage.store)) === rows ? 'unused' : 'differs';
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (error instanceof StorageError) return 'named';
    throw error;
  }
}

async function dumpHash(store: Store): Promise<string> {
  const hash = createHash('sha256');
  for await (const row of store.dump()) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}
