import type { Cell, Grid, GridRow, Merge } from '#shared/sheet/grid';

/** What a person sees in a cell, trimmed; '' for an empty cell and for one that holds only white space. */
export function shown(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const text = typeof cell.value === 'string' && cell.error === undefined ? cell.value : cell.text;
  // Nearly all cells begin and end in a letter, a figure or a point: only the others need a closer look.
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) return text;
  return text.replace(/^[\s\u200b\u00ad\ufeff\u2060]+|[\s\u200b\u00ad\ufeff\u2060]+$/g, '');
}

/** A visible sign of ASCII, or a letter of Latin script with or without marks. */
function isInk(code: number): boolean {
  return code > 32 && (code < 127 || (code >= 0xc0 && (code < 0x250 || (code >= 0x1ea0 && code < 0x1f00))));
}

/** The merges that touch a row, for rows asked in ascending order; `'unknown'` merges touch none. */
export function mergeSweep(grid: Grid): (row: number) => readonly Merge[] {
  if (grid.merges === 'unknown' || grid.merges.length === 0) return () => [];
  const sorted = [...grid.merges].sort((a, b) => a.top - b.top || a.left - b.left);
  let next = 0;
  let active: Merge[] = [];
  let at = -1;
  return (row) => {
    if (row < at) {
      next = 0;
      active = [];
    }
    at = row;
    if (active.some(({ bottom }) => bottom < row)) active = active.filter(({ bottom }) => bottom >= row);
    for (let merge = sorted[next]; merge !== undefined && merge.top <= row; merge = sorted[next]) {
      if (merge.bottom >= row) active.push(merge);
      next += 1;
    }
    return active;
  };
}

/** The merge that covers a cell, among those that touch its row. */
export function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find((m) => m.left <= column && column <= m.right && m.top <= row && row <= m.bottom);
}

/** Columns of a row that show something, ascending. */
export function filledColumns(row: GridRow): number[] {
  const columns: number[] = [];
  row.cells.forEach((cell, column) => {
    if (shown(cell) !== '') columns.push(column);
  });
  return columns;
}
