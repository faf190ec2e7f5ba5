import type { Ending } from '#shared/merge/decideCell';
import { conflictOf, decidedSide, disputeId, flawedEndings, inOrder, sideOf, speaking } from '#shared/merge/decideCell';
import type { DecisionsInForce } from '#shared/merge/decisions';
import { settledBy } from '#shared/merge/decisions';
import type { CellSubject } from '#shared/merge/key';
import type { Holder, Lineage } from '#shared/merge/lineage';
import type { Meaning } from '#shared/merge/meaning';
import type { Conflict, LineVersion, Side } from '#shared/merge/model';
import type { Opening } from '#shared/merge/opening';
import { inForce } from '#shared/merge/opening';
import { comparePeriods } from '#shared/merge/periodOrder';
import { originOf } from '#shared/merge/submission';

/** What the files of a period make of one progress or editorial cell. */
export type LineVerdict = {
  readonly subject: CellSubject;
  /** In force before the period. */
  readonly standing: LineVersion | undefined;
  readonly endings: readonly Ending[];
  /** This period's version; absent when nothing new was said, or while a conflict is open. */
  readonly version?: LineVersion;
  /** The versions of all periods with this one among them. */
  readonly versions?: readonly LineVersion[];
  readonly conflict?: Conflict;
  /** Disputes of this period a person has decided. */
  readonly settled: readonly Conflict[];
};

export type DecideContext = {
  readonly period: string;
  readonly lineage: Lineage;
  readonly opening: Opening;
  readonly decisions: DecisionsInForce;
  readonly meaning: Meaning;
};

/**
 * The cell law (M5) for a cell of a line or of DOST's own, over the set of files that changed it: a value already in force is the
 * same; one value left is taken; several are a conflict, and the last undisputed value stays. Values a person decided about, and
 * sides of a dispute still open from an earlier period, say nothing new (M11). Of equal values the one saved first is credited.
 */
export function decideLine(
  key: string,
  subject: CellSubject,
  unordered: readonly Holder[],
  context: DecideContext,
): LineVerdict {
  const [first] = unordered;
  if (first !== undefined && unordered.length === 1 && isSound(first) && isFirstWord(key, context.opening)) {
    const version = versionSaidBy(first, context.period);
    return { subject, standing: undefined, endings: [taken(first)], settled: noDisputes, version, versions: [version] };
  }
  const holders = inOrder(unordered);
  const { survivors, flawed, replaced } = speaking(holders, context.lineage);
  const standing = inForce(context.opening, key, context.period);
  const force = standing === undefined ? null : context.meaning(subject.field, standing.value);
  const said = saidBefore(key, subject, context);
  const candidates = new Set<string>();
  for (const { change } of survivors) {
    if (change.meaning !== force && !said.decided.has(change.meaning) && !said.open.has(change.meaning)) {
      candidates.add(change.meaning);
    }
  }
  const dispute = settle(key, subject, candidates, holders, context);
  const { values } = dispute;
  const winner = values.size === 1 ? [...values][0] : undefined;
  const credited =
    winner === undefined ? undefined : holders.find((one) => isSound(one) && one.change.meaning === winner);
  const endings: Ending[] = [];
  for (const holder of holders) {
    if (!isSound(holder)) continue;
    const { meaning } = holder.change;
    if (values.size > 1 && values.has(meaning)) endings.push({ holder, outcome: 'conflict' });
    else if (holder === credited) endings.push(taken(holder));
    else if (meaning === winner || (winner === undefined && meaning === force))
      endings.push({ holder, outcome: 'same' });
    else if (replaced(holder)) endings.push({ holder, outcome: 'refused', reason: 'stale' });
    else if (meaning === force) endings.push({ holder, outcome: 'same' });
    else if (said.open.has(meaning)) endings.push({ holder, outcome: 'conflict' });
    else endings.push({ holder, outcome: 'refused', reason: 'decided' });
  }
  const version = winner === undefined ? undefined : versionOf(winner, credited, dispute, context);
  return {
    subject,
    standing,
    endings: [...endings, ...flawedEndings(flawed, replaced)],
    settled: dispute.settled,
    ...(version === undefined ? {} : { version, versions: withVersion(context.opening.versions.get(key), version) }),
    ...(values.size > 1 ? { conflict: dispute.conflictOf([...values]) } : {}),
  };
}

const noDisputes: readonly Conflict[] = [];

/** Nearly every cell is blank until one file says something: then there is nothing to weigh. */
function isFirstWord(key: string, { versions, settled, open }: Opening): boolean {
  return !versions.has(key) && !settled.has(key) && !open.has(key);
}

function taken(holder: Holder): Ending {
  return holder.change.value === '' ? { holder, outcome: 'taken', reason: 'emptied' } : { holder, outcome: 'taken' };
}

function isSound(holder: Holder): boolean {
  return holder.change.flaw === undefined;
}

/** Meanings that were sides of earlier disputes on this cell. */
function saidBefore(key: string, subject: CellSubject, { opening, meaning }: DecideContext) {
  const decided = new Set<string>();
  const open = new Set<string>();
  for (const conflict of opening.settled.get(key) ?? []) {
    for (const side of conflict.sides) decided.add(meaning(subject.field, side.value));
  }
  for (const conflict of opening.open.get(key) ?? []) {
    for (const side of conflict.sides) open.add(meaning(subject.field, side.value));
  }
  return { decided, open };
}

