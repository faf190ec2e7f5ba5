import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { rowSum } from '#server/store/rowSum';
import { openSqliteStore } from '#server/store/sqlite';
import { sqliteDialect } from '#server/store/sqliteDialect';
import type { AllTables } from '#server/store/tables';
import { draft, programmeRecord, submissionRecord } from '#test/helpers/storeSample';

const folder = mkdtempSync(join(tmpdir(), 'phuluc-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = () => new Date('2015-11-20T02:00:00.000Z');

/** Makes a store what the first schema wrote: the cells of a receipt inside its submission. */
async function asFirstSchema(path: string): Promise<void> {
  const db = new Kysely<AllTables>({ dialect: sqliteDialect({ path, readOnly: false, patienceMs: 100 }) });
  const rows = await db.selectFrom('submissions').selectAll().execute();
  for (const row of rows) {
    const { items } = await db
      .selectFrom('receipt_items')
      .select('items')
      .where('number', '=', row.number)
      .executeTakeFirstOrThrow();
    const record = JSON.parse(row.record);
    const inside = {
      ...row,
      record: JSON.stringify({ ...record, receipt: { ...record.receipt, items: JSON.parse(items) } }),
    };
    await db
      .updateTable('submissions')
      .set({ record: inside.record, sum: rowSum(inside) })
      .where('number', '=', row.number)
      .execute();
  }
  await sql`drop table receipt_items`.execute(db);
  await sql`delete from migrations where number = 2`.execute(db);
  await db.destroy();
}

it('[Q-F12] a store of the first schema opens, holds the same, and goes on', async () => {
  const path = join(folder, 'old.sqlite');
  const made = [
    submissionRecord({ number: 'n1', seq: 1 }),
    submissionRecord({ number: 'n2', seq: 2, agency: 'so-tc' }),
  ];
  expect(made[0]?.receipt.items.length).toBeGreaterThan(0);
  const first = await openSqliteStore({ path, now });
  await first.act('ct', async (act) => {
    await act.putProgramme(programmeRecord());
    for (const one of made) {
      await act.append(draft());
      await act.putSubmission(one);
    }
  });
  await first.close();
  await asFirstSchema(path);

  const store = await openSqliteStore({ path, now });
  expect(await store.submissions('ct')).toEqual(made);
  expect((await store.submissionHead('n2'))?.receipt.items).toEqual([]);
  const damages = [];
  for await (const damage of store.damages()) damages.push(damage);
  expect(damages).toEqual([]);
  const withdrawn = {
    ...submissionRecord({ number: 'n1', seq: 1 }),
    withdrawn: { seq: 3, at: now().toISOString(), by: 'a', reason: 'nhầm' },
  };
  await store.act('ct', async (act) => {
    await act.append(draft());
    await act.putSubmission(withdrawn);
  });
  expect(await store.submission('n1')).toEqual(withdrawn);
  await store.close();
});
