import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Whether the journals are what they were (promise 8). */
export const auditAnswerSchema = z.object({
  sound: z.boolean(),
  streams: z.array(
    z.object({
      stream: z.string(),
      /** Title of the programme; empty for the instance's own journal. */
      title: z.string(),
      entries: count,
      /** Hash of the last entry, as exports print it. */
      hash: z.string(),
      faults: z.array(z.object({ seq: count, kind: z.enum(['changed', 'missing', 'unlinked', 'head']) })),
    }),
  ),
});

export type AuditAnswer = z.infer<typeof auditAnswerSchema>;
