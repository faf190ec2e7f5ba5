import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continued, pairsOf } from '#shared/task/continued';
import type { Programme, Task } from '#shared/task/programme';

const nobody = { refs: [], notes: [] };
const task = (id: string, parent: string | null = null): Task => ({
  id,
  kind: 'task',
  path: id,
  level: parent === null ? 0 : 1,
  parent,
  sheet: 'PL',
  row: 1,
  cells: {},
  lead: nobody,
  coordinating: nobody,
  start: null,
  finish: null,
  period: null,
  deadline: null,
});
const programme = (...tasks: Task[]): Programme => ({ id: 'p', document: { title: 'X' }, tasks });
const ids = ({ tasks }: Programme) => tasks.map(({ id }) => id);

describe('[M2] a task a person recognised in a revision', () => {
  it('keeps its id, and what stands below it stays below it', () => {
    const made = continued(programme(task('b'), task('c', 'b')), [{ from: 'a', to: 'b' }]);
    expect(made.tasks.map(({ id, parent, also }) => ({ id, parent, also }))).toEqual([
      { id: 'a', parent: null, also: ['b'] },
      { id: 'c', parent: 'a', also: undefined },
    ]);
  });

  it('keeps it through the next revision, whether its words stay, change again or come back', () => {
    const second = continued(programme(task('b')), [{ from: 'a', to: 'b' }]);
    expect(ids(continued(programme(task('b')), pairsOf(second)))).toEqual(['a']);
    const third = continued(programme(task('c')), [{ from: 'a', to: 'c' }, ...pairsOf(second)]);
    expect(third.tasks[0]).toMatchObject({ id: 'a', also: ['c', 'b'] });
    expect(ids(continued(programme(task('b')), pairsOf(third)))).toEqual(['a']);
    expect(ids(continued(programme(task('a')), pairsOf(third)))).toEqual(['a']);
  });

  it('does not share its id with a task that would have it by its own place and words', () => {
    const made = continued(programme(task('a'), task('b')), [{ from: 'a', to: 'b' }]);
    expect(made.tasks[1]?.id).toBe('a');
    expect(made.tasks[0]?.id).not.toBe('a');
    expect(new Set(ids(made)).size).toBe(2);
  });

  it('two tasks may change places', () => {
    const made = continued(programme(task('a'), task('b')), [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]);
    expect(ids(made)).toEqual(['b', 'a']);
  });

  it('is one task: of two pairs for one id the first that stands counts', () => {
    const made = continued(programme(task('b'), task('c')), [
      { from: 'a', to: 'x' },
      { from: 'a', to: 'c' },
      { from: 'a', to: 'b' },
    ]);
    expect(ids(made)).toEqual(['b', 'a']);
    expect(made.tasks[1]?.also).toEqual(['x', 'c']);
  });

  it('no task is lost, none stands twice, every parent is there, whatever the pairs', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { minLength: 1 }),
        fc.array(fc.record({ from: id, to: id })),
        fc.array(fc.record({ from: id, to: id })),
        (given, pairs, more) => {
          const before = programme(...given.map((one, at) => task(one, at === 0 ? null : (given[at - 1] ?? null))));
          const first = continued(before, pairs);
          for (const made of [first, continued(before, [...more, ...pairsOf(first)])]) {
            expect(made.tasks.map(({ path }) => path)).toEqual(given);
            expect(new Set(ids(made)).size).toBe(given.length);
            for (const [at, { parent }] of made.tasks.entries())
              expect(parent).toBe(at === 0 ? null : made.tasks[at - 1]?.id);
          }
          expect(ids(continued(before, pairsOf(first)))).toEqual(ids(first));
        },
      ),
      { seed: 20151114, numRuns: 400 },
    );
  });
});
