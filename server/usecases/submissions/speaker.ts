import { refuse } from '#server/http/problem';
import type { Replay } from '#server/ledger/replay';
import type { AccountRecord, SubmissionRecord } from '#server/store/records';
import type { OpenedFile } from '#server/usecases/openFile';
import { bodyOf } from '#shared/agency/succession';
import { readStamps } from '#shared/wire/readStamp';

/** For whom an account speaks when it hands in a report (M14). `named` is the agency DOST gives on entering it. */
export function speakerOf(
  account: AccountRecord,
  named: string | undefined,
): Pick<SubmissionRecord, 'agency' | 'sender'> {
  if (account.role === 'reader') throw refuse('not_allowed');
  if (account.role === 'officer' || account.role === 'approver') {
    if (account.agency === null || (named !== undefined && named !== account.agency)) throw refuse('not_allowed');
    return { agency: account.agency, sender: 'signed_in' };
  }
  return named === undefined ? { agency: null, sender: 'found' } : { agency: named, sender: 'named' };
}

/** The body a workbook of ours was issued to, as of the cut-off; `tracker` for a tracker, null where no stamp speaks. */
export function stampedSender({ base, asOf }: Replay, { workbook }: OpenedFile): string | null {
  const stamp = readStamps(workbook).find((found) => found.stamp.programme === base.programme.id)?.stamp;
  if (stamp === undefined) return null;
  if (stamp.kind === 'tracker') return 'tracker';
  return stamp.agency === '' ? null : bodyOf(base.agencies.byId, stamp.agency, asOf);
}
