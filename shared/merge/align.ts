import type { BaseText } from '#shared/merge/base';
import type { Places } from '#shared/merge/places';
import { contentKey } from '#shared/merge/places';
import type { MergePlan } from '#shared/merge/plan';
import type { Steps } from '#shared/merge/steps';
import { typedText } from '#shared/merge/typed';
import type { Table, TableRow } from '#shared/table/table';
import type { Task } from '#shared/task/programme';
import { shingleLikeness, shingles } from '#shared/text/similarity';

/** Which task a row of a submission is (M2), and how that was seen. `line` is the hidden id it bears, if it is its own. */
export type RowMatch =
  | {
      readonly kind: 'task';
      readonly task: Task;
      readonly by: 'person' | 'id' | 'path' | 'content';
      readonly line?: string;
    }
  | { readonly kind: 'new' }
  | { readonly kind: 'unclear'; readonly reason: 'row_unclear' | 'copied_row' };

/** Hidden id of rows we print that are no line of their own: a heading shown a second time, an agency's line in the tracker. */
const shownOnly = '#';

/** Body rows are sections, tasks and steps. A row we printed for show counts only where it repeats a task word for word. */
export function isBodyRow(row: TableRow, places: () => Places): boolean {
  if (row.kind !== 'section' && row.kind !== 'task' && row.kind !== 'step') return false;
  return row.owned.id?.text.trim() !== shownOnly || places().byContent(contentOf(row)).length > 0;
}

/** Task and role letter of a hidden id: `t12.L` → task t12. Undefined when the programme has no such task. */
export function taskOfLine(plan: MergePlan, line: string): Task | undefined {
  const whole = plan.tasks.get(line);
  if (whole) return whole;
  const dot = line.lastIndexOf('.');
  return dot < 0 ? undefined : plan.tasks.get(line.slice(0, dot));
}

/** Likeness from which a row at the same path is the same task; an edited text keeps most of its words. */
const SAME_PLACE = 0.5;
/** Likeness from which content alone may decide, and how far the next best must be behind. */
const SAME_WORDS = 0.75;
const CLEARLY = 0.08;
/** From here on a row is too like a task to be called new, and too unlike to be called that task. */
const MAYBE = 0.6;
/**
 * Rows of one table that neither id nor words nor path have placed and that are compared with the whole programme. More are no report of
 * it, or one that a person must look at anyway; comparing them all would keep everybody else waiting.
 */
const LOOKED_FOR = 4_000;

export type AlignInput = {
  readonly plan: MergePlan;
  readonly table: Table;
  readonly base: BaseText;
  readonly sender: string | null;
  /** Rows a person placed: sheet row from 0 → task id. */
  readonly placed: ReadonlyMap<number, string>;
  /** Rows a person found to be none of the programme's: sheet rows from 0. */
  readonly foundNew?: ReadonlySet<number>;
};

/**
 * Finds the task of every body row: by a person's decision, by hidden id, by path with like content, by content alone when one task is
 * clearly the best, with the parent and the sender's own assignments as support. Sorted, inserted, renumbered and split rows keep
 * their tasks; of rows that copied one id the one whose content is the base's keeps it. Pauses after each row it has to look for.
 */
export function* alignRows(input: AlignInput): Steps<ReadonlyMap<TableRow, RowMatch>> {
  const matches = new Map<TableRow, RowMatch>();
  const body = input.table.rows.filter((row) => isBodyRow(row, input.plan.places));
  const open: TableRow[] = [];
  const copies = new Set<TableRow>();
  byPerson(input, body, matches);
  byId(input, body, matches, copies);
  for (const row of body) if (!matches.has(row)) open.push(row);
  if (open.length === 0) return matches;
  const left: TableRow[] = [];
  for (const row of open) {
    if (!bySameWords(input, row, matches)) left.push(row);
    yield;
  }
  const claimed = new Set([...matches.values()].flatMap((match) => (match.kind === 'task' ? [match.task] : [])));
  yield* byLikeness(input, left, matches, claimed, copies);
  return matches;
}

