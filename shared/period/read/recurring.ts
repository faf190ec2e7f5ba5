import { isoDay } from '#shared/period/calendar';
import type { PeriodNote, PeriodPrecision } from '#shared/period/period';
import type { Clause, Cycle, Statement } from '#shared/period/read/clause';
import { everyCount } from '#shared/period/read/cycle';
import { type Edge, endOf, type Point, startOf } from '#shared/period/read/point';
import { AMBIGUOUS, dayOf, endOfUntil, inYear, type Reading, startAfter } from '#shared/period/read/reading';
import { finest, firstPoint, hasYear, lastPoint, notesOf, precisionOf } from '#shared/period/read/stretch';

type Timed = Extract<Clause, { kind: 'stretch' | 'until' }>;

/** What has been gathered of a recurring duty. */
type Gathered = {
  readonly cycles: readonly (Cycle & { readonly anchors: readonly string[] })[];
  /** Days and months read before the cycle they belong to: `15/12 hàng năm`. */
  readonly pending: readonly Timed[];
  readonly from: Edge | null;
  readonly to: Edge | null;
  readonly precision: PeriodPrecision;
  readonly notes: readonly PeriodNote[];
};

/**
 * Statements of which at least one names a cycle → a recurring reading: cycles with their days (`monthly:by=25`), bounded by the years
 * named beside them. A condition beside a cycle only explains it; on request is ad hoc. Null when a part fits nowhere, ambiguous when it
 * names a time of its own.
 */
export function recurring(all: readonly Statement[], strict: boolean): Reading | null {
  let found: Gathered = { cycles: [], pending: [], from: null, to: null, precision: 'none', notes: [] };
  for (const [i, statement] of all.entries()) {
    const next = gather(found, statement, all[i + 1], strict);
    if (next === null || next === 'ambiguous') return next === null ? null : AMBIGUOUS;
    found = next;
  }
  if (found.pending.length > 0) return AMBIGUOUS;
  return {
    kind: 'recurring',
    from: found.from,
    to: found.to,
    recurrence: tokensOf(found.cycles),
    precision: found.precision,
    notes: found.notes,
  };
}

function tokensOf(cycles: Gathered['cycles']): string {
  const named = cycles.filter((each) => each.every !== 'periodic' || !cycles.some(({ every }) => isNamedCycle(every)));
  const tokens = named.flatMap(({ every: named, anchor, anchors }) => {
    const all = anchor === null ? anchors : [anchor, ...anchors];
    // `định kỳ trước ngày 15/6 và 15/12`: fixed days of the year come every year.
    const every = named === 'periodic' && all.length > 0 ? 'yearly' : named;
    return all.length === 0 ? [every] : all.map((each) => `${every}:${each}`);
  });
  // `trước 15/12 hằng năm … hằng năm`: the bare repetition adds nothing.
  const kept = tokens.filter((token) => token.includes(':') || !tokens.some((other) => other.startsWith(`${token}:`)));
  return [...new Set(kept)].join('+');
}

function isNamedCycle(every: string): boolean {
  return every !== 'periodic' && every !== 'continuous' && every !== 'ad-hoc';
}

function gather(
  found: Gathered,
  { clause, hinge }: Statement,
  next: Statement | undefined,
  strict: boolean,
): Gathered | 'ambiguous' | null {
  switch (clause.kind) {
    case 'cycles':
      return withCycles(found, clause.cycles, strict);
    case 'condition':
      return clause.request && !found.cycles.some((each) => each.every === 'ad-hoc')
        ? { ...found, cycles: [...found.cycles, { every: 'ad-hoc', anchor: null, anchors: [] }] }
        : found;
    case 'duration': {
      const cycle = clause.unit === 'month' && !clause.within && [3, 6, 9, 12].includes(clause.count);
      return cycle
        ? withCycles(found, [{ every: everyCount(clause.count, 'month'), anchor: null }], strict)
        : 'ambiguous';
    }
    case 'from':
      if (clause.doubtful) return 'ambiguous';
      return bounded(
        found,
        clause.after ? startAfter(clause.point) : startOf(clause.point),
        null,
        clause.point.precision,
        clause.point.notes,
      );
    case 'stretch':
    case 'until':
      return withTime(found, clause, hinge, next, strict);
    default:
      return found;
  }
}

function withCycles(found: Gathered, cycles: readonly Cycle[], strict: boolean): Gathered | 'ambiguous' | null {
  const [first, ...rest] = cycles;
  if (!first) return found;
  const fresh = [{ ...first, anchors: [] }, ...rest.map((each) => ({ ...each, anchors: [] }))];
  if (found.pending.length === 0) return { ...found, cycles: [...found.cycles, ...fresh] };
  const anchors = anchorsOf(found.pending, first.every, strict);
  if (!anchors) return null;
  const cyclesNow = [...found.cycles, { ...first, anchors }, ...fresh.slice(1)];
  return { ...found, cycles: cyclesNow, pending: [], precision: finest(found.precision, finestOf(found.pending)) };
}

function finestOf(times: readonly Timed[]): PeriodPrecision {
  return times.reduce<PeriodPrecision>((least, each) => finest(least, precisionOf(each.stretch)), 'none');
}

