import { columnName } from '#shared/sheet/address';
import type { Grid, Workbook } from '#shared/sheet/grid';
import type { TaskStatus } from '#shared/status/class';
import { statusPhrase } from '#shared/status/words';
import { type Field, progressFields } from '#shared/table/field';
import type { Recognition, RowKind, Table, TableRow } from '#shared/table/table';
import type { Programme } from '#shared/task/programme';
import type { DrawnTable } from '#shared/wire/drawnAnswer';

export type DrawnInput = {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly programmes: readonly Programme[];
  /** By task id, as derived from the workbook itself. */
  readonly statuses: ReadonlyMap<string, TaskStatus>;
};

type Column = DrawnTable['columns'][number] & { readonly at: number };

const own: ReadonlySet<Field> = new Set(progressFields);
const names: ReadonlySet<Field> = new Set(['ordinal', 'content']);
const order: readonly Column['kind'][] = ['name', 'own', 'class', 'programme', 'extra'];
/** Long and seldom filled: behind the class, so that what decides it stands beside it. */
const behind: ReadonlySet<string | null> = new Set(['obstacles', 'evidence', 'note']);
const shownKinds: Partial<Readonly<Record<RowKind, DrawnTable['rows'][number]['kind']>>> = {
  section: 'section',
  task: 'task',
  step: 'step',
};

/**
 * The task tables of a workbook as data for a sheet on a screen: letters and row numbers of the sheet, texts as typed (T7), the derived
 * class in the column the product owns. The agency's own columns stand beside what names the task; nothing but order is changed.
 */
export function drawnTables({ workbook, recognition, programmes, statuses }: DrawnInput): readonly DrawnTable[] {
  const classes = new Map<string, TaskStatus>();
  for (const { tasks } of programmes)
    for (const { id, sheet, row } of tasks) {
      const status = statuses.get(id);
      if (status !== undefined) classes.set(`${row} ${sheet}`, status);
    }
  const grids = new Map(workbook.sheets.map((grid) => [grid.name, grid]));
  return recognition.tables.map((table) => drawnTable(table, grids.get(table.sheet), classes));
}

function drawnTable(table: Table, grid: Grid | undefined, classes: ReadonlyMap<string, TaskStatus>): DrawnTable {
  const columns = columnsOf(table);
  const cellsOf = new Map(grid?.rows.map(({ index, cells }) => [index, cells]));
  const drawn = (row: TableRow): DrawnTable['rows'][number] => {
    const cells = cellsOf.get(row.row);
    const status = classes.get(`${row.row} ${table.sheet}`);
    return {
      row: row.row + 1,
      kind: shownKinds[row.kind] ?? 'other',
      cells: columns.map(({ kind, at }) => (kind === 'class' ? '' : (cells?.[at]?.text ?? ''))),
      ...(status === undefined
        ? {}
        : { class: status.class, words: { vi: statusPhrase(status, 'vi'), en: statusPhrase(status, 'en') } }),
    };
  };
  return {
    sheet: table.sheet,
    hidden: table.visibility !== 'visible',
    columns: columns.map(({ at: _at, ...column }) => column),
    headerRow: (table.headerRows[0] ?? 0) + 1,
    rows: table.rows.filter(({ kind }) => kind !== 'header' && kind !== 'number' && kind !== 'blank').map(drawn),
  };
}

function columnsOf(table: Table): readonly Column[] {
  const columns: Column[] = [];
  for (const { field, columns: at, header } of table.columns) {
    const kind = names.has(field) ? 'name' : own.has(field) ? 'own' : 'programme';
    for (const column of at) columns.push({ at: column, letter: columnName(column), header, kind, field });
  }
  for (const { column, header } of table.extra)
    columns.push({ at: column, letter: columnName(column), header, kind: 'extra', field: null });
  for (const { column, kind, header } of table.owned) {
    // Ids mean nothing to people, and the findings stand beside the sheet.
    if (kind === 'id' || kind === 'warning') continue;
    const shown = kind === 'class' ? 'class' : 'programme';
    columns.push({ at: column, letter: columnName(column), header, kind: shown, field: null });
  }
  if (!columns.some(({ kind }) => kind === 'class'))
    columns.push({ at: Number.MAX_SAFE_INTEGER, letter: '', header: '', kind: 'class', field: null });
  const placeOf = ({ kind, field }: Column): number => (behind.has(field) ? 2.5 : order.indexOf(kind));
  return columns.sort((a, b) => placeOf(a) - placeOf(b) || a.at - b.at);
}
