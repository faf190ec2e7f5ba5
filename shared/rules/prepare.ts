import type { AgencyIndex } from '#shared/agency/resolve';
import { type Column, columnOf, picked } from '#shared/rules/column';
import { type Looker, looker } from '#shared/rules/look';
import { type DateReader, dateReader, type RowProgress } from '#shared/rules/readProgress';
import type { RowKeys, RuleContext } from '#shared/rules/rule';
import type { Grid } from '#shared/sheet/grid';
import { type Field, fieldBit, fields } from '#shared/table/field';
import type { Recognition, Table, TableRow } from '#shared/table/table';
import { keyOfText, NO_TEXT } from '#shared/table/textColumn';
import { isPlaced, textsOf } from '#shared/table/texts';
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
  children: LiveRow[];
  readonly before: LiveRow | null;
  after: LiveRow | null;
  progress: RowProgress | null;
  readonly dates: DateReader;
  readonly index: number;
  readonly keys: RowKeys;
  /** See `#shared/rules/look`. */
  marks: number;
  hints: number;
  fields: number;
};

/** One table made ready: its rows in sheet order ({@link rowAt}), and how often a field is filled by tasks and by steps. */
export type PreparedTable = {
  readonly context: RuleContext;
  readonly rows: readonly LiveRow[];
  /** Places of the sections among the rows. */
  readonly sections: readonly number[];
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
  for (const programme of input.programmes) {
    for (const sheet of sheetsOf(programme)) {
      const grid = grids.get(sheet);
      if (grid === undefined) continue;
      const taskAt = taskFinder(programme, sheet);
      for (const table of input.recognition.tables) {
        if (table.sheet !== sheet) continue;
        const ready = prepareTable(input, table, grid, programme, taskAt);
        if (ready !== undefined) prepared.push(ready);
      }
    }
  }
  return prepared;
}

function sheetsOf({ tasks }: Programme): ReadonlySet<string> {
  const sheets = new Set<string>();
  let last: string | undefined;
  for (const { sheet } of tasks) {
    if (sheet !== last) sheets.add(sheet);
    last = sheet;
  }
  return sheets;
}

type TaskFinder = (row: number) => Task | undefined;

/** The task that stands in a row of a sheet. Rows are asked for in the order of the tasks: the next one mostly is it. */
function taskFinder({ tasks }: Programme, sheet: string): TaskFinder {
  let next = 0;
  let byRow: Map<number, Task> | undefined;
  return (row) => {
    const task = tasks[next];
    if (task?.row === row && task.sheet === sheet) {
      next += 1;
      return task;
    }
    byRow ??= new Map(tasks.flatMap((one) => (one.sheet === sheet ? [[one.row, one]] : [])));
    const found = byRow.get(row);
    if (found !== undefined) next = tasks.indexOf(found, next) + 1;
    return found;
  };
}

function prepareTable(
  input: CheckInput,
  table: Table,
  grid: Grid,
  programme: Programme,
  taskAt: TaskFinder,
): PreparedTable | undefined {
  const columns: Column[] = [];
  const dates = dateReader(input.asOf, grid.date1904);
  const { rows, places, kinds } = linkRows(table, taskAt, dates, keyReader(columns));
  if (rows.length === 0) return undefined;
  const texts = textsOf(table);
  for (const source of texts.columns) columns.push(columnOf(source, fieldBit(source.field), places));
  const look = looker(columns, input.agencies, input.asOf, programme.document.date, dates);
  const cells = picked(texts.filled, places);
  look.all(rows, cells);
  const columnOfField = new Map<Field, number>();
  const headerOf = new Map<number, string>();
  for (const decision of table.columns) {
    columnOfField.set(decision.field, decision.columns[0] ?? 0);
    for (const column of decision.columns) headerOf.set(column, decision.header);
  }
  for (const extra of table.extra) headerOf.set(extra.column, extra.header);
  const filled: Habit = { counts: countFilled(kinds, cells) };
  const context: RuleContext = {
    programme,
    grid,
    table,
    rows,
    agencies: input.agencies,
    asOf: input.asOf,
    ...(input.previous === undefined ? {} : { previous: input.previous }),
    has: (field) => columnOfField.has(field),
    filled: (kind, field) => {
      const count = filled.counts[kind];
      return { rows: count.rows, filled: count.filled[fields.indexOf(field)] ?? 0 };
    },
    usual: (kind, field) => isUsual(filled, kind, field),
  };
  const sections = kinds.flatMap((kind, index) => (kind === 'section' ? [index] : []));
  return { context, rows, sections, columnOf: columnOfField, headerOf, filled, columns, look };
}

