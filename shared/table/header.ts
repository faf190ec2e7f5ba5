import { filledColumns, mergeAt, shown } from '#shared/sheet/cells';
import type { Grid, GridRow, Merge } from '#shared/sheet/grid';
import { bandTitles, isFrameTitle } from '#shared/table/frame';
import { isNumberRow, LONGEST } from '#shared/table/headerLook';
import { headerWords } from '#shared/table/headerWords';
import { isTitleLine } from '#shared/table/margin';
import { readOrdinals } from '#shared/table/ordinal';
import { groupSense, headerSense } from '#shared/table/sense';
import { fold } from '#shared/text/fold';

/** One column of a header: the texts over it, outermost group first, and its own text (pieces stacked in several rows joined). */
export type HeaderColumn = {
  readonly column: number;
  readonly groups: readonly string[];
  readonly leaf: string;
  /** All of it in one line: `Thời gian / Bắt đầu`. */
  readonly header: string;
};

export type HeaderBlock = {
  /** Indices into `grid.rows`: first and last header row, the number row excluded. */
  readonly from: number;
  readonly to: number;
  /** Index of the number row into `grid.rows`, -1 when there is none. */
  readonly numberRow: number;
  readonly columns: readonly HeaderColumn[];
  /** Folded texts of the header rows by column: by these a repeated header is known. */
  readonly texts: ReadonlyMap<number, ReadonlySet<string>>;
};

const MOST_ROWS = 4;

/** Reads the header that begins at `grid.rows[from]`: its further lines, merges and groups, and the number row under it. */
export function readHeader(grid: Grid, start: number, mergesAt: (row: number) => readonly Merge[]): HeaderBlock {
  let from = start;
  let to = start;
  while (to + 1 - from < MOST_ROWS && belongs(grid, from, to, mergesAt)) to += 1;
  if (isBand(grid, from, mergesAt)) from -= 1;
  const lines = grid.rows.slice(from, to + 1);
  const merges = lines.flatMap(({ index }) => mergesAt(index).filter(({ top }) => top === index));
  const columns = stackColumns(lines, merges);
  const texts = new Map<number, Set<string>>();
  for (const line of lines) {
    for (const column of filledColumns(line)) {
      const at = texts.get(column) ?? new Set<string>();
      at.add(fold(shown(line.cells[column])));
      texts.set(column, at);
    }
  }
  const below = grid.rows.slice(to + 1, to + 3).findIndex((row) => filledColumns(row).length > 0);
  const candidate = grid.rows[to + 1 + below];
  const numberRow = below >= 0 && candidate !== undefined && isNumberRow(candidate) ? to + 1 + below : -1;
  return { from, to, numberRow, columns, texts };
}

/** Whether the row after `to` is a further line of the header. */
function belongs(grid: Grid, from: number, to: number, mergesAt: (row: number) => readonly Merge[]): boolean {
  const above = grid.rows[to];
  const row = grid.rows[to + 1];
  if (above === undefined || row === undefined || row.index !== above.index + 1) return false;
  const filled = filledColumns(row);
  if (filled.length === 0) return false;
  if (isNumberRow(row)) return numbersUnits(above, filled);
  const lines = grid.rows.slice(from, to + 1);
  const top = lines[0]?.index ?? 0;
  const merges = mergesAt(row.index);
  const reaches = merges.some((m) => m.top >= top && m.top < row.index && m.bottom >= row.index);
  // A header cell merged down over the body reaches tasks too: they are known by their number.
  if (reaches) return filled.every((column) => shown(row.cells[column]).length <= LONGEST) && !isNumbered(lines, row);
  const spans = mergesAt(above.index).filter((m) => m.top === above.index && m.right > m.left);
  let telling = 0;
  for (const column of filled) {
    const cell = row.cells[column];
    const text = shown(cell);
    if (text.length > 80 || (typeof cell?.value === 'number' && !(cell.value >= 1990 && cell.value <= 2100)))
      return false;
    const upper = shown(above.cells[column]);
    if (upper !== '' && fold(upper) === fold(text)) continue;
    const grouped = spans.some((m) => m.left <= column && column <= m.right);
    const open = upper === '' && lines.every((line) => shown(line.cells[column]) === '');
    const groupsNext = upper !== '' && spreads(above, row, column);
    if (!grouped && !open && !groupsNext) return false;
    if (headerSense(text) !== undefined || headerSense(`${upper} ${text}`) !== undefined) telling += 1;
  }
  return telling > 0;
}

/** Whether numbers stand under one group of months, quarters or weeks ("Tiến độ (tháng)" over 1, 2, 3 …) and under nothing else. */
function numbersUnits(above: GridRow, [first = -1, ...others]: readonly number[]): boolean {
  const group = headerWords(shown(above.cells[first]));
  return (
    /\b(?:thang|quy|tuan)\b/.test(group) &&
    others.every((column) => shown(above.cells[column]) === '') &&
    filledColumns(above).some((column) => column < first)
  );
}

/** Whether the first cell of a row is a number under the head of the numbers. */
function isNumbered(lines: readonly GridRow[], row: GridRow): boolean {
  const first = filledColumns(row)[0] ?? -1;
  return (
    readOrdinals(shown(row.cells[first])).length > 0 &&
    lines.some((line) => headerSense(shown(line.cells[first]))?.sense === 'ordinal')
  );
}

/** Whether an upper cell has room on its right under which the lower line goes on: a group without its merge. */
function spreads(above: GridRow, row: GridRow, column: number): boolean {
  for (let right = column + 1; right < row.cells.length; right += 1) {
    if (shown(above.cells[right]) !== '') return false;
    if (shown(row.cells[right]) !== '') return true;
  }
  return false;
}

