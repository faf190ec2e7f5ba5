import { addDays, daysInMonth } from '#shared/period/calendar';
import type { PeriodNote } from '#shared/period/period';
import type { Clause, DurationUnit, Statement } from '#shared/period/read/clause';
import { dayAfter, type Edge, rank, startOf } from '#shared/period/read/point';
import {
  AMBIGUOUS,
  CONDITIONAL,
  dayOf,
  endOfUntil,
  equal,
  inYear,
  NO_TERM,
  ofStretch,
  type Reading,
  startAfter,
} from '#shared/period/read/reading';
import { recurring } from '#shared/period/read/recurring';
import { finest, notesOf, precisionOf } from '#shared/period/read/stretch';

/** A statement as a reading with what its words add. */
type Part = Reading & {
  readonly hinge: Statement['hinge'];
  readonly begins: boolean;
  readonly finishes: boolean;
  readonly vision: boolean;
};

/**
 * Statements → one reading. Several statements make one period only where they fit: a start and an end, a unit and a day in it,
 * the same thing said twice. Otherwise the cell is ambiguous. Null when the words hold no time at all.
 */
export function combine(all: readonly Statement[], strict: boolean): Reading | null {
  if (all.some((each) => each.clause.kind === 'several')) return AMBIGUOUS;
  const timed = all.filter((each) => each.clause.kind !== 'words');
  if (timed.some((each) => each.clause.kind === 'cycles')) return recurring(timed, strict);

  // `ngày 15`: without a month it is no day.
  if (timed.some(({ clause }) => lacksMonth(clause))) return null;
  if (timed.some((each) => each.clause.kind === 'onward')) return AMBIGUOUS;
  const lengths = timed.filter((each) => each.clause.kind === 'duration');
  const conditions = timed.filter((each) => each.clause.kind === 'condition');
  if (conditions.length > 0 && timed.some((each, i) => i > 0 && each.hinge === 'or')) return AMBIGUOUS;
  const parts = withYears(
    timed.map((each, i) => afterEvent(timed[i - 1], partOf(each, strict))).filter((each) => each !== null),
  );
  const [first, ...rest] = parts;
  if (!first) {
    if (conditions.length > 0) return CONDITIONAL;
    if (lengths.length > 0) return ofLength(lengths);
    return timed.some((each) => each.clause.kind === 'no_term') ? NO_TERM : null;
  }
  const length = lengths[0]?.clause;
  if (length?.kind === 'duration' && rest.length === 0 && first.kind === 'open_end')
    return startedLength(first, length);
  if (length?.kind === 'duration' && !fitsInto(first, length)) return AMBIGUOUS;
  let whole = first;
  for (const part of rest) whole = { ...whole, ...together(whole, part) };
  return whole;
}

/** `kể từ khi Luật có hiệu lực (01/01/2026)`: the day of the event is where it begins, and no deadline. */
function afterEvent(before: Statement | undefined, part: Part | null): Part | null {
  const opens = before?.clause.kind === 'condition' && before.clause.behind === true && part?.hinge === 'bracket';
  return opens && part.from !== null ? { ...part, kind: 'open_end', to: null } : part;
}

function lacksMonth(clause: Clause): boolean {
  if (clause.kind === 'from') return clause.point.startMonth === 0;
  return (
    (clause.kind === 'stretch' || clause.kind === 'until') &&
    clause.stretch.points.some((each) => each.startMonth === 0)
  );
}

function partOf({ clause, hinge }: Statement, strict: boolean): Part | null {
  const plain = { hinge, begins: false, finishes: false, vision: false };
  switch (clause.kind) {
    case 'stretch':
      return {
        ...ofStretch(clause.stretch),
        hinge,
        begins: clause.begins,
        finishes: clause.finishes,
        vision: clause.vision,
      };
    case 'until': {
      const to = endOfUntil(clause.stretch, clause.before, strict);
      const { stretch } = clause;
      if (!to || stretch.doubtful || (stretch.points.length > 1 && stretch.joint === 'range'))
        return { ...AMBIGUOUS, ...plain };
      if (stretch.joint === 'list') return { ...AMBIGUOUS, ...plain };
      const bounds = { from: null, to, recurrence: null, precision: precisionOf(stretch), notes: notesOf(stretch) };
      return { kind: 'open_start', ...bounds, ...plain, vision: clause.vision };
    }
    case 'from': {
      if (clause.doubtful) return { ...AMBIGUOUS, ...plain };
      const edge = clause.after ? startAfter(clause.point) : startOf(clause.point);
      const { precision, notes } = clause.point;
      return { kind: 'open_end', from: edge, to: null, recurrence: null, precision, notes, ...plain };
    }
    default:
      return null;
  }
}

