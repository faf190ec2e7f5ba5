import { refuse } from '#server/http/problem';
import type { AccountRecord, Confirmation, SubmissionRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import { isOfAgency, openSubmissionOf } from '#server/usecases/submissions/find';
import type { JournalKind } from '#shared/wire/journalKind';

/** Writes a changed submission with its journal entry, in one act over its programme. */
async function change(
  service: Service,
  account: AccountRecord,
  number: string,
  kind: JournalKind,
  made: (record: SubmissionRecord) => {
    readonly record: SubmissionRecord;
    readonly body: Readonly<Record<string, unknown>>;
  },
): Promise<SubmissionRecord> {
  const found = await openSubmissionOf(service.store, account, number);
  return service.store.act(found.programme, async (act) => {
    const { record, body } = made(await openSubmissionOf(act, account, number));
    await act.append({
      kind,
      at: service.now().toISOString(),
      by: account.id,
      period: record.period,
      body: { submission: number, ...body },
    });
    await act.putSubmission(record);
    return record;
  });
}

/**
 * Takes a report back (M12): the tracker is then as if it had never come; the original and the receipt stay. By the agency itself or by
 * DOST, with a reason, while the period is open.
 */
export async function withdraw(
  service: Service,
  account: AccountRecord,
  number: string,
  reason: string,
): Promise<SubmissionRecord> {
  if (account.role === 'reader') throw refuse('not_allowed');
  return change(service, account, number, 'withdrawn', (record) => {
    if (record.withdrawn !== null) throw refuse('already_withdrawn', { number });
    const withdrawn = { at: service.now().toISOString(), by: account.id, reason };
    return { record: { ...record, withdrawn }, body: { reason } };
  });
}

/** What confirms a working copy (K5). */
export type Confirming =
  | { readonly kind: 'leader' }
  | {
      readonly kind: 'document';
      readonly number: string;
      readonly date: string;
      readonly signer: string;
      readonly hash?: string;
    };

/**
 * Confirms a working copy (K5): the agency's leader with an account of their own, or the signed document, noted by the agency or by
 * DOST. The numbers do not change; whose word they are does.
 */
export async function confirm(
  service: Service,
  account: AccountRecord,
  number: string,
  given: Confirming,
): Promise<SubmissionRecord> {
  if (account.role === 'reader' || (given.kind === 'leader' && account.role !== 'approver'))
    throw refuse('not_allowed');
  return change(service, account, number, 'confirmed', (record) => {
    if (record.confirmation !== null) throw refuse('already_confirmed', { number });
    if (record.withdrawn !== null) throw refuse('already_withdrawn', { number });
    const at = service.now().toISOString();
    const confirmation: Confirmation =
      given.kind === 'leader'
        ? { kind: 'leader', by: account.id, name: account.name, at }
        : { ...given, by: account.id, at };
    return { record: { ...record, confirmation }, body: { kind: given.kind } };
  });
}

/**
 * Names the sender of a report whose own signs were silent or at odds (M14); its cells then count. DOST's decision, with a reason. `null`
 * takes that back: the report is as it came. Throws `decision_subject` where nobody named one.
 */
export async function nameSender(
  service: Service,
  account: AccountRecord,
  number: string,
  agency: string | null,
  reason: string,
): Promise<SubmissionRecord> {
  if (isOfAgency(account) || account.role === 'reader') throw refuse('not_allowed');
  const registry = await service.registry();
  if (agency !== null && !registry.agencies.some(({ id }) => id === agency))
    throw refuse('not_found', { what: agency });
  return change(service, account, number, 'decided', (record) => ({
    record: agency === null ? asItCame(record) : namedAs(service, account, record, agency, reason),
    body: { kind: 'sender', agency, reason },
  }));
}

function namedAs(
  service: Service,
  account: AccountRecord,
  record: SubmissionRecord,
  agency: string,
  reason: string,
): SubmissionRecord {
  const was = record.named?.was ?? { agency: record.agency, sender: record.sender };
  const named = { at: service.now().toISOString(), by: account.id, reason, was };
  return { ...record, agency, sender: 'decided', named };
}

function asItCame({ named, ...record }: SubmissionRecord): SubmissionRecord {
  if (named === undefined) throw refuse('decision_subject', { what: record.number });
  return { ...record, ...named.was };
}
