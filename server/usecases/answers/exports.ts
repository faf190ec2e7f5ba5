import type { AccountRecord } from '#server/store/records';
import { closedWorkbook, closingOf } from '#server/usecases/answers/closedAnswer';
import { type PartAsked, partOf } from '#server/usecases/answers/part';
import { fromSnapshot, readTracker, type TrackerAsked, wholeTracker } from '#server/usecases/answers/tracker';
import { trackerInput } from '#server/usecases/answers/trackerInput';
import type { Service } from '#server/usecases/service';
import { slug } from '#server/xlsx/writeIssued';
import { trackerBytes } from '#server/xlsx/writeTracker';
import { type CsvOptions, trackerCsv } from '#shared/report/csv';
import type { TrackerInput } from '#shared/report/trackerInput';
import { partOfInput } from '#shared/report/trackerInputPart';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

export type ExportedFile = { readonly file: string; readonly bytes: Uint8Array };

/**
 * The tracker as a workbook (E1): of a closed period the very bytes that were kept when it was closed, else as it stands, with the last
 * hash of the journal printed in it. For whoever sees everything; an agency pulls its own workbook.
 */
export async function exportWorkbook(
  service: Service,
  asked: TrackerAsked & { readonly provenance?: boolean; readonly part?: PartAsked },
): Promise<ExportedFile> {
  const { programme, period, edition, asOf, provenance } = asked;
  const answer = await wholeTracker(service, asked);
  const part = asked.part === undefined ? null : await partOf(service, programme, answer, asked.part);
  const file = `${nameOf(answer)}${part === null ? '' : partMark}.xlsx`;
  const closed = answer.period.state === 'closed' ? await closingOf(service, programme, period, edition) : null;
  if (part === null && closed !== null && answer.asOf === closed.closing.asOf)
    return { file, bytes: await closedWorkbook(service, closed.closing) };
  const standing = await service.ledger.standing(programme, period);
  const input = await trackerInput(service, standing, {
    ...(asOf === undefined ? {} : { asOf }),
    ...(provenance === undefined ? {} : { provenance }),
  });
  const cut = (whole: TrackerInput): TrackerInput => (part === null ? whole : partOfInput(whole, part.ids, part.words));
  if (closed === null) return { file, bytes: await trackerBytes(cut(input)) };
  const then = fromSnapshot(standing, closed.snapshot.state, answer.asOf);
  const { seq, hash } = closed.closing;
  const bytes = await trackerBytes(
    cut({ ...input, ...then, journal: { seq, hash }, stateTexts: () => closed.snapshot.state }),
  );
  return { file, bytes };
}

/** The tracker as CSV, as far as the account may see it (E5). */
export async function exportCsv(
  service: Service,
  account: AccountRecord,
  asked: TrackerAsked & CsvOptions & { readonly part?: PartAsked },
): Promise<ExportedFile> {
  const answer = await readTracker(service, account, asked);
  const part = asked.part === undefined ? null : await partOf(service, asked.programme, answer, asked.part);
  const tasks = part === null ? answer.tasks : answer.tasks.filter(({ id }) => part.ids.has(id));
  return {
    file: `${nameOf(answer)}${part === null ? '' : partMark}.csv`,
    bytes: Buffer.from(trackerCsv({ ...answer, tasks }, asked), 'utf8'),
  };
}

/** Ends the name of a file that does not hold all rows. */
const partMark = '_trich';

/** `tong-hop_26-ctr-ubnd_2015-11`: kept by mail programs and old file systems. */
function nameOf({ programme, period, asOf }: TrackerAnswer): string {
  const day = asOf === period.cutOff ? '' : `_${asOf}`;
  const edition = period.edition > 1 ? `_lan-${period.edition}` : '';
  return `tong-hop_${slug(programme.number ?? programme.id)}_${period.id}${day}${edition}`;
}
