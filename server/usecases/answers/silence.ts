import type { AccountRecord } from '#server/store/records';
import { pastSeen, periodsBefore, remindersIn } from '#server/usecases/answers/past';
import { readReporting } from '#server/usecases/answers/reporting';
import type { Service } from '#server/usecases/service';
import type { PastPeriod } from '#shared/report/overviewPast';
import { type Silences, silencesOf } from '#shared/report/silence';

/**
 * Since when these bodies are silent and how often they were reminded, as the overview says it (K2, K6). Only as many earlier periods are
 * looked at as one of them is silent in.
 */
export async function silencesAmong(
  service: Service,
  account: AccountRecord,
  { programme, period }: { readonly programme: string; readonly period: string },
  bodies: readonly string[],
): Promise<Silences> {
  const reporting = await readReporting(service, account, { programme, period });
  const asked = new Set(bodies);
  let silent = reporting.agencies.filter(({ agency, state }) => state === 'missing' && asked.has(agency));
  const past: PastPeriod[] = [];
  for (const one of [...(await periodsBefore(service, account, programme, period))].reverse()) {
    if (silent.length === 0) break;
    const seen = await pastSeen(service, account, programme, one);
    past.unshift(seen);
    silent = silent.filter(({ agency }) => seen.missing.has(agency));
  }
  const periods = [...past.map((one) => one.period), period];
  const reminders = await remindersIn(service, programme, periods);
  return silencesOf({ period, reporting, past, reminders });
}
