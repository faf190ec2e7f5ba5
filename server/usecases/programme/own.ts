import type { ProgrammeInForce } from '#server/ledger/ledger';
import type { AccountRecord, PeriodRecord, SubmissionRecord } from '#server/store/records';
import { headOf, labelOf } from '#server/usecases/programme/head';
import { periodsInOrder } from '#server/usecases/programme/lastPeriod';
import { bodyBrief, hashOfRegistry } from '#server/usecases/programme/registry';
import { dueOfAgency, reportingAssignments, rosterOf } from '#server/usecases/programme/roster';
import type { Service } from '#server/usecases/service';
import { today } from '#server/usecases/today';
import { bodyOf } from '#shared/agency/succession';
import { reportingPeriod } from '#shared/period/reporting';
import type { OwnAnswer } from '#shared/wire/ownAnswer';

/**
 * What somebody who is about to report has to know (§2.3, K1, K5, R4): for whom they speak, which periods are open, when the report is
 * due, what has to be confirmed and mended, and what was handed in already. Throws `programme_unknown`.
 */
export async function readOwn(service: Service, account: AccountRecord, id: string): Promise<OwnAnswer> {
  const base = await service.ledger.programme(id);
  const { record, programme, settings, agencies } = base;
  const body = account.agency === null ? null : bodyOf(agencies.byId, account.agency, today(service.now()));
  const all = await periodsInOrder(service.store, id);
  const closed = all.filter(({ state }) => state === 'closed').slice(-1);
  const shown = all.filter((period) => period.state === 'open' || closed.includes(period));
  const periods: OwnAnswer['periods'] = [];
  for (const period of shown) periods.push(await ownPeriod(service, base, account.agency, period));
  return {
    programme: headOf(record, programme),
    agency: body === null ? null : bodyBrief(agencies, body),
    registry: hashOfRegistry(await service.registry()),
    confirmation: settings.confirmation,
    blocks: settings.blocks,
    dueSoonDays: settings.dueSoonDays,
    periods,
  };
}

async function ownPeriod(
  service: Service,
  { record: { id }, settings }: ProgrammeInForce,
  account: string | null,
  { period, state, edition }: PeriodRecord,
): Promise<OwnAnswer['periods'][number]> {
  const standing = await service.ledger.standing(id, period);
  const { base, asOf } = standing;
  const window = reportingPeriod(period);
  const label = { id: period, label: labelOf(period), from: window?.from ?? '', cutOff: asOf, state, edition };
  if (account === null) return { ...label, asOf, agency: null, due: null, expected: false, tasks: 0, submissions: [] };
  const body = bodyOf(base.agencies.byId, account, asOf);
  const charged = reportingAssignments({ base, asOf }).filter(({ agency }) => agency === body);
  const submissions = await service.store.submissions(id, { period, agency: account });
  return {
    ...label,
    asOf,
    agency: bodyBrief(base.agencies, body),
    due: dueOfAgency(period, base.agencies, settings)(body),
    expected: rosterOf({ base, asOf }).includes(body),
    tasks: new Set(charged.map(({ task }) => task)).size,
    submissions: submissions.map(handedIn).reverse(),
  };
}

function handedIn(record: SubmissionRecord): OwnAnswer['periods'][number]['submissions'][number] {
  const { number, file, channel, person, arrivedOn, receivedAt, checkCode, nothing } = record;
  return {
    number,
    file,
    channel,
    person,
    arrivedOn,
    receivedAt,
    checkCode,
    nothing,
    readable: record.refusal === null,
    confirmed: record.confirmation?.kind ?? null,
    withdrawn: record.withdrawn !== null,
  };
}
