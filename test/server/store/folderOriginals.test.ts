import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFolderOriginals } from '#server/store/folderOriginals';
import { unfinishedName } from '#server/store/unfinished';
import { room } from '#test/helpers/storageRoom';

let folder: ReturnType<typeof room>;
beforeEach(() => {
  folder = room();
});
afterEach(() => folder.clear());

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const open = () => openFolderOriginals(folder.path('gốc'), { now: () => new Date() });

async function files(path = folder.path('gốc')): Promise<readonly string[]> {
  return (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
}

it('[T7] keeps bytes under their hash and gives back the very bytes', async () => {
  const originals = await open();
  for (const bytes of [Buffer.alloc(0), Buffer.from('báo cáo'), Buffer.alloc(3_000_000, 7)]) {
    const hash = hashOf(bytes);
    expect(await originals.keep(bytes)).toEqual({ hash, size: bytes.length });
    expect(bytes.equals((await originals.fetch(hash)) ?? Buffer.from('none'))).toBe(true);
    expect(bytes.equals(await readFile(folder.path(`gốc/${hash.slice(0, 2)}/${hash.slice(2)}`)))).toBe(true);
  }
  const hashes = [];
  for await (const hash of originals.hashes()) hashes.push(hash);
  expect(hashes).toHaveLength(3);
  expect(hashes).toEqual([...hashes].sort());
});

it('[M10] keeping the same bytes again does nothing, many at once neither', async () => {
  const originals = await open();
  const bytes = Buffer.from('một tệp');
  const kept = await Promise.all(Array.from({ length: 50 }, () => originals.keep(bytes)));
  expect(new Set(kept.map(({ hash }) => hash)).size).toBe(1);
  expect(await files()).toHaveLength(1);
});

it('[Q-A6] a name that is no hash is nothing, and never a path', async () => {
  const originals = await open();
  await writeFile(folder.path('bí mật'), 'x');
  for (const name of ['', '../bí mật', `aa/${'b'.repeat(61)}`, 'A'.repeat(64), `..${'/'.repeat(62)}`])
    expect(await originals.fetch(name)).toBeNull();
  expect(await originals.fetch('a'.repeat(64))).toBeNull();
});

it('[Q-F7] a changed byte is found when the bytes are asked for, and mended when they come again', async () => {
  const originals = await open();
  const bytes = Buffer.from('nguyên vẹn');
  const { hash } = await originals.keep(bytes);
  const path = folder.path(`gốc/${hash.slice(0, 2)}/${hash.slice(2)}`);
  await writeFile(path, Buffer.from('nguyên vẸn'));
  await expect(originals.fetch(hash)).rejects.toMatchObject({ name: 'OriginalDamaged', hash });
  await originals.keep(bytes);
  expect(await originals.fetch(hash)).toEqual(bytes);
});

it('[Q-F1] what a crash left unfinished is swept at start; what others are writing stays, for an hour', async () => {
  await open();
  const own = folder.path('gốc/ab');
  await mkdir(own);
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const left = {
    crashed: join(own, `1.${host}-4194300-aaaaaaaaaaaa.part`),
    crashedBefore: folder.path(`gốc/1.${host}-${process.pid}-aaaaaaaaaaaa.part`),
    otherMachine: join(own, '2.00000000-12-aaaaaaaaaaaa.part'),
    otherMachineOld: join(own, '3.00000000-12-aaaaaaaaaaaa.part'),
    otherProcess: join(own, `4.${host}-${process.ppid}-aaaaaaaaaaaa.part`),
    ours: join(own, unfinishedName()),
  };
  for (const path of Object.values(left)) await writeFile(path, 'x');
  const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
  await utimes(left.otherMachineOld, long, long);
  await open();
  const kept = [left.otherMachine, left.otherProcess, left.ours].map((path) =>
    path.slice(folder.path('gốc').length + 1),
  );
  expect(await files()).toEqual(kept.sort());
});

it('[Q-F2] a folder that cannot be written to is storage trouble, not a fault of ours', async () => {
  const originals = await open();
  expect(await originals.ready()).toBe(true);
  await writeFile(folder.path('gốc/ba'), 'a file where a folder has to be');
  const bytes = Buffer.from('abc');
  expect(hashOf(bytes).slice(0, 2)).toBe('ba');
  await expect(originals.keep(bytes)).rejects.toMatchObject({ name: 'StorageError' });
  expect(await files()).toEqual(['ba']);
  await writeFile(folder.path('tệp'), '');
  await expect(openFolderOriginals(folder.path('tệp/gốc'))).rejects.toMatchObject({ trouble: 'failed' });
  if (process.getuid?.() !== 0) {
    await chmod(folder.path('gốc'), 0o500);
    expect(await originals.ready()).toBe(false);
    await chmod(folder.path('gốc'), 0o700);
  }
});
