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

/** Rows of a sheet in blocks of this many: a merge is filed under each block it touches. */
const BLOCK = 32;

/**
 * The merges that touch a row, found without looking at all of them; `'unknown'` merges touch none. Built once for a sheet.
 */
export function mergesByRow(grid: Grid): (row: number) => readonly Merge[] {
  if (grid.merges === 'unknown' || grid.merges.length === 0) return () => none;
  const last = grid.rows.at(-1)?.index ?? 0;
  const blocks = new Map<number, Merge[]>();
  for (const merge of grid.merges) {
    const to = Math.floor(Math.min(merge.bottom, last) / BLOCK);
    for (let block = Math.floor(merge.top / BLOCK); block <= to; block += 1) {
      const list = blocks.get(block);
      if (list === undefined) blocks.set(block, [merge]);
      else list.push(merge);
    }
  }
  let asked = -1;
  let answer: readonly Merge[] = none;
  return (row) => {
    if (row !== asked) {
      asked = row;
      answer = blocks.get(Math.floor(row / BLOCK))?.filter(({ top, bottom }) => top <= row && row <= bottom) ?? none;
    }
    return answer;
  };
}

const none: readonly Merge[] = [];

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

/** Whether a cell holds a formula that was never worked out: programs that fill in tables leave that to Excel (T6). */
export function lacksResult({ error }: { readonly error?: string }): boolean {
  return error?.startsWith('=') === true;
}
