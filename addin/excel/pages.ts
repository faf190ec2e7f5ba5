import type { Block } from '#addin/port/workbookPort';

/** A block of a sheet that is asked for at once. */
export type Page<S> = { readonly sheet: S; readonly block: Block };

export function cellsIn(block: Block): number {
  return (block.bottom - block.top + 1) * (block.right - block.left + 1);
}

/**
 * Blocks of sheets cut into requests of at most `cells` cells, in order, small sheets together. A row is never cut: a host that cannot give
 * one row cannot give the sheet. Excel on the web answers at most 5 MB and 5,000,000 cells at once.
 */
export function requests<S>(blocks: readonly Page<S>[], cells: number): readonly (readonly Page<S>[])[] {
  const all: Page<S>[][] = [];
  let room = 0;
  for (const { sheet, block } of blocks) {
    const width = block.right - block.left + 1;
    let top = block.top;
    while (top <= block.bottom) {
      if (room < width) {
        all.push([]);
        room = Math.max(cells, width);
      }
      const rows = Math.min(block.bottom - top + 1, Math.floor(room / width));
      all.at(-1)?.push({ sheet, block: { ...block, top, bottom: top + rows - 1 } });
      room -= rows * width;
      top += rows;
    }
  }
  return all;
}

/** Two halves by rows; one row stays whole. */
export function halves<S>(page: Page<S>): readonly Page<S>[] {
  const { sheet, block } = page;
  if (block.top === block.bottom) return [page];
  const middle = Math.floor((block.top + block.bottom) / 2);
  return [
    { sheet, block: { ...block, bottom: middle } },
    { sheet, block: { ...block, top: middle + 1 } },
  ];
}

/** Runs of neighbours in a sorted list of numbers, `[first, last]`: `[3, 4, 5, 9]` → `[3, 5] [9, 9]`. */
export function runs(sorted: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const at of sorted) {
    const last = found.at(-1);
    if (last && at <= last[1] + 1) last[1] = Math.max(last[1], at);
    else found.push([at, at]);
  }
  return found;
}
