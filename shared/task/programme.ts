import type { Responsibility } from '#shared/agency/registry';
import type { Period } from '#shared/period/period';
import type { DefinitionField } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';

/** Where the programme comes from, read from the title block; every part may be missing. */
export type ProgrammeDocument = {
  readonly title: string;
  /** `26/CTr-UBND` as printed. */
  readonly number?: string;
  /** Date of the document, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly body?: string;
  readonly province?: string;
  /** First and last year the title names ("đến năm 2020, định hướng đến năm 2030"). */
  readonly years?: { readonly from?: number; readonly to?: number };
};

/** What decides about the programme itself (M4). */
export type DecidingDocument = { readonly body: string; readonly number: string; readonly date: string };

export type TaskKind = 'section' | 'task' | 'step';

/**
 * A section, task or step of a programme. `id` is derived from the programme id and the task's own place and words, so that two machines
 * that load one appendix agree (M2). Definition texts are as typed; parsed readings stand beside them.
 */
export type Task = {
  readonly id: string;
  /** Ids its place and words have given it since a person recognised it in a revision; it goes on under `id`. */
  readonly also?: readonly string[];
  readonly kind: TaskKind;
  readonly path: string;
  readonly level: number;
  /** Id of the section or task above, null at the top. */
  readonly parent: string | null;
  readonly sheet: string;
  /** Sheet row from 0. */
  readonly row: number;
  readonly cells: Partial<Readonly<Record<DefinitionField, SourceCell>>>;
  readonly lead: Responsibility;
  readonly coordinating: Responsibility;
  readonly start: Period | null;
  readonly finish: Period | null;
  readonly period: Period | null;
  /** `latest` of the finish, else of the whole period (P3); null when there is none. `YYYY-MM-DD`. */
  readonly deadline: string | null;
  /** Where a deciding document gave the task another deadline: the one it was issued with, and that document (M4, P3). */
  readonly redated?: { readonly deadline: string | null; readonly document: DecidingDocument };
};

export type Programme = {
  /** Derived from document number, date and title; the same appendix gives the same id everywhere. */
  readonly id: string;
  readonly document: ProgrammeDocument;
  /** In printed order: parents before children. */
  readonly tasks: readonly Task[];
};

export type AssignmentRole = 'lead' | 'coordinating' | 'member';

/** Who has to say something about a task (A4, A5, M4). `agency` is the body as of the date (today's successor where followed). */
export type Assignment = {
  readonly task: string;
  readonly agency: string;
  readonly role: AssignmentRole;
  /** The body the cell names, when `agency` is its successor. */
  readonly named?: string;
  /** The group through which a member is assigned. */
  readonly group?: string;
  /** First of several leads (đầu mối). */
  readonly first: boolean;
};
