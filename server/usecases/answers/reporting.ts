import { refuse } from '#server/http/problem';
import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord } from '#server/store/records';
import { closedReporting, closingOf } from '#server/usecases/answers/closedAnswer';
import { type Received, receivedFiles, remindedOf } from '#server/usecases/answers/received';
import { ownBody, sightOf } from '#server/usecases/answers/sight';
import { dueOfAgency, rosterOf } from '#server/usecases/programme/roster';
import type { Service } from '#server/usecases/service';
import { isEditorial } from '#server/usecases/submissions/editorialFile';
import { bodyOf } from '#shared/agency/succession';
import { type AgencyReport, type ReportingRate, reportingRate } from '#shared/report/rate';
import { reportStateWords } from '#shared/report/reportState';
import type { AgencyReportAnswer, ReportingAnswer } from '#shared/wire/reportingAnswer';

/**
 * Who has reported, in time or late, confirmed or not (K2, K5). A closed period answers what it answered when it was closed. An agency
 * reads its own row; the province's figures stay the province's.
 */
export async function readReporting(
  service: Service,
  account: AccountRecord,
  asked: { readonly programme: string; readonly period: string; readonly edition?: number },
): Promise<ReportingAnswer> {
  const { programme, period, edition } = asked;
  if ((await service.store.programme(programme)) === null) throw refuse('programme_unknown', { programme });
  const record = await service.store.period(programme, period);
  if (record === null) throw refuse('period_unknown', { period });
  const whole =
    record.state === 'open' && edition === undefined
      ? await liveReporting(service, await service.ledger.standing(programme, period))
      : await closedReporting(service, (await closingOf(service, programme, period, edition)).closing);
  const sight = sightOf(account);
  if (sight.kind === 'all') return whole;
  const own = ownBody(sight, (await service.ledger.programme(programme)).agencies, whole.asOf);
  const agencies = whole.agencies.filter(({ agency }) => own(agency));
  return {
    ...whole,
    ...figures(agencies),
    agencies,
    outsiders: whole.outsiders.filter(({ agency }) => own(agency)),
    nameless: [],
  };
}

/** The rate of a standing. */
export async function liveReporting(service: Service, standing: Standing): Promise<ReportingAnswer> {
  const rate = await rateOf(service, standing);
  const { base, period, asOf } = standing;
  const { times } = await remindedOf(service, base.record.id, period.period);
  const answer = (report: AgencyReport<Received>): AgencyReportAnswer => ({
    agency: report.agency,
    name: base.agencies.byId.get(report.agency)?.name ?? report.agency,
    state: report.state,
    words: { ...reportStateWords[report.state] },
    due: report.due,
    arrivedOn: report.arrivedOn,
    daysLate: report.daysLate,
    confirmed: report.confirmed,
    reminded: times.get(report.agency) ?? 0,
    files: report.files.map(fileAnswer),
  });
  const agencies = rate.agencies.map(answer);
  return {
    programme: base.record.id,
    period: period.period,
    asOf,
    confirmation: base.settings.confirmation,
    ...figures(agencies),
    agencies,
    outsiders: rate.outsiders.map(answer),
    nameless: rate.nameless.map(fileAnswer),
  };
}

/** The one rule of K2, on what the service knows. */
export async function rateOf(service: Service, standing: Standing): Promise<ReportingRate<Received>> {
  const { base, period, asOf } = standing;
  const { agencies, settings } = base;
  // A body that reported under its old name is its successor's report.
  // What DOST wrote on a page is no report of the body DOST belongs to.
  const files = (await receivedFiles(service, standing))
    .filter(({ record }) => !isEditorial(record))
    .map((one) => (one.agency === null ? one : { ...one, agency: bodyOf(agencies.byId, one.agency, asOf) }));
  return reportingRate({
    state: standing.consolidation().state,
    period: period.period,
    roster: rosterOf({ base, asOf }),
    received: files,
    dueOf: dueOfAgency(period.period, agencies, settings),
  });
}

function fileAnswer({ record, file, confirmed, readable, receipt }: Received): ReportingAnswer['nameless'][number] {
  const { number, channel, arrivedOn } = record;
  return { number, file, channel, arrivedOn, confirmed, readable, cells: { ...receipt.cells } };
}

type Figures = Pick<ReportingAnswer, 'roster' | 'received' | 'onTime' | 'late' | 'confirmed' | 'shares' | 'byState'>;

function figures(agencies: readonly AgencyReportAnswer[]): Figures {
  const byState = { new: 0, same: 0, none: 0, empty: 0, entering: 0, missing: 0 };
  for (const { state } of agencies) byState[state] += 1;
  const came = agencies.filter(({ state }) => state !== 'missing');
  const count = {
    received: came.length,
    onTime: came.filter(({ daysLate }) => daysLate !== null && daysLate <= 0).length,
    late: came.filter(({ daysLate }) => daysLate !== null && daysLate > 0).length,
    confirmed: came.filter(({ confirmed }) => confirmed).length,
  };
  const share = (part: number): number | null =>
    agencies.length === 0 ? null : Math.round((part * 1000) / agencies.length) / 10;
  return {
    roster: agencies.length,
    ...count,
    shares: {
      received: share(count.received),
      onTime: share(count.onTime),
      late: share(count.late),
      confirmed: share(count.confirmed),
    },
    byState,
  };
}
