import { type Insertable, type Kysely, sql } from 'kysely';
import { canonicalJson } from '#server/store/canonicalJson';
import { chained } from '#server/store/chain';
import { letOthersIn } from '#server/store/letOthersIn';
import { orBlank, readerOn } from '#server/store/reader';
import type { CellEvent } from '#server/store/records';
import { sealed } from '#server/store/rowSum';
import type { Act } from '#server/store/store';
import { storedText as stored } from '#server/store/storedText';
import type { AllTables, Tables } from '#server/store/tables';

export type EventRow = Insertable<Tables['cell_events']>;
/** Writes thousands of rows; the databases have each a fast way of their own. */
export type AddEvents = (db: Kysely<AllTables>, rows: readonly EventRow[]) => Promise<void>;

type Ordered = 'programmes' | 'periods' | 'decisions' | 'reminders' | 'accounts' | 'credentials';

/**
 * What an act writes, on the connection that holds its transaction. {@link guardedAct} wraps it so that a failed statement cannot be
 * overlooked.
 */
export function actOn(db: Kysely<AllTables>, stream: string, addEvents: AddEvents): Act {
  const reader = readerOn(db);
  const nextOrd = new Map<string, number>();

  /** Place in the order of writing: the row's own where it is there already, else behind the last. */
  async function nrOf(table: Ordered, key: Readonly<Record<string, string | number>>): Promise<number> {
    const same = sql.join(
      Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
      sql` and `,
    );
    const { rows } = await sql<{ nr: number }>`
      select coalesce((select nr from ${sql.table(table)} where ${same}),
        (select nr + 1 from ${sql.table(table)} order by nr desc limit 1), 1) as nr`.execute(db);
    return rows[0]?.nr ?? 1;
  }

  /** Place of one more value of an entry. */
  async function ordOf(programme: string, seq: number): Promise<number> {
    const at = `${seq}|${programme}`;
    const next = nextOrd.get(at) ?? (await lastOrd(programme, seq)) + 1;
    nextOrd.set(at, next + 1);
    return next;
  }

  async function lastOrd(programme: string, seq: number): Promise<number> {
    const last = await db
      .selectFrom('cell_events')
      .select((eb) => eb.fn.max('ord').as('ord'))
      .where('programme', '=', stored(programme))
      .where('seq', '=', seq)
      .executeTakeFirst();
    return last?.ord ?? 0;
  }

  return {
    ...reader,
    append: async (draft) => {
      const entry = chained(stream, await reader.head(stream), draft);
      const { seq, kind, at, by, period, body, previous, hash } = entry;
      await db
        .insertInto('journal')
        .values({
          stream: stored(stream),
          seq,
          kind,
          at: stored(at),
          by: stored(by),
          period: period === null ? null : stored(period),
          body: canonicalJson(body),
          previous,
          hash,
        })
        .execute();
      await db
        .insertInto('heads')
        .values({ stream: stored(stream), seq, hash })
        .onConflict((oc) => oc.column('stream').doUpdateSet({ seq, hash }))
        .execute();
      return entry;
    },
    putProgramme: async (programme) => {
      const { id } = programme;
      const nr = await nrOf('programmes', { id: stored(id) });
      const row = sealed({ id, nr, record: JSON.stringify(programme) });
      await db
        .insertInto('programmes')
        .values(row)
        .onConflict((oc) => oc.column('id').doUpdateSet(row))
        .execute();
    },
    putRevision: async (revision) => {
      const row = sealed({
        programme: revision.programme,
        revision: revision.revision,
        record: JSON.stringify(revision),
      });
      await db
        .insertInto('revisions')
        .values(row)
        .onConflict((oc) => oc.columns(['programme', 'revision']).doUpdateSet(row))
        .execute();
    },
    putPeriod: async (record) => {
      const { programme, period } = record;
      const nr = await nrOf('periods', { programme: stored(programme), period: stored(period) });
      const row = sealed({ programme, period, nr, record: JSON.stringify(record) });
      await db
        .insertInto('periods')
        .values(row)
        .onConflict((oc) => oc.columns(['programme', 'period']).doUpdateSet(row))
        .execute();
    },
    putSubmission: async (submission) => {
      const { number, programme, period, seq, agency, hash, withdrawn } = submission;
      // The cells of a large file's receipt are megabytes long, and each of these goes over all of them.
      const { items } = submission.receipt;
      const kept = sealed({ number, items: JSON.stringify(items) });
      await letOthersIn();
      const record = JSON.stringify({ ...submission, receipt: { ...submission.receipt, items: [] } });
      const row = sealed({
        number,
        programme,
        period,
        seq,
        agency: orBlank(agency),
        hash,
        withdrawn: withdrawn === null ? 0 : 1,
        record,
      });
      await letOthersIn();
      const written = await db
        .insertInto('submissions')
        .values(row)
        .onConflict((oc) => oc.column('number').doUpdateSet(row).where('submissions.programme', '=', row.programme))
        .returning('number')
        .execute();
      // The signs of two programmes in a receipt number may be alike; the other's submission is not overwritten for that.
      if (written.length === 0) throw new Error(`submission ${number} belongs to another programme`);
      await letOthersIn();
      await db
        .insertInto('receipt_items')
        .values(kept)
        .onConflict((oc) => oc.column('number').doUpdateSet(kept))
        .execute();
    },
    putDecision: async (record) => {
      const { programme, seq, decision } = record;
      const nr = await nrOf('decisions', { programme: stored(programme), seq, id: stored(decision.id) });
      const row = sealed({ programme, seq, id: decision.id, nr, record: JSON.stringify(record) });
      await db
        .insertInto('decisions')
        .values(row)
        .onConflict((oc) => oc.columns(['programme', 'seq', 'id']).doUpdateSet(row))
        .execute();
    },
    addCellEvents: async (events) => {
      const rows: EventRow[] = [];
      for (const event of events) {
        rows.push(eventRow(event, await ordOf(event.programme, event.seq)));
        if (rows.length % 100 === 0) await letOthersIn();
      }
      if (rows.length > 0) await addEvents(db, rows);
    },
    putSnapshot: async (snapshot) => {
      const { programme, period, edition } = snapshot;
      const row = sealed({ programme, period, edition, record: JSON.stringify(snapshot) });
      await db
        .insertInto('snapshots')
        .values(row)
        .onConflict((oc) => oc.columns(['programme', 'period', 'edition']).doUpdateSet(row))
        .execute();
    },
    putReminder: async (reminder) => {
      const { programme, period, seq, kind } = reminder;
      const agency = orBlank(reminder.agency);
      const key = { programme: stored(programme), period: stored(period), seq, agency: stored(agency), kind };
      const nr = await nrOf('reminders', key);
      const row = sealed({ programme, period, seq, agency, kind, nr, record: JSON.stringify(reminder) });
      await db
        .insertInto('reminders')
        .values(row)
        .onConflict((oc) => oc.columns(['programme', 'seq', 'agency', 'kind', 'period']).doUpdateSet(row))
        .execute();
    },
    putAccount: async (account) => {
      const { id, subject } = account;
      const nr = await nrOf('accounts', { id: stored(id) });
      const row = sealed({ id, nr, subject, record: JSON.stringify(account) });
      await db
        .insertInto('accounts')
        .values(row)
        .onConflict((oc) => oc.column('id').doUpdateSet(row))
        .execute();
    },
    putCredential: async (credential) => {
      const { hash } = credential;
      const nr = await nrOf('credentials', { hash: stored(hash) });
      const row = sealed({ hash, account: orBlank(credential.account), nr, record: JSON.stringify(credential) });
      await db
        .insertInto('credentials')
        .values(row)
        .onConflict((oc) => oc.column('hash').doUpdateSet(row))
        .execute();
    },
    putSetting: async (name, value) => {
      const row = sealed({ name, value: JSON.stringify(value ?? null) });
      await db
        .insertInto('settings')
        .values(row)
        .onConflict((oc) => oc.column('name').doUpdateSet(row))
        .execute();
    },
  };
}

