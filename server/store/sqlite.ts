import { access, constants, open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { appliedVersion, migrate } from '#server/store/migrate';
import { sqliteDialect } from '#server/store/sqliteDialect';
import { asStorageError } from '#server/store/storageError';
import type { Store } from '#server/store/store';
import { storeOver } from '#server/store/storeOver';
import { syncFolder } from '#server/store/syncFolder';
import type { AllTables } from '#server/store/tables';

export type SqliteSettings = {
  /** The file; made where there is none. Its folder must exist. */
  readonly path: string;
  readonly now: () => Date;
  /** How long an act waits for its turn, 30 s by default. */
  readonly patienceMs?: number;
};

/**
 * The store in one file. Acts of all streams run one after the other on one connection, in a transaction that has the right to write from
 * its beginning; a second connection reads, so that nobody sees half of an act. WAL with synchronous FULL: COMMIT returns when the log is
 * on disk, and a reader never waits for a writer.
 */
export async function openSqliteStore({ path, now, patienceMs = 30_000 }: SqliteSettings): Promise<Store> {
  await ownFile(path);
  const writing = new Kysely<AllTables>({ dialect: sqliteDialect({ path, readOnly: false, patienceMs }) });
  try {
    await writing.transaction().execute((transaction) => migrate(transaction, 'sqlite', now));
  } catch (error) {
    await writing.destroy();
    throw error;
  }
  const reading = new Kysely<AllTables>({ dialect: sqliteDialect({ path, readOnly: true, patienceMs }) });
  return storeOver({
    reading,
    writing,
    // BEGIN IMMEDIATE has locked every stream already.
    lock: async () => {},
    moment: async () => {
      const db = new Kysely<AllTables>({ dialect: sqliteDialect({ path, readOnly: true, patienceMs }) });
      const transaction = await db.startTransaction().setAccessMode('read only').execute();
      // The moment is that of the first look.
      await appliedVersion(transaction);
      return {
        db: transaction,
        release: async () => {
          await transaction.rollback().execute();
          await db.destroy();
        },
      };
    },
    ready: async () => {
      await appliedVersion(reading);
      return await writable(path);
    },
    close: async () => {
      await reading.destroy();
      await writing.destroy();
    },
  });
}

/** Made for the account of the service alone: the file holds people's names and what agencies reported. */
async function ownFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'a', 0o600);
    await file.close();
    await syncFolder(dirname(path));
  } catch (error) {
    throw asStorageError(error);
  }
}

/** Room below which the store says that it cannot be written to, before it has to refuse in the middle of something. */
const leastFreeBytes = 16 * 1024 * 1024;

async function writable(path: string): Promise<boolean> {
  await access(path, constants.W_OK);
  const { bavail, bsize } = await statfs(dirname(path));
  return bavail * bsize >= leastFreeBytes;
}
