import { z } from 'zod';

/** A finding as programs read it. `column` is the header of the column, `fix` the new text of the cell where a repair is safe. */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  sheet: z.string(),
  address: z.string(),
  column: z.string(),
  path: z.string(),
  message: z.string(),
  fix: z.string().optional(),
});

export const refusalSchema = z.object({
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  do: z.object({ vi: z.string(), en: z.string() }),
});

export const countsSchema = z.object({
  error: z.number().int(),
  warning: z.number().int(),
  notice: z.number().int(),
  suppressed: z.number().int(),
});

/** One file of the answer of `check`. */
export const checkedFileSchema = z.object({
  file: z.string(),
  findings: z.array(findingSchema),
  counts: countsSchema,
  refusal: refusalSchema.optional(),
});

/** The answer of the `check` command (§13). */
export const checkAnswerSchema = z.object({ files: z.array(checkedFileSchema) });

export type FindingJson = z.infer<typeof findingSchema>;
export type RefusalJson = z.infer<typeof refusalSchema>;
export type CheckedFileJson = z.infer<typeof checkedFileSchema>;
