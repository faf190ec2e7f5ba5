import type { ReceiptNote } from '#shared/merge/receiptNote';
import type { UnreadFile } from '#shared/merge/unread';
import type { EditorialField, Field, ProgressField } from '#shared/table/field';
import type { AssignmentRole } from '#shared/task/programme';

/** Where a cell of a submission ended (M8). Exactly one per cell. */
export const outcomes = ['taken', 'same', 'proposed', 'conflict', 'refused', 'extra', 'waiting'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why, where the outcome alone does not say it. A closed list; words in `#shared/message`. */
export type OutcomeReason =
  /** taken: a recorded blank, xóa trắng (M6). */
  | 'emptied'
  /** proposed: the issuing authority decides (M4). */
  | 'definition'
  | 'emptied_definition'
  | 'new_row'
  /** refused */
  | 'outside_authority'
  | 'stale'
  | 'too_long'
  | 'not_assignable'
  /** A person decided about this very value before; it says nothing new (M11). */
  | 'decided'
  /** waiting */
  | 'outside_programme'
  | 'row_unclear'
  | 'copied_row'
  | 'table_unclear'
  | 'sender_disagrees'
  | 'sender_unknown'
  | 'emptied_without_stamp'
  | 'partly_shown'
  | 'value_unreadable'
  | 'value_out_of_range';

/** Whose what: enough to answer M12 for one value. `cell` is an A1 address. */
export type Origin = {
  readonly agency: string;
  readonly file: string;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  readonly sheet: string;
  readonly cell: string;
  /** When the file was last saved (its own time), ISO 8601, or null. */
  readonly savedAt: string | null;
};

/** One version of a line's field. `value` is as typed; '' is a recorded blank. */
export type LineVersion = {
  readonly period: string;
  readonly value: string;
  readonly origin: Origin;
  /** Value in the base of the file, where it was not blank. Equal to `value` where the file merely brought it along (`KeptCell`). */
  readonly base?: string;
  /** Id of the decision that settled a conflict in favour of this value (M12). */
  readonly decision?: string;
};

/** What one agency says of one assignment: field → versions, ascending by reporting period, one per period; the last is in force. */
export type Line = {
  readonly task: string;
  readonly agency: string;
  readonly role: AssignmentRole;
  readonly fields: Partial<Readonly<Record<ProgressField, readonly LineVersion[]>>>;
};

/** DOST's wording or a leader's direction on a task (`editorial_text`, `directive`), and DOST's own note. */
export type EditorialValue = {
  readonly task: string;
  readonly field: EditorialField | 'note';
  readonly versions: readonly LineVersion[];
};

export type Side = {
  readonly value: string;
  readonly origin: Origin;
  /** Value in the base of this side's file, where it is not the conflict's `base`. */
  readonly base?: string;
};

/** Values that do not agree (M5, M7). `agency` and `role` are set for a line, absent for a definition cell. */
export type Conflict = {
  /** Derived from what is in conflict and between which values; the same dispute has the same id in any order of arrival. */
  readonly id: string;
  readonly task: string;
  readonly path: string;
  readonly field: Field;
  readonly agency?: string;
  readonly role?: AssignmentRole;
  readonly period: string;
  readonly base: string | null;
  readonly sides: readonly Side[];
};

/** An agency's wish to change the programme (M4, M6); `task` is null and `row` set for a new row. */
export type Proposal = {
  readonly id: string;
  readonly task: string | null;
  readonly path: string;
  readonly field: Field;
  readonly agency: string;
  readonly period: string;
  readonly base: string | null;
  readonly proposed: string;
  readonly origin: Origin;
  /** Cells of one proposed new row share this key. */
  readonly row?: string;
};

/** A cell nobody could place or decide yet; it stays part of the tracker until a person does. */
export type WaitingCell = {
  readonly reason: OutcomeReason;
  readonly agency: string | null;
  readonly task: string | null;
  readonly path: string;
  readonly field: Field | null;
  readonly header: string;
  readonly value: string;
  readonly period: string;
  readonly origin: Origin;
};

/** A cell of a column that is not canonical: kept, shown, exported on its own sheet (§3). */
export type ExtraCell = {
  readonly task: string | null;
  readonly path: string;
  readonly header: string;
  readonly value: string;
  readonly origin: Origin;
};

type DecisionBase = {
  readonly id: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  readonly reason: string;
  readonly document?: { readonly body: string; readonly number: string; readonly date: string };
  /** Who signed the document, and the original of it (SHA-256) with its file name, where they are known. */
  readonly paper?: { readonly signer?: string; readonly hash?: string; readonly file?: string };
};

/** What a person decided (M11); it holds for later submissions that say nothing new. */
export type Decision = DecisionBase &
  (
    | {
        readonly kind: 'choose';
        readonly conflict: string;
        readonly value: string;
        /** Who of the agency confirmed it, and how and when, where somebody else enters it (M7). */
        readonly confirmed?: { readonly by: string; readonly how: string };
      }
    | {
        readonly kind: 'proposal';
        readonly proposal: string;
        readonly accepted: boolean;
        readonly opinion?: string;
        readonly forwardedTo?: string;
      }
    | { readonly kind: 'suspend' | 'cancel'; readonly task: string }
    | { readonly kind: 'extend'; readonly task: string; readonly deadline: string; readonly askedOn?: string }
    | { readonly kind: 'complete'; readonly task: string; readonly completedOn: string }
    | { readonly kind: 'trigger'; readonly task: string; readonly deadline: string }
    | {
        readonly kind: 'place';
        readonly hash: string;
        readonly sheet: string;
        readonly row: number;
        readonly task: string;
      }
    /** The row is none of the programme's: it becomes a proposal for a new one (M6). */
    | { readonly kind: 'new_row'; readonly hash: string; readonly sheet: string; readonly row: number }
    /** Waiting cells nobody will place: of a sheet, of a row of it (from 0), of one cell. They count as refused. */
    | {
        readonly kind: 'aside';
        readonly hash: string;
        readonly sheet: string;
        readonly row?: number;
        readonly column?: number;
      }
    /** A cell that waits because nobody could tell whether it was cleared: it was (M6). */
    | {
        readonly kind: 'cleared';
        readonly hash: string;
        readonly sheet: string;
        readonly row: number;
        readonly column: number;
      }
    | { readonly kind: 'undo'; readonly decision: string }
  );

/** What stays known of a submission: enough for M3, M10, K2 and for the receipt's history. */
export type SubmissionRecord = {
  readonly file: string;
  readonly hash: string;
  readonly agency: string | null;
  readonly period: string;
  readonly savedAt: string | null;
  readonly baseId: string | null;
  readonly counts: CellCounts;
  /** `sequence` of the base's stamp. */
  readonly sequence?: string;
  /** The tracker came back (M13); absent for an agency's file. */
  readonly speaks?: 'tracker';
  /** Changes of the file that stand nowhere else in the state under its name: a later file of the same period is compared with them (M3). */
  readonly held?: readonly HeldChange[];
};

/** A change kept for lineage: superseded, equal to what another file said first, or waiting. */
export type HeldChange = {
  /** Cell key, see `#shared/merge/key`. */
  readonly key: string;
  readonly base: string;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
  readonly flaw?: OutcomeReason;
};

/** Everything the province knows of a programme as of a period; stored in the exported tracker and on the service. */
export type TrackerState = {
  readonly programme: string;
  readonly period: string;
  readonly asOf: string;
  readonly lines: readonly Line[];
  readonly editorial: readonly EditorialValue[];
  readonly conflicts: readonly Conflict[];
  readonly proposals: readonly Proposal[];
  readonly waiting: readonly WaitingCell[];
  readonly extras: readonly ExtraCell[];
  readonly decisions: readonly Decision[];
  readonly submissions: readonly SubmissionRecord[];
  /** Files nobody could read, of all periods; absent where there is none. The service keeps them itself. */
  readonly unread?: readonly UnreadFile[];
  /** Conflicts and proposals a person has decided: kept so that a decision can hold, be shown and be undone (M11). */
  readonly settled?: { readonly conflicts: readonly Conflict[]; readonly proposals: readonly Proposal[] };
};

export type CellCounts = { readonly read: number } & Readonly<Record<Outcome, number>>;

/** One cell of a receipt. `theirs` is the value read; `base`, `current` null where there is none. */
export type ReceiptItem = {
  readonly sheet: string;
  readonly cell: string;
  readonly field: Field | null;
  /** Header of an extra column. */
  readonly header?: string;
  readonly path: string;
  readonly outcome: Outcome;
  readonly reason?: OutcomeReason;
  readonly base: string | null;
  readonly current: string | null;
  readonly theirs: string;
};

export type BaseBy = 'stamp' | 'fingerprint' | 'last_submission' | 'programme';

/** Accounts for every cell of one file (M8). `items` are the cells that are not `same`. */
export type Receipt = {
  readonly file: string;
  readonly hash: string;
  readonly agency: string | null;
  readonly period: string;
  readonly savedAt: string | null;
  readonly base: { readonly by: BaseBy; readonly id: string } | null;
  readonly cells: CellCounts;
  /** Table rows by what became of them. */
  readonly rows: {
    readonly matched: number;
    readonly new: number;
    readonly unclear: number;
    readonly outside: number;
    readonly frame: number;
    readonly missing: number;
  };
  readonly items: readonly ReceiptItem[];
  /** File name of the same bytes in this batch or an earlier period's record (M10). */
  readonly sameAs?: string;
  /** A newer file that contains this one (M3). */
  readonly supersededBy?: string;
  /** Facts the person should read: hidden rows, macros read past, several sheets, period of the stamp … codes of `#shared/message`. */
  readonly notes: readonly ReceiptNote[];
};
