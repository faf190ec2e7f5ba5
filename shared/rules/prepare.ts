import type { AgencyIndex } from '#shared/agency/resolve';
import { type Look, type Looker, looker } from '#shared/rules/look';
import { type DateReader, dateReader, type RowProgress, readRowProgress } from '#shared/rules/readProgress';
import type { RuleContext, RuleRow } from '#shared/rules/rule';
import type { Grid } from '#shared/sheet/grid';
import { type Field, fields } from '#shared/table/field';
import type { Recognition, SourceCell, Table, TableRow } from '#shared/table/table';
import type { Programme, Task } from '#shared/task/programme';
import { fold } from '#shared/text/fold';

/** What the rules are run on: the grids as read, how their tables were understood, and the programmes built from them. */
export type CheckInput = {
  readonly sheets: readonly Grid[];
  readonly recognition: Recognition;
  readonly programmes: readonly Programme[];
  readonly agencies: AgencyIndex;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly previous?: (path: string, field: Field) => string | undefined;
  /** Findings a person set aside (R5). */
  readonly suppressions?: readonly Suppression[];
};

/** A finding set aside by a person: it travels with the workbook and shows in the receipt (R5). `field` null: the whole row or table. */
export type Suppression = {
  readonly rule: string;
  readonly path: string;
  readonly field: Field | null;
  readonly reason: string;
};

/** A rule row whose contents are renewed in place when it is edited; only this room and the engine see it so. */
export type LiveRow = {
  -readonly [Key in 'row' | 'task']: RuleRow[Key];
} & Omit<RuleRow, 'row' | 'task' | 'children' | 'parent' | 'before' | 'after'> & {
    parent: LiveRow | null;
    children: LiveRow[];
    before: LiveRow | null;
    after: LiveRow | null;
    /** Place in the rows of its table. */
    readonly index: number;
    reading: RowProgress | null;
    look: Look;
    keys: Map<Field, string> | null;
  };

/** One table made ready: its rows in sheet order, and how often a field is filled by tasks and by steps. */
export type PreparedTable = {
  readonly context: RuleContext;
  readonly rows: readonly LiveRow[];
  readonly byRow: ReadonlyMap<number, LiveRow>;
  readonly columnOf: ReadonlyMap<Field, number>;
  readonly headerOf: ReadonlyMap<number, string>;
  readonly filled: Habit;
  readonly look: Looker;
};

/** Rows of a kind, and by field (in the order of `fields`) how many fill it. */
type Counts = Record<'task' | 'step', { rows: number; readonly filled: number[] }>;
export type Habit = { readonly counts: Counts };

/** Makes every table ready for the rules; tables none of whose rows belongs to a programme are left out. Linear in the cells. */
export function prepareTables(input: CheckInput): readonly PreparedTable[] {
  const grids = new Map(input.sheets.map((grid) => [grid.name, grid]));
  const owners = tasksByPlace(input.programmes);
  const prepared: PreparedTable[] = [];
  for (const table of input.recognition.tables) {
    const grid = grids.get(table.sheet);
    const tasks = owners.get(table.sheet);
    if (grid === undefined || tasks === undefined) continue;
    const ready = prepareTable(input, table, grid, tasks);
    if (ready !== undefined) prepared.push(ready);
  }
  return prepared;
}

type Owned = { readonly task: Task; readonly programme: Programme };

function tasksByPlace(programmes: readonly Programme[]): Map<string, Map<number, Owned>> {
  const sheets = new Map<string, Map<number, Owned>>();
  for (const programme of programmes) {
    for (const task of programme.tasks) {
      let rows = sheets.get(task.sheet);
      if (rows === undefined) {
        rows = new Map();
        sheets.set(task.sheet, rows);
      }
      rows.set(task.row, { task, programme });
    }
  }
  return sheets;
}

