import type { LineAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** Lines of those who lead a task, members of a group included. */
export function leadLines({ lines }: Pick<TrackerTaskAnswer, 'lines'>): readonly LineAnswer[] {
  return lines.filter(({ role }) => role !== 'coordinating');
}

/** The line of the one body that leads; null where several do: then each has a row of its own. */
export function ownLine(task: Pick<TrackerTaskAnswer, 'lines'>): LineAnswer | null {
  const [only, ...others] = leadLines(task);
  return only === undefined || others.length > 0 ? null : only;
}

/**
 * Lines that stand in rows of their own under a task: of several leads each, of a single one none (the task's own row says it), and
 * contributors that have said something.
 */
export function shownLines(task: Pick<TrackerTaskAnswer, 'lines'>): readonly LineAnswer[] {
  const leads = leadLines(task);
  const others = task.lines.filter(({ role, values }) => role === 'coordinating' && Object.keys(values).length > 0);
  return leads.length > 1 ? [...leads, ...others] : others;
}
