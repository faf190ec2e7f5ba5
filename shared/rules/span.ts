import type { Period } from '#shared/period/period';
import type { RuleRow } from '#shared/rules/rule';
import { dateToSerial } from '#shared/sheet/format';

/** A date whose year is known, else null: `--06-30` cannot be compared. */
export function known(date: string | null | undefined): string | null {
  // The dash comes before all figures; comparing is quicker than asking for it.
  return date === null || date === undefined || date < '0' ? null : date;
}

/** First possible day on which the task begins, from its start or whole period; null where open or unknown. */
export function firstDay({ task }: Pick<RuleRow, 'task'>): string | null {
  return known(task.start === null ? task.period?.earliest : task.start.earliest);
}

/** Last day on which the task may begin: `Năm 2015` may begin on 31 December. */
export function lastStart({ task }: Pick<RuleRow, 'task'>): string | null {
  return known(task.start === null ? task.period?.latest : task.start.latest);
}

/** Last day of the finish or whole period (P3). */
export function lastDay({ task }: Pick<RuleRow, 'task'>): string | null {
  return known(task.deadline);
}

/** The time fields of a row that hold something, with what was read. */
export function times({ row, task }: RuleRow): readonly (readonly ['start' | 'finish' | 'period', Period])[] {
  const found: (readonly ['start' | 'finish' | 'period', Period])[] = [];
  for (const field of ['start', 'finish', 'period'] as const) {
    const period = task[field];
    if (period !== null && row.cells[field] !== undefined) found.push([field, period]);
  }
  return found;
}

/** Where the end of a task stands: its finish cell, else its period cell. */
export function endField({ row }: RuleRow): 'finish' | 'period' {
  return row.cells.finish === undefined && row.cells.period !== undefined ? 'period' : 'finish';
}

/** Where the beginning of a task stands. */
export function beginField({ row }: RuleRow): 'start' | 'period' {
  return row.cells.start === undefined && row.cells.period !== undefined ? 'period' : 'start';
}

/** Days from one date to another; 0 when one of them is no date. */
export function daysBetween(from: string, to: string): number {
  const a = dayNumber(from);
  const b = dayNumber(to);
  return a === null || b === null ? 0 : b - a;
}

/** A table has few different days and each is asked for many times; the memory is emptied when full. */
const days = new Map<string, number | null>();

function dayNumber(date: string): number | null {
  let day = days.get(date);
  if (day === undefined) {
    day = dateToSerial(date);
    if (days.size >= 4_000) days.clear();
    days.set(date, day);
  }
  return day;
}
