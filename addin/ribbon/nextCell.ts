import type { Place } from '#addin/port/workbookPort';

/**
 * The next cell with a finding after the one a person is in, as one reads: to the right, then down, then on the following sheet; after the
 * last the first again. Null where there is none.
 *
 * @param sheets Names in the order of the workbook; a sheet that is not among them comes last.
 */
export function nextCell(places: readonly Place[], sheets: readonly string[], here: Place | null): Place | null {
  const order = new Map(sheets.map((name, at) => [name, at]));
  const rank = ({ sheet }: Place): number => order.get(sheet) ?? sheets.length;
  const compare = (a: Place, b: Place): number => rank(a) - rank(b) || a.row - b.row || a.column - b.column;
  let first: Place | null = null;
  let next: Place | null = null;
  for (const place of places) {
    if (first === null || compare(place, first) < 0) first = place;
    if (here !== null && compare(place, here) > 0 && (next === null || compare(place, next) < 0)) next = place;
  }
  const found = next ?? first;
  return found === null ? null : { sheet: found.sheet, row: found.row, column: found.column };
}
