import { z } from 'zod';
import { sixClears } from '#shared/rules/rule';
import { fields } from '#shared/table/field';

const count = z.number().int().nonnegative();
const words = z.object({ vi: z.string(), en: z.string() });
const field = z.enum(fields as readonly [(typeof fields)[number], ...(typeof fields)[number][]]);

/** How a table was found and its rows counted. */
export const readTableBriefSchema = z.object({
  sheet: z.string(),
  visibility: z.enum(['visible', 'hidden', 'veryHidden']),
  /** Sheet rows from 1. */
  headerRows: z.array(count),
  title: z.array(z.string()),
  rows: z.record(z.string(), count),
});

/** One column of a table and how it was understood; several letters where several columns make one. */
export const readColumnSchema = z.object({
  sheet: z.string(),
  letters: z.array(z.string()),
  /** As the sheet prints it; what a person corrects is keyed by it (T2). */
  header: z.string(),
  reading: z.union([field, z.enum(['extra', 'owned'])]),
  /** 0–1; null where nothing was guessed. */
  confidence: z.number().nullable(),
  /** The first few texts below the header. */
  samples: z.array(z.string()),
});

/** A rule that found something, what its findings are headed by, and the clears it belongs to (R6). */
export const ruleFoundSchema = z.object({
  rule: z.string(),
  title: words,
  severity: z.enum(['error', 'warning', 'notice']),
  clears: z.array(z.enum(sixClears)),
  count,
});

/** How clear a programme is (R6): tasks by clear, and which tasks lack which. */
export const clarityAnswerSchema = z.object({
  of: count,
  percent: z.number().nullable(),
  met: z.record(z.enum(sixClears), count),
  tasks: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['task', 'step']),
      content: z.string(),
      unclear: z.array(z.enum(sixClears)),
    }),
  ),
});

export const unknownBodySchema = z.object({
  name: z.string(),
  /** Registry id of the body that is nearly spelled so. */
  suggestion: z.string().nullable(),
  paths: z.array(z.string()),
});

export type ReadColumn = z.infer<typeof readColumnSchema>;
export type ReadTableBrief = z.infer<typeof readTableBriefSchema>;
export type RuleFound = z.infer<typeof ruleFoundSchema>;
export type ClarityAnswer = z.infer<typeof clarityAnswerSchema>;
export type UnknownBody = z.infer<typeof unknownBodySchema>;
