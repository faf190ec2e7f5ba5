import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { backedUpWhileReporting } from '#test/faults/backupWhile';
import { deadlineHour } from '#test/faults/deadline';
import { broke, everyFileOf } from '#test/faults/everyFile';
import { againFromTheOldBase } from '#test/faults/oldBase';
import { hostileCases } from '#test/faults/quiet';
import { oneReplicaKilled } from '#test/faults/replicas';
import { seeded } from '#test/faults/seeded';
import { crashService } from '#test/faults/serviceCrash';
import { fullDisk } from '#test/faults/serviceDisk';
import { dakNongBook, returned } from '#test/helpers/livingService';
import { room } from '#test/helpers/storageRoom';

const folder = room();
afterAll(() => folder.clear());

/** All of them by script; the figures stand in docs/reliability.md. */
describe('the service under faults', () => {
  it('[Q-F1] killed in the middle of its work it is as before or as after, and the next start needs no hand', async () => {
    const { points, old, new: fresh } = await crashService(25, { from: 45, lived: 2 });
    expect(points).toBeGreaterThanOrEqual(4);
    expect(old + fresh).toBe(points);
  }, 300_000);

  it('[Q-F2] on a full disk it answers 507 with its code, and goes on when there is room', async () => {
    const counts = await fullDisk(40 * 1024, 480 * 1024);
    if (counts === null) return;
    expect(counts).toMatchObject({ well: true, other: [] });
    expect(counts.full).toBeGreaterThan(0);
    expect(counts.taken).toBeGreaterThan(0);
  }, 120_000);

  it('[M11] [Q-F6] what was settled stays settled when old copies come again, and new words are seen', async () => {
    expect(await againFromTheOldBase(3)).toEqual({ runs: 3, kept: 3 });
  });

  it('[M12] [Q-F10] a backup made while reports come in is of one moment, and comes to the same workbook elsewhere', async () => {
    const outcome = await backedUpWhileReporting(9);
    expect(outcome).toMatchObject({ reports: 9, prefix: true, damages: 0, sameExport: true });
  });

  it('[M1] [M10] one of two replicas is killed while all agencies send: nothing is lost, nothing taken twice', async () => {
    const outcome = await oneReplicaKilled(10, 6);
    expect(outcome).toMatchObject({ agencies: 10, receipts: 10, submissions: 10, different: 10, whole: true });
  }, 120_000);

  it('[Q-L3] everybody sends in the last moment, some of them twice: all are answered, each counts once', async () => {
    const hour = await deadlineHour({ agencies: 10, rows: 6, seconds: 1 });
    expect(hour).toMatchObject({ posts: 12, submissions: 10, refused: [] });
    expect(hour.answers).toHaveLength(12);
  }, 120_000);
});

describe('whatever file is handed in', () => {
  it('[T8] hostile, broken and cut files get a receipt or a coded refusal, and the service stays well', async () => {
    const odd = folder.path('odd');
    mkdirSync(odd);
    const small = hostileCases().filter(({ bytes }, at) => at % 3 === 0 && bytes.length < 200_000);
    for (const [at, { bytes }] of small.entries()) writeFileSync(join(odd, `xau-${at}.xlsx`), bytes);
    const random = seeded(11);
    for (const [at, path] of [
      dakNongBook,
      returned('UBND-huyen-Tuy-Duc_libreoffice.ods'),
      returned('UBND-huyen-Cu-Jut_van-phong-cu.xls'),
    ].entries()) {
      const whole = await readFile(path);
      for (let nth = 0; nth < 5; nth += 1) {
        const bytes = Buffer.from(
          whole.subarray(0, nth % 4 === 0 ? Math.floor(whole.length * random()) : whole.length),
        );
        for (let flips = 0; flips < 6; flips += 1)
          bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        writeFileSync(join(odd, `sua-${at}-${nth}.${path.split('.').at(-1)}`), bytes);
      }
    }
    const { outcomes } = await everyFileOf(odd);
    expect(outcomes).toHaveLength(small.length + 15);
    expect(outcomes.filter(broke)).toEqual([]);
    expect(outcomes.filter(({ code }) => code === 'none')).toEqual([]);
  }, 120_000);
});
