import { z } from 'zod';
import { channels, type SubmissionRecord } from '#server/store/records';
import type { FromArchive } from '#server/usecases/submissions/archive';
import { refusalJson, refusalSchema } from '#shared/wire/check';
import { mergeReceiptSchema, receiptJson } from '#shared/wire/merge';

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
      problem: z.object({ code: z.string(), refusal: refusalSchema.optional() }).optional(),
    }),
  ),
});

export function submissionJson(record: SubmissionRecord): z.infer<typeof submissionSchema> {
  const { confirmation, withdrawn, refusal } = record;
  return {
    number: record.number,
    programme: record.programme,
    period: record.period,
    agency: record.agency,
    sender: record.sender,
    file: record.file,
    hash: record.hash,
    channel: record.channel,
    arrivedOn: record.arrivedOn,
    receivedAt: record.receivedAt,
    person: record.person,
    checkCode: record.checkCode,
    nothing: record.nothing,
    confirmation:
      confirmation === null
        ? null
        : confirmation.kind === 'leader'
          ? { kind: 'leader', at: confirmation.at, name: confirmation.name }
          : {
              kind: 'document',
              at: confirmation.at,
              number: confirmation.number,
              date: confirmation.date,
              signer: confirmation.signer,
            },
    withdrawn: withdrawn === null ? null : { at: withdrawn.at, reason: withdrawn.reason },
    refusal: refusal === null ? null : refusalJson(refusal),
    receipt: receiptJson(record.receipt),
  };
}

export function archiveJson(one: FromArchive) {
  if (one.kind === 'problem') {
    const { code, refusal } = one.problem;
    return { file: one.file, problem: { code, ...(refusal === undefined ? {} : { refusal: refusalJson(refusal) }) } };
  }
  const { kind, record } = one.submitted;
  return { file: one.file, submission: submissionJson(record), again: kind === 'again' };
}
