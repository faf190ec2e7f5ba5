import { z } from 'zod';
import { findingSchema } from '#shared/wire/checkAnswer';
import { sizeSchema } from '#shared/wire/programmeAnswer';
import { readAnswerSchema } from '#shared/wire/read';
import { programmeHeadSchema } from '#shared/wire/trackerAnswer';

const count = z.number().int().nonnegative();

/** How an appendix would be read; nothing was stored. */
export const previewAnswerSchema = z.object({
  file: z.string(),
  hash: z.string(),
  size: count,
  read: readAnswerSchema,
  /** Columns whose reading is to be confirmed. */
  unsure: z.array(z.object({ sheet: z.string(), field: z.string(), header: z.string(), confidence: z.number() })),
  findings: z.object({
    counts: z.object({ error: count, warning: count, notice: count }),
    list: z.array(findingSchema),
  }),
  programmes: z.array(
    programmeHeadSchema.extend(sizeSchema.shape).extend({
      /** Revision in force where the programme was loaded before. */
      revision: count.nullable(),
      agencies: count,
      unknownBodies: z.array(
        z.object({ name: z.string(), suggestion: z.string().nullable(), paths: z.array(z.string()) }),
      ),
    }),
  ),
});

export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;
