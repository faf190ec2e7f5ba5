import { printedText } from '#shared/merge/typed';
import type { Task } from '#shared/task/programme';
import { fold } from '#shared/text/fold';
import { shingleLikeness, shingles } from '#shared/text/similarity';

/** From this likeness of their words on, a task that went and one that came at the same place are probably one. */
const atSamePlace = 0.5;
/** And anywhere else, where no other comes near. */
const anywhere = 0.75;
const clearly = 0.08;
/** More comparisons than these would keep others waiting; same words and same place are still found. */
const mostCompared = 250_000;

/**
 * Which tasks of a revision are probably ones it no longer has: id gone → id added. The same words elsewhere first (a row inserted above
 * renumbers all below), then like words at the same place, then words so like that no other comes near. Each task once. Proposed to a
 * person, never taken in silence.
 */
export function likelyPairs(gone: readonly Task[], added: readonly Task[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const open = new Set(added);
  const pair = (from: Task, to: Task): void => {
    pairs.set(from.id, to.id);
    open.delete(to);
  };
  const sameWords = groupedBy(added, wordsOf);
  const wentWithWords = groupedBy(gone, wordsOf);
  for (const task of gone) {
    const words = wordsOf(task);
    const [only, ...more] = sameWords.get(words) ?? [];
    if (only !== undefined && more.length === 0 && wentWithWords.get(words)?.length === 1) pair(task, only);
  }
  const atPath = new Map(added.map((task) => [task.path, task]));
  for (const task of gone) {
    const here = atPath.get(task.path);
    if (pairs.has(task.id) || here === undefined || !open.has(here) || !sameKind(task, here)) continue;
    if (likenessOf(task, here) >= atSamePlace) pair(task, here);
  }
  const left = gone.filter(({ id }) => !pairs.has(id));
  if (left.length * open.size > mostCompared) return pairs;
  for (const task of left) {
    const ranked = [...open]
      .filter((one) => sameKind(task, one))
      .map((one) => ({ one, likeness: likenessOf(task, one) }))
      .sort((a, b) => b.likeness - a.likeness);
    const [best, next] = ranked;
    if (best === undefined || best.likeness < anywhere || best.likeness - (next?.likeness ?? 0) < clearly) continue;
    pair(task, best.one);
  }
  return pairs;
}

/** A step may become a task and the other way round; a heading nobody reports on stays one. */
export function sameKind(a: Task, b: Task): boolean {
  return (a.kind === 'section') === (b.kind === 'section');
}

function wordsOf(task: Task): string {
  return `${task.kind === 'section'} ${fold(printedText(task, 'content'))}`;
}

function likenessOf(a: Task, b: Task): number {
  return shingleLikeness(shingles(printedText(a, 'content')), shingles(printedText(b, 'content')));
}

function groupedBy(tasks: readonly Task[], key: (task: Task) => string): ReadonlyMap<string, readonly Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) groups.set(key(task), [...(groups.get(key(task)) ?? []), task]);
  return groups;
}
