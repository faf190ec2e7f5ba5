import type { Verdicts } from '#shared/merge/decideAll';
import { isOpen } from '#shared/merge/decisions';
import { type CellSubject, cellKey, parseCellKey } from '#shared/merge/key';
import type { Conflict, EditorialValue, Line, LineVersion, Proposal, TrackerState } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { MergePlan } from '#shared/merge/plan';
import { compareText } from '#shared/merge/submission';
import type { ProgressField } from '#shared/table/field';
import { fields, progressFields } from '#shared/table/field';

/** A line while it is put together: the versions of each field, in the order of `progressFields`. */
type OpenLine = {
  readonly agency: string;
  readonly role: Line['role'];
  readonly said: (readonly LineVersion[] | undefined)[];
};

/** Open lines by task: it has few, so they are looked through. */
type OpenLines = ReadonlyMap<string, readonly OpenLine[]>;

/** Lines and editorial values with this period's versions put in, in the order of the programme. */
export function assembleLines(plan: MergePlan, verdicts: Verdicts): Pick<TrackerState, 'lines' | 'editorial'> {
  const made = madeFor(plan);
  const { before } = made;
  const touched = new Map<string, readonly OpenLine[]>();
  const editorial = new Map(before.editorial);
  for (const { subject, versions } of verdicts.lines.values()) {
    if (versions === undefined) continue;
    if (subject.kind === 'line') put(touched, before.lines, subject, versions);
    else if (subject.kind === 'editorial') editorial.set(cellKey(subject), editorialOf(subject, versions));
  }
  const lines: Line[] = [];
  for (const task of tasksInOrder(plan, before.lines, touched)) {
    const open = touched.get(task) ?? before.lines.get(task);
    if (open === undefined) continue;
    const known = made.lines.get(task);
    const mine = inRoleOrder(open).map((line) => lineOf(task, line, known));
    made.lines.set(task, mine);
    for (const line of mine) lines.push(line);
  }
  const position = positionOf(plan);
  return {
    lines,
    editorial: [...editorial.values()].sort(
      (a, b) => position(a.task) - position(b.task) || compareText(a.task, b.task) || compareText(a.field, b.field),
    ),
  };
}

type LineSubject = Extract<CellSubject, { readonly kind: 'line' }>;

/** Puts the versions of a cell into its line. What stood before the period is the plan's: this period's cells go into a copy. */
function put(
  touched: Map<string, readonly OpenLine[]>,
  before: OpenLines,
  { task, agency, role, field }: LineSubject,
  versions: readonly LineVersion[],
): void {
  const known = touched.get(task);
  const mine = known ?? (before.get(task) ?? noLine).map(copyOf);
  let line = mine.find((one) => one.agency === agency && one.role === role);
  if (line === undefined) {
    line = { agency, role, said: nothingSaid.slice() };
    touched.set(task, [...mine, line]);
  } else if (known === undefined) touched.set(task, mine);
  line.said[place[field]] = versions;
}

const noLine: readonly OpenLine[] = [];

function copyOf(line: OpenLine): OpenLine {
  return { ...line, said: line.said.slice() };
}

const nothingSaid: OpenLine['said'] = progressFields.map(() => undefined);

const place = Object.fromEntries(progressFields.map((field, at) => [field, at])) as Readonly<
  Record<ProgressField, number>
>;

function editorialOf(
  { task, field }: Extract<CellSubject, { readonly kind: 'editorial' }>,
  versions: readonly LineVersion[],
): EditorialValue {
  return { task, field, versions };
}

/** Tasks somebody speaks of: in the order of the programme, then those it does not have. */
function tasksInOrder(plan: MergePlan, ...spoken: readonly ReadonlyMap<string, unknown>[]): Iterable<string> {
  const strangers = new Set<string>();
  for (const tasks of spoken) for (const task of tasks.keys()) if (!plan.order.has(task)) strangers.add(task);
  return strangers.size === 0 ? plan.order.keys() : [...plan.order.keys(), ...[...strangers].sort(compareText)];
}

function inRoleOrder(lines: readonly OpenLine[]): readonly OpenLine[] {
  if (lines.length < 2) return lines;
  return [...lines].sort((a, b) => compareText(a.role, b.role) || compareText(a.agency, b.agency));
}

/**
 * What was put together for a plan before: its lines as they stood when the period began, in their order, and those answered since. After
 * one more report most lines say what they said, and are the same objects.
 */
