/** Longest list of ranges that is read: one of 20,000 rows where every second one is named. */
const longest = 200_000;

/** Row numbers, ascending, as ranges: `[0, 1, 2, 7]` → `0-2,7`. The empty list is the empty text. */
export function rangesOf(rows: Iterable<number>): string {
  const parts: string[] = [];
  let [first, last] = [-1, -2];
  const close = (): void => {
    if (first >= 0) parts.push(first === last ? String(first) : `${first}-${last}`);
  };
  for (const row of rows) {
    if (row === last + 1) {
      last = row;
      continue;
    }
    close();
    [first, last] = [row, row];
  }
  close();
  return parts.join(',');
}

/** Inverse of {@link rangesOf}; null for a text that is none, or that names more than `most` rows. */
export function rowsOfRanges(text: string, most: number): readonly number[] | null {
  if (text === '') return [];
  if (text.length > longest) return null;
  const rows: number[] = [];
  for (const part of text.split(',')) {
    const found = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part);
    if (found === null) return null;
    const from = Number(found[1]);
    const to = Number(found[2] ?? found[1]);
    if (to < from || rows.length + (to - from) + 1 > most) return null;
    for (let row = from; row <= to; row += 1) rows.push(row);
  }
  return rows;
}
