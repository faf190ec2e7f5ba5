import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { refuse } from '#server/http/problem';
import type { JournalEntry, SnapshotRecord } from '#server/store/records';
import { journalAt } from '#server/usecases/answers/journalAt';
import type { Service } from '#server/usecases/service';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

/**
 * What is kept of a period when it is closed (K3): the tracker and the reporting rate as they were answered, and the workbook that was
 * signed, each under its SHA-256 among the originals. A revision of the programme or a new version of this software changes none of it.
 */
export type ClosedAnswer = { readonly tracker: TrackerAnswer; readonly reporting: ReportingAnswer };

const closingBody = z.looseObject({
  edition: z.number().int(),
  number: z.string(),
  date: z.string(),
  signer: z.string(),
  asOf: z.string(),
  answer: z.string(),
  workbook: z.string(),
});

export type Closing = z.infer<typeof closingBody> & Pick<JournalEntry, 'seq' | 'at' | 'by' | 'hash'>;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export async function keepAnswer(service: Service, answer: ClosedAnswer): Promise<string> {
  const { hash } = await service.originals.keep(await pack(Buffer.from(JSON.stringify(answer))));
  return hash;
}

/** The snapshot of an edition of a period, the last by default, and how it was closed. Throws `period_unknown` for one that never was. */
export async function closingOf(
  service: Service,
  programme: string,
  period: string,
  edition?: number,
): Promise<{ readonly snapshot: SnapshotRecord; readonly closing: Closing }> {
  const snapshot = await service.store.snapshot(programme, period, edition);
  if (snapshot === null) throw refuse('period_unknown', { period });
  const entry = await journalAt(service.store, programme, snapshot.seq);
  if (entry === null) throw new Error(`entry ${snapshot.seq} of ${programme} is missing`);
  const { seq, at, by, hash } = entry;
  return { snapshot, closing: { ...closingBody.parse(entry.body), seq, at, by, hash } };
}

/** Leaders open the last closed report again and again. */
const recent = new Map<string, ClosedAnswer>();
const mostKept = 2;

/** What was answered when the period was closed. */
export async function closedAnswer(service: Service, { answer }: Closing): Promise<ClosedAnswer> {
  const known = recent.get(answer);
  if (known !== undefined) return known;
  // Checked against their hash on the way in: these are the very letters this service wrote.
  const made = JSON.parse((await unpack(await original(service, answer))).toString('utf8')) as ClosedAnswer;
  const [oldest] = recent.keys();
  if (oldest !== undefined && recent.size >= mostKept) recent.delete(oldest);
  recent.set(answer, made);
  return made;
}

/** Who had reported is a small part of it, and is asked for many periods at once. */
const reportings = new Map<string, ReportingAnswer>();
const mostReportings = 48;

/** Who had reported when the period was closed. */
export async function closedReporting(service: Service, closing: Closing): Promise<ReportingAnswer> {
  const known = reportings.get(closing.answer);
  if (known !== undefined) return known;
  const { reporting } = await closedAnswer(service, closing);
  const [oldest] = reportings.keys();
  if (oldest !== undefined && reportings.size >= mostReportings) reportings.delete(oldest);
  reportings.set(closing.answer, reporting);
  return reporting;
}

/** The workbook as it was signed. */
export async function closedWorkbook(service: Service, { workbook }: Closing): Promise<Uint8Array> {
  return original(service, workbook);
}

async function original(service: Service, hash: string): Promise<Uint8Array> {
  const bytes = await service.originals.fetch(hash);
  if (bytes === null) throw new Error(`original ${hash} is missing`);
  return bytes;
}
