import { z } from 'zod';
import { findingSchema } from '#shared/wire/checkAnswer';
import { layoutSchema } from '#shared/wire/programmeAnswer';
import {
  clarityAnswerSchema,
  readColumnSchema,
  readTableBriefSchema,
  ruleFoundSchema,
  unknownBodySchema,
} from '#shared/wire/understoodAnswer';

const count = z.number().int().nonnegative();

/** The programme's own text as DOST drafts it (R9): how its workbook was read, what the rules find, how clear it is (R6). */
export const draftingAnswerSchema = z.object({
  programme: z.string(),
  revision: count,
  file: z.string(),
  /** Day as of which bodies and dates are taken. */
  asOf: z.string(),
  /** What a person corrected of the reading. */
  layout: layoutSchema,
  tables: z.array(readTableBriefSchema),
  columns: z.array(readColumnSchema),
  unknownBodies: z.array(unknownBodySchema),
  findings: z.object({
    counts: z.object({ error: count, warning: count, notice: count }),
    list: z.array(findingSchema),
    rules: z.array(ruleFoundSchema),
  }),
  clarity: clarityAnswerSchema,
});

const namedTask = z.object({ task: z.string(), path: z.string(), content: z.string() });

/** What a revision that was put in force changed against the one before. */
export const loadedChangesSchema = z.object({
  revision: count,
  /** Null for the first. */
  before: count.nullable(),
  added: z.array(namedTask),
  gone: z.array(namedTask),
  /** Tasks a person recognised though place or words changed; they stand among `changed`. */
  became: z.array(z.object({ from: z.string(), to: z.string() })),
  changed: z.array(
    namedTask.extend({ cells: z.array(z.object({ field: z.string(), before: z.string(), now: z.string() })) }),
  ),
});

export type DraftingAnswer = z.infer<typeof draftingAnswerSchema>;
export type LoadedChanges = z.infer<typeof loadedChangesSchema>;
