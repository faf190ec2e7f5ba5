import { refuse } from '#server/http/problem';
import type { AccountRecord, PeriodRecord } from '#server/store/records';
import { warmTracker } from '#server/usecases/answers/warm';
import type { Service } from '#server/usecases/service';
import { comparePeriods } from '#shared/merge/periodOrder';

/**
 * Opens a closed period for a correction (K3). What was closed stays readable as its edition; closing it again makes the next one. Throws
 * `period_unknown`, `decision_lacks` without a reason, `period_order` while a later period is closed; an open one is answered as it is.
 */
export async function reopenPeriod(
  service: Service,
  account: AccountRecord,
  { programme, period, reason }: { readonly programme: string; readonly period: string; readonly reason: string },
): Promise<PeriodRecord> {
  if (reason.trim() === '') throw refuse('decision_lacks', { what: 'reason' });
  const opened = await service.store.act(programme, async (act) => {
    if ((await act.programme(programme)) === null) throw refuse('programme_unknown', { programme });
    const known = await act.period(programme, period);
    if (known === null) throw refuse('period_unknown', { period });
    if (known.state === 'open') return known;
    const later = (await act.periods(programme)).find(
      (one) => one.state === 'closed' && comparePeriods(one.period, period) > 0,
    );
    if (later !== undefined) throw refuse('period_order', { period: later.period });
    const reopened: PeriodRecord = { ...known, state: 'open', closing: null };
    await act.putPeriod(reopened);
    await act.append({
      kind: 'period_reopened',
      at: service.now().toISOString(),
      by: account.id,
      period,
      body: { reason, edition: known.edition },
    });
    return reopened;
  });
  await warmTracker(service, programme, period);
  return opened;
}
