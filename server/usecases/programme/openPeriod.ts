import { refuse } from '#server/http/problem';
import type { AccountRecord, PeriodRecord } from '#server/store/records';
import { warmTracker } from '#server/usecases/answers/warm';
import type { Service } from '#server/usecases/service';
import { settingsOf } from '#server/usecases/settings';
import { comparePeriods } from '#shared/merge/periodOrder';
import { idsOf, reportingPeriod } from '#shared/period/reporting';

/**
 * Opens a reporting period of a programme (K1). The id is one of the programme's cycle; a period that is open already is answered as it
 * stands. Throws `programme_unknown`, `wrong_request` for an id of another cycle, `period_closed`, `period_order` where a later period is
 * closed: what came after it is signed. Resolves when the period's tracker stands ready.
 */
export async function openPeriod(
  service: Service,
  account: AccountRecord,
  programme: string,
  period: string,
): Promise<PeriodRecord> {
  const opened = await service.store.act(programme, async (act) => {
    const record = await act.programme(programme);
    if (record === null) throw refuse('programme_unknown', { programme });
    const { cycle } = settingsOf(record.settings);
    const window = reportingPeriod(period);
    if (window?.kind !== cycle) {
      const accepted = idsOf(Number(period.slice(0, 4)) || service.now().getUTCFullYear(), cycle).join(', ');
      throw refuse('wrong_request', { field: 'period', read: period, accepted });
    }
    const known = await act.period(programme, period);
    if (known?.state === 'closed') throw refuse('period_closed', { period });
    if (known !== null) return known;
    const later = (await act.periods(programme)).find(
      (one) => one.state === 'closed' && comparePeriods(one.period, period) > 0,
    );
    if (later !== undefined) throw refuse('period_order', { period: later.period });
    const at = service.now().toISOString();
    const made: PeriodRecord = { programme, period, state: 'open', openedAt: at, edition: 0, closing: null };
    await act.putPeriod(made);
    await act.append({
      kind: 'period_opened',
      at,
      by: account.id,
      period,
      body: { from: window.from, cutOff: window.cutOff },
    });
    return made;
  });
  await warmTracker(service, programme, period);
  return opened;
}
