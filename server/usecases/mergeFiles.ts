import type { OpenedBase } from '#server/usecases/openBase';
import type { OpenedFile, RefusedFile } from '#server/usecases/openFile';
import { openTracker } from '#server/usecases/openTracker';
import { type GivenSubmission, readAll } from '#server/usecases/readAll';
import { type Consolidation, consolidate } from '#shared/merge/consolidate';
import { chargedAtOpening, programmeAsOf, withCharged } from '#shared/merge/inForce';
import type { Decision, TrackerState } from '#shared/merge/model';
import { type MergeContext, planMerge } from '#shared/merge/plan';
import { receive } from '#shared/merge/receive';
import { decisionsFrom, type Undecided } from '#shared/merge/returnedDecisions';
import { type AlignedSubmission, compareText } from '#shared/merge/submission';
import { unreadFiles } from '#shared/merge/unread';
import { readDecisions } from '#shared/report/decisionColumns';
import type { TaskStatus } from '#shared/status/class';
import { statusOf } from '#shared/status/classify';
import type { Assignment, Programme } from '#shared/task/programme';

export type MergeJob = {
  readonly base: OpenedBase;
  /** Last period's tracker, or this period's so far. */
  readonly current: string | undefined;
  readonly period: string;
  readonly asOf: string;
  readonly submissions: readonly GivenSubmission[];
  readonly told?: (event: {
    readonly file: OpenedFile | RefusedFile;
    readonly done: number;
    readonly of: number;
  }) => void;
};

/** Everything a merge found out. */
export type Merged = {
  readonly kind: 'merged';
  readonly consolidation: Consolidation;
  /** As deciding documents have it as of the day (M4). */
  readonly programme: Programme;
  readonly charged: readonly Assignment[];
  readonly status: ReadonlyMap<string, TaskStatus>;
  readonly refused: readonly RefusedFile[];
  /** Paths as given by hash: receipts know a file by its name and bytes. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Choices written into a returned tracker that are no decision yet: asked back, never guessed. */
  readonly undecided: readonly Undecided[];
};

type Batch = {
  readonly aligned: AlignedSubmission[];
  readonly refused: RefusedFile[];
  readonly given: Map<string, string[]>;
  readonly decisions: Decision[];
  readonly undecided: Undecided[];
};

/**
 * The whole monthly job (M1): reads every file, aligns it with the programme, consolidates the set. A file that cannot be read is
 * named with its code and the others go on. A tracker that comes back, as `current` or among the files, speaks as DOST and brings
 * its decisions (M13); decisions change what the other files are compared with, so these are then aligned once more.
 */
export async function mergeFiles(job: MergeJob): Promise<Merged | RefusedFile> {
  const { programme, agencies } = job.base;
  const { asOf, period } = job;
  const current = job.current === undefined ? null : await openTracker(job.current, programme.id);
  if (current?.kind === 'refused') return current;
  const opening = current?.state;
  const facts = { programme, agencies, asOf };
  const context: MergeContext = {
    programme,
    assignments: chargedAtOpening(facts, opening, period),
    agencies,
    period,
    asOf,
    ...(opening === undefined ? {} : { opening }),
  };
  const early: Batch = { aligned: [], refused: [], given: new Map(), decisions: [], undecided: [] };
  if (current) noteDecisions(current.opened, opening, early);
  const first = await alignAll(job, context, early.decisions, opening, current?.opened);
  const decided = [...early.decisions, ...first.decisions];
  const batch = first.decisions.length === 0 ? first : await alignAll(job, context, decided, opening, current?.opened);
  const made = await settled(job, context, decided, batch, opening, current?.opened);
  const { lines, decisions } = made.consolidation.state;
  const { programme: inForce, charged } = programmeAsOf(facts, made.consolidation.state, decisions, asOf);
  const unread = unreadFiles(
    opening?.unread ?? [],
    // What was not even found nobody has sent.
    made.batch.refused.flatMap(({ file, hash, refusal }) => (hash === null ? [] : [{ file, hash, period, refusal }])),
    new Set(made.batch.given.keys()),
  );
  const state = { ...made.consolidation.state, ...(unread.length === 0 ? {} : { unread }) };
  return {
    kind: 'merged',
    consolidation: { ...made.consolidation, state },
    programme: inForce,
    charged,
    status: statusOf({ programme: inForce, assignments: charged, lines, decisions, asOf, period }),
    // By name, not by arrival: the tracker lists them too, and the order of the call changes nothing in it (M9).
    refused: [...made.batch.refused].sort(
      (a, b) => compareText(a.file, b.file) || compareText(a.hash ?? '', b.hash ?? ''),
    ),
    given: made.batch.given,
    undecided: [...early.undecided, ...made.batch.undecided],
  };
}

