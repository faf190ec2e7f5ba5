import { marksOfTime } from '#shared/rules/readingMarks';
import { hints } from '#shared/rules/rowMarks';
import type { RuleRow } from '#shared/rules/rule';
import { firstDay, lastDay, lastStart } from '#shared/rules/span';
import type { Task } from '#shared/task/programme';

/** Days after which a time counts as longer than two years, and months that no such time is without. */
export const TWO_YEARS = 2 * 366;
const TWO_YEARS_IN_MONTHS = 24;
/** More than three years: longer than any step of a plan is followed. */
export const THREE_YEARS = 3 * 366;
const THREE_YEARS_IN_MONTHS = 36;

/** What the times of a row tell, and the times by which it is known again. */
export type TimeLook = Pick<Task, 'start' | 'finish' | 'period'> & {
  readonly marks: number;
  readonly hints: number;
  /** Perhaps longer than two years. */
  readonly isLong: boolean;
  /** First possible day and deadline, where known. */
  readonly from: string | null;
  readonly due: string | null;
};

/** Numbers that sets of times are known by: 0 and up to this. */
export const TIME_NUMBERS = 4_096;

/**
 * Looks at the times of rows, as of the day of the document (`YYYY-MM-DD`). Cells that read alike share their reading, and a table has few sets of
 * start, finish and whole time: each set is looked at once, and found again under a number its rows share. Other sets may have that number too: the last
 * one looked at is kept. Hints may be given too often, never too seldom.
 */
export function timeLooker(issued: string | undefined): (task: Task, number: number) => TimeLook {
  // Made in its full length: one that grows by far numbers becomes a slow one.
  const known = Array.from<TimeLook | undefined>({ length: TIME_NUMBERS });
  return (task, number) => {
    const { start, finish, period } = task;
    // A deadline from elsewhere is not told by the cells.
    if (task.redated !== undefined) return timeLook(task, issued);
    const before = known[number];
    if (before !== undefined && before.start === start && before.finish === finish && before.period === period)
      return before;
    const found = timeLook(task, issued);
    known[number] = found;
    return found;
  };
}

function timeLook(task: Task, issued: string | undefined): TimeLook {
  const { start, finish, period } = task;
  let marks = 0;
  if (start !== null) marks |= marksOfTime(start);
  if (finish !== null) marks |= marksOfTime(finish);
  if (period !== null) marks |= marksOfTime(period);
  let found = 0;
  const due = lastDay({ task });
  const from = firstDay({ task });
  const months = from === null || due === null ? 0 : monthOf(due) - monthOf(from);
  if (months >= THREE_YEARS_IN_MONTHS) found |= hints.veryLong;
  const end = finish?.latest;
  if (from !== null && end !== undefined && end !== null && from > end) found |= hints.turned;
  if (issued !== undefined) {
    const begun = lastStart({ task });
    if ((begun !== null && begun < issued) || (due !== null && due < issued)) found |= hints.beforeDocument;
  }
  return { start, finish, period, marks, hints: found, isLong: months >= TWO_YEARS_IN_MONTHS, from, due };
}

/** The month of a `YYYY-MM-DD`, as a number of its own. */
function monthOf(day: string): number {
  const year = 1000 * day.charCodeAt(0) + 100 * day.charCodeAt(1) + 10 * day.charCodeAt(2) + day.charCodeAt(3);
  return 12 * (year - 1111 * ZERO) + 10 * day.charCodeAt(5) + day.charCodeAt(6) - 11 * ZERO;
}

const DOT = 0x2e;
const ZERO = 0x30;

/**
 * Whether the ordinal of a row goes on from the row before it under the same parent: the last number of its path is the same or the next, or
 * the paths plainly have not the same shape.
 */
export function goesOn({ row, before }: RuleRow): boolean {
  if (before === null) return true;
  const here = row.path;
  const there = before.row.path;
  const at = lastDot(here);
  if (at >= 0 && there.charCodeAt(at) !== DOT) return true;
  const step = numberFrom(here, at + 1) - numberFrom(there, at + 1);
  return step === 0 || step === 1;
}

/** As `lastIndexOf('.')`, which calls out of the machine code for every path. */
function lastDot(path: string): number {
  let at = path.length - 1;
  while (at >= 0 && path.charCodeAt(at) !== DOT) at -= 1;
  return at;
}

/** The number written from a place on; not a number where anything but figures stands there. */
function numberFrom(path: string, from: number): number {
  let number = from < path.length ? 0 : Number.NaN;
  for (let at = from; at < path.length; at += 1) {
    const figure = path.charCodeAt(at) - ZERO;
    number = figure >= 0 && figure <= 9 ? number * 10 + figure : Number.NaN;
  }
  return number;
}
