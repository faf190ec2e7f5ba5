import { idsOf } from '#shared/report/overviewLists';
import type { StatusClass } from '#shared/status/class';
import type { ChangesAnswer } from '#shared/wire/changesAnswer';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';

const mostShown = 6;
const done: ReadonlySet<StatusClass> = new Set(['done_on_time', 'done_late', 'done_no_deadline']);

/** What changed since the last report in figures, with the tasks whose class changed: overdue ones first, then those done. */
export function overviewChanges(changes: ChangesAnswer): OverviewAnswer['changes'] {
  const { since } = changes;
  if (since === null) return null;
  const tasks = changes.classes.filter(({ kind }) => kind === 'task');
  const became = (is: (code: StatusClass) => boolean) => {
    const found = tasks.filter(({ before, now }) => is(now.class) && !(before !== null && is(before.class)));
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
    done: became((code) => done.has(code)),
    overdue: became((code) => code === 'overdue'),
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
