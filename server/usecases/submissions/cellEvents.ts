import type { CellEvent, SubmissionRecord } from '#server/store/records';
import type { Steps } from '#shared/merge/steps';
import type { AlignedSubmission, Change } from '#shared/merge/submission';

/** Rows of provenance (M12): every value of a receipt that was not simply the same. Pauses after each. */
export function* cellEventsOf(record: SubmissionRecord, aligned: AlignedSubmission): Steps<readonly CellEvent[]> {
  const subjects = new Map<string, { readonly key: string; readonly task: string | null }>();
  const at = (place: { readonly sheet: string; readonly cell: string }): string => `${place.cell} ${place.sheet}`;
  for (const cell of aligned.fixed) {
    subjects.set(at(cell), { key: `x|${cell.task ?? ''}|${cell.path}`, task: cell.task });
    yield;
  }
  for (const cell of aligned.foreign) subjects.set(at(cell), { key: `d|${cell.task}|${cell.field}`, task: cell.task });
  const covered = new Map<string, Change[]>();
  for (const change of aligned.changes) {
    if (change.covered) {
      const there = covered.get(at(change));
      if (there === undefined) covered.set(at(change), [change]);
      else there.push(change);
    }
    for (const place of change.covered ? [] : [change, ...(change.parts ?? [])])
      subjects.set(at(place), { key: change.key, task: change.subject.task });
    yield;
  }
  for (const cell of aligned.kept) {
    for (const place of [cell, ...(cell.parts ?? [])])
      subjects.set(at(place), { key: cell.key, task: cell.key.split('|')[1] ?? null });
  }
  const { programme, period, seq, number } = record;
  const events: CellEvent[] = [];
  for (const item of record.receipt.items) {
    const event = {
      programme,
      period,
      seq,
      submission: number,
      field: item.field,
      outcome: item.outcome,
      reason: item.reason ?? null,
      base: item.base,
      value: item.theirs,
      sheet: item.sheet,
      cell: item.cell,
    };
    events.push({ ...event, ...(subjects.get(at(item)) ?? { key: `x||${item.path}`, task: null }) });
    // A merged cell is one cell of the file and speaks of the task of every row it reaches over.
    for (const { key, subject } of covered.get(at(item)) ?? []) events.push({ ...event, key, task: subject.task });
    yield;
  }
  return events;
}
