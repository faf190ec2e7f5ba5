import { baseSheet, stampCategory, stampNameEntry, stampOf } from '#shared/report/baseSheet';
import type { Book, BookRow, BookSheet } from '#shared/report/book';
import { stateSheet } from '#shared/report/names';
import { summaryBase } from '#shared/report/summaryBase';
import { accountSheet, asideSheet } from '#shared/report/trackerAccount';
import { agenciesSheet, linesSheet } from '#shared/report/trackerAgencies';
import { disputesSheet } from '#shared/report/trackerDisputes';
import { dueSheet } from '#shared/report/trackerDue';
import { extrasSheet } from '#shared/report/trackerExtras';
import { type TrackerInput, trackerFacts } from '#shared/report/trackerInput';
import { reportsSheet } from '#shared/report/trackerReports';
import { sourcesSheets } from '#shared/report/trackerSources';
import { summarySheet } from '#shared/report/trackerSummary';
import { documentWords, periodWords } from '#shared/report/words';

/**
 * The province's tracker (E1): what is printed and signed first, then where things stand, what is disputed, who has reported, and the
 * account of every cell. It speaks as the consolidating body and comes back as its submission (M13): stamp, base values of the editable
 * cells and the whole state stand in very hidden sheets. The same input gives the same workbook.
 */
export function trackerWorkbook(input: TrackerInput): Book {
  const facts = trackerFacts(input);
  const { document } = input.programme;
  const stamp = stampOf(
    {
      kind: 'tracker',
      programme: input.programme.id,
      title: document.title,
      agency: input.consolidator.id,
      period: input.period,
      asOf: input.asOf,
      ...(input.journal === undefined ? {} : { journal: input.journal.seq }),
    },
    summaryBase(facts),
  );
  return {
    sheets: [
      summarySheet(facts),
      agenciesSheet(facts),
      dueSheet(facts),
      disputesSheet(facts),
      reportsSheet(facts),
      linesSheet(facts),
      extrasSheet(facts),
      ...(input.provenance ? sourcesSheets(facts) : []),
      accountSheet(facts),
      asideSheet(facts),
      baseSheet(stamp, () => summaryBase(facts)),
      stateTextSheet(input.stateTexts),
    ],
    names: [stampNameEntry],
    properties: {
      title: `Tình hình thực hiện ${documentWords(document)}, ${periodWords(input.period)}`,
      subject: document.title,
      creator: input.consolidator.name,
      category: stampCategory(stamp),
      date: input.asOf,
    },
  };
}

/** The state of the next month's merge, a text a row; very hidden, since nobody reads or edits it by hand. */
function stateTextSheet(texts: () => Iterable<string>): BookSheet {
  return {
    name: stateSheet,
    visibility: 'veryHidden',
    columns: [{ width: 60 }],
    ownTexts: true,
    rows: () => stateRows(texts()),
  };
}

function* stateRows(texts: Iterable<string>): Iterable<BookRow> {
  for (const text of texts) yield { values: [text], styles: [] };
}
