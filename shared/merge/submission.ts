import { instant } from '#shared/merge/instant';
import type { CellSubject } from '#shared/merge/key';
import type { BaseBy, Origin, Outcome, OutcomeReason, Receipt } from '#shared/merge/model';
import type { Field } from '#shared/table/field';

/** A physical cell: sheet name and A1 address. */
export type Place = { readonly sheet: string; readonly cell: string };

/** A cell whose meaning differs from its base, in a row that was placed. What authority says of it is already known. */
export type Change = Place & {
  readonly key: string;
  readonly subject: CellSubject;
  readonly path: string;
  readonly base: string;
  readonly baseMeaning: string;
  /** As typed; '' for an emptied cell. */
  readonly value: string;
  readonly meaning: string;
  /** Set when the value does not compete: it waits or is refused whatever others say. */
  readonly flaw?: { readonly outcome: 'waiting' | 'refused'; readonly reason: OutcomeReason };
  /** Further cells that make up this one: continuation rows, tick columns. Each is counted and ends as this one does. */
  readonly parts?: readonly (Place & { readonly value: string })[];
  /** The cell is merged down from a row above, where it is counted (M8: a merge once); here it says the same of this row's task (T5). */
  readonly covered?: true;
};

/**
 * One's own cell left at its base, with a value the tracker at hand does not know: the workbook was issued from another one. It is no
 * change and says nothing of lineage, but the value is lost if nobody takes it (M8). Kept lean: a whole file may consist of them.
 */
export type KeptCell = Place & {
  readonly key: string;
  /** As it stands in the cell. */
  readonly value: string;
  /** As in {@link Change}. */
  readonly parts?: readonly (Place & { readonly value: string })[];
};

/** Whether a change is a kept cell put in words of a change: its base says the same. So it is known again in a state that holds it. */
export function isKept({ meaning, baseMeaning }: Pick<Change, 'meaning' | 'baseMeaning'>): boolean {
  return meaning === baseMeaning;
}

/** A cell whose outcome needs no other file: waiting, refused, extra, or part of a proposed new row. */
export type FixedCell = Place & {
  readonly outcome: Exclude<Outcome, 'taken' | 'same' | 'conflict'>;
  readonly reason?: OutcomeReason;
  readonly task: string | null;
  readonly path: string;
  readonly field: Field | null;
  readonly header?: string;
  readonly base: string | null;
  readonly value: string;
  /** Key of the proposed new row this cell belongs to. */
  readonly row?: string;
};

/** A value outside the sender's authority: `same` if it repeats what the tracker says, else refused. */
export type ForeignCell = Place & {
  readonly task: string;
  readonly path: string;
  readonly field: Field;
  readonly base: string;
  readonly value: string;
  readonly meaning: string;
  readonly reason: OutcomeReason;
};

/** Rows and columns a table of the file shows: what it leaves at the base can only be said of these (a missing one says nothing). */
export type Shown = {
  readonly sheet: string;
  /** Sheet row from 0 by task id. */
  readonly rows: ReadonlyMap<string, number>;
  /** Sheet column from 0 by field. */
  readonly columns: ReadonlyMap<Field, number>;
};

/** The base a file came from (M3). `sequence` grows with each period; '' where only an issued workbook could tell. */
export type Base = { readonly by: BaseBy; readonly id: string; readonly sequence: string };

/**
 * One file, aligned with the programme and compared with its base: all the merge needs. Cells equal to their base are only counted
 * (`unchanged`), but for those whose value the tracker does not know (`kept`), so that two hundred files fit in memory.
 */
export type AlignedSubmission = {
  readonly file: string;
  readonly hash: string;
  readonly agency: string | null;
  /** Only the tracker speaks as DOST; a workbook issued to DOST speaks as an agency (M4). */
  readonly speaks: 'agency' | 'tracker';
  readonly period: string;
  readonly savedAt: string | null;
  readonly base: Base | null;
  /** Non-empty body cells of task tables (a merge once) and emptied cells of matched rows (M8). */
  readonly read: number;
  readonly unchanged: number;
  readonly changes: readonly Change[];
  /** Not among `unchanged`. */
  readonly kept: readonly KeptCell[];
  readonly foreign: readonly ForeignCell[];
  readonly fixed: readonly FixedCell[];
  readonly shown: readonly Shown[];
  readonly rows: Receipt['rows'];
  readonly notes: Receipt['notes'];
  /** Rebuilt from the state of an earlier run: takes part in every decision, gets no new receipt. */
  readonly recorded?: true;
};

/** Whose files are one family: of different agencies, and of an agency and the tracker, no file succeeds another. */
export function family(submission: AlignedSubmission): string {
  return `${submission.speaks}:${submission.agency ?? ''}`;
}

/** Identity of a submission: the same bytes from the same body are one (M10). */
export function submissionId(submission: { readonly hash: string; readonly agency: string | null }): string {
  return `${submission.hash}|${submission.agency ?? ''}`;
}

/**
 * Canonical order: saved-at, unknown times last, then hash, sender and file name. Everything that must pick one of several goes by
 * this order, so that the order of arrival changes nothing (M9).
 */
export function compareSubmissions(a: AlignedSubmission, b: AlignedSubmission): number {
  const left = instant(a.savedAt) ?? Number.POSITIVE_INFINITY;
  const right = instant(b.savedAt) ?? Number.POSITIVE_INFINITY;
  if (left !== right) return left < right ? -1 : 1;
  return compareText(a.hash, b.hash) || compareText(a.agency ?? '', b.agency ?? '') || compareText(a.file, b.file);
}

/** By code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who, when, which file, which cell (M12). */
export function originOf(submission: AlignedSubmission, place: Place): Origin {
  return {
    agency: submission.agency ?? '',
    file: submission.file,
    hash: submission.hash,
    sheet: place.sheet,
    cell: place.cell,
    savedAt: submission.savedAt,
  };
}
