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
  const { memo } = row;
  if (field === 'content') {
    memo.content ??= fold(textOf(row, field));
    return memo.content;
  }
  if (field === 'output') {
    memo.output ??= fold(textOf(row, field));
    return memo.output;
  }
  return fold(textOf(row, field));
}

/** What the progress cells of a row say, read once. */
export function progressOf(row: RuleRow): RowProgress {
  const { memo } = row;
  memo.progress ??= readRowProgress(row.row, row.dates);
  return memo.progress;
}