function prepareTable(
  input: CheckInput,
  table: Table,
  grid: Grid,
  tasks: ReadonlyMap<number, Owned>,
): PreparedTable | undefined {
  const dates = dateReader(input.asOf);
  const look = looker(input.agencies, input.asOf);
  const rows: LiveRow[] = [];
  const byRow = new Map<number, LiveRow>();
  const byTask = new Map<string, LiveRow>();
  const last = new Map<LiveRow | null, LiveRow>();
  let programme: Programme | undefined;
  for (const row of table.rows) {
    const owned = row.kind === 'section' || row.kind === 'task' || row.kind === 'step' ? tasks.get(row.row) : undefined;
    if (owned === undefined) continue;
    programme ??= owned.programme;
    const live = liveRow(table, row, owned.task, rows.length, grid.date1904, dates, look);
    const parent = owned.task.parent === null ? null : (byTask.get(owned.task.parent) ?? null);
    live.parent = parent;
    parent?.children.push(live);
    const before = last.get(parent);
    if (before !== undefined) {
      live.before = before;
      before.after = live;
    }
    last.set(parent, live);
    rows.push(live);
    byRow.set(row.row, live);
    byTask.set(owned.task.id, live);
  }
  if (programme === undefined) return undefined;
  const columnOf = new Map<Field, number>();
  const headerOf = new Map<number, string>();
  for (const decision of table.columns) {
    columnOf.set(decision.field, decision.columns[0] ?? 0);
    for (const column of decision.columns) headerOf.set(column, decision.header);
  }
  for (const extra of table.extra) headerOf.set(extra.column, extra.header);
  const filled: Habit = { counts: countFilled(rows) };
  const context: RuleContext = {
    programme,
    grid,
    table,
    rows,
    agencies: input.agencies,
    asOf: input.asOf,
    ...(input.previous === undefined ? {} : { previous: input.previous }),
    has: (field) => columnOf.has(field),
    usual: (kind, field) => isUsual(filled, kind, field),
  };
  return { context, rows, byRow, columnOf, headerOf, filled, look };
}

const NOTHING_SEEN: Look = { marks: 0, fields: 0 };

function liveRow(
  table: Table,
  row: TableRow,
  task: Task,
  index: number,
  date1904: boolean,
  dates: DateReader,
  look: Looker,
): LiveRow {
  const live: LiveRow = {
    table,
    row,
    task,
    parent: null,
    children: [],
    before: null,
    after: null,
    index,
    reading: null,
    look: NOTHING_SEEN,
    keys: null,
    text: (field) => meant(live.row.cells[field]),
    folded: (field) => {
      live.keys ??= new Map();
      let key = live.keys.get(field);
      if (key === undefined) {
        key = fold(meant(live.row.cells[field]));
        live.keys.set(field, key);
      }
      return key;
    },
    cell: (field) => live.row.cells[field],
    progress: () => {
      live.reading ??= readRowProgress(live.row, () => live.text('output'), dates, date1904);
      return live.reading;
    },
  };
  live.look = look(row, task, live.progress);
  return live;
}

function meant(cell: SourceCell | undefined): string {
  if (cell === undefined || cell.inherited === 'ditto_to_nothing') return '';
  return (cell.resolved ?? cell.text).trim();
}

function countFilled(rows: readonly LiveRow[]): Counts {
  const counts: Counts = {
    task: { rows: 0, filled: fields.map(() => 0) },
    step: { rows: 0, filled: fields.map(() => 0) },
  };
  for (const live of rows) tally(counts, live, 1);
  return counts;
}

/** Adds (or with -1 takes away) one row to the counts of filled cells. */
export function tally(counts: Counts, live: LiveRow, by: 1 | -1): void {
  const kind = live.task.kind;
  if (kind === 'section') return;
  const count = counts[kind];
  count.rows += by;
  for (let bits = live.look.fields; bits !== 0; bits &= bits - 1) {
    const at = 31 - Math.clz32(bits & -bits);
    count.filled[at] = (count.filled[at] ?? 0) + by;
  }
}

function isUsual(habit: Habit, kind: 'task' | 'step', field: Field): boolean {
  const count = habit.counts[kind];
  const filled = count.filled[fields.indexOf(field)] ?? 0;
  return filled > 0 && filled * 2 >= count.rows;
}

/** Which fields are usual, as one text: when it changes, an edit concerns every row. */
export function habitMark(habit: Habit): string {
  let mark = '';
  for (const kind of ['task', 'step'] as const) {
    for (const field of fields) mark += isUsual(habit, kind, field) ? '1' : '0';
  }
  return mark;
}