/** A statement without a year takes it from its neighbour: `Quý IV/2025, trước ngày 15/12`. */
function withYears(parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts;
  const yearOf = (part: Part | undefined) => part?.to?.year ?? part?.from?.year ?? null;
  const out = [...parts];
  const fill = (i: number, year: number | null) => {
    const part = out[i];
    if (!part || year === null) return;
    out[i] = { ...part, from: part.from && inYear(part.from, year), to: part.to && inYear(part.to, year) };
  };
  for (let i = 1; i < out.length; i += 1) fill(i, yearOf(out[i - 1]));
  for (let i = out.length - 2; i >= 0; i -= 1) fill(i, yearOf(out[i + 1]));
  return out;
}

function together(a: Part, b: Part): Reading {
  if (a.kind === 'ambiguous' || b.kind === 'ambiguous') return AMBIGUOUS;
  if (equal(a, b)) return a;
  if (b.hinge === 'or' || b.hinge === 'slash') return AMBIGUOUS;
  const notes: readonly PeriodNote[] = [...a.notes, ...b.notes];
  const joined = { recurrence: null, precision: finest(a.precision, b.precision), notes };
  if (b.vision && a.to && b.to && rank(b.to) > rank(a.to))
    return { ...joined, kind: a.kind === 'open_start' ? 'open_start' : 'range', from: a.from, to: b.to };
  if (b.vision) return AMBIGUOUS;

  const inTurn = a.from && a.to && b.from && b.to && rank(a.from) <= rank(b.from) && rank(a.to) <= rank(b.to);
  if (inTurn && b.finishes && !a.finishes) return between(a.from, b.to, joined);
  const starts = (part: Part) => part.kind === 'open_end' || part.begins;
  const ends = (part: Part) => part.kind === 'open_start' || part.finishes;
  if (starts(a) && ends(b) && !ends(a)) return between(a.from, b.to, joined);
  if (starts(b) && ends(a) && !ends(b)) return between(b.from, a.to, joined);
  if (a.kind === 'open_end' && b.from && b.to && !ends(b)) return cutFrom(b, a, joined);
  if (b.kind === 'open_end' && a.from && a.to && !ends(a)) return cutFrom(a, b, joined);
  if (a.from && a.to && b.kind === 'open_start') return cutAt(a, b, joined);
  if (b.from && b.to && a.kind === 'open_start') return cutAt(b, a, joined);
  if (a.from && a.to && b.from && b.to && a.kind !== 'open_end' && b.kind !== 'open_end')
    return twoStretches(a, b, joined);
  return AMBIGUOUS;
}

type Joined = Pick<Reading, 'recurrence' | 'precision' | 'notes'>;

function between(from: Edge | null, to: Edge | null, joined: Joined): Reading {
  if (!from || !to || rank(from) > rank(to)) return AMBIGUOUS;
  return { ...joined, kind: 'range', from, to };
}

/** A unit and a last day in it: `Quý IV/2025, trước ngày 15/12`. */
function cutAt(unit: Part, until: Part, joined: Joined): Reading {
  if (!unit.from || !unit.to || !until.to) return AMBIGUOUS;
  if (rank(until.to) === rank(unit.to)) return unit;
  const inside = rank(until.to) >= rank(unit.from) && rank(until.to) < rank(unit.to);
  return inside ? { ...joined, kind: 'range', from: unit.from, to: until.to } : AMBIGUOUS;
}

/** A unit and a first day in it: `Năm 2025 (từ tháng 6)`. */
function cutFrom(unit: Part, start: Part, joined: Joined): Reading {
  if (!unit.from || !unit.to || !start.from) return AMBIGUOUS;
  const inside = rank(start.from) >= rank(unit.from) && rank(start.from) <= rank(unit.to);
  return inside ? { ...joined, kind: 'range', from: start.from, to: unit.to } : AMBIGUOUS;
}

