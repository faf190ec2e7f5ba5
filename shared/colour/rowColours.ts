import { contentSigns, type LiveColour, type LiveColumns, saidSigns } from '#shared/colour/live';
import { cellsOf, firstColumnOf, formulaText, ownedColumn } from '#shared/colour/tableColumns';
import { claimCode, claimCodes, statusWordings } from '#shared/report/issuedWords';
import { dateToSerial } from '#shared/sheet/format';
import type { Cell, Grid } from '#shared/sheet/grid';
import type { StatusClass, TaskStatus } from '#shared/status/class';
import type { ProgressField } from '#shared/table/field';
import type { SourceCell, Table } from '#shared/table/table';
import type { Task } from '#shared/task/programme';

/** A task or step of the table with its derived class. */
export type Told = { readonly task: Task; readonly status: TaskStatus };

/** Lists the rules of one table look into, each with its entries. */
export type LiveLists = {
  readonly deadlines: readonly (readonly [string | number, number])[];
  readonly rows: readonly (readonly [string, number])[];
  readonly done: readonly string[];
  readonly submitted: readonly string[];
  readonly apart: readonly (readonly [string, LiveColour])[];
};

export type RowColours = { readonly columns: Omit<LiveColumns, 'asOf' | 'lists'>; readonly lists: LiveLists };

/** Cells whose words say that a task is done or submitted. A date says it of its own row only. */
const sayingFields = ['status', 'progress_text', 'evidence'] as const satisfies readonly ProgressField[];

const hueOfClass: Readonly<Partial<Record<StatusClass, LiveColour>>> = {
  done_on_time: 'done',
  done_late: 'done',
  done_no_deadline: 'done',
  done_unproven: 'done',
  submitted: 'submitted',
  overdue: 'overdue',
  due_soon: 'due_soon',
};

/** A row as the formulas see it, and the colour it should have. */
type Row = {
  readonly content: string;
  readonly time: string | number;
  /** Deadline in force as a serial, 0 without one. */
  readonly due: number;
  /** Whether the time cell says the deadline by itself: no ditto, no merge, nothing joined to it. */
  readonly speaks: boolean;
  readonly said: readonly string[];
  readonly full: boolean;
  readonly wanted: LiveColour;
};

/**
 * What the colour of each row rests on, found from the derived classes: which time text means which deadline, which words mean done or
 * submitted. A text that means different things in different rows decides nothing; a row no text decides stands apart by its content.
 */
export function rowColours(
  table: Table,
  grid: Grid | undefined,
  told: readonly Told[],
  asOf: string,
  dueSoonDays = 30,
): RowColours | null {
  const content = firstColumnOf(table, 'content') ?? firstColumnOf(table, 'output');
  if (content === undefined) return null;
  const date1904 = grid?.date1904 ?? false;
  const time = firstColumnOf(table, 'finish') ?? firstColumnOf(table, 'period');
  const deadline = ownedColumn(table, 'deadline');
  const said = sayingFields.flatMap((field) => firstColumnOf(table, field) ?? []);
  const percent = percentOf(table, grid);
  const columns: RowColours['columns'] = {
    row: table.top,
    content,
    ...(time === undefined ? {} : { time }),
    ...(deadline === undefined ? {} : { deadline }),
    said,
    ...(percent === undefined ? {} : { percent }),
    dueSoonDays,
  };
  const cell = cellsOf(grid);
  const rows = told.map(({ task, status }): Row => {
    const own = percent && cell(task.row, percent.column);
    const due = status.deadline === null ? 0 : (dateToSerial(status.deadline, date1904) ?? 0);
    return {
      content: formulaText(cell(task.row, content)).slice(0, contentSigns),
      time: timeOf(cell(task.row, time)),
      due,
      speaks: speaksForItself(task, time),
      said: said.map((column) => formulaText(cell(task.row, column)).slice(0, saidSigns)),
      full:
        typeof own?.value === 'number' &&
        own.value >= (percent?.full ?? 100) &&
        (percent?.status === undefined || formulaText(cell(task.row, percent.status)) === ''),
      wanted: hueOfClass[status.class] ?? 'none',
    };
  });
  return { columns, lists: listsOf(rows, dateToSerial(asOf, date1904) ?? 0, columns) };
}

