import { z } from 'zod';

const count = z.number().int().nonnegative();

/** What still asks for somebody in a period: the figures beside the pages' names. */
export const attentionAnswerSchema = z.object({
  asOf: z.string(),
  /** Bodies of the roster nothing was received from. */
  missing: count,
  /** Matters of the queue: disputes, wishes (a new row is one), and rows, cells and files that wait. */
  open: z.object({ all: count, conflicts: count, proposals: count, waiting: count }),
});

export type AttentionAnswer = z.infer<typeof attentionAnswerSchema>;
