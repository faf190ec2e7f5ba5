import type { ColourRule } from '#shared/colour/rules';
import type { CellStyle } from '#shared/report/style';

/**
 * A workbook to be written, as plain data: rows come lazily so that 60,000 tasks never stand in memory as cells, styles are shared
 * objects. `#server/xlsx/writeBook` renders it; nothing here knows a file format. Positions count from 0, sizes are points,
 * widths Excel's character widths.
 */
export type Book = {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly properties: {
    readonly title: string;
    readonly subject?: string;
    /** Body that issues the workbook. */
    readonly creator: string;
    /** Document category: `phuluc:<baseId>` (M3). */
    readonly category?: string;
    /** `YYYY-MM-DD`; written as created and modified, so the clock plays no part (E1). */
    readonly date: string;
  };
};

/** Workbook name; `sheet` with a block of cells, or a formula of our own such as `TODAY()`. */
export type BookName = {
  readonly name: string;
  readonly refersTo: { readonly sheet: string; readonly block: Block } | { readonly formula: string };
};

/** Inclusive on all sides. */
export type Block = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** A formula is always ours: input never becomes one (E6). `result` is what it gives as of the day of issue, shown until recalculated. */
export type Formula = { readonly formula: string; readonly result: string | number };

/** Text stays text whatever it begins with; numbers are finite; a date is its serial with a date style. */
export type BookValue = string | number | Formula | null;

export type BookRow = {
  readonly values: readonly BookValue[];
  /** Style by column, as long as `values` or longer: a bordered empty cell has null and its style. */
  readonly styles: readonly (CellStyle | undefined)[];
  /** Points; absent = the sheet's default. */
  readonly height?: number;
  /** Cells joined across this row, `[left, right]` inclusive. */
  readonly merges?: readonly (readonly [number, number])[];
  /** Marks the first and last row of the table body, see {@link Extent}. */
  readonly body?: true;
  /** A page ends after this row. */
  readonly pageBreak?: true;
};

export type BookColumn = { readonly width: number; readonly hidden?: true; readonly outline?: number };

/** What is known once all rows were given: first and last body row (-1 when none) and the last row of all. */
export type Extent = { readonly top: number; readonly bottom: number; readonly last: number };

export type BookSheet = {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly columns: readonly BookColumn[];
  readonly rows: () => Iterable<BookRow>;
  /** Set where hardly a text stands twice: the writer then keeps none of them in memory. */
  readonly ownTexts?: true;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridLines?: boolean;
  readonly print?: PrintSetup;
  readonly tail?: (extent: Extent) => SheetTail;
};

/** Parts of a sheet that need to know how far it goes. */
export type SheetTail = {
  readonly filter?: Block;
  readonly colours?: readonly { readonly block: Block; readonly rules: readonly ColourRule[] }[];
  readonly lists?: readonly ListCheck[];
  readonly printArea?: Block;
  readonly names?: readonly BookName[];
};

/** A drop-down that advises and never blocks: another value may stay (warning style). */
export type ListCheck = {
  readonly block: Block;
  /** Workbook name of the list. */
  readonly list: string;
  readonly title: string;
  /** Shown beside the cell when it is chosen; absent = nothing pops up. */
  readonly prompt?: string;
  readonly message: string;
};

export type PrintSetup = {
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Inches. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Rows repeated on every page, inclusive. */
  readonly titleRows?: readonly [number, number];
  /** Page number centred in the top margin, from page 2 on (NĐ 30/2020, Phụ lục I). */
  readonly pageNumber?: true;
  readonly footer?: string;
};
