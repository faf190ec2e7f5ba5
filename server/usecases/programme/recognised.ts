import { refuse } from '#server/http/problem';
import { likelyPairs, sameKind } from '#server/usecases/programme/likelyPairs';
import { type Became, continued, pairsOf } from '#shared/task/continued';
import type { Programme } from '#shared/task/programme';

/** What a person says became of tasks: pairs, or all that are likely. */
export type Recognised = readonly Became[] | 'likely';

export type Revised = {
  readonly programme: Programme;
  /** Names in force from now on, those of earlier revisions among them. */
  readonly became: readonly Became[];
  /** What a person recognised in this revision. */
  readonly recognised: readonly Became[];
};

/**
 * A revised appendix with the ids its tasks go on under: what a person recognises now, then what was recognised before. Throws
 * `wrong_request` for a pair whose task did not go or whose new one did not come, that stands twice, or that makes a heading a task.
 */
export function recognised(before: Programme, appendix: Programme, said: Recognised): Revised {
  const earlier = pairsOf(before);
  const so = continued(appendix, earlier);
  const present = new Set(so.tasks.map(({ id }) => id));
  const known = new Set(before.tasks.map(({ id }) => id));
  const gone = before.tasks.filter(({ id }) => !present.has(id));
  const added = so.tasks.filter(({ id }) => !known.has(id));
  const pairs =
    said === 'likely' ? [...likelyPairs(gone, added)].map(([from, to]) => ({ from, to })) : checked(said, gone, added);
  // A task may be shown under a new id because another goes on under its own: it is kept by what its place and words give.
  const own = new Map(so.tasks.map(({ id }, at) => [id, appendix.tasks[at]?.id ?? id]));
  const became = [...pairs.map(({ from, to }) => ({ from, to: own.get(to) ?? to })), ...earlier];
  return { programme: continued(appendix, became), became, recognised: pairs };
}

function checked(pairs: readonly Became[], gone: Programme['tasks'], added: Programme['tasks']): readonly Became[] {
  const left = new Map(gone.map((task) => [task.id, task]));
  const come = new Map(added.map((task) => [task.id, task]));
  for (const { from, to } of pairs) {
    const [was, is] = [left.get(from), come.get(to)];
    if (was === undefined || is === undefined || !sameKind(was, is))
      throw refuse('wrong_request', { field: 'query.became', read: `${from}:${to}`, accepted: 'gone:added' });
    left.delete(from);
    come.delete(to);
  }
  return pairs;
}
