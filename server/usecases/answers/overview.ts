import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord } from '#server/store/records';
import { changesSince } from '#server/usecases/answers/changes';
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
import { overview, type Reminded } from '#shared/report/overview';
import { shownStuck } from '#shared/report/overviewLists';
import { type PastPeriod, pastPeriod } from '#shared/report/overviewPast';
import { countStatuses } from '#shared/status/count';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

export type OverviewAsked = {
  readonly programme: string;
  readonly period: string;
  /** Day the classes are judged at; the cut-off by default. */
  readonly asOf?: string;
  /** `all`: every task without progress, for which the tracker has no filter. */
  readonly stuck?: 'all';
};

/** Earlier periods shown: a year of months with this one; of an agency's own part the one to compare with and the one before. */
const lookBack = { province: 11, agency: 2 } as const;

/**
 * A leader's page of a period (E3), as far as the account may see it: all its figures are those of the tracker, the reporting rate and the
 * changes of the same moment. Throws `programme_unknown`, `period_unknown`.
 */
export async function readOverview(
  service: Service,
  account: AccountRecord,
  asked: OverviewAsked,
): Promise<OverviewAnswer> {
  const whole = await wholeOverview(service, account, asked);
  const { stuck } = whole;
  if (asked.stuck === 'all' || stuck === null) return whole;
  return { ...whole, stuck: { ...stuck, list: stuck.list.slice(0, shownStuck) } };
}

async function wholeOverview(service: Service, account: AccountRecord, asked: OverviewAsked): Promise<OverviewAnswer> {
  const sight = sightOf(account);
  const now = await readTracker(service, account, asked);
  if (sight.kind === 'agency') return overviewOf(service, account, asked, now, sight.agency);
  const { seq } = await service.store.head(asked.programme);
  const found = known.get(now);
  if (found?.seq === seq) return found.made;
  const made = overviewOf(service, account, asked, now, null);
  known.set(now, { seq, made });
  made.catch(() => known.delete(now));
  return made;
}

/** By the tracker it speaks of, as long as nothing was written in the journal since: many people look at one. */
const known = new WeakMap<TrackerAnswer, { readonly seq: number; readonly made: Promise<OverviewAnswer> }>();

async function overviewOf(
  service: Service,
  account: AccountRecord,
  asked: OverviewAsked,
  now: TrackerAnswer,
  agency: string | null,
): Promise<OverviewAnswer> {
  const { programme, period, asOf } = asked;
  const reporting = await readReporting(service, account, { programme, period });
  const earlier = (await periodsInOrder(service.store, programme))
    .map((one) => one.period)
    .filter((one) => comparePeriods(one, period) < 0)
    .slice(agency === null ? -lookBack.province : -lookBack.agency);
  const past: PastPeriod[] = [];
  for (const one of earlier)
    past.push(
      agency === null
        ? await pastOf(service, programme, one)
        : pastPeriod(
            await readTracker(service, account, { programme, period: one }),
            await readReporting(service, account, { programme, period: one }),
          ),
    );
  const reminders: Reminded[] = [];
  for (const one of [...earlier, period])
    for (const { kind, agency: to, at } of (await remindedOf(service, programme, one)).records)
      if (kind !== 'opening_letter' && to !== null)
        reminders.push({ agency: to, period: one, on: today(new Date(at)) });
  const changes = await changesSince(service, account, { programme, period, ...(asOf === undefined ? {} : { asOf }) });
  const registry = await service.registry();
  return overview({
    now,
    reporting,
    past,
    reminders,
    changes: changes.since === null ? null : changes,
    agency,
    preparedBy: registry.agencies.find(({ id }) => id === registry.consolidator)?.name ?? null,
  });
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
