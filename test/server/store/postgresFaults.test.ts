import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { verifyChain } from '#server/store/chain';
import { openPostgresStore } from '#server/store/postgres';
import type { Store } from '#server/store/store';
import { type PostgresServer, startPostgres } from '#test/helpers/postgres';
import { draft } from '#test/helpers/storeSample';

const now = () => new Date('2015-11-20T02:00:00.000Z');
let server: PostgresServer;
let url = '';
let store: Store;

beforeAll(async () => {
  server = await startPostgres({ durable: true });
});
afterAll(async () => server.stop());
beforeEach(async () => {
  url = await server.database();
  store = await openPostgresStore({ url, now, patienceMs: 5000 });
});
afterEach(async () => store.close());

async function asking<T>(sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as readonly T[];
}

const taken = (n: number) => store.act('ct', async (act) => (await act.append(draft({ body: { n } }))).seq);

it('[Q-F1] the server killed in the middle of acts: whatever was answered is there, the same service goes on', async () => {
  for (let round = 0; round < 3; round += 1) {
    const before = (await store.head('ct')).seq;
    const receipts: number[] = [];
    const going = new AbortController();
    const sending = (async () => {
      for (let n = 0; !going.signal.aborted; n += 1) {
        try {
          receipts.push(await taken(n));
        } catch (error) {
          expect(error).toMatchObject({ name: 'StorageError' });
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    })();
    while (receipts.length < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.kill();
    expect(await store.ready()).toBe(false);
    await expect(store.programmes()).rejects.toMatchObject({ trouble: 'unreachable' });
    await server.start();
    const answered = receipts.length;
    while (receipts.length < answered + 5) await new Promise((resolve) => setTimeout(resolve, 5));
    going.abort();
    await sending;
    const { seq } = await store.head('ct');
    expect(new Set(receipts).size).toBe(receipts.length);
    expect(Math.max(...receipts)).toBe(seq);
    // At most the act that was cut off at its commit stands without its answer.
    expect(seq - before - receipts.length).toBeLessThanOrEqual(1);
    expect(await verifyChain(store, 'ct')).toMatchObject({ entries: seq, faults: [] });
    expect(await store.ready()).toBe(true);
  }
}, 120_000);

it('[Q-F1] a connection cut in the middle of an act leaves nothing of it', async () => {
  await taken(1);
  const act = store.act('ct', async (doing) => {
    await doing.append(draft());
    await asking("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'");
    await doing.append(draft());
  });
  await expect(act).rejects.toMatchObject({ name: 'StorageError', trouble: 'unreachable' });
  expect((await store.head('ct')).seq).toBe(1);
  expect(await taken(2)).toBe(2);
});

it('[Q-F9] commits are on disk when they are answered, although the server is set not to wait', async () => {
  await asking('alter role phuluc set synchronous_commit = off');
  const client = new Client({ connectionString: url });
  await client.connect();
  const other = await openPostgresStore({ url, now });
  let flushed = 0;
  for (let n = 0; n < 20; n += 1) {
    await other.act('ct', async (act) => act.append(draft()));
    const { rows } = await client.query('select pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() as whole');
    if ((rows as readonly { whole: boolean }[])[0]?.whole) flushed += 1;
  }
  // The server's own housekeeping may write in between; without the wait hardly any would be.
  expect(flushed).toBeGreaterThanOrEqual(15);
  await other.close();
  await client.end();
  await asking('alter role phuluc reset synchronous_commit');
});

it('[Q-F4] an act that waits too long for another process is told that storage is busy', async () => {
  const other = await openPostgresStore({ url, now, patienceMs: 200 });
  await store.act('ct', async () => {
    await expect(other.act('ct', async () => 1)).rejects.toMatchObject({ name: 'StorageError', trouble: 'busy' });
    expect(await other.act('khác', async () => 'dòng khác không phải chờ')).toBe('dòng khác không phải chờ');
  });
  expect(await other.act('ct', async () => 'đến lượt')).toBe('đến lượt');
  await other.close();
});

it('[Q-F4] acts that read beside themselves while fifty wait for their stream do not starve', async () => {
  const seqs = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      store.act('ct', async (act) => {
        await store.programmes();
        await store.head('ct');
        return (await act.append(draft({ body: { n } }))).seq;
      }),
    ),
  );
  expect(new Set(seqs).size).toBe(50);
});

it('[T7] a database that is not in UTF-8 is refused at the start', async () => {
  await asking("create database latin template template0 encoding 'LATIN1' locale 'C'");
  const latin = url.replace(/\/t[0-9a-f]{12}\?/, '/latin?');
  await expect(openPostgresStore({ url: latin, now })).rejects.toMatchObject({ code: 'server_encoding LATIN1' });
});

it('[Q-F2] a server that is not there, a database or user it does not know: all told as unreachable', async () => {
  for (const wrong of [
    'postgres://phuluc@localhost/x?host=%2Fkhong%2Fco',
    'postgres://phuluc@127.0.0.1:1/x',
    url.replace(/\/t[0-9a-f]{12}\?/, '/khong_co?'),
    url.replace('phuluc@', 'khong_co@'),
  ])
    await expect(openPostgresStore({ url: wrong, now, patienceMs: 500 }), wrong).rejects.toMatchObject({
      name: 'StorageError',
      trouble: 'unreachable',
    });
});
