import type { DocumentBlock, DocumentTable } from '#server/documents/blocks';
import type { Cell } from '#shared/sheet/grid';
import { looksLikeHeader } from '#shared/table/headerLook';

/** Two tables whose widths differ by less than this part are one that was cut. */
const asWide = 0.1;

/**
 * Puts a table back together that was cut in two, where the second part has no header and its columns are not the same: some programs write
 * a grid of their own for each page, and its rows would stand in no table. Both keep their places by their widths.
 */
export function joinCutTables(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.kind === 'table' && block.kind === 'table' && isRest(block, before))
      joined[joined.length - 1] = together(before, block);
    else joined.push(block);
  }
  return joined;
}

function isRest(rest: DocumentTable, before: DocumentTable): boolean {
  const [a, b] = [edgesOf(before), edgesOf(rest)];
  if (a === undefined || b === undefined || a.length === b.length) return false;
  const [wide, other] = [a.at(-1) ?? 0, b.at(-1) ?? 0];
  return Math.abs(wide - other) <= asWide * wide && hasHeader(before) && !hasHeader(rest) && widest(rest) > 3;
}

function widest({ rows }: DocumentTable): number {
  return rows.reduce((most, cells) => Math.max(most, cells.length), 0);
}

function hasHeader({ rows }: DocumentTable): boolean {
  return rows.slice(0, 12).some((row) => {
    const cells = row.map(({ text }): Cell | undefined => (text === '' ? undefined : { value: text, text }));
    return looksLikeHeader({ index: 0, cells });
  });
}

/** Where the grid lines lie; undefined where the document does not say. */
function edgesOf({ widths }: DocumentTable): readonly number[] | undefined {
  if (widths.length === 0 || widths.some((width) => width <= 0)) return undefined;
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

function together(before: DocumentTable, rest: DocumentTable): DocumentTable {
  const [a, b] = [edgesOf(before) ?? [], edgesOf(rest) ?? []];
  const edges = [...new Set([...a, ...b])].sort((x, y) => x - y);
  const index = new Map(edges.map((edge, i) => [edge, i]));
  const moved = (table: DocumentTable, own: readonly number[]): DocumentTable['rows'] => {
    const line = (at: number): number => index.get(own[Math.min(at, own.length - 1)] ?? 0) ?? 0;
    return table.rows.map((cells) =>
      cells.map((cell) => {
        const start = line(cell.start);
        return { ...cell, start, span: Math.max(1, line(cell.start + cell.span) - start) };
      }),
    );
  };
  return {
    kind: 'table',
    widths: edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0)),
    rows: [...moved(before, a), ...moved(rest, b)],
  };
}
