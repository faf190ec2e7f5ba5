import { z } from 'zod';

const count = z.number().int().nonnegative();

/** What still asks for somebody in a period: the figures beside the pages' names. */
export const attentionAnswerSchema = z.object({
  asOf: z.string(),
  /** Bodies of the roster nothing was received from. */
  missing: count,
  open: z.object({ conflicts: count, proposals: count, waiting: count }),
});

export type AttentionAnswer = z.infer<typeof attentionAnswerSchema>;
