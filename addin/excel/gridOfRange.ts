import type { Cell, Grid, GridRow, Merge } from '#shared/sheet/grid';

/** What an Excel range gives after `load('values,text,numberFormat,formulas')`, and what the host can tell beside it. */
export type RangeSnapshot = {
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Row and column of the range's top left cell, from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Absent where the host cannot tell merges (below ExcelApi 1.13). */
  readonly merges?: readonly Merge[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly date1904?: boolean;
};

const errorValue =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/**
 * The Grid of an Excel range (R2): equal to what the file reader gives for the same sheet. Excel gives '' for an empty cell; a formula
 * shows as text that begins with `=`, while a text cell gives its own text as formula, so only a differing `=…` counts as one.
 */
export function gridOfRange(range: RangeSnapshot): Grid {
  const rows: GridRow[] = [];
  range.values.forEach((line, r) => {
    const cells: (Cell | undefined)[] = [];
    line.forEach((value, c) => {
      const cell = cellOf(
        value,
        range.text[r]?.[c] ?? '',
        range.numberFormat[r]?.[c] ?? 'General',
        range.formulas[r]?.[c],
      );
      if (cell) cells[range.left + c] = cell;
    });
    if (cells.length > 0) rows.push({ index: range.top + r, cells });
  });
  return {
    name: range.sheet,
    visibility: range.visibility,
    rows,
    merges: range.merges ?? 'unknown',
    hiddenRows: new Set(range.hiddenRows),
    hiddenColumns: new Set(range.hiddenColumns),
    date1904: range.date1904 ?? false,
  };
}

function cellOf(value: unknown, text: string, format: string, formula: unknown): Cell | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  // A formula that gives nothing shows nothing: a file has no value for it either.
  if (value === '') return undefined;
  return {
    value,
    text: typeof value === 'string' ? value : text,
    ...(typeof value !== 'number' || format === 'General' ? {} : { format }),
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(typeof value === 'string' && errorValue.test(value) ? { error: value } : {}),
  };
}