function listsOf(rows: readonly Row[], asOf: number, columns: RowColours['columns']): LiveLists {
  const hasDeadline = columns.deadline !== undefined;
  const deadlines = hasDeadline
    ? new Map<string, Entry>()
    : agreed(
        rows.filter(({ speaks }) => speaks),
        (row) => row.time,
        (row) => row.due,
      );
  const byTime = (row: Row): number | undefined => deadlines.get(key(row.time))?.value;
  const apartInTime = hasDeadline ? [] : rows.filter((row) => row.due !== (byTime(row) ?? 0));
  const rowsByContent = agreed(
    apartInTime,
    (row) => row.content,
    (row) => row.due,
  );
  const done = wordsOf(rows, 'done', columns.said.length === 0 ? [] : doneStatuses);
  const submitted = wordsOf(rows, 'submitted', []);
  const known = { done: new Set(done.map(key)), submitted: new Set(submitted.map(key)) };
  const live = (row: Row): LiveColour => {
    if (row.full || row.said.some((text) => known.done.has(key(text)))) return 'done';
    if (row.said.some((text) => known.submitted.has(key(text)))) return 'submitted';
    const due = hasDeadline ? row.due : (rowsByContent.get(key(row.content))?.value ?? byTime(row) ?? 0);
    if (due <= 0 || due > asOf + (columns.dueSoonDays ?? 30)) return 'none';
    return due < asOf ? 'overdue' : 'due_soon';
  };
  const apart = agreed(
    rows.filter((row) => live(row) !== row.wanted),
    (row) => row.content,
    (row) => row.wanted,
    rows.filter((row) => live(row) === row.wanted),
  );
  return {
    deadlines: [...deadlines.values()].flatMap(({ shown, value }) => (value > 0 ? [[shown, value] as const] : [])),
    rows: [...rowsByContent.values()].map(({ shown, value }) => [String(shown), value] as const),
    done,
    submitted,
    apart: [...apart.values()].map(({ shown, value }) => [String(shown), value] as const),
  };
}

type Entry<V = number> = { readonly shown: string | number; readonly value: V };

/** Excel compares without regard to case. */
function key(text: string | number): string {
  return typeof text === 'number' ? `#${text}` : text.toLowerCase();
}

/** Keys under which all rows say the same; `against` are rows that say something else by their silence. */
function agreed<V>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | number,
  saysOf: (row: Row) => V,
  against: readonly Row[] = [],
): ReadonlyMap<string, Entry<V>> {
  const found = new Map<string, Entry<V>>();
  const torn = new Set<string>(against.map((row) => key(keyOf(row))));
  for (const row of rows) {
    const shown = keyOf(row);
    const at = key(shown);
    if (shown === '' || String(shown).length > 255) continue;
    const before = found.get(at);
    if (before !== undefined && before.value !== saysOf(row)) torn.add(at);
    else found.set(at, { shown, value: saysOf(row) });
  }
  for (const at of torn) found.delete(at);
  return found;
}

/** Status words that say done wherever they stand. */
const doneStatuses = statusWordings.filter((text) => claimCode(text) === claimCodes.done);

/**
 * Texts by which the rows of a colour are known, without those that also stand in a row of another: its status where that tells, else what
 * was reported, else the evidence. No more than needed: every further text might be typed elsewhere one day.
 */
function wordsOf(rows: readonly Row[], colour: LiveColour, always: readonly string[]): readonly string[] {
  const elsewhere = new Set(rows.filter(({ wanted }) => wanted !== colour).flatMap(({ said }) => said.map(key)));
  const found = new Map<string, string>();
  for (const text of always) if (!elsewhere.has(key(text))) found.set(key(text), text);
  let open = rows.filter(({ wanted, full }) => wanted === colour && !(full && colour === 'done'));
  const columns = rows[0]?.said.length ?? 0;
  for (let column = 0; column < columns; column += 1) {
    open = open.filter(({ said }) => !said.some((text) => found.has(key(text))));
    for (const { said } of open) {
      const text = said[column] ?? '';
      if (text !== '' && !elsewhere.has(key(text))) found.set(key(text), text);
    }
  }
  return [...found.values()];
}

function timeOf(cell: Cell | undefined): string | number {
  if (cell === undefined || cell.error !== undefined || typeof cell.value === 'boolean') return '';
  return cell.value;
}

function speaksForItself(task: Task, time: number | undefined): boolean {
  const source: SourceCell | undefined = task.cells.finish ?? task.cells.period;
  return (
    source !== undefined &&
    source.column === time &&
    source.row === task.row &&
    source.inherited === undefined &&
    source.pieces === undefined
  );
}

/** A column of percentages is filled in as 100 or as 100 %: as most of its cells are. */
function percentOf(table: Table, grid: Grid | undefined): LiveColumns['percent'] {
  const column = firstColumnOf(table, 'percent');
  if (column === undefined) return undefined;
  const cell = cellsOf(grid);
  let signed = 0;
  let plain = 0;
  for (const { row } of table.rows) {
    const own = cell(row, column);
    if (typeof own?.value !== 'number') continue;
    if (own.format?.includes('%')) signed += 1;
    else plain += 1;
  }
  const status = firstColumnOf(table, 'status');
  return { column, full: signed > plain ? 1 : 100, ...(status === undefined ? {} : { status }) };
}
