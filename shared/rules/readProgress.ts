import { typedText } from '#shared/merge/typed';
import { parsePeriod } from '#shared/period/parse';
import type { Period } from '#shared/period/period';
import { claimsDone, readClaim, type StatusClaim } from '#shared/status/claim';
import { documentsIn, type NamedDocument } from '#shared/status/documents';
import { intentionIn, type ProgressReading, percentIn, readProgress } from '#shared/status/progress';
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
  readonly texts: RowTexts;
  documents: readonly NamedDocument[] | null;
};

/** What stands in the progress cells, '' where nothing does: one shape for all rows. */
type RowTexts = Readonly<Record<ProgressField, string>>;

const NO_TEXTS: RowTexts = {
  progress_text: '',
  percent: '',
  status: '',
  submitted_on: '',
  completed_on: '',
  obstacles: '',
  evidence: '',
  note: '',
};

/** A row of which no progress cell is filled: a plan, or an agency that has not reported. */
const SILENT: RowProgress = {
  claim: null,
  percent: null,
  percentFault: null,
  completed: null,
  submitted: null,
  saysDone: false,
  texts: NO_TEXTS,
  documents: [],
};

/** Reads the progress cells of a table row as status and merge do, date and percent cells by their number formats. */
export function readRowProgress(row: TableRow, output: string, dates: DateReader): RowProgress {
  const { cells } = row;
  if (isSilent(cells)) return SILENT;
  const { date1904 } = dates;
  const said = (field: ProgressField, cell: SourceCell | undefined) =>
    cell === undefined ? '' : typedText(field, cell, date1904);
  const texts: RowTexts = {
    progress_text: said('progress_text', cells.progress_text),
    percent: said('percent', cells.percent),
    status: said('status', cells.status),
    submitted_on: said('submitted_on', cells.submitted_on),
    completed_on: said('completed_on', cells.completed_on),
    obstacles: said('obstacles', cells.obstacles),
    evidence: said('evidence', cells.evidence),
    note: said('note', cells.note),
  };
  const claim = readClaim(texts.status);
  const percent = dates.percent(texts.percent);
  // A status word decides alone; without one percentage, dates and words speak.
  const own = claim === null || claim === 'unknown';
  return {
    claim,
    percent: percent.value,
    percentFault: percent.fault,
    completed: dates.read(texts.completed_on),
    submitted: dates.read(texts.submitted_on),
    saysDone: own ? readProgress(texts, { output, asOf: dates.asOf }).saysDone : claimsDone(claim),
    texts,
    documents: null,
  };
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

/** Documents named in evidence and progress text, with number or date. */
export function documentsOf(progress: RowProgress): readonly NamedDocument[] {
  const { texts } = progress;
  progress.documents ??= [...documentsIn(texts.evidence), ...documentsIn(texts.progress_text)];
  return progress.documents;
}

/** A document as it is mostly written, `Quyết định số 1204/QĐ-…`: surely one, without a closer look. */
const SURELY_NAMED = /(?:Quyết định|Kế hoạch|Công văn|Báo cáo|Tờ trình|Thông báo) số \d{1,5}\/[A-ZĐ]/;

/** Whether evidence or progress text names a document; the evidence mostly does, and then the text need not be read. */
export function namesDocument(progress: RowProgress): boolean {
  const { texts, documents } = progress;
  if (documents !== null) return documents.length > 0;
  if (SURELY_NAMED.test(texts.evidence)) return true;
  return documentsIn(texts.evidence).length > 0 || documentsIn(texts.progress_text).length > 0;
}

/** Words of intention in the progress text ("sẽ trình"), else in a status that does not say done. */
export function intentionOf({ texts, claim }: RowProgress): string | null {
  return intentionIn(texts.progress_text) ?? (claimsDone(claim) ? null : intentionIn(texts.status));
}

/** Reads date and percent cells as of a day; the same texts repeat over a column. */
export type DateReader = {
  readonly asOf: string;
  readonly date1904: boolean;
  readonly read: (text: string) => Period | null;
  readonly percent: (text: string) => ReturnType<typeof percentIn>;
};

/** A date reader for one check; its year completes `20/10`. */
export function dateReader(asOf: string, date1904: boolean): DateReader {
  const known = new Map<string, Period>();
  const percents = new Map<string, ReturnType<typeof percentIn>>();
  const year = Number(asOf.slice(0, 4));
  return {
    asOf,
    date1904,
    read: (text) => {
      if (text === '' || text.trim() === '') return null;
      let period = known.get(text);
      if (period === undefined) {
        period = parsePeriod(text, 'finish', { year });
        known.set(text, period);
      }
      return period;
    },
    percent: (text) => {
      let percent = percents.get(text);
      if (percent === undefined) {
        percent = percentIn(text);
        percents.set(text, percent);
      }
      return percent;
    },
  };
}

/** A percentage of the previous period, or null where it gave none that can be read. */
export function percentBefore(text: string | undefined): number | null {
  return text === undefined ? null : percentIn(text).value;
}
