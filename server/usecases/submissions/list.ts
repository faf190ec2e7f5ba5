import type { AccountRecord, SubmissionRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import { findSubmission, isOfAgency } from '#server/usecases/submissions/find';
import { bodyOf } from '#shared/agency/succession';
import type { Receipt } from '#shared/merge/model';

/** A submission with its receipt as it would be now: what became of it since it was answered (M9). */
export type SubmissionNow = { readonly record: SubmissionRecord; readonly now: Receipt | null };

/** What was handed in for a period, oldest first, by one body where it is named; an agency sees its own. */
export async function listSubmissions(
  service: Service,
  account: AccountRecord,
  asked: { readonly programme: string; readonly period: string; readonly agency?: string },
): Promise<readonly SubmissionRecord[]> {
  const { programme, period, agency } = asked;
  const own = isOfAgency(account) ? { agency: account.agency ?? '' } : {};
  const records = await service.store.submissions(programme, { period, ...own });
  if (agency === undefined) return records;
  const { base, asOf } = await service.ledger.standing(programme, period);
  // A report under a body's old name is its successor's.
  const now = (id: string): string => bodyOf(base.agencies.byId, id, asOf);
  return records.filter((record) => record.agency !== null && now(record.agency) === now(agency));
}

/** One submission and what became of it. `now` is null where it was withdrawn or could not be read. */
export async function readSubmission(service: Service, account: AccountRecord, number: string): Promise<SubmissionNow> {
  const record = await findSubmission(service.store, account, number);
  if (record.withdrawn !== null || record.refusal !== null) return { record, now: null };
  const standing = await service.ledger.standing(record.programme, record.period);
  const { receipts } = standing.consolidation();
  const now = receipts.find(({ hash, agency }) => hash === record.hash && agency === record.receipt.agency);
  return { record, now: now ?? null };
}

/** The bytes as they came. */
export async function originalOf(
  service: Service,
  account: AccountRecord,
  number: string,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const record = await findSubmission(service.store, account, number);
  const bytes = await service.originals.fetch(record.hash);
  if (bytes === null) throw new Error(`original of ${number} is missing`);
  return { file: record.file, bytes };
}
