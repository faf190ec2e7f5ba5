import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord } from '#server/store/records';
import { closedAnswer, closingOf } from '#server/usecases/answers/closedAnswer';
import { remindedOf } from '#server/usecases/answers/received';
import { liveReporting, readReporting } from '#server/usecases/answers/reporting';
import { sightOf } from '#server/usecases/answers/sight';
import { readTracker } from '#server/usecases/answers/tracker';
import { labelOf } from '#server/usecases/programme/head';
import { periodsInOrder } from '#server/usecases/programme/lastPeriod';
import type { Service } from '#server/usecases/service';
import { today } from '#server/usecases/today';
import { comparePeriods } from '#shared/merge/periodOrder';
import { type PastPeriod, pastPeriod } from '#shared/report/overviewPast';
import type { Reminded } from '#shared/report/silence';
import { countStatuses } from '#shared/status/count';

/** Earlier periods looked back on: a year of months with this one; of an agency's own part the one to compare with and the one before. */
const lookBack = { all: 11, agency: 2 } as const;

/** Ids of the periods before one that an account looks back on, earliest first. */
export async function periodsBefore(
  service: Service,
  account: AccountRecord,
  programme: string,
  period: string,
): Promise<readonly string[]> {
  return (await periodsInOrder(service.store, programme))
    .map((one) => one.period)
    .filter((one) => comparePeriods(one, period) < 0)
    .slice(-lookBack[sightOf(account).kind]);
}

/** An earlier period as an account sees it. */
export async function pastSeen(
  service: Service,
  account: AccountRecord,
  programme: string,
  period: string,
): Promise<PastPeriod> {
  if (sightOf(account).kind === 'all') return pastOf(service, programme, period);
  return pastPeriod(
    await readTracker(service, account, { programme, period }),
    await readReporting(service, account, { programme, period }),
  );
}

/** Every reminder that named a body in these periods; opening letters remind nobody. */
export async function remindersIn(
  service: Service,
  programme: string,
  periods: readonly string[],
): Promise<readonly Reminded[]> {
  const found: Reminded[] = [];
  for (const period of periods)
    for (const { kind, agency, at } of (await remindedOf(service, programme, period)).records)
      if (kind !== 'opening_letter' && agency !== null) found.push({ agency, period, on: today(new Date(at)) });
  return found;
}

/** Digests of closed periods by the hash of what was kept: they never change, and to unpack a year of them takes seconds. */
const closed = new Map<string, PastPeriod>();
const mostClosed = 500;
const open = new WeakMap<Standing, PastPeriod>();

async function pastOf(service: Service, programme: string, period: string): Promise<PastPeriod> {
  const record = await service.store.period(programme, period);
  if (record?.state === 'closed') {
    const { closing } = await closingOf(service, programme, period);
    const before = closed.get(closing.answer);
    if (before !== undefined) return before;
    const { tracker, reporting } = await closedAnswer(service, closing);
    const made = pastPeriod(tracker, reporting);
    if (closed.size >= mostClosed) closed.clear();
    closed.set(closing.answer, made);
    return made;
  }
  const standing = await service.ledger.standing(programme, period);
  const before = open.get(standing);
  if (before !== undefined) return before;
  const { plan, asOf } = standing;
  // Counted by the one rule, without the words of every task: only the counts are looked back on.
  const counts = countStatuses(plan.programme, standing.status(), plan.assignments);
  const label = labelOf(period);
  const { state, edition } = standing.period;
  const made = pastPeriod(
    { period: { id: period, label, from: '', cutOff: asOf, state, edition }, asOf, counts },
    await liveReporting(service, standing),
  );
  open.set(standing, made);
  return made;
}
