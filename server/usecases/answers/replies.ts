import type { AccountRecord } from '#server/store/records';
import { ownBody, sightOf } from '#server/usecases/answers/sight';
import type { Service } from '#server/usecases/service';
import { repliesAnswer } from '#shared/report/repliesAnswer';
import type { RepliesAnswer } from '#shared/wire/repliesAnswer';

/** What the province decided about the wishes and disputes of the account's own body. Throws `programme_unknown`, `period_unknown`. */
export async function readReplies(
  service: Service,
  account: AccountRecord,
  { programme, period }: { readonly programme: string; readonly period: string },
): Promise<RepliesAnswer> {
  const standing = await service.ledger.standing(programme, period);
  const own = ownBody(sightOf(account), standing.base.agencies, standing.asOf);
  return repliesAnswer(standing.consolidation().state, own);
}
