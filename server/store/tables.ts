import type { Generated } from 'kysely';

/**
 * Rows as stored, the same in SQLite and PostgreSQL. A record stands whole as JSON beside the columns it is found by: a new optional part
 * of a record needs no migration, and both databases hold the same letters. `nr` is the order of writing; `sum` is over all other
 * columns of the row (`#server/store/rowSum`), so that a changed byte is found. A key part that may be null is '' here.
 */
export type Tables = {
  heads: { stream: string; seq: number; hash: string };
  journal: {
    stream: string;
    seq: number;
    kind: string;
    at: string;
    by: string;
    period: string | null;
    body: string;
    previous: string;
    hash: string;
  };
  programmes: { id: string; nr: number; record: string; sum: string };
  revisions: { programme: string; revision: number; record: string; sum: string };
  periods: { programme: string; period: string; nr: number; record: string; sum: string };
  submissions: {
    number: string;
    programme: string;
    period: string;
    seq: number;
    agency: string;
    hash: string;
    withdrawn: number;
    record: string;
    sum: string;
  };
  receipt_items: { number: string; items: string; sum: string };
  decisions: { programme: string; seq: number; id: string; nr: number; record: string; sum: string };
  cell_events: {
    programme: string;
    seq: number;
    ord: number;
    key: string;
    period: string;
    submission: string;
    task: string | null;
    field: string | null;
    outcome: string;
    reason: string | null;
    base: string | null;
    value: string;
    sheet: string;
    cell: string;
    sum: string;
  };
  snapshots: { programme: string; period: string; edition: number; record: string; sum: string };
  reminders: {
    programme: string;
    period: string;
    seq: number;
    agency: string;
    kind: string;
    nr: number;
    record: string;
    sum: string;
  };
  accounts: { id: string; nr: number; subject: string | null; record: string; sum: string };
  credentials: { hash: string; account: string; nr: number; record: string; sum: string };
  settings: { name: string; value: string; sum: string };
};

export type TableName = keyof Tables;

/** Tables of the program itself, never dumped. */
export type AllTables = Tables & { migrations: { number: Generated<number>; name: string; applied_at: string } };

/** Every table with its primary key, in the order of a dump, and how many rows are read at a time: records may be large. */
export const storedTables = [
  { table: 'heads', key: ['stream'], batch: 500 },
  { table: 'journal', key: ['stream', 'seq'], batch: 500 },
  { table: 'programmes', key: ['id'], batch: 50 },
  { table: 'revisions', key: ['programme', 'revision'], batch: 50 },
  { table: 'periods', key: ['programme', 'period'], batch: 500 },
  { table: 'submissions', key: ['number'], batch: 20 },
  { table: 'receipt_items', key: ['number'], batch: 20 },
  { table: 'decisions', key: ['programme', 'seq', 'id'], batch: 200 },
  { table: 'cell_events', key: ['programme', 'seq', 'ord'], batch: 1000 },
  { table: 'snapshots', key: ['programme', 'period', 'edition'], batch: 1 },
  { table: 'reminders', key: ['programme', 'seq', 'agency', 'kind', 'period'], batch: 500 },
  { table: 'accounts', key: ['id'], batch: 500 },
  { table: 'credentials', key: ['hash'], batch: 500 },
  { table: 'settings', key: ['name'], batch: 20 },
] as const satisfies readonly { readonly table: TableName; readonly key: readonly string[]; readonly batch: number }[];
