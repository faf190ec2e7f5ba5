import type { Responsibility } from '#shared/agency/registry';
import { type AgencyIndex, resolveAgencies } from '#shared/agency/resolve';
import { deadlineOf } from '#shared/period/deadline';
import { parsePeriodCell } from '#shared/period/parse';
import type { Period, PeriodContext, PeriodRole } from '#shared/period/period';
import { type DefinitionField, definitionFields } from '#shared/table/field';
import type { SourceCell, Table, TableRow } from '#shared/table/table';
import { readDocument } from '#shared/task/document';
import type { Programme, ProgrammeDocument, Task } from '#shared/task/programme';
import { cleanText, fold } from '#shared/text/fold';
import { hashText } from '#shared/text/hash';

export type BuildOptions = {
  readonly agencies: AgencyIndex;
  /** `YYYY-MM-DD`: responsibility is read as of this day (A3). */
  readonly asOf: string;
  /** Completes periods that name no year; by default the programme's own year where it has one alone. */
  readonly year?: number;
  /** P2: whether "trước ngày D" is due on D or the day before. */
  readonly before?: PeriodContext['before'];
};

const nobody: Responsibility = { refs: [], notes: [] };

/** Readings by text: sixty thousand rows repeat a few hundred agencies and periods. */
type Readers = {
  readonly lead: (cell: SourceCell | undefined) => Responsibility;
  readonly period: (cell: SourceCell | undefined, role: PeriodRole, date1904: boolean) => Period | null;
};

/**
 * Builds one programme from its tables, in the order given (a programme may stand on several sheets). Titles of all tables speak
 * for the document. Tables of other programmes do not belong here: see {@link buildProgrammes}.
 *
 * Ids depend on the appendix alone: document number, date and title give the programme's, the place and words of a row the task's (M2).
 */
export function buildProgramme(tables: readonly Table[], options: BuildOptions): Programme {
  const provinces = Object.keys(options.agencies.file.provinces);
  const document = mergeDocuments(tables.map(({ title }) => readDocument(title, provinces)));
  const id = programmeId(document, tables);
  const readers = makeReaders(options, periodContext(options, document));
  const tasks: Task[] = [];
  const ids = new Set<string>();
  const paths = new Map<string, number>();
  for (const table of tables) readTasks(table, id, readers, tasks, ids, paths);
  return { id, document, tasks };
}

/**
 * An edited row as the task it already is: id, path and place stay, cells, bodies and periods are read anew. The words of the row must be
 * the ones it had, since the id rests on them. `options` as the programme was built with.
 */
export function rereadTask(programme: Programme, task: Task, row: TableRow, table: Table, options: BuildOptions): Task {
  return { ...task, ...readingsOf(definitionsOf(row), table.date1904 ?? false, readersOf(programme, options)) };
}

/** Reads the cells of tasks of a programme as they were read when it was built with the same options. */
export function cellReader(programme: Programme, options: BuildOptions): (cells: Task['cells']) => Readings {
  const readers = readersOf(programme, options);
  return (cells) => readingsOf(cells, false, readers);
}

function readersOf({ document }: Programme, options: BuildOptions): Readers {
  return makeReaders(options, periodContext(options, document));
}

/**
 * Groups tables by the programme their title names and builds each (T10). A table without a title of its own goes on with the programme
 * before it; tables that name the same number and date, or without these the same title, are one.
 */
export function buildProgrammes(tables: readonly Table[], options: BuildOptions): readonly Programme[] {
  const provinces = Object.keys(options.agencies.file.provinces);
  const groups = new Map<string, Table[]>();
  let current = '';
  for (const table of tables) {
    const document = readDocument(table.title, provinces);
    const key = identityOf(document);
    if (key !== '') current = key;
    const group = groups.get(current);
    if (group === undefined) groups.set(current, [table]);
    else group.push(table);
  }
  return [...groups.values()].map((group) => buildProgramme(group, options));
}

/** What tells programmes apart; '' when the title says nothing. A number with its date weighs more than the wording of a title. */
function identityOf(document: ProgrammeDocument): string {
  if (document.number !== undefined) return `${fold(document.number)} ${document.date ?? ''}`;
  return fold(document.title);
}

function programmeId(document: ProgrammeDocument, tables: readonly Table[]): string {
  const named = [fold(document.number ?? ''), document.date ?? '', fold(document.title)].join('\n');
  if (named.trim() !== '') return hashText(named);
  // No title at all: the tasks themselves are what two machines have in common.
  const words = tables.flatMap(({ rows }) =>
    rows.filter(isTaskRow).map((row) => `${row.path} ${fold(textOf(row.cells.content))}`),
  );
  return hashText(words.join('\n'));
}

function mergeDocuments(documents: readonly ProgrammeDocument[]): ProgrammeDocument {
  let merged: ProgrammeDocument = { title: '' };
  for (const document of documents) merged = { ...document, ...merged, title: merged.title || document.title };
  return merged;
}

