import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { asStorageError, StorageError } from '#server/store/storageError';
import { inTurn } from '#server/store/turns';

export type SqliteConnectionOptions = {
  readonly path: string;
  readonly readOnly: boolean;
  /** How long an act waits for the one before, and for another process that writes. */
  readonly patienceMs: number;
};

/** How long SQLite itself waits, and everything else with it, before we wait without holding anything up. */
const busyMs = 20;

/** SQLite through one connection: whoever holds it is alone, the others wait in the order they came. */
export function sqliteDialect(options: SqliteConnectionOptions): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new SqliteIntrospector(db),
    createDriver: () => sqliteDriver(options),
  };
}

function opened({ path, readOnly }: SqliteConnectionOptions): DatabaseSyncInstance {
  const db = new DatabaseSync(path, { readOnly, timeout: busyMs });
  if (!readOnly) {
    db.exec('pragma journal_mode = wal; pragma journal_size_limit = 67108864');
    // What is taken away is overwritten: a withdrawn account's name does not stay behind in free pages.
    db.exec('pragma secure_delete = on');
  }
  // FULL: the log is on disk (fsync) before COMMIT returns; NORMAL would lose the last acts when the power goes.
  db.exec('pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -16000');
  return db;
}

function sqliteDriver(options: SqliteConnectionOptions): Driver {
  const queue = inTurn(options.patienceMs);
  let db: DatabaseSyncInstance | undefined;
  let connection: (DatabaseConnection & { readonly exec: (statement: string) => void }) | undefined;
  const held = () => {
    if (!connection) throw new StorageError('closed', 'sqlite');
    return connection;
  };
  return {
    init: async () => {
      try {
        db = opened(options);
      } catch (error) {
        throw asStorageError(error);
      }
      connection = connectionOn(db);
    },
    acquireConnection: async () => {
      await queue.enter();
      return held();
    },
    beginTransaction: async (_, { accessMode }) => {
      const begin = accessMode === 'read only' ? 'begin' : 'begin immediate';
      // Only another process can hold the file here (a restore, a second service): wait without stopping the event loop.
      for (const until = Date.now() + options.patienceMs; ; ) {
        try {
          return held().exec(begin);
        } catch (error) {
          if (!(error instanceof StorageError && error.trouble === 'busy') || Date.now() > until) throw error;
          await new Promise((resolve) => setTimeout(resolve, busyMs));
        }
      }
    },
    commitTransaction: async () => held().exec('commit'),
    // On a full disk SQLite has rolled back by itself.
    rollbackTransaction: async () => {
      if (db?.isTransaction) held().exec('rollback');
    },
    releaseConnection: async () => queue.leave(),
    destroy: async () => {
      await queue.enter();
      connection = undefined;
      if (db && !options.readOnly) settled(db);
      db?.close();
      queue.leave();
    },
  };
}

/**
 * Brings the log into the file and empties it. SQLite does so itself when the last connection closes, but the driver keeps statements until
 * they are collected, and the connection with them.
 */
function settled(db: DatabaseSyncInstance): void {
  try {
    db.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // A full disk, or another process that reads: the log holds everything and is read at the next start.
  }
}

function connectionOn(db: DatabaseSyncInstance) {
  const prepared = new Map<string, StatementSyncInstance>();
  const statement = (sql: string) => {
    let found = prepared.get(sql);
    if (!found) {
      if (prepared.size >= 200) prepared.delete(prepared.keys().next().value ?? '');
      found = db.prepare(sql);
      prepared.set(sql, found);
    }
    return found;
  };
  const translated = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw asStorageError(error);
    }
  };
  return {
    exec: (sql: string) => translated(() => db.exec(sql)),
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> =>
      translated(() => {
        const made = statement(sql);
        if (made.columns().length > 0) return { rows: made.all(...parameters) as Row[] };
        const { changes } = made.run(...parameters);
        return { rows: [], numAffectedRows: BigInt(changes) };
      }),
    // Nothing streams; long tables are read in batches by key.
    streamQuery: () => {
      throw new Error('this dialect does not stream');
    },
  };
}
