import type { AgencyIndex } from '#shared/agency/resolve';
import { type Column, emptyColumn } from '#shared/rules/column';
import { type Looker, looker } from '#shared/rules/look';
import { type DateReader, dateReader } from '#shared/rules/readProgress';
import type { RowMemo, RuleContext } from '#shared/rules/rule';
import type { Grid } from '#shared/sheet/grid';
import { type Field, fields } from '#shared/table/field';
import type { Recognition, Table, TableRow } from '#shared/table/table';
import type { Programme, Task } from '#shared/task/programme';

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
  readonly table: Table;
  row: TableRow;
  task: Task;
  readonly parent: LiveRow | null;
  readonly children: LiveRow[];
  readonly before: LiveRow | null;
  after: LiveRow | null;
  readonly memo: RowMemo;
  readonly dates: DateReader;
  /** Place in the rows of its table. */
  readonly index: number;
  /** See `#shared/rules/look`. */
  marks: number;
  hints: number;
  fields: number;
};

/** One table made ready: its rows in sheet order, and how often a field is filled by tasks and by steps. */
export type PreparedTable = {
  readonly context: RuleContext;
  readonly rows: readonly LiveRow[];
  readonly byRow: ReadonlyMap<number, LiveRow>;
  readonly columnOf: ReadonlyMap<Field, number>;
  readonly headerOf: ReadonlyMap<number, string>;
  readonly filled: Habit;
  /** What stands in the columns of the table. */
  readonly columns: readonly Column[];
  readonly look: Looker;
};

/** Rows of a kind, and by field (in the order of `fields`) how many fill it. */
type Counts = Record<'task' | 'step', { rows: number; readonly filled: number[] }>;
export type Habit = { readonly counts: Counts };

/** Makes every table ready for the rules; tables none of whose rows belongs to a programme are left out. Linear in the cells. */
export function prepareTables(input: CheckInput): readonly PreparedTable[] {
  const grids = new Map(input.sheets.map((grid) => [grid.name, grid]));
  const prepared: PreparedTable[] = [];
  for (const { sheet, programme, tasks } of tasksBySheet(input.programmes)) {
    const grid = grids.get(sheet);
    if (grid === undefined) continue;
    for (const table of input.recognition.tables) {
      if (table.sheet !== sheet) continue;
      const ready = prepareTable(input, table, grid, programme, tasks);
      if (ready !== undefined) prepared.push(ready);
    }
  }
  return prepared;
}

type SheetTasks = { readonly sheet: string; readonly programme: Programme; readonly tasks: Map<number, Task> };

function tasksBySheet(programmes: readonly Programme[]): readonly SheetTasks[] {
  const found: SheetTasks[] = [];
  for (const programme of programmes) {
    let current: SheetTasks | undefined;
    for (const task of programme.tasks) {
      if (current?.sheet !== task.sheet) {
        current = found.find((one) => one.sheet === task.sheet && one.programme === programme);
        if (current === undefined) {
          current = { sheet: task.sheet, programme, tasks: new Map() };
          found.push(current);
        }
      }
      current.tasks.set(task.row, task);
    }
  }
  return found;
}

function prepareTable(
  input: CheckInput,
  table: Table,
  grid: Grid,
  programme: Programme,
  tasks: ReadonlyMap<number, Task>,
): PreparedTable | undefined {
  const { rows, byRow } = linkRows(table, tasks, dateReader(input.asOf, grid.date1904));
  if (rows.length === 0) return undefined;
  const columns = columnsOf(table, rows.length);
  const look = looker(columns, input.agencies, input.asOf, programme.document.date);
  look(rows);
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
    filled: (kind, field) => {
      const count = filled.counts[kind];
      return { rows: count.rows, filled: count.filled[fields.indexOf(field)] ?? 0 };
    },
    usual: (kind, field) => isUsual(filled, kind, field),
  };
  return { context, rows, byRow, columnOf, headerOf, filled, columns, look };
}

/** A column for every field of the table; number and title are told apart even where they stand in one. */
function columnsOf(table: Table, rows: number): readonly Column[] {
  const has = new Set<Field>(table.columns.map(({ field }) => field)).add('ordinal').add('content');
  return fields.flatMap((field, at) => (has.has(field) ? [emptyColumn(field, 1 << at, rows)] : []));
}

/** The rows that are sections, tasks or steps of the programme, each with its parent, children and neighbours. */
function linkRows(
  table: Table,
  tasks: ReadonlyMap<number, Task>,
  dates: DateReader,
): { readonly rows: readonly LiveRow[]; readonly byRow: ReadonlyMap<number, LiveRow> } {
  const rows: LiveRow[] = [];
  const byRow = new Map<number, LiveRow>();
  const places: (LiveRow | undefined)[] = [];
  let lastTop: LiveRow | null = null;
  for (const row of table.rows) {
    const task = row.kind === 'section' || row.kind === 'task' || row.kind === 'step' ? tasks.get(row.row) : undefined;
    if (task === undefined) {
      places.push(undefined);
      continue;
    }
    const parent: LiveRow | null = row.parent < 0 ? null : (places[row.parent] ?? null);
    const before: LiveRow | null = parent === null ? lastTop : (parent.children.at(-1) ?? null);
    const live: LiveRow = {
      table,
      row,
      task,
      parent,
      children: [],
      before,
      after: null,
      memo: { content: null, output: null, progress: null },
      dates,
      index: rows.length,
      marks: 0,
      hints: 0,
      fields: 0,
    };
    if (before !== null) before.after = live;
    if (parent === null) lastTop = live;
    else parent.children.push(live);
    rows.push(live);
    byRow.set(row.row, live);
    places.push(live);
  }
  return { rows, byRow };
}

function countFilled(rows: readonly LiveRow[]): Counts {
  const counts: Counts = {
    task: { rows: 0, filled: fields.map(() => 0) },
    step: { rows: 0, filled: fields.map(() => 0) },
  };
  // Rows with the same cells are counted first: a table has thousands of rows and few sets of filled cells.
  const alike = { task: new Map<number, number>(), step: new Map<number, number>() };
  for (const { task, fields: filled } of rows) {
    if (task.kind !== 'section') alike[task.kind].set(filled, (alike[task.kind].get(filled) ?? 0) + 1);
  }
  for (const kind of ['task', 'step'] as const)
    for (const [filled, times] of alike[kind]) add(counts[kind], filled, times);
  return counts;
}

/** Adds (or with -1 takes away) one row to the counts of filled cells. */
export function tally(counts: Counts, live: LiveRow, by: 1 | -1): void {
  const kind = live.task.kind;
  if (kind === 'section') return;
  add(counts[kind], live.fields, by);
}

function add(count: Counts['task'], fieldsFilled: number, by: number): void {
  count.rows += by;
  for (let bits = fieldsFilled; bits !== 0; bits &= bits - 1) {
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