function periodContext(options: BuildOptions, document: ProgrammeDocument): PeriodContext {
  const year = options.year ?? yearOf(document);
  return {
    ...(year === undefined ? {} : { year }),
    ...(options.before === undefined ? {} : { before: options.before }),
  };
}

function yearOf({ years, date }: ProgrammeDocument): number | undefined {
  if (years?.from !== undefined && years.from === years.to) return years.from;
  if (years !== undefined || date === undefined) return undefined;
  return Number(date.slice(0, 4));
}

function isTaskRow(row: TableRow): boolean {
  return row.kind === 'section' || row.kind === 'task' || row.kind === 'step';
}

/** What a cell means: what its ditto or merge stands for, else its own words. A ditto that points at nothing means nothing. */
function textOf(cell: SourceCell | undefined): string {
  if (cell === undefined || cell.inherited === 'ditto_to_nothing') return '';
  return cell.resolved ?? cell.text;
}

function makeReaders(options: BuildOptions, context: PeriodContext): Readers {
  const inherited = new Map<string, Responsibility>();
  const periods: Readonly<Record<PeriodRole, Map<string, Period | null>>> = {
    start: new Map(),
    finish: new Map(),
    whole: new Map(),
  };
  return {
    lead(cell) {
      const text = textOf(cell);
      if (cell === undefined || text === '') return nobody;
      const found = resolveAgencies(options.agencies, text, options.asOf);
      if (cell.inherited !== 'ditto') return found;
      // `source` is what was typed: the mark.
      const key = `${cell.text}\n${text}`;
      let typed = inherited.get(key);
      if (typed === undefined) {
        typed = { ...found, refs: found.refs.map((ref) => ({ ...ref, source: cell.text })) };
        inherited.set(key, typed);
      }
      return typed;
    },
    period(cell, role, date1904) {
      if (cell === undefined) return null;
      const text = textOf(cell);
      const dated = cell.resolved === undefined && typeof cell.value === 'number';
      const key = dated ? `${cell.value} ${cell.format ?? ''} ${date1904} ${text}` : text;
      const known = periods[role].get(key);
      if (known !== undefined) return known;
      const cleaned = cleanText(text);
      const period =
        cleaned === ''
          ? null
          : parsePeriodCell(dated ? { ...cell, text: cleaned } : { text: cleaned }, role, context, date1904);
      periods[role].set(key, period);
      return period;
    },
  };
}

function readTasks(
  table: Table,
  programme: string,
  readers: Readers,
  tasks: Task[],
  ids: Set<string>,
  paths: Map<string, number>,
): void {
  const idByRow = new Map<number, string>();
  const shown = new Map<string, string>();
  table.rows.forEach((row, index) => {
    if (!isTaskRow(row)) return;
    // Within a table one path stands twice only for a task that two blocks of ours show.
    const path = shown.get(row.path) ?? ownPath(row.path, paths);
    shown.set(row.path, path);
    const id = taskId(programme, path, fold(textOf(row.cells.content)), ids);
    idByRow.set(index, id);
    tasks.push({
      id,
      kind: row.kind as Task['kind'],
      path,
      level: row.level,
      parent: idByRow.get(row.parent) ?? null,
      sheet: table.sheet,
      row: row.row,
      ...readingsOf(definitionsOf(row), table.date1904 ?? false, readers),
    });
  });
}

export type Readings = Pick<Task, 'cells' | 'lead' | 'coordinating' | 'start' | 'finish' | 'period' | 'deadline'>;

/** What the cells of a row say, read. */
function readingsOf(cells: Task['cells'], date1904: boolean, readers: Readers): Readings {
  const start = readers.period(cells.start, 'start', date1904);
  const finish = readers.period(cells.finish, 'finish', date1904);
  const period = readers.period(cells.period, 'whole', date1904);
  return {
    cells,
    lead: readers.lead(cells.lead),
    coordinating: readers.lead(cells.coordinating),
    start,
    finish,
    period,
    deadline: deadlineOf({ start, finish, period }),
  };
}

/** The same printed path on a second sheet of one programme is told apart as within a table. */
function ownPath(path: string, paths: Map<string, number>): string {
  const times = (paths.get(path) ?? 0) + 1;
  paths.set(path, times);
  return times === 1 ? path : ownPath(`${path}~${times}`, paths);
}

function taskId(programme: string, path: string, content: string, ids: Set<string>): string {
  let id = hashText(`${programme}\n${path}\n${content}`);
  for (let again = 1; ids.has(id); again += 1) id = hashText(`${programme}\n${path}\n${content}\n${again}`);
  ids.add(id);
  return id;
}

function definitionsOf(row: TableRow): Task['cells'] {
  const cells: Partial<Record<DefinitionField, SourceCell>> = {};
  for (const field of definitionFields) {
    const cell = row.cells[field];
    if (cell !== undefined) cells[field] = cell;
  }
  return cells;
}
