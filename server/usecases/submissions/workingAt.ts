import { entriesBehind } from '#server/ledger/entriesBehind';
import { alignFor, plannedFor, type Replay, withTaken } from '#server/ledger/replay';
import { originalReader } from '#server/ledger/source';
import { inTurns } from '#server/store/letOthersIn';
import type { JournalEntry, SubmissionRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import type { Working } from '#shared/merge/incremental';

/**
 * What an agency's files had come to when one of them was taken in: worked out again from the originals, with the decisions of then. Files
 * of others say nothing of its lines (M4). What was withdrawn, or given a sender, only later is as it was.
 */
export async function workingAt(
  service: Service,
  replay: Replay,
  { programme, period, seq, receipt }: SubmissionRecord,
): Promise<Working> {
  const later = await entriesBehind(service.store, programme, seq);
  const since = (named: (entry: JournalEntry) => boolean): ReadonlySet<unknown> =>
    new Set(later.filter(named).map(({ body }) => body.submission));
  const withdrawn = since(({ kind }) => kind === 'withdrawn');
  const named = since(({ kind, body }) => kind === 'decided' && body.kind === 'sender');
  const stood = (one: SubmissionRecord): boolean =>
    one.seq <= seq &&
    one.refusal === null &&
    one.receipt.agency === receipt.agency &&
    (one.withdrawn === null || withdrawn.has(one.number)) &&
    !named.has(one.number);
  const decisions = replay.decisions.filter((decision) => decision.seq <= seq);
  // Who may write follows from wishes of others too, which are not read here.
  const bare = plannedFor({ ...replay, decisions }, replay.plan.assignments, replay.widened);
  const read = originalReader(service);
  const taken: Replay['taken'][number][] = [];
  for (const record of (await service.store.submissions(programme, { period })).filter(stood))
    taken.push({ record, aligned: await inTurns(alignFor(bare.plan, await read(record), record)) });
  return (await withTaken(bare, taken)).working;
}
