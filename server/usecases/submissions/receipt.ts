import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord, SubmissionRecord } from '#server/store/records';
import { channelWords } from '#server/usecases/answers/channelWords';
import { ownBody, sightOf } from '#server/usecases/answers/sight';
import { dueOfAgency } from '#server/usecases/programme/roster';
import type { Service } from '#server/usecases/service';
import { isOfAgency } from '#server/usecases/submissions/find';
import { readSubmission } from '#server/usecases/submissions/list';
import type { RegistryFile } from '#shared/agency/registry';
import { bodyOf } from '#shared/agency/succession';
import type { Conflict } from '#shared/merge/model';
import type { Confirmed } from '#shared/report/receiptFacts';
import { type ReceiptForm, receiptForm } from '#shared/report/receiptForm';
import type { Language } from '#shared/rules/rule';
import { fold } from '#shared/text/fold';

/**
 * The receipt of a report as people read it (Phiếu tiếp nhận): as it was answered on arrival, with what became of it since beside it (M9).
 * Throws `not_found`, also for what another agency sent.
 */
export async function receiptOf(
  service: Service,
  account: AccountRecord,
  number: string,
  lang: Language,
): Promise<ReceiptForm> {
  const { record, now } = await readSubmission(service, account, number);
  const standing = await service.ledger.standing(record.programme, record.period);
  const { base, asOf } = standing;
  const registry = await service.registry();
  const nameOf = (id: string): string => base.agencies.byId.get(id)?.name ?? id;
  const entered = await service.store.account(record.by);
  const byAgency = entered !== null && isOfAgency(entered);
  const leads = new Map(base.programme.tasks.map(({ path, lead }) => [path, lead.refs[0]?.name ?? null]));
  const body = record.agency === null ? null : bodyOf(base.agencies.byId, record.agency, asOf);
  return receiptForm(
    {
      number: record.number,
      receivedAt: record.receivedAt,
      arrivedOn: record.arrivedOn,
      due: body === null ? null : dueOfAgency(record.period, base.agencies, base.settings)(body),
      channel: channelWords[record.channel],
      period: record.period,
      document: base.programme.document,
      consolidator: registry.consolidator === undefined ? '' : nameOf(registry.consolidator),
      above: committeeOf(standing, registry),
      agency: record.agency === null ? null : nameOf(record.agency),
      person: record.person ?? (byAgency ? entered.name : null),
      enteredBy: byAgency ? null : (entered?.name ?? null),
      confirmed: confirmedBy(record),
      required: base.settings.confirmation,
      checkCode: record.checkCode,
      nothing: record.nothing,
      withdrawn: record.withdrawn,
      refusal: record.refusal,
      receipt: record.receipt,
      ...(record.setAside === undefined ? {} : { setAside: record.setAside }),
      now,
      conflicts: now === null ? [] : conflictsSeen(standing, account),
      leadOf: (path) => leads.get(path) ?? null,
    },
    lang,
  );
}

/** As {@link seenBy}: an agency sees its own disputes, and those on the programme's text it has a side in. */
function conflictsSeen({ base, asOf, consolidation }: Standing, account: AccountRecord): readonly Conflict[] {
  const own = ownBody(sightOf(account), base.agencies, asOf);
  return consolidation().conflicts.filter(({ agency, sides }) =>
    agency === undefined ? sides.some(({ origin }) => own(origin.agency)) : own(agency),
  );
}

function confirmedBy({ confirmation }: SubmissionRecord): Confirmed | null {
  if (confirmation === null) return null;
  const { kind } = confirmation;
  if (kind === 'leader') return { kind, name: confirmation.name, at: confirmation.at };
  return { kind, number: confirmation.number, date: confirmation.date, signer: confirmation.signer };
}

/**
 * What stands above the consolidating body on its letters: the People's Committee that issued the programme, under the name its province
 * has as of the cut-off. Null where the programme was issued by somebody else: nothing is guessed on paper.
 */
function committeeOf({ base, asOf }: Standing, { provinces }: RegistryFile): string | null {
  const { body, province } = base.programme.document;
  if (body === undefined || !/^(?:ubnd|uy ban nhan dan) /.test(fold(body))) return null;
  const merged = province === undefined ? undefined : provinces[province]?.filter(({ from }) => from <= asOf).at(-1);
  return merged === undefined || province === undefined ? body : body.replace(province, merged.name);
}
