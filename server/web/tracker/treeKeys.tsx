import type { Outline } from '#shared/report/outlineRows';
import { type Branches, isOpenRow, placeOfRow, rowItself, type TrackerItems } from '#shared/report/trackerItems';

/** Where focus is: a place among the items, and a column of it (-1: the row). */
export type Place = { readonly at: number; readonly column: number };

export type KeyDone =
  | { readonly kind: 'move'; readonly to: Place }
  | { readonly kind: 'toggle' | 'open'; readonly at: number }
  | { readonly kind: 'value'; readonly at: number; readonly column: number };

export type KeyFacts = {
  readonly outline: Outline;
  readonly items: TrackerItems;
  readonly branches: Branches;
  readonly canOpen: (row: number) => boolean;
  /** Columns of a place that hold a value. */
  readonly values: (at: number) => readonly number[];
  /** Lines a page key moves by. */
  readonly page: number;
};

/** What a key does in the tree (the treegrid pattern of ARIA): null where it is not the tree's. */
export function keyInTree(key: string, { at, column }: Place, facts: KeyFacts): KeyDone | null {
  const { items, outline, branches } = facts;
  const row = items.rows[at] ?? 0;
  const isRow = items.lines[at] === rowItself;
  const to = (next: number): KeyDone => ({
    kind: 'move',
    to: { at: Math.max(0, Math.min(items.size - 1, next)), column },
  });
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'PageDown':
      return to(at + facts.page);
    case 'PageUp':
      return to(at - facts.page);
    case 'Home':
      return column < 0 ? to(0) : { kind: 'move', to: { at, column: facts.values(at)[0] ?? -1 } };
    case 'End':
      return column < 0 ? to(items.size - 1) : { kind: 'move', to: { at, column: facts.values(at).at(-1) ?? -1 } };
    case 'ArrowRight': {
      if (column < 0 && isRow && facts.canOpen(row) && !isOpenRow(outline, branches, row))
        return { kind: 'toggle', at };
      const next = facts.values(at).find((one) => one > column);
      return next === undefined ? null : { kind: 'move', to: { at, column: next } };
    }
    case 'ArrowLeft': {
      if (column >= 0) {
        const before = facts.values(at).findLast((one) => one < column);
        return { kind: 'move', to: { at, column: before ?? -1 } };
      }
      if (isRow && facts.canOpen(row) && isOpenRow(outline, branches, row)) return { kind: 'toggle', at };
      const above = isRow ? (outline.parent[row] ?? -1) : row;
      return above < 0 ? null : { kind: 'move', to: { at: placeOfRow(items, above), column } };
    }
    case 'Enter':
    case ' ':
      if (column >= 0) return { kind: 'value', at, column };
      return { kind: outline.kinds[row] === 's' ? 'toggle' : 'open', at };
    default:
      return null;
  }
}
