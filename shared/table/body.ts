import { filledColumns, shown } from '#shared/sheet/cells';
import type { Grid, GridRow, Merge } from '#shared/sheet/grid';
import { unitsOf } from '#shared/table/bareUnits';
import type { Layout } from '#shared/table/columns';
import { type DraftContext, draftColumns, draftRow, type RowDraft } from '#shared/table/draft';
import type { Field } from '#shared/table/field';
import type { HeaderBlock } from '#shared/table/header';
import { isNumberRow } from '#shared/table/headerLook';
import { resolveInherited } from '#shared/table/inherit';
import { settleLoose } from '#shared/table/loose';
import { blankCells, type CellPlan, collectCells, type OpenCells, type RowCells } from '#shared/table/sourceCells';
import type { RowKind, Table, TableRow } from '#shared/table/table';
import { placeRows } from '#shared/table/tree';
import { fold } from '#shared/text/fold';

/** Extent of a body: sheet rows by their index in `grid.rows`, `end` excluded; columns inclusive. */
export type Body = {
  readonly end: number;
  /** Repeated header rows, their further lines included. */
  readonly headers: ReadonlySet<number>;
  /** Folded title lines of the table: printed once more between its pages they are remarks. */
  readonly titles: ReadonlySet<string>;
  readonly left: number;
  readonly right: number;
};

const noCells: RowCells = { cells: blankCells(), parts: {}, extra: [], owned: {} };

/** Reads the rows of one table whose header and columns are known (T3–T7). `body.end` and `titleFrom` are indices into `grid.rows`. */
export function readTable(
  grid: Grid,
  block: HeaderBlock,
  layout: Layout,
  body: Body,
  titleFrom: number,
  {
    idColumn,
    mergesAt,
  }: { readonly idColumn: number | undefined; readonly mergesAt: (row: number) => readonly Merge[] },
): Table {
  const heads = block.columns;
  const first = Math.max(block.to, block.numberRow) + 1;
  const context = draftContext(grid, layout, { ...body, idColumn, mergesAt });
  const drafts = draftBody(first, body, context);
  settleLoose(
    drafts,
    grid,
    drafts.some(({ readings, kind }) => kind === 'item' && readings.length > 0),
  );
  const places = placeRows(drafts);
  const extraColumns = withStrays(context.shows, layout);
  const plan = cellPlan(heads, layout, extraColumns);
  const rows = headRows(grid, block);
  const offset = rows.length;
  for (const row of bodyRows(drafts, places, grid, plan, offset)) rows.push(row);
  resolveInherited(rows, offset, singleColumns(layout.columns), grid, mergesAt);
  return {
    sheet: grid.name,
    headerRows: indices(grid, block.from, block.to),
    top: grid.rows[first]?.index ?? (grid.rows[block.to]?.index ?? 0) + 1,
    bottom: grid.rows[body.end - 1]?.index ?? 0,
    columns: layout.columns,
    extra: extraColumns,
    owned: layout.owned,
    rows,
    counts: countKinds(rows),
    title: titleLines(grid, titleFrom, block.from),
    visibility: grid.visibility,
    ...hiddenOf(
      grid,
      heads.map(({ column }) => column),
    ),
    ...(grid.date1904 ? { date1904: true as const } : {}),
  };
}

/** How the rows of a table are looked at. */
export function draftContext(
  grid: Grid,
  layout: Pick<Layout, 'columns' | 'owned'>,
  place: Pick<DraftContext, 'left' | 'right' | 'idColumn' | 'mergesAt'>,
): DraftContext {
  const byField = new Map<Field, readonly number[]>(layout.columns.map(({ field, columns }) => [field, columns]));
  return {
    grid,
    columns: draftColumns(byField),
    owned: new Set(layout.owned.map(({ column }) => column)),
    idColumn: layout.owned.find(({ kind }) => kind === 'id')?.column ?? place.idColumn,
    left: place.left,
    right: place.right,
    mergesAt: place.mergesAt,
    shows: [],
  };
}

/** What becomes of each column of a row. */
export function cellPlan(heads: HeaderBlock['columns'], layout: Layout, extra: Layout['extra']): CellPlan {
  return {
    columns: layout.columns,
    extra,
    owned: layout.owned,
    leaf: new Map(heads.map(({ column, leaf }) => [column, leaf])),
    group: new Map(
      heads.flatMap(({ column, groups }) => (groups.length === 0 ? [] : [[column, groups.at(-1) ?? ''] as const])),
    ),
    units: unitsOf(heads, layout.columns),
  };
}

/** Fields that stand in one column of their own, with it. */
export function singleColumns(columns: Layout['columns']): ReadonlyMap<Field, number> {
  return new Map(
    columns.flatMap(({ field, columns: at }) =>
      at.length === 1 && at[0] !== undefined ? [[field, at[0]] as const] : [],
    ),
  );
}

function draftBody(first: number, body: Body, context: DraftContext): RowDraft[] {
  const drafts: RowDraft[] = [];
  let previous: RowDraft | undefined;
  for (let at = first; at < body.end; at += 1) {
    const draft = draftRow(at, previous, context);
    if (body.headers.has(at)) draft.kind = 'header';
    else if (draft.filled >= 3 && previous?.kind === 'header' && isNumberRow(context.grid.rows[at] as GridRow))
      draft.kind = 'number';
    else if (draft.kind === 'loose' && repeatsTitle(context.grid.rows[at] as GridRow, body.titles)) draft.kind = 'note';
    drafts.push(draft);
    if (draft.kind !== 'blank') previous = draft;
  }
  return drafts;
}

function repeatsTitle(row: GridRow, titles: ReadonlySet<string>): boolean {
  const filled = filledColumns(row);
  return titles.size > 0 && filled.length <= 2 && filled.every((column) => titles.has(fold(shown(row.cells[column]))));
}

