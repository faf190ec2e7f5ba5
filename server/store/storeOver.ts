import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import { type AddEvents, actOn, guardedAct } from '#server/store/act';
import { dumpedRows, loadRows } from '#server/store/dump';
import { type CheckedStore, damagedRows, type StoredDamage } from '#server/store/inspect';
import { appliedVersion } from '#server/store/migrate';
import { readerOn } from '#server/store/reader';
import { StorageError } from '#server/store/storageError';
import type { Act, DumpedRow, Reader } from '#server/store/store';
import type { AllTables } from '#server/store/tables';

/** What the two databases do differently. */
export type Database = {
  /** Sees only what is committed. */
  readonly reading: Kysely<AllTables>;
  readonly writing: Kysely<AllTables>;
  /** Waits until the acts of the stream that came before in this process are over; answers how to end one's own turn. */
  readonly turn?: (stream: string) => Promise<() => void>;
  /** Keeps every other act of the stream out until the transaction ends. */
  readonly lock: (transaction: Transaction<AllTables>, stream: string) => Promise<void>;
  readonly addEvents: AddEvents;
  /** A connection that sees one moment until it is released. */
  readonly moment: () => Promise<{ readonly db: Kysely<AllTables>; readonly release: () => Promise<void> }>;
  /** What the database can say of its own files. */
  readonly damagedFile?: (db: Kysely<AllTables>) => AsyncIterable<StoredDamage>;
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** The store over a database whose schema is up to date. */
export function storeOver(database: Database): CheckedStore {
  const { reading, writing } = database;
  const inside = new AsyncLocalStorage<{ ended: boolean }>();
  let closed = false;
  const open = () => {
    if (closed) throw new StorageError('closed', 'store');
  };
  async function done<T>(
    transaction: Transaction<AllTables>,
    stream: string,
    work: (act: Act) => Promise<T>,
  ): Promise<T> {
    const { act, whole, end } = guardedAct(actOn(transaction, stream, database.addEvents));
    const turn = { ended: false };
    try {
      const answer = await inside.run(turn, () => work(act));
      whole();
      return answer;
    } finally {
      turn.ended = true;
      await end();
    }
  }
  const own: Omit<CheckedStore, keyof Reader> = {
    act: async <T>(stream: string, work: (act: Act) => Promise<T>): Promise<T> => {
      open();
      if (inside.getStore()?.ended === false) throw new Error('an act within an act would wait for itself');
      const leave = await database.turn?.(stream);
      try {
        return await writing.transaction().execute(async (transaction) => {
          await database.lock(transaction, stream);
          return await done(transaction, stream, work);
        });
      } finally {
        leave?.();
      }
    },
    dump: async function* (): AsyncIterable<DumpedRow> {
      open();
      const { db, release } = await database.moment();
      try {
        yield* dumpedRows(db);
      } finally {
        await release();
      }
    },
    damages: async function* (): AsyncIterable<StoredDamage> {
      open();
      const { db, release } = await database.moment();
      try {
        if (database.damagedFile) yield* database.damagedFile(db);
        yield* damagedRows(db);
      } finally {
        await release();
      }
    },
    load: async (rows) => {
      open();
      await writing.transaction().execute((transaction) => loadRows(transaction, rows));
    },
    ready: async () => !closed && (await database.ready().catch(() => false)),
    version: async () => {
      open();
      return await appliedVersion(reading);
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await database.close();
    },
  };
  return { ...whileOpen(readerOn(reading), open), ...own };
}

function whileOpen(reader: Reader, open: () => void): Reader {
  const asked: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(reader) as [string, (...args: unknown[]) => Promise<unknown>][]) {
    asked[name] = async (...args: unknown[]) => {
      open();
      return await method(...args);
    };
  }
  return asked as unknown as Reader;
}
