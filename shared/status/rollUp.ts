import type { StatusClass } from '#shared/status/class';
import { doneClass, openClass, type Timing } from '#shared/status/timing';

/** A step of a task, or the line of one of its several agencies. */
export type Part = {
  readonly class: StatusClass;
  readonly deadline: string | null;
  readonly daysLate: number | null;
  /** Path of the step the part is, or through which it is overdue itself; absent for lines. */
  readonly path?: string;
  readonly completedOn?: string;
  readonly completedFrom?: string;
  readonly submittedOn?: string;
  readonly awaiting?: string;
  readonly begun: boolean;
};

export type RolledUp = {
  readonly class: StatusClass;
  readonly completedOn?: string;
  readonly completedFrom?: string;
  readonly submittedOn?: string;
  readonly awaiting?: string;
  /** The step that makes the whole overdue while its own deadline has not passed. */
  readonly through?: { readonly path: string; readonly daysLate: number };
  /** The open step with the nearest deadline, where it alone makes the whole due soon: the whole's own deadline is later, or there is none. */
  readonly soon?: { readonly path: string; readonly daysLate: number };
  readonly begun: boolean;
};

const done: ReadonlySet<StatusClass> = new Set(['done_on_time', 'done_late', 'done_no_deadline']);
/** Open classes from the most to the least advanced. */
const advance: readonly StatusClass[] = [
  'submitted',
  'due_soon',
  'in_time',
  'not_started',
  'not_yet',
  'no_deadline',
  'continuous',
];

function latest(days: readonly (string | undefined)[]): string | undefined {
  let last: string | undefined;
  for (const day of days) if (day !== undefined && (last === undefined || day > last)) last = day;
  return last;
}

/**
 * One class out of several parts (S2), by one written rule:
 *
 * 1. Parts that were cancelled or suspended by decision are left out; when nothing else is left the whole is suspended, or cancelled when
 *    all parts are.
 * 2. Done only when all parts are done: late if one is late or the last completion lies after the whole's own deadline. If all are said to
 *    be done but one lacks its proof, `done_unproven`; if all others are, and some are submitted, `submitted` (order of S1).
 * 3. Overdue if the whole's own deadline has passed or any part is overdue; through a step only, the step is named: of several the one
 *    longest overdue, then the first.
 * 4. Otherwise the most advanced of the open parts: submitted, due soon, in time, not started, not yet, no deadline, continuous. A part
 *    without a deadline of its own stands under the whole's. Where the whole's own deadline is near, what is not submitted is due soon;
 *    due soon through a step only, the step that is due first is named.
 *
 * `parts` must not be empty. Example: steps done and overdue by 14 days, own deadline next year → overdue through the step.
 */
export function rollUp(parts: readonly Part[], timing: Timing): RolledUp {
  const standing = parts.filter((part) => part.class !== 'cancelled' && part.class !== 'suspended');
  const begun = parts.some((part) => part.begun);
  if (standing.length === 0) {
    return { class: parts.some((part) => part.class === 'suspended') ? 'suspended' : 'cancelled', begun };
  }
  const said = standing.filter((part) => done.has(part.class) || part.class === 'done_unproven');
  if (said.length === standing.length) return { ...allDone(standing, timing), begun: true };

  const submitted = standing.filter((part) => part.class === 'submitted');
  if (said.length + submitted.length === standing.length) return awaited(submitted);

  const own = openClass({ ...timing, continuous: false }, begun);
  if (own === 'overdue') return { class: 'overdue', begun };
  const late = standing.filter((part) => part.class === 'overdue');
  if (late.length > 0) {
    let worst: Part | undefined;
    for (const part of late) if (!worst || (part.daysLate ?? 0) > (worst.daysLate ?? 0)) worst = part;
    const path = worst?.path;
    return {
      class: 'overdue',
      begun,
      ...(path === undefined ? {} : { through: { path, daysLate: worst?.daysLate ?? 0 } }),
    };
  }
  const open = standing.filter((part) => !said.includes(part)).map((part) => under(part, timing));
  if (submitted.length > 0) return awaited(submitted);
  if (own === 'due_soon') return { class: 'due_soon', begun };
  const found = advance.find((one) => open.includes(one)) ?? own;
  return { class: found, begun, ...(found === 'due_soon' ? soonest(standing) : {}) };
}

function soonest(parts: readonly Part[]): Pick<RolledUp, 'soon'> {
  let first: Part | undefined;
  for (const part of parts)
    if (part.class === 'due_soon' && (first === undefined || (part.daysLate ?? 0) > (first.daysLate ?? 0)))
      first = part;
  return first?.path === undefined ? {} : { soon: { path: first.path, daysLate: first.daysLate ?? 0 } };
}

function awaited(submitted: readonly Part[]): RolledUp {
  const submittedOn = latest(submitted.map((part) => part.submittedOn));
  const awaiting = submitted.find((part) => part.awaiting !== undefined)?.awaiting;
  return {
    class: 'submitted',
    begun: true,
    ...(submittedOn === undefined ? {} : { submittedOn }),
    ...(awaiting === undefined ? {} : { awaiting }),
  };
}

function under(part: Part, timing: Timing): StatusClass {
  return part.class === 'no_deadline' && timing.deadline !== null
    ? openClass({ ...timing, continuous: false }, part.begun)
    : part.class;
}

function allDone(parts: readonly Part[], timing: Timing): Omit<RolledUp, 'begun'> {
  if (parts.some((part) => part.class === 'done_unproven')) return { class: 'done_unproven' };
  const completedOn = latest(parts.map((part) => part.completedOn));
  const completedFrom = latest(parts.map((part) => part.completedFrom));
  const late = parts.some((part) => part.class === 'done_late');
  return {
    class: late ? 'done_late' : doneClass(timing, completedFrom ?? null),
    ...(completedOn === undefined ? {} : { completedOn }),
    ...(completedFrom === undefined ? {} : { completedFrom }),
  };
}