function byPerson(
  { plan, placed, foundNew }: AlignInput,
  body: readonly TableRow[],
  matches: Map<TableRow, RowMatch>,
): void {
  if (placed.size === 0 && (foundNew === undefined || foundNew.size === 0)) return;
  for (const row of body) {
    if (foundNew?.has(row.row)) matches.set(row, { kind: 'new' });
    const task = plan.tasks.get(placed.get(row.row) ?? '');
    if (task) matches.set(row, { kind: 'task', task, by: 'person' });
  }
}

/** Rows that bear one hidden id. */
type IdGroup = { readonly task: Task; readonly rows: TableRow[] };

function byId(
  input: AlignInput,
  body: readonly TableRow[],
  matches: Map<TableRow, RowMatch>,
  copies: Set<TableRow>,
): void {
  const groups = new Map<string, IdGroup>();
  for (const row of body) {
    const line = row.owned.id?.text.trim() ?? '';
    if (line === '' || matches.has(row)) continue;
    const known = groups.get(line);
    if (known) {
      known.rows.push(row);
      continue;
    }
    const task = taskOfLine(input.plan, line);
    if (task) groups.set(line, { task, rows: [row] });
  }
  const lost = onceAsked(() => wordsLost(input, groups));
  for (const [line, { task, rows }] of groups) {
    const base = input.base.text(line, task, 'content');
    const [first] = rows;
    if (rows.length === 1 && first) {
      if (!strayed(input, first, task, base, lost)) matches.set(first, { kind: 'task', task, by: 'id', line });
      continue;
    }
    const keepers = keepersOf(rows, base);
    for (const row of rows) {
      if (keepers === 'unclear') matches.set(row, { kind: 'unclear', reason: 'copied_row' });
      else if (keepers.includes(row)) matches.set(row, { kind: 'task', task, by: 'id', line });
      else copies.add(row);
    }
  }
}

/**
 * Whether an id stands beside another task's words: rows were sorted without the hidden column. Where the two tasks are worded alike
 * ("… đợt 1", "… đợt 2"), the words tell only if the other task's own id has lost them too; else somebody edited the text.
 */
function strayed(
  { plan }: AlignInput,
  row: TableRow,
  task: Task,
  base: string,
  lost: () => ReadonlySet<Task>,
): boolean {
  const content = contentOf(row);
  if (content === base) return false;
  const key = contentKey(content);
  if (key === '' || key === contentKey(base)) return false;
  const places = plan.places();
  const exact = places.byContent(content);
  const [only] = exact;
  if (only === undefined || exact.includes(task)) return false;
  if (places.likeness(task, shingles(content)) < SAME_PLACE) return true;
  return exact.length === 1 && lost().has(only);
}

/** Tasks whose id is in the table beside other words than theirs. */
function wordsLost({ base }: AlignInput, groups: ReadonlyMap<string, IdGroup>): ReadonlySet<Task> {
  const lost = new Set<Task>();
  const kept = new Set<Task>();
  for (const [line, { task, rows }] of groups) {
    const key = contentKey(base.text(line, task, 'content'));
    const holds = rows.some((row) => contentKey(contentOf(row)) === key);
    (holds ? kept : lost).add(task);
  }
  for (const task of kept) lost.delete(task);
  return lost;
}

function onceAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Of rows with one id, those whose content is the base's; where none is, the one clearly most like it. */
function keepersOf(rows: readonly TableRow[], base: string): readonly TableRow[] | 'unclear' {
  const key = contentKey(base);
  const equal = rows.filter((row) => contentKey(contentOf(row)) === key);
  if (equal.length > 0) return equal;
  const like = shingles(base);
  const ranked = rows
    .map((row) => ({ row, likeness: shingleLikeness(like, shingles(contentOf(row))) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (best === undefined || best.likeness < SAME_PLACE) return 'unclear';
  return best.likeness - (next?.likeness ?? 0) >= CLEARLY ? [best.row] : 'unclear';
}

/** Exactly the words of a task: of several such tasks the one at the same path, under the same parent, or of the sender's own. */
function bySameWords(input: AlignInput, row: TableRow, matches: Map<TableRow, RowMatch>): boolean {
  const { plan, table, sender } = input;
  let candidates = plan.places().byContent(contentOf(row));
  if (candidates.length > 1) {
    const parent = matches.get(table.rows[row.parent] ?? row);
    candidates = narrowed(candidates, (task) => !row.pathInferred && task.path === row.path);
    candidates = narrowed(candidates, (task) => parent?.kind === 'task' && task.parent === parent.task.id);
    candidates = narrowed(candidates, (task) => isOwn(plan, task, sender));
  }
  const [only] = candidates;
  if (only === undefined) return false;
  matches.set(
    row,
    candidates.length === 1 ? { kind: 'task', task: only, by: 'content' } : { kind: 'unclear', reason: 'row_unclear' },
  );
  return true;
}

function narrowed(candidates: readonly Task[], fits: (task: Task) => boolean): readonly Task[] {
  if (candidates.length < 2) return candidates;
  const fitting = candidates.filter(fits);
  return fitting.length === 0 ? candidates : fitting;
}

function isOwn(plan: MergePlan, task: Task, sender: string | null): boolean {
  return (
    sender !== null &&
    (plan.charged.get(task.id) ?? []).some(({ agency, named }) => agency === sender || named === sender)
  );
}

type Wish = { readonly row: TableRow; readonly task: Task; readonly by: 'path' | 'content'; readonly likeness: number };

function* byLikeness(
  input: AlignInput,
  rows: readonly TableRow[],
  matches: Map<TableRow, RowMatch>,
  claimed: ReadonlySet<Task>,
  copies: ReadonlySet<TableRow>,
): Steps<void> {
  const wishes = new Map<Task, Wish[]>();
  for (const [index, row] of rows.entries()) {
    // A copied row that was then changed is what a person makes a new row from.
    const found = copies.has(row) ? 'new' : index >= LOOKED_FOR ? 'unclear' : mostLike(input, row, claimed);
    if (found === 'new') matches.set(row, { kind: 'new' });
    else if (found === 'unclear') matches.set(row, { kind: 'unclear', reason: 'row_unclear' });
    else {
      const known = wishes.get(found.task);
      if (known) known.push(found);
      else wishes.set(found.task, [found]);
    }
    yield;
  }
  for (const [task, rivals] of wishes) {
    const [best, next] = rivals.sort((a, b) => b.likeness - a.likeness);
    const clear = best !== undefined && best.likeness - (next?.likeness ?? 0) >= CLEARLY;
    for (const wish of rivals) {
      matches.set(
        wish.row,
        clear && wish === best ? { kind: 'task', task, by: wish.by } : { kind: 'unclear', reason: 'row_unclear' },
      );
    }
  }
}

function mostLike({ plan }: AlignInput, row: TableRow, claimed: ReadonlySet<Task>): Wish | 'new' | 'unclear' {
  const places = plan.places();
  const content = contentOf(row);
  if (contentKey(content) === '') return 'unclear';
  const text = shingles(content);
  if (!row.pathInferred) {
    const here = places.byPath(row.path).filter((task) => !claimed.has(task));
    const [task] = here;
    if (here.length === 1 && task) {
      const likeness = places.likeness(task, text);
      if (likeness >= SAME_PLACE) return { row, task, by: 'path', likeness };
    }
  }
  const ranked = places.alike(content).filter(({ task }) => !claimed.has(task));
  const [best, next] = ranked;
  if (best === undefined || best.likeness < MAYBE) return 'new';
  if (best.likeness < SAME_WORDS || best.likeness - (next?.likeness ?? 0) < CLEARLY) return 'unclear';
  return { row, task: best.task, by: 'content', likeness: best.likeness };
}

function contentOf(row: TableRow): string {
  const cell = row.cells.content;
  return cell === undefined ? '' : typedText('content', cell);
}
