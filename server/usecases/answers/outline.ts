import { refuse } from '#server/http/problem';
import { inTurns } from '#server/store/letOthersIn';
import type { AccountRecord } from '#server/store/records';
import { sightOf } from '#server/usecases/answers/sight';
import { silencesAmong } from '#server/usecases/answers/silence';
import { readTracker, type TrackerAsked } from '#server/usecases/answers/tracker';
import type { Service } from '#server/usecases/service';
import { outlineOf, type ShortName } from '#shared/report/outline';
import { type Outline, outlineRows } from '#shared/report/outlineRows';
import { leading, whereOf } from '#shared/report/overviewWhere';
import { rangesOf } from '#shared/report/rowRanges';
import { type LinesAsked, trackerRow } from '#shared/report/trackerRows';
import { searchRows } from '#shared/report/trackerSearch';
import type { FoundRows, OutlineAnswer, RowsAnswer, TaskAnswer } from '#shared/wire/outlineAnswer';
import type { TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** Outlines by the tracker they are of: many people look at one. */
const known = new WeakMap<TrackerAnswer, Outline>();

/** The rows of a tracker as columns, as far as the account may see it, and what the first `rows` say. Throws as {@link readTracker} does. */
export async function readOutline(
  service: Service,
  account: AccountRecord,
  asked: TrackerAsked & { readonly rows?: number },
): Promise<OutlineAnswer> {
  const answer = await readTracker(service, account, asked);
  const short = await shortNames(service, asked.programme);
  const outline = takenApart(answer, short).answer;
  if (asked.rows === undefined) return outline;
  const rows = answer.tasks.slice(0, asked.rows).map((task, row) => trackerRow(answer, task, row, short, 'first'));
  return { ...outline, rows };
}

/** The outline of a tracker, taken apart. */
export function takenApart(answer: TrackerAnswer, short: ShortName): Outline {
  const found = known.get(answer);
  if (found !== undefined) return found;
  const made = outlineRows(outlineOf(answer, short));
  known.set(answer, made);
  return made;
}

export async function shortNames(service: Service, programme: string): Promise<ShortName> {
  const { agencies } = await service.ledger.programme(programme);
  return (agency) => agencies.byId.get(agency)?.short;
}

export type RowsAsked = TrackerAsked & {
  readonly at: readonly number[];
  /** Of the outline the numbers come from; without it they are those of now. */
  readonly seq?: number;
  readonly lines: LinesAsked;
};

/** What rows of an outline say. None where the tracker has changed since: their numbers may mean others now. */
export async function readRows(service: Service, account: AccountRecord, asked: RowsAsked): Promise<RowsAnswer> {
  const answer = await readTracker(service, account, asked);
  const { seq } = answer.journal;
  if (asked.seq !== undefined && seq !== asked.seq) return { seq, rows: [] };
  const short = await shortNames(service, asked.programme);
  const rows = asked.at.flatMap((row) => {
    const task = answer.tasks[row];
    return task === undefined ? [] : [trackerRow(answer, task, row, short, asked.lines)];
  });
  return { seq, rows };
}

/** A task with all that may be seen of it, the rows above and those directly below. Throws `task_unknown` where there is none in sight. */
export async function readTask(
  service: Service,
  account: AccountRecord,
  asked: TrackerAsked & { readonly task: string },
): Promise<TaskAnswer> {
  const answer = await readTracker(service, account, asked);
  const short = await shortNames(service, asked.programme);
  const { parent, end, size } = takenApart(answer, short);
  const at = answer.tasks.findIndex(({ id }) => id === asked.task);
  const rowAt = (row: number, lines: LinesAsked) => {
    const task = answer.tasks[row];
    return task === undefined ? [] : [trackerRow(answer, task, row, short, lines)];
  };
  const [task] = rowAt(at, 'every');
  if (task === undefined) throw refuse('not_found', { task: asked.task });
  const above: number[] = [];
  for (let row = parent[at] ?? -1; row >= 0; row = parent[row] ?? -1) above.unshift(row);
  const below: number[] = [];
  for (let row = at + 1; row < (end[at] ?? size); row += 1) if (parent[row] === at) below.push(row);
  return {
    seq: answer.journal.seq,
    period: answer.period,
    asOf: answer.asOf,
    task,
    above: above.flatMap((row) => rowAt(row, 'first')),
    below: below.flatMap((row) => rowAt(row, 'first')),
    where: await whereIs(service, account, asked, answer, answer.tasks.slice(at, end[at] ?? size)),
    decisions: await taskDecisions(service, account, asked.programme, asked.task),
  };
}

/** "Đang ở đâu?" of the first of these rows, as the overview says it; the others are the rows below it. Null where it is not overdue. */
async function whereIs(
  service: Service,
  account: AccountRecord,
  asked: TrackerAsked,
  answer: TrackerAnswer,
  [task, ...below]: readonly TrackerTaskAnswer[],
): Promise<TaskAnswer['where']> {
  if (task?.class !== 'overdue') return null;
  const bodies = [task, ...below].flatMap((row) => leading(row).map(({ agency }) => agency));
  const silences = await silencesAmong(service, account, asked, bodies);
  return whereOf(
    answer,
    task,
    below.filter(({ kind }) => kind === 'step'),
    silences.of,
  );
}

/** Decisions about a task itself: another deadline, suspended, ended, found done. Whoever sees the task sees them. */
async function taskDecisions(
  service: Service,
  account: AccountRecord,
  programme: string,
  task: string,
): Promise<TaskAnswer['decisions']> {
  const records = await service.store.decisions(programme);
  const undone = new Set(records.flatMap(({ decision }) => (decision.kind === 'undo' ? [decision.decision] : [])));
  const mine = sightOf(account).kind === 'agency';
  return Promise.all(
    records
      .filter(({ decision }) => 'task' in decision && decision.kind !== 'place' && decision.task === task)
      .map(async ({ decision }) => ({
        id: decision.id,
        kind: decision.kind,
        on: decision.on,
        // Who sat at the keyboard is the province's own affair.
        by: mine ? null : ((await service.store.account(decision.by))?.name ?? decision.by),
        reason: decision.reason,
        day:
          decision.kind === 'extend' || decision.kind === 'trigger'
            ? decision.deadline
            : decision.kind === 'complete'
              ? decision.completedOn
              : null,
        document: decision.document ?? null,
        undone: undone.has(decision.id),
      })),
  );
}

export type SearchAsked = TrackerAsked & {
  readonly text?: string | undefined;
  /** Ids of tasks; those not in sight find nothing. */
  readonly tasks?: readonly string[] | undefined;
};

/** Numbers of the rows a text or a list of tasks finds, of both only what is in both. */
export async function searchTracker(service: Service, account: AccountRecord, asked: SearchAsked): Promise<FoundRows> {
  const answer = await readTracker(service, account, asked);
  return { seq: answer.journal.seq, rows: rangesOf((await foundRows(answer, asked)) ?? answer.tasks.keys()) };
}

/** Null where nothing is looked for. */
export async function foundRows(
  answer: TrackerAnswer,
  { text, tasks }: Pick<SearchAsked, 'text' | 'tasks'>,
): Promise<readonly number[] | null> {
  const wanted = tasks === undefined ? null : new Set(tasks);
  const byText = text === undefined || text.trim() === '' ? null : await inTurns(searchRows(answer, text));
  if (wanted === null) return byText;
  const among = byText ?? [...answer.tasks.keys()];
  return among.filter((row) => wanted.has(answer.tasks[row]?.id ?? ''));
}