function eventRow(event: CellEvent, ord: number): EventRow {
  const { programme, seq, key, period, submission, task, field, outcome, reason, base, value, sheet, cell } = event;
  return sealed({
    programme,
    seq,
    ord,
    key,
    period,
    submission,
    task,
    field,
    outcome,
    reason,
    base,
    value,
    sheet,
    cell,
  });
}

/**
 * An act that remembers the first failure of any of its calls, so that work which catches it cannot make half of an act count: PostgreSQL
 * answers COMMIT of such a transaction with a silent rollback. After `end` nothing more is written: a call nobody waited for would
 * otherwise write into the next act.
 */
export function guardedAct(act: Act): {
  readonly act: Act;
  readonly whole: () => void;
  readonly end: () => Promise<void>;
} {
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  const pending = new Set<Promise<unknown>>();
  const guarded: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(act) as [string, (...args: unknown[]) => Promise<unknown>][]) {
    guarded[name] = async (...args: unknown[]) => {
      if (ended) throw new Error(`${name}: this act is over`);
      const call = method(...args);
      pending.add(call);
      try {
        return await call;
      } catch (error) {
        failure ??= { error };
        throw error;
      } finally {
        pending.delete(call);
      }
    };
  }
  return {
    act: guarded as unknown as Act,
    whole: () => {
      if (failure) throw failure.error;
      if (pending.size > 0) throw new Error('an act ended while it was still writing: something was not awaited');
    },
    end: async () => {
      ended = true;
      await Promise.allSettled(pending);
    },
  };
}
