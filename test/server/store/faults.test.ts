import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { report, wholeReports } from '#scripts/faults/act';
import { crashAtSteps } from '#scripts/faults/crash';
import { failAtSteps } from '#scripts/faults/disk';
import { room, storageAt } from '#test/helpers/storageRoom';

/** All steps by `node dist/scripts/faults/run.js`; here each fifteenth. */
describe('a process that is killed, a disk that is full', () => {
  it('[Q-F1] kill -9 before and after its steps: old or new, no receipt lost, nothing left, the next start needs no hand', async () => {
    const { points, old, new: fresh } = await crashAtSteps(23);
    expect(points).toBeGreaterThanOrEqual(16);
    expect(old + fresh).toBe(points);
  }, 180_000);

  it('[Q-F2] full, over quota or broken while an original is kept: refused, nothing left, taken once it is well again', async () => {
    const { points, refused } = await failAtSteps(9);
    expect(points).toBeGreaterThanOrEqual(9);
    expect(refused).toBeGreaterThan(0);
  }, 180_000);
});

describe('the log of SQLite after the power went', () => {
  let folder: ReturnType<typeof room>;
  beforeEach(() => {
    folder = room();
  });
  afterEach(() => folder.clear());

  /** A store with five reports that was never closed, and the length of its log after each. */
  async function cutOff(): Promise<{ readonly log: Buffer; readonly ends: readonly number[] }> {
    const storage = await storageAt(folder.path('sống'));
    const ends = [];
    const log = folder.path('sống/phuluc.sqlite-wal');
    for (let i = 0; i < 5; i += 1) {
      await report(storage, i);
      ends.push((await readFile(log)).length);
    }
    await cp(folder.path('sống'), folder.path('mất điện'), { recursive: true });
    const bytes = await readFile(log);
    await storage.close();
    return { log: bytes, ends };
  }

  async function reportsWith(log: Buffer, name: string): Promise<readonly string[]> {
    await mkdir(folder.path(name));
    await cp(folder.path('mất điện/phuluc.sqlite'), folder.path(`${name}/phuluc.sqlite`));
    await cp(folder.path('mất điện/originals'), folder.path(`${name}/originals`), { recursive: true });
    await writeFile(folder.path(`${name}/phuluc.sqlite-wal`), log);
    const storage = await storageAt(folder.path(name));
    try {
      return await wholeReports(storage);
    } finally {
      await storage.close();
    }
  }

  it('[Q-F9] cut anywhere, every report whose sync came before the cut is there, the one under way not by half', async () => {
    const { log, ends } = await cutOff();
    const first = (ends[0] ?? 0) + 1;
    for (let cut = first; cut <= log.length; cut += 4999) {
      const answered = ends.filter((end) => end <= cut).length;
      expect(await reportsWith(log.subarray(0, cut), `${cut}`)).toHaveLength(answered);
    }
  });

  it('[Q-F9] pages of the last report that never reached the disk take that report away, and nothing else', async () => {
    const { log, ends } = await cutOff();
    for (let at = (ends[3] ?? 0) + 100; at < log.length - 4096; at += 3 * 4120) {
      const torn = Buffer.from(log);
      torn.fill(0xa5, at, at + 512);
      expect(await reportsWith(torn, `xé-${at}`)).toHaveLength(4);
    }
  });

  it('[Q-F7] a byte changed before reports that were answered is refused at the start, not cut off with them', async () => {
    const { log, ends } = await cutOff();
    for (let at = 0; at < (ends[3] ?? 0); at += 5003) {
      const changed = Buffer.from(log);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x20, at);
      await expect(reportsWith(changed, `hỏng-${at}`), `byte ${at}`).rejects.toMatchObject({ code: 'WAL_DAMAGED' });
    }
  });
});
