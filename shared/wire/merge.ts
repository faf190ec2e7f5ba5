import type { Consolidation } from '#shared/merge/consolidate';
import type { Conflict, Proposal, Receipt, ReceiptItem } from '#shared/merge/model';
import type { FileRefusal } from '#shared/message/refusal';
import { type StatusClass, statusClasses, type TaskStatus } from '#shared/status/class';
import type { Programme } from '#shared/task/programme';
import { refusalJson } from '#shared/wire/check';
import type { MergeAnswer, MergeReceipt } from '#shared/wire/mergeAnswer';
import type { SetAsideAccount } from '#shared/wire/setAside';

export type MergeAnswerInput = {
  readonly consolidation: Consolidation;
  readonly programme: Programme;
  readonly status: ReadonlyMap<string, TaskStatus>;
  /** Files that could not be read; each has an entry of its own. */
  readonly refused: readonly { readonly file: string; readonly refusal: FileRefusal }[];
  /** What was set aside in a file, by the hash of its bytes (R5). */
  readonly setAside?: ReadonlyMap<string, SetAsideAccount>;
};

/** The answer of a merge for programs: every file given has a receipt, `byClass` sums to `tasks`. */
export function mergeAnswer({ consolidation, programme, status, refused, setAside }: MergeAnswerInput): MergeAnswer {
  const { receipts, conflicts, proposals } = consolidation;
  return {
    receipts: [
      ...receipts.map((receipt) => receiptJson(receipt, setAside?.get(receipt.hash))),
      ...refused.map(refusedReceipt),
    ],
    conflicts: conflicts.map(conflictJson),
    proposals: proposals.map(proposalJson),
    tracker: trackerCounts(programme, status),
  };
}

/** A receipt for programs, with what was set aside in the file where that is known (R5). */
export function receiptJson(receipt: Receipt, setAside?: SetAsideAccount): MergeReceipt {
  const { file, agency, savedAt, base, cells, rows, items, sameAs, supersededBy, notes } = receipt;
  return {
    file,
    agency,
    savedAt,
    base,
    cells,
    rows,
    items: items.map(itemJson),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
    notes: notes.map(({ code, params }) => ({ code, params: { ...params } })),
    ...(setAside === undefined ? {} : { setAside }),
  };
}

function itemJson({ sheet, cell, field, header, path, outcome, reason, base, current, theirs }: ReceiptItem) {
  return {
    sheet,
    cell,
    field,
    ...(header === undefined ? {} : { header }),
    path,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    base,
    current,
    theirs,
  };
}

/** Entry of a file that could not be read: nothing was counted, the words say what to do. */
export function refusedReceipt({ file, refusal }: MergeAnswerInput['refused'][number]): MergeReceipt {
  return {
    file,
    agency: null,
    savedAt: null,
    base: null,
    cells: { read: 0, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 },
    rows: { matched: 0, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
    items: [],
    notes: [],
    refusal: refusalJson(refusal),
  };
}

function conflictJson({ id, path, field, agency, role, period, base, sides }: Conflict) {
  return {
    id,
    path,
    field,
    ...(agency === undefined ? {} : { agency }),
    ...(role === undefined ? {} : { role }),
    period,
    base,
    sides: sides.map(({ value, origin }) => ({
      value,
      agency: origin.agency,
      file: origin.file,
      sheet: origin.sheet,
      cell: origin.cell,
    })),
  };
}

function proposalJson({ id, path, field, agency, period, base, proposed, origin, row }: Proposal) {
  const { file, sheet, cell } = origin;
  return { id, path, field, agency, period, base, proposed, file, sheet, cell, ...(row === undefined ? {} : { row }) };
}

/** Tasks, steps, and tasks by class (S3: the unit of every count is the task). */
export function trackerCounts(programme: Programme, status: ReadonlyMap<string, TaskStatus>): MergeAnswer['tracker'] {
  const byClass = Object.fromEntries(statusClasses.map((code) => [code, 0])) as Record<StatusClass, number>;
  let tasks = 0;
  let steps = 0;
  for (const task of programme.tasks) {
    if (task.kind === 'step') steps += 1;
    if (task.kind !== 'task') continue;
    tasks += 1;
    // A task nobody classified has no deadline anybody could state.
    byClass[status.get(task.id)?.class ?? 'no_deadline'] += 1;
  }
  return { tasks, steps, byClass };
}
