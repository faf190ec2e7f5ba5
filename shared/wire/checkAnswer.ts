import { z } from 'zod';
import { sixClears } from '#shared/rules/rule';

/**
 * A finding as programs read it. `column` is the header of the column, `fix` the new text of the cell where a repair is safe, `offer` one a
 * person has to agree to first.
 */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  sheet: z.string(),
  address: z.string(),
  column: z.string(),
  path: z.string(),
  message: z.string(),
  fix: z.string().optional(),
  offer: z.string().optional(),
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

const clear = z.enum(sixClears);

/** How clear a programme is (R6). `score` counts the clears a task or step meets, 0–6; `percent` is met of possible, over all tasks. */
export const claritySchema = z.object({
  programme: z.string(),
  of: z.number().int(),
  percent: z.number().nullable(),
  met: z.record(clear, z.number().int()),
  tasks: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['task', 'step']),
      score: z.number().int().min(0).max(sixClears.length),
      unclear: z.array(clear),
    }),
  ),
});

/** What `--fix` did, cell by cell; `rules` is empty where a ditto was written out. */
export const fixedSchema = z.object({
  out: z.string(),
  how: z.enum(['patched', 'new_workbook', 'as_it_was']),
  /** A digital signature came along that no longer fits. */
  signed: z.boolean(),
  cells: z.array(
    z.object({
      sheet: z.string(),
      address: z.string(),
      column: z.string(),
      before: z.string(),
      after: z.string(),
      rules: z.array(z.string()),
    }),
  ),
});

/** One file of the answer of `check`. With `fixed`, findings and clarity are those of the repaired copy. */
export const checkedFileSchema = z.object({
  file: z.string(),
  findings: z.array(findingSchema),
  counts: countsSchema,
  clarity: z.array(claritySchema).optional(),
  fixed: fixedSchema.optional(),
  refusal: refusalSchema.optional(),
});

/** The answer of the `check` command (§13). */
export const checkAnswerSchema = z.object({ files: z.array(checkedFileSchema) });

export type FindingJson = z.infer<typeof findingSchema>;
export type ClarityJson = z.infer<typeof claritySchema>;
export type FixedJson = z.infer<typeof fixedSchema>;
export type RefusalJson = z.infer<typeof refusalSchema>;
export type CheckedFileJson = z.infer<typeof checkedFileSchema>;
