import { refuse } from '#server/http/problem';
import type { AccountRecord, SubmissionRecord } from '#server/store/records';
import type { Reader } from '#server/store/store';

/** Whether an account works for an agency; such a person sees what that agency sent and nothing else. */
export function isOfAgency(account: AccountRecord): boolean {
  return account.role === 'officer' || account.role === 'approver';
}

/** A submission the account may see. What is another agency's does not exist for it, so that numbers cannot be guessed. */
export async function findSubmission(
  reader: Reader,
  account: AccountRecord,
  number: string,
): Promise<SubmissionRecord> {
  const record = await reader.submission(number);
  if (record === null || (isOfAgency(account) && record.agency !== account.agency))
    throw refuse('not_found', { what: number });
  return record;
}

/** The same, for whoever wants to change it: its period must be open. */
export async function openSubmissionOf(
  reader: Reader,
  account: AccountRecord,
  number: string,
): Promise<SubmissionRecord> {
  const record = await findSubmission(reader, account, number);
  const period = await reader.period(record.programme, record.period);
  if (period === null || period.state === 'closed') throw refuse('period_closed', { period: record.period });
  return record;
}
