import { z } from 'zod';
import { outcomes } from '#shared/merge/model';
import { statusClasses } from '#shared/status/class';
import { refusalSchema } from '#shared/wire/checkAnswer';
import { setAsideSchema } from '#shared/wire/setAside';

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
export type MergeReceipt = z.infer<typeof mergeReceiptSchema>;
