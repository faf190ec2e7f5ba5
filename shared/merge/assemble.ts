import type { Verdicts } from '#shared/merge/decideAll';
import { isOpen } from '#shared/merge/decisions';
import { parseCellKey } from '#shared/merge/key';
import type { Conflict, EditorialValue, Line, LineVersion, Proposal, TrackerState } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { MergePlan } from '#shared/merge/plan';
import { compareText } from '#shared/merge/submission';
import type { ProgressField } from '#shared/table/field';
import { fields, progressFields } from '#shared/table/field';

/** Lines and editorial values with this period's versions put in, in the order of the programme. */
export function assembleLines(plan: MergePlan, verdicts: Verdicts): Pick<TrackerState, 'lines' | 'editorial'> {
  const lines = new Map<string, { head: Omit<Line, 'fields'>; fields: Map<ProgressField, readonly LineVersion[]> }>();
  const editorial: EditorialValue[] = [];
  const put = (key: string, versions: readonly LineVersion[]) => {
    const subject = parseCellKey(key);
    if (subject === undefined || versions.length === 0) return;
    if (subject.kind === 'editorial') {
      editorial.push({ task: subject.task, field: subject.field, versions });
    } else if (subject.kind === 'line') {
      const { task, role, agency, field } = subject;
      const id = `${task}|${role}|${agency}`;
      let line = lines.get(id);
      if (line === undefined) {
        line = { head: { task, agency, role }, fields: new Map() };
        lines.set(id, line);
      }
      line.fields.set(field, versions);
    }
  };
  for (const [key, versions] of plan.before.versions) {
    if (verdicts.lines.get(key)?.version === undefined) put(key, versions);
  }
  for (const [key, { version }] of verdicts.lines) {
    if (version !== undefined) put(key, withVersion(plan.before.versions.get(key) ?? [], version));
  }
  const position = positionOf(plan);
  return {
    lines: [...lines.values()]
      .map(({ head, fields: said }) => ({ ...head, fields: inFieldOrder(said) }))
      .sort(
        (a, b) =>
          position(a.task) - position(b.task) ||
          compareText(a.task, b.task) ||
          compareText(a.role, b.role) ||
          compareText(a.agency, b.agency),
      ),
    editorial: editorial.sort(
      (a, b) => position(a.task) - position(b.task) || compareText(a.task, b.task) || compareText(a.field, b.field),
    ),
  };
}

function inFieldOrder(said: ReadonlyMap<ProgressField, readonly LineVersion[]>): Line['fields'] {
  const ordered: Partial<Record<ProgressField, readonly LineVersion[]>> = {};
  for (const field of progressFields) {
    const versions = said.get(field);
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
