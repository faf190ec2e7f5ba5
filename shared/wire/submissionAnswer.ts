import { z } from 'zod';
import { channels } from '#shared/wire/channel';
import { refusalSchema } from '#shared/wire/checkAnswer';
import { drawnTableSchema, shownFindingSchema } from '#shared/wire/drawnAnswer';
import { mergeReceiptSchema } from '#shared/wire/mergeAnswer';

/** A submission as the API shows it; `receipt` as answered on arrival, `now` as it would be now. */
export const submissionSchema = z.object({
  number: z.string(),
  programme: z.string(),
  period: z.string(),
  agency: z.string().nullable(),
  sender: z.enum(['signed_in', 'named', 'found', 'decided']),
  file: z.string(),
  hash: z.string(),
  channel: z.enum(channels),
  arrivedOn: z.string(),
  receivedAt: z.string(),
  person: z.string().nullable(),
  checkCode: z.string(),
  nothing: z.boolean(),
  /** Written on a page by the consolidating body (wording, directions): no report of any agency. */
  editorial: z.literal(true).optional(),
  confirmation: z
    .object({
      kind: z.enum(['leader', 'document']),
      at: z.string(),
      name: z.string().optional(),
      number: z.string().optional(),
      date: z.string().optional(),
      signer: z.string().optional(),
    })
    .nullable(),
  withdrawn: z.object({ at: z.string(), reason: z.string() }).nullable(),
  refusal: refusalSchema.nullable(),
  receipt: mergeReceiptSchema,
});

/** One receipt, and what became of it since; `now` is null where it was withdrawn or could not be read. */
export const submissionNowSchema = z.object({ submission: submissionSchema, now: mergeReceiptSchema.nullable() });

export const submissionListSchema = z.object({ submissions: z.array(submissionSchema) });

/** The answer to a withdrawal, a confirmation, a named sender: the report as it now stands. */
export const changedSubmissionSchema = z.object({ submission: submissionSchema });

/** An original that was kept by itself, to be named by its hash. */
export const keptOriginalSchema = z.object({ hash: z.string(), size: z.number().int() });

/** What handing in a report answers. */
export const takenSchema = z.object({
  submission: submissionSchema,
  /** The same bytes were taken before: nothing was done, and this is the receipt of then (M10). */
  again: z.boolean(),
  undecided: z.array(z.object({ id: z.string(), why: z.string() })),
});

/** One answer for each file of an archive. */
export const archiveAnswerSchema = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      submission: submissionSchema.optional(),
      again: z.boolean().optional(),
      /** `number`: a file nobody could read is received all the same (K2). */
      problem: z
        .object({ code: z.string(), number: z.string().optional(), refusal: refusalSchema.optional() })
        .optional(),
    }),
  ),
});

/** What a dry run answers: the receipt as it would be, and what the rules find; nothing was taken. */
export const dryRunSchema = z.object({
  dryRun: z.literal(true),
  receipt: mergeReceiptSchema,
  findings: z.array(shownFindingSchema),
  /** The report as it stands on its sheets, where it was asked for. */
  drawn: z.array(drawnTableSchema).optional(),
});

export type SubmissionAnswer = z.infer<typeof submissionSchema>;
export type SubmissionNow = z.infer<typeof submissionNowSchema>;
export type DryRunAnswer = z.infer<typeof dryRunSchema>;
