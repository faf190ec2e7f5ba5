import { z } from 'zod';
import { definitionFields } from '#shared/table/field';
import { stampSchema } from '#shared/wire/stamp';
import { periodLabelSchema, trackerAnswerSchema } from '#shared/wire/trackerAnswer';

const count = z.number().int().nonnegative();

/** How one edition of a period was closed (K3). */
export const closingSchema = z.object({
  edition: count,
  at: z.string(),
  by: z.string(),
  number: z.string(),
  date: z.string(),
  signer: z.string(),
  asOf: z.string(),
  force: z.string().optional(),
  /** Entry of the journal. */
  seq: count,
  hash: z.string(),
});

export const periodAnswerSchema = periodLabelSchema.extend({
  openedAt: z.string(),
  /** From hand to hand (K1): the day the rule names, and the working day to aim at. */
  dueDays: z.array(
    z.object({ from: z.string(), to: z.string(), named: z.string(), due: z.string(), before: z.boolean() }),
  ),
  /** Oldest first; the last is in force while the period is closed. */
  editions: z.array(closingSchema),
});

export const periodListSchema = z.object({ periods: z.array(periodAnswerSchema) });

/** What an agency pulls: its own lines as the province has them, directions included, and the base they are compared with (M3). */
export const pullAnswerSchema = z.object({
  agency: z.string(),
  name: z.string(),
  due: z.string().nullable(),
  tracker: trackerAnswerSchema,
  /** Null where the agency has nothing to report on. */
  workbook: z
    .object({
      file: z.string(),
      tasks: count,
      stamp: stampSchema,
      columns: z.array(z.enum(definitionFields)),
      base: z.array(z.object({ line: z.string(), field: z.string(), text: z.string() })),
    })
    .nullable(),
});

export type PeriodAnswer = z.infer<typeof periodAnswerSchema>;
export type PullAnswer = z.infer<typeof pullAnswerSchema>;

/** How many of the workbooks that are being made are there; null where none are. */
export const issueProgressSchema = z.object({
  underWay: z.object({ made: z.number().int(), of: z.number().int() }).nullable(),
});
