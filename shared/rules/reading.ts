import { meantText } from '#shared/rules/meant';
import { type RowProgress, readRowProgress } from '#shared/rules/readProgress';
import type { RuleRow } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import { fold } from '#shared/text/fold';

/** Text of a field as it is meant: ditto and merge resolved; '' when empty or when a ditto points at nothing. */
export function textOf(row: RuleRow, field: Field): string {
  return meantText(row.row.cells[field]);
}

/** The same as a match key (`#shared/text/fold`); those of content and output are asked for again and again and made once. */
export function keyOf(row: RuleRow, field: Field): string {
  return field === 'content' || field === 'output' ? row.keys(field, row.index) : fold(textOf(row, field));
}

/** What the progress cells of a row say, read once. */
export function progressOf(row: RuleRow): RowProgress {
  row.progress ??= readRowProgress(row.row, row.dates);
  return row.progress;
}