/** Header and number row themselves: they belong to the table's account of rows. */
function headRows(grid: Grid, block: HeaderBlock): TableRow[] {
  const last = Math.max(block.to, block.numberRow);
  const rows: TableRow[] = [];
  for (let at = block.from; at <= last; at += 1) {
    const row = grid.rows[at];
    if (row === undefined) continue;
    const kind: RowKind = at === block.numberRow ? 'number' : at > block.to ? 'blank' : 'header';
    rows.push(plainRow(row.index, kind, noCells, grid));
  }
  return rows;
}

function plainRow(row: number, kind: RowKind, cells: RowCells, grid: Grid): TableRow {
  return {
    row,
    kind,
    joined: noRows,
    path: '',
    pathInferred: false,
    level: 0,
    parent: -1,
    ...cells,
    hidden: grid.hiddenRows.has(row),
  };
}

const noRows: readonly number[] = Object.freeze([]);

/** Builds the rows with their cells; continuation rows give theirs to the row above. `parent` counts in the whole list of rows. */
function bodyRows(
  drafts: readonly RowDraft[],
  places: ReturnType<typeof placeRows>,
  grid: Grid,
  plan: CellPlan,
  offset: number,
): TableRow[] {
  const followers = followersOf(drafts, places);
  return drafts.map((draft, i): TableRow => {
    const place = places.get(i);
    const own = grid.rows[draft.at] as GridRow;
    if (place === undefined) {
      const kind: RowKind = draft.ghost
        ? 'frame'
        : draft.kind === 'item' || draft.kind === 'title' || draft.kind === 'loose'
          ? 'note'
          : draft.kind;
      const keeps = kind === 'total' || kind === 'note';
      return plainRow(draft.row, kind, keeps ? collectCells(own, [], plan) : noCells, grid);
    }
    const joined = (followers.get(i) ?? noRows).flatMap((at) => grid.rows[at] ?? []);
    const { cells, parts, extra, owned } = collectCells(own, joined, plan);
    return {
      row: draft.row,
      kind: place.kind,
      joined: joined.length === 0 ? noRows : joined.map(({ index }) => index),
      path: place.path,
      pathInferred: place.inferred,
      level: place.level,
      parent: place.parent < 0 ? -1 : place.parent + offset,
      cells: withSplit(cells, draft),
      parts,
      extra,
      owned,
      hidden: grid.hiddenRows.has(draft.row),
    };
  });
}

/** The continuation rows of each placed row, by their indices in `grid.rows`. */
function followersOf(
  drafts: readonly RowDraft[],
  places: ReturnType<typeof placeRows>,
): ReadonlyMap<number, readonly number[]> {
  const followers = new Map<number, number[]>();
  let master = -1;
  for (let i = 0; i < drafts.length; i += 1) {
    const draft = drafts[i] as RowDraft;
    if (places.has(i)) master = i;
    else if (draft.kind === 'continuation' && master >= 0) {
      const list = followers.get(master);
      if (list === undefined) followers.set(master, [draft.at]);
      else list.push(draft.at);
    }
  }
  return followers;
}

/** Number and title typed into one cell become two readings of that cell; a title in the ordinal column becomes the content. */
function withSplit(cells: OpenCells, draft: RowDraft): OpenCells {
  if (draft.split !== undefined) {
    const { column, printed, title } = draft.split;
    const pieces = (cells.content?.column === column ? cells.content : cells.ordinal)?.pieces;
    const tail = (pieces ?? []).map(({ text }) => text.trim());
    cells.ordinal = { row: draft.row, column, text: printed };
    if (cells.content === undefined || cells.content.column === column || cells.content.row !== draft.row) {
      cells.content = {
        row: draft.row,
        column,
        text: [title, ...tail].join(' '),
        ...(pieces === undefined ? {} : { pieces }),
      };
    }
    return cells;
  }
  if (
    draft.kind === 'title' &&
    cells.content === undefined &&
    cells.ordinal !== undefined &&
    draft.contentColumn === cells.ordinal.column
  ) {
    cells.content = cells.ordinal;
    cells.ordinal = undefined;
  }
  return cells;
}

/** Columns beside the table that hold values below the sampled rows: nothing typed is lost. */
function withStrays(shows: readonly boolean[], layout: Layout): Layout['extra'] {
  const known = new Set([
    ...layout.columns.flatMap(({ columns }) => columns),
    ...layout.extra.map(({ column }) => column),
    ...layout.owned.map(({ column }) => column),
  ]);
  const strays = shows.flatMap((filled, column) => (filled && !known.has(column) ? [{ column, header: '' }] : []));
  return strays.length === 0 ? layout.extra : [...layout.extra, ...strays].sort((a, b) => a.column - b.column);
}

function titleLines(grid: Grid, from: number, to: number): readonly string[] {
  return grid.rows.slice(from, to).flatMap((row) => filledColumns(row).map((column) => shown(row.cells[column])));
}

function indices(grid: Grid, from: number, to: number): readonly number[] {
  return grid.rows.slice(from, to + 1).map(({ index }) => index);
}

function hiddenOf(grid: Grid, columns: readonly number[]): { readonly hiddenColumns?: readonly number[] } {
  const hidden = columns.filter((column) => grid.hiddenColumns.has(column));
  return hidden.length === 0 ? {} : { hiddenColumns: hidden };
}

function countKinds(rows: readonly TableRow[]): Record<RowKind, number> {
  const counts: Record<RowKind, number> = {
    section: 0,
    task: 0,
    step: 0,
    continuation: 0,
    header: 0,
    number: 0,
    total: 0,
    blank: 0,
    note: 0,
    frame: 0,
  };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
