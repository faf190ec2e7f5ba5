import { refuse } from '#server/http/problem';
import type { AccountRecord, ProgrammeRecord, RevisionRecord } from '#server/store/records';
import { headOf, revisionAnswer } from '#server/usecases/programme/head';
import { chosen, type GivenAppendix, readAppendix, sizeOf } from '#server/usecases/programme/read';
import type { Service } from '#server/usecases/service';
import type { LoadedAnswer } from '#shared/wire/programmeAnswer';

/** A programme loaded and confirmed by a person; `programme` chooses where the workbook holds several. */
export type LoadInput = GivenAppendix & { readonly programme?: string; readonly reason?: string };

/**
 * Loads a programme (§2.1): keeps the workbook, writes programme and first revision in one act. Throws `file_refused`,
 * `programme_exists` where it was loaded before (an amended text is a revision), `programme_unknown` for a choice the workbook lacks.
 */
export async function loadProgramme(service: Service, account: AccountRecord, given: LoadInput): Promise<LoadedAnswer> {
  const loaded = await readAppendix(await service.registry(), given);
  const programme = chosen(loaded, given.programme);
  const { id, document } = programme;
  if ((await service.store.programme(id)) !== null) throw refuse('programme_exists', { programme: document.title });
  const { hash } = await service.originals.keep(given.bytes);
  const at = service.now().toISOString();
  const record: ProgrammeRecord = {
    id,
    title: document.title,
    province: given.province ?? loaded.agencies.province ?? document.province ?? null,
    revision: 1,
    createdAt: at,
    settings: {},
  };
  const revision = revisionOf(given, { programme: id, revision: 1, hash, loadedAt: at, loadedBy: account.id });
  await service.store.act(id, async (act) => {
    // Two people may load one appendix at the same moment.
    if ((await act.programme(id)) !== null) throw refuse('programme_exists', { programme: document.title });
    await act.putProgramme(record);
    await act.putRevision(revision);
    await act.append({
      kind: 'programme_loaded',
      at,
      by: account.id,
      period: null,
      body: { programme: record, revision },
    });
  });
  return { programme: { ...headOf(record, programme), ...sizeOf(programme) }, revision: revisionAnswer(revision) };
}

export function revisionOf(
  { file, asOf, layout, reason }: LoadInput,
  rest: Pick<RevisionRecord, 'programme' | 'revision' | 'hash' | 'loadedAt' | 'loadedBy'>,
): RevisionRecord {
  return { ...rest, file, asOf, layout, reason: reason ?? '' };
}
