import { typedText } from '#shared/merge/typed';
import { type ProgressReading, percentIn, readProgress } from '#shared/status/progress';
import { type ProgressField, progressFields } from '#shared/table/field';
import type { TableRow } from '#shared/table/table';

/** A row of which no progress cell is filled: a plan, or an agency that has not reported. */
const SILENT: ProgressReading = {
  claim: null,
  percent: null,
  percentFault: null,
  completed: null,
  submitted: null,
  documents: [],
  intention: null,
  filled: false,
  saysDone: false,
  completedOn: null,
  completedFrom: null,
  proof: null,
  proven: false,
  submittedOn: null,
  awaiting: null,
  begun: false,
};

/** Reads the progress cells of a table row as status and merge do, date and percent cells by their number formats. */
export function readRowProgress(row: TableRow, output: string, asOf: string, date1904: boolean): ProgressReading {
  const texts: Partial<Record<ProgressField, string>> = {};
  let filled = false;
  for (const field of progressFields) {
    const cell = row.cells[field];
    if (cell === undefined) continue;
    texts[field] = typedText(field, cell, date1904);
    filled = true;
  }
  return filled ? readProgress(texts, { output, asOf }) : SILENT;
}

/** A percentage of the previous period, or null where it gave none that can be read. */
export function percentBefore(text: string | undefined): number | null {
  return text === undefined ? null : percentIn(text).value;
}
