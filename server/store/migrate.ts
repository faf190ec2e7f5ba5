import { type Kysely, sql } from 'kysely';
import { records } from '#server/store/migrations/0001-records';
import { receiptItems } from '#server/store/migrations/0002-receipt-items';
import { StorageError } from '#server/store/storageError';
import type { AllTables } from '#server/store/tables';

export type Dialect = 'sqlite' | 'postgres';

/** One step of the schema. Numbers are never reused; a step that was released is never changed. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  /** The statements, spelled for a database: its type of texts that compare bytewise, of whole numbers, and how a table ends. */
  readonly statements: (words: {
    readonly text: string;
    readonly whole: string;
    readonly strict: string;
  }) => readonly string[];
};

const migrations: readonly Migration[] = [records, receiptItems];

/** The schema this program writes. */
export const schemaVersion = migrations.at(-1)?.number ?? 0;

const spelling = {
  sqlite: { text: 'text', whole: 'integer', strict: ' strict' },
  postgres: { text: 'text collate "C"', whole: 'bigint', strict: '' },
} as const;

/**
 * Brings the schema to the version of the program, all steps or none, inside the caller's transaction, which holds whatever keeps a
 * second process from doing the same. A store of a later version is refused untouched.
 */
export async function migrate(db: Kysely<AllTables>, dialect: Dialect, now: () => Date): Promise<void> {
  const words = spelling[dialect];
  await sql
    .raw(
      `create table if not exists migrations (number ${words.whole} not null primary key, name ${words.text} not null, applied_at ${words.text} not null)${words.strict}`,
    )
    .execute(db);
  const done = await appliedVersion(db);
  if (done > schemaVersion) throw new StorageError('newer', `schema ${done} > ${schemaVersion}`);
  for (const { number, name, statements } of migrations) {
    if (number <= done) continue;
    for (const statement of statements(words)) await sql.raw(statement).execute(db);
    await db.insertInto('migrations').values({ number, name, applied_at: now().toISOString() }).execute();
  }
}

export async function appliedVersion(db: Kysely<AllTables>): Promise<number> {
  const row = await db.selectFrom('migrations').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row?.number ?? 0;
}
