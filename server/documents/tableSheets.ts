import type { DocumentBlock, DocumentCell, DocumentTable } from '#server/documents/blocks';
import { joinCutTables } from '#server/documents/cutTables';
import type { Cell, Grid, GridRow, Merge } from '#shared/sheet/grid';
import { looksLikeHeader } from '#shared/table/headerLook';

/** A table on its own columns, before it stands anywhere on a sheet: rows and merges count from its top. */
type Laid = {
  readonly columns: number;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
};

type OpenSheet = { readonly rows: GridRow[]; readonly merges: Merge[]; next: number; last: Laid };

/** Lines above a table that can be its title, its letterhead or the heading of a part. */
const titleLines = 12;

/**
 * The tables of a document as sheets. A table stands under the lines above it; one of as many columns as the table before it stays on that
 * sheet, so that a table cut by a page or a heading is one. Letterhead and signature,
 * which Word writers set as tables without borders, count as lines. Other text of the document is no table and is not there.
 */
export function tableSheets(blocks: readonly DocumentBlock[]): readonly Grid[] {
  const sheets: OpenSheet[] = [];
  let above: GridRow[] = [];
  for (const block of joinCutTables(blocks)) {
    if (block.kind === 'line') {
      above.push(lineRow(above.length, block.text));
      continue;
    }
    const laid = layOut(block);
    if (laid.rows.length === 0) continue;
    const current = sheets.at(-1);
    const goesOn = current !== undefined && continues(laid, current.last);
    if (!goesOn && isLoose(laid)) {
      above.push(...laid.rows.map((row, i) => ({ ...row, index: above.length + i })));
      continue;
    }
    if (goesOn) place(current, above.length > titleLines ? [] : above, laid);
    else {
      const sheet: OpenSheet = { rows: [], merges: [], next: 0, last: laid };
      place(sheet, fewLines(above), laid);
      sheets.push(sheet);
    }
    above = [];
  }
  return sheets.map(({ rows, merges }, i) => ({
    name: `Bảng ${i + 1}`,
    visibility: 'visible',
    rows,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  }));
}

/** Letterhead first, title last: what lies between is the letter the table is attached to. */
function fewLines(above: readonly GridRow[]): readonly GridRow[] {
  return above.length <= 2 * titleLines ? above : [...above.slice(0, titleLines), ...above.slice(-titleLines)];
}

function lineRow(index: number, text: string): GridRow {
  return { index, cells: [cellOf(text)] };
}

function place(sheet: OpenSheet, above: readonly GridRow[], laid: Laid): void {
  for (const { cells } of above) {
    sheet.rows.push({ index: sheet.next, cells });
    sheet.next += 1;
  }
  const top = sheet.next;
  for (const { index, cells } of laid.rows) sheet.rows.push({ index: top + index, cells });
  for (const merge of laid.merges) sheet.merges.push({ ...merge, top: merge.top + top, bottom: merge.bottom + top });
  sheet.next = top + (laid.rows.at(-1)?.index ?? 0) + 1;
  sheet.last = laid;
}

/** Whether its header is the same again is for whoever recognises tables to say: on one sheet it can be. */
function continues(laid: Laid, before: Laid): boolean {
  return laid.columns === before.columns && laid.columns >= 3;
}

function hasHeader(laid: Laid): boolean {
  return laid.rows.slice(0, 4).some(looksLikeHeader);
}

function isLoose(laid: Laid): boolean {
  return laid.columns <= 3 && !hasHeader(laid);
}

/** Edges this near (2 mm, in twentieths of a point) are one: cells of two rows never meet exactly when dragged by hand. */
const near = 115;
const unknownWidth = 1_440;

/** Puts the cells of a table on columns: where any cell begins, a column begins. */
function layOut(table: DocumentTable): Laid {
  const edges = edgesOf(table);
  const column = columnsOf(table, edges);
  const rows: GridRow[] = [];
  const merges: Merge[] = [];
  const openBelow = new Map<number, { top: number; bottom: number; readonly right: number }>();
  const closeBelow = (left: number): void => {
    const merge = openBelow.get(left);
    openBelow.delete(left);
    if (merge !== undefined && (merge.bottom > merge.top || merge.right > left)) merges.push({ left, ...merge });
  };
  let columns = 0;
  table.rows.forEach((cells, index) => {
    const made: (Cell | undefined)[] = [];
    for (const cell of cells) {
      const left = column.first(cell);
      const right = Math.max(left, column.last(cell));
      columns = Math.max(columns, right + 1);
      const upper = openBelow.get(left);
      if (cell.merge === 'below' && upper !== undefined && upper.bottom === index - 1) {
        upper.bottom = index;
        continue;
      }
      closeBelow(left);
      if (cell.merge === 'top') openBelow.set(left, { top: index, bottom: index, right });
      else if (right > left) merges.push({ top: index, left, bottom: index, right });
      if (cell.text !== '' && cell.merge !== 'below') made[left] = cellOf(cell.text);
    }
    if (made.length > 0) rows.push({ index, cells: made });
  });
  for (const left of openBelow.keys()) closeBelow(left);
  merges.sort((a, b) => a.top - b.top || a.left - b.left);
  return { columns, rows, merges };
}

function cellOf(text: string): Cell {
  return { value: text, text };
}

/** Where each grid line of the table lies; a grid without widths counts in even steps. */
function edgesOf({ widths, rows }: DocumentTable): (line: number) => number {
  const known = rows.reduce((most, cells) => Math.max(most, cells.at(-1)?.start ?? 0), 0) < widths.length;
  if (!known || widths.some((width) => width <= 0)) return (line) => line * unknownWidth;
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  const end = edges.at(-1) ?? 0;
  return (line) => edges[line] ?? end + (line - widths.length) * unknownWidth;
}

type Columns = { readonly first: (cell: DocumentCell) => number; readonly last: (cell: DocumentCell) => number };

function columnsOf({ rows }: DocumentTable, edge: (line: number) => number): Columns {
  const starts = [...new Set(rows.flatMap((cells) => cells.map(({ start }) => start)))].sort((a, b) => a - b);
  const lines = starts.map(edge);
  // Two cells of one row in one column would be a cell lost.
  const together = new Set(
    rows.flatMap((cells) => cells.slice(1).map(({ start }, i) => `${cells[i]?.start} ${start}`)),
  );
  const places = clustered(starts, lines, (a, b) => together.has(`${a} ${b}`));
  const at = new Map(starts.map((start, i) => [start, places[i] ?? 0]));
  const begins: number[] = [];
  places.forEach((place, i) => {
    begins[place] ??= lines[i] ?? 0;
  });
  return {
    first: ({ start }) => at.get(start) ?? 0,
    last: ({ start, span }) => {
      const end = edge(start + span) - near;
      let low = at.get(start) ?? 0;
      while (low + 1 < begins.length && (begins[low + 1] ?? end) < end) low += 1;
      return low;
    },
  };
}

/** The column of each start: edges near each other are one, unless two cells of a row begin at them. */
function clustered(
  starts: readonly number[],
  lines: readonly number[],
  apart: (a: number, b: number) => boolean,
): readonly number[] {
  let place = -1;
  let members: number[] = [];
  let from = Number.NEGATIVE_INFINITY;
  return starts.map((start, i) => {
    const line = lines[i] ?? 0;
    if (line - from > near || members.some((member) => apart(member, start))) {
      place += 1;
      from = line;
      members = [];
    }
    members.push(start);
    return place;
  });
}
