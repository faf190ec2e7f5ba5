import { refuse } from '#server/http/problem';
import type { Standing } from '#server/ledger/ledger';
import type { SubmissionRecord } from '#server/store/records';
import { channelWords } from '#server/usecases/answers/channelWords';
import { journalMark } from '#server/usecases/answers/journalAt';
import { isConfirmed, receivedFiles, remindedOf } from '#server/usecases/answers/received';
import { dueOfAgency, rosterOf } from '#server/usecases/programme/roster';
import type { Service } from '#server/usecases/service';
import { isEditorial } from '#server/usecases/submissions/editorialFile';
import { refusalSentence, trackerInputOf } from '#server/usecases/writeMerged';
import type { NotedFile, TrackerInput } from '#shared/report/trackerInput';

/** The workbook of a standing (E1): as the command writes it, with what the service knows besides. */
export async function trackerInput(
  service: Service,
  standing: Standing,
  options: { readonly asOf?: string; readonly provenance?: boolean } = {},
): Promise<TrackerInput> {
  const { base, period, seq } = standing;
  const { agencies, settings, record } = base;
  const asOf = options.asOf ?? standing.asOf;
  const { programme, charged } = standing.inForce(asOf);
  const consolidation = standing.consolidation();
  const files = await receivedFiles(service, standing);
  const noted = new Map(files.map((one) => [one.receipt, notedOf(one.record, settings.confirmation)]));
  const { times } = await remindedOf(service, record.id, period.period);
  return {
    ...trackerInputOf({
      base: { programme, agencies, appendix: base.appendix },
      charged,
      consolidation,
      status: standing.status(asOf),
      period: period.period,
      asOf,
      consolidator: await consolidatorOf(service, standing),
      provenance: options.provenance ?? true,
    }),
    unread: files.flatMap(({ file, record: { refusal }, receipt }) =>
      refusal === null ? [] : [{ file, words: refusalSentence(refusal), ...known(noted.get(receipt)) }],
    ),
    roster: rosterOf({ base, asOf: standing.asOf }),
    dueOf: dueOfAgency(period.period, agencies, settings),
    reminders: times,
    noted: (receipt) => noted.get(receipt),
    journal: await journalMark(service.store, record.id, seq),
  };
}

const known = (noted: NotedFile | undefined) => (noted === undefined ? {} : { noted });

function notedOf(record: SubmissionRecord, required: Parameters<typeof isConfirmed>[1]): NotedFile {
  const { agency, arrivedOn, channel } = record;
  return {
    agency,
    arrivedOn,
    channel: channelWords[channel].vi,
    confirmed: isConfirmed(record, required),
    ...(isEditorial(record) ? { editorial: true } : {}),
  };
}

/** The body the tracker speaks as: named by the registry, so that no province stands in code. */
export async function consolidatorOf(
  service: Service,
  standing: Standing,
): Promise<{ readonly id: string; readonly name: string }> {
  const id = (await service.registry()).consolidator;
  const name = id === undefined ? undefined : standing.base.agencies.byId.get(id)?.name;
  if (id === undefined || name === undefined)
    throw refuse('wrong_request', { field: 'registry.consolidator', read: id ?? '', accepted: 'id' });
  return { id, name };
}
