import { cellKey, isProgressField, parseCellKey } from '#shared/merge/key';
import type { Meaning } from '#shared/merge/meaning';
import type { HeldChange, Origin, OutcomeReason, SubmissionRecord, TrackerState } from '#shared/merge/model';
import { conflictKey } from '#shared/merge/opening';
import type { AlignedSubmission, Change, KeptCell } from '#shared/merge/submission';
import { submissionId } from '#shared/merge/submission';

const refusing: ReadonlySet<OutcomeReason> = new Set(['too_long', 'outside_authority', 'stale', 'decided']);
const noRows = { matched: 0, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 };

/** A value found in the state under a file's name. */
type Found = Omit<HeldChange, 'cell' | 'sheet'> & { readonly origin: Origin };

/**
 * Rebuilds the submissions a state already holds for `period` from its versions, conflicts and proposals, and from what their
 * records hold beside. They take part in the merge as if they had arrived together with the new files (M1), but their receipts
 * were given. What such a file left blank is not known any more; only cells it changed are compared.
 */
export function recordedSubmissions(
  state: TrackerState | undefined,
  period: string,
  meaning: Meaning,
  pathOf: (task: string) => string,
): readonly AlignedSubmission[] {
  const records = (state?.submissions ?? []).filter((record) => record.period === period);
  if (state === undefined || records.length === 0) return [];
  const found = new Map<string, Found[]>(records.map((record) => [submissionId(record), []]));
  for (const one of foundIn(state, period)) found.get(submissionId(one.origin))?.push(one);
  return records.map((record) => rebuilt(record, found.get(submissionId(record)) ?? [], meaning, pathOf));
}

function* foundIn(state: TrackerState, period: string): Generator<Found> {
  for (const line of state.lines) {
    for (const [field, versions] of Object.entries(line.fields)) {
      if (!isProgressField(field)) continue;
      const { task, role, agency } = line;
      const version = versions?.findLast((one) => one.period === period);
      if (version === undefined) continue;
      yield {
        key: cellKey({ kind: 'line', task, role, agency, field }),
        base: version.base ?? '',
        value: version.value,
        origin: version.origin,
      };
    }
  }
  for (const { task, field, versions } of state.editorial) {
    const version = versions.findLast((one) => one.period === period);
    if (version === undefined) continue;
    const key = cellKey({ kind: 'editorial', task, field });
    yield { key, base: version.base ?? '', value: version.value, origin: version.origin };
  }
  for (const conflict of [...state.conflicts, ...(state.settled?.conflicts ?? [])]) {
    const key = conflictKey(conflict);
    if (conflict.period !== period && !key.startsWith('d|')) continue;
    for (const side of conflict.sides) {
      yield { key, base: side.base ?? conflict.base ?? '', value: side.value, origin: side.origin };
    }
  }
  for (const proposal of [...state.proposals, ...(state.settled?.proposals ?? [])]) {
    if (proposal.task === null) continue;
    const key = cellKey({ kind: 'definition', task: proposal.task, field: proposal.field });
    yield { key, base: proposal.base ?? '', value: proposal.proposed, origin: proposal.origin };
  }
}

function rebuilt(
  record: SubmissionRecord,
  found: readonly Found[],
  meaning: Meaning,
  pathOf: (task: string) => string,
): AlignedSubmission {
  const changes = new Map<string, Change>();
  // What equals its base was no change then and is none now.
  const kept = new Map<string, KeptCell>();
  const put = (held: HeldChange) => {
    const subject = parseCellKey(held.key);
    if (subject === undefined) return;
    const { field } = subject;
    const [baseMeaning, meant] = [meaning(field, held.base), meaning(field, held.value)];
    if (baseMeaning === meant) {
      kept.set(`${held.key}|${held.sheet}|${held.cell}`, {
        key: held.key,
        value: held.value,
        sheet: held.sheet,
        cell: held.cell,
      });
      return;
    }
    // A side may also stand in a settled dispute and in a version: one place is one change.
    changes.set(`${held.key}|${held.sheet}|${held.cell}`, {
      key: held.key,
      subject,
      path: pathOf(subject.task),
      base: held.base,
      baseMeaning,
      value: held.value,
      meaning: meant,
      sheet: held.sheet,
      cell: held.cell,
      ...(held.flaw === undefined
        ? {}
        : { flaw: { outcome: refusing.has(held.flaw) ? 'refused' : 'waiting', reason: held.flaw } }),
    });
  };
  for (const { origin, ...rest } of found) put({ ...rest, sheet: origin.sheet, cell: origin.cell });
  for (const held of record.held ?? []) put(held);
  return {
    file: record.file,
    hash: record.hash,
    agency: record.agency,
    speaks: record.speaks ?? 'agency',
    period: record.period,
    savedAt: record.savedAt,
    base: record.baseId === null ? null : { by: 'stamp', id: record.baseId, sequence: record.sequence ?? '' },
    read: 0,
    unchanged: 0,
    changes: [...changes.values()],
    kept: [...kept.values()],
    foreign: [],
    fixed: [],
    shown: [],
    rows: noRows,
    notes: [],
    recorded: true,
  };
}
