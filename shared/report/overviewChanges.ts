import { idsOf } from '#shared/report/overviewLists';
import type { StatusClass } from '#shared/status/class';
import type { ChangesAnswer } from '#shared/wire/changesAnswer';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';

const mostShown = 6;
const done: ReadonlySet<StatusClass> = new Set(['done_on_time', 'done_late', 'done_no_deadline']);

/** What a class can become that a page counts by itself. */
export const becameWays = ['done', 'overdue'] as const;
export type BecameWay = (typeof becameWays)[number];

/** Tasks that became done, or overdue, and were not before; one rule for the number and for the list it opens. Steps are counted apart (S3). */
export function becameTasks(classes: ChangesAnswer['classes'], way: BecameWay): ChangesAnswer['classes'] {
  const is = (code: StatusClass): boolean => (way === 'done' ? done.has(code) : code === 'overdue');
  return classes.filter(
    ({ kind, before, now }) => kind === 'task' && is(now.class) && !(before !== null && is(before.class)),
  );
}

/** What changed since the last report in figures, with the tasks whose class changed: overdue ones first, then those done. */
export function overviewChanges(changes: ChangesAnswer): OverviewAnswer['changes'] {
  const { since } = changes;
  if (since === null) return null;
  const tasks = changes.classes.filter(({ kind }) => kind === 'task');
  const became = (way: BecameWay) => {
    const found = becameTasks(changes.classes, way);
    return { count: found.length, ids: idsOf(found.map(({ task }) => task)) };
  };
  const rank = (code: StatusClass): number => (code === 'overdue' ? 0 : done.has(code) ? 1 : 2);
  return {
    since,
    classes: tasks.length,
    values: changes.values.length,
    agencies: new Set(changes.values.map(({ agency }) => agency)).size,
    directions: changes.editorial.filter(({ field, now }) => field === 'directive' && now !== null).length,
    tasksAdded: changes.tasksAdded.length,
    tasksGone: changes.tasksGone.length,
    conflicts: { added: changes.conflicts.added.length, settled: changes.conflicts.settled.length },
    proposals: { added: changes.proposals.added.length, settled: changes.proposals.settled.length },
    done: became('done'),
    overdue: became('overdue'),
    list: [...tasks]
      .sort((a, b) => rank(a.now.class) - rank(b.now.class))
      .slice(0, mostShown)
      .map(({ task, path, content, before, now }) => ({
        task,
        path,
        content: content.length <= 200 ? content : `${content.slice(0, 199)}…`,
        before,
        now,
      })),
  };
}
