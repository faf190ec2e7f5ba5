import { type Kysely, sql } from 'kysely';
import type { DumpedRow } from '#server/store/store';
import { type AllTables, storedTables, type TableName } from '#server/store/tables';

/** Every row of every table, table by table in the order of keys, as `db` sees them: the caller gives a connection that holds one moment. */
export async function* dumpedRows(db: Kysely<AllTables>): AsyncIterable<DumpedRow> {
  for (const { table, key, batch } of storedTables) {
    const keys = sql.join(key.map((column) => sql.ref(column)));
    let last: readonly unknown[] | undefined;
    for (let more = true; more; ) {
      const behind = last === undefined ? sql`` : sql`where (${keys}) > (${sql.join(last)})`;
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} ${behind} order by ${keys} limit ${sql.lit(batch)}`.execute(db);
      // A head at 0 is only there to be locked; nothing was written yet.
      for (const row of rows) if (table !== 'heads' || row.seq !== 0) yield { table, row: { ...row } };
      const end = rows.at(-1);
      more = end !== undefined && rows.length === batch;
      last = end && key.map((column) => end[column]);
    }
  }
}

/** A dump that cannot be loaded, said for the person at the command. */
export class DumpUnusable extends Error {
  override readonly name = 'DumpUnusable';
  constructor(
    readonly reason: 'not_empty' | 'unknown_table' | 'unknown_column',
    readonly what: string,
  ) {
    super(`${reason}: ${what}`);
  }
}

/** Fills the tables from a dump inside the caller's transaction. Throws {@link DumpUnusable} where a table holds anything already. */
export async function loadRows(db: Kysely<AllTables>, rows: AsyncIterable<DumpedRow>): Promise<void> {
  const columns = new Map<string, ReadonlySet<string>>();
  await db.deleteFrom('heads').where('seq', '=', 0).execute();
  for (const { table } of storedTables) {
    const { rows: some } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (some.length > 0) throw new DumpUnusable('not_empty', table);
  }
  for (const { name, columns: own } of await db.introspection.getTables())
    columns.set(name, new Set(own.map((column) => column.name)));
  const known: ReadonlyMap<string, TableName> = new Map(storedTables.map(({ table }) => [table, table]));
  let waiting: Record<string, unknown>[] = [];
  let letters = 0;
  let table: TableName | undefined;
  const write = async () => {
    if (table !== undefined && waiting.length > 0) await db.insertInto(table).values(waiting).execute();
    waiting = [];
    letters = 0;
  };
  for await (const { table: next, row } of rows) {
    const own = known.get(next);
    if (own === undefined) throw new DumpUnusable('unknown_table', next);
    const strange = Object.keys(row).find((column) => !columns.get(next)?.has(column));
    if (strange !== undefined) throw new DumpUnusable('unknown_column', `${next}.${strange}`);
    if (own !== table || waiting.length >= 500 || letters > 4_000_000) await write();
    table = own;
    waiting.push(row);
    for (const value of Object.values(row)) if (typeof value === 'string') letters += value.length;
  }
  await write();
}
