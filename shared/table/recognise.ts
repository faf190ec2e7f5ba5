import { filledColumns, mergesByRow, shown } from '#shared/sheet/cells';
import type { DefinedName, Grid, GridRow, Merge } from '#shared/sheet/grid';
import { type Body, readTable } from '#shared/table/body';
import { decideColumns, type Layout } from '#shared/table/columns';
import type { Field } from '#shared/table/field';
import { type HeaderBlock, type HeaderColumn, readHeader, repeatsHeader } from '#shared/table/header';
import { looksLikeHeader, weakSenses } from '#shared/table/headerLook';
import { isSignature, isTitleLine } from '#shared/table/margin';
import { readOrdinals } from '#shared/table/ordinal';
import { idColumnByName } from '#shared/table/owned';
import { profileColumn } from '#shared/table/profile';
import { headerSense } from '#shared/table/sense';
import type { LayoutOverride, Recognition, Table, TableRefusal } from '#shared/table/table';
import { fold } from '#shared/text/fold';
import { isSetAsideSheet } from '#shared/wire/setAside';

/** Rows below a header that are looked at to decide its columns. */
const SAMPLE = 60;

/**
 * Finds every task table of a workbook (T1–T6, T10): header under title lines on any sheet, one to three header rows with merges, number
 * row, headers repeated on printed pages, signature block below; several tables on a sheet each for itself. What looked like a
 * table and is none is named with the reason. `overrides` are the choices a person made for a layout and go before any guess.
 *
 * Hidden sheets are read and said. A workbook without any table gives two empty lists.
 */
export function recognise(
  workbook: { readonly sheets: readonly Grid[]; readonly names?: readonly DefinedName[] },
  overrides: readonly LayoutOverride[] = [],
): Recognition {
  const tables: Table[] = [];
  const refused: TableRefusal[] = [];
  for (const grid of workbook.sheets) {
    // Reasons people typed may hold any words, those of headers too.
    if (isSetAsideSheet(grid)) continue;
    const found = recogniseSheet(sheetOf(grid, workbook.names ?? [], overrides));
    tables.push(...found.tables);
    refused.push(...found.refused);
  }
  return { tables, refused };
}

/** A task table that begins at a row: its header, its columns, and the stretch of the sheet it has to itself. */
export type Start = {
  readonly block: HeaderBlock;
  readonly layout: Layout;
  readonly left: number;
  readonly right: number;
};

/** A sheet on its way to tables, with what is known of it beside its cells. */
export type Sheet = {
  readonly grid: Grid;
  readonly mergesAt: (row: number) => readonly Merge[];
  readonly idColumn: number | undefined;
  readonly overrides: readonly LayoutOverride[];
};

/** A sheet made ready for reading. */
export function sheetOf(grid: Grid, names: readonly DefinedName[], overrides: readonly LayoutOverride[]): Sheet {
  return { grid, mergesAt: mergesByRow(grid), idColumn: idColumnByName(names, grid.name), overrides };
}

function recogniseSheet(sheet: Sheet): Recognition {
  const { grid } = sheet;
  const tables: Table[] = [];
  const refused: TableRefusal[] = [];
  let titleFrom = 0;
  let at = 0;
  while (at < grid.rows.length) {
    const row = grid.rows[at] as GridRow;
    if (!looksLikeHeader(row)) {
      at += 1;
      continue;
    }
    const starts = openAt(sheet, at);
    const good = starts.filter(({ layout }) => layout.refusal === undefined);
    const first = starts[0];
    if (good.length === 0 || first === undefined) {
      const reason = first?.layout.refusal;
      if (first !== undefined && reason !== undefined && tableLike(first))
        refused.push({ sheet: grid.name, headerRow: grid.rows[first.block.from]?.index ?? 0, reason });
      at += 1;
      if (first !== undefined && reason !== undefined && tableLike(first)) at = Math.max(at, first.block.to + 1);
      continue;
    }
    let end = at + 1;
    for (const { block, layout } of starts.filter(tableLike)) {
      const reason = layout.refusal;
      if (reason !== undefined)
        refused.push({ sheet: grid.name, headerRow: grid.rows[block.from]?.index ?? 0, reason });
    }
    for (const start of good) {
      const extent = bodyOf(sheet, start.block, titleFrom);
      const body: Body = { ...extent, left: start.left, right: start.right };
      tables.push(readTable(grid, start.block, start.layout, body, titleFrom, sheet));
      end = Math.max(end, body.end);
    }
    titleFrom = end;
    at = end;
  }
  return { tables, refused };
}

