import type { Decision, Outcome, Receipt } from '#shared/merge/model';
import type { FileRefusal } from '#shared/message/refusal';
import type { Field } from '#shared/table/field';
import type { LayoutOverride } from '#shared/table/table';
import type { Became } from '#shared/task/continued';
import type { Channel } from '#shared/wire/channel';
import type { JournalKind } from '#shared/wire/journalKind';
import type { Role } from '#shared/wire/role';
import type { SetAsideAccount } from '#shared/wire/setAside';

/** Instants are ISO 8601 in UTC with milliseconds (`2025-11-22T03:04:05.678Z`), days are `YYYY-MM-DD`, periods are ids such as `2015-11`. */
export type Instant = string;

/** The stream of everything that belongs to no programme: accounts, codes, registry. A programme's stream is its id. */
export const instanceStream = 'instance';

/** What is to be written into the journal; sequence and hashes are given by the store. `body` is plain JSON and holds no secret. */
export type JournalDraft = {
  readonly kind: JournalKind;
  readonly at: Instant;
  /** Account that acted; 'system' for the service itself. */
  readonly by: string;
  readonly period: string | null;
  readonly body: Readonly<Record<string, unknown>>;
};

/**
 * One act, chained: `hash` = SHA-256 over `previous` and the canonical JSON of the rest, so that nothing can be changed, dropped or put
 * in between without every later hash changing. `seq` counts from 1 within its stream, without gaps.
 */
export type JournalEntry = JournalDraft & {
  readonly stream: string;
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
};

export type JournalHead = { readonly seq: number; readonly hash: string };

/** What a province may set for a programme; every part has a default in `#server/usecases/settings`. Plain JSON. */
export type ProgrammeRecord = {
  readonly id: string;
  readonly title: string;
  readonly province: string | null;
  /** The revision in force; see {@link RevisionRecord}. */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly settings: Readonly<Record<string, unknown>>;
};

/** One loading of the appendix: the workbook is an original, the layout is what a person corrected of how it was read. */
export type RevisionRecord = {
  readonly programme: string;
  readonly revision: number;
  readonly hash: string;
  readonly file: string;
  /** Day as of which agencies were resolved when it was loaded. */
  readonly asOf: string;
  readonly layout: readonly LayoutOverride[];
  /** Tasks a person recognised though place or words changed, and the ids they go on under; with those of earlier revisions. */
  readonly became?: readonly Became[];
  readonly loadedAt: Instant;
  readonly loadedBy: string;
  readonly reason: string;
};

export type PeriodRecord = {
  readonly programme: string;
  readonly period: string;
  readonly state: 'open' | 'closed';
  readonly openedAt: Instant;
  /** How often it was closed: a correction is a numbered replacement (K3). */
  readonly edition: number;
  readonly closing: {
    readonly at: Instant;
    readonly by: string;
    readonly number: string;
    readonly date: string;
    readonly signer: string;
    readonly asOf: string;
    /** Revision of the programme it was closed under; it is worked out again with this one, else with the one in force. */
    readonly revision?: number;
    /** Original of the agency registry then in force: who succeeds whom may be written otherwise later (A7). */
    readonly registry?: string;
  } | null;
};

/** K5: what makes a working copy the agency's word. */
export type Confirmation =
  | { readonly kind: 'leader'; readonly by: string; readonly name: string; readonly at: Instant }
  | {
      readonly kind: 'document';
      readonly by: string;
      readonly at: Instant;
      readonly number: string;
      readonly date: string;
      readonly signer: string;
      /** Original of the signed document, where it was attached. */
      readonly hash?: string;
    };

export type SubmissionRecord = {
  /** Receipt number people see, unique on the instance: `2015-11/0007` follows the programme's journal. */
  readonly number: string;
  readonly programme: string;
  readonly period: string;
  /** Sequence of its entry in the programme's journal. */
  readonly seq: number;
  readonly agency: string | null;
  /** How `agency` is known (M14): who signed in, whom DOST named on entering it, what the file says of itself, or a person's decision since. */
  readonly sender: 'signed_in' | 'named' | 'found' | 'decided';
  /** Who named the sender, when and why, and what was known before: so that it can be taken back (M11). */
  readonly named?: {
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
    readonly was: { readonly agency: string | null; readonly sender: SubmissionRecord['sender'] };
  };
  readonly hash: string;
  readonly file: string;
  /** How the original is read: a workbook, a document with tables, or lines entered by a person (JSON). */
  readonly form: 'workbook' | 'document' | 'lines';
  readonly channel: Channel;
  /** Day it reached the first door (K2). */
  readonly arrivedOn: string;
  readonly receivedAt: Instant;
  readonly by: string;
  /** Person who reports, as named; staff change, the agency stays (A6). */
  readonly person: string | null;
  /** Original the lines were entered from (T8): scan, letter, photo. */
  readonly enteredFrom: string | null;
  readonly confirmation: Confirmation | null;
  readonly withdrawn: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
  /** As answered on arrival; never changed (M9). A file that could not be read has a receipt of zeros and says why in `refusal` (K2). */
  readonly receipt: Receipt;
  /** Findings the agency had set aside in the file, with its reasons (R5); absent where there were none. */
  readonly setAside?: SetAsideAccount;
  readonly refusal: FileRefusal | null;
  /** Declared "không phát sinh": there is nothing to report this period (K2). */
  readonly nothing: boolean;
  /** Short code printed on the form (K5). */
  readonly checkCode: string;
};

/** A decision of a programme with the moment it was taken. */
export type DecisionRecord = {
  readonly programme: string;
  readonly period: string;
  readonly seq: number;
  readonly at: Instant;
  readonly decision: Decision;
};

/** One value of one submission and what became of it on arrival (M12): a row of provenance. */
export type CellEvent = {
  readonly programme: string;
  /** `#shared/merge/key`; `x|…` for cells that belong to no canonical cell. */
  readonly key: string;
  readonly period: string;
  readonly seq: number;
  /** Receipt number. */
  readonly submission: string;
  readonly task: string | null;
  readonly field: Field | null;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly base: string | null;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
};

/** The state of a programme at the end of a period, as `#shared/wire/tracker` writes it. */
export type SnapshotRecord = {
  readonly programme: string;
  readonly period: string;
  readonly edition: number;
  /** Journal up to which it speaks. */
  readonly seq: number;
  readonly state: readonly string[];
};

export type ReminderRecord = {
  readonly programme: string;
  readonly period: string;
  readonly seq: number;
  readonly agency: string | null;
  readonly kind: 'opening_letter' | 'late_letter' | 'message' | 'call';
  readonly at: Instant;
  readonly by: string;
  readonly note: string;
};

export type AccountRecord = {
  readonly id: string;
  /** Personal name; an account is a person, not a desk. */
  readonly name: string;
  readonly role: Role;
  /** Registry id for officers and approvers, else null. */
  readonly agency: string | null;
  readonly unit: string | null;
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
  /** Subject at the identity provider, where OIDC is used. */
  readonly subject: string | null;
};

/**
 * Something that lets a person in, kept only as SHA-256. A `code` is handed out on paper and exchanged for a token; a `link` works
 * once; a `token` is a bearer of the pane or a script; a `session` a cookie of the pages.
 */
export type CredentialRecord = {
  readonly hash: string;
  readonly kind: 'code' | 'link' | 'token' | 'session';
  /** Null for an agency's code: whoever holds it names a person, and an account is made. */
  readonly account: string | null;
  /** For codes: what an account made from it may be. */
  readonly grants: { readonly role: Role; readonly agency: string | null } | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly label: string;
};