/**
 * Consolidates; where the decisions in it have changed who is charged, the files are aligned once more with the right of all who may write
 * now. That may bring a wish that was granted, hence again; nobody loses a right, so it ends.
 */
async function settled(
  job: MergeJob,
  context: MergeContext,
  decisions: readonly Decision[],
  aligned: Batch,
  opening: TrackerState | undefined,
  current: OpenedFile | undefined,
): Promise<{ readonly consolidation: Consolidation; readonly batch: Batch }> {
  let batch = aligned;
  let assignments = context.assignments;
  for (;;) {
    const plan = planMerge({ ...context, assignments, decisions });
    const consolidation = consolidate({ plan, submissions: batch.aligned });
    const { state } = consolidation;
    const { charged } = programmeAsOf(context, state, state.decisions, job.asOf);
    const anew = withCharged(assignments, charged);
    if (anew === null) return { consolidation, batch };
    assignments = anew;
    batch = await alignAll(job, { ...context, assignments }, decisions, opening, current);
  }
}

async function alignAll(
  job: MergeJob,
  context: MergeContext,
  decisions: readonly Decision[],
  opening: TrackerState | undefined,
  current: OpenedFile | undefined,
): Promise<Batch> {
  const plan = planMerge({ ...context, decisions });
  const batch: Batch = { aligned: [], refused: [], given: new Map(), decisions: [], undecided: [] };
  const take = (opened: OpenedFile, sender: string | undefined): AlignedSubmission => {
    batch.given.set(opened.hash, [...(batch.given.get(opened.hash) ?? []), opened.given]);
    const { file, hash, workbook, recognition } = opened;
    return receive(plan, {
      file,
      hash,
      workbook,
      tables: recognition.tables,
      ...(sender === undefined ? {} : { sender }),
    });
  };
  let done = 0;
  await readAll(job.submissions, (file, sender) => {
    done += 1;
    job.told?.({ file, done, of: job.submissions.length });
    if (file.kind === 'refused') batch.refused.push(file);
    else if (file.recognition.tables.length === 0) batch.refused.push(withoutTable(file));
    else {
      noteDecisions(file, opening, batch);
      batch.aligned.push(take(file, sender));
    }
  });
  if (current && !batch.given.has(current.hash)) {
    const edited = take(current, undefined);
    // An unedited tracker only carries the state: it is no submission.
    if (edited.changes.length + edited.foreign.length + edited.fixed.length > 0) batch.aligned.push(edited);
  }
  return batch;
}

/** A workbook that holds no task table has nothing to account for: it is said, not passed over (T8). */
function withoutTable({ given, file, hash }: OpenedFile): RefusedFile {
  return { kind: 'refused', given, file, hash, refusal: { code: 'no_table', params: { file } } };
}

function noteDecisions(opened: OpenedFile, opening: TrackerState | undefined, into: Batch): void {
  if (opening === undefined) return;
  const written = opened.workbook.sheets.flatMap(readDecisions);
  if (written.length === 0) return;
  const { decisions, undecided } = decisionsFrom(written, opening);
  const known = new Set([...opening.decisions, ...into.decisions].map(({ id }) => id));
  into.decisions.push(...decisions.filter(({ id }) => !known.has(id)));
  into.undecided.push(...undecided);
}
