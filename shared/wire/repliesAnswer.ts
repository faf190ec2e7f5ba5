import { z } from 'zod';

const documentSchema = z.object({ body: z.string(), number: z.string(), date: z.string() }).nullable();

/** What was decided about an agency's own wishes and disputes (M4, M7, M11), the newest first. */
export const repliesAnswerSchema = z.object({
  /** Wishes that were answered. */
  proposals: z.array(
    z.object({
      id: z.string(),
      task: z.string().nullable(),
      path: z.string(),
      field: z.string(),
      base: z.string().nullable(),
      proposed: z.string(),
      /** Cells of one proposed new row share this key. */
      row: z.string().nullable(),
      accepted: z.boolean(),
      /** What the consolidating body thinks of it, and to whom it went. */
      opinion: z.string().nullable(),
      forwardedTo: z.string().nullable(),
      on: z.string(),
      by: z.string(),
      reason: z.string(),
      document: documentSchema,
    }),
  ),
  /** Wishes still open of which something was said already: an opinion, or that they were forwarded. */
  underWay: z.array(
    z.object({
      id: z.string(),
      opinion: z.string().nullable(),
      forwardedTo: z.string().nullable(),
      on: z.string(),
    }),
  ),
  /** Disputes that were settled, with the value that holds. */
  choices: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      field: z.string(),
      period: z.string(),
      value: z.string(),
      /** The other values that were said. */
      others: z.array(z.string()),
      on: z.string(),
      by: z.string(),
      reason: z.string(),
      document: documentSchema,
    }),
  ),
});

export type RepliesAnswer = z.infer<typeof repliesAnswerSchema>;
