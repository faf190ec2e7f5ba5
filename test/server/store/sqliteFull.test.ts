import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { verifyChain } from '#server/store/chain';
import { migrate } from '#server/store/migrate';
import { sqliteDialect } from '#server/store/sqliteDialect';
import { storeOver } from '#server/store/storeOver';
import type { AllTables } from '#server/store/tables';
import { room } from '#test/helpers/storageRoom';
import { draft, dumpOf } from '#test/helpers/storeSample';

it('[Q-F2] no room for an act: refused as such, nothing of it kept, and the store goes on once there is room', async () => {
  const folder = room();
  const path = folder.path('x.sqlite');
  const on = (readOnly: boolean) =>
    new Kysely<AllTables>({ dialect: sqliteDialect({ path, readOnly, patienceMs: 500 }) });
  const writing = on(false);
  await writing.transaction().execute((transaction) => migrate(transaction, 'sqlite', () => new Date(0)));
  const reading = on(true);
  const store = storeOver({
    writing,
    reading,
    lock: async () => {},
    addEvents: async () => {},
    moment: async () => ({ db: reading, release: async () => {} }),
    ready: async () => true,
    close: async () => {
      await reading.destroy();
      await writing.destroy();
    },
  });
  const large = (n: number) => store.act('ct', (act) => act.append(draft({ body: { n, text: 'x'.repeat(100_000) } })));
  await large(1);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(writing);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 5}`).execute(writing);
  const before = await dumpOf(store);
  for (let n = 2; n < 5; n += 1) {
    await expect(large(n)).rejects.toMatchObject({ name: 'StorageError', trouble: 'full' });
    expect(await dumpOf(store)).toEqual(before);
  }
  expect((await store.act('ct', (act) => act.append(draft()))).seq).toBe(2);
  await sql.raw('pragma max_page_count = 1000000').execute(writing);
  expect((await large(5)).seq).toBe(3);
  expect(await verifyChain(store, 'ct')).toMatchObject({ entries: 3, faults: [] });
  await store.close();
  folder.clear();
});
