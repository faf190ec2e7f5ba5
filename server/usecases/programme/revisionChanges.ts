import type { Line } from '#shared/merge/model';
import { printedText } from '#shared/merge/typed';
import { definitionFields } from '#shared/table/field';
import type { Programme, Task } from '#shared/task/programme';
import { likeness } from '#shared/text/similarity';
import type { RevisionChanges } from '#shared/wire/programmeAnswer';

/** From this likeness of their words on, a task that went and one that came at the same place are probably one. */
const alike = 0.5;

/**
 * What a revision changes: tasks are known by their id, which follows from place and words. A task whose words changed is one gone and one
 * added; where the new one stands at its path with like words it is named as `likely`, never taken for it in silence.
 */
export function revisionChanges(before: Programme, now: Programme, lines: readonly Line[]): RevisionChanges {
  const earlier = new Map(before.tasks.map((task) => [task.id, task]));
  const later = new Set(now.tasks.map(({ id }) => id));
  const values = new Map<string, number>();
  for (const { task, fields } of lines) values.set(task, (values.get(task) ?? 0) + Object.keys(fields).length);
  const added = now.tasks.filter(({ id }) => !earlier.has(id));
  const addedAt = new Map(added.map((task) => [task.path, task]));
  return {
    added: added.map(named),
    gone: before.tasks
      .filter(({ id }) => !later.has(id))
      .map((task) => ({
        ...named(task),
        lines: values.get(task.id) ?? 0,
        likely: likelyOf(task, addedAt.get(task.path)),
      })),
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

function likelyOf(gone: Task, added: Task | undefined): string | null {
  if (added === undefined || added.kind !== gone.kind) return null;
  return likeness(printedText(gone, 'content'), printedText(added, 'content')) >= alike ? added.id : null;
}

function changedCells(before: Task, now: Task): { field: string; before: string; now: string }[] {
  return definitionFields.flatMap((field) => {
    const [then, here] = [printedText(before, field), printedText(now, field)];
    return then === here ? [] : [{ field, before: then, now: here }];
  });
}
