import { type Field, fieldBit, fields } from '#shared/table/field';
import type { SourceCell, Table, TableRow } from '#shared/table/table';
import { emptyColumn, meantNumber, type TextColumn, textNumber } from '#shared/table/textColumn';

/** The texts of a table, field by field in the order of `fields`. */
export type TableTexts = {
  readonly columns: readonly TextColumn[];
  /** By row of the table: the fields that have a cell, as bits in the order of `fields`. */
  readonly filled: Int32Array;
  readonly byField: { readonly [Name in Field]?: TextColumn };
};

const known = new WeakMap<Table, TableTexts>();

/**
 * The texts of the sections, tasks and steps of a table, numbered when they are asked for first and kept as long as the table: who reads the
 * table and who checks it both ask for each different text once. Linear in the cells. Example: `textsOf(table).byField.lead?.texts`.
 */
export function textsOf(table: Table): TableTexts {
  let texts = known.get(table);
  if (texts === undefined) {
    texts = numbered(table);
    known.set(table, texts);
  }
  return texts;
}

function numbered(table: Table): TableTexts {
  // Number and title are told apart even where they stand in one column.
  const has = new Set<Field>(table.columns.map(({ field }) => field)).add('ordinal').add('content');
  const columns = fields.flatMap((field) => (has.has(field) ? [emptyColumn(field, table.rows.length)] : []));
  const bits = columns.map(({ field }) => fieldBit(field));
  const filled = new Int32Array(table.rows.length);
  for (let at = 0; at < table.rows.length; at += 1) {
    const row = table.rows[at];
    if (row !== undefined && isPlaced(row)) filled[at] = numberRow(row, at, columns, bits);
  }
  return { columns, filled, byField: Object.fromEntries(columns.map((column) => [column.field, column])) };
}

/** Whether a row is a section, a task or a step. */
export function isPlaced({ kind }: TableRow): boolean {
  return kind === 'task' || kind === 'step' || kind === 'section';
}

/** Puts the cells of a row into the columns; which fields have one, as bits. */
function numberRow({ cells }: TableRow, at: number, columns: readonly TextColumn[], bits: readonly number[]): number {
  let filled = 0;
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place] as TextColumn;
    const cell = cells[column.field];
    if (cell === undefined) continue;
    const number = textNumber(column, cell);
    column.of[at] = number;
    filled |= bits[place] ?? 0;
    if (isSpecial(cell) || (column.field === 'ordinal' && cell.value !== undefined)) {
      column.special = true;
      if (column.meant === column.of && !speaksForItself(cell)) column.meant = column.of.slice();
    }
    if (column.meant !== column.of) column.meant[at] = meantNumber(column, cell, number);
  }
  return filled;
}

function isSpecial(cell: SourceCell): boolean {
  return cell.format !== undefined || cell.formula !== undefined || cell.error !== undefined || !speaksForItself(cell);
}

function speaksForItself({ resolved, inherited }: SourceCell): boolean {
  return resolved === undefined && inherited === undefined;
}
