import { refuse } from '#server/http/problem';
import { verifyChain } from '#server/store/chain';
import { instanceStream } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import type { AuditAnswer } from '#shared/wire/auditAnswer';

/** Reads every journal from its first entry and says whether its chain holds: nothing changed, dropped or put in between. */
export async function audit(service: Service): Promise<AuditAnswer> {
  const titles = new Map((await service.store.programmes()).map(({ id, title }) => [id, title]));
  const streams: AuditAnswer['streams'] = [];
  for (const stream of await service.store.streams()) {
    const { entries, hash, faults } = await verifyChain(service.store, stream);
    const title = titles.get(stream) ?? '';
    streams.push({ stream, title, entries, hash, faults: faults.map(({ seq, kind }) => ({ seq, kind })) });
  }
  return { sound: streams.every(({ faults }) => faults.length === 0), streams };
}

/** Entries of a journal as JSON lines, behind `after`; the last line's `seq` is where the next call goes on. */
export async function journalLines(
  service: Service,
  stream: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ readonly file: string; readonly text: string }> {
  if (stream !== instanceStream && (await service.store.programme(stream)) === null)
    throw refuse('programme_unknown', { programme: stream });
  const entries = await service.store.journal(stream, after, limit);
  return {
    file: `nhat-ky_${stream}_${after + 1}.jsonl`,
    text: entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  };
}
