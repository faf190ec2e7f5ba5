import { account } from '#shared/merge/account';
import type { Verdicts } from '#shared/merge/decideAll';
import type { Ending } from '#shared/merge/decideCell';
import { cellKey } from '#shared/merge/key';
import type { Ledger } from '#shared/merge/ledger';
import { countsOf, enterChange, enterFixed, enterForeign, openLedger } from '#shared/merge/ledger';
import type { Indexed, Lineage } from '#shared/merge/lineage';
import { kin, relate } from '#shared/merge/lineage';
import type { Receipt, ReceiptItem, WaitingCell } from '#shared/merge/model';
import { newRowOutcome, newRowProposal } from '#shared/merge/newRows';
import { inForce } from '#shared/merge/opening';
import type { MergePlan } from '#shared/merge/plan';
import { definitionOf } from '#shared/merge/plan';
import { isSetAside } from '#shared/merge/settledCells';
import type { Steps } from '#shared/merge/steps';
import type { AlignedSubmission, Change, Place } from '#shared/merge/submission';
import { compareSubmissions, compareText, originOf } from '#shared/merge/submission';
import { address, parseAddress } from '#shared/sheet/address';
import { progressFields } from '#shared/table/field';
import type { AssignmentRole } from '#shared/task/programme';

/** Receipts of the files of this run, with what waits and what newer files made stale. */
export type Accounts = {
  readonly receipts: readonly Receipt[];
  readonly waiting: readonly WaitingCell[];
  /** Cells of recorded files that need no person any more: `hash|sheet|cell`. */
  readonly nowStale: ReadonlySet<string>;
};

/**
 * Accounts for every cell of every file (M8), or of `only` one, whose cells are among `cells`. Throws when a sum does not close.
 * Pauses after each cell.
 */
export function* accountFor(
  plan: MergePlan,
  files: readonly Indexed[],
  lineage: Lineage,
  verdicts: Verdicts,
  part: { readonly cells: Verdicts; readonly only?: Indexed } = { cells: verdicts },
): Steps<Accounts> {
  const accounted = part.only === undefined ? files : [part.only];
  const ledgers = new Map(accounted.map((file) => [file, openLedger(file.submission)]));
  const waiting: WaitingCell[] = [];
  const nowStale = new Set<string>();
  const enter = (endings: readonly Ending[], standing: string | null, before: string | null) => {
    for (const { holder, outcome, reason } of endings) {
      const { file, change } = holder;
      const ledger = ledgers.get(file);
      if (ledger === undefined) continue;
      if (file.submission.recorded) {
        if (reason === 'stale') nowStale.add(placeKey(file.submission, change));
        continue;
      }
      enterChange(ledger, change, outcome === 'taken' || outcome === 'conflict' ? before : standing, outcome, reason);
      if (outcome === 'waiting' && reason !== undefined) waiting.push(waitingChange(file.submission, change, reason));
    }
  };
  for (const verdict of part.cells.lines.values()) {
    yield;
    const before = verdict.standing?.value ?? null;
    enter(verdict.endings, verdict.version?.value ?? before, before);
  }
  for (const verdict of part.cells.definitions.values()) {
    const subject = verdict.endings[0]?.holder.change.subject;
    const current = subject === undefined ? null : definitionOf(plan, subject.task, subject.field) || null;
    enter(verdict.endings, current, current);
  }
  // One by one: a file of another programme may have more waiting cells than a call takes arguments.
  for (const cell of leftAtBase(plan, files, lineage, verdicts, ledgers)) waiting.push(cell);
  const receipts: Receipt[] = [];
  for (const [file, ledger] of ledgers) {
    if (file.submission.recorded) continue;
    enterForeignCells(plan, file.submission, verdicts, ledger);
    yield* enterFixedCells(plan, file.submission, ledger, waiting);
    receipts.push(receiptOf(file, ledger, lineage));
    yield;
  }
  return { receipts, waiting, nowStale };
}

/** A place in a file, whoever sent it. */
export function placeKey(submission: { readonly hash: string }, { sheet, cell }: Place): string {
  return `${submission.hash}|${sheet}|${cell}`;
}

function receiptOf(file: Indexed, ledger: Ledger, lineage: Lineage): Receipt {
  const { submission } = file;
  const cells = countsOf(submission, ledger);
  account(submission.file, cells);
  const newest = [...(lineage.successors.get(file) ?? [])]
    .map((later) => later.submission)
    .sort(compareSubmissions)
    .at(-1);
  const { base } = submission;
  return {
    file: submission.file,
    hash: submission.hash,
    agency: submission.agency,
    period: submission.period,
    savedAt: submission.savedAt,
    base: base === null ? null : { by: base.by, id: base.id },
    cells,
    rows: submission.rows,
    items: inSheetOrder(ledger.items),
    ...(newest === undefined ? {} : { supersededBy: newest.file }),
    notes: submission.notes,
  };
}

/** As a person reads the sheet: row by row, left to right. */
function inSheetOrder(items: readonly ReceiptItem[]): readonly ReceiptItem[] {
  const placed = items.map((item) => ({ item, at: parseAddress(item.cell) ?? nowhere }));
  placed.sort(
    (a, b) =>
      compareText(a.item.sheet, b.item.sheet) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column ||
      compareText(a.item.cell, b.item.cell),
  );
  return placed.map(({ item }) => item);
}

