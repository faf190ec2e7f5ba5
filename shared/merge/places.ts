import { printedText } from '#shared/merge/typed';
import type { Programme, Task } from '#shared/task/programme';
import { fold } from '#shared/text/fold';
import { type Shingles, shingleLikeness, shingles } from '#shared/text/similarity';

/** Look-ups by which a row finds its task when it bears no id. */
export type Places = {
  readonly byPath: (path: string) => readonly Task[];
  /** Tasks with exactly these words: the same {@link contentKey}. */
  readonly byContent: (content: string) => readonly Task[];
  /** Tasks whose content shares rare words with a text, best first: at most a few. */
  readonly alike: (content: string) => readonly { readonly task: Task; readonly likeness: number }[];
  readonly likeness: (task: Task, content: Shingles) => number;
};

const WORD = /[\p{L}\p{N}]+/gu;
/** A word of more tasks than this tells nothing; looking them all up would cost the time of the whole merge. */
const COMMON_FROM = 400;
const LOOKED_AT = 40;

/** Content as alignment compares it: folded, a closing full stop or colon dropped. */
export function contentKey(content: string): string {
  return fold(content).replace(/[\s.;:,]+$/, '');
}

/** Prepares the look-ups of a programme; the parts a merge never asks for are never built. */
export function placesOf(programme: Programme): Places {
  const words = byWords(programme);
  let paths: Map<string, Task[]> | undefined;
  const byPath = (path: string) => {
    paths ??= pathIndex(programme);
    return paths.get(path) ?? none;
  };
  const made = new Map<Task, Shingles>();
  const ofTask = (task: Task): Shingles => {
    const known = made.get(task);
    if (known) return known;
    const fresh = shingles(printedText(task, 'content'));
    made.set(task, fresh);
    return fresh;
  };
  let scores: ((content: string) => readonly Task[]) | undefined;
  const alike = (content: string) => {
    scores ??= sharersOf(programme);
    const text = shingles(content);
    return scores(content)
      .map((task) => ({ task, likeness: shingleLikeness(ofTask(task), text) }))
      .sort((a, b) => b.likeness - a.likeness);
  };
  return { byPath, byContent: words, alike, likeness: (task, content) => shingleLikeness(ofTask(task), content) };
}

const none: readonly Task[] = [];

/** Most rows come back exactly as they were printed: those are found without folding them once more. */
function byWords(programme: Programme): (content: string) => readonly Task[] {
  const byKey = new Map<string, Task[]>();
  const asPrinted = new Map<string, readonly Task[]>();
  for (const task of programme.tasks) {
    const printed = printedText(task, 'content');
    const key = contentKey(printed);
    if (key === '') continue;
    add(byKey, key, task);
    asPrinted.set(printed, byKey.get(key) ?? none);
  }
  return (content) => asPrinted.get(content) ?? byKey.get(contentKey(content)) ?? none;
}

function pathIndex(programme: Programme): Map<string, Task[]> {
  const paths = new Map<string, Task[]>();
  for (const task of programme.tasks) add(paths, task.path, task);
  return paths;
}

/**
 * Tasks that share the rarest words with a text, at most {@link LOOKED_AT}, best first; of equals the one met first. A file of another
 * programme asks this for every row, so nothing is made anew but the answer.
 */
function sharersOf({ tasks }: Programme): (content: string) => readonly Task[] {
  const holdersOf = new Map<string, number[]>();
  for (const [index, task] of tasks.entries()) {
    for (const word of new Set(fold(printedText(task, 'content')).match(WORD) ?? [])) add(holdersOf, word, index);
  }
  const scores = new Float64Array(tasks.length);
  return (content) => {
    const met: number[] = [];
    for (const word of new Set(fold(content).match(WORD) ?? [])) {
      const holders = holdersOf.get(word);
      if (holders === undefined || holders.length > COMMON_FROM) continue;
      const weight = 1 / Math.sqrt(holders.length);
      for (const index of holders) {
        if (scores[index] === 0) met.push(index);
        scores[index] = (scores[index] ?? 0) + weight;
      }
    }
    const best: number[] = [];
    for (const index of met) {
      const score = scores[index] ?? 0;
      if (best.length === LOOKED_AT && score <= (scores[best.at(-1) ?? 0] ?? 0)) continue;
      let at = best.length;
      while (at > 0 && score > (scores[best[at - 1] ?? 0] ?? 0)) at -= 1;
      best.splice(at, 0, index);
      if (best.length > LOOKED_AT) best.pop();
    }
    for (const index of met) scores[index] = 0;
    return best.flatMap((index) => tasks[index] ?? []);
  };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
