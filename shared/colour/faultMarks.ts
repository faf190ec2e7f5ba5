import { forPane } from '#shared/colour/live';
import { type ColourRule, faultRule } from '#shared/colour/rules';
import { columnName } from '#shared/sheet/address';

/** Signs of the content and of the cell that make up a mark's key. */
const signs = 90;

/** What a mark is found by: the row by its content, the cell by what it shows and how far right of the content it stands. */
export function faultKey(content: string, shown: string, right: number): string {
  return `${content.slice(0, signs)}|${shown.slice(0, signs)}|${right}`;
}

/**
 * The mark of cells with a finding (S4): border, underline and bold, never a fill. The cells are listed by their row's content and their
 * own text, so the mark moves with its row and is gone as soon as the cell is mended, with the add-in or without. `list` is a workbook
 * name; `row` and `column` are the top left cell of the block, from 0.
 */
export function faultMark(
  at: { readonly row: number; readonly column: number; readonly content: number },
  list: string,
  severity: 'error' | 'warning',
): ColourRule {
  const content = `$${columnName(at.content)}${at.row + 1}`;
  const cell = `${columnName(at.column)}${at.row + 1}`;
  const key = `LEFT(${content},${signs})&"|"&LEFT(${cell},${signs})&"|"&(COLUMN(${cell})-COLUMN(${content}))`;
  return forPane(faultRule(severity, `ISNUMBER(MATCH(${key},${list},0))`, severity));
}