/** `Năm 2026 (Quý III)`: the narrower of two that lie in each other; `quý IV/2025 và năm 2026`: two that touch. */
function twoStretches(a: Part, b: Part, joined: Joined): Reading {
  if (!a.from || !a.to || !b.from || !b.to) return AMBIGUOUS;
  const holds = (outer: Part, inner: Part) =>
    outer.from !== null &&
    outer.to !== null &&
    inner.from !== null &&
    inner.to !== null &&
    rank(outer.from) <= rank(inner.from) &&
    rank(inner.to) <= rank(outer.to);
  if (b.hinge !== 'and' && b.hinge !== 'semicolon' && b.hinge !== 'line') {
    if (holds(a, b)) return { ...b, notes: joined.notes };
    if (holds(b, a)) return { ...a, notes: joined.notes };
  }
  if (b.hinge === 'line' && a.precision !== b.precision) {
    if (holds(a, b)) return { ...b, notes: joined.notes };
    if (holds(b, a)) return { ...a, notes: joined.notes };
  }
  const joint = b.hinge === 'and' || b.hinge === 'semicolon' || b.hinge === 'comma';
  const touch = a.to.year !== null && b.from.year !== null && rank(dayAfter(a.to)) === rank(b.from);
  return joint && touch ? { ...joined, kind: 'range', from: a.from, to: b.to } : AMBIGUOUS;
}

/** A bare length: six and nine months are also names of reporting periods, so they have two readings. */
function ofLength(lengths: readonly Statement[]): Reading {
  const clause = lengths[0]?.clause;
  if (lengths.length > 1 || clause?.kind !== 'duration') return AMBIGUOUS;
  return clause.unit === 'month' && !clause.within && (clause.count === 6 || clause.count === 9)
    ? AMBIGUOUS
    : CONDITIONAL;
}

/** `24 tháng kể từ tháng 01/2025`, `30 ngày kể từ ngày 01/7/2025`; working days need a calendar of holidays, so they stay a condition. */
function startedLength(start: Part, { count, unit }: Extract<Clause, { kind: 'duration' }>): Reading {
  const { from } = start;
  if (!from || unit === 'working_day') return CONDITIONAL;
  if (from.year === null) return AMBIGUOUS;
  const to = start.precision === 'day' ? anniversary(from, count, unit) : lastOfLength(from, count, unit);
  return to ? { kind: 'range', from, to, recurrence: null, precision: start.precision, notes: start.notes } : AMBIGUOUS;
}

/** `9/2025 (24 tháng)`: what takes longer than the stretch beside it begins there, or ends there; `năm 2025 (6 tháng)` may stand. */
function fitsInto(stretch: Part, length: Extract<Clause, { kind: 'duration' }>): boolean {
  const { from, to, precision } = stretch;
  // Days of work before a day that is named.
  if (!from || !to || (precision === 'day' && MONTHS[length.unit] === undefined)) return true;
  const year = from.year ?? ANY_YEAR;
  const end = startedLength({ ...stretch, from: inYear(from, year) }, length).to;
  // Six months from 1 July end on 1 January to who counts as the law does, on 31 December to everybody else.
  return end === null || rank(end) <= rank(dayAfter(inYear(to, year)));
}

const ANY_YEAR = 2000;

const MONTHS: Partial<Readonly<Record<DurationUnit, number>>> = { month: 1, quarter: 3, year: 12 };

/** Counted from a day: the day itself is not counted, so a month ends on the same day number (Bộ luật Dân sự 2015, Điều 147, 148). */
function anniversary(from: Edge, count: number, unit: DurationUnit): Edge | null {
  const months = MONTHS[unit];
  if (months === undefined) {
    const [year = 0, month = 0, day = 0] = addDays(dayOf(from, null), unit === 'week' ? count * 7 : count)
      .split('-')
      .map(Number);
    return { year, offset: 0, month, day };
  }
  const end = shifted(from, months * count);
  return { ...end, day: Math.min(from.day, daysInMonth(end.month, end.year)) };
}

/** Counted from a month or a longer unit: whole months, the first included. */
function lastOfLength(from: Edge, count: number, unit: DurationUnit): Edge | null {
  const months = MONTHS[unit];
  return months === undefined ? null : { ...shifted(from, months * count - 1), day: 0 };
}

function shifted(from: Edge, months: number): Edge {
  const all = ((from.year ?? 0) + from.offset) * 12 + from.month - 1 + months;
  return { year: Math.floor(all / 12), offset: 0, month: (all % 12) + 1, day: from.day };
}