/** Reads the header at a row and decides its columns; a sheet with tables side by side gives one start for each. */
export function openAt(sheet: Sheet, at: number): readonly Start[] {
  const { grid, idColumn, overrides } = sheet;
  const block = readHeader(grid, at, sheet.mergesAt);
  const sample = grid.rows.slice(
    Math.max(block.to, block.numberRow) + 1,
    Math.max(block.to, block.numberRow) + 1 + SAMPLE,
  );
  const parts = sideBySide(block.columns);
  return parts.map((part, i) => {
    const left = i === 0 ? 0 : (part[0]?.column ?? 0);
    const right = i === parts.length - 1 ? Number.POSITIVE_INFINITY : (parts[i + 1]?.[0]?.column ?? 0) - 1;
    const columns = withHeadless(part, sample, left, right);
    const layout = decideColumns(columns, { profile: profiler(sample), idColumn, overrides });
    return { block: { ...block, columns }, layout, left, right };
  });
}

function profiler(sample: readonly GridRow[]): (column: number) => ReturnType<typeof profileColumn> {
  const known = new Map<number, ReturnType<typeof profileColumn>>();
  return (column) => {
    const profile = known.get(column) ?? profileColumn(sample, column);
    known.set(column, profile);
    return profile;
  };
}

/** Splits a header where an empty column is followed by a second ordinal header: two tables beside each other. */
function sideBySide(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const parts: HeaderColumn[][] = [];
  let current: HeaderColumn[] = [];
  for (const head of columns) {
    const before = current.at(-1);
    const apart =
      before !== undefined && head.column > before.column + 1 && headerSense(head.leaf)?.sense === 'ordinal';
    if (apart && current.length >= 2) {
      parts.push(current);
      current = [];
    }
    current.push(head);
  }
  parts.push(current);
  return parts;
}

/** Columns that hold values but no header text: they are read too, as extra columns or as the numbering. */
function withHeadless(
  part: readonly HeaderColumn[],
  sample: readonly GridRow[],
  left: number,
  right: number,
): readonly HeaderColumn[] {
  const have = new Set(part.map(({ column }) => column));
  const more = new Set<number>();
  for (const row of sample) {
    for (const column of filledColumns(row))
      if (column >= left && column <= right && !have.has(column)) more.add(column);
  }
  const headless = [...more].map((column): HeaderColumn => ({ column, groups: [], leaf: '', header: '' }));
  return [...part, ...headless].sort((a, b) => a.column - b.column);
}

/** Who does something, and until when: with one of them even a table without numbers may have been meant as one of tasks. */
const ASSIGNING: ReadonlySet<Field> = new Set(['lead', 'coordinating', 'finish', 'period']);

/** Whether something that is no task table is a table at all, worth naming. */
function tableLike({ block, layout }: Start): boolean {
  const named = block.columns.filter(({ leaf }) => leaf !== '' && leaf.length <= 80);
  const assigns = layout.columns.filter(({ field }) => ASSIGNING.has(field)).length > 0;
  const numbered = layout.columns.some(({ field }) => field === 'ordinal');
  return named.length >= 3 && (numbered || layout.refusal !== 'no_content' || (assigns && layout.columns.length > 1));
}

/**
 * Where a table ends: at the next header that is not its own repeated one, less the title lines of that table. The same header counts as
 * a repeated page header unless a signature or another title stands between.
 */
