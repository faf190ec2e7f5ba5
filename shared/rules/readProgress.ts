import { typedText } from '#shared/merge/typed';
import { parsePeriod } from '#shared/period/parse';
import type { Period } from '#shared/period/period';
import { meantText } from '#shared/rules/meant';
import { claimsDone, readClaim, type StatusClaim } from '#shared/status/claim';
import { documentsIn, type NamedDocument } from '#shared/status/documents';
import { eventAsked, heldIn } from '#shared/status/events';
import { intentionIn, type ProgressReading, percentIn, readProgress } from '#shared/status/progress';
import { documentsInRemark } from '#shared/status/remark';
import type { ProgressField } from '#shared/table/field';
import type { SourceCell, TableRow } from '#shared/table/table';

/**
 * The progress cells of a row as the rules ask for them. The short cells are read at once; the words are read by
 * {@link documentsOf} and {@link intentionOf} when a rule needs what they say, which is seldom.
 */
export type RowProgress = {
  readonly claim: StatusClaim | null;
  readonly percent: number | null;
  readonly percentFault: ProgressReading['percentFault'];
  readonly completed: Period | null;
  readonly submitted: Period | null;
  /** The row says it is done, by its status word, its percentage, or its words. */
  readonly saysDone: boolean;
  /** The cells read, and what they say as far as it was asked; see {@link textsOf}. */
  readonly cells: TableRow['cells'];
  readonly date1904: boolean;
  texts: RowTexts | null;
  evident: readonly NamedDocument[] | null;
  documents: readonly NamedDocument[] | null;
};

/** What stands in the progress cells, '' where nothing does: one shape for all rows. */
type RowTexts = Readonly<Record<ProgressField, string>>;

/** A row of which no progress cell is filled: a plan, or an agency that has not reported. */
const SILENT: RowProgress = {
  claim: null,
  percent: null,
  percentFault: null,
  completed: null,
  submitted: null,
  saysDone: false,
  cells: {},
  date1904: false,
  texts: null,
  evident: [],
  documents: [],
};

/** Reads the progress cells of a table row as status and merge do, date and percent cells by their number formats. */
export function readRowProgress(row: TableRow, dates: DateReader): RowProgress {
  return isSilent(row.cells) ? SILENT : readReport(row, dates);
}

/** The same for a row of which some progress cell is known to be filled. */
export function readReport({ cells }: TableRow, dates: DateReader): RowProgress {
  const { date1904 } = dates;
  const claim = cells.status === undefined ? null : readClaim(said('status', cells.status, date1904));
  const percent = dates.percent(cells.percent);
  const completed = dates.read('completed_on', cells.completed_on);
  const submitted = dates.read('submitted_on', cells.submitted_on);
  const reading: { -readonly [Key in keyof RowProgress]: RowProgress[Key] } = {
    claim,
    percent: percent.value,
    percentFault: percent.fault,
    completed,
    submitted,
    saysDone: claimsDone(claim),
    cells,
    date1904,
    texts: null,
    evident: null,
    documents: null,
  };
  // A status word decides alone; without one percentage, dates and words speak.
  if (claim === null || claim === 'unknown')
    reading.saysDone = readProgress(textsOf(reading), { output: meantText(cells.output), asOf: dates.asOf }).saysDone;
  return reading;
}

function said(field: ProgressField, cell: SourceCell | undefined, date1904: boolean): string {
  return cell === undefined ? '' : typedText(field, cell, date1904);
}

/** What the progress cells of a row say; put together when first asked, which is seldom. */
export function textsOf(progress: RowProgress): RowTexts {
  const { cells, date1904 } = progress;
  progress.texts ??= {
    progress_text: said('progress_text', cells.progress_text, date1904),
    percent: said('percent', cells.percent, date1904),
    status: said('status', cells.status, date1904),
    submitted_on: said('submitted_on', cells.submitted_on, date1904),
    completed_on: said('completed_on', cells.completed_on, date1904),
    obstacles: said('obstacles', cells.obstacles, date1904),
    evidence: said('evidence', cells.evidence, date1904),
    note: said('note', cells.note, date1904),
  };
  return progress.texts;
}

function isSilent(cells: TableRow['cells']): boolean {
  return (
    cells.progress_text === undefined &&
    cells.percent === undefined &&
    cells.status === undefined &&
    cells.submitted_on === undefined &&
    cells.completed_on === undefined &&
    cells.obstacles === undefined &&
    cells.evidence === undefined &&
    cells.note === undefined
  );
}

