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
  let holdersOf: Map<string, Task[]> | undefined;
  const alike = (content: string) => {
    holdersOf ??= wordIndex(programme);
    const shared = new Map<Task, number>();
    for (const word of new Set(fold(content).match(WORD) ?? [])) {
      const holders = holdersOf.get(word) ?? none;
      if (holders.length > COMMON_FROM) continue;
      for (const task of holders) shared.set(task, (shared.get(task) ?? 0) + 1 / Math.sqrt(holders.length));
    }
    const text = shingles(content);
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, LOOKED_AT)
      .map(([task]) => ({ task, likeness: shingleLikeness(ofTask(task), text) }))
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

function wordIndex(programme: Programme): Map<string, Task[]> {
  const words = new Map<string, Task[]>();
  for (const task of programme.tasks) {
    for (const word of new Set(fold(printedText(task, 'content')).match(WORD) ?? [])) add(words, word, task);
  }
  return words;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