/** Match keys by the columns, which are made after the rows. */
function keyReader(columns: readonly Column[]): RowKeys {
  const found: { content?: Column | undefined; output?: Column | undefined } = {};
  return (field, index) => {
    found[field] ??= columns.find((one) => one.field === field);
    const column = found[field];
    const number = column?.meant[index] ?? NO_TEXT;
    return column === undefined || number === NO_TEXT ? '' : keyOfText(column.source, number);
  };
}

const NO_CHILDREN: LiveRow[] = [];

/** Rows with their places in the table and what they are: fetching every row once more for that takes as long as linking them. */
type LinkedRows = {
  readonly rows: readonly LiveRow[];
  readonly places: readonly number[];
  readonly kinds: readonly Task['kind'][];
};

/** The rows that are sections, tasks or steps of the programme, each with its parent, children and neighbours. */
function linkRows(table: Table, taskAt: TaskFinder, dates: DateReader, keys: RowKeys): LinkedRows {
  const rows: LiveRow[] = [];
  const places: number[] = [];
  const kinds: Task['kind'][] = [];
  const byPlace: (LiveRow | undefined)[] = [];
  let lastTop: LiveRow | null = null;
  for (let place = 0; place < table.rows.length; place += 1) {
    const row = table.rows[place] as TableRow;
    const task = isPlaced(row) ? taskAt(row.row) : undefined;
    if (task === undefined) {
      byPlace.push(undefined);
      continue;
    }
    const parent: LiveRow | null = row.parent < 0 ? null : (byPlace[row.parent] ?? null);
    const before: LiveRow | null = parent === null ? lastTop : (parent.children.at(-1) ?? null);
    const live: LiveRow = {
      table,
      row,
      task,
      parent,
      children: NO_CHILDREN,
      before,
      after: null,
      progress: null,
      dates,
      index: rows.length,
      keys,
      marks: 0,
      hints: 0,
      fields: 0,
    };
    if (before !== null) before.after = live;
    if (parent === null) lastTop = live;
    else if (before === null) parent.children = [live];
    else parent.children.push(live);
    rows.push(live);
    places.push(place);
    kinds.push(task.kind);
    byPlace.push(live);
  }
  return { rows, places, kinds };
}

function countFilled(kinds: readonly Task['kind'][], filled: Int32Array): Counts {
  const counts: Counts = {
    task: { rows: 0, filled: fields.map(() => 0) },
    step: { rows: 0, filled: fields.map(() => 0) },
  };
  // Rows with the same cells are counted first: a table has thousands of rows and few sets of filled cells.
  const alike = { task: new Map<number, number>(), step: new Map<number, number>() };
  for (let at = 0; at < kinds.length; at += 1) {
    const kind = kinds[at];
    if (kind === undefined || kind === 'section') continue;
    const cells = filled[at] ?? 0;
    alike[kind].set(cells, (alike[kind].get(cells) ?? 0) + 1);
  }
  for (const kind of ['task', 'step'] as const)
    for (const [cells, times] of alike[kind]) add(counts[kind], cells, times);
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

/** The row of a prepared table that stands in a row of the sheet. */
export function rowAt({ rows }: PreparedTable, sheetRow: number): LiveRow | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.row.row ?? 0) < sheetRow) from = middle + 1;
    else to = middle;
  }
  const found = rows[from];
  return found?.row.row === sheetRow ? found : undefined;
}
