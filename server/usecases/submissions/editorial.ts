import type { z } from 'zod';
import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import { editorialFile } from '#server/usecases/submissions/editorialFile';
import { type Submitted, submit } from '#server/usecases/submissions/submit';
import type { EnteredEditorial, editorialEditSchema } from '#shared/wire/lines';

/**
 * Takes in what DOST wrote on a page (M13): it goes the way of a returned tracker, so that it has a receipt, is merged against what the
 * person saw, shows in the history of its cell and can be withdrawn. Throws as `submit` does.
 */
export async function writeEditorial(
  service: Service,
  account: AccountRecord,
  asked: {
    readonly programme: string;
    readonly period: string;
    readonly edits: readonly z.infer<typeof editorialEditSchema>[];
  },
): Promise<Submitted> {
  const { programme, period, edits } = asked;
  const agency = (await service.registry()).consolidator;
  if (agency === undefined) throw refuse('wrong_request', { field: 'registry.consolidator', read: '', accepted: 'id' });
  const { plan, asOf, seq } = await service.ledger.standing(programme, period);
  const { tasks } = plan;
  for (const { task } of edits) {
    const known = tasks.get(task);
    if (known === undefined || known.kind === 'section')
      throw refuse('wrong_request', { field: 'body.edits.task', read: task, accepted: 'id' });
  }
  const entered: EnteredEditorial = {
    format: 'phuluc/editorial',
    version: 1,
    programme,
    agency,
    period,
    savedAt: service.now().toISOString(),
    asOf,
    journal: seq,
    edits: [...edits],
  };
  const bytes = new Uint8Array(Buffer.from(JSON.stringify(entered), 'utf8'));
  return submit(service, account, {
    programme,
    period,
    file: editorialFile,
    bytes,
    form: 'lines',
    channel: 'page',
    person: account.name,
  });
}
