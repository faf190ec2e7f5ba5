import { filledColumns, shown } from '#shared/sheet/cells';
import type { DefinedName, Grid, GridRow } from '#shared/sheet/grid';
import { cellPlan, draftContext, singleColumns } from '#shared/table/body';
import { type DraftContext, draftRow, type RowDraft } from '#shared/table/draft';
import type { Field } from '#shared/table/field';
import { repeatsHeader } from '#shared/table/header';
import { isNumberRow, looksLikeHeader } from '#shared/table/headerLook';
import { inheritance, inheritedFields } from '#shared/table/inherit';
import { numberedRow, openAt, type Sheet, type Start, sheetOf } from '#shared/table/recognise';
import { collectCells } from '#shared/table/sourceCells';
import type { LayoutOverride, SourceCell, Table, TableRow } from '#shared/table/table';

export type Reread =
  /** `changed`: indices into the rows of `table` whose cells say something else now, dittos below included. */
  | { readonly kind: 'reread'; readonly table: Table; readonly changed: readonly number[] }
  /** The edit may have changed what rows are or where they belong: only reading the sheet whole is sure to be right. */
  | { readonly kind: 'structure_changed' };

const structureChanged: Reread = { kind: 'structure_changed' };

/**
 * Reads some edited rows of a table anew without reading the sheet again. In: the table as read from `before`, the sheet `now`, the sheet
 * rows (from 0) that were edited, and what the workbook was recognised with. Out: the table {@link recognise} would find in `now`,
 * the confidence of its columns aside; or `structure_changed` wherever that is not certain: numbers, words of the task, hidden ids,
 * first values of empty cells that bear a task, merged blocks, headers, rows that are no section, task or step.
 */
export function rereadRows(
  table: Table,
  before: Grid,
  now: Grid,
  edited: readonly number[],
  read: { readonly names?: readonly DefinedName[]; readonly overrides?: readonly LayoutOverride[] } = {},
): Reread {
  const names = read.names ?? [];
  const sheet = sheetOf(now, names, read.overrides ?? []);
  const start = sameStart(table, sheet);
  if (start === undefined) return structureChanged;
  const places = { left: start.left, right: start.right, idColumn: sheet.idColumn, mergesAt: sheet.mergesAt };
  const was = draftContext(before, table, places);
  const is = draftContext(now, table, places);
  const rows = [...table.rows];
  const plan = cellPlan(start.block.columns, start.layout, table.extra);
  const indexOf = new Map(rows.map((row, index) => [row.row, index]));
  const fresh = new Set<number>();
  for (const row of edited) {
    const index = indexOf.get(row);
    const own = index === undefined ? undefined : rows[index];
    if (index === undefined || own === undefined) return structureChanged;
    if (own.kind !== 'section' && own.kind !== 'task' && own.kind !== 'step') return structureChanged;
    const kept = keepsPlace(row, was, is, start, table);
    if (kept === undefined) return structureChanged;
    const joined = own.joined.flatMap((at) => rowAt(now, at) ?? []);
    rows[index] = { ...own, ...collectCells(kept, joined, plan) };
    fresh.add(index);
  }
  const changed = resolveAnew(table, rows, fresh, sheet);
  return { kind: 'reread', table: { ...table, rows }, changed };
}

/** The header as it reads now, where it still gives the columns the table has. */
function sameStart(table: Table, sheet: Sheet): Start | undefined {
  const first = positionOf(sheet.grid, table.headerRows[0] ?? -1);
  // A band of ours above the header belongs to it, but is not what it is known by.
  const at = [first, first + 1].find((i) => {
    const row = sheet.grid.rows[i];
    return row !== undefined && looksLikeHeader(row);
  });
  if (first < 0 || at === undefined) return undefined;
  const starts = openAt(sheet, at);
  const start = starts.find(({ layout }) => columnsOf(layout.columns) === columnsOf(table.columns));
  if (start === undefined || start.block.from !== first || start.layout.refusal !== undefined) return undefined;
  const extra = new Set(table.extra.map(({ column }) => column));
  const sameOwned = JSON.stringify(start.layout.owned) === JSON.stringify(table.owned);
  return sameOwned && start.layout.extra.every(({ column }) => extra.has(column)) ? start : undefined;
}

function columnsOf(columns: Table['columns']): string {
  return JSON.stringify(columns.map(({ field, columns: at, header }) => [field, at, header]));
}

