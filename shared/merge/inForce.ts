import type { AgencyIndex } from '#shared/agency/resolve';
import type { Decision, TrackerState } from '#shared/merge/model';
import { asDecided, type MergePlan } from '#shared/merge/plan';
import { type DecidedCell, type DecidedCells, type Disputes, decidedCells } from '#shared/merge/redefined';
import { reportingPeriod } from '#shared/period/reporting';
import { assignments } from '#shared/task/assign';
import { programmeInForce } from '#shared/task/inForce';
import type { Assignment, Programme } from '#shared/task/programme';

/** What a programme is read with; `asOf` (`YYYY-MM-DD`) is the day bodies are resolved as of. */
export type ProgrammeFacts = {
  /** As issued. */
  readonly programme: Programme;
  readonly agencies: AgencyIndex;
  readonly asOf: string;
};

/** The programme as documents have decided it, and who is charged under it, members of closed groups included. */
export type DecidedProgramme = {
  readonly programme: Programme;
  readonly charged: readonly Assignment[];
  readonly cells: DecidedCells;
};

/** Reads a programme with the cells documents have changed (M4). Asked after every report, and mostly for what was asked before. */
export function decidedProgramme(facts: ProgrammeFacts, cells: DecidedCells): DecidedProgramme {
  const { agencies, asOf } = facts;
  const known = knownFor(facts);
  const key = `${asOf} ${JSON.stringify([...cells])}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const programme = programmeInForce(facts.programme, cells, { agencies, asOf });
  const made = { programme, charged: assignments(programme, agencies, asOf, { groups: true }), cells };
  if (known.size >= mostReadings) known.clear();
  known.set(key, made);
  return made;
}

const mostReadings = 6;
const readings = new WeakMap<Programme, WeakMap<AgencyIndex, Map<string, DecidedProgramme>>>();

function knownFor({ programme, agencies }: ProgrammeFacts): Map<string, DecidedProgramme> {
  const ofProgramme = readings.get(programme) ?? new WeakMap<AgencyIndex, Map<string, DecidedProgramme>>();
  readings.set(programme, ofProgramme);
  const known = ofProgramme.get(agencies) ?? new Map<string, DecidedProgramme>();
  ofProgramme.set(agencies, known);
  return known;
}

/** The programme in force as of a day, with what a state holds of wishes, disputes and decisions. */
export function programmeAsOf(
  facts: ProgrammeFacts,
  disputes: Disputes,
  journal: readonly Decision[],
  day: string,
): DecidedProgramme {
  return decidedProgramme(facts, decidedCells(disputes, journal, day));
}

/** The plan of a period as answers are made from it, see {@link asDecided}. */
export function answeringPlan(plan: MergePlan, decided: DecidedProgramme): MergePlan {
  const known = answering.get(plan);
  if (known?.decided === decided) return known.answering;
  const { programme, charged, cells } = decided;
  const unchanged = programme === plan.programme && charged === plan.assignments && plan.before.definitions.size === 0;
  const made = unchanged ? plan : asDecided(plan, programme, charged, cells);
  answering.set(plan, { decided, answering: made });
  return made;
}

const answering = new WeakMap<MergePlan, { readonly decided: DecidedProgramme; readonly answering: MergePlan }>();

/**
 * Who may write before any file or decision of the period is looked at: whoever is charged by what was decided earlier. Where the state is of
 * this very period (a second run), what was wished or decided in it does not count as earlier.
 */
export function chargedAtOpening(
  facts: ProgrammeFacts,
  opening: TrackerState | undefined,
  period: string,
): readonly Assignment[] {
  const cells = opening === undefined ? none : decidedCells(opening, opening.decisions, facts.asOf);
  return decidedProgramme(facts, opening?.period === period ? earlierThan(cells, period) : cells).charged;
}

const none: DecidedCells = new Map();

function earlierThan(cells: DecidedCells, period: string): DecidedCells {
  const from = reportingPeriod(period)?.from ?? '';
  const earlier = ([, { wished, document }]: [string, DecidedCell]) => wished !== period && document.date < from;
  return new Map(
    [...cells].map(([task, ofTask]) => [task, Object.fromEntries(Object.entries(ofTask).filter(earlier))]),
  );
}

/**
 * Who may write in a period in which documents change who is charged: all who are charged now, and all who were before. A file must not lose
 * its right by arriving before or after a decision (M9), and the wish that was granted would vanish with the right of the body that had it.
 * A body charged before and now stands once, as it is charged now. Null where `before` needs nothing added.
 */
export function withCharged(before: readonly Assignment[], now: readonly Assignment[]): readonly Assignment[] | null {
  const key = ({ task, agency }: Assignment) => `${task}|${agency}`;
  const known = new Map(before.map((one) => [key(one), one]));
  if (now.every((one) => known.get(key(one))?.role === one.role)) return null;
  const charged = new Set(now.map(key));
  return [...now, ...before.filter((one) => !charged.has(key(one)))];
}
