import type { AccountRecord } from '#server/store/records';
import { readReporting } from '#server/usecases/answers/reporting';
import { readTracker } from '#server/usecases/answers/tracker';
import type { Service } from '#server/usecases/service';
import type { AttentionAnswer } from '#shared/wire/attentionAnswer';

/** How much of a period still asks for somebody, as the tracker and the reporting rate of the same moment have it. */
export async function readAttention(
  service: Service,
  account: AccountRecord,
  asked: { readonly programme: string; readonly period: string },
): Promise<AttentionAnswer> {
  const { asOf, conflicts, proposals, waiting } = await readTracker(service, account, asked);
  const { byState } = await readReporting(service, account, asked);
  return {
    asOf,
    missing: byState.missing ?? 0,
    open: { conflicts: conflicts.length, proposals: proposals.length, waiting: waiting.length },
  };
}
