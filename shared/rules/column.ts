import type { Field } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import { meantNumber, NO_TEXT, type TextColumn, textNumber } from '#shared/table/textColumn';

/** A column of the table as one check sees it: its texts are those of the table, which text a row has may be edited. */
export type Column = {
  readonly field: Field;
  /** The place of the field among the fields, as a bit. */
  readonly bit: number;
  /** Where texts get their numbers. */
  readonly source: TextColumn;
  /** By row of the check: the number of its text as typed, and of what it means; see {@link TextColumn}. */
  readonly of: Int32Array;
  meant: Int32Array;
  /** See {@link TextColumn.special}; any edit may bring such a cell. */
  special: boolean;
  /** What each text tells, by number: marks as it is typed, hints as it is meant; see `#shared/rules/textLook`. There is room for more than there are. */
  marks: Int32Array;
  hints: Int32Array;
  /** How many texts were looked at, and whether any of them told something: most columns tell nothing. */
  looked: number;
  marked: boolean;
  hinted: boolean;
};

/** The column of a table for the rows of a check, given by their places among the rows of the table. */
export function columnOf(source: TextColumn, bit: number, places: readonly number[]): Column {
  const { field, special } = source;
  const of = picked(source.of, places);
  const meant = source.meant === source.of ? of : picked(source.meant, places);
  const none = new Int32Array(0);
  return { field, bit, source, of, meant, special, marks: none, hints: none, looked: 0, marked: false, hinted: false };
}

/** The numbers at some places, which mostly follow one another. */
export function picked(numbers: Int32Array, places: readonly number[]): Int32Array {
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  return last - first === places.length - 1
    ? numbers.slice(first, last + 1)
    : Int32Array.from(places, (place) => numbers[place] ?? 0);
}

/** Puts the cell an edited row now has into a column; a text that is new comes behind the others. */
export function putCell(column: Column, row: number, cell: SourceCell | undefined): void {
  const { source } = column;
  const number = cell === undefined ? NO_TEXT : textNumber(source, cell);
  const meant = cell === undefined ? NO_TEXT : meantNumber(source, cell, number);
  if (meant !== number && column.meant === column.of) column.meant = column.of.slice();
  column.of[row] = number;
  column.meant[row] = meant;
  column.special = true;
}
