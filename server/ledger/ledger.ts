import type { Replay } from '#server/ledger/replay';
import type {
  DecisionRecord,
  PeriodRecord,
  ProgrammeRecord,
  RevisionRecord,
  SubmissionRecord,
} from '#server/store/records';
import type { Reader } from '#server/store/store';
import type { PrintedColumn } from '#server/usecases/printedColumns';
import type { AgencyIndex } from '#shared/agency/resolve';
import type { Consolidation } from '#shared/merge/consolidate';
import type { TrackerState } from '#shared/merge/model';
import type { MergePlan } from '#shared/merge/plan';
import type { DecidedCells } from '#shared/merge/redefined';
import type { Appendix } from '#shared/report/appendixCells';
import type { TaskStatus } from '#shared/status/class';
import type { Assignment, Programme } from '#shared/task/programme';
import type { ProgrammeSettings } from '#shared/wire/settingsAnswer';

/** A programme as its revision in force has it. */
export type ProgrammeInForce = {
  readonly record: ProgrammeRecord;
  readonly revision: RevisionRecord;
  readonly settings: ProgrammeSettings;
  readonly programme: Programme;
  readonly agencies: AgencyIndex;
  readonly columns: readonly PrintedColumn[];
  readonly appendix: Appendix;
};

/** The programme as deciding documents have it as of a day (M4), who is charged under it, and the plan answers are made from. */
export type InForce = {
  readonly programme: Programme;
  /** Members of closed groups included. */
  readonly charged: readonly Assignment[];
  /** What documents changed, and which decision says so. */
  readonly cells: DecidedCells;
  readonly plan: MergePlan;
};

/**
 * Where a programme stands in a reporting period: what follows from its journal up to `seq`. Never changed in place; the next act makes
 * another one. Tasks, agencies and authority are taken as of the cut-off of the period, so that no clock decides.
 */
export type Standing = {
  /** With the programme as it is in force as of the cut-off. */
  readonly base: ProgrammeInForce;
  readonly period: PeriodRecord;
  readonly seq: number;
  /** Cut-off of the period. */
  readonly asOf: string;
  /** `inForce()`, as of the cut-off. */
  readonly plan: MergePlan;
  readonly charged: readonly Assignment[];
  /** The programme as of a day, the cut-off by default. */
  readonly inForce: (asOf?: string) => InForce;
  /** Submissions of the period that count, in the order they came. */
  readonly submissions: readonly SubmissionRecord[];
  /** Decisions of the programme up to `seq`. */
  readonly decisions: readonly DecisionRecord[];
  /** What the period started from; undefined for the first. */
  readonly opening: TrackerState | undefined;
  /** The tracker with receipts as they would be now; worked out when first asked for. */
  readonly consolidation: () => Consolidation;
  /** Classes as of a day, the cut-off by default. */
  readonly status: (asOf?: string) => ReadonlyMap<string, TaskStatus>;
};

/**
 * The living tracker: keeps in memory what follows from the journals, and catches up from the originals when another process, or an
 * earlier run, wrote more. Nothing in it is the only copy of anything.
 */
export interface Ledger {
  /** Throws `programme_unknown`. */
  programme(id: string): Promise<ProgrammeInForce>;
  /** Caught up to the journal's head. Throws `programme_unknown`, `period_unknown`. */
  standing(programme: string, period: string): Promise<Standing>;
  /** What the standing is made of, of the moment `reader` speaks of: for a use case that adds to it inside an act. */
  replayIn(reader: Reader, programme: string, period: string): Promise<Replay>;
  /** What a replay would come to with more decisions; nothing is kept, so that it can be asked before they are written. */
  withDecisions(replay: Replay, added: readonly DecisionRecord[]): Promise<Replay>;
  /** Keeps what an act made, once it is committed, so that the file need not be read again. */
  keep(made: Replay): void;
  /** Forgets what is kept in memory (after a restore or a revision). */
  forget(programme?: string): void;
}
