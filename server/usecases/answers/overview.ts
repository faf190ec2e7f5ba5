import type { AccountRecord } from '#server/store/records';
import { changesSince } from '#server/usecases/answers/changes';
import { pastSeen, periodsBefore, remindersIn } from '#server/usecases/answers/past';
import { readReporting } from '#server/usecases/answers/reporting';
import { sightOf } from '#server/usecases/answers/sight';
import { readTracker } from '#server/usecases/answers/tracker';
import type { Service } from '#server/usecases/service';
import { overview } from '#shared/report/overview';
import { shownStuck } from '#shared/report/overviewLists';
import type { PastPeriod } from '#shared/report/overviewPast';
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
  const earlier = await periodsBefore(service, account, programme, period);
  const past: PastPeriod[] = [];
  for (const one of earlier) past.push(await pastSeen(service, account, programme, one));
  const reminders = await remindersIn(service, programme, [...earlier, period]);
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
