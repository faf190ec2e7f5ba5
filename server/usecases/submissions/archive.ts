import { type Problem, problem, Refused, refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import { unpackArchive } from '#server/usecases/doors/archive';
import { formOf } from '#server/usecases/doors/formOf';
import type { Service } from '#server/usecases/service';
import { type Submitted, submit } from '#server/usecases/submissions/submit';
import type { Channel } from '#shared/wire/channel';

/** What became of one file of an archive. */
export type FromArchive =
  | { readonly kind: 'submitted'; readonly file: string; readonly submitted: Submitted }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: Problem };

/** Takes in every file of a zip as if each had come alone: one that is refused does not keep the others out. */
export async function submitArchive(
  service: Service,
  account: AccountRecord,
  given: {
    readonly programme: string;
    readonly period: string;
    readonly bytes: Uint8Array;
    readonly channel?: Channel;
    readonly arrivedOn?: string;
  },
): Promise<readonly FromArchive[]> {
  const archive = await unpackArchive(given.bytes);
  if (archive.kind === 'refused') throw refuse('file_refused', {}, archive.refusal);
  const { programme, period, channel = 'email', arrivedOn } = given;
  const answers: FromArchive[] = [];
  for (const entry of archive.files) {
    const { file } = entry;
    if (entry.kind === 'refused') {
      answers.push({ kind: 'problem', file, problem: problem('file_refused', {}, entry.refusal) });
      continue;
    }
    const form = formOf(entry.bytes);
    try {
      const submitted = await submit(service, account, {
        programme,
        period,
        file,
        bytes: entry.bytes,
        form: form === 'archive' ? 'workbook' : form,
        channel,
        ...(arrivedOn === undefined ? {} : { arrivedOn }),
      });
      answers.push({ kind: 'submitted', file, submitted });
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code === 'period_closed') throw error;
      answers.push({ kind: 'problem', file, problem: error.problem });
    }
  }
  return answers;
}
