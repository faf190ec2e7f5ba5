import type { AgencyIndex } from '#shared/agency/resolve';
import type { Line, LineVersion, Receipt, TrackerState } from '#shared/merge/model';
import type { Appendix } from '#shared/report/appendixCells';
import type { TaskStatus } from '#shared/status/class';
import { type Counts, countStatuses } from '#shared/status/count';
import { type ProgressField, progressFields } from '#shared/table/field';
import type { Assignment, Programme, Task } from '#shared/task/programme';

/** Who sent a file, when it reached the first door (`YYYY-MM-DD`), through which (in words), and whether a leader stands behind it (K2, K5). */
export type NotedFile = {
  readonly agency: string | null;
  readonly arrivedOn: string;
  readonly channel: string;
  readonly confirmed: boolean;
  /** Written on a page by the consolidating body: in the tracker, and nobody's report (K2). */
  readonly editorial?: true;
};

export type TrackerInput = {
  readonly programme: Programme;
  readonly assignments: readonly Assignment[];
  readonly state: TrackerState;
  readonly status: ReadonlyMap<string, TaskStatus>;
  readonly registry: AgencyIndex;
  /** Receipts of the files of this run, in the order given. */
  readonly receipts: readonly Receipt[];
  /** Files that could not be read, with words that say why and what to do. */
  readonly unread?: readonly { readonly file: string; readonly words: string; readonly noted?: NotedFile }[];
  readonly period: string;
  readonly asOf: string;
  /** The consolidating body: the tracker speaks as it (M13). */
  readonly consolidator: { readonly id: string; readonly name: string };
  /** Bodies that have to report (K2); by default every body with an assignment. */
  readonly roster?: readonly string[];
  /** Day reports were due at the first door, `YYYY-MM-DD`; `dueOf` where it is not the same for all. */
  readonly due?: string;
  readonly dueOf?: (agency: string) => string | null;
  /** What was noted when a file was received; a job over a folder of files knows nothing of it. */
  readonly noted?: (receipt: Receipt) => NotedFile | undefined;
  /** Last entry of the journal this tracker rests on: printed, so that paper and journal can be compared. */
  readonly journal?: { readonly seq: number; readonly hash: string };
  /** How often a body was reminded in this period (K6). */
  readonly reminders?: ReadonlyMap<string, number>;
  /** What the appendix itself holds beside the definition of its tasks. */
  readonly appendix?: Appendix;
  /** Says which rows these are, where they are not all of the tracker. */
  readonly part?: string;
  /** Whether to write Nguồn số liệu. */
  readonly provenance?: boolean;
  /** The state for the next month, cut into texts a cell can hold; written as they come. */
  readonly stateTexts: () => Iterable<string>;
};

/** Lookups all sheets share, built once. */
export type TrackerFacts = TrackerInput & {
  readonly byId: ReadonlyMap<string, Task>;
  readonly line: (task: string, agency: string, role: Assignment['role']) => Line | undefined;
  readonly assignmentsOf: (task: string) => readonly Assignment[];
  readonly nameOf: (agency: string) => string;
  readonly pathOf: (task: string | null, otherwise: string) => string;
  readonly counts: Counts;
};

export function trackerFacts(input: TrackerInput): TrackerFacts {
  const byId = new Map(input.programme.tasks.map((task) => [task.id, task]));
  const ofTask = knownOfTasks(input);
  return {
    ...input,
    counts: countStatuses(input.programme, input.status, input.assignments),
    byId,
    line: (task, agency, role) => {
      for (const line of ofTask(task).lines) if (line.agency === agency && line.role === role) return line;
      return undefined;
    },
    assignmentsOf: (task) => ofTask(task).assigned,
    nameOf: (agency) => input.registry.byId.get(agency)?.name ?? agency,
    pathOf: (task, otherwise) => (task === null ? otherwise : (byId.get(task)?.path ?? otherwise)),
  };
}

type KnownOfTask = { readonly lines: Line[]; readonly assigned: Assignment[] };
const nothingKnown: KnownOfTask = { lines: [], assigned: [] };

/** Lines and assignments of a task. A row asks several times for the same one, so the last answer is kept at hand. */
function knownOfTasks({ state, assignments }: TrackerInput): (task: string) => KnownOfTask {
  const known = new Map<string, KnownOfTask>();
  const of = (task: string): KnownOfTask => {
    let one = known.get(task);
    if (one === undefined) {
      one = { lines: [], assigned: [] };
      known.set(task, one);
    }
    return one;
  };
  for (const assignment of assignments) of(assignment.task).assigned.push(assignment);
  for (const line of state.lines) of(line.task).lines.push(line);
  let asked: string | undefined;
  let answer = nothingKnown;
  return (task) => {
    if (task === asked) return answer;
    asked = task;
    answer = known.get(task) ?? nothingKnown;
    return answer;
  };
}

/** The version in force: the last, whatever it says; '' is a recorded blank. */
export function inForce(line: Line | undefined, field: ProgressField): LineVersion | undefined {
  return line?.fields[field]?.at(-1);
}

/** Value in force, '' when nothing was ever said. */
export function said(line: Line | undefined, field: ProgressField): string {
  return inForce(line, field)?.value ?? '';
}

/** Whether a line says anything now. */
export function speaks(line: Line | undefined): boolean {
  if (line === undefined) return false;
  for (const field of progressFields) if (inForce(line, field)?.value) return true;
  return false;
}

/** Latest period a line speaks of; '' for a silent one. */
export function latestPeriod(line: Line | undefined): string {
  let latest = '';
  if (line === undefined) return latest;
  for (const field of progressFields) {
    const period = inForce(line, field)?.period ?? '';
    if (period > latest) latest = period;
  }
  return latest;
}
