import { keepLast } from '#server/ledger/keepLast';
import type { InForce, ProgrammeInForce, Standing } from '#server/ledger/ledger';
import { inTurns } from '#server/store/letOthersIn';
import type { DecisionRecord, PeriodRecord, SubmissionRecord } from '#server/store/records';
import type { OpenedFile } from '#server/usecases/openFile';
import type { Consolidation } from '#shared/merge/consolidate';
import { beginMerge, consolidated, disputesIn, mergeBySteps, type Working } from '#shared/merge/incremental';
import {
  answeringPlan,
  chargedAtOpening,
  type DecidedProgramme,
  decidedProgramme,
  type ProgrammeFacts,
  programmeAsOf,
  withCharged,
} from '#shared/merge/inForce';
import type { Decision, TrackerState } from '#shared/merge/model';
import { type MergePlan, planMerge } from '#shared/merge/plan';
import { receiveBySteps } from '#shared/merge/receive';
import { isOfFile } from '#shared/merge/settledCells';
import type { Steps } from '#shared/merge/steps';
import type { AlignedSubmission } from '#shared/merge/submission';
import type { TaskStatus } from '#shared/status/class';
import { statusOf } from '#shared/status/classify';
import type { Assignment } from '#shared/task/programme';

/** A submission with its cells aligned to the programme. */
export type Taken = { readonly record: SubmissionRecord; readonly aligned: AlignedSubmission };

/** What a period of a programme comes to, up to `seq` of its journal. Never changed in place. */
export type Replay = {
  readonly base: ProgrammeInForce;
  readonly period: PeriodRecord;
  readonly seq: number;
  /** Last entry that changed anything here. */
  readonly changed: number;
  readonly asOf: string;
  readonly opening: TrackerState;
  /** Tells one opening from another: a period that is still open may yet change what the next one starts from. */
  readonly openedFrom: string;
  readonly decisions: readonly DecisionRecord[];
  readonly plan: MergePlan;
  /** Whether decisions of the period itself gave somebody the right to write, see {@link chargedAnew}. */
  readonly widened: boolean;
  readonly taken: readonly Taken[];
  readonly working: Working;
};

export type ReplayStart = Pick<
  Replay,
  'base' | 'period' | 'seq' | 'changed' | 'asOf' | 'opening' | 'openedFrom' | 'decisions'
>;

/** Plans a period, with nothing taken yet; whoever was charged by what was decided before the period may write. */
export function planned(start: ReplayStart): Replay {
  return plannedFor(start, chargedAtOpening(factsOf(start), start.opening, start.period.period), false);
}

/** The same where `charged` are those who may write; `widened` if that is more than {@link planned} says. */
export function plannedFor(start: ReplayStart, charged: readonly Assignment[], widened: boolean): Replay {
  const { programme, agencies } = start.base;
  const plan = planMerge({
    programme,
    assignments: charged,
    agencies,
    period: start.period.period,
    asOf: start.asOf,
    // Behind the earlier ones in the order they were written, not by their day: a clock may be set back (Q-F8).
    opening: {
      ...start.opening,
      decisions: [...start.opening.decisions, ...start.decisions.map(({ decision }) => decision)],
    },
  });
  return { ...start, plan, widened, taken: [], working: beginMerge(plan) };
}

function factsOf({ base, asOf }: Pick<Replay, 'base' | 'asOf'>): ProgrammeFacts {
  return { programme: base.programme, agencies: base.agencies, asOf };
}

/** The programme as documents have decided it up to where a replay stands, as of a day. */
function decidedIn(replayed: Replay, day: string): DecidedProgramme {
  const facts = factsOf(replayed);
  if (!decidesText(replayed)) return decidedProgramme(facts, new Map());
  return programmeAsOf(facts, disputesIn(replayed.working), replayed.plan.inForce.journal, day);
}

/** Whether anything was ever decided about the programme's own text: mostly nothing was, and nothing need be gathered. */
function decidesText({ plan }: Replay): boolean {
  return plan.inForce.journal.some(({ kind, document }) => (kind === 'proposal' || kind === 'choose') && document);
}

/**
 * Who may write in the period besides those who may so far, where its own decisions have changed who is charged; null where nobody. Then
 * all its files are aligned once more.
 */
export function chargedAnew(replayed: Replay): readonly Assignment[] | null {
  if (!decidesText(replayed)) return null;
  return withCharged(replayed.plan.assignments, decidedIn(replayed, replayed.asOf).charged);
}

/** Merges more submissions: only the cells they changed are decided again. */
export async function withTaken(replayed: Replay, added: readonly Taken[]): Promise<Replay> {
  let { working } = replayed;
  for (const { aligned } of added) working = (await inTurns(mergeBySteps(working, aligned))).working;
  return { ...replayed, taken: [...replayed.taken, ...added], working };
}

