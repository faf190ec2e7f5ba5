import type { Grid } from '#shared/sheet/grid';

/**
 * A sheet in which the rows `top` to `bottom` (sheet rows from 0, inclusive) are as read anew in `part`; all else stays, merges and hidden
 * columns too. Rows that `part` has no more are empty now. Linear in the rows, no cell is copied.
 */
export function renewRows(grid: Grid, part: Grid, top: number, bottom: number): Grid {
  const inside = (row: number): boolean => row >= top && row <= bottom;
  const hidden = [...part.hiddenRows].filter(inside);
  const same =
    hidden.every((row) => grid.hiddenRows.has(row)) && [...grid.hiddenRows].filter(inside).length === hidden.length;
  return {
    ...grid,
    rows: [
      ...grid.rows.filter(({ index }) => index < top),
      ...part.rows.filter(({ index }) => inside(index)),
      ...grid.rows.filter(({ index }) => index > bottom),
    ],
    hiddenRows: same ? grid.hiddenRows : new Set([...[...grid.hiddenRows].filter((row) => !inside(row)), ...hidden]),
  };
}
