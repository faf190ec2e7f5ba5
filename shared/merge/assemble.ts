import type { Verdicts } from '#shared/merge/decideAll';
import { isOpen } from '#shared/merge/decisions';
import { isProgressField, parseCellKey } from '#shared/merge/key';
import type { Conflict, EditorialValue, Line, LineVersion, Proposal, TrackerState } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { MergePlan } from '#shared/merge/plan';
import { compareText } from '#shared/merge/submission';
import type { ProgressField } from '#shared/table/field';
import { fields, progressFields } from '#shared/table/field';

type OpenLine = {
  readonly task: string;
  readonly agency: string;
  readonly role: Line['role'];
  /** Position of the task in the programme. */
  readonly at: number;
  readonly fields: Partial<Record<ProgressField, readonly LineVersion[]>>;
};

/** Lines and editorial values with this period's versions put in, in the order of the programme. */
export function assembleLines(plan: MergePlan, verdicts: Verdicts): Pick<TrackerState, 'lines' | 'editorial'> {
  const made = madeFor(plan);
  const lines = new Map(made.before.lines);
  const editorial = new Map(made.before.editorial);
  const own = new Set<OpenLine>();
  let added = false;
  for (const [key, { version }] of verdicts.lines) {
    if (version === undefined) continue;
    let versions = made.versions.get(version);
    if (versions === undefined) {
      versions = withVersion(plan.before.versions.get(key) ?? [], version);
      made.versions.set(version, versions);
    }
    const at = lineKeyOf(key);
    const line = lines.get(at);
    if (line === undefined) {
      added = true;
      const opened = put({ plan, lines, editorial }, key, versions);
      if (opened !== undefined) own.add(opened);
      continue;
    }
    // What stood before the period is the plan's: this period's cells go into a copy.
    const mine = own.has(line) ? line : { ...line, fields: { ...line.fields } };
    setField(mine, key, versions);
    if (mine !== line) {
      own.add(mine);
      lines.set(at, mine);
    }
  }
  const sorted = added ? inOrder(lines) : [...lines];
  const position = positionOf(plan);
  return {
    lines: sorted.map(([key, line]) => lineOf(made, key, line)),
    editorial: [...editorial.values()].sort(
      (a, b) => position(a.task) - position(b.task) || compareText(a.task, b.task) || compareText(a.field, b.field),
    ),
  };
}

/** What stands before the field is the same for all cells of a line. */
function lineKeyOf(key: string): string {
  return key.slice(0, key.lastIndexOf('|'));
}

function setField(line: OpenLine, key: string, versions: readonly LineVersion[]): void {
  const field = key.slice(key.lastIndexOf('|') + 1);
  if (isProgressField(field)) line.fields[field] = versions;
}

type Gathered = {
  readonly lines: Map<string, OpenLine>;
  readonly editorial: Map<string, EditorialValue>;
};

/** Puts the versions of a cell into its line; answers the line where it is a new one. */
function put(
  { plan, lines, editorial }: Gathered & { readonly plan: MergePlan },
  key: string,
  versions: readonly LineVersion[],
): OpenLine | undefined {
  const at = lineKeyOf(key);
  const known = lines.get(at);
  if (known !== undefined) {
    setField(known, key, versions);
    return undefined;
  }
  const subject = parseCellKey(key);
  if (subject?.kind === 'editorial') {
    editorial.set(key, { task: subject.task, field: subject.field, versions });
    return undefined;
  }
  if (subject?.kind !== 'line') return undefined;
  const { task, role, agency, field } = subject;
  const line = { task, agency, role, at: positionOf(plan)(task), fields: { [field]: versions } };
  lines.set(at, line);
  return line;
}

function inOrder(lines: ReadonlyMap<string, OpenLine>): readonly (readonly [string, OpenLine])[] {
  return [...lines].sort(
    ([, a], [, b]) =>
      a.at - b.at || compareText(a.task, b.task) || compareText(a.role, b.role) || compareText(a.agency, b.agency),
  );
}

/**
 * What was put together for a plan before: its lines as they stood when the period began, in their order, and those answered since. After
 * one more report most lines say what they said, and are the same objects.
 */
type Made = {
  readonly before: Gathered;
  readonly versions: WeakMap<LineVersion, readonly LineVersion[]>;
  readonly lines: Map<string, Line>;
};

const madeBefore = new WeakMap<MergePlan, Made>();

function madeFor(plan: MergePlan): Made {
  const known = madeBefore.get(plan);
  if (known !== undefined) return known;
  const gathered: Gathered = { lines: new Map(), editorial: new Map() };
  for (const [key, versions] of plan.before.versions) {
    if (versions.length > 0) put({ plan, ...gathered }, key, versions);
  }
  const before = { lines: new Map(inOrder(gathered.lines)), editorial: gathered.editorial };
  const made = { before, versions: new WeakMap(), lines: new Map() };
  madeBefore.set(plan, made);
  return made;
}

function lineOf(made: Made, key: string, { task, agency, role, fields: said }: OpenLine): Line {
  const known = made.lines.get(key);
  if (known !== undefined && progressFields.every((field) => known.fields[field] === said[field])) return known;
  const line = { task, agency, role, fields: inFieldOrder(said) };
  made.lines.set(key, line);
  return line;
}

function inFieldOrder(said: OpenLine['fields']): Line['fields'] {
  const ordered: Partial<Record<ProgressField, readonly LineVersion[]>> = {};
  for (const field of progressFields) {
    const versions = said[field];
    if (versions) ordered[field] = versions;
  }
  return ordered;
}

function withVersion(versions: readonly LineVersion[], version: LineVersion): readonly LineVersion[] {
  if (versions.length === 0) return [version];
  const others = versions.filter((one) => one.period !== version.period);
  return [...others, version].sort((a, b) => comparePeriods(a.period, b.period));
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