/**
 * A line of group names right above the header: ours; or merged cells, each over several of its columns but none over nearly all (that
 * is a title); or, without merges, known group words with room on their right.
 */
function isBand(grid: Grid, from: number, mergesAt: (row: number) => readonly Merge[]): boolean {
  const row = grid.rows[from - 1];
  const header = grid.rows[from];
  if (row === undefined || header === undefined || row.index !== header.index - 1) return false;
  const filled = filledColumns(row);
  const texts = filled.map((column) => shown(row.cells[column]));
  if (texts.filter((text) => ourBands.has(fold(text).replace(/\s*\(.*\)$/, ''))).length >= 2) return true;
  const under = filledColumns(header);
  if (filled.length === 0 || filled.length >= under.length) return false;
  const merges = mergesAt(row.index);
  return filled.every((column) => {
    const text = shown(row.cells[column]);
    const title = /phu luc|cong hoa|doc lap|uy ban|ubnd|^so |bieu|mau |kem theo|ngay /.test(fold(text));
    if (text.length > 60 || title || isFrameTitle(text)) return false;
    const merge = mergeAt(merges, row.index, column);
    if (merge === undefined)
      return (
        column !== under[0] &&
        !isTitleLine(text) &&
        shown(header.cells[column]) !== '' &&
        spreads(row, header, column) &&
        groupSense(text) !== 'other'
      );
    const over = under.filter((c) => merge.left <= c && c <= merge.right).length;
    const telling = filled.length > 1 || groupSense(text) !== 'other';
    return merge.bottom === row.index && over >= 2 && over * 10 <= under.length * 7 && telling;
  });
}

const ourBands = new Set(Object.values(bandTitles).map(fold));

function stackColumns(lines: readonly GridRow[], merges: readonly Merge[]): HeaderColumn[] {
  const width = Math.max(0, ...lines.map((line) => line.cells.length), ...merges.map(({ right }) => right + 1));
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const groups: string[] = [];
    let leaf: string[] = [];
    lines.forEach((_, i) => {
      const piece = pieceOver(lines, merges, i, column);
      if (piece === undefined) return;
      const text = piece.text;
      if (piece.group) {
        if (leaf.length > 0) {
          groups.push(leaf.join(' '));
          leaf = [];
        }
        if (groups.at(-1) !== text) groups.push(text);
      } else if (leaf.at(-1) === undefined || headerWords(leaf.at(-1) ?? '') !== headerWords(text)) leaf.push(text);
    });
    const own = leaf.length > 0 ? leaf.join(' ') : (groups.pop() ?? '');
    if (own === '' && groups.length === 0) continue;
    columns.push({ column, groups, leaf: own, header: [...groups, own].join(' / ').replace(/\s+/g, ' ') });
  }
  return columns;
}

/** The header text over a column in one line: its own cell, or a group cell that spans it. Undefined under a vertical merge. */
function pieceOver(
  lines: readonly GridRow[],
  merges: readonly Merge[],
  i: number,
  column: number,
): { readonly text: string; readonly group: boolean } | undefined {
  const line = lines[i];
  if (line === undefined) return undefined;
  const merge = mergeAt(merges, line.index, column);
  if (merge !== undefined) {
    if (merge.top !== line.index) return undefined;
    const text = shown(line.cells[merge.left]);
    const last = lines.at(-1)?.index ?? line.index;
    // One column drawn over several: its text belongs to the first.
    if (merge.bottom >= last && column > merge.left) return undefined;
    return text === '' ? undefined : { text, group: merge.right > merge.left && merge.bottom < last };
  }
  const below = (c: number): boolean => lines.slice(i + 1).some((lower) => shown(lower.cells[c]) !== '');
  const own = shown(line.cells[column]);
  if (own !== '') {
    const next = column + 1;
    const open = shown(line.cells[next]) === '' && mergeAt(merges, line.index, next) === undefined;
    return { text: own, group: open && below(column) && below(next) && !sameBelow(lines, i, column) };
  }
  // No merge is known here: an empty cell belongs to the group on its left when both have something below.
  if (!below(column)) return undefined;
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = shown(line.cells[left]);
    if (text === '') continue;
    const merged = mergeAt(merges, line.index, left) !== undefined;
    return !merged && below(left) && !sameBelow(lines, i, left) ? { text, group: true } : undefined;
  }
  return undefined;
}

function sameBelow(lines: readonly GridRow[], i: number, column: number): boolean {
  const own = fold(shown(lines[i]?.cells[column]));
  return lines.slice(i + 1).some((lower) => fold(shown(lower.cells[column])) === own);
}

/**
 * Whether a row further down is this header once more, as printed pages repeat it, also in slightly other words ("Đơn vị chủ trì" for
 * "Đơn vị chủ trì thực hiện"): most of its cells stand under the same text or the same meaning.
 */
export function repeatsHeader(row: GridRow, header: HeaderBlock): boolean {
  const filled = filledColumns(row);
  if (filled.length < 2) return false;
  let same = 0;
  for (const column of filled) {
    const text = shown(row.cells[column]);
    if (text.length > LONGEST) return false;
    const known = header.texts.get(column);
    if (known?.has(fold(text))) {
      same += 1;
      continue;
    }
    const sense = headerSense(text);
    const there = header.columns.find((c) => c.column === column);
    if (sense !== undefined && there !== undefined && headerSense(there.leaf)?.sense === sense.sense) same += 1;
  }
  return same >= 2 && same * 10 >= filled.length * 7;
}
