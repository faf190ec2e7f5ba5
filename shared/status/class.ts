import type { DecidingDocument } from '#shared/task/programme';

/** Derived state of a task or step (S1), in order of precedence. Codes are never renamed or reused. */
export const statusClasses = [
  'cancelled',
  'suspended',
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'done_unproven',
  'submitted',
  'continuous',
  'no_deadline',
  'overdue',
  'due_soon',
  'not_yet',
  'not_started',
  'in_time',
] as const;

export type StatusClass = (typeof statusClasses)[number];

/** The class of one task with what a person needs to see why. Days count from the deadline in force to the as-of date. */
export type TaskStatus = {
  readonly task: string;
  readonly class: StatusClass;
  /** Deadline in force; null when there is none. */
  readonly deadline: string | null;
  /** The deadline the task was issued with, where a deciding document has given another: an extension, or a change of the programme. */
  readonly originalDeadline?: string;
  /** The document that gave the deadline in force, where it is not the original one. */
  readonly deadlineBy?: DecidingDocument;
  /** An extension stated without its decision: shown, not used (P3). */
  readonly extensionAsked?: string;
  /** Days past the deadline (positive) or left (negative); null without a deadline. */
  readonly daysLate: number | null;
  readonly completedOn?: string;
  /** Tờ trình: date and body whose approval is awaited. */
  readonly submittedOn?: string;
  readonly awaiting?: string;
  /** Path of the step that makes a parent overdue while its own deadline has not passed (S2). */
  readonly through?: string;
  /** Step that alone makes a parent due soon, with its own days; the parent's deadline is later. */
  readonly soon?: { readonly path: string; readonly daysLate: number };
  /** Reporting period the carried-forward line comes from, when it is not the current one. */
  readonly carriedFrom?: string;
};
