import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { type ClientBase, Pool, types } from 'pg';
import type { AddEvents, EventRow } from '#server/store/act';
import type { CheckedStore } from '#server/store/inspect';
import { appliedVersion, migrate } from '#server/store/migrate';
import { StorageError } from '#server/store/storageError';
import { storedText } from '#server/store/storedText';
import { storeOver } from '#server/store/storeOver';
import type { AllTables } from '#server/store/tables';
import { inTurn } from '#server/store/turns';
import { withStorageErrors } from '#server/store/withStorageErrors';

export type PostgresSettings = {
  readonly url: string;
  readonly now: () => Date;
  /** Connections for acts and, apart from them, for reading: an act that reads beside itself never waits for acts that wait for it. */
  readonly connections?: { readonly acts: number; readonly reads: number };
  /** How long an act waits for its stream, 30 s by default. */
  readonly patienceMs?: number;
};

/** Held while the schema is brought up to date; any number, the same in every version of the program. */
const migrationLock = 0x70_68_75_6c;

/**
 * The store in PostgreSQL, for any number of services at once.
 *
 * An act locks its stream's row in `heads` and then reads and writes as READ COMMITTED. That is enough: whatever belongs to a stream is
 * only written by who holds its row, so after the lock every statement sees all of it and nobody changes it before COMMIT; `seq` has no
 * gaps and no twins. SERIALIZABLE would make acts fail and be run again without protecting more, and REPEATABLE READ would see the stream
 * as it was before the wait for the lock. Records of other streams (accounts, settings) are seen as last committed.
 */
export async function openPostgresStore(settings: PostgresSettings): Promise<CheckedStore> {
  const { now, patienceMs = 30_000, connections = { acts: 6, reads: 6 } } = settings;
  const writing = database(settings.url, connections.acts, patienceMs);
  const reading = database(settings.url, connections.reads, patienceMs);
  try {
    await writing.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
      await unicode(transaction);
      await migrate(transaction, 'postgres', now);
    });
  } catch (error) {
    await Promise.all([writing.destroy(), reading.destroy()]);
    throw error;
  }
  const turns = new Map<string, ReturnType<typeof inTurn>>();
  return storeOver({
    reading,
    writing,
    turn: async (stream) => {
      // Acts of one stream wait here, not each on a connection of its own.
      const turn = turns.get(stream) ?? inTurn(patienceMs);
      turns.set(stream, turn);
      await turn.enter();
      return () => {
        turn.leave();
        if (turn.idle()) turns.delete(stream);
      };
    },
    lock: lockStream,
    addEvents,
    moment: async () => {
      const transaction = await reading
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute();
      // The moment is that of the first look.
      await appliedVersion(transaction);
      return {
        db: transaction,
        release: async () => {
          await transaction.rollback().execute();
        },
      };
    },
    ready: async () => {
      const { rows } = await sql<{ writable: boolean }>`
        select not pg_is_in_recovery() and current_setting('default_transaction_read_only') = 'off' as writable`.execute(
        reading,
      );
      return rows[0]?.writable === true;
    },
    close: async () => {
      await Promise.all([reading.destroy(), writing.destroy()]);
    },
  });
}

async function lockStream(transaction: Transaction<AllTables>, stream: string): Promise<void> {
  const name = storedText(stream);
  for (;;) {
    const row = await transaction
      .selectFrom('heads')
      .select('seq')
      .where('stream', '=', name)
      .forUpdate()
      .executeTakeFirst();
    if (row) return;
    // The first act of a stream makes the row; a second one waits here until the first commits, and finds it.
    await transaction
      .insertInto('heads')
      .values({ stream: name, seq: 0, hash: '' })
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
}

const eventColumns = [
  ['programme', 'text'],
  ['seq', 'bigint'],
  ['ord', 'bigint'],
  ['key', 'text'],
  ['period', 'text'],
  ['submission', 'text'],
  ['task', 'text'],
  ['field', 'text'],
  ['outcome', 'text'],
  ['reason', 'text'],
  ['base', 'text'],
  ['value', 'text'],
  ['sheet', 'text'],
  ['cell', 'text'],
  ['sum', 'text'],
] as const satisfies readonly (readonly [keyof EventRow, string])[];

/** One parameter a column instead of one a value: a third less time for thousands of rows. */
const addEvents: AddEvents = async (db, rows) => {
  const names = sql.join(eventColumns.map(([name]) => sql.ref(name)));
  const arrays = eventColumns.map(([name, type]) => sql`${rows.map((row) => row[name])}::${sql.raw(type)}[]`);
  await sql`insert into cell_events (${names}) select * from unnest(${sql.join(arrays)})`.execute(db);
};

/** A commit is on disk before it is answered, whatever the server's default; a service that froze in an act gives its stream free. */
const sessionOf = (patienceMs: number) => async (client: ClientBase) => {
  await client.query(
    `select set_config('lock_timeout', '${Math.trunc(patienceMs)}', false),
      set_config('idle_in_transaction_session_timeout', '120000', false),
      set_config('synchronous_commit',
        case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false)`,
  );
};

function database(url: string, connections: number, patienceMs: number): Kysely<AllTables> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    application_name: 'phuluc',
    types: { getTypeParser: parserOf },
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for the promise, though its type does not say so
    onConnect: sessionOf(patienceMs),
  });
  // A connection that breaks is taken out of the pool, and whoever waits on it is told; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<AllTables>({ dialect: withStorageErrors(new PostgresDialect({ pool })) });
}

const int8: number = types.builtins.INT8;

/** 64-bit numbers as numbers, as SQLite gives them; none of ours comes near 2^53. */
function parserOf(oid: number, format: 'text' | 'binary' = 'text'): unknown {
  if (oid === int8 && format === 'text') return Number;
  return format === 'text' ? types.getTypeParser(oid, 'text') : types.getTypeParser(oid, 'binary');
}

/** A database in another encoding would lose Vietnamese, and only say so when the first such text comes. */
async function unicode(transaction: Transaction<AllTables>): Promise<void> {
  const { rows } = await sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`.execute(
    transaction,
  );
  const encoding = rows[0]?.encoding ?? '';
  if (encoding !== 'UTF8') throw new StorageError('failed', `server_encoding ${encoding}`);
}
