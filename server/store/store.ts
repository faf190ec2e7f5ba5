import type {
  AccountRecord,
  CellEvent,
  CredentialRecord,
  DecisionRecord,
  JournalDraft,
  JournalEntry,
  JournalHead,
  PeriodRecord,
  ProgrammeRecord,
  ReminderRecord,
  RevisionRecord,
  SnapshotRecord,
  SubmissionRecord,
} from '#server/store/records';

/** What can be asked of the store. Lists come in the order they were written, by `seq` where there is one. */
export interface Reader {
  /** Last entry of a stream; `{seq: 0, hash: ''}` where nothing was written yet. */
  head(stream: string): Promise<JournalHead>;
  /** Entries behind `after` (default 0), at most `limit` (default 1,000). */
  journal(stream: string, after?: number, limit?: number): Promise<readonly JournalEntry[]>;
  streams(): Promise<readonly string[]>;

  programmes(): Promise<readonly ProgrammeRecord[]>;
  programme(id: string): Promise<ProgrammeRecord | null>;
  revisions(programme: string): Promise<readonly RevisionRecord[]>;
  periods(programme: string): Promise<readonly PeriodRecord[]>;
  period(programme: string, period: string): Promise<PeriodRecord | null>;

  submission(number: string): Promise<SubmissionRecord | null>;
  /** The same with no cells in its receipt: for whoever asks who, when and through which door of many. */
  submissionHead(number: string): Promise<SubmissionRecord | null>;
  /** All of a programme behind `after` in its journal; `period` and `agency` narrow. Withdrawn ones are among them. */
  submissions(
    programme: string,
    narrow?: { readonly period?: string; readonly agency?: string; readonly after?: number },
  ): Promise<readonly SubmissionRecord[]>;
  /** The same bytes from the same body for the same period, not withdrawn (M10). */
  sameSubmission(
    programme: string,
    period: string,
    agency: string | null,
    hash: string,
  ): Promise<SubmissionRecord | null>;
  decisions(programme: string, after?: number): Promise<readonly DecisionRecord[]>;
  /** What became of one cell, oldest first (M12). */
  cellEvents(programme: string, key: string): Promise<readonly CellEvent[]>;
  /** The snapshot of an edition of a period, the last by default (K3). */
  snapshot(programme: string, period: string, edition?: number): Promise<SnapshotRecord | null>;
  reminders(programme: string, period: string): Promise<readonly ReminderRecord[]>;

  accounts(): Promise<readonly AccountRecord[]>;
  account(id: string): Promise<AccountRecord | null>;
  accountBySubject(subject: string): Promise<AccountRecord | null>;
  credential(hash: string): Promise<CredentialRecord | null>;
  /** Of an account; `null` asks for those that belong to none: agencies' codes and the first administrator's link. */
  credentials(account: string | null): Promise<readonly CredentialRecord[]>;
  setting(name: string): Promise<unknown>;
}

/** What one act may write, all of it or nothing. Everything read through it is of the moment the stream was locked. */
export interface Act extends Reader {
  /** Chains one entry behind the head of the act's stream. */
  append(draft: JournalDraft): Promise<JournalEntry>;
  /** `put…` writes a record anew or in place of the one with the same key. */
  putProgramme(record: ProgrammeRecord): Promise<void>;
  putRevision(record: RevisionRecord): Promise<void>;
  putPeriod(record: PeriodRecord): Promise<void>;
  putSubmission(record: SubmissionRecord): Promise<void>;
  putDecision(record: DecisionRecord): Promise<void>;
  addCellEvents(events: readonly CellEvent[]): Promise<void>;
  putSnapshot(record: SnapshotRecord): Promise<void>;
  putReminder(record: ReminderRecord): Promise<void>;
  putAccount(record: AccountRecord): Promise<void>;
  putCredential(record: CredentialRecord): Promise<void>;
  putSetting(name: string, value: unknown): Promise<void>;
}

/**
 * Where everything but the originals is kept. An act is committed to disk before its promise resolves (Q: answered means kept), and
 * acts of one stream run one after the other, also of several processes over one PostgreSQL; nobody sees half of one.
 */
export interface Store extends Reader {
  /** Locks the stream, runs `work`, commits; rolls back and rethrows when `work` throws. */
  act<T>(stream: string, work: (act: Act) => Promise<T>): Promise<T>;
  /** A consistent copy of the whole store at one moment, for backup; entry by entry, so that it fits in memory. */
  dump(): AsyncIterable<DumpedRow>;
  /** Fills an empty store from a dump; refuses one that holds anything. */
  load(rows: AsyncIterable<DumpedRow>): Promise<void>;
  /** Answers whether the store can be written to, for `/health`. */
  ready(): Promise<boolean>;
  /** Version of the schema, the number of the last migration. */
  version(): Promise<number>;
  close(): Promise<void>;
}

export type DumpedRow = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };
