import { decisionsInForce, isOpen, settledBy } from '#shared/merge/decisions';
import type { Conflict, Origin, Proposal, TrackerState, WaitingCell } from '#shared/merge/model';
import { definitionOfTask, type MergePlan } from '#shared/merge/plan';
import { reportingPeriod } from '#shared/period/reporting';
import { countsAnswer } from '#shared/report/countsAnswer';
import { grouped } from '#shared/report/grouped';
import { type LineFacts, linesAnswer, valueAnswer } from '#shared/report/lineAnswer';
import type { TaskStatus } from '#shared/status/class';
import { classWords, statusPhrase } from '#shared/status/words';
import { type DefinitionField, definitionFields } from '#shared/table/field';
import type { Task } from '#shared/task/programme';
import { agencyRefJson } from '#shared/wire/agency';
import type { TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

export type TrackerAnswerInput = {
  /** Programme, assignments, agencies, period and what decisions changed in the programme's text. */
  readonly plan: MergePlan;
  readonly state: TrackerState;
  readonly status: ReadonlyMap<string, TaskStatus>;
  readonly asOf: string;
  readonly revision: number;
  readonly province: string | null;
  readonly closed: boolean;
  readonly edition: number;
  readonly journal: { readonly seq: number; readonly hash: string };
};

/**
 * The tracker of a period as data (E5): every task with its class, deadline and words, every charged agency's line under it, silent ones
 * too, what was carried forward and marked, and what is open. The same input gives the same answer; linear in tasks, lines and disputes.
 */
export function trackerAnswer(input: TrackerAnswerInput): TrackerAnswer {
  const { plan, state, status } = input;
  const { document, id } = plan.programme;
  const window = reportingPeriod(plan.period);
  const decisions = decisionsInForce(state.decisions);
  const conflicts = state.conflicts.filter((one) => settledBy(one, decisions) === undefined);
  const proposals = state.proposals.filter((one) => isOpen(one, decisions));
  const facts: Facts = {
    ...input,
    lines: grouped(state.lines, (line) => line.task),
    editorial: grouped(state.editorial, (value) => value.task),
    conflicts: grouped(conflicts, (one) => one.task),
    proposals: grouped(proposals, (one) => one.task ?? ''),
    waiting: grouped(state.waiting, (one) => one.task ?? ''),
    nameOf: (agency) => plan.agencies.byId.get(agency)?.name ?? agency,
  };
  const before = madeBefore.get(plan) ?? new Map<string, Made>();
  madeBefore.set(plan, before);
  return {
    programme: {
      id,
      title: document.title,
      number: document.number ?? null,
      date: document.date ?? null,
      body: document.body ?? null,
      province: input.province,
      revision: input.revision,
    },
    period: {
      id: plan.period,
      label: window === null ? { vi: plan.period, en: plan.period } : { ...window.label },
      from: window?.from ?? '',
      cutOff: window?.cutOff ?? plan.asOf,
      state: input.closed ? 'closed' : 'open',
      edition: input.edition,
    },
    asOf: input.asOf,
    journal: { ...input.journal },
    tasks: plan.programme.tasks.map((task) => taskAnswer(facts, before, task)),
    counts: countsAnswer(plan.programme, status, plan.assignments, facts.nameOf),
    conflicts: conflicts.map(conflictAnswer),
    proposals: proposals.map(proposalAnswer),
    waiting: state.waiting.map(waitingAnswer),
  };
}

type Facts = TrackerAnswerInput &
  LineFacts & {
    readonly editorial: ReadonlyMap<string, TrackerState['editorial']>;
    readonly proposals: ReadonlyMap<string, readonly Proposal[]>;
  };

/** What of a task does not depend on the day asked for. */
type Said = Pick<
  TrackerTaskAnswer,
  'texts' | 'lead' | 'coordinating' | 'lines' | 'editorial' | 'conflicts' | 'proposals' | 'waiting'
>;

/** What {@link Said} is made of besides the plan. */
type Sources = readonly (readonly unknown[])[];

type Made = {
  readonly sources: Sources;
  readonly said: Said;
  readonly status: string;
  readonly answer: TrackerTaskAnswer;
};

/**
 * What was answered last of each task of a plan. After one more report most tasks say what they said: their answers are the same objects,
 * whatever state they come from, and whoever keeps something by them (their text, say) need not make it again.
 */
const madeBefore = new WeakMap<MergePlan, Map<string, Made>>();

function taskAnswer(facts: Facts, before: Map<string, Made>, task: Task): TrackerTaskAnswer {
  const sources = [facts.lines, facts.editorial, facts.conflicts, facts.proposals, facts.waiting].map(
    (of) => of.get(task.id) ?? nothing,
  );
  const status = facts.status.get(task.id);
  const known = before.get(task.id);
  const said = known !== undefined && sameSources(known.sources, sources) ? known.said : saidOfTask(facts, task);
  const statusText = status === undefined ? '' : JSON.stringify(status);
  if (known !== undefined && known.said === said && known.status === statusText) return known.answer;
  const { id, kind, path, level, parent, deadline } = task;
  const answer = { id, kind, path, level, parent, deadline, ...said, ...statusAnswer(status) };
  before.set(id, { sources, said, status: statusText, answer });
  return answer;
}

const nothing: readonly unknown[] = [];

function sameSources(before: Sources, now: Sources): boolean {
  return now.every((list, at) => {
    const known = before[at] ?? nothing;
    return known === list || (known.length === list.length && list.every((one, index) => one === known[index]));
  });
}

function saidOfTask(facts: Facts, task: Task): Said {
  const { plan } = facts;
  const texts: Partial<Record<DefinitionField, string>> = {};
  for (const field of definitionFields) {
    const text = definitionOfTask(plan, task, field);
    if (text !== '') texts[field] = text;
  }
  const editorial: TrackerTaskAnswer['editorial'] = {};
  for (const { field, versions } of facts.editorial.get(task.id) ?? []) {
    const last = versions.at(-1);
    if (last !== undefined && last.value !== '') editorial[field] = valueAnswer(last);
  }
  return {
    texts,
    lead: task.lead.refs.map(agencyRefJson),
    coordinating: task.coordinating.refs.map(agencyRefJson),
    lines: linesAnswer(facts, task.id),
    editorial,
    conflicts: (facts.conflicts.get(task.id) ?? []).map(({ id }) => id),
    proposals: (facts.proposals.get(task.id) ?? []).map(({ id }) => id),
    waiting: facts.waiting.get(task.id)?.length ?? 0,
  };
}

function statusAnswer(status: TaskStatus | undefined): Partial<TrackerTaskAnswer> {
  if (status === undefined) return {};
  const { task: _task, class: code, soon: _soon, ...rest } = status;
  return {
    ...rest,
    class: code,
    sign: classWords[code].sign,
    words: { vi: statusPhrase(status, 'vi'), en: statusPhrase(status, 'en') },
  };
}

function placeAnswer({ file, sheet, cell }: Origin) {
  return { file, sheet, cell };
}

function conflictAnswer(one: Conflict): TrackerAnswer['conflicts'][number] {
  return {
    id: one.id,
    task: one.task,
    path: one.path,
    field: one.field,
    ...(one.agency === undefined ? {} : { agency: one.agency }),
    ...(one.role === undefined ? {} : { role: one.role }),
    period: one.period,
    base: one.base,
    sides: one.sides.map(({ value, origin }) => ({
      value,
      agency: origin.agency,
      ...placeAnswer(origin),
      savedAt: origin.savedAt,
    })),
  };
}

function proposalAnswer(one: Proposal): TrackerAnswer['proposals'][number] {
  const { id, task, path, field, agency, period, base, proposed, origin, row } = one;
  return {
    id,
    task,
    path,
    field,
    agency,
    period,
    base,
    proposed,
    ...placeAnswer(origin),
    ...(row === undefined ? {} : { row }),
  };
}

function waitingAnswer(one: WaitingCell): TrackerAnswer['waiting'][number] {
  const { reason, agency, task, path, field, header, value, period, origin } = one;
  return { reason, agency, task, path, field, header, value, period, ...placeAnswer(origin) };
}
