import { useMemo, useReducer } from 'react';
import type { Outline } from '#shared/report/outlineRows';
import type { Branches } from '#shared/report/trackerItems';

/** Programmes up to this many rows are shown unfolded. */
const fewRows = 300;

type Kept = { toggled: ReadonlySet<number>; allLines: ReadonlySet<number>; tasksOpen: boolean | null };

/** What was unfolded on each tracker of this visit, so that going back finds it so. */
const keptOf = new Map<string, Kept>();
const none: ReadonlySet<number> = new Set();

export type BranchHold = {
  readonly branches: Branches;
  readonly toggle: (row: number) => void;
  readonly showLines: (row: number) => void;
  readonly openAll: (open: boolean) => void;
};

const usual: Kept = { toggled: none, allLines: none, tasksOpen: null };

/** What is unfolded: by itself the rows of a small programme or of a filter, and what a person opened. */
export function useBranches(key: string, outline: Outline, narrowed: boolean): BranchHold {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const { toggled, allLines, tasksOpen: said } = keptOf.get(key) ?? usual;
  const tasksOpen = said ?? (narrowed || outline.size <= fewRows);
  return useMemo((): BranchHold => {
    const put = (change: (before: Kept) => Partial<Kept>): void => {
      const before = keptOf.get(key) ?? usual;
      keptOf.set(key, { ...before, ...change(before) });
      redraw();
    };
    return {
      branches: { tasksOpen, toggled, allLines },
      toggle: (row) =>
        put((before) => {
          const next = new Set(before.toggled);
          if (!next.delete(row)) next.add(row);
          return { toggled: next };
        }),
      showLines: (row) => put((before) => ({ allLines: new Set([...before.allLines, row]) })),
      openAll: (open) =>
        put(() => {
          const closed = open ? none : new Set(outline.answer.sections.map(({ row }) => row));
          return { toggled: closed, allLines: none, tasksOpen: open };
        }),
    };
  }, [key, outline, tasksOpen, toggled, allLines]);
}
