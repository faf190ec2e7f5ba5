import { access, constants, open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type { AddEvents } from '#server/store/act';
import type { CheckedStore } from '#server/store/inspect';
import { letOthersIn } from '#server/store/letOthersIn';
import { appliedVersion, migrate } from '#server/store/migrate';
import { damagedFile } from '#server/store/sqliteCheck';
import { sqliteDialect } from '#server/store/sqliteDialect';
import { logLost } from '#server/store/sqliteLog';
import { asStorageError, StorageError } from '#server/store/storageError';
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
export async function openSqliteStore({ path, now, patienceMs = 30_000 }: SqliteSettings): Promise<CheckedStore> {
  await ownFile(path);
  if (await logLost(path).catch(asFailed)) throw new StorageError('failed', 'WAL_DAMAGED');
  const writing = new Kysely<AllTables>({ dialect: sqliteDialect({ path, readOnly: false, patienceMs }) });
  try {
    await writing.transaction().execute((transaction) => migrate(transaction, 'sqlite', now));
  } catch (error) {
    await writing.destroy();
    throw error;
  }
  const reading = new Kysely<AllTables>({ dialect: sqliteDialect({ path, readOnly: true, patienceMs }) });
  const spare: Kysely<AllTables>[] = [];
  return storeOver({
    reading,
    writing,
    // BEGIN IMMEDIATE has locked every stream already.
    lock: async () => {},
    addEvents,
    moment: async () => {
      const db = spare.pop() ?? new Kysely<AllTables>({ dialect: sqliteDialect({ path, readOnly: true, patienceMs }) });
      const transaction = await db.startTransaction().setAccessMode('read only').execute();
      // The moment is that of the first look.
      await appliedVersion(transaction);
      return {
        db: transaction,
        release: async () => {
          await transaction.rollback().execute();
          spare.push(db);
        },
      };
    },
    damagedFile,
    ready: async () => {
      await appliedVersion(reading);
      return await writable(path);
    },
    close: async () => {
      for (const db of [reading, ...spare, writing]) await db.destroy();
    },
  });
}

/** Rows of one INSERT: far below SQLite's limit of 32,766 variables. */
const rowsAtOnce = 100;

const addEvents: AddEvents = async (db, rows) => {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto('cell_events')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
    // SQLite answers at once, and the next batch would follow without anybody else being heard.
    await letOthersIn();
  }
};

function asFailed(error: unknown): never {
  throw asStorageError(error);
}

/** Made for the account of the service alone: the file holds people's names and what agencies reported. */
async function ownFile(path: string): Promise<void> {
  try {
    // Never opened where it is there: closing it again would drop the locks SQLite holds on it in this process.
    const file = await open(path, 'wx', 0o600);
    await file.close();
    await syncFolder(dirname(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw asStorageError(error);
  }
}

/** Room below which the store says that it cannot be written to, before it has to refuse in the middle of something. */
const leastFreeBytes = 16 * 1024 * 1024;

async function writable(path: string): Promise<boolean> {
  await access(path, constants.W_OK);
  const { bavail, bsize } = await statfs(dirname(path));
  return bavail * bsize >= leastFreeBytes;
}
