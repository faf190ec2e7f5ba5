import { likelyPairs } from '#server/usecases/programme/likelyPairs';
import type { Line } from '#shared/merge/model';
import { printedText } from '#shared/merge/typed';
import { definitionFields } from '#shared/table/field';
import type { Became } from '#shared/task/continued';
import type { Programme, Task } from '#shared/task/programme';
import type { RevisionChanges } from '#shared/wire/programmeAnswer';

/**
 * What a revision changes: tasks are known by their id, which follows from place and words. A task whose place or words changed is one gone
 * and one added until a person recognises it; which one it probably became is named as `likely`, never taken for it in silence.
 */
export function revisionChanges(
  before: Programme,
  now: Programme,
  lines: readonly Line[],
  recognised: readonly Became[],
): RevisionChanges {
  const earlier = new Map(before.tasks.map((task) => [task.id, task]));
  const later = new Set(now.tasks.map(({ id }) => id));
  const values = new Map<string, number>();
  for (const { task, fields } of lines) values.set(task, (values.get(task) ?? 0) + Object.keys(fields).length);
  const added = now.tasks.filter(({ id }) => !earlier.has(id));
  const gone = before.tasks.filter(({ id }) => !later.has(id));
  const likely = likelyPairs(gone, added);
  return {
    added: added.map(named),
    gone: gone.map((task) => ({
      ...named(task),
      lines: values.get(task.id) ?? 0,
      likely: likely.get(task.id) ?? null,
    })),
    became: recognised.map(({ from, to }) => ({ from, to })),
    changed: now.tasks.flatMap((task) => {
      const known = earlier.get(task.id);
      const cells = known === undefined ? [] : changedCells(known, task);
      return cells.length === 0 ? [] : [{ ...named(task), cells }];
    }),
  };
}

function named(task: Task): { task: string; path: string; content: string } {
  return { task: task.id, path: task.path, content: printedText(task, 'content') };
}

function changedCells(before: Task, now: Task): { field: string; before: string; now: string }[] {
  return definitionFields.flatMap((field) => {
    const [then, here] = [printedText(before, field), printedText(now, field)];
    return then === here ? [] : [{ field, before: then, now: here }];
  });
}
