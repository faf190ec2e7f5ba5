import type { CellEvent, SubmissionRecord } from '#server/store/records';
import type { Steps } from '#shared/merge/steps';
import type { AlignedSubmission } from '#shared/merge/submission';

/** Rows of provenance (M12): every value of a receipt that was not simply the same. Pauses after each. */
export function* cellEventsOf(record: SubmissionRecord, aligned: AlignedSubmission): Steps<readonly CellEvent[]> {
  const subjects = new Map<string, { readonly key: string; readonly task: string | null }>();
  const at = (place: { readonly sheet: string; readonly cell: string }): string => `${place.cell} ${place.sheet}`;
  for (const cell of aligned.fixed) {
    subjects.set(at(cell), { key: `x|${cell.task ?? ''}|${cell.path}`, task: cell.task });
    yield;
  }
  for (const cell of aligned.foreign) subjects.set(at(cell), { key: `d|${cell.task}|${cell.field}`, task: cell.task });
  for (const change of aligned.changes) {
    for (const place of [change, ...(change.parts ?? [])])
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
    const subject = subjects.get(at(item)) ?? { key: `x||${item.path}`, task: null };
    events.push({
      programme,
      key: subject.key,
      period,
      seq,
      submission: number,
      task: subject.task,
      field: item.field,
      outcome: item.outcome,
      reason: item.reason ?? null,
      base: item.base,
      value: item.theirs,
      sheet: item.sheet,
      cell: item.cell,
    });
    yield;
  }
  return events;
}