/** Documents named in evidence and progress text, with number or date; where they name none, those of the remarks. */
export function documentsOf(progress: RowProgress): readonly NamedDocument[] {
  if (progress.documents === null) {
    const { progress_text, note } = textsOf(progress);
    const named = [...evidentIn(progress), ...documentsIn(progress_text)];
    progress.documents = named.length === 0 ? documentsInRemark(note) : named;
  }
  return progress.documents;
}

/** Documents named in the evidence alone: whoever looks for one of them mostly need not read on. */
function evidentIn(progress: RowProgress): readonly NamedDocument[] {
  progress.evident ??= documentsIn(textsOf(progress).evidence);
  return progress.evident;
}

/** The petition a report names, where it names no other document; null otherwise. */
export function onlyPetition(progress: RowProgress): NamedDocument | null {
  const another = ({ kind }: NamedDocument) => kind !== 'to trinh';
  if (evidentIn(progress).some(another) || documentsOf(progress).some(another)) return null;
  return documentsOf(progress)[0] ?? null;
}

/** Documents as they are mostly written, `Quyết định số 1204/QĐ-…`: surely ones, without a closer look. The sign in the number decides. */
export const SURELY_PETITION = /Tờ trình số \d{1,5}\/TTr-/;
export const SURELY_ANOTHER =
  /(?:Quyết định|Kế hoạch|Công văn|Báo cáo|Thông báo) số \d{1,5}\/(?!TTr)[A-ZĐ]|Tờ trình số \d{1,5}\/(?:QĐ|KH|NQ|BC|TB)-/;

/** Whether evidence, progress text or remarks name a document; the evidence mostly does, and then the text need not be read. */
export function namesDocument(progress: RowProgress): boolean {
  if (progress.documents !== null) return progress.documents.length > 0;
  const { evidence, progress_text, note } = textsOf(progress);
  if (SURELY_ANOTHER.test(evidence) || SURELY_PETITION.test(evidence)) return true;
  return (
    documentsIn(evidence).length > 0 || documentsIn(progress_text).length > 0 || documentsInRemark(note).length > 0
  );
}

/** Day on which the event the output asks for took place, as evidence or progress text tell; null for other outputs. */
export function heldOn(progress: RowProgress, output: string, asOf: string): string | null {
  const event = eventAsked(output);
  if (event === null) return null;
  const { evidence, progress_text } = textsOf(progress);
  return heldIn(`${progress_text}\n${evidence}`, event, asOf, progress.saysDone)?.on ?? null;
}

/** Words of intention in the progress text ("sẽ trình"), else in a status that does not say done. */
export function intentionOf(progress: RowProgress): string | null {
  const { progress_text, status } = textsOf(progress);
  return intentionIn(progress_text) ?? (claimsDone(progress.claim) ? null : intentionIn(status));
}

/** Reads date and percent cells as of a day; the same texts and numbers repeat over a column. */
export type DateReader = {
  readonly asOf: string;
  readonly date1904: boolean;
  readonly read: (field: 'submitted_on' | 'completed_on', cell: SourceCell | undefined) => Period | null;
  readonly percent: (cell: SourceCell | undefined) => ReturnType<typeof percentIn>;
};

const NO_PERCENT = percentIn('');

/** A date reader for one check; its year completes `20/10`. */
export function dateReader(asOf: string, date1904: boolean): DateReader {
  const known = new Map<string, Period | null>();
  // By what is typed: a text, or a number without a format of its own.
  const percents = new Map<string | number, ReturnType<typeof percentIn>>();
  const year = Number(asOf.slice(0, 4));
  return {
    asOf,
    date1904,
    read: (field, cell) => {
      if (cell === undefined) return null;
      const text = typedText(field, cell, date1904);
      let period = known.get(text);
      if (period === undefined) {
        period = text.trim() === '' ? null : parsePeriod(text, 'finish', { year });
        known.set(text, period);
      }
      return period;
    },
    percent: (cell) => {
      if (cell === undefined) return NO_PERCENT;
      const plain = typeof cell.value === 'number' && cell.format === undefined && cell.error === undefined;
      const key = plain && cell.resolved === undefined ? cell.value : typedText('percent', cell, date1904);
      let percent = percents.get(key);
      if (percent === undefined) {
        percent = percentIn(typedText('percent', cell, date1904));
        percents.set(key, percent);
      }
      return percent;
    },
  };
}

/** A percentage of the previous period, or null where it gave none that can be read. */
export function percentBefore(text: string | undefined): number | null {
  return text === undefined ? null : percentIn(text).value;
}
