import type { Kysely, Selectable } from 'kysely';
import type { CellEvent, JournalEntry, SubmissionRecord } from '#server/store/records';
import { StorageError } from '#server/store/storageError';
import type { Reader } from '#server/store/store';
import { storedText as stored, textOfStored as text } from '#server/store/storedText';
import type { AllTables, Tables } from '#server/store/tables';
import type { Outcome } from '#shared/merge/model';
import type { Field } from '#shared/table/field';
import type { JournalKind } from '#shared/wire/journalKind';

/** A key part that may be null stands as '' in its column. */
export const orBlank = (part: string | null) => (part === null ? '' : part);

const usualLimit = 1000;

/** What was written as JSON; where it no longer is, the row is damaged, and nobody is given half of it. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new StorageError('failed', 'ROW_DAMAGED', { cause: error });
  }
}

function records<Kind>(rows: readonly { readonly record: string }[]): Kind[] {
  return rows.map((row) => parsed(row.record) as Kind);
}

/** A submission with the cells of its receipt, which stand apart unless it was written before they did. */
function whole({ record, items }: { readonly record: string; readonly items: string | null }): SubmissionRecord {
  const submission = parsed(record) as SubmissionRecord;
  if (items === null) return submission;
  return {
    ...submission,
    receipt: { ...submission.receipt, items: parsed(items) as SubmissionRecord['receipt']['items'] },
  };
}

function first<Kind>(all: readonly Kind[]): Kind | null {
  return all[0] ?? null;
}

const textOrNull = (value: string | null) => (value === null ? null : text(value));

function entryOf(row: Selectable<Tables['journal']>): JournalEntry {
  return {
    stream: text(row.stream),
    seq: row.seq,
    kind: text(row.kind) as JournalKind,
    at: text(row.at),
    by: text(row.by),
    period: textOrNull(row.period),
    body: parsed(row.body) as JournalEntry['body'],
    previous: row.previous,
    hash: row.hash,
  };
}

function eventOf(row: Selectable<Tables['cell_events']>): CellEvent {
  return {
    programme: text(row.programme),
    key: text(row.key),
    period: text(row.period),
    seq: row.seq,
    submission: text(row.submission),
    task: textOrNull(row.task),
    field: row.field as Field | null,
    outcome: row.outcome as Outcome,
    reason: textOrNull(row.reason),
    base: textOrNull(row.base),
    value: text(row.value),
    sheet: text(row.sheet),
    cell: text(row.cell),
  };
}

