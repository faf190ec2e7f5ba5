import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import { readTracker } from '#server/usecases/answers/tracker';
import { periodsInOrder } from '#server/usecases/programme/lastPeriod';
import type { Service } from '#server/usecases/service';
import { comparePeriods } from '#shared/merge/periodOrder';
import { changesBetween } from '#shared/report/changes';
import type { ChangesAnswer } from '#shared/wire/changesAnswer';

export type ChangesAsked = {
  readonly programme: string;
  readonly period: string;
  /** The earlier report; the last closed period before this one by default. */
  readonly since?: string;
  readonly asOf?: string;
};

/**
 * What changed since an earlier report (K3), as far as the account may see both. Throws `period_unknown` for a period that was never
 * opened, `wrong_request` for one that is not earlier.
 */
export async function changesSince(
  service: Service,
  account: AccountRecord,
  asked: ChangesAsked,
): Promise<ChangesAnswer> {
  const { programme, period, asOf } = asked;
  const now = await readTracker(service, account, { programme, period, ...(asOf === undefined ? {} : { asOf }) });
  const since = asked.since ?? (await lastClosedBefore(service, programme, period));
  if (since === null) return changesBetween(null, now);
  if (comparePeriods(since, period) >= 0)
    throw refuse('wrong_request', { field: 'query.since', read: since, accepted: `< ${period}` });
  return changesBetween(await readTracker(service, account, { programme, period: since }), now);
}

async function lastClosedBefore(service: Service, programme: string, period: string): Promise<string | null> {
  const closed = (await periodsInOrder(service.store, programme)).filter(
    (one) => one.state === 'closed' && comparePeriods(one.period, period) < 0,
  );
  return closed.at(-1)?.period ?? null;
}
