import type { Table, TableRow } from '#shared/table/table';
import { keyAt } from '#shared/table/textColumn';
import { isPlaced, textsOf } from '#shared/table/texts';
import { readDocument } from '#shared/task/document';
import type { Programme, ProgrammeDocument, Task } from '#shared/task/programme';
import {
  definitionsOf,
  makeReaders,
  type Readers,
  type Readings,
  type ReadOptions,
  readingsOf,
  textOf,
} from '#shared/task/readings';
import { type Years, yearsAbove, yearsOfProgramme } from '#shared/task/yearAbove';
import { fold } from '#shared/text/fold';
import { hashText } from '#shared/text/hash';

/** How the cells of a programme are read. */
export type BuildOptions = ReadOptions;
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
  const readers = makeReaders(options);
  const built = new Map<string, Task>();
  const years = yearsAbove(document, (id) => built.get(id));
  const paths = new Map<string, number>();
  for (const table of tables) readTasks(table, id, readers, years, built, paths);
  return { id, document, tasks: [...built.values()] };
}

/**
 * An edited row as the task it already is: id, path and place stay, cells, bodies and periods are read anew. The words of the row must be
 * the ones it had, since the id rests on them. `options` as the programme was built with, `years` by the rows above as they now read.
 */
export function rereadTask(task: Task, row: TableRow, table: Table, options: BuildOptions, years: () => Years): Task {
  const cells = definitionsOf(row);
  const year = () => years()(task.parent);
  return { ...task, ...readingsOf(cells, table.date1904 ?? false, makeReaders(options), year) };
}

/** Reads cells of tasks of a programme as they were read when it was built with the same options. */
export function cellReader(
  programme: Programme,
  options: BuildOptions,
): (task: Task, cells: Task['cells']) => Readings {
  const readers = makeReaders(options);
  const years = yearsOfProgramme(programme);
  return (task, cells) => readingsOf(cells, false, readers, () => years(task.parent));
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
    rows.filter(isPlaced).map((row) => `${row.path} ${fold(textOf(row.cells.content))}`),
  );
  return hashText(words.join('\n'));
}

function mergeDocuments(documents: readonly ProgrammeDocument[]): ProgrammeDocument {
  let merged: ProgrammeDocument = { title: '' };
  for (const document of documents) merged = { ...document, ...merged, title: merged.title || document.title };
  return merged;
}

function readTasks(
  table: Table,
  programme: string,
  readers: Readers,
  years: Years,
  built: Map<string, Task>,
  paths: Map<string, number>,
): void {
  const idByRow = new Map<number, string>();
  const shown = new Map<string, string>();
  const contents = textsOf(table).byField.content;
  table.rows.forEach((row, index) => {
    if (!isPlaced(row)) return;
    // Within a table one path stands twice only for a task that two blocks of ours show.
    const path = shown.get(row.path) ?? ownPath(row.path, paths);
    shown.set(row.path, path);
    const id = taskId(programme, path, keyAt(contents, index), built);
    idByRow.set(index, id);
    const kind = row.kind as Task['kind'];
    const parent = idByRow.get(row.parent) ?? null;
    const cells = definitionsOf(row);
    built.set(id, {
      id,
      kind,
      path,
      level: row.level,
      parent,
      sheet: table.sheet,
      row: row.row,
      ...readingsOf(cells, table.date1904 ?? false, readers, () => years(parent)),
    });
  });
}

/** The same printed path on a second sheet of one programme is told apart as within a table. */
function ownPath(path: string, paths: Map<string, number>): string {
  const times = (paths.get(path) ?? 0) + 1;
  paths.set(path, times);
  return times === 1 ? path : ownPath(`${path}~${times}`, paths);
}

function taskId(programme: string, path: string, content: string, built: ReadonlyMap<string, Task>): string {
  let id = hashText(`${programme}\n${path}\n${content}`);
  for (let again = 1; built.has(id); again += 1) id = hashText(`${programme}\n${path}\n${content}\n${again}`);
  return id;
}