const nowhere = { row: 0, column: 0 };

/** Where a later copy shows some of an earlier one's values and leaves others at the base, those others wait (M3). */
function* leftAtBase(
  plan: MergePlan,
  files: readonly Indexed[],
  lineage: Lineage,
  verdicts: Verdicts,
  ledgers: ReadonlyMap<Indexed, Ledger>,
): Generator<WaitingCell> {
  for (const group of kin(files)) {
    for (const later of group) {
      const ledger = ledgers.get(later);
      if (ledger === undefined || later.submission.recorded || lineage.successors.has(later)) continue;
      const asked = new Set<string>();
      for (const earlier of group) {
        if (lineage.successors.has(earlier)) continue;
        const relation = relate(earlier, later);
        if (relation.kind !== 'partial') continue;
        for (const key of relation.left) {
          const change = earlier.changes.get(key)?.find((one) => one.change.flaw === undefined)?.change;
          if (change === undefined || asked.has(key)) continue;
          // A kept cell a person has decided about has ended already.
          if (verdicts.lines.get(key)?.endings.some(({ holder }) => holder.file === later)) continue;
          asked.add(key);
          const place = placeOf(later.submission, change);
          // A person said that the earlier file's value goes on.
          if (isSetAside(plan, later.submission.hash, place)) continue;
          const standing = standingAt(plan, verdicts, key, change);
          const blank = change.base === '';
          if (blank) ledger.addedRead += 1;
          else ledger.counts.same -= 1;
          const theirs = { ...change, ...place, value: change.base, parts: [] };
          enterChange(ledger, theirs, standing, 'waiting', 'partly_shown');
          yield waitingChange(later.submission, theirs, 'partly_shown');
        }
      }
    }
  }
}

/** What the tracker says at a cell: this period's version, else what was in force; the definition for a definition cell. */
function standingAt(plan: MergePlan, verdicts: Verdicts, key: string, { subject }: Change): string | null {
  if (subject.kind === 'definition') return definitionOf(plan, subject.task, subject.field) || null;
  return verdicts.lines.get(key)?.version?.value ?? inForce(plan.before, key, plan.period)?.value ?? null;
}

function placeOf(submission: AlignedSubmission, change: Change): Place {
  const { task, field } = change.subject;
  for (const { sheet, rows, columns } of submission.shown) {
    const [row, column] = [rows.get(task), columns.get(field)];
    if (row !== undefined && column !== undefined) return { sheet, cell: address(row, column) };
  }
  return { sheet: change.sheet, cell: change.cell };
}

const allRoles: readonly AssignmentRole[] = ['lead', 'coordinating', 'member'];

/** What somebody else's cell repeats from the tracker is the same; what differs is refused, with what the tracker says (M4, M5). */
function enterForeignCells(plan: MergePlan, submission: AlignedSubmission, verdicts: Verdicts, ledger: Ledger): void {
  for (const cell of submission.foreign) {
    const said: string[] = [];
    const { task, field } = cell;
    for (const progress of progressFields) {
      if (progress !== field) continue;
      for (const { agency } of plan.charged.get(task) ?? []) {
        for (const role of allRoles) {
          const key = cellKey({ kind: 'line', task, role, agency, field: progress });
          const value = verdicts.lines.get(key)?.version?.value ?? inForce(plan.before, key, plan.period)?.value;
          if (value !== undefined && !said.includes(value)) said.push(value);
        }
      }
    }
    const definition = said.length > 0 ? '' : definitionOf(plan, task, field);
    const current = said[0] ?? (definition === '' ? null : definition);
    const repeats = said.some((value) => plan.meaning(field, value) === cell.meaning);
    enterForeign(ledger, cell, current, repeats || (current !== null && plan.meaning(field, current) === cell.meaning));
  }
}

function* enterFixedCells(
  plan: MergePlan,
  submission: AlignedSubmission,
  ledger: Ledger,
  waiting: WaitingCell[],
): Steps<void> {
  for (const cell of submission.fixed) {
    yield;
    const proposal = newRowProposal(submission, cell);
    const outcome = proposal === undefined ? cell.outcome : newRowOutcome(proposal, plan.inForce);
    if (outcome === 'same') ledger.counts.same += 1;
    else enterFixed(ledger, cell, outcome, outcome === 'refused' && proposal ? 'decided' : cell.reason);
    if (cell.outcome !== 'waiting' || cell.reason === undefined) continue;
    waiting.push({
      reason: cell.reason,
      agency: submission.agency,
      task: cell.task,
      path: cell.path,
      field: cell.field,
      header: cell.header ?? '',
      value: cell.value,
      period: submission.period,
      origin: originOf(submission, cell),
    });
  }
}

function waitingChange(submission: AlignedSubmission, change: Change, reason: WaitingCell['reason']): WaitingCell {
  const { task, field } = change.subject;
  return {
    reason,
    agency: submission.agency,
    task,
    path: change.path,
    field,
    header: '',
    value: change.value,
    period: submission.period,
    origin: originOf(submission, change),
  };
}
