import { refuse } from '#server/http/problem';
import { entriesBehind } from '#server/ledger/entriesBehind';
import { keepLast } from '#server/ledger/keepLast';
import type { Ledger, Standing } from '#server/ledger/ledger';
import { type Kept, programmeMemories } from '#server/ledger/memory';
import { closedBefore, emptyState, openingFrom } from '#server/ledger/opening';
import {
  alignFor,
  chargedAnew,
  planned,
  plannedFor,
  type Replay,
  readAgain,
  standingOf,
  type Taken,
  withTaken,
} from '#server/ledger/replay';
import { type LedgerSource, originalReader } from '#server/ledger/source';
import { inTurns } from '#server/store/letOthersIn';
import type { DecisionRecord, PeriodRecord, SubmissionRecord } from '#server/store/records';
import type { Reader } from '#server/store/store';
import type { TrackerState } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import { reportingPeriod } from '#shared/period/reporting';

/** How many openings are kept: an open period, the one before, and one a person looks back at. */
const mostOpenings = 3;

export function createLedger(source: LedgerSource): Ledger {
  const turns = new Map<string, Promise<unknown>>();

  /** Work on one programme's memory runs one after the other, or two requests would read the same originals. */
  const inTurn = <T>(programme: string, work: () => Promise<T>): Promise<T> => {
    const before = turns.get(programme) ?? Promise.resolve();
    const mine = before.then(work, work);
    turns.set(
      programme,
      mine.catch(() => undefined),
    );
    return mine;
  };

  const original = originalReader(source);
  const memories = programmeMemories(source, original);
  const { memoryOf, baseAsOf } = memories;

  /** What a period starts from: the snapshot of the one before, or where that stands if it is still open. */
  const openingOf = async (
    reader: Reader,
    memory: Kept,
    period: PeriodRecord,
  ): Promise<{ readonly opening: TrackerState; readonly openedFrom: string }> => {
    const { programme } = period;
    const earlier = (await reader.periods(programme))
      .filter((one) => comparePeriods(one.period, period.period) < 0)
      .sort((a, b) => comparePeriods(a.period, b.period));
    const previous = earlier.at(-1);
    if (previous === undefined) return { opening: emptyState(programme), openedFrom: 'nothing' };
    // Years of closed periods would fill the memory; whoever asks for an old one again has it worked out again.
    for (const { state, period: old } of earlier.slice(0, -2)) if (state === 'closed') memory.replays.delete(old);
    if (previous.state === 'closed') {
      const openedFrom = `closed ${previous.period} ${previous.edition}`;
      const known = memory.openings.get(openedFrom);
      if (known) return { opening: known, openedFrom };
      const opening = openingFrom(await closedState(reader, memory, previous));
      keepLast(memory.openings, mostOpenings).set(openedFrom, opening);
      return { opening, openedFrom };
    }
    const before = await replayed(reader, memory, previous);
    const openedFrom = `open ${previous.period} ${before.replay.changed} ${before.replay.openedFrom}`;
    return { opening: openingFrom(before.standing.consolidation().state), openedFrom };
  };

  const closedState = async (reader: Reader, memory: Kept, period: PeriodRecord): Promise<TrackerState> => {
    if (source.fromOriginals === true) return (await replayed(reader, memory, period)).standing.consolidation().state;
    return (await closedHere(reader, memory, period)) ?? (await closedBefore(reader, period));
  };

  /**
   * What a period was closed with, where this process still holds it: nothing changed between the replay and the closing. Spares reading
   * a large snapshot when the next period begins.
   */
  const closedHere = async (reader: Reader, memory: Kept, period: PeriodRecord): Promise<TrackerState | null> => {
    const known = memory.replays.get(period.period);
    if (known === undefined) return null;
    const { seq, changed } = known.replay;
    const closing = (await entriesBehind(reader, period.programme, changed)).findLast(
      (entry) => entry.kind === 'period_closed' && entry.period === period.period,
    );
    return closing !== undefined && closing.seq - 1 <= seq ? known.standing.consolidation().state : null;
  };

  const replayed = async (
    reader: Reader,
    memory: Kept,
    period: PeriodRecord,
  ): Promise<{ readonly replay: Replay; readonly standing: Standing }> => {
    const { programme } = period;
    const { seq } = await reader.head(programme);
    const known = memory.replays.get(period.period);
    const from = await openingOf(reader, memory, period);
    const usable = known !== undefined && known.replay.openedFrom === from.openedFrom ? known.replay : undefined;
    if (known !== undefined && usable !== undefined && usable.seq === seq && usable.period.edition === period.edition)
      return known;
    const made = await settled(
      usable ? await caughtUp(reader, usable, period, seq) : await fromTheStart(reader, memory, period, from, seq),
    );
    const entry = { replay: made, standing: standingOf(made) };
    memory.replays.set(period.period, entry);
    return entry;
  };

  const fromTheStart = async (
    reader: Reader,
    memory: Kept,
    period: PeriodRecord,
    from: { readonly opening: TrackerState; readonly openedFrom: string },
    seq: number,
  ): Promise<Replay> => {
    const asOf = reportingPeriod(period.period)?.cutOff;
    if (asOf === undefined) throw refuse('period_unknown', { period: period.period });
    const base = await baseAsOf(reader, memory, asOf, period.closing);
    const decisions = (await reader.decisions(period.programme)).filter((one) => one.period === period.period);
    const bare = planned({ base, period, seq, changed: seq, asOf, ...from, decisions });
    const records = await reader.submissions(period.programme, { period: period.period });
    return withTaken(bare, await newly(bare, records.filter(counts)));
  };

  const caughtUp = async (reader: Reader, known: Replay, period: PeriodRecord, seq: number): Promise<Replay> => {
    const { programme } = period;
    const entries = (await entriesBehind(reader, programme, known.seq)).filter((one) => one.period === period.period);
    const relevant = entries.filter(({ kind }) => kind === 'submitted' || kind === 'withdrawn' || kind === 'decided');
    const changed = relevant.at(-1)?.seq;
    if (changed === undefined) return { ...known, period, seq };
    const decisions = (await reader.decisions(programme)).filter((one) => one.period === period.period);
    // A file whose sender a person named since is aligned anew, as are all when a decision moved what they start from.
    const named = new Set(relevant.filter(({ kind }) => kind === 'decided').map(({ body }) => body.submission));
    const gone = relevant.some(({ kind }) => kind === 'withdrawn');
    const added = decisions.slice(known.decisions.length);
    const start = { ...known, period, seq, changed };
    if (added.length === 0 && named.size === 0 && !gone) {
      const later = await reader.submissions(programme, { period: period.period, after: known.seq });
      return withTaken(start, await newly(start, later.filter(counts)));
    }
    const standing = (await reader.submissions(programme, { period: period.period })).filter(counts);
    const still = new Set(standing.map(({ number }) => number));
    const left = known.taken.filter(({ record }) => still.has(record.number) && !named.has(record.number));
    const decided = await redecided({ ...start, taken: left }, added);
    return withTaken(decided, await newly(decided, standing));
  };

  /** Aligns the submissions a replay has not taken yet. */
  const newly = async (replay: Replay, records: readonly SubmissionRecord[]): Promise<readonly Taken[]> => {
    const already = new Set(replay.taken.map(({ record }) => record.number));
    const taken: Taken[] = [];
    for (const record of records) {
      if (!already.has(record.number))
        taken.push({ record, aligned: await inTurns(alignFor(replay.plan, await original(record), record)) });
    }
    return taken;
  };

  /** A period with more decisions: planned anew; only files that read otherwise for them are read again. */
  const redecided = async (replay: Replay, added: readonly DecisionRecord[]): Promise<Replay> => {
    const start = { ...replay, decisions: [...replay.decisions, ...added] };
    const again = readAgain(replay, added);
    // Files that are not read again keep the right to write they were read with.
    const bare = replay.taken.every(({ record }) => again(record))
      ? planned(start)
      : plannedFor(start, replay.plan.assignments, replay.widened);
    const taken: Taken[] = [];
    for (const one of replay.taken) {
      if (again(one.record)) taken.push(...(await newly(bare, [one.record])));
      else taken.push(one);
    }
    return withTaken(bare, taken);
  };

  /**
   * Where decisions of the period have changed who is charged, its files are aligned once more, with the right to write of all who have it
   * now. A file may so bring a wish that was granted and changes that again: each time somebody gets the right, nobody loses it.
   */
  const settled = async (replay: Replay): Promise<Replay> => {
    let made = replay;
    for (let left = 1 + replay.decisions.length; left > 0; left -= 1) {
      const charged = chargedAnew(made);
      if (charged === null) break;
      const bare = plannedFor(made, charged, true);
      made = await withTaken(
        bare,
        await newly(
          bare,
          made.taken.map(({ record }) => record),
        ),
      );
    }
    return made;
  };

  const find = async (reader: Reader, programme: string, period: string) => {
    const memory = await memoryOf(reader, programme);
    const record = await reader.period(programme, period);
    if (record === null) throw refuse('period_unknown', { period });
    return replayed(reader, memory, record);
  };

  return {
    programme: (id) =>
      inTurn(id, async () => {
        const memory = await memoryOf(source.store, id);
        return baseAsOf(source.store, memory, memory.revision.asOf);
      }),
    standing: (programme, period) =>
      inTurn(programme, async () => (await find(source.store, programme, period)).standing),
    replayIn: (reader, programme, period) =>
      inTurn(programme, async () => (await find(reader, programme, period)).replay),
    withDecisions: async (replay, added) => settled(await redecided(replay, added)),
    keep: (made) => {
      const programme = made.base.record.id;
      const memory = memories.known(programme);
      const known = memory?.replays.get(made.period.period);
      // Only what follows directly on what is known: anything else is caught up with from the store, as is what moved who may write.
      if (memory === undefined || known === undefined || known.replay.seq >= made.seq) return;
      if (chargedAnew(made) !== null) return;
      memory.replays.set(made.period.period, { replay: made, standing: standingOf(made) });
    },
    forget: memories.forget,
  };
}

/** Withdrawn files and those that could not be read say nothing. */
function counts(record: SubmissionRecord): boolean {
  return record.withdrawn === null && record.refusal === null;
}
