import { useCallback, useMemo, useState } from 'react';
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

/** What is unfolded: by itself the rows of a small programme or of a filter, and what a person opened. */
export function useBranches(key: string, outline: Outline, narrowed: boolean): BranchHold {
  const [kept, setKept] = useState<Kept>(() => keptOf.get(key) ?? { toggled: none, allLines: none, tasksOpen: null });
  const put = useCallback(
    (change: (before: Kept) => Kept) =>
      setKept((before) => {
        const next = change(before);
        keptOf.set(key, next);
        return next;
      }),
    [key],
  );
  const tasksOpen = kept.tasksOpen ?? (narrowed || outline.size <= fewRows);
  const { toggled, allLines } = kept;
  const branches = useMemo((): Branches => ({ tasksOpen, toggled, allLines }), [tasksOpen, toggled, allLines]);
  return {
    branches,
    toggle: useCallback(
      (row) =>
        put((before) => {
          const toggled = new Set(before.toggled);
          if (!toggled.delete(row)) toggled.add(row);
          return { ...before, toggled };
        }),
      [put],
    ),
    showLines: useCallback(
      (row) => put((before) => ({ ...before, allLines: new Set([...before.allLines, row]) })),
      [put],
    ),
    openAll: useCallback(
      (open) =>
        put(() => {
          const closed = open ? none : new Set(outline.answer.sections.map(({ row }) => row));
          return { toggled: closed, allLines: none, tasksOpen: open };
        }),
      [put, outline],
    ),
  };
}
