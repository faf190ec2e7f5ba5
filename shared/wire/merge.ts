import { z } from 'zod';
import type { Consolidation } from '#shared/merge/consolidate';
import type { Conflict, Proposal, Receipt, ReceiptItem } from '#shared/merge/model';
import { outcomes } from '#shared/merge/model';
import type { FileRefusal } from '#shared/message/refusal';
import { type StatusClass, statusClasses, type TaskStatus } from '#shared/status/class';
import type { Programme } from '#shared/task/programme';
import { refusalJson, refusalSchema } from '#shared/wire/check';
import { type SetAsideAccount, setAsideSchema } from '#shared/wire/setAside';

const count = z.number().int().nonnegative();

/** One cell of a receipt; every cell that is not `same` has one. `theirs` is the value read, `header` that of an extra column. */
export const mergeItemSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  field: z.string().nullable(),
  header: z.string().optional(),
  path: z.string(),
  outcome: z.enum(outcomes),
  reason: z.string().optional(),
  base: z.string().nullable(),
  current: z.string().nullable(),
  theirs: z.string(),
});

export const mergeReceiptSchema = z.object({
  file: z.string(),
  agency: z.string().nullable(),
  savedAt: z.string().nullable(),
  base: z.object({ by: z.enum(['stamp', 'fingerprint', 'last_submission', 'programme']), id: z.string() }).nullable(),
  cells: z.object({
    read: count,
    taken: count,
    same: count,
    proposed: count,
    conflict: count,
    refused: count,
    extra: count,
    waiting: count,
  }),
  rows: z.object({ matched: count, new: count, unclear: count, outside: count, frame: count, missing: count }),
  items: z.array(mergeItemSchema),
  /** The file of the same bytes whose receipt this one shares; its own counts are zero. */
  sameAs: z.string().optional(),
  supersededBy: z.string().optional(),
  notes: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  /** Findings the agency had set aside in the file, with its reasons (R5). */
  setAside: setAsideSchema.optional(),
  refusal: refusalSchema.optional(),
});

export const mergeConflictSchema = z.object({
  id: z.string(),
  path: z.string(),
  field: z.string(),
  agency: z.string().optional(),
  role: z.string().optional(),
  period: z.string(),
  base: z.string().nullable(),
  sides: z.array(
    z.object({ value: z.string(), agency: z.string(), file: z.string(), sheet: z.string(), cell: z.string() }),
  ),
});

export const mergeProposalSchema = z.object({
  id: z.string(),
  path: z.string(),
  field: z.string(),
  agency: z.string(),
  period: z.string(),
  base: z.string().nullable(),
  proposed: z.string(),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  /** Cells of one new row share this key. */
  row: z.string().optional(),
});

/** Answer of `phuluc merge --json` (product §13). */
export const mergeAnswerSchema = z.object({
  receipts: z.array(mergeReceiptSchema),
  conflicts: z.array(mergeConflictSchema),
  proposals: z.array(mergeProposalSchema),
  tracker: z.object({ tasks: count, steps: count, byClass: z.record(z.enum(statusClasses), count) }),
});

export type MergeAnswer = z.infer<typeof mergeAnswerSchema>;
type MergeReceipt = z.infer<typeof mergeReceiptSchema>;

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
