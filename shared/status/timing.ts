import { daysBetween } from '#shared/period/calendar';
import type { StatusClass } from '#shared/status/class';
import type { Decided } from '#shared/status/decided';
import type { ProgressReading } from '#shared/status/progress';
import type { DecidingDocument, Task } from '#shared/task/programme';

/** What time says of one task, before anybody reports. Dates are `YYYY-MM-DD`. */
export type Timing = {
  /** Deadline in force, null when there is none. */
  readonly deadline: string | null;
  readonly originalDeadline?: string;
  /** The document that gave the deadline in force, where it is not the one the programme was issued with. */
  readonly deadlineBy?: DecidingDocument;
  readonly extensionAsked?: string;
  /** First day of the work, null when not stated. */
  readonly start: string | null;
  readonly continuous: boolean;
  readonly asOf: string;
  readonly dueSoonDays: number;
};

const full = (day: string | null | undefined): string | null => (day && !day.startsWith('-') ? day : null);

/** Deadline, start and recurrence of a task with its decisions (P3). A day without a year is none until the year is known. */
export function timingOf(task: Task, decided: Decided, asOf: string, dueSoonDays: number): Timing {
  const { redated } = task;
  const issued = full(redated === undefined ? task.deadline : redated.deadline);
  const now = full(task.deadline);
  // Of what was decided one after the other, the later document says what holds.
  const outlives = (day: string | undefined): boolean => redated !== undefined && redated.document.date > (day ?? '');
  const own = outlives(decided.triggeredOn) ? (now ?? decided.triggered ?? null) : (decided.triggered ?? now);
  const extended = outlives(decided.extendedBy?.date) ? undefined : decided.extended;
  const deadline = extended ?? own;
  const original = redated === undefined ? own : issued;
  const document = extended === undefined ? redated?.document : decided.extendedBy;
  const time = task.finish ?? task.period ?? task.start;
  const { finish, period } = task;
  return {
    deadline,
    ...(original !== null && original !== deadline ? { originalDeadline: original } : {}),
    ...(document === undefined || original === deadline ? {} : { deadlineBy: document }),
    ...(decided.extensionAsked === undefined || extended !== undefined
      ? {}
      : { extensionAsked: decided.extensionAsked }),
    start: full(task.start?.earliest) ?? full(period?.earliest),
    continuous: finish?.recurrence != null || period?.recurrence != null || time?.recurrence != null,
    asOf,
    dueSoonDays,
  };
}

/** Days past the deadline (positive) or left (negative); null without one. */
export function daysLate(timing: Timing): number | null {
  return timing.deadline === null ? null : daysBetween(timing.deadline, timing.asOf);
}

/** Class of what is done, by the first day it may have been completed on; unknown days are not held against it. */
export function doneClass(timing: Timing, completedFrom: string | null): StatusClass {
  if (timing.deadline === null) return 'done_no_deadline';
  return completedFrom !== null && completedFrom > timing.deadline ? 'done_late' : 'done_on_time';
}

/** Class of what is open, by the clock alone (S1 from `continuous` on). */
export function openClass(timing: Timing, begun: boolean): StatusClass {
  if (timing.continuous) return 'continuous';
  const late = daysLate(timing);
  if (late === null) return 'no_deadline';
  if (late > 0) return 'overdue';
  if (-late <= timing.dueSoonDays) return 'due_soon';
  if (timing.start !== null && timing.start > timing.asOf) return 'not_yet';
  return begun ? 'in_time' : 'not_started';
}

/** Class of one statement under one deadline: S1 in its order of precedence, decisions apart. */
export function classOf(reading: ProgressReading | null, timing: Timing): StatusClass {
  if (reading?.proven) return doneClass(timing, reading.completedFrom);
  if (reading?.saysDone) return 'done_unproven';
  if (reading?.submittedOn != null) return 'submitted';
  return openClass(timing, reading?.begun ?? false);
}
