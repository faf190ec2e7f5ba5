import { deadlineOf } from '#shared/period/deadline';
import type { DefinitionField } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import { type BuildOptions, cellReader } from '#shared/task/build';
import type { DecidingDocument, Programme, Task } from '#shared/task/programme';

/** A cell of the programme as a deciding document has it; `text` is '' where it was taken out. */
export type Redefined = { readonly text: string; readonly document: DecidingDocument };

/** What deciding documents changed in a programme, by task id and field. */
export type Redefinitions = ReadonlyMap<string, Partial<Readonly<Record<DefinitionField, Redefined>>>>;

const ofTime: readonly DefinitionField[] = ['start', 'finish', 'period'];

/**
 * The programme as deciding documents have it (M4): changed cells say the decided text and are read as the appendix itself was, so that bodies,
 * periods and deadline follow. `options` as the programme was built with. Each cell is decided for itself: a row below that repeats it with a
 * ditto mark keeps what the mark stood for when the programme was issued. Ids, paths and places stay. A task the programme does not have is
 * passed over; without changes the programme itself is given back. Linear in tasks.
 *
 * Example: `finish` of II.6.4 is 12/2015 and a document makes it Quý I/2031 → deadline 2031-03-31, `redated` from 2015-12-31.
 */
export function programmeInForce(programme: Programme, redefined: Redefinitions, options: BuildOptions): Programme {
  if (redefined.size === 0) return programme;
  const read = cellReader(programme, options);
  return {
    ...programme,
    tasks: programme.tasks.map((task) => {
      const changed = redefined.get(task.id);
      return changed === undefined ? task : changedTask(task, changed, read);
    }),
  };
}

type Changed = Partial<Readonly<Record<DefinitionField, Redefined>>>;

function changedTask(task: Task, changed: Changed, read: ReturnType<typeof cellReader>): Task {
  const cells: Partial<Record<DefinitionField, SourceCell>> = { ...task.cells };
  for (const [name, redefinition] of Object.entries(changed)) {
    const field = name as DefinitionField;
    if (redefinition.text === '') delete cells[field];
    else cells[field] = { row: task.row, column: cells[field]?.column ?? 0, text: redefinition.text };
  }
  // What did not change keeps its reading: a cell of a sheet that counts days from 1904 is not read again.
  const fresh = read(task, cells);
  const [lead, coordinating] = [changed.lead, changed.coordinating];
  const timed = ofTime.some((field) => changed[field] !== undefined);
  const now: Task = {
    ...task,
    cells,
    ...(lead === undefined ? {} : { lead: fresh.lead }),
    ...(coordinating === undefined ? {} : { coordinating: fresh.coordinating }),
  };
  if (!timed) return now;
  const start = changed.start === undefined ? task.start : fresh.start;
  const finish = changed.finish === undefined ? task.finish : fresh.finish;
  const period = changed.period === undefined ? task.period : fresh.period;
  const deadline = deadlineOf({ start, finish, period });
  const dated = { ...now, start, finish, period, deadline };
  const document = lastDocument(ofTime.flatMap((field) => changed[field]?.document ?? []));
  if (deadline === task.deadline || document === undefined) return dated;
  return { ...dated, redated: { deadline: task.deadline, document } };
}

function lastDocument(documents: readonly DecidingDocument[]): DecidingDocument | undefined {
  return documents.reduce<DecidingDocument | undefined>(
    (last, one) => (last === undefined || one.date >= last.date ? one : last),
    undefined,
  );
}
