import { refuse } from '#server/http/problem';
import { instanceStream } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import type { JournalEntries } from '#shared/wire/instanceAnswer';
import type { JournalKind } from '#shared/wire/journalKind';

/** Entries are read from the store so many at a time. */
const step = 500;

/** What one asks of a journal: what stands before `before`, of one kind, by one account. */
export type EntriesAsked = {
  readonly stream: string;
  readonly before?: number;
  readonly kind?: JournalKind;
  readonly by?: string;
  readonly limit: number;
};

/** A journal read backwards from its end, as a person looks for what was done. Throws `programme_unknown`. */
export async function journalEntries(
  service: Service,
  { stream, before, kind, by, limit }: EntriesAsked,
): Promise<JournalEntries> {
  if (stream !== instanceStream && (await service.store.programme(stream)) === null)
    throw refuse('programme_unknown', { programme: stream });
  const head = await service.store.head(stream);
  const names = new Map((await service.store.accounts()).map(({ id, name }) => [id, name]));
  const list: JournalEntries['list'] = [];
  let end = Math.min(before ?? head.seq + 1, head.seq + 1);
  while (end > 1 && list.length < limit) {
    const start = Math.max(0, end - 1 - step);
    const read = await service.store.journal(stream, start, end - 1 - start);
    for (const entry of read.toReversed()) {
      if (list.length === limit) break;
      end = entry.seq;
      if ((kind !== undefined && entry.kind !== kind) || (by !== undefined && entry.by !== by)) continue;
      const { seq, at, period, body, hash, previous } = entry;
      list.push({
        seq,
        kind: entry.kind,
        at,
        by: entry.by,
        byName: names.get(entry.by) ?? entry.by,
        period,
        body: { ...body },
        hash,
        previous,
      });
    }
    if (read.length === 0) break;
  }
  return { stream, entries: head.seq, list, before: end > 1 ? end : null };
}
