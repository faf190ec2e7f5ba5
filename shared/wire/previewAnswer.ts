import { z } from 'zod';
import { findingSchema } from '#shared/wire/checkAnswer';
import { sizeSchema } from '#shared/wire/programmeAnswer';
import { readAnswerSchema } from '#shared/wire/read';
import { programmeHeadSchema } from '#shared/wire/trackerAnswer';
import {
  clarityAnswerSchema,
  readColumnSchema,
  ruleFoundSchema,
  unknownBodySchema,
} from '#shared/wire/understoodAnswer';

const count = z.number().int().nonnegative();

/** How an appendix would be read; nothing was stored. */
export const previewAnswerSchema = z.object({
  file: z.string(),
  hash: z.string(),
  size: count,
  read: readAnswerSchema,
  /** Every column with its reading, from left to right. */
  columns: z.array(readColumnSchema),
  /** Columns whose reading is to be confirmed. */
  unsure: z.array(z.object({ sheet: z.string(), field: z.string(), header: z.string(), confidence: z.number() })),
  findings: z.object({
    counts: z.object({ error: count, warning: count, notice: count }),
    list: z.array(findingSchema),
    rules: z.array(ruleFoundSchema),
  }),
  programmes: z.array(
    programmeHeadSchema.extend(sizeSchema.shape).extend({
      /** Revision in force where the programme was loaded before. */
      revision: count.nullable(),
      agencies: count,
      unknownBodies: z.array(unknownBodySchema),
      clarity: clarityAnswerSchema,
    }),
  ),
});

export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;
