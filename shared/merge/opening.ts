import type { DecisionsInForce } from '#shared/merge/decisions';
import { settledBy, takesEffect } from '#shared/merge/decisions';
import { cellKey, isEditorialField, isProgressField } from '#shared/merge/key';
import type { Conflict, LineVersion, Origin, Proposal, TrackerState } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import { type DecidedCells, decidedCellsIn } from '#shared/merge/redefined';
import { submissionId } from '#shared/merge/submission';

/**
 * What was known before the files of this period: versions of other periods and those no file gave, open and settled disputes, proposals. What this
 * very period already holds is taken out and comes back as recorded submissions (`#shared/merge/recorded`), so that a file that
 * arrives in a second run is merged as if all had arrived together.
 */
export type Opening = {
  readonly versions: ReadonlyMap<string, readonly LineVersion[]>;
  /** Conflicts of other periods, and all on definition cells, by cell key. */
  readonly open: ReadonlyMap<string, readonly Conflict[]>;
  readonly settled: ReadonlyMap<string, readonly Conflict[]>;
  /** Proposals on definition cells by cell key, open or rejected. */
  readonly proposals: ReadonlyMap<string, readonly Proposal[]>;
  /** Definition values in force by a deciding document. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The same with the decision that says so. */
  readonly decided: DecidedCells;
};

/** Cell key a conflict is about. */
export function conflictKey(conflict: Conflict): string {
  const { task, field, agency, role } = conflict;
  if (agency !== undefined && role !== undefined && isProgressField(field)) {
    return cellKey({ kind: 'line', task, role, agency, field });
  }
  if (isEditorialField(field) || field === 'note') return cellKey({ kind: 'editorial', task, field });
  return cellKey({ kind: 'definition', task, field });
}

/** Whether a conflict is recomputed from the files of this period, and so not carried over. */
export function isOfPeriod(conflict: Conflict, period: string): boolean {
  return conflict.period === period && !conflictKey(conflict).startsWith('d|');
}

/** Reads an earlier state for a merge of `period` with the decisions now in force. */
export function openingOf(state: TrackerState | undefined, period: string, decisions: DecisionsInForce): Opening {
  const versions = versionsOf(state, period, decisions);
  const open = new Map<string, Conflict[]>();
  const settled = new Map<string, Conflict[]>();
  for (const conflict of [...(state?.settled?.conflicts ?? []), ...(state?.conflicts ?? [])]) {
    if (isOfPeriod(conflict, period)) continue;
    const key = conflictKey(conflict);
    const choice = settledBy(conflict, decisions);
    add(choice ? settled : open, key, conflict);
    if (choice !== undefined && !key.startsWith('d|'))
      putVersion(versions, key, chosenVersion(conflict, choice.value, choice.id));
  }
  const proposals = new Map<string, Proposal[]>();
  for (const proposal of [...(state?.settled?.proposals ?? []), ...(state?.proposals ?? [])]) {
    if (proposal.task === null) continue;
    const key = cellKey({ kind: 'definition', task: proposal.task, field: proposal.field });
    const verdict = decisions.verdicts.get(proposal.id);
    if (!takesEffect(verdict)) add(proposals, key, proposal);
  }
  const definitions = new Map<string, string>();
  const decided: DecidedCells = state === undefined ? new Map() : decidedCellsIn(state, decisions);
  for (const [task, cells] of decided) {
    for (const [field, { text }] of Object.entries(cells)) definitions.set(`d|${task}|${field}`, text);
  }
  return { versions, open, settled, proposals, definitions, decided };
}

/** Version in force before the files of `period`: the last one of an earlier period, or one of this period that no file gave. */
export function inForce(opening: Opening, key: string, period: string): LineVersion | undefined {
  return opening.versions.get(key)?.findLast((version) => comparePeriods(version.period, period) <= 0);
}

/** The version a person's choice makes, with the origin of the side that said it; a value of the person's own has no file. */
export function chosenVersion(conflict: Conflict, value: string, decision: string): LineVersion {
  const side = conflict.sides.find((candidate) => candidate.value === value);
  const base = side?.base ?? conflict.base ?? '';
  return {
    period: conflict.period,
    value,
    origin: side?.origin ?? decidedOrigin(conflict.agency ?? ''),
    ...(base === '' ? {} : { base }),
    decision,
  };
}

/** Origin of a value no file holds: the decision names who gave it. */
export function decidedOrigin(agency: string): Origin {
  return { agency, file: '', hash: '', sheet: '', cell: '', savedAt: null };
}

function versionsOf(state: TrackerState | undefined, period: string, decisions: DecisionsInForce) {
  const versions = new Map<string, LineVersion[]>();
  const active = new Set(decisions.active.map((decision) => decision.id));
  // A version that rests on a decision goes when the decision is undone.
  const records = state?.submissions.filter((record) => record.period === period) ?? [];
  const recorded = new Set(records.map(submissionId));
  // What no recorded file gave cannot come back with one: it stays.
  const kept = ({ period: of, decision, origin }: LineVersion) =>
    decision === undefined
      ? of !== period || !recorded.has(submissionId(origin))
      : of !== period && active.has(decision);
  for (const line of state?.lines ?? []) {
    for (const [field, said] of Object.entries(line.fields)) {
      if (!isProgressField(field) || said === undefined) continue;
      const { task, role, agency } = line;
      const earlier = said.filter(kept);
      if (earlier.length > 0) versions.set(cellKey({ kind: 'line', task, role, agency, field }), earlier);
    }
  }
  for (const { task, field, versions: said } of state?.editorial ?? []) {
    const earlier = said.filter(kept);
    if (earlier.length > 0) versions.set(cellKey({ kind: 'editorial', task, field }), earlier);
  }
  return versions;
}

function putVersion(versions: Map<string, LineVersion[]>, key: string, version: LineVersion): void {
  const others = (versions.get(key) ?? []).filter((known) => known.period !== version.period);
  versions.set(
    key,
    [...others, version].sort((a, b) => comparePeriods(a.period, b.period)),
  );
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
