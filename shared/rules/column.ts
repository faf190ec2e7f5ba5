import type { LiveRow } from '#shared/rules/prepare';

/** Stands between the cells of a column; patterns may ask for it to find the beginning or the end of a cell. */
export const EDGE = '\ue000';

/**
 * One field of some rows as one text: a pattern is run once over all its cells, which costs a small part of asking each cell. `rows` are
 * those that have a cell, `texts` what it says, `whole` the texts in order, with an {@link EDGE} before each and behind the last.
 */
export type Column = {
  readonly rows: LiveRow[];
  readonly texts: string[];
  whole: string;
  /** Where the edge before each text stands; filled when a pattern is found first. */
  edges: Int32Array | null;
};

export function emptyColumn(): Column {
  return { rows: [], texts: [], whole: '', edges: null };
}

/** Makes the whole of a column once its texts are there. */
export function joinTexts(column: Column): void {
  column.whole = EDGE + column.texts.join(EDGE) + EDGE;
}

/**
 * Calls `found` for every cell in which the pattern (with the flag `g`) begins, once a cell, top down. A pattern that does not shun the edge
 * may be found where one cell ends and the next begins: who has to know asks the cell again.
 */
export function eachCellWith(column: Column, pattern: RegExp, found: (row: LiveRow, text: string) => void): void {
  pattern.lastIndex = 0;
  let match = pattern.exec(column.whole);
  if (match === null) return;
  column.edges ??= edgesOf(column.texts);
  const { edges, rows, texts } = column;
  let at = 0;
  while (match !== null) {
    while (at + 1 < edges.length && (edges[at + 1] ?? 0) <= match.index) at += 1;
    // Behind the last cell.
    if (at >= rows.length) return;
    found(rows[at] as LiveRow, texts[at] ?? '');
    pattern.lastIndex = edges[at + 1] ?? column.whole.length;
    match = pattern.exec(column.whole);
  }
}

function edgesOf(texts: readonly string[]): Int32Array {
  const edges = new Int32Array(texts.length + 1);
  for (let at = 0; at < texts.length; at += 1) edges[at + 1] = (edges[at] ?? 0) + (texts[at]?.length ?? 0) + 1;
  return edges;
}
