import type { Book } from '#addin/app/book/book';
import type { BaseNow } from '#addin/app/pull/compare';
import type { CellWrite } from '#addin/port/workbookPort';
import { readStamps } from '#shared/wire/readStamp';
import type { Stamp } from '#shared/wire/stamp';

/** Below the stamp and the headings. */
const firstRow = 2;

/**
 * What is written to the hidden sheet of a stamped workbook after the province's values were taken, so that the next report is compared with
 * them: each base value in its place, new ones behind the line's others or in a row of their own, and the stamp of the state they are
 * from. Empty where the workbook bears no stamp of the programme, or one of another period.
 */
export function restamped({ workbook }: Book, stamp: Stamp, bases: readonly BaseNow[]): readonly CellWrite[] {
  const found = readStamps(workbook).find(
    (one) =>
      one.stamp.kind === 'issued' && one.stamp.programme === stamp.programme && one.stamp.period === stamp.period,
  );
  const grid = workbook.sheets.find(({ name }) => name === found?.sheet);
  if (found === undefined || grid === undefined || bases.length === 0) return [];
  const { sheet } = found;
  const places = new Map<string, { readonly row: number; readonly column: number }>();
  const ends = new Map<string, { readonly row: number; readonly column: number }>();
  let below = firstRow;
  for (const { index, cells } of grid.rows) {
    below = Math.max(below, index + 1);
    const line = index < firstRow ? '' : (cells[0]?.text ?? '');
    if (line === '') continue;
    for (let at = 1; at < cells.length; at += 2) {
      const field = cells[at]?.text ?? '';
      if (field !== '') places.set(`${line} ${field}`, { row: index, column: at + 1 });
    }
    // A base value of '' leaves a hole at the end of its row: the next pair begins at an odd column.
    ends.set(line, { row: index, column: cells.length + (cells.length % 2 === 0 ? 1 : 0) });
  }
  const writes: CellWrite[] = [];
  const put = (row: number, column: number, text: string): void => {
    writes.push({ sheet, row, column, content: { kind: 'text', text } });
  };
  for (const { line, field, text } of bases) {
    const place = places.get(`${line} ${field}`);
    if (place !== undefined) {
      put(place.row, place.column, text);
      continue;
    }
    let end = ends.get(line);
    if (end === undefined) {
      end = { row: below, column: 1 };
      below += 1;
      put(end.row, 0, line);
    }
    put(end.row, end.column, field);
    put(end.row, end.column + 1, text);
    ends.set(line, { row: end.row, column: end.column + 2 });
  }
  put(0, 0, JSON.stringify(stamp));
  return writes;
}
