import { shown } from '#shared/sheet/cells';
import type { Grid, Merge } from '#shared/sheet/grid';
import { isDitto } from '#shared/table/ditto';
import { type Field, fields } from '#shared/table/field';
import type { RowKind, SourceCell } from '#shared/table/table';

/** A row in the making: its cells may still gain what a ditto or a merge stands for. */
export type OpenRow = {
  readonly row: number;
  readonly kind: RowKind;
  readonly level: number;
  /** Index in the list, -1 at the top. */
  readonly parent: number;
  readonly cells: Partial<Record<Field, SourceCell>>;
};

const speaking = new Set<RowKind>(['task', 'step']);

/**
 * Resolves ditto marks and cells under a vertical merge in place (T5). A ditto means the nearest value above in its column and section; a
 * blank right above a step's ditto falls to the parent, a blank above a task's ditto is nothing (blank cells of deeper rows
 * between are passed over). The mark stays as `text`; what it stands for is `resolved`.
 */
export function resolveInherited(
  rows: readonly OpenRow[],
  columns: ReadonlyMap<Field, number>,
  grid: Grid,
  mergesAt: (row: number) => readonly Merge[],
): void {
  const inherited = fields.filter((field) => field !== 'ordinal' && columns.has(field));
  const merged = grid.merges !== 'unknown' && grid.merges.length > 0;
  const masters = merged ? masterTexts(grid) : undefined;
  const bySheetRow = masters === undefined ? undefined : new Map(rows.map((row) => [row.row, row]));
  let sectionStart = 0;
  rows.forEach((row, i) => {
    if (row.kind === 'section') sectionStart = i + 1;
    if (!speaking.has(row.kind)) return;
    const vertical = masters === undefined ? [] : mergesAt(row.row).filter(({ top, bottom }) => bottom > top);
    for (const field of inherited) {
      const cell = row.cells[field];
      if (cell === undefined) {
        const column = columns.get(field) ?? -1;
        // A block over several columns belongs to its first; one that hangs down from the header holds no value.
        const merge = vertical.find((m) => m.top < row.row && m.left === column);
        if (merge === undefined || !bySheetRow?.has(merge.top)) continue;
        const text = masters?.get(`${merge.top} ${merge.left}`);
        if (text === undefined) continue;
        const master = bySheetRow?.get(merge.top)?.cells[field];
        const resolved = master?.resolved ?? (isDitto(text) ? undefined : text);
        if (resolved === undefined) continue;
        row.cells[field] = { row: row.row, column, text: '', resolved, inherited: 'merge' };
      } else if (isDitto(cell.text)) {
        const resolved = above(rows, i, field, sectionStart);
        row.cells[field] =
          resolved === undefined
            ? { ...cell, inherited: 'ditto_to_nothing' }
            : { ...cell, resolved, inherited: 'ditto' };
      }
    }
  });
}

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
    if (row === undefined || !speaking.has(row.kind)) continue;
    const text = meaning(row, field);
    if (text !== undefined) return text;
    if (row.level > own.level) continue;
    break;
  }
  if (own.kind !== 'step') return undefined;
  for (let i = own.parent; i >= 0; ) {
    const row: OpenRow | undefined = rows[i];
    if (row === undefined || !speaking.has(row.kind)) return undefined;
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
