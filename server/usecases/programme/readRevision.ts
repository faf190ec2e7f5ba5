import { refuse } from '#server/http/problem';
import { OriginalLost } from '#server/ledger/source';
import type { ProgrammeRecord, RevisionRecord } from '#server/store/records';
import { type ReadAppendix, readAppendix } from '#server/usecases/programme/read';
import type { Service } from '#server/usecases/service';
import { continued } from '#shared/task/continued';
import type { Programme } from '#shared/task/programme';

export type RevisionRead = Pick<ReadAppendix, 'opened' | 'agencies'> & {
  readonly record: ProgrammeRecord;
  readonly revision: RevisionRecord;
  /** With the ids its tasks go on under. */
  readonly programme: Programme;
};

/** A revision as its workbook has it, read once more with the registry in force. Throws `programme_unknown`, `not_found`. */
export async function readRevision(
  service: Service,
  programme: string,
  number?: number,
  asOf?: string,
): Promise<RevisionRead> {
  const record = await service.store.programme(programme);
  if (record === null) throw refuse('programme_unknown', { programme });
  const wanted = number ?? record.revision;
  const revision = (await service.store.revisions(programme)).find((one) => one.revision === wanted);
  if (revision === undefined) throw refuse('not_found', { what: String(wanted) });
  const { hash, file, layout } = revision;
  const bytes = await service.originals.fetch(hash);
  if (bytes === null) throw new OriginalLost(hash, 'missing');
  const { opened, agencies, programmes } = await readAppendix(await service.registry(), {
    bytes,
    file,
    layout,
    asOf: asOf ?? revision.asOf,
    ...(record.province === null ? {} : { province: record.province }),
  });
  const found = programmes.find(({ id }) => id === programme);
  if (found === undefined) throw new OriginalLost(hash, 'unreadable');
  return { record, revision, opened, agencies, programme: continued(found, revision.became ?? []) };
}
