import type { Book, BookWishes } from '#addin/app/book/book';
import type { RowChange } from '#shared/rules/check';
import type { Grid } from '#shared/sheet/grid';
import { renewRows } from '#shared/sheet/renew';
import { rereadRows } from '#shared/table/reread';
import type { Table, TableRow } from '#shared/table/table';
import { assignments } from '#shared/task/assign';
import { rereadTask } from '#shared/task/build';
import type { Programme, Task } from '#shared/task/programme';
import { type Years, yearsOfProgramme } from '#shared/task/yearAbove';

/** Rows of one sheet as read anew: `part` holds those from `top` to `bottom`, inclusive, from 0. */
export type ReadAnew = { readonly sheet: string; readonly top: number; readonly bottom: number; readonly part: Grid };

export type Renewal =
  | { readonly kind: 'renewed'; readonly book: Book; readonly changes: readonly RowChange[] }
  /** Rows may have changed their place or meaning: the workbook has to be read whole. */
  | { readonly kind: 'structure_changed' };

const structureChanged: Renewal = { kind: 'structure_changed' };

/** The book with some rows read anew: what {@link understand} would give for the whole workbook, at the price of these rows. */
export function renewBook(book: Book, read: readonly ReadAnew[], wishes: Pick<BookWishes, 'layout'>): Renewal {
  let tables: readonly Table[] = book.recognition.tables;
  let sheets = book.workbook.sheets;
  const touched = new Map<Table, ReadonlySet<number>>();
  for (const { sheet, top, bottom, part } of read) {
    const before = sheets.find(({ name }) => name === sheet);
    if (before === undefined) return structureChanged;
    const now = renewRows(before, part, top, bottom);
    const edited = editedRows(before, now, top, bottom);
    if (edited.length === 0 && now.hiddenRows === before.hiddenRows) continue;
    const table = tableOf(tables, sheet, edited);
    if (table === undefined) return structureChanged;
    const reread = rereadRows(table, before, now, edited, {
      names: book.workbook.names,
      overrides: wishes.layout,
    });
    if (reread.kind === 'structure_changed') return structureChanged;
    sheets = sheets.map((grid) => (grid === before ? now : grid));
    tables = tables.map((one) => (one === table ? reread.table : one));
    touched.set(reread.table, new Set([...(touched.get(table) ?? []), ...reread.changed]));
    touched.delete(table);
  }
  const { programmes, changes, bodies } = renewTasks(book, touched);
  const renewed: Book = {
    ...book,
    workbook: { ...book.workbook, sheets },
    recognition: { ...book.recognition, tables },
    programmes,
    assignments: bodies
      ? programmes.flatMap((programme) => assignments(programme, book.agencies, book.asOf, { groups: true }))
      : book.assignments,
  };
  return { kind: 'renewed', book: renewed, changes };
}

/** Rows that are not as they were; a row whose cells read the same is no edit. */
function editedRows(before: Grid, now: Grid, top: number, bottom: number): readonly number[] {
  const text = (grid: Grid): Map<number, string> =>
    new Map(
      grid.rows
        .filter(({ index }) => index >= top && index <= bottom)
        .map(({ index, cells }) => [index, JSON.stringify(cells)]),
    );
  const [was, is] = [text(before), text(now)];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (row) => was.get(row) !== is.get(row) || before.hiddenRows.has(row) !== now.hiddenRows.has(row),
  );
}

/** The one table that holds all edited rows; none where they stand outside, in two, or in tables beside each other. */
function tableOf(tables: readonly Table[], sheet: string, rows: readonly number[]): Table | undefined {
  const holding = tables.filter(
    (table) =>
      table.sheet === sheet && rows.some((row) => row >= (table.headerRows[0] ?? table.top) && row <= table.bottom),
  );
  const [table] = holding;
  return holding.length === 1 && table !== undefined && rows.every((row) => row >= table.top && row <= table.bottom)
    ? table
    : undefined;
}

function renewTasks(
  book: Book,
  touched: ReadonlyMap<Table, ReadonlySet<number>>,
): { readonly programmes: readonly Programme[]; readonly changes: readonly RowChange[]; readonly bodies: boolean } {
  const changes: RowChange[] = [];
  let bodies = false;
  let { programmes } = book;
  for (const [table, indices] of touched) {
    const rows = new Map([...indices].flatMap((index) => table.rows[index] ?? []).map((row) => [row.row, row]));
    programmes = programmes.map((programme) => {
      if (!programme.tasks.some((task) => task.sheet === table.sheet && rows.has(task.row))) return programme;
      const renewed = new Map<string, Task>();
      let years: Years | undefined;
      const reread = (task: Task, row: TableRow): Task => {
        const read = rereadTask(task, row, table, book, () => {
          years ??= yearsOfProgramme(programme, renewed);
          return years;
        });
        bodies ||= bodiesOf(task) !== bodiesOf(read);
        changes.push({ sheet: table.sheet, row, task: read });
        return read;
      };
      // Below a row whose time changed, times without a year may lie in another one.
      const retimed = new Set<string>();
      const tasks = programme.tasks.map((task): Task => {
        const under = task.parent !== null && retimed.has(task.parent);
        if (under) retimed.add(task.id);
        let row = task.sheet === table.sheet ? rows.get(task.row) : undefined;
        if (row === undefined && under && lacksYear(task)) row = table.rows.find((one) => one.row === task.row);
        if (row === undefined) return task;
        const read = reread(task, row);
        renewed.set(task.id, read);
        if (timesOf(task) !== timesOf(read)) retimed.add(task.id);
        return read;
      });
      return { ...programme, tasks };
    });
  }
  return { programmes, changes, bodies };
}

/** Whether a time of the task names no year of its own. */
function lacksYear({ start, finish, period }: Task): boolean {
  return [start, finish, period].some((time) => time?.notes.some((note) => note.startsWith('year_')) ?? false);
}

function timesOf({ start, finish, period }: Task): string {
  return JSON.stringify([start, finish, period]);
}

function bodiesOf({ lead, coordinating }: Task): string {
  return JSON.stringify([lead, coordinating]);
}
