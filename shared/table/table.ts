import type { Field, OwnedColumn } from '#shared/table/field';

/** How a non-empty row of a sheet was understood (T3). Every non-empty row ends in exactly one kind. */
export type RowKind =
  | 'section'
  | 'task'
  | 'step'
  | 'continuation'
  | 'header'
  | 'number'
  | 'total'
  | 'blank'
  | 'note'
  | 'frame';

/** Text of a cell as it was typed, with where it stands (T7). Positions count from 0. */
export type SourceCell = {
  readonly row: number;
  readonly column: number;
  /** As typed (a number or date cell: as shown). Continuation rows are joined with one space. */
  readonly text: string;
  /** The typed value where it is not text: number (date serials included) or boolean. */
  readonly value?: number | boolean;
  /** Number format of a numeric cell. */
  readonly format?: string;
  readonly formula?: string;
  readonly error?: string;
  /** The text a ditto mark or a vertically merged cell stands for (T5); absent when the cell speaks for itself. */
  readonly resolved?: string;
  /** How `resolved` came about, or why it could not. */
  readonly inherited?: 'ditto' | 'merge' | 'ditto_to_nothing';
  /** The cells of continuation rows whose text was joined to this one, as they stand on the sheet. */
  readonly pieces?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
};

/** Cells of a row by field. The reader gives every row all fields in one order, empty ones as `undefined`: see `blankCells`. */
export type FieldCells = { readonly [Name in Field]?: SourceCell | undefined };

export type TableRow = {
  /** Sheet row from 0. */
  readonly row: number;
  readonly kind: RowKind;
  /** Sheet rows joined into this one (continuations), without `row` itself. */
  readonly joined: readonly number[];
  /** Full path, `II.1.2` (T4); empty for rows that are no section, task or step. */
  readonly path: string;
  /** True where the path is the position because no ordinal was printed. */
  readonly pathInferred: boolean;
  /** 0 section (deeper sections 1, 2 …), tasks below, steps below tasks. */
  readonly level: number;
  /** Index in `rows` of the parent section or task, -1 at the top. */
  readonly parent: number;
  /** One cell per canonical field; a field made of several columns (ticks, years) has `parts`. */
  readonly cells: FieldCells;
  readonly parts: Partial<Readonly<Record<Field, readonly SourceCell[]>>>;
  readonly extra: readonly SourceCell[];
  readonly owned: Partial<Readonly<Record<OwnedColumn, SourceCell>>>;
  readonly hidden: boolean;
};

export type ColumnDecision = {
  readonly field: Field;
  /** One column, or several that make one field (tick columns, year columns). */
  readonly columns: readonly number[];
  readonly header: string;
  /** 0–1. Below 0.6 the person is asked once. */
  readonly confidence: number;
  /** Extra columns that could bear the field as well; the person is asked which is meant. */
  readonly rivals?: readonly number[];
};

/** A task table found on a sheet (T1–T3). */
export type Table = {
  readonly sheet: string;
  /** Sheet rows from 0 of the first header, its further lines and its number row excluded. */
  readonly headerRows: readonly number[];
  /** First and last sheet row of the body, inclusive. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ColumnDecision[];
  readonly extra: readonly { readonly column: number; readonly header: string }[];
  readonly owned: readonly { readonly column: number; readonly kind: OwnedColumn; readonly header: string }[];
  /** Every non-empty row from the header down, in sheet order. */
  readonly rows: readonly TableRow[];
  readonly counts: Readonly<Record<RowKind, number>>;
  /** Title lines above the header, top down, as typed. */
  readonly title: readonly string[];
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Columns of the table that are hidden on the sheet; absent when none is (T6). */
  readonly hiddenColumns?: readonly number[];
  /** Present where serial 0 is 1904-01-01. */
  readonly date1904?: true;
};

/** Why something that looked like a table was not taken for a task table. */
export type TableRefusal = {
  readonly sheet: string;
  readonly headerRow: number;
  readonly reason: 'no_content' | 'no_lead_or_time' | 'scoring' | 'members' | 'investment';
};

/**
 * A choice a person made for a layout, applied before any guessing (T2). Keyed by the folded header texts; where several columns have one
 * header, `Kết quả #2` means the second of them.
 */
export type LayoutOverride = { readonly header: string; readonly field: Field | 'extra' };

export type Recognition = { readonly tables: readonly Table[]; readonly refused: readonly TableRefusal[] };
