import type { CellCounts, Outcome, OutcomeReason, ReceiptItem } from '#shared/merge/model';
import { outcomes } from '#shared/merge/model';
import type { AlignedSubmission, Change, FixedCell, ForeignCell, Place } from '#shared/merge/submission';
import { isKept } from '#shared/merge/submission';

/** The running account of one file: how its cells ended, and the cells that are not `same`. */
export type Ledger = {
  readonly counts: Record<Outcome, number>;
  readonly items: ReceiptItem[];
  /** Cells that nobody typed but that are in question: blanks where an earlier copy had a value (M3). */
  addedRead: number;
};

/** Opens the account: cells equal to their base are `same` from the start, kept ones until they are found to end otherwise. */
export function openLedger(submission: AlignedSubmission): Ledger {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  counts.same = submission.unchanged;
  for (const cell of submission.kept) counts.same += cellsOf(cell);
  return { counts, items: [], addedRead: 0 };
}

/** Enters a changed cell, with the cells that are part of it. `current` is what the tracker says beside it. */
export function enterChange(
  ledger: Ledger,
  change: Change,
  current: string | null,
  outcome: Outcome,
  reason?: OutcomeReason,
): void {
  if (change.covered) return;
  if (isKept(change)) ledger.counts.same -= cellsOf(change);
  ledger.counts[outcome] += cellsOf(change);
  if (outcome === 'same') return;
  ledger.items.push(item(change, change, change.value, current, outcome, reason));
  if (change.parts === undefined) return;
  for (const part of change.parts) ledger.items.push(item(part, change, part.value, current, outcome, reason));
}

/** How many physical cells a change or kept cell is made of. */
function cellsOf({ parts }: Pick<Change, 'parts'>): number {
  return 1 + (parts?.length ?? 0);
}

/** One shape for all: tens of thousands are made. */
function item(
  { sheet, cell }: Place,
  { subject, path, base }: Change,
  theirs: string,
  current: string | null,
  outcome: Outcome,
  reason: OutcomeReason | undefined,
): ReceiptItem {
  const { field } = subject;
  return reason === undefined
    ? { sheet, cell, field, path, outcome, base, current, theirs }
    : { sheet, cell, field, path, outcome, reason, base, current, theirs };
}

/** Enters a cell of a row or column outside the sender's authority. */
export function enterForeign(ledger: Ledger, cell: ForeignCell, current: string | null, repeats: boolean): void {
  const outcome = repeats ? 'same' : 'refused';
  ledger.counts[outcome] += 1;
  if (repeats) return;
  const { field, path, reason, base, value } = cell;
  ledger.items.push({ ...at(cell), field, path, outcome, reason, base, current, theirs: value });
}

/** Enters a cell whose outcome was clear when the file was read. */
export function enterFixed(ledger: Ledger, cell: FixedCell, outcome = cell.outcome, reason = cell.reason): void {
  ledger.counts[outcome] += 1;
  const { field, header, path, base, value } = cell;
  ledger.items.push({
    ...at(cell),
    field,
    ...(header === undefined ? {} : { header }),
    path,
    outcome,
    ...because(reason),
    base,
    current: null,
    theirs: value,
  });
}

function because(reason: OutcomeReason | undefined): { readonly reason?: OutcomeReason } {
  return reason === undefined ? {} : { reason };
}

function at({ sheet, cell }: Place): Place {
  return { sheet, cell };
}

/** The counts of M8. `read` is what the reader counted, not the sum of the outcomes: the two are compared in `account`. */
export function countsOf(submission: AlignedSubmission, ledger: Ledger): CellCounts {
  return { read: submission.read + ledger.addedRead, ...ledger.counts };
}
