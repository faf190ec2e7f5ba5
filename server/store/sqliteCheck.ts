import { Kysely, sql } from 'kysely';
import type { StoredDamage } from '#server/store/inspect';
import { migrate } from '#server/store/migrate';
import { sqliteDialect } from '#server/store/sqliteDialect';
import { StorageError } from '#server/store/storageError';
import type { AllTables } from '#server/store/tables';

/** What SQLite finds wrong with the pages of its file, and definitions that are not the program's. */
export async function* damagedFile(db: Kysely<AllTables>): AsyncIterable<StoredDamage> {
  try {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
    for (const { integrity_check: detail } of rows) if (detail !== 'ok') yield { kind: 'file', detail };
    const { rows: strays } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
    for (const { table, parent } of strays.slice(0, 20))
      yield { kind: 'file', detail: `a row of ${table} refers to a row of ${parent} that is not there` };
    const wanted = await definedHere();
    const found = await definitions(db);
    for (const name of new Set([...wanted.keys(), ...found.keys()]))
      if (wanted.get(name) !== found.get(name)) yield { kind: 'schema', name };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    yield { kind: 'file', detail: error.code };
  }
}

async function definitions(db: Kysely<AllTables>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select name, type || ' ' || tbl_name || ' ' || coalesce(sql, '') as definition from sqlite_schema
    where name not like 'sqlite_stat%'`.execute(db);
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}

/** The definitions of a store made just now. */
async function definedHere(): Promise<ReadonlyMap<string, string>> {
  const db = new Kysely<AllTables>({
    dialect: sqliteDialect({ path: ':memory:', readOnly: false, patienceMs: 1000 }),
  });
  try {
    await migrate(db, 'sqlite', () => new Date(0));
    return await definitions(db);
  } finally {
    await db.destroy();
  }
}
