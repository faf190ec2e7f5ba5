/**
 * What every reader (file or Excel range) hands to the core. All positions count from 0; addresses for people are made
 * by `#shared/sheet/address`. Rules, table recognition and merging read nothing but this (R2).
 */

/** A cell that holds something. An empty cell is absent, never an object with an empty value. */
export type Cell = {
  /** Text as typed; numbers and dates as Excel stores them (a date is its serial, see `format`); formula results, never formulas. */
  readonly value: string | number | boolean;
  /** What a person sees in the cell; for text the same as `value`. */
  readonly text: string;
  /** The number format code, absent when General. Tells a date from a number and the precision of a date (T6). */
  readonly format?: string;
  /** The formula text without `=`, when the value is its result; '' where whoever read the file did not want the words. */
  readonly formula?: string;
  /** An Excel error code such as `#DIV/0!`, or the formula with its `=` where the file holds no result of it; then `value` repeats it. */
  readonly error?: string;
};

/** One row that has at least one cell. `cells` is indexed by column and may have holes. */
export type GridRow = {
  readonly index: number;
  readonly cells: readonly (Cell | undefined)[];
};

/** A merged block, inclusive on all sides. Its value stands in the top left cell only (T6). */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Grid = {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows that hold something, in ascending order of `index`. */
  readonly rows: readonly GridRow[];
  /** `'unknown'` where the host cannot tell merges (Excel 2016 and 2019 through the add-in). */
  readonly merges: readonly Merge[] | 'unknown';
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** True where serial 0 is 1904-01-01 (old Mac workbooks). */
  readonly date1904: boolean;
};

/** A workbook-level name, e.g. `PL_STAMP` → `_PL_BASE!$A$1`. `sheet` is set for sheet-local names. */
export type DefinedName = { readonly name: string; readonly refersTo: string; readonly sheet?: string };

/** Something the file carries that is never run, followed or read, named to the person (T8, Q-B6, Q-B7). */
export type ActiveContent =
  | 'macros'
  | 'ole'
  | 'activex'
  | 'external_links'
  | 'connections'
  | 'dde'
  | 'xlm_macros'
  | 'comments';

export type Workbook = {
  readonly sheets: readonly Grid[];
  readonly names: readonly DefinedName[];
  /** Core and custom document properties by lower-case name (`title`, `modified`, `phuluc` …). */
  readonly properties: ReadonlyMap<string, string>;
  /** When the program that wrote the file last saved it, ISO 8601 with zone, where the file says so (M3). */
  readonly savedAt?: string;
  readonly active: readonly ActiveContent[];
};