/** Everything that can be asked, over one connection or pool; the same for both databases. */
export function readerOn(db: Kysely<AllTables>): Reader {
  const submissions = () =>
    db
      .selectFrom('submissions')
      .leftJoin('receipt_items', 'receipt_items.number', 'submissions.number')
      .select(['record', 'items']);
  return {
    head: async (stream) =>
      (await db
        .selectFrom('heads')
        .select(['seq', 'hash'])
        .where('stream', '=', stored(stream))
        .executeTakeFirst()) ?? { seq: 0, hash: '' },
    journal: async (stream, after = 0, limit = usualLimit) =>
      (
        await db
          .selectFrom('journal')
          .selectAll()
          .where('stream', '=', stored(stream))
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit)
          .execute()
      ).map(entryOf),
    streams: async () =>
      (await db.selectFrom('heads').select('stream').where('seq', '>', 0).orderBy('stream').execute()).map((row) =>
        text(row.stream),
      ),
    programmes: async () =>
      records(await db.selectFrom('programmes').select('record').orderBy('nr').orderBy('id').execute()),
    programme: async (id) =>
      first(
        records(await db.selectFrom('programmes').select('record').where('id', '=', stored(id)).limit(1).execute()),
      ),
    revisions: async (programme) =>
      records(
        await db
          .selectFrom('revisions')
          .select('record')
          .where('programme', '=', stored(programme))
          .orderBy('revision')
          .execute(),
      ),
    periods: async (programme) =>
      records(
        await db
          .selectFrom('periods')
          .select('record')
          .where('programme', '=', stored(programme))
          .orderBy('nr')
          .orderBy('period')
          .execute(),
      ),
    period: async (programme, period) =>
      first(
        records(
          await db
            .selectFrom('periods')
            .select('record')
            .where('programme', '=', stored(programme))
            .where('period', '=', stored(period))
            .limit(1)
            .execute(),
        ),
      ),
    submission: async (number) =>
      first((await submissions().where('submissions.number', '=', stored(number)).limit(1).execute()).map(whole)),
    submissionHead: async (number) => {
      const found = records<SubmissionRecord>(
        await db.selectFrom('submissions').select('record').where('number', '=', stored(number)).limit(1).execute(),
      );
      return first(found.map((record) => ({ ...record, receipt: { ...record.receipt, items: [] } })));
    },
    submissions: async (programme, { period, agency, after } = {}) => {
      let query = submissions().where('programme', '=', stored(programme));
      if (period !== undefined) query = query.where('period', '=', stored(period));
      if (agency !== undefined) query = query.where('agency', '=', stored(agency));
      if (after !== undefined) query = query.where('seq', '>', after);
      return (await query.orderBy('seq').orderBy('submissions.number').execute()).map(whole);
    },
    sameSubmission: async (programme, period, agency, hash) =>
      first(
        (
          await submissions()
            .where('programme', '=', stored(programme))
            .where('period', '=', stored(period))
            .where('agency', '=', stored(orBlank(agency)))
            .where('hash', '=', hash)
            .where('withdrawn', '=', 0)
            .orderBy('seq')
            .limit(1)
            .execute()
        ).map(whole),
      ),
    decisions: async (programme, after = 0) =>
      records(
        await db
          .selectFrom('decisions')
          .select('record')
          .where('programme', '=', stored(programme))
          .where('seq', '>', after)
          .orderBy('seq')
          .orderBy('nr')
          .execute(),
      ),
    cellEvents: async (programme, key) =>
      (
        await db
          .selectFrom('cell_events')
          .selectAll()
          .where('programme', '=', stored(programme))
          .where('key', '=', stored(key))
          .orderBy('seq')
          .orderBy('ord')
          .execute()
      ).map(eventOf),
    snapshot: async (programme, period, edition) => {
      let asked = db
        .selectFrom('snapshots')
        .select('record')
        .where('programme', '=', stored(programme))
        .where('period', '=', stored(period));
      if (edition !== undefined) asked = asked.where('edition', '=', edition);
      return first(records(await asked.orderBy('edition', 'desc').limit(1).limit(1).execute()));
    },
    reminders: async (programme, period) =>
      records(
        await db
          .selectFrom('reminders')
          .select('record')
          .where('programme', '=', stored(programme))
          .where('period', '=', stored(period))
          .orderBy('seq')
          .orderBy('nr')
          .execute(),
      ),
    accounts: async () =>
      records(await db.selectFrom('accounts').select('record').orderBy('nr').orderBy('id').execute()),
    account: async (id) =>
      first(records(await db.selectFrom('accounts').select('record').where('id', '=', stored(id)).limit(1).execute())),
    accountBySubject: async (subject) =>
      first(
        records(
          await db
            .selectFrom('accounts')
            .select('record')
            .where('subject', '=', stored(subject))
            .orderBy('nr')
            .limit(1)
            .execute(),
        ),
      ),
    credential: async (hash) =>
      first(
        records(
          await db.selectFrom('credentials').select('record').where('hash', '=', stored(hash)).limit(1).execute(),
        ),
      ),
    credentials: async (account) =>
      records(
        await db
          .selectFrom('credentials')
          .select('record')
          .where('account', '=', stored(orBlank(account)))
          .orderBy('nr')
          .execute(),
      ),
    setting: async (name) => {
      const row = await db.selectFrom('settings').select('value').where('name', '=', stored(name)).executeTakeFirst();
      return row === undefined ? null : parsed(row.value);
    },
  };
}