type Dispute = {
  /** Meanings that stand: one is taken, several disagree. */
  readonly values: ReadonlySet<string>;
  readonly settled: readonly Conflict[];
  /** The last decision that took part. */
  readonly decided?: Decided;
  readonly conflictOf: (meanings: readonly string[]) => Conflict;
};

type Decided = {
  readonly meaning: string;
  readonly value: string;
  readonly id: string;
  readonly rank: number;
  readonly conflict: Conflict;
};

/**
 * Applies the decisions of this period to the values left. A decided value stands while a file that says it stands, or, if the person
 * gave a value of their own, while any value they decided about is still shown; what is new beside it is a new dispute (Q-F6).
 */
function settle(
  key: string,
  subject: CellSubject,
  candidates: ReadonlySet<string>,
  holders: readonly Holder[],
  context: DecideContext,
): Dispute {
  const agency = subject.kind === 'line' ? subject.agency : '';
  const given = new Map<string, string>();
  const conflict = (meanings: readonly string[]): Conflict => {
    const sides: Side[] = [];
    let base = '';
    const wanted = new Set(meanings);
    for (const holder of holders) {
      if (!isSound(holder) || !wanted.delete(holder.change.meaning)) continue;
      if (sides.length === 0) base = holder.change.base;
      sides.push(sideOf(holder, base));
    }
    for (const meaning of wanted) sides.push(decidedSide(given.get(meaning) ?? meaning, agency));
    const path = holders[0]?.change.path ?? '';
    return conflictOf(disputeId(key, context.period, meanings), subject, path, context.period, base, sides);
  };
  if (context.decisions.choices.size === 0 || holders.length < 2)
    return { values: candidates, settled: [], conflictOf: conflict };

  const voiced = new Set(holders.filter(isSound).map((holder) => holder.change.meaning));
  const known = new Set<string>();
  const found: Decided[] = [];
  // A decided value may itself be a side of a later dispute, so the search goes on until it finds nothing more.
  for (let grown = true; grown; ) {
    grown = false;
    for (const meanings of subsets([...voiced, ...given.keys()])) {
      const id = disputeId(key, context.period, meanings);
      if (!context.decisions.choices.has(id) || found.some((one) => one.conflict.id === id)) continue;
      const dispute = conflict(meanings);
      const choice = settledBy(dispute, context.decisions);
      if (choice === undefined) continue;
      const meaning = context.meaning(subject.field, choice.value);
      if (!voiced.has(meaning)) given.set(meaning, choice.value);
      for (const value of meanings) known.add(value);
      known.add(meaning);
      const rank = context.decisions.journal.findIndex((decision) => decision.id === choice.id);
      found.push({ meaning, value: choice.value, id: choice.id, rank, conflict: dispute });
      grown = true;
      break;
    }
  }
  const decided = found.sort((a, b) => a.rank - b.rank).at(-1);
  if (decided === undefined) return { values: candidates, settled: [], conflictOf: conflict };
  const fresh = [...candidates].filter((value) => !known.has(value));
  const repeated = fresh.length < candidates.size;
  const stands = voiced.has(decided.meaning) ? candidates.has(decided.meaning) : repeated;
  const values = stands || (fresh.length === 0 && repeated) ? new Set([decided.meaning, ...fresh]) : new Set(fresh);
  return { values, settled: found.map((one) => one.conflict), decided, conflictOf: conflict };
}

/** More values than this in one cell are nobody's dispute: only all of them together are looked up. */
const SUBSETS_UP_TO = 8;

/** Every choice of two or more of the values, the smallest first. */
export function subsets(values: readonly string[]): readonly (readonly string[])[] {
  const distinct = [...new Set(values)];
  if (distinct.length > SUBSETS_UP_TO) return [distinct];
  const all: string[][] = [];
  for (let mask = 1; mask < 1 << distinct.length; mask += 1) {
    const chosen = distinct.filter((_, index) => (mask >> index) & 1);
    if (chosen.length > 1) all.push(chosen);
  }
  return all.sort((a, b) => a.length - b.length);
}

function versionOf(
  winner: string,
  credited: Holder | undefined,
  { decided }: Dispute,
  { period }: DecideContext,
): LineVersion {
  const decision = decided?.meaning === winner ? { decision: decided.id } : {};
  if (credited === undefined) {
    const value = decided?.value ?? winner;
    return { period, value, origin: decidedSide(value, decided?.conflict.agency ?? '').origin, ...decision };
  }
  return { ...versionSaidBy(credited, period), ...decision };
}

function versionSaidBy({ file, change }: Holder, period: string): LineVersion {
  const { value, base } = change;
  const origin = originOf(file.submission, change);
  return base === '' ? { period, value, origin } : { period, value, origin, base };
}

function withVersion(versions: readonly LineVersion[] = [], version: LineVersion): readonly LineVersion[] {
  const others = versions.filter((one) => one.period !== version.period);
  return [...others, version].sort((a, b) => comparePeriods(a.period, b.period));
}
