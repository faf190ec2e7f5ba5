import { columnName, parseAddress } from '#shared/sheet/address';
import type { Merge } from '#shared/sheet/grid';

/** `B2:D4` → a merge; a single cell, or what is no reference, is none. */
export function mergeOf(reference: string): Merge | undefined {
  const [first, second] = reference.split(':');
  const from = parseAddress(first ?? '');
  const to = parseAddress(second ?? '');
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

const relativeReference = /(^|[^._A-Za-z0-9$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![_.(A-Za-z0-9])/g;

/**
 * A shared formula as it reads in another cell of its range: references without `$` move along, texts and sheet names in
 * quotes stay. `shiftFormula('A1+$B$1', 2, 0)` → `A3+$B$1`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) =>
      i % 2 === 1 ? piece : piece.replace(relativeReference, (...match: string[]) => shifted(match, rows, columns)),
    )
    .join('');
}

function shifted(match: readonly string[], rows: number, columns: number): string {
  const [whole = '', before = '', fixedColumn = '', letters = '', fixedRow = '', digits = ''] = match;
  const cell = parseAddress(`${letters}${digits}`);
  if (!cell) return whole;
  const column = fixedColumn === '$' ? cell.column : cell.column + columns;
  const row = fixedRow === '$' ? cell.row : cell.row + rows;
  if (column < 0 || row < 0 || column > 16_383 || row > 1_048_575) return `${before}#REF!`;
  return `${before}${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
}
