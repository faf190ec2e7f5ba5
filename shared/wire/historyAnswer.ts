import { z } from 'zod';
import { outcomes } from '#shared/merge/model';

const words = z.object({ vi: z.string(), en: z.string() });
const count = z.number().int().nonnegative();

const documentSchema = z.object({ body: z.string(), number: z.string(), date: z.string() });

/** Who stands behind a submission (K5). */
export const confirmationSchema = z.object({
  kind: z.enum(['leader', 'document']),
  at: z.string(),
  name: z.string().optional(),
  number: z.string().optional(),
  date: z.string().optional(),
  signer: z.string().optional(),
});

/** Everything that happened to one cell of the tracker, oldest first (M12). */
export const historyAnswerSchema = z.object({
  key: z.string(),
  task: z.object({ id: z.string(), path: z.string(), content: z.string() }).nullable(),
  field: z.string().nullable(),
  fieldWords: words.nullable(),
  agency: z.string().nullable(),
  agencyName: z.string().nullable(),
  role: z.string().nullable(),
  /** The value in force, and of which period; null where there is none. */
  now: z.object({ value: z.string(), period: z.string(), decision: z.string().nullable() }).nullable(),
  /** Ids of disputes open on it. */
  open: z.array(z.string()),
  events: z.array(
    z.object({
      submission: z.string(),
      period: z.string(),
      seq: count,
      outcome: z.enum(outcomes),
      outcomeWords: words,
      reason: z.string().nullable(),
      reasonWords: words.nullable(),
      base: z.string().nullable(),
      value: z.string(),
      sheet: z.string(),
      cell: z.string(),
      file: z.string(),
      agency: z.string().nullable(),
      agencyName: z.string().nullable(),
      /** The person who reports, and the account that handed it in or entered it. */
      person: z.string().nullable(),
      by: z.string(),
      channel: z.string(),
      channelWords: words,
      arrivedOn: z.string(),
      receivedAt: z.string(),
      /** Hash of the scan or letter the lines were entered from. */
      enteredFrom: z.string().nullable(),
      confirmation: confirmationSchema.nullable(),
      withdrawn: z.object({ at: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      /** Account that recorded it, and when; null for one that came with an earlier tracker. */
      at: z.string().nullable(),
      by: z.string(),
      on: z.string(),
      reason: z.string(),
      value: z.string().nullable(),
      document: documentSchema.nullable(),
      undone: z.boolean(),
    }),
  ),
});

export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;
