import type { Decision, Line } from '#shared/merge/model';
import type { TaskStatus } from '#shared/status/class';
import { type Decided, decidedTasks } from '#shared/status/decided';
import { type LineState, lineState, readLine } from '#shared/status/line';
import { type Part, type RolledUp, rollUp } from '#shared/status/rollUp';
import { classOf, daysLate, doneClass, type Timing, timingOf } from '#shared/status/timing';
import type { Assignment, Programme, Task } from '#shared/task/programme';

export type StatusInput = {
  readonly programme: Programme;
  readonly assignments: readonly Assignment[];
  readonly lines: readonly Line[];
  readonly decisions: readonly Decision[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Current reporting period, e.g. `2015-11`. */
  readonly period: string;
  /** Days before the deadline from which a task is due soon. */
  readonly dueSoonDays?: number;
};

const DUE_SOON_DAYS = 30;

/** What a task comes to, kept for the step that rolls it up. */
type State = { readonly status: TaskStatus; readonly part: Part };

/**
 * Derived class of every task and step as of a date (S1, S2), by task id; sections have none. Pure and linear in tasks, lines and
 * decisions. Every class rests on facts: dates, documents, decisions; typed status words are claims.
 *
 * A task's own line wins; several leads' lines roll up; without any line its steps do (rule: {@link rollUp}). Cancelled and suspended come
 * from decisions only and hold for the steps below. A lead that is silent in `period` is carried forward, the deadline keeps running.
 *
 * Example: due 2015-10-10, nothing reported, as of 2015-11-14 → `overdue`, daysLate 35.
 */
export function statusOf(input: StatusInput): ReadonlyMap<string, TaskStatus> {
  const { programme, asOf } = input;
  const dueSoonDays = input.dueSoonDays ?? DUE_SOON_DAYS;
  const decided = decidedTasks(input.decisions, asOf);
  const linesOf = leadLines(input);
  const children = new Map<string, Task[]>();
  const byId = new Map(programme.tasks.map((task) => [task.id, task]));
  for (const task of programme.tasks) {
    if (task.kind !== 'step' || task.parent === null) continue;
    const list = children.get(task.parent);
    if (list) list.push(task);
    else children.set(task.parent, [task]);
  }
  const states = new Map<string, State>();
  // Parents stand before their children: from the end, every part is ready before its whole.
  for (const task of [...programme.tasks].reverse()) {
    if (task.kind === 'section') continue;
    const timing = timingOf(task, decided(task.id), asOf, dueSoonDays);
    const steps = children.get(task.id)?.flatMap((step) => states.get(step.id) ?? []) ?? noSteps;
    states.set(
      task.id,
      stateOf(task, timing, linesOf(task), steps, setAside(task, byId, decided), decided(task.id), asOf),
    );
  }
  const statuses = new Map<string, TaskStatus>();
  for (const task of programme.tasks) {
    const state = states.get(task.id);
    if (state) statuses.set(task.id, state.status);
  }
  return statuses;
}

/** Whether a task is cancelled or suspended by decision: a decision on a task holds for its steps. */
export function setAside(
  task: Task,
  byId: ReadonlyMap<string, Task>,
  decided: (task: string) => Decided,
): 'cancelled' | 'suspended' | null {
  let suspended = false;
  for (let at: Task | undefined = task; at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    const said = decided(at.id);
    if (said.cancelled) return 'cancelled';
    suspended ||= said.suspended;
  }
  return suspended ? 'suspended' : null;
}

/** Lines that count for a task's class: one per lead and per member of a leading group, in order; a silent body has null. None where all are silent. */
function leadLines(input: StatusInput): (task: Task) => readonly (LineState | null)[] {
  const lines = new Map<string, Line[]>();
  for (const line of input.lines) {
    if (line.role === 'coordinating') continue;
    const list = lines.get(line.task);
    if (list) list.push(line);
    else lines.set(line.task, [line]);
  }
  const bodies = new Map<string, Assignment[]>();
  for (const assignment of input.assignments) {
    if (assignment.role === 'coordinating') continue;
    const list = bodies.get(assignment.task);
    if (list) list.push(assignment);
    else bodies.set(assignment.task, [assignment]);
  }
  return (task) => {
    const own = lines.get(task.id);
    const assigned = bodies.get(task.id) ?? none;
    // Nobody of them spoke.
    if (own === undefined) return noLines;
    const read = own.map((line) => ({ line, state: lineState(line, input.period) }));
    if (assigned.length === 0) return read.map(({ state }) => state);
    return assigned.map((assignment) => {
      // A line reported under the old name goes on under the successor's; what was said last counts.
      let best: LineState | null = null;
      for (const { line, state } of read) {
        if (line.agency !== assignment.agency && line.agency !== assignment.named) continue;
        if (best === null || (best.told ?? '') < (state.told ?? '')) best = state;
      }
      return best;
    });
  };
}

const none: readonly Assignment[] = [];
const noLines: readonly (LineState | null)[] = [];
const noSteps: readonly State[] = [];

function stateOf(
  task: Task,
  timing: Timing,
  lines: readonly (LineState | null)[],
  steps: readonly State[],
  aside: 'cancelled' | 'suspended' | null,
  decided: Decided,
  asOf: string,
): State {
  const output = task.cells.output?.resolved ?? task.cells.output?.text ?? '';
  const told = lines.filter((line): line is LineState => line?.speaks === true);
  const own = told.length > 0 ? rollUpLines(lines, timing, output, asOf) : null;
  const below =
    own === null && steps.length > 0
      ? rollUp(
          steps.map((step) => step.part),
          timing,
        )
      : null;
  let rolled: RolledUp = own ?? below ?? { class: classOf(null, timing), begun: false };
  if (aside !== null) rolled = { class: aside, begun: rolled.begun };
  else if (decided.completedOn !== undefined && decided.completedOn <= asOf) {
    const on = decided.completedOn;
    rolled = { class: doneClass(timing, on), completedOn: on, completedFrom: on, begun: true };
  }
  const late = rolled.through?.daysLate ?? daysLate(timing);
  const carried = own === null ? null : carriedFrom(told);
  const { through, soon, completedOn, completedFrom, submittedOn, awaiting } = rolled;
  const said = {
    ...(completedOn === undefined ? {} : { completedOn }),
    ...(submittedOn === undefined ? {} : { submittedOn }),
    ...(awaiting === undefined ? {} : { awaiting }),
  };
  const path = through?.path ?? soon?.path ?? task.path;
  return {
    status: {
      task: task.id,
      class: rolled.class,
      deadline: timing.deadline,
      ...(timing.originalDeadline === undefined ? {} : { originalDeadline: timing.originalDeadline }),
      ...(timing.deadlineBy === undefined ? {} : { deadlineBy: timing.deadlineBy }),
      ...(timing.extensionAsked === undefined ? {} : { extensionAsked: timing.extensionAsked }),
      daysLate: late,
      ...said,
      ...(through === undefined ? {} : { through: through.path }),
      ...(soon === undefined ? {} : { soon }),
      ...(carried === null ? {} : { carriedFrom: carried }),
    },
    part: {
      class: rolled.class,
      deadline: timing.deadline,
      daysLate: soon?.daysLate ?? late,
      path,
      ...said,
      ...(completedFrom === undefined ? {} : { completedFrom }),
      begun: rolled.begun,
    },
  };
}

function rollUpLines(lines: readonly (LineState | null)[], timing: Timing, output: string, asOf: string): RolledUp {
  const late = daysLate(timing);
  const parts = lines.map((line): Part => {
    const reading = line === null ? null : readLine(line, output, asOf);
    return {
      class: classOf(reading, timing),
      deadline: timing.deadline,
      daysLate: late,
      begun: reading?.begun ?? false,
      ...(reading?.completedOn == null ? {} : { completedOn: reading.completedOn }),
      ...(reading?.completedFrom == null ? {} : { completedFrom: reading.completedFrom }),
      ...(reading?.submittedOn == null ? {} : { submittedOn: reading.submittedOn }),
      ...(reading?.awaiting == null ? {} : { awaiting: reading.awaiting }),
    };
  });
  const only = parts[0];
  if (parts.length !== 1 || only === undefined) return rollUp(parts, timing);
  const { class: own, completedOn, completedFrom, submittedOn, awaiting, begun } = only;
  const finished = own === 'done_on_time' || own === 'done_late' || own === 'done_no_deadline';
  return {
    class: own,
    begun,
    ...(finished && completedOn !== undefined ? { completedOn } : {}),
    ...(finished && completedFrom !== undefined ? { completedFrom } : {}),
    ...(own === 'submitted' && submittedOn !== undefined ? { submittedOn } : {}),
    ...(own === 'submitted' && awaiting !== undefined ? { awaiting } : {}),
  };
}

/** The task stands on carried figures when none of its lines was told in the current period: the newest of them is named. */
function carriedFrom(told: readonly LineState[]): string | null {
  let newest: string | null = null;
  for (const line of told) {
    if (line.carriedFrom === undefined) return null;
    if (newest === null || line.carriedFrom > newest) newest = line.carriedFrom;
  }
  return newest;
}
