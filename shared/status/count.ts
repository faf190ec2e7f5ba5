import { type StatusClass, statusClasses, type TaskStatus } from '#shared/status/class';
import type { Assignment, Programme, Task } from '#shared/task/programme';

/** One class in a count. Percentages are 0–100 with one decimal; null where there is nothing to divide by. */
export type ClassCount = {
  readonly count: number;
  readonly ofAll: number | null;
  /** Those of the class that have a deadline, and their share of all that have one. */
  readonly withDeadline: number;
  readonly ofDeadline: number | null;
};

export type Tally = {
  readonly total: number;
  readonly withDeadline: number;
  readonly byClass: Readonly<Record<StatusClass, ClassCount>>;
};

export type AgencyTally = Tally & {
  readonly agency: string;
  /** Tasks the agency leads first (đầu mối). */
  readonly first: number;
  readonly tasks: readonly string[];
};

export type SectionTally = Tally & { readonly section: string; readonly path: string };

/** Why the agencies' totals do not add up to the province's. `sum` = `total` + `shared` − `unassigned`. */
export type SumOverAgencies = {
  readonly sum: number;
  readonly total: number;
  /** Counted again for a second, third … agency. */
  readonly shared: number;
  readonly tasksOfSeveral: number;
  /** Tasks no registered body leads. */
  readonly unassigned: number;
};

export type DueIn = { readonly days: number; readonly tasks: readonly string[] };

export type Counts = {
  readonly tasks: Tally;
  /** Steps, counted apart: they are in no other figure. */
  readonly steps: Tally;
  readonly byAgency: readonly AgencyTally[];
  readonly sumOverAgencies: SumOverAgencies;
  readonly bySection: readonly SectionTally[];
  /** Open tasks due from the as-of date on, each window holding the one before; nearest deadline first. */
  readonly dueIn: readonly DueIn[];
  /** Submitted tasks, longest waiting first; those without a known day last. */
  readonly awaitingApproval: readonly string[];
  /** Overdue tasks, longest overdue first. */
  readonly overdue: readonly string[];
};

const WINDOWS = [7, 15, 30] as const;
/** Classes a deadline still presses on. */
const pressed: ReadonlySet<StatusClass> = new Set(['due_soon', 'not_yet', 'not_started', 'in_time']);

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}

/** Counts statuses by class with both percentages (S3). */
export function tally(statuses: readonly TaskStatus[]): Tally {
  const counts = new Map<StatusClass, { count: number; withDeadline: number }>();
  let withDeadline = 0;
  for (const status of statuses) {
    let entry = counts.get(status.class);
    if (entry === undefined) {
      entry = { count: 0, withDeadline: 0 };
      counts.set(status.class, entry);
    }
    entry.count += 1;
    if (status.deadline !== null) {
      entry.withDeadline += 1;
      withDeadline += 1;
    }
  }
  const total = statuses.length;
  const of = (one: StatusClass): ClassCount => {
    const entry = counts.get(one) ?? { count: 0, withDeadline: 0 };
    return { ...entry, ofAll: share(entry.count, total), ofDeadline: share(entry.withDeadline, withDeadline) };
  };
  const byClass = Object.fromEntries(statusClasses.map((one) => [one, of(one)])) as Record<StatusClass, ClassCount>;
  return { total, withDeadline, byClass };
}

/**
 * All counts of a programme (S3). The unit is the task; steps are counted apart. A task of several agencies counts once for the province
 * and once for each, with the difference explained. Sections count the tasks anywhere below them.
 *
 * `statuses` as `statusOf` gives them, `assignments` as `assignments` gives them. Linear in tasks and assignments.
 */
export function countStatuses(
  programme: Programme,
  statuses: ReadonlyMap<string, TaskStatus>,
  assignments: readonly Assignment[],
): Counts {
  const tasks: TaskStatus[] = [];
  const steps: TaskStatus[] = [];
  const sectionsOf = sectionsAbove(programme.tasks);
  const bySection = new Map<string, TaskStatus[]>();
  for (const task of programme.tasks) {
    if (task.kind === 'section') bySection.set(task.id, []);
    const status = statuses.get(task.id);
    if (!status) continue;
    if (task.kind === 'step') steps.push(status);
    if (task.kind !== 'task') continue;
    tasks.push(status);
    for (const section of sectionsOf(task.parent)) bySection.get(section)?.push(status);
  }
  const { byAgency, led, tasksOfSeveral, shared } = agencies(assignments, tasks);
  const unassigned = tasks.length - led;
  return {
    tasks: tally(tasks),
    steps: tally(steps),
    byAgency,
    sumOverAgencies: {
      sum: tasks.length + shared - unassigned,
      total: tasks.length,
      shared,
      tasksOfSeveral,
      unassigned,
    },
    bySection: programme.tasks
      .filter((task) => task.kind === 'section')
      .map((task) => ({ section: task.id, path: task.path, ...tally(bySection.get(task.id) ?? []) })),
    dueIn: WINDOWS.map((days) => ({ days, tasks: dueWithin(tasks, days) })),
    awaitingApproval: tasks
      .filter((status) => status.class === 'submitted')
      .sort((a, b) => compare(a.submittedOn ?? '9999', b.submittedOn ?? '9999'))
      .map((status) => status.task),
    overdue: tasks
      .filter((status) => status.class === 'overdue')
      .sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0))
      .map((status) => status.task),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dueWithin(tasks: readonly TaskStatus[], days: number): readonly string[] {
  return tasks
    .filter(
      (status) =>
        pressed.has(status.class) && status.daysLate !== null && status.daysLate <= 0 && -status.daysLate <= days,
    )
    .sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0))
    .map((status) => status.task);
}

type ByAgencies = {
  readonly byAgency: readonly AgencyTally[];
  /** Tasks some body leads. */
  readonly led: number;
  readonly tasksOfSeveral: number;
  readonly shared: number;
};

function agencies(assignments: readonly Assignment[], tasks: readonly TaskStatus[]): ByAgencies {
  const own = new Map<string, { readonly statuses: TaskStatus[]; first: number }>();
  const counted = new Map<string, { readonly status: TaskStatus; leads: number }>();
  for (const status of tasks) counted.set(status.task, { status, leads: 0 });
  let [led, tasksOfSeveral, shared] = [0, 0, 0];
  for (const { task, agency, role, first } of assignments) {
    const known = role === 'coordinating' ? undefined : counted.get(task);
    if (known === undefined) continue;
    let entry = own.get(agency);
    if (entry === undefined) {
      entry = { statuses: [], first: 0 };
      own.set(agency, entry);
    }
    entry.statuses.push(known.status);
    if (first) entry.first += 1;
    known.leads += 1;
    if (known.leads === 1) led += 1;
    else shared += 1;
    if (known.leads === 2) tasksOfSeveral += 1;
  }
  const byAgency = [...own].map(([agency, entry]) => ({
    agency,
    first: entry.first,
    tasks: entry.statuses.map((status) => status.task),
    ...tally(entry.statuses),
  }));
  return { byAgency, led, tasksOfSeveral, shared };
}

/** The sections above whatever stands under a row, innermost first; looked up once for all rows under one. */
function sectionsAbove(tasks: readonly Task[]): (parent: string | null) => readonly string[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const known = new Map<string, readonly string[]>();
  return (parent) => {
    if (parent === null) return [];
    const before = known.get(parent);
    if (before) return before;
    const found: string[] = [];
    for (let at = byId.get(parent); at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent)) {
      if (at.kind === 'section') found.push(at.id);
    }
    known.set(parent, found);
    return found;
  };
}