function bodyOf(sheet: Sheet, block: HeaderBlock, titleFrom: number): Pick<Body, 'end' | 'headers' | 'titles'> {
  const { grid } = sheet;
  const headers = new Set<number>();
  const titles = new Set(
    grid.rows.slice(titleFrom, block.from).flatMap((row) => filledColumns(row).map((c) => fold(shown(row.cells[c])))),
  );
  const size = block.to - block.from;
  let signed = false;
  let titled = -1;
  let i = Math.max(block.to, block.numberRow) + 1;
  for (; i < grid.rows.length; i += 1) {
    const row = grid.rows[i] as GridRow;
    const texts = fewTexts(row);
    if (texts === undefined || texts.length === 0) {
      if (titled >= 0 && numberedRow(row)) titled = -1;
    } else if (numberedRow(row)) titled = -1;
    else if (texts.some(isSignature)) signed = true;
    else if (titled < 0 && texts.some((text) => isTitleLine(text) && !titles.has(fold(text)))) titled = i;
    if (!looksLikeHeader(row)) continue;
    const own = repeatsHeader(row, block);
    if (own && !signed && titled < 0) {
      headers.add(i);
      for (let k = i + 1; k <= i + size; k += 1) {
        const next = grid.rows[k];
        if (next !== undefined && repeatsHeader(next, block)) headers.add(k);
      }
      continue;
    }
    if (!own && !opensTable(sheet, i)) continue;
    break;
  }
  if (i >= grid.rows.length) return { end: grid.rows.length, headers, titles };
  return { end: titlesAbove(grid, i, Math.max(block.to, block.numberRow) + 1), headers, titles };
}

/**
 * Whether a row inside a body is the header of another table: one that is a task table or surely another kind of list, or a line of nothing
 * but header words. Anything less stays a row of this table, so that no row falls between two.
 */
function opensTable(sheet: Sheet, at: number): boolean {
  const row = sheet.grid.rows[at] as GridRow;
  const texts = filledColumns(row).map((column) => shown(row.cells[column]));
  if (texts.length < 3 || texts.some(isSignature)) return false;
  const reasons = openAt(sheet, at).map(({ layout }) => layout.refusal);
  if (reasons.some((reason) => reason === undefined)) return true;
  if (reasons.some((reason) => reason !== 'no_content' && reason !== 'no_lead_or_time')) return true;
  const senses = texts.map((text) => headerSense(text)?.sense);
  const telling = new Set(senses.filter((sense) => sense !== undefined && !weakSenses.has(sense)));
  return !senses.includes(undefined) && telling.size >= 3;
}

function firstTexts(row: GridRow): readonly string[] {
  const texts: string[] = [];
  for (const cell of row.cells) {
    const text = shown(cell);
    if (text === '') continue;
    texts.push(text);
    if (texts.length > 3) break;
  }
  return texts;
}

/** The texts of a row that has at most three; undefined for a row of data, of which there are thousands. */
function fewTexts(row: GridRow): readonly string[] | undefined {
  let count = 0;
  for (const cell of row.cells) {
    if (cell === undefined || shown(cell) === '') continue;
    count += 1;
    if (count > 3) return undefined;
  }
  return firstTexts(row);
}

/** Whether the first thing a row shows is a number as tasks bear it. */
export function numberedRow(row: GridRow): boolean {
  for (const cell of row.cells) {
    const text = shown(cell);
    if (text !== '') return readOrdinals(text).length > 0;
  }
  return false;
}

/** First of the title lines that stand right above a header; the header itself where there is none. */
function titlesAbove(grid: Grid, header: number, lowest: number): number {
  let from = header;
  let start = header;
  while (from - 1 >= lowest) {
    const row = grid.rows[from - 1] as GridRow;
    const texts = firstTexts(row);
    if (texts.length > 3 || numberedRow(row) || texts.some(isSignature)) break;
    from -= 1;
    if (texts.some(isTitleLine)) start = from;
    if (header - from > 12) break;
  }
  return start;
}
