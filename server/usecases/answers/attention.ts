import type { AccountRecord } from '#server/store/records';
import { knownMatters } from '#server/usecases/answers/matters';
import { readReporting } from '#server/usecases/answers/reporting';
import type { Service } from '#server/usecases/service';
import type { AttentionAnswer } from '#shared/wire/attentionAnswer';

/** How much of a period still asks for somebody, as the queue and the reporting rate of the same moment have it. */
export async function readAttention(
  service: Service,
  account: AccountRecord,
  { programme, period }: { readonly programme: string; readonly period: string },
): Promise<AttentionAnswer> {
  // First, since it says which programme or period is not known.
  const { asOf, byState } = await readReporting(service, account, { programme, period });
  const { matters } = await knownMatters(service, account, programme, period);
  const conflicts = matters.filter(({ kind }) => kind === 'conflict').length;
  const proposals = matters.filter(({ group }) => group === 'proposals').length;
  const all = matters.length;
  return {
    asOf,
    missing: byState.missing ?? 0,
    open: { all, conflicts, proposals, waiting: all - conflicts - proposals },
  };
}