function withTime(
  found: Gathered,
  clause: Timed,
  hinge: Statement['hinge'],
  next: Statement | undefined,
  strict: boolean,
): Gathered | 'ambiguous' | null {
  const { stretch } = clause;
  // `thường xuyên trong năm`: in any year, no bound.
  if (clause.kind === 'stretch' && firstPoint(stretch).unit === 'year' && !hasYear(stretch)) return found;
  if (hasYear(stretch)) return withBounds(found, clause, hinge, next, strict);
  const last = found.cycles.at(-1);
  // `15/12 hàng năm` hangs on what follows without a joint; `Hằng năm, trước 30/11` on what went before.
  const forward = next?.clause.kind === 'cycles' && (next.hinge === 'none' || !last);
  if (forward || !last) return { ...found, pending: [...found.pending, clause] };
  if (last.anchor !== null) return 'ambiguous';
  const anchors = anchorsOf([clause], last.every, strict);
  if (!anchors) return null;
  const cycles = [...found.cycles.slice(0, -1), { ...last, anchors: [...last.anchors, ...anchors] }];
  return { ...found, cycles, precision: finest(found.precision, precisionOf(stretch)) };
}

function withBounds(
  found: Gathered,
  clause: Timed,
  hinge: Statement['hinge'],
  next: Statement | undefined,
  strict: boolean,
): Gathered | 'ambiguous' | null {
  const { stretch } = clause;
  const precision = precisionOf(stretch);
  const notes = notesOf(stretch);
  if (stretch.doubtful) return 'ambiguous';
  if (clause.kind === 'until') {
    const to = endOfUntil(stretch, clause.before, strict);
    return to && stretch.joint === 'one' ? bounded(found, null, to, precision, notes) : 'ambiguous';
  }
  // `Năm 2026 và hằng năm`: from then on, every year.
  if (next?.hinge === 'and' && next.clause.kind === 'cycles')
    return bounded(found, startOf(firstPoint(stretch)), null, precision, notes);
  const loose = hinge === 'comma' || hinge === 'semicolon' || hinge === 'line' || hinge === 'and';
  const shorter = stretch.joint === 'one' && firstPoint(stretch).unit !== 'year';
  if (shorter && (loose || (next !== undefined && next.hinge !== 'none'))) return 'ambiguous';
  return bounded(found, startOf(firstPoint(stretch)), endOf(lastPoint(stretch)), precision, notes);
}

function bounded(
  found: Gathered,
  from: Edge | null,
  to: Edge | null,
  precision: PeriodPrecision,
  notes: readonly PeriodNote[],
): Gathered | 'ambiguous' {
  if ((from && found.from) || (to && found.to)) return 'ambiguous';
  const start = from ?? found.from;
  const end = to ?? found.to;
  return {
    ...found,
    from: start && end ? inYear(start, end.year) : start,
    to: end,
    precision: finest(found.precision, precision),
    notes: [...found.notes, ...notes],
  };
}

/** The days of a cycle in the notation of recurrences, null when they do not fit it (`ngày 25 hằng năm`). */
function anchorsOf(times: readonly Timed[], every: string, strict: boolean): readonly string[] | null {
  const all: string[] = [];
  for (const time of times) {
    const anchors = time.stretch.doubtful ? null : anchorsOfOne(time, every, strict);
    if (!anchors) return null;
    all.push(...anchors);
  }
  return all;
}

function anchorsOfOne(time: Timed, every: string, strict: boolean): readonly string[] | null {
  const { stretch } = time;
  if (firstPoint(stretch).startMonth === 0) return every === 'monthly' ? daysOfMonth(time, strict) : null;
  if (every === 'monthly' || every === 'weekly' || every === 'daily' || every === 'ad-hoc' || every === 'continuous')
    return null;
  if (time.kind === 'until') {
    if (stretch.joint === 'range') return null;
    return all(
      stretch.points.map((each) => byOf(endOfUntil({ ...stretch, points: [each], joint: 'one' }, time.before, strict))),
    );
  }
  if (stretch.joint === 'range') return [windowOf(startOf(firstPoint(stretch)), endOf(lastPoint(stretch)))];
  return stretch.points.map((each) => namedPart(each, every));
}

function all(found: readonly (string | null)[]): readonly string[] | null {
  const some = found.filter((each) => each !== null);
  return some.length === found.length ? some : null;
}

function byOf(edge: Edge | null): string | null {
  return edge && `by=${openDay(edge)}`;
}

function namedPart(point: Point, every: string): string {
  if (point.unit === 'day') return `by=${openDay(endOf(point))}`;
  if (every !== 'quarterly' && point.unit === 'month') return `month=${point.startMonth}`;
  if (every !== 'quarterly' && point.unit === 'quarter') return `quarter=${(point.startMonth + 2) / 3}`;
  return windowOf(startOf(point), endOf(point));
}

function windowOf(from: Edge, to: Edge): string {
  return `window=${openDay(from)}/${openDay(to)}`;
}

function openDay(edge: Edge): string {
  return edge.day === 0 ? dayOf({ ...edge, year: null }, null) : isoDay(null, edge.month, edge.day);
}

function daysOfMonth(time: Timed, strict: boolean): readonly string[] | null {
  const { stretch } = time;
  if (time.kind === 'stretch' && stretch.joint === 'range') {
    return [`window=${firstPoint(stretch).startDay}/${lastPoint(stretch).startDay}`];
  }
  const early = time.kind === 'until' && time.before && strict ? 1 : 0;
  const days = stretch.points.map((each) => each.startDay - early);
  return days.every((each) => each >= 1) ? days.map((each) => `by=${each}`) : null;
}