type Made = {
  readonly before: { readonly lines: OpenLines; readonly editorial: ReadonlyMap<string, EditorialValue> };
  readonly lines: Map<string, readonly Line[]>;
};

const madeBefore = new WeakMap<MergePlan, Made>();

function madeFor(plan: MergePlan): Made {
  const known = madeBefore.get(plan);
  if (known !== undefined) return known;
  const lines = new Map<string, readonly OpenLine[]>();
  const editorial = new Map<string, EditorialValue>();
  for (const [key, versions] of plan.before.versions) {
    const subject = versions.length === 0 ? undefined : parseCellKey(key);
    if (subject?.kind === 'line') put(lines, noLines, subject, versions);
    else if (subject?.kind === 'editorial') editorial.set(key, editorialOf(subject, versions));
  }
  const made = { before: { lines, editorial }, lines: new Map() };
  madeBefore.set(plan, made);
  return made;
}

const noLines: OpenLines = new Map();

function lineOf(task: string, { agency, role, said }: OpenLine, known: readonly Line[] | undefined): Line {
  const before = known?.find((line) => line.agency === agency && line.role === role);
  if (before !== undefined && progressFields.every((field, at) => before.fields[field] === said[at])) return before;
  const ordered: Partial<Record<ProgressField, readonly LineVersion[]>> = {};
  for (let at = 0; at < progressFields.length; at += 1) {
    const field = progressFields[at];
    const versions = said[at];
    if (field !== undefined && versions !== undefined) ordered[field] = versions;
  }
  return { task, agency, role, fields: ordered };
}

/** Conflicts and proposals, open and settled, carried ones included. */
export function assembleDisputes(
  plan: MergePlan,
  verdicts: Verdicts,
  newRows: readonly Proposal[],
): Pick<TrackerState, 'conflicts' | 'proposals'> & { readonly settled: NonNullable<TrackerState['settled']> } {
  const open = new Map<string, Conflict>();
  const settled = new Map<string, Conflict>();
  const proposals = new Map<string, Proposal>();
  const decided = new Map<string, Proposal>();
  for (const [key, conflicts] of plan.before.open) {
    if (!key.startsWith('d|')) for (const conflict of conflicts) open.set(conflict.id, conflict);
  }
  for (const conflicts of plan.before.settled.values()) {
    for (const conflict of conflicts) settled.set(conflict.id, conflict);
  }
  const carried = [...(plan.opening?.settled?.proposals ?? []), ...(plan.opening?.proposals ?? [])];
  for (const proposal of carried) {
    if (!isOpen(proposal, plan.inForce)) decided.set(proposal.id, proposal);
    else if (proposal.task === null) proposals.set(proposal.id, proposal);
  }
  for (const verdict of verdicts.lines.values()) {
    if (verdict.conflict) open.set(verdict.conflict.id, verdict.conflict);
    for (const conflict of verdict.settled) settled.set(conflict.id, conflict);
  }
  for (const verdict of verdicts.definitions.values()) {
    if (verdict.conflict) open.set(verdict.conflict.id, verdict.conflict);
    for (const conflict of verdict.settled) settled.set(conflict.id, conflict);
    for (const proposal of verdict.proposals) proposals.set(proposal.id, proposal);
    for (const proposal of verdict.decided) decided.set(proposal.id, proposal);
  }
  for (const proposal of newRows) {
    if (!isOpen(proposal, plan.inForce)) decided.set(proposal.id, proposal);
    else if (!proposals.has(proposal.id)) proposals.set(proposal.id, proposal);
  }
  const position = positionOf(plan);
  const order = (a: Conflict | Proposal, b: Conflict | Proposal) =>
    position(a.task) - position(b.task) ||
    compareText(a.path, b.path) ||
    fields.indexOf(a.field) - fields.indexOf(b.field) ||
    compareText(a.agency ?? '', b.agency ?? '') ||
    comparePeriods(a.period, b.period) ||
    compareText(a.id, b.id);
  return {
    conflicts: [...open.values()].sort(order),
    proposals: [...proposals.values()].sort(order),
    settled: { conflicts: [...settled.values()].sort(order), proposals: [...decided.values()].sort(order) },
  };
}

/** Position of a task in the programme; what the programme does not have comes last. */
function positionOf(plan: MergePlan): (task: string | null) => number {
  return (task) => (task === null ? plan.order.size : (plan.order.get(task) ?? plan.order.size));
}
