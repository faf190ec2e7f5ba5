import type { AgencyIndex } from '#shared/agency/resolve';
import type { DecisionsInForce } from '#shared/merge/decisions';
import { decisionsInForce } from '#shared/merge/decisions';
import { changedKeys } from '#shared/merge/kept';
import { cellKey } from '#shared/merge/key';
import type { Meaning } from '#shared/merge/meaning';
import { prepareMeaning } from '#shared/merge/meaning';
import type { Decision, TrackerState } from '#shared/merge/model';
import type { Opening } from '#shared/merge/opening';
import { openingOf } from '#shared/merge/opening';
import { type Places, placesOf } from '#shared/merge/places';
import { recordedSubmissions } from '#shared/merge/recorded';
import type { DecidedCells } from '#shared/merge/redefined';
import type { AlignedSubmission } from '#shared/merge/submission';
import { printedText } from '#shared/merge/typed';
import type { Field } from '#shared/table/field';
import type { Assignment, Programme, Task } from '#shared/task/programme';
import { type Years, yearsOfProgramme } from '#shared/task/yearAbove';

/** What a merge of one reporting period rests on, beside the files themselves. */
export type MergeContext = {
  readonly programme: Programme;
  readonly assignments: readonly Assignment[];
  readonly agencies: AgencyIndex;
  /** Reporting period, `2015-11`. */
  readonly period: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** State of the tracker before these files: of earlier periods, or of this one when files arrive in several runs. */
  readonly opening?: TrackerState;
  /** Decisions taken since. */
  readonly decisions?: readonly Decision[];
  /** Completes dates without a year, in programme and files alike. */
  readonly year?: number;
};

/** A context made ready once for all files: look-ups, readings, decisions in force, and the files the opening state remembers. */
export type MergePlan = MergeContext & {
  /** By id, and by the other names of a task (`Task.also`). */
  readonly tasks: ReadonlyMap<string, Task>;
  /** Position in the programme, the order of everything that comes out. */
  readonly order: ReadonlyMap<string, number>;
  /** Assignments by task id. */
  readonly charged: ReadonlyMap<string, readonly Assignment[]>;
  /** Assignments of a body, under its old name or today's. */
  readonly chargesOf: (agency: string) => readonly Assignment[];
  readonly meaning: Meaning;
  /** The year of times that name none, by the rows above a task. */
  readonly yearOf: (task: Task) => number | undefined;
  /** Look-ups for rows without an id, built when first asked for. */
  readonly places: () => Places;
  readonly inForce: DecisionsInForce;
  readonly before: Opening;
  readonly recorded: readonly AlignedSubmission[];
  /** Cells that files of an earlier run of this period changed, gathered when first asked for. */
  readonly changedEarlier: () => ReadonlySet<string>;
};

/** Prepares a merge. Pure: two plans of one context are equal. */
export function planMerge(context: MergeContext): MergePlan {
  const looked = lookUps(context.programme, context.assignments);
  const { tasks } = looked;
  const { agencies, asOf, opening, period } = context;
  const meaning = prepareMeaning({
    agencies,
    asOf,
    ...(context.year === undefined ? {} : { year: context.year }),
  });
  const inForce = decisionsInForce(opening?.decisions ?? [], context.decisions);
  let places: Places | undefined;
  let years: Years | undefined;
  let changedEarlier: ReadonlySet<string> | undefined;
  const plan: MergePlan = {
    ...context,
    ...looked,
    meaning,
    yearOf: (task) => {
      if (context.year !== undefined) return context.year;
      years ??= yearsOfProgramme(context.programme);
      const above = years(task.parent);
      return above.kind === 'year' ? above.year : undefined;
    },
    places: () => {
      places ??= placesOf(context.programme);
      return places;
    },
    inForce,
    before: openingOf(opening, period, inForce),
    recorded: recordedSubmissions(opening, period, meaning, (task) => tasks.get(task)?.path ?? ''),
    changedEarlier: () => {
      changedEarlier ??= changedKeys(plan);
      return changedEarlier;
    },
  };
  return plan;
}

/**
 * The plan as answers are made from it: with the programme that documents have decided meanwhile. Files go on being compared with the text
 * the period opened with, since a wish must stay a wish after it was granted.
 */
export function asDecided(
  plan: MergePlan,
  programme: Programme,
  assignments: readonly Assignment[],
  cells: DecidedCells,
): MergePlan {
  const definitions = new Map<string, string>();
  for (const [task, changed] of cells) {
    for (const [field, { text }] of Object.entries(changed)) definitions.set(`d|${task}|${field}`, text);
  }
  const before = { ...plan.before, definitions };
  return { ...plan, programme, assignments, ...lookUps(programme, assignments), before };
}

function lookUps(
  programme: Programme,
  assignments: readonly Assignment[],
): Pick<MergePlan, 'tasks' | 'order' | 'charged' | 'chargesOf'> {
  // By every name it has; where two would have one, the task whose own it is.
  const tasks = new Map<string, Task>();
  for (const task of programme.tasks) if (task.also) for (const name of task.also) tasks.set(name, task);
  const order = new Map<string, number>();
  for (const task of programme.tasks) {
    tasks.set(task.id, task);
    order.set(task.id, order.size);
  }
  const charged = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const known = charged.get(assignment.task);
    if (known) known.push(assignment);
    else charged.set(assignment.task, [assignment]);
  }
  let byBody: ReadonlyMap<string, readonly Assignment[]> | undefined;
  return {
    tasks,
    order,
    charged,
    chargesOf: (agency) => {
      byBody ??= chargesByBody(assignments);
      return byBody.get(agency) ?? [];
    },
  };
}

function chargesByBody(assignments: readonly Assignment[]): ReadonlyMap<string, readonly Assignment[]> {
  const charges = new Map<string, Assignment[]>();
  const charge = (body: string, assignment: Assignment) => {
    const known = charges.get(body);
    if (known) known.push(assignment);
    else charges.set(body, [assignment]);
  };
  for (const assignment of assignments) {
    const { agency, named } = assignment;
    charge(agency, assignment);
    if (named !== undefined && named !== agency) charge(named, assignment);
  }
  return charges;
}

/** Text of a definition cell in force: as printed, or as the last deciding document has it. '' when blank. */
export function definitionOf(plan: MergePlan, task: string, field: Field): string {
  return decidedDefinition(plan, task, field) ?? printedText(plan.tasks.get(task), field);
}

/** {@link definitionOf} for whoever has the task at hand. */
export function definitionOfTask(plan: MergePlan, task: Task, field: Field): string {
  return decidedDefinition(plan, task.id, field) ?? printedText(task, field);
}

/** Few cells were ever redefined, and every cell of every file is asked for. */
function decidedDefinition(plan: MergePlan, task: string, field: Field): string | undefined {
  const { definitions } = plan.before;
  return definitions.size === 0 ? undefined : definitions.get(cellKey({ kind: 'definition', task, field }));
}
