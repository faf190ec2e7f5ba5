import type { Programme, Task } from '#shared/task/programme';
import { hashText } from '#shared/text/hash';

/**
 * A task of a revised programme that a person recognised: it goes on under `from`, the id it was reported under, where its new place and
 * words alone would give it `to`.
 */
export type Became = { readonly from: string; readonly to: string };

/**
 * A programme whose recognised tasks keep the ids they had. So lines, proposals, decisions, history and workbooks issued before the
 * revision go on without being touched; `to` stays a second name of the task, for workbooks made from the revised appendix elsewhere.
 *
 * Of several pairs for one id the first whose task stands in the programme counts; the others are second names only. A task that would by
 * its own place and words have an id another one goes on under is given a new one.
 *
 * Example: II.1 was `a`; its words changed, so that it would be `b`. `continued(programme, [{ from: 'a', to: 'b' }])` → II.1 is `a`, also `b`.
 */
export function continued(programme: Programme, became: readonly Became[]): Programme {
  if (became.length === 0) return programme;
  const present = new Set(programme.tasks.map(({ id }) => id));
  const ids = new Map<string, string>();
  const kept = new Set<string>();
  for (const { from, to } of became) {
    if (!present.has(to) || kept.has(from) || ids.has(to)) continue;
    kept.add(from);
    ids.set(to, from);
  }
  for (const { id } of programme.tasks)
    if (kept.has(id) && !ids.has(id)) ids.set(id, hashText(`${programme.id}\n${id}\nanew`));
  const others = new Map<string, string[]>();
  for (const { from, to } of became) {
    // A name that another task of the programme bears is that one's.
    if (present.has(to) && ids.get(to) !== from) continue;
    others.set(from, [...(others.get(from) ?? []), to]);
  }
  const tasks = programme.tasks.map((task): Task => {
    const id = ids.get(task.id) ?? task.id;
    const also = others.get(id)?.filter((name) => name !== id) ?? [];
    const parent = task.parent === null ? null : (ids.get(task.parent) ?? task.parent);
    return { ...task, id, parent, ...(also.length === 0 ? {} : { also }) };
  });
  return { ...programme, tasks };
}

/** The pairs that still hold for the next revision: names under which tasks went on so far. */
export function pairsOf({ tasks }: Programme): readonly Became[] {
  return tasks.flatMap(({ id, also = [] }) => also.map((to) => ({ from: id, to })));
}
