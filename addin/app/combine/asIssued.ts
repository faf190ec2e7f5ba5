import type { Book } from '#addin/app/book/book';
import { type MergePlan, planMerge } from '#shared/merge/plan';
import { periodOf } from '#shared/period/reporting';
import { type DefinitionField, definitionFields } from '#shared/table/field';
import type { SourceCell, TableRow } from '#shared/table/table';
import type { Assignment, AssignmentRole, Programme, Task } from '#shared/task/programme';
import { type FoundStamp, readStamps } from '#shared/wire/readStamp';

const roles: Readonly<Record<string, AssignmentRole>> = { L: 'lead', C: 'coordinating', M: 'member' };

/** What copies of the open workbook are joined by: its tasks as they were issued, for its agency and period. */
export type JoiningPlan = { readonly plan: MergePlan; readonly agency: string };

/**
 * The plan for joining copies of the open workbook. A stamped one says itself which tasks it was issued with, under which ids and with
 * which words; without a stamp its own tables do. Null where nobody knows whose workbook it is, or no task was found.
 */
export function joiningPlan(book: Book): JoiningPlan | null {
  const found = readStamps(book.workbook).find(({ stamp }) => stamp.kind === 'issued');
  const agency = found?.stamp.agency ?? book.agency;
  const programme = found === undefined ? book.programmes[0] : issuedProgramme(book, found);
  if (agency === null || agency === undefined || programme === undefined || programme.tasks.length === 0) return null;
  const asOf = found?.stamp.asOf ?? book.asOf;
  const period = found?.stamp.period ?? periodOf(asOf)?.id ?? '';
  const assignments = found === undefined ? book.assignments : issuedAssignments(book, agency);
  return { plan: planMerge({ programme, assignments, agencies: book.agencies, period, asOf }), agency };
}

function issuedProgramme({ recognition, programmes }: Book, { stamp, values }: FoundStamp): Programme {
  const tasks = new Map<string, Task>();
  const nobody = { refs: [], notes: [] };
  for (const table of recognition.tables) {
    const ids = table.rows.map(taskId);
    table.rows.forEach((row, at) => {
      const id = ids[at] ?? '';
      if (id === '' || tasks.has(id) || (row.kind !== 'section' && row.kind !== 'task' && row.kind !== 'step')) return;
      const known = values.get(row.owned.id?.text.trim() ?? '');
      tasks.set(id, {
        id,
        kind: row.kind,
        path: row.path,
        level: row.level,
        parent: ids[row.parent] || null,
        sheet: table.sheet,
        row: row.row,
        cells: known === undefined ? {} : cellsOf(row, known),
        lead: nobody,
        coordinating: nobody,
        start: null,
        finish: null,
        period: null,
        deadline: null,
      });
    });
  }
  const document = programmes.find(({ id }) => id === stamp.programme)?.document ?? { title: stamp.title };
  return { id: stamp.programme, document, tasks: [...tasks.values()] };
}

function cellsOf(row: TableRow, known: ReadonlyMap<string, string>): Task['cells'] {
  const cells: Partial<Record<DefinitionField, SourceCell>> = {};
  definitionFields.forEach((field, column) => {
    const text = known.get(field);
    if (text !== undefined && text !== '') cells[field] = { row: row.row, column, text };
  });
  return cells;
}

function issuedAssignments({ recognition }: Book, agency: string): readonly Assignment[] {
  const given = new Map<string, Assignment>();
  for (const { rows } of recognition.tables) {
    for (const row of rows) {
      const role = roles[/\.([LCM])$/.exec(row.owned.id?.text.trim() ?? '')?.[1] ?? ''];
      const task = taskId(row);
      if (role !== undefined && task !== '' && !given.has(task))
        given.set(task, { task, agency, role, first: role === 'lead' });
    }
  }
  return [...given.values()];
}

/** Task of a hidden id `task.L`; '' where the row bears none. */
function taskId(row: TableRow): string {
  const line = row.owned.id?.text.trim() ?? '';
  const dot = line.lastIndexOf('.');
  return dot < 0 ? '' : line.slice(0, dot);
}
