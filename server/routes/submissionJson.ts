import type { z } from 'zod';
import type { SubmissionRecord } from '#server/store/records';
import type { FromArchive } from '#server/usecases/submissions/archive';
import { isEditorial } from '#server/usecases/submissions/editorialFile';
import { refusalJson } from '#shared/wire/check';
import { receiptJson } from '#shared/wire/merge';
import type { submissionSchema } from '#shared/wire/submissionAnswer';

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
    ...(isEditorial(record) ? { editorial: true } : {}),
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
    receipt: receiptJson(record.receipt, record.setAside),
  };
}

export function archiveJson(one: FromArchive) {
  if (one.kind === 'problem') {
    const { code, params, refusal } = one.problem;
    const number = typeof params.number === 'string' ? { number: params.number } : {};
    const words = refusal === undefined ? {} : { refusal: refusalJson(refusal) };
    return { file: one.file, problem: { code, ...number, ...words } };
  }
  const { kind, record } = one.submitted;
  return { file: one.file, submission: submissionJson(record), again: kind === 'again' };
}
