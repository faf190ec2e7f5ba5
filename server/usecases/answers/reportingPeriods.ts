import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import { readReporting } from '#server/usecases/answers/reporting';
import { periodsInOrder } from '#server/usecases/programme/lastPeriod';
import type { Service } from '#server/usecases/service';
import { type PeriodReporting, reportingPeriods } from '#shared/report/reportingPeriods';
import type { ReportingPeriods } from '#shared/wire/reportingAnswer';

/**
 * Who has reported over the last periods (K2), each as its own answer has it; an agency sees its own row. Throws `programme_unknown`,
 * `period_unknown` where `to` is no period of the programme.
 */
export async function readReportingPeriods(
  service: Service,
  account: AccountRecord,
  asked: { readonly programme: string; readonly to?: string; readonly last: number },
): Promise<ReportingPeriods> {
  const { programme, to, last } = asked;
  const { agencies } = await service.ledger.programme(programme);
  const all = await periodsInOrder(service.store, programme);
  const end = to === undefined ? all.length : all.findIndex(({ period }) => period === to) + 1;
  if (to !== undefined && end === 0) throw refuse('period_unknown', { period: to });
  const start = Math.max(0, end - last);
  const answers: PeriodReporting[] = [];
  for (const { period, state } of all.slice(start, end))
    answers.push({
      reporting: await readReporting(service, account, { programme, period }),
      closed: state === 'closed',
    });
  return { programme, earlier: start, ...reportingPeriods(answers, (id) => agencies.byId.get(id)?.short) };
}
