import { type Kysely, sql } from 'kysely';
import { rowSum } from '#server/store/rowSum';
import { StorageError } from '#server/store/storageError';
import type { Store } from '#server/store/store';
import { type AllTables, storedTables } from '#server/store/tables';

/** Something in the store that is not as it was written, named so that a person knows what is concerned. */
export type StoredDamage =
  /** The database itself finds its file broken, or cannot read it; `detail` in its words. */
  | { readonly kind: 'file'; readonly detail: string }
  /** A table or index is not defined as the program defines it. */
  | { readonly kind: 'schema'; readonly name: string }
  /** A table cannot be read to its end. */
  | { readonly kind: 'table'; readonly table: string; readonly code: string }
  /** A row does not have the sum it was written with. */
  | { readonly kind: 'row'; readonly table: string; readonly key: string };

/** A store that can look itself over. */
export type CheckedStore = Store & {
  /** Reads everything once; the journal's chains are looked at by `verifyChain`. */
  damages(): AsyncIterable<StoredDamage>;
};

/** Rows whose sum does not hold, and tables that cannot be read, on a connection that holds one moment. */
export async function* damagedRows(db: Kysely<AllTables>): AsyncIterable<StoredDamage> {
  for (const { table, key, batch } of storedTables) {
    const keys = sql.join(key.map((column) => sql.ref(column)));
    try {
      let last: readonly unknown[] | undefined;
      for (let more = true; more; ) {
        const behind = last === undefined ? sql`` : sql`where (${keys}) > (${sql.join(last)})`;
        const { rows } = await sql<Record<string, unknown>>`
          select * from ${sql.table(table)} ${behind} order by ${keys} limit ${sql.lit(batch)}`.execute(db);
        for (const row of rows)
          if ('sum' in row && row.sum !== rowSum(row))
            yield { kind: 'row', table, key: key.map((column) => String(row[column])).join(' ') };
        const end = rows.at(-1);
        more = end !== undefined && rows.length === batch;
        last = end && key.map((column) => end[column]);
      }
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      yield { kind: 'table', table, code: error.code };
    }
  }
}
