import type { Block } from '#shared/report/book';
import type { Cell, Grid } from '#shared/sheet/grid';
import type { Field, OwnedColumn } from '#shared/table/field';
import type { Table } from '#shared/table/table';

/** First column of a field; undefined where the table has none. */
export function firstColumnOf(table: Table, field: Field): number | undefined {
  return table.columns.find((column) => column.field === field)?.columns[0];
}

export function ownedColumn(table: Table, kind: OwnedColumn): number | undefined {
  return table.owned.find((column) => column.kind === kind)?.column;
}

/** The body of a table, over all its columns. */
export function bodyOf(table: Table): Block {
  const columns = [
    ...table.columns.flatMap((column) => column.columns),
    ...table.extra.map(({ column }) => column),
    ...table.owned.map(({ column }) => column),
  ];
  return { top: table.top, bottom: table.bottom, left: Math.min(...columns), right: Math.max(...columns) };
}

/** Cells of a sheet by row and column. */
export function cellsOf(grid: Grid | undefined): (row: number, column: number | undefined) => Cell | undefined {
  const rows = new Map(grid?.rows.map((row) => [row.index, row.cells]));
  return (row, column) => (column === undefined ? undefined : rows.get(row)?.[column]);
}

/** What a text function of Excel makes of a cell: a date is its serial. '' for an empty cell and for what no formula can compare. */
export function formulaText(cell: Cell | undefined): string {
  if (cell === undefined || cell.error !== undefined || typeof cell.value === 'boolean') return '';
  return String(cell.value);
}
