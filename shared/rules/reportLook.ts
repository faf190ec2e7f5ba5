import { typedText } from '#shared/merge/typed';
import type { Column } from '#shared/rules/column';
import type { LiveRow } from '#shared/rules/prepare';
import { type DateReader, type RowProgress, readReport } from '#shared/rules/readProgress';
import { claimsDone, readClaim } from '#shared/status/claim';
import type { ProgressField } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import { NO_TEXT } from '#shared/table/textColumn';

/** What the short cells of a report tell. */
export type ReportLook = Pick<
  RowProgress,
  'claim' | 'percent' | 'percentFault' | 'completed' | 'submitted' | 'saysDone'
>;

/**
 * Looks at the reports of a table by the numbers of their texts: status, percentage and days repeat, and most rows need not be fetched. Whoever asks
 * for a report by its place among the rows has it until the next is asked for. A report without a status word is read whole, and kept with its row.
 */
export function reportLooker(columns: readonly Column[], dates: DateReader): (live: LiveRow, at: number) => ReportLook {
  const { date1904 } = dates;
  const claims = byText(columns, 'status', null, (cell) => readClaim(typedText('status', cell, date1904)));
  const percents = byText(columns, 'percent', dates.percent(undefined), dates.percent);
  const completions = byText(columns, 'completed_on', null, (cell) => dates.read('completed_on', cell));
  const submissions = byText(columns, 'submitted_on', null, (cell) => dates.read('submitted_on', cell));
  const look: { -readonly [Key in keyof ReportLook]: ReportLook[Key] } = {
    claim: null,
    percent: null,
    percentFault: null,
    completed: null,
    submitted: null,
    saysDone: false,
  };
  return (live, at) => {
    const claim = claims(live, at);
    if (claim === null || claim === 'unknown') {
      live.progress = readReport(live.row, dates);
      return live.progress;
    }
    const { value, fault } = percents(live, at);
    look.claim = claim;
    look.percent = value;
    look.percentFault = fault;
    look.completed = completions(live, at);
    look.submitted = submissions(live, at);
    look.saysDone = claimsDone(claim);
    return look;
  };
}

/** Reads the cells of a field, those with one text once; where cells are more than their texts each for itself. */
function byText<Told>(
  columns: readonly Column[],
  field: ProgressField,
  nothing: Told,
  read: (cell: SourceCell) => Told,
): (live: LiveRow, at: number) => Told {
  const column = columns.find((one) => one.field === field);
  if (column === undefined) return () => nothing;
  const known: Told[] = [];
  return (live, at) => {
    const number = column.of[at] ?? NO_TEXT;
    if (number === NO_TEXT) return nothing;
    let told = column.special ? undefined : known[number];
    if (told === undefined) {
      const cell = live.row.cells[field];
      told = cell === undefined ? nothing : read(cell);
      if (!column.special) known[number] = told;
    }
    return told;
  };
}
