import { hints } from '#shared/rules/rowMarks';
import type { RuleRow } from '#shared/rules/rule';
import { daysBetween, firstDay, lastDay, lastStart } from '#shared/rules/span';
import { codeAt } from '#shared/text/codes';

/** Days after which a time counts as longer than two years. */
export const TWO_YEARS = 2 * 366;

/**
 * Hints ({@link hints}) that the place and the times of a row give; a hint may be given too often, never too seldom. In: the row with the row
 * before it, the as-of date and the day of the document (`YYYY-MM-DD`).
 */
export function hintsOf(row: RuleRow, asOf: string, issued: string | undefined): number {
  const { task, before } = row;
  const { cells, path } = row.row;
  let found = 0;
  if (before !== null && !goesOn(before.row.path, path)) found |= hints.outOfStep;
  if (cells.ordinal?.text.includes('.') === true) found |= hints.dotted;
  const to = lastDay(row);
  if (to !== null && to < asOf) found |= hints.past;
  const from = firstDay(row);
  if (from !== null && to !== null && mayBeLong(from, to) && daysBetween(from, to) > TWO_YEARS) found |= hints.long;
  const finish = task.finish?.latest;
  if (from !== null && finish !== undefined && finish !== null && from > finish) found |= hints.turned;
  if (issued !== undefined) {
    const begun = lastStart(row);
    if ((begun !== null && begun < issued) || (to !== null && to < issued)) found |= hints.beforeDocument;
  }
  return found;
}

/** Whether the years of two dates lie far enough apart; told by their last two figures, unless the century turns between them. */
function mayBeLong(from: string, to: string): boolean {
  const years = 10 * (codeAt(to, 2) - codeAt(from, 2)) + codeAt(to, 3) - codeAt(from, 3);
  return years > 1 || codeAt(to, 1) !== codeAt(from, 1) || codeAt(to, 0) !== codeAt(from, 0);
}

/** Whether the last number of a path is the same as or the next after that of the path before it, or under another parent. */
function goesOn(before: string, path: string): boolean {
  const at = path.lastIndexOf('.');
  if (before.lastIndexOf('.') !== at) return true;
  const step = Number(path.slice(at + 1)) - Number(before.slice(at + 1));
  return step === 0 || step === 1;
}
