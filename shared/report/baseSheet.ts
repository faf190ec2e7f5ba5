import type { BookName, BookRow, BookSheet } from '#shared/report/book';
import { digest } from '#shared/report/digest';
import { periodSequence } from '#shared/report/words';
import { type BaseValue, type Stamp, stampName, stampSheet } from '#shared/wire/stamp';

/** What a stamp says beside the id that follows from the base values. */
export type StampFacts = Omit<Stamp, 'product' | 'version' | 'baseId' | 'sequence'> & {
  /** Entry of the service's journal the values are of: of two trackers of one day the later one knows more. */
  readonly journal?: number;
};

/** The stamp of a workbook with these base values (M3): the same programme, body, period and values give the same lineage anywhere. */
export function stampOf({ journal, ...facts }: StampFacts, values: Iterable<BaseValue>): Stamp {
  const entry = journal === undefined ? '' : `+${String(journal).padStart(9, '0')}`;
  return {
    product: 'phuluc',
    version: 1,
    ...facts,
    baseId: digest(stampTexts(facts, values)),
    // Within one period a workbook issued later knows more.
    sequence: `${periodSequence(facts.period)}/${facts.asOf}${entry}`,
  };
}

function* stampTexts(facts: StampFacts, values: Iterable<BaseValue>): Iterable<string> {
  yield* [facts.kind, facts.programme, facts.agency, facts.period];
  for (const value of values) yield* [value.line, value.field, value.text];
}

/** Document category by which a workbook is known when its hidden sheet was dropped. */
export function stampCategory(stamp: Stamp): string {
  return `phuluc:${stamp.baseId}`;
}

export const stampNameEntry: BookName = {
  name: stampName,
  refersTo: { sheet: stampSheet, block: { top: 0, left: 0, bottom: 0, right: 0 } },
};

/** Cells of one row; a line has at most a line id and every field with its text. */
const widest = 41;
/** Nobody sees these cells: they need no look. */
const look = [] as const;

/** The very hidden sheet: stamp as JSON in A1, headings in row 2, from row 3 the base values of a line in one row. */
export function baseSheet(stamp: Stamp, values: () => Iterable<BaseValue>): BookSheet {
  return {
    name: stampSheet,
    visibility: 'veryHidden',
    columns: [{ width: 24 }, { width: 16 }, { width: 60 }],
    rows: () => baseRows(stamp, values()),
  };
}

function* baseRows(stamp: Stamp, values: Iterable<BaseValue>): Iterable<BookRow> {
  yield { values: [JSON.stringify(stamp)], styles: look };
  yield { values: ['Dòng', 'Cột', 'Số liệu gốc'], styles: look };
  let row: string[] = [];
  for (const { line, field, text } of values) {
    if (row[0] === line && row.length < widest) row.push(field, text);
    else {
      if (row.length > 0) yield { values: row, styles: look };
      row = [line, field, text];
    }
  }
  if (row.length > 0) yield { values: row, styles: look };
}
