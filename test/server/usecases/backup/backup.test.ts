import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Storage } from '#server/store/open';
import { backUp } from '#server/usecases/backup/backUp';
import { restore } from '#server/usecases/backup/restore';
import { verify } from '#server/usecases/backup/verify';
import { type PostgresServer, startPostgres } from '#test/helpers/postgres';
import { report, room, storageAt } from '#test/helpers/storageRoom';
import { dumpOf, fill, oddText } from '#test/helpers/storeSample';

let server: PostgresServer;
let folder: ReturnType<typeof room>;
const open: Storage[] = [];

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => server.stop());
beforeEach(() => {
  folder = room();
});
afterEach(async () => {
  for (const storage of open.splice(0)) await storage.close();
  folder.clear();
});

type Kind = 'SQLite' | 'PostgreSQL';
let count = 0;

async function empty(kind: Kind): Promise<Storage> {
  count += 1;
  const storage = await storageAt(
    folder.path(`data-${count}`),
    kind === 'SQLite' ? undefined : await server.database(),
  );
  open.push(storage);
  return storage;
}

const now = () => new Date('2015-11-25T00:00:00.000Z');
const saved = async (storage: Storage, name = 'sao-luu.zip') => {
  const path = folder.path(name);
  const manifest = await backUp({ ...storage, now }, createWriteStream(path));
  return { path, manifest };
};
const originalsOf = async ({ originals }: Storage) => {
  const all: Record<string, string> = {};
  for await (const hash of originals.hashes()) all[hash] = Buffer.from((await originals.fetch(hash)) ?? []).toString();
  return all;
};

const pairs: readonly (readonly [Kind, Kind])[] = [
  ['SQLite', 'SQLite'],
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
  ['PostgreSQL', 'PostgreSQL'],
];

it.each(pairs)('[Q-F10] a backup of %s restores into an empty %s: same rows, originals and chain', async (from, to) => {
  const source = await empty(from);
  await fill(source.store, `${oddText}\u2028\u2029`);
  for (let i = 0; i < 5; i += 1) await report(source, `báo cáo ${i} ${oddText}`, 'ct-2');
  const { path, manifest } = await saved(source);
  expect(manifest.originals.count).toBe(5);
  expect(manifest.heads.map(({ stream, seq }) => [stream, seq])).toEqual([
    ['ct', 2],
    ['ct-2', 5],
    ['instance', 1],
  ]);
  const target = await empty(to);
  expect((await restore(target, path)).lost).toEqual([]);
  expect(await dumpOf(target.store)).toEqual(await dumpOf(source.store));
  expect(await originalsOf(target)).toEqual(await originalsOf(source));
  await expect(report(target, 'tiếp theo', 'ct-2')).resolves.toContain('0006');
});

it.each(['SQLite', 'PostgreSQL'] as const)(
  '[Q-F10] a backup of %s made while reports come in holds every original its rows speak of',
  async (kind) => {
    const source = await empty(kind);
    for (let i = 0; i < 10; i += 1) await report(source, `trước ${i}`);
    const going = new AbortController();
    let sent = 10;
    const sending = (async () => {
      for (; !going.signal.aborted; sent += 1) await report(source, `trong lúc ${sent}`);
    })();
    const backups = [];
    for (let i = 0; i < 4; i += 1) backups.push(await saved(source, `${i}.zip`));
    going.abort();
    await sending;
    expect(sent).toBeGreaterThan(10);
    for (const { path, manifest } of backups) {
      const target = await empty('SQLite');
      await restore(target, path);
      const { damages, submissions, streams } = await verify(target.store, target.originals);
      expect(damages).toEqual([]);
      expect(submissions).toBeGreaterThanOrEqual(10);
      expect(submissions).toBeLessThanOrEqual(sent);
      expect(streams).toEqual([{ stream: 'ct', entries: submissions, hash: manifest.heads[0]?.hash }]);
    }
  },
);

it('[Q-F10] a store that holds anything is not written over', async () => {
  const source = await empty('SQLite');
  await report(source, 'báo cáo');
  const { path } = await saved(source);
  const before = await dumpOf(source.store);
  await expect(restore(source, path)).rejects.toMatchObject({ code: 'not_empty' });
  expect(await dumpOf(source.store)).toEqual(before);
});

it('[Q-F10] what is no backup, or not whole, is refused by name and writes no row', async () => {
  const source = await empty('SQLite');
  for (let i = 0; i < 3; i += 1) await report(source, `báo cáo ${i}`);
  const { path } = await saved(source);
  const whole = await readFile(path);
  const target = await empty('SQLite');
  const given = async (bytes: Buffer) => {
    const file = folder.path('thử.zip');
    await writeFile(file, bytes);
    return restore(target, file);
  };
  await expect(given(Buffer.from('không phải'))).rejects.toMatchObject({ code: 'not_a_backup' });
  await expect(given(Buffer.alloc(0))).rejects.toMatchObject({ code: 'not_a_backup' });
  for (const part of [0.1, 0.5, 0.9, 0.999])
    await expect(given(whole.subarray(0, Math.floor(whole.length * part)))).rejects.toMatchObject({
      code: 'not_a_backup',
    });
  await expect(restore(target, folder.path('không-có.zip'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await dumpOf(target.store)).toEqual([]);
});

it('[Q-F7] one byte changed anywhere in a backup is found: refused, or the original named, or nothing differs', async () => {
  const source = await empty('SQLite');
  for (let i = 0; i < 3; i += 1) await report(source, `báo cáo ${i} ${'x'.repeat(200)}`);
  const { path } = await saved(source);
  const whole = await readFile(path);
  const [rows, kept] = [await dumpOf(source.store), await originalsOf(source)];
  const told = { refused: 0, named: 0, same: 0 };
  for (let at = 0; at < whole.length; at += 41) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    const file = folder.path('đổi.zip');
    await writeFile(file, bytes);
    const target = await storageAt(folder.path(`lật-${at}`));
    try {
      const { lost } = await restore(target, file);
      expect(await dumpOf(target.store)).toEqual(rows);
      const back = await originalsOf(target);
      expect(back).toEqual(Object.fromEntries(Object.entries(kept).filter(([hash]) => !lost.includes(hash))));
      if (lost.length > 0) told.named += 1;
      else told.same += 1;
    } catch (error) {
      expect(error).toMatchObject({ name: 'BackupUnusable' });
      expect(await dumpOf(target.store)).toEqual([]);
      told.refused += 1;
    }
    await target.close();
  }
  expect(told.refused).toBeGreaterThan(10);
  expect(told.named).toBeGreaterThan(10);
}, 120_000);

it('[Q-F2] a backup that cannot be written fails as the disk does, and the store goes on', async () => {
  const source = await empty('SQLite');
  await report(source, 'x'.repeat(300_000));
  const full = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  });
  await expect(backUp({ ...source, now }, full)).rejects.toMatchObject({ code: 'ENOSPC' });
  await expect(report(source, 'tiếp')).resolves.toContain('0002');
});