/**
 * Aligns a file with the programme as the plan has it. A person who signed in, or a decision since, is certain of the sender; a name
 * given on entering the file is one voice among those of the file itself (M14).
 */
export function alignFor(
  plan: MergePlan,
  opened: OpenedFile,
  { agency, sender }: Pick<SubmissionRecord, 'agency' | 'sender'>,
): Steps<AlignedSubmission> {
  return receiveBySteps(plan, {
    file: opened.file,
    hash: opened.hash,
    workbook: opened.workbook,
    tables: opened.recognition.tables,
    ...(agency === null || sender === 'found' ? {} : { sender: agency, certain: sender !== 'named' }),
  });
}

/** Which files are read against the programme once more: all, those of the bytes named, or none where the set is empty. */
type ReadAgain = 'all' | ReadonlySet<string>;
const nothingAgain: ReadonlySet<string> = new Set();

/**
 * Files are compared with the text the period opened with: of disputes about that text only those of earlier periods move it. What is decided
 * about a file's own rows concerns that file.
 */
function readAgainBy(decision: Decision, all: readonly Decision[], opening: TrackerState): ReadAgain {
  switch (decision.kind) {
    case 'place':
    case 'new_row':
    case 'aside':
    case 'cleared':
      return new Set([decision.hash]);
    case 'proposal':
      return isAmong(decision.proposal, opening.proposals, opening.settled?.proposals) ? 'all' : nothingAgain;
    case 'choose':
      return isAmong(decision.conflict, opening.conflicts, opening.settled?.conflicts) ? 'all' : nothingAgain;
    case 'undo': {
      const undone = all.find(({ id }) => id === decision.decision);
      return undone === undefined || undone.kind === 'undo' ? 'all' : readAgainBy(undone, all, opening);
    }
    case 'suspend':
    case 'cancel':
    case 'extend':
    case 'complete':
    case 'trigger':
      return nothingAgain;
  }
}

function isAmong(id: string, ...lists: readonly (readonly { readonly id: string }[] | undefined)[]): boolean {
  return lists.some((list) => list?.some((one) => one.id === id));
}

type WorkedOut = {
  consolidation?: Consolidation;
  readonly inForce: Map<string, InForce>;
  readonly status: Map<string, ReadonlyMap<string, TaskStatus>>;
};

/** What was worked out of a merge: an issued workbook or a reminder makes a new standing, and changes nothing in it. */
const workedOut = new WeakMap<Working, WorkedOut>();

/** The files of a replay that have to be read again when `added` are decided besides what is in `known`. */
export function readAgain(known: Replay, added: readonly DecisionRecord[]): (record: SubmissionRecord) => boolean {
  const all = [...known.decisions, ...added].map(({ decision }) => decision);
  const each = added.map(({ decision }) => readAgainBy(decision, all, known.opening));
  // Somebody got the right to write by what was decided here; the decision may take it away again.
  const moved = known.widened && added.some(({ decision }) => !isOfFile(decision));
  if (moved || each.includes('all')) return () => true;
  return ({ hash }) => each.some((hashes) => hashes !== 'all' && hashes.has(hash));
}

/** Few days are ever asked for; a caller that walks through years must not fill the memory. */
const mostDays = 8;

/** The standing a replay amounts to; the tracker, the programme in force and the classes are worked out when first asked for. */
export function standingOf(replayed: Replay): Standing {
  const { asOf, working } = replayed;
  const made: WorkedOut = workedOut.get(working) ?? { inForce: new Map(), status: new Map() };
  workedOut.set(working, made);
  const tracker = (): Consolidation => {
    made.consolidation ??= consolidated(working);
    return made.consolidation;
  };
  const inForce = (day = asOf): InForce => {
    const known = made.inForce.get(day);
    if (known) return known;
    const decided = decidedIn(replayed, day);
    const found: InForce = { ...decided, plan: answeringPlan(replayed.plan, decided) };
    keepLast(made.inForce, mostDays).set(day, found);
    return found;
  };
  return {
    get base() {
      const { programme } = inForce();
      return programme === replayed.base.programme ? replayed.base : { ...replayed.base, programme };
    },
    get plan() {
      return inForce().plan;
    },
    get charged() {
      return inForce().charged;
    },
    period: replayed.period,
    seq: replayed.seq,
    asOf,
    inForce,
    submissions: replayed.taken.map(({ record }) => record),
    decisions: replayed.decisions,
    opening: replayed.opening,
    consolidation: tracker,
    status: (day = asOf) => {
      const known = made.status.get(day);
      if (known) return known;
      const { lines, decisions } = tracker().state;
      const { programme, charged } = inForce(day);
      const classes = statusOf({
        programme,
        assignments: charged,
        lines,
        decisions,
        asOf: day,
        period: replayed.period.period,
        dueSoonDays: replayed.base.settings.dueSoonDays,
      });
      keepLast(made.status, mostDays).set(day, classes);
      return classes;
    },
  };
}
