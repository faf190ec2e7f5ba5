import { shown } from '#shared/sheet/cells';
import type { Grid, Merge } from '#shared/sheet/grid';
import { isDitto } from '#shared/table/ditto';
import { type Field, fields } from '#shared/table/field';
import type { SourceCell, Table, TableRow } from '#shared/table/table';

type OpenRow = Pick<TableRow, 'row' | 'kind' | 'level' | 'parent' | 'cells'>;

function speaks({ kind }: OpenRow): boolean {
  return kind === 'task' || kind === 'step';
}

/** A remark or a sum above is nothing to go on from. */
function isPlaced(row: OpenRow): boolean {
  return row.kind === 'section' || speaks(row);
}

/**
 * Resolves ditto marks and cells under a vertical merge in place (T5). A ditto means the nearest value above in its column and section; a
 * blank right above a step's ditto falls to the parent, a blank above a task's ditto is nothing (blank cells of deeper rows
 * between are passed over). The mark stays as `text`; what it stands for is `resolved`. `first` is where the body begins in `rows`.
 */
export function resolveInherited(
  rows: readonly OpenRow[],
  first: number,
  columns: ReadonlyMap<Field, number>,
  grid: Grid,
  mergesAt: (row: number) => readonly Merge[],
): void {
  const resolve = inheritance(rows, columns, grid, mergesAt);
  const inherited = inheritedFields(columns);
  let sectionStart = first;
  for (let i = first; i < rows.length; i += 1) {
    if (rows[i]?.kind === 'section') sectionStart = i + 1;
    resolve(i, sectionStart, inherited);
  }
}

/** Fields a row may take from above: every column but the number's. */
export function inheritedFields(columns: ReadonlyMap<Field, number>): readonly Field[] {
  return fields.filter((field) => field !== 'ordinal' && columns.has(field));
}

/** Resolves given fields of one row of `rows` in place, whose cells are as typed; rows above must be resolved already. */
export function inheritance(
  rows: readonly OpenRow[],
  columns: ReadonlyMap<Field, number>,
  grid: Grid,
  mergesAt: (row: number) => readonly Merge[],
): (index: number, sectionStart: number, asked: readonly Field[]) => void {
  const merged = grid.merges !== 'unknown' && grid.merges.length > 0;
  const masters = merged ? masterTexts(grid) : undefined;
  const bySheetRow = masters === undefined ? undefined : new Map(rows.map((row, index) => [row.row, index]));
  return (index, sectionStart, asked) => {
    const row = rows[index];
    if (row === undefined || !speaks(row)) return;
    const cells = row.cells as Record<Field, SourceCell | undefined>;
    const vertical = masters === undefined ? none : mergesAt(row.row).filter(({ top, bottom }) => bottom > top);
    for (const field of asked) {
      const cell = cells[field];
      if (cell === undefined) {
        if (vertical.length === 0) continue;
        const column = columns.get(field) ?? -1;
        // A block over several columns belongs to its first.
        const merge = vertical.find((m) => m.top < row.row && m.left === column);
        if (merge === undefined) continue;
        const text = masters?.get(`${merge.top} ${merge.left}`);
        if (text === undefined) continue;
        const top = rows[bySheetRow?.get(merge.top) ?? -1];
        // What hangs down from a header is no value.
        if (top?.kind === 'header') continue;
        const master = top === undefined || !isPlaced(top) ? undefined : top.cells[field];
        const resolved = master?.resolved ?? (isDitto(text) ? undefined : text);
        if (resolved === undefined) continue;
        cells[field] = { row: row.row, column, text: '', resolved, inherited: 'merge' };
      } else if (isDitto(cell.text)) {
        const resolved = above(rows, index, field, sectionStart);
        cells[field] =
          resolved === undefined
            ? { ...cell, inherited: 'ditto_to_nothing' }
            : { ...cell, resolved, inherited: 'ditto' };
      }
    }
  };
}

const none: readonly Merge[] = [];

function meaning(row: OpenRow, field: Field): string | undefined {
  const cell = row.cells[field];
  if (cell === undefined || cell.inherited === 'ditto_to_nothing') return undefined;
  return cell.resolved ?? cell.text;
}

function above(rows: readonly OpenRow[], from: number, field: Field, sectionStart: number): string | undefined {
  const own = rows[from];
  if (own === undefined) return undefined;
  for (let i = from - 1; i >= sectionStart; i -= 1) {
    const row = rows[i];
    if (row === undefined || !speaks(row)) continue;
    const text = meaning(row, field);
    if (text !== undefined) return text;
    if (row.level > own.level) continue;
    break;
  }
  if (own.kind !== 'step') return undefined;
  for (let i = own.parent; i >= 0; ) {
    const row: OpenRow | undefined = rows[i];
    if (row === undefined || !speaks(row)) return undefined;
    const text = meaning(row, field);
    if (text !== undefined) return text;
    i = row.parent;
  }
  return undefined;
}

/** Texts of the master cells of vertical merges, by `row column`. */
function masterTexts(grid: Grid): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (grid.merges === 'unknown') return texts;
  const byIndex = new Map(grid.rows.map((row) => [row.index, row]));
  for (const { top, left, bottom } of grid.merges) {
    if (bottom <= top) continue;
    const text = shown(byIndex.get(top)?.cells[left]);
    if (text !== '') texts.set(`${top} ${left}`, text);
  }
  return texts;
}

/** The cell a covered one hangs down from, with its number and format; the covered one itself where no row of the table bears it. Linear in the table, once. */
export function masterOf(table: Pick<Table, 'rows'>, covered: SourceCell): SourceCell {
  let found = masters.get(table);
  if (found === undefined) {
    found = mastersIn(table);
    masters.set(table, found);
  }
  return found.get(covered) ?? covered;
}

const masters = new WeakMap<Pick<Table, 'rows'>, ReadonlyMap<SourceCell, SourceCell>>();

function mastersIn({ rows }: Pick<Table, 'rows'>): ReadonlyMap<SourceCell, SourceCell> {
  const found = new Map<SourceCell, SourceCell>();
  const above: { [Name in Field]?: SourceCell } = {};
  for (const { cells } of rows) {
    for (const field of fields) {
      const cell = cells[field];
      if (cell === undefined) continue;
      if (cell.inherited !== 'merge' || cell.text !== '') above[field] = cell;
      else {
        const master = above[field];
        if (master?.column === cell.column && (master.resolved ?? master.text) === cell.resolved)
          found.set(cell, master);
      }
    }
  }
  return found;
}
