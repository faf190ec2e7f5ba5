import { parseAddress } from '#shared/sheet/address';
import type { Cell, Grid, Merge } from '#shared/sheet/grid';

/** A cell as a test writes it: text, number, boolean, nothing, or a whole cell (`{ value: 42005, text: '01/2015', format: 'mm/yyyy' }`). */
export type Written = string | number | boolean | null | undefined | Cell;

export type GridOptions = {
  readonly name?: string;
  /** A1 ranges: `'A1:C1'`. */
  readonly merges?: readonly string[] | 'unknown';
  readonly visibility?: Grid['visibility'];
  /** Sheet rows from 1, as people count. */
  readonly hiddenRows?: readonly number[];
  /** Column indices from 0. */
  readonly hiddenColumns?: readonly number[];
  readonly date1904?: boolean;
  /** Row and column of the first cell, from 0. */
  readonly at?: readonly [row: number, column: number];
};

/** `'B2:C4'` as a block counted from 0. */
export function mergeOf(range: string): Merge {
  const [first, last] = range.split(':');
  const from = parseAddress(first ?? '');
  const to = parseAddress(last ?? first ?? '');
  if (from === undefined || to === undefined) throw new Error(`no range: ${range}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function cellOf(written: Written): Cell | undefined {
  if (written === null || written === undefined || written === '') return undefined;
  if (typeof written === 'object') return written;
  return { value: written, text: typeof written === 'boolean' ? String(written).toUpperCase() : String(written) };
}

/** A grid from rows of cells, as a reader of workbooks would hand it over: empty cells and empty rows are absent. */
export function gridOf(rows: readonly (readonly Written[])[], options: GridOptions = {}): Grid {
  const [down, right] = options.at ?? [0, 0];
  const made = rows.map((row, i) => {
    const cells: (Cell | undefined)[] = [];
    row.forEach((written, j) => {
      const cell = cellOf(written);
      if (cell !== undefined) cells[j + right] = cell;
    });
    return { index: i + down, cells };
  });
  return {
    name: options.name ?? 'Sheet1',
    visibility: options.visibility ?? 'visible',
    rows: made.filter(({ cells }) => cells.length > 0),
    merges: options.merges === 'unknown' ? 'unknown' : (options.merges ?? []).map(mergeOf),
    hiddenRows: new Set((options.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set(options.hiddenColumns ?? []),
    date1904: options.date1904 ?? false,
  };
}
