import type { Grid, Merge } from '#shared/sheet/grid';
import { line, table, type WordCellWritten, wordFile } from '#test/helpers/wordFile';

/** The sheets copied into Word one after the other: their used ranges as tables, cell for cell as they are seen. */
export function wordCopy(sheets: readonly Grid[]): Buffer {
  return wordFile(sheets.flatMap((grid) => [line(''), table(rowsOf(grid)), line('')]));
}

function rowsOf(grid: Grid): WordCellWritten[][] {
  const bottom = grid.rows.at(-1)?.index ?? -1;
  const right = Math.max(0, ...grid.rows.map(({ cells }) => cells.length - 1));
  const rows = new Map(grid.rows.map((row) => [row.index, row]));
  const merges = grid.merges === 'unknown' ? [] : grid.merges;
  return Array.from({ length: bottom + 1 }, (_, at) => {
    const made: WordCellWritten[] = [];
    for (let column = 0; column <= right; column += 1) {
      const merge = merges.find((one) => holds(one, at, column));
      const text = rows.get(at)?.cells[column]?.text ?? '';
      if (merge === undefined) {
        made.push(text);
        continue;
      }
      const span = Math.min(merge.right, right) - column + 1;
      made.push(
        merge.bottom === merge.top
          ? { text, span }
          : { text: at === merge.top ? text : '', span, merge: at === merge.top ? 'top' : 'below' },
      );
      column = Math.min(merge.right, right);
    }
    return made;
  });
}

function holds({ top, left, bottom, right }: Merge, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
