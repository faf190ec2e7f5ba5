import type { Cell } from '#shared/sheet/grid';

/** Text cells that the workbooks of one job share. */
export type CellPool = { readonly cell: (text: string) => Cell };

/** Status words, dates and names of bodies repeat from file to file; whole sentences are each file's own. */
const POOLED_UP_TO = 48;
const POOLED_AT_MOST = 20_000;

/** A pool that cannot grow: long texts do not go in, and when full it starts anew. */
export function cellPool(): CellPool {
  const cells = new Map<string, Cell>();
  return {
    cell: (text) => {
      if (text.length > POOLED_UP_TO) return { value: text, text };
      const known = cells.get(text);
      if (known !== undefined) return known;
      if (cells.size >= POOLED_AT_MOST) cells.clear();
      const made: Cell = { value: text, text };
      cells.set(text, made);
      return made;
    },
  };
}
