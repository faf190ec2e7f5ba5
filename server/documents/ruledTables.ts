import type { DocumentBlock, DocumentCell, DocumentTable } from '#server/documents/blocks';
import { cellTextOf, type PageLine, pageLines } from '#server/documents/pageLines';
import type { PdfMarks, PdfWord, Ruling } from '#server/documents/pdfMarks';

/** Lines drawn this near (points) are one, and meet where they should. */
const near = 2.5;

export type PlacedTable = DocumentTable & { readonly top: number };
export type PlacedPage = { readonly tables: readonly PlacedTable[]; readonly lines: readonly PageLine[] };

/**
 * The tables of a page by their drawn lines: a cell is what no line divides. Words stand in the cell their middle lies in, the others are
 * lines of the page. Columns are never guessed from gaps between words.
 */
export function ruledTables({ words, horizontal, vertical }: PdfMarks): PlacedPage {
  let rest: readonly PdfWord[] = words;
  const tables: PlacedTable[] = [];
  for (const frame of framesOf(joined(horizontal), joined(vertical))) {
    const inside: PdfWord[] = [];
    const outside: PdfWord[] = [];
    for (const word of rest) (isWithin(frame, word) ? inside : outside).push(word);
    const table = tableOf(frame, inside);
    if (table === undefined) continue;
    tables.push(table);
    rest = outside;
  }
  return { tables: tables.sort((a, b) => a.top - b.top), lines: pageLines(rest) };
}

/** Tables and lines of a page from top to bottom. */
export function blocksOf({ tables, lines }: PlacedPage): readonly DocumentBlock[] {
  const placed = [
    ...tables.map((block) => ({ top: block.top, block: block as DocumentBlock })),
    ...lines.map(({ text, base }) => ({ top: base, block: { kind: 'line', text } as const })),
  ];
  return placed.sort((a, b) => a.top - b.top).map(({ block }) => block);
}

/** Lines drawn in pieces or over each other as one. */
function joined(rulings: readonly Ruling[]): readonly Ruling[] {
  const rows: { at: number; pieces: Ruling[] }[] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row !== undefined && ruling.at - row.at <= near) row.pieces.push(ruling);
    else rows.push({ at: ruling.at, pieces: [ruling] });
  }
  return rows.flatMap(({ at, pieces }) => {
    const lines: { at: number; from: number; to: number }[] = [];
    for (const piece of pieces.sort((a, b) => a.from - b.from)) {
      const line = lines.at(-1);
      if (line !== undefined && piece.from <= line.to + near) line.to = Math.max(line.to, piece.to);
      else lines.push({ at, from: piece.from, to: piece.to });
    }
    return lines;
  });
}

/** Lines that hang together. */
type Frame = {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
};

function framesOf(horizontal: readonly Ruling[], vertical: readonly Ruling[]): readonly Frame[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      const meet = v.at >= h.from - near && v.at <= h.to + near && h.at >= v.from - near && h.at <= v.to + near;
      if (meet) parent[root(i)] = root(horizontal.length + j);
    });
  });
  const frames = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  const frameOf = (i: number) => {
    const key = root(i);
    const frame = frames.get(key) ?? { horizontal: [], vertical: [] };
    frames.set(key, frame);
    return frame;
  };
  for (const [i, line] of horizontal.entries()) frameOf(i).horizontal.push(line);
  for (const [j, line] of vertical.entries()) frameOf(horizontal.length + j).vertical.push(line);
  return [...frames.values()].flatMap((lines): Frame[] => {
    // A side left open, as some programs print, ends where the lines across it end.
    const xs = places([
      ...lines.vertical.map(({ at }) => at),
      ...lines.horizontal.flatMap(({ from, to }) => [from, to]),
    ]);
    const ys = places([
      ...lines.horizontal.map(({ at }) => at),
      ...lines.vertical.flatMap(({ from, to }) => [from, to]),
    ]);
    const isTable = lines.vertical.length > 0 && lines.horizontal.length > 0 && xs.length > 2 && ys.length > 1;
    return isTable ? [{ ...lines, xs, ys }] : [];
  });
}

function places(values: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > near) found.push(value);
  }
  return found;
}

function isWithin({ xs, ys }: Frame, { left, right, base, size }: PdfWord): boolean {
  const x = (left + right) / 2;
  const y = base - size * 0.3;
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

/** Index of the interval of `edges` a value lies in. */
function between(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

function covers(lines: readonly Ruling[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return lines.some((line) => Math.abs(line.at - at) <= near && line.from <= middle && line.to >= middle);
}

function tableOf({ horizontal, vertical, xs, ys }: Frame, words: readonly PdfWord[]): PlacedTable | undefined {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const filled = Array.from({ length: rows * columns }, (): PdfWord[] => []);
  for (const word of words) {
    const column = between(xs, (word.left + word.right) / 2);
    const row = between(ys, word.base - word.size * 0.3);
    filled[row * columns + column]?.push(word);
  }
  const verticalAt = xs.map((x) => vertical.filter(({ at }) => Math.abs(at - x) <= near));
  const horizontalAt = ys.map((y) => horizontal.filter(({ at }) => Math.abs(at - y) <= near));
  const divided = (row: number, column: number): boolean =>
    covers(verticalAt[column] ?? [], xs[column] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0);
  const ruled = (row: number, column: number): boolean =>
    covers(horizontalAt[row] ?? [], ys[row] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0);
  type Made = { readonly start: number; readonly span: number; readonly above: boolean; readonly words: PdfWord[] };
  const grid = Array.from({ length: rows }, (_, row): Made[] => {
    const cells: Made[] = [];
    for (let start = 0; start < columns; ) {
      let end = start + 1;
      while (end < columns && !divided(row, end)) end += 1;
      let above = row > 0;
      for (let column = start; column < end && above; column += 1) above = !ruled(row, column);
      const own = Array.from({ length: end - start }, (_, i) => filled[row * columns + start + i] ?? []).flat();
      cells.push({ start, span: end - start, above, words: own });
      start = end;
    }
    return cells;
  });
  // A cell goes on from the row above where nothing is drawn between and both are as wide.
  const heads: (Made | undefined)[] = [];
  const merges = grid.map((cells, row) =>
    cells.map((cell): DocumentCell['merge'] => {
      const upper = heads[cell.start];
      const goesOn = cell.above && row > 0 && upper !== undefined && upper.span === cell.span;
      if (goesOn) {
        upper.words.push(...cell.words);
        return 'below';
      }
      heads.fill(undefined, cell.start, cell.start + cell.span);
      heads[cell.start] = cell;
      return 'top';
    }),
  );
  const made = grid.map((cells, row) =>
    cells.map(({ start, span, words: own }, i): DocumentCell => {
      const wide = (xs[start + span] ?? 0) - (xs[start] ?? 0);
      const merge = merges[row]?.[i] ?? 'none';
      const text = merge === 'below' ? '' : cellTextOf(own, wide);
      return { start, span, merge, text };
    }),
  );
  if (made.every((cells) => cells.every(({ text }) => text === ''))) return undefined;
  const widths = xs.slice(1).map((x, i) => (x - (xs[i] ?? 0)) * 20);
  return { kind: 'table', widths, rows: made, top: ys[0] ?? 0 };
}
