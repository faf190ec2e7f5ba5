import { refuse } from '#server/http/problem';
import type { AccountRecord, RevisionRecord } from '#server/store/records';
import { headOf, revisionAnswer } from '#server/usecases/programme/head';
import { lastPeriod } from '#server/usecases/programme/lastPeriod';
import { type LoadInput, revisionOf } from '#server/usecases/programme/load';
import { readAppendix, sizeOf } from '#server/usecases/programme/read';
import { type Recognised, type Revised, recognised } from '#server/usecases/programme/recognised';
import { revisionChanges } from '#server/usecases/programme/revisionChanges';
import type { Service } from '#server/usecases/service';
import type { Line } from '#shared/merge/model';
import type { RevisedAnswer, RevisionChanges } from '#shared/wire/programmeAnswer';

/** A revised appendix, and which of its tasks are ones it seems to have lost. */
export type RevisionGiven = LoadInput & { readonly programme: string; readonly became?: Recognised };

export type ReviseInput = RevisionGiven & {
  readonly reason: string;
  /** Revision the person looked at; another one in force meanwhile is `revision_conflict`. */
  readonly onRevision?: number;
  /** The person has seen that tasks with reported values leave the programme. */
  readonly confirmed?: boolean;
};

/** What another workbook would change in a programme; nothing is stored. Throws like {@link reviseProgramme}. */
export async function previewRevision(service: Service, given: RevisionGiven): Promise<RevisionChanges> {
  return (await compared(service, given)).changes;
}

/**
 * Puts another workbook in force for a programme, with a reason. Tasks keep their id while place and words stay, and where a person
 * recognises them (`became`); what reports said of tasks that are gone leaves the tracker and stays in the history, so this needs
 * `confirmed`.
 *
 * Throws `programme_unknown`, `file_refused`, `other_programme`, `revision_conflict`, `lines_would_vanish` with the paths,
 * `decision_lacks` without a reason, `wrong_request` for pairs that are none.
 */
export async function reviseProgramme(
  service: Service,
  account: AccountRecord,
  given: ReviseInput,
): Promise<RevisedAnswer> {
  if (given.reason.trim() === '') throw refuse('decision_lacks', { what: 'reason' });
  const { programme, became, changes, before } = await compared(service, given);
  const expected = given.onRevision ?? before;
  const vanishing = changes.gone.filter(({ lines }) => lines > 0);
  if (vanishing.length > 0 && given.confirmed !== true)
    throw refuse('lines_would_vanish', {
      count: vanishing.length,
      paths: vanishing.map(({ path }) => path).join(', '),
    });
  const { hash } = await service.originals.keep(given.bytes);
  const at = service.now().toISOString();
  const { record, revision } = await service.store.act(programme.id, async (act) => {
    const current = await act.programme(programme.id);
    if (current === null) throw refuse('programme_unknown', { programme: programme.id });
    if (current.revision !== expected)
      throw refuse('revision_conflict', { programme: programme.id, revision: current.revision });
    const next = current.revision + 1;
    const revision: RevisionRecord = {
      ...revisionOf(given, {
        programme: programme.id,
        revision: next,
        hash,
        loadedAt: at,
        loadedBy: account.id,
      }),
      ...(became.length === 0 ? {} : { became }),
    };
    const record = { ...current, revision: next, title: programme.document.title };
    await act.putProgramme(record);
    await act.putRevision(revision);
    await act.append({
      kind: 'programme_revised',
      at,
      by: account.id,
      period: null,
      body: {
        revision,
        added: changes.added.map(({ task }) => task),
        gone: changes.gone.map(({ task }) => task),
        changed: changes.changed.map(({ task }) => task),
        ...(changes.became.length === 0 ? {} : { recognised: changes.became }),
      },
    });
    return { record, revision };
  });
  service.ledger.forget(programme.id);
  return {
    programme: { ...headOf(record, programme), ...sizeOf(programme) },
    revision: revisionAnswer(revision),
    changes,
  };
}

async function compared(
  service: Service,
  given: RevisionGiven,
): Promise<Pick<Revised, 'programme' | 'became'> & { readonly changes: RevisionChanges; readonly before: number }> {
  const inForce = await service.ledger.programme(given.programme);
  const province = given.province ?? inForce.record.province;
  const loaded = await readAppendix(await service.registry(), { ...given, ...(province === null ? {} : { province }) });
  const appendix = loaded.programmes.find(({ id }) => id === given.programme);
  if (appendix === undefined) {
    throw refuse('other_programme', { found: loaded.programmes[0]?.document.title ?? '' });
  }
  const lines = await linesNow(service, given.programme);
  const { programme, became, recognised: pairs } = recognised(inForce.programme, appendix, given.became ?? []);
  return {
    programme,
    became,
    changes: revisionChanges(inForce.programme, programme, lines, pairs),
    before: inForce.record.revision,
  };
}

/** What agencies have said, as of the latest period. */
async function linesNow(service: Service, programme: string): Promise<readonly Line[]> {
  const period = await lastPeriod(service.store, programme);
  if (period === null) return [];
  const standing = await service.ledger.standing(programme, period.period);
  return standing.consolidation().state.lines;
}