/** The row as it stands now, where it is surely the section, task or step it was. */
function keepsPlace(
  row: number,
  was: DraftContext,
  is: DraftContext,
  { block, layout }: Start,
  table: Table,
): GridRow | undefined {
  const [old, at] = [positionOf(was.grid, row), positionOf(is.grid, row)];
  const [oldRow, newRow] = [was.grid.rows[old], is.grid.rows[at]];
  if (oldRow === undefined || newRow === undefined) return undefined;
  if (was.grid.hiddenRows.has(row) !== is.grid.hiddenRows.has(row)) return undefined;
  if (!numberedRow(oldRow) || !numberedRow(newRow)) return undefined;
  if (isNumberRow(oldRow) !== isNumberRow(newRow)) return undefined;
  if (looksLikeHeader(newRow) || repeatsHeader(newRow, block)) return undefined;
  const [read, readNow] = [draftRow(old, undefined, was), draftRow(at, undefined, is)];
  if (!sameMeaning(read, readNow)) return undefined;
  if ((read.led !== readNow.led || read.charged !== readNow.charged) && tellsHeading(table, row)) return undefined;
  const id = is.idColumn;
  if (id !== undefined && shown(oldRow.cells[id]) !== shown(newRow.cells[id])) return undefined;
  // What stands at the head of a merged block speaks for the rows below it.
  for (const { top, bottom, left, right } of is.mergesAt(row)) {
    if (top !== row || bottom === top) continue;
    for (let column = left; column <= right; column += 1)
      if (JSON.stringify(oldRow.cells[column]) !== JSON.stringify(newRow.cells[column])) return undefined;
  }
  const known = new Set([
    ...table.columns.flatMap(({ columns }) => columns),
    ...table.owned.map(({ column }) => column),
    ...table.extra.map(({ column }) => column),
  ]);
  const inside = (column: number): boolean => column >= is.left && column <= is.right;
  if (filledColumns(newRow).some((column) => inside(column) && !known.has(column))) return undefined;
  // A column without header is one only while something stands in it.
  const headed = new Set(layout.extra.map(({ column }) => column));
  const strays = table.extra.filter(({ column }) => !headed.has(column));
  if (strays.some(({ column }) => shown(oldRow.cells[column]) !== '' && shown(newRow.cells[column]) === ''))
    return undefined;
  return newRow;
}

/** Whether its body, time and output decide what the row above it is, or what it is itself: heading, or task with steps (T3). */
function tellsHeading({ rows }: Table, row: number): boolean {
  const index = rows.findIndex((one) => one.row === row);
  const above = rows[rows[index]?.parent ?? -1]?.cells;
  if (rows.some(({ parent }) => parent === index)) return true;
  return above?.lead !== undefined && above.output === undefined && timesOf(above) === 0;
}

function timesOf({ start, finish, period }: TableRow['cells']): number {
  return [start, finish, period].filter((cell) => cell !== undefined).length;
}

/** Whether two readings of a row are one thing to whoever tells rows apart and places them. */
function sameMeaning(was: RowDraft, is: RowDraft): boolean {
  if (was.kind !== 'item' || is.kind !== 'item') return false;
  if (is.readings.length === 0 || was.split !== undefined || is.split !== undefined) return false;
  const manyFilled = is.bears || (was.filled > 2 && is.filled > 2);
  if (was.filled !== is.filled && !manyFilled) return false;
  return mark(was) === mark(is);
}

function mark(draft: RowDraft): string {
  const { readings, content, contentColumn, bears, bearsOwn, timed, wide, ownId, head, task, ghost, signed } = draft;
  return JSON.stringify([
    readings,
    content,
    contentColumn,
    bears,
    bearsOwn,
    timed,
    wide,
    ownId,
    head,
    task,
    ghost,
    signed,
  ]);
}

/** Resolves the fresh rows, and whatever below leans on cells of theirs that changed; gives all rows that changed. */
function resolveAnew(table: Table, rows: TableRow[], fresh: ReadonlySet<number>, sheet: Sheet): readonly number[] {
  const columns = singleColumns(table.columns);
  const resolve = inheritance(rows, columns, sheet.grid, sheet.mergesAt);
  const inherited = inheritedFields(columns);
  const leaning = new Set<Field>();
  const changed: number[] = [];
  let sectionStart = rows.findIndex(({ kind }) => kind === 'section' || kind === 'task' || kind === 'step');
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as TableRow;
    if (row.kind === 'section') sectionStart = index + 1;
    if (fresh.has(index)) resolve(index, sectionStart, inherited);
    else {
      if (leaning.size === 0) continue;
      const asked = inherited.filter((field) => leaning.has(field) && row.cells[field]?.inherited !== undefined);
      if (asked.length === 0) continue;
      rows[index] = { ...row, cells: { ...row.cells, ...asTyped(row, asked) } };
      resolve(index, sectionStart, asked);
    }
    const before = table.rows[index] as TableRow;
    const after = rows[index] as TableRow;
    if (!fresh.has(index) && JSON.stringify(before.cells) === JSON.stringify(after.cells)) continue;
    changed.push(index);
    for (const field of inherited)
      if (JSON.stringify(before.cells[field]) !== JSON.stringify(after.cells[field])) leaning.add(field);
  }
  return changed;
}

/** The cells of some fields before anything was resolved. */
function asTyped(row: TableRow, asked: readonly Field[]): TableRow['cells'] {
  const cells: { -readonly [Name in Field]?: SourceCell | undefined } = {};
  for (const field of asked) {
    const cell = row.cells[field];
    if (cell === undefined) continue;
    const { resolved: _resolved, inherited, ...typed } = cell;
    cells[field] = inherited === 'merge' ? undefined : typed;
  }
  return cells;
}

function rowAt(grid: Grid, row: number): GridRow | undefined {
  return grid.rows[positionOf(grid, row)];
}

/** Where a sheet row stands in `grid.rows`, -1 where it is empty. */
function positionOf(grid: Grid, row: number): number {
  let low = 0;
  let high = grid.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const index = grid.rows[middle]?.index ?? 0;
    if (index === row) return middle;
    if (index < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
