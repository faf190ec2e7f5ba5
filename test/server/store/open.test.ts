import { readdir, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#server/store/open';
import { openSqliteStore } from '#server/store/sqlite';
import { sqliteDialect } from '#server/store/sqliteDialect';
import { type S3Store, s3Keys, startS3 } from '#test/helpers/s3Store';
import { report, room } from '#test/helpers/storageRoom';

let folder: ReturnType<typeof room>;
beforeEach(() => {
  folder = room();
});
afterEach(() => folder.clear());
const now = () => new Date('2015-11-20T02:00:00.000Z');

it('[E5] with nothing set everything is in the data folder, for the account of the service alone', async () => {
  const storage = await openStore({ dataFolder: folder.path('a/data'), now, env: {} });
  await report(storage, 'báo cáo');
  await storage.close();
  expect((await readdir(folder.path('a/data'))).filter((name) => !/-(wal|shm)$/.test(name))).toEqual([
    'originals',
    'phuluc.sqlite',
  ]);
  expect((await stat(folder.path('a/data'))).mode & 0o77).toBe(0);
  expect((await stat(folder.path('a/data/phuluc.sqlite'))).mode & 0o77).toBe(0);
});

it.each([
  ['a path', (path: string) => path],
  ['a file: address', (path: string) => pathToFileURL(path).href],
])('[E5] originals may be in another folder, given as %s', async (_, spelled) => {
  const originals = spelled(folder.path('tệp gốc'));
  const storage = await openStore({ dataFolder: folder.path('data'), originals, now, env: {} });
  await report(storage, 'báo cáo');
  await storage.close();
  expect(await readdir(folder.path('tệp gốc'))).toHaveLength(1);
});

it('[E5] originals may be in an S3-compatible store, with keys of the environment', async () => {
  const s3: S3Store = await startS3();
  const env = {
    AWS_ACCESS_KEY_ID: s3Keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3Keys.secretAccessKey,
    AWS_REGION: s3Keys.region,
  };
  const originals = `s3+${s3.url}/kho/tỉnh`;
  const storage = await openStore({ dataFolder: folder.path('data'), originals, now, env });
  await report(storage, 'báo cáo');
  expect([...s3.objects.keys()]).toEqual([expect.stringMatching(/^\/kho\/tỉnh\/[0-9a-f]{2}\/[0-9a-f]{62}$/)]);
  await storage.close();
  await s3.stop();
});

it('[E5] a setting that cannot be meant is said in words, never with its secret', async () => {
  const opened = (originals: string, env = {}) => openStore({ dataFolder: folder.path('data'), originals, now, env });
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'mật' };
  await expect(opened('s3+https://h/kho')).rejects.toThrow('AWS_ACCESS_KEY_ID');
  await expect(opened('s3+https://h/', keys)).rejects.toThrow('bucket');
  await expect(opened('s3+https://u:mật@h/kho', keys)).rejects.toThrow('AWS_SECRET_ACCESS_KEY');
  const error: unknown = await opened('ftp://u:mật@h/kho').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'StorageSettingWrong' });
  expect(String(error)).not.toContain('mật');
  expect(String(error)).not.toContain(encodeURIComponent('mật'));
});

it('[Q-F12] a store of a later version is refused untouched', async () => {
  const path = folder.path('x.sqlite');
  await (await openSqliteStore({ path, now })).close();
  const db = new Kysely<never>({ dialect: sqliteDialect({ path, readOnly: false, patienceMs: 100 }) });
  await sql`insert into migrations (number, name, applied_at) values (999, 'sau', '2030')`.execute(db);
  await db.destroy();
  await expect(openSqliteStore({ path, now })).rejects.toMatchObject({ name: 'StorageError', trouble: 'newer' });
});

it('[Q-F2] a file that is no database, and a folder that is not there, are storage trouble', async () => {
  await expect(openSqliteStore({ path: folder.path('không/có.sqlite'), now })).rejects.toMatchObject({
    code: 'ENOENT',
  });
  await expect(openSqliteStore({ path: folder.path('.'), now })).rejects.toMatchObject({ trouble: 'failed' });
});

it('[Q-F4] who waits too long for another process is told that storage is busy; nothing stops meanwhile', async () => {
  const path = folder.path('x.sqlite');
  const [one, other] = [await openSqliteStore({ path, now }), await openSqliteStore({ path, now, patienceMs: 150 })];
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 5);
  await one.act('a', async () => {
    await expect(other.act('b', async () => 1)).rejects.toMatchObject({ trouble: 'busy' });
    await expect(Promise.all([1, 2].map(() => other.act('b', async () => 1)))).rejects.toMatchObject({
      trouble: 'busy',
    });
  });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(3);
  expect(await other.act('b', async () => 'đến lượt')).toBe('đến lượt');
  await one.close();
  await other.close();
});
