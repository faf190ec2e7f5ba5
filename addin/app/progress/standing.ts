import type { Book } from '#addin/app/book/book';
import type { Place } from '#addin/port/workbookPort';
import { daysBetween } from '#shared/period/calendar';
import { periodOf } from '#shared/period/reporting';
import type { StatusClass, TaskStatus } from '#shared/status/class';
import { tally } from '#shared/status/count';
import { statusInTables } from '#shared/status/statusInTables';
import { printedPath } from '#shared/table/tree';
import type { Task } from '#shared/task/programme';
import { cleanText } from '#shared/text/fold';

/** A task or step with its class, as a list shows it. */
export type Item = {
  readonly task: Task;
  readonly status: TaskStatus;
  readonly path: string;
  readonly content: string;
  readonly place: Place;
};

export type ClassRow = {
  readonly class: StatusClass;
  readonly tasks: readonly Item[];
  readonly steps: readonly Item[];
};

/** Where the tasks stand as of the day. Tasks and steps are never added together (S3). */
export type Standing = {
  readonly asOf: string;
  readonly tasks: number;
  readonly steps: number;
  /** Classes that have a task or a step, what is done first, what was set aside last. */
  readonly classes: readonly ClassRow[];
  /** Open work due from the day on, nearest first, with the days left. */
  readonly due: readonly { readonly item: Item; readonly left: number }[];
  /** Longest waiting first; `days` null where the day it was submitted is unknown. */
  readonly awaiting: readonly { readonly item: Item; readonly days: number | null }[];
  /** Longest overdue first. */
  readonly overdue: readonly { readonly item: Item; readonly days: number }[];
};

export type Standings = {
  readonly all: Standing /** Null where nobody's body is known. */;
  readonly mine: Standing | null;
};

/** Longest window asked for. */
const window = 30;
/** Classes a deadline still presses on. */
const open: ReadonlySet<StatusClass> = new Set(['due_soon', 'not_yet', 'not_started', 'in_time', 'submitted']);
/** What is done first, then what is under way by how much it presses, then what has not begun or has no end, what was set aside last. */
const order: readonly StatusClass[] = [
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'done_unproven',
  'submitted',
  'overdue',
  'due_soon',
  'in_time',
  'not_started',
  'not_yet',
  'continuous',
  'no_deadline',
  'suspended',
  'cancelled',
];

/** Reckons the open workbook: all of it, and the part of the person's own body. The classes are those of the command for the file. */
export function standingsOf(book: Book): Standings {
  const { asOf, agencies } = book;
  const from = {
    tables: book.recognition.tables,
    file: book.workbook.file ?? '',
    hash: '',
    savedAt: book.workbook.savedAt ?? null,
  };
  const period = periodOf(asOf)?.id ?? asOf.slice(0, 7);
  const statuses = statusInTables(from, book.programmes, { agencies, asOf, period });
  const items = book.programmes.flatMap(({ tasks }): readonly Item[] =>
    tasks.flatMap((task) => {
      const status = statuses.get(task.id);
      return status === undefined ? [] : [itemOf(task, status)];
    }),
  );
  const all = standing(items, book.asOf);
  if (book.agency === null) return { all, mine: null };
  const own = ownTasks(book, book.agency);
  return {
    all,
    mine: standing(
      items.filter(({ task }) => own.has(task.id)),
      book.asOf,
    ),
  };
}

function itemOf(task: Task, status: TaskStatus): Item {
  const cell = task.cells.content;
  return {
    task,
    status,
    path: printedPath(task.path),
    content: cleanText(cell?.resolved ?? cell?.text ?? ''),
    place: { sheet: task.sheet, row: task.row, column: cell?.column ?? 0 },
  };
}

/** What a body reports on: tasks and steps it leads or is a member of a leading group for; a step without a lead goes with its task. */
function ownTasks(book: Book, agency: string): ReadonlySet<string> {
  const led = new Set<string>();
  const own = new Set<string>();
  for (const { task, agency: body, role } of book.assignments) {
    if (role === 'coordinating') continue;
    led.add(task);
    if (body === agency) own.add(task);
  }
  for (const { tasks } of book.programmes)
    for (const { id, kind, parent } of tasks)
      if (kind === 'step' && parent !== null && own.has(parent) && !led.has(id)) own.add(id);
  return own;
}

function standing(items: readonly Item[], asOf: string): Standing {
  const tasks = items.filter(({ task }) => task.kind === 'task');
  const steps = items.filter(({ task }) => task.kind === 'step');
  const [ofTasks, ofSteps] = [tasks, steps].map((list) => tally(list.map(({ status }) => status)));
  const classes = order
    .filter((code) => (ofTasks?.byClass[code].count ?? 0) + (ofSteps?.byClass[code].count ?? 0) > 0)
    .map((code) => ({
      class: code,
      tasks: tasks.filter(({ status }) => status.class === code),
      steps: steps.filter(({ status }) => status.class === code),
    }));
  const left = ({ status }: Item): number => -(status.daysLate ?? 0);
  const due = items
    .filter(
      (item) => open.has(item.status.class) && item.status.daysLate !== null && left(item) >= 0 && left(item) <= window,
    )
    .map((item) => ({ item, left: left(item) }))
    .sort((a, b) => a.left - b.left);
  const awaiting = withoutPartsOf(items.filter(({ status }) => status.class === 'submitted'))
    .map((item) => ({
      item,
      days: item.status.submittedOn === undefined ? null : daysBetween(item.status.submittedOn, asOf),
    }))
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
  const overdue = withoutPartsOf(items.filter(({ status }) => status.class === 'overdue'))
    .map((item) => ({ item, days: item.status.daysLate ?? 0 }))
    .sort((a, b) => b.days - a.days);
  return { asOf, tasks: tasks.length, steps: steps.length, classes, due, awaiting, overdue };
}

/** A step whose task is in the list already says nothing more. */
function withoutPartsOf(items: readonly Item[]): readonly Item[] {
  const listed = new Set(items.map(({ task }) => task.id));
  return items.filter(({ task }) => task.parent === null || !listed.has(task.parent));
}
