import { isDay, isoDay, LAST_YEAR } from '#shared/period/calendar';
import type { Period, PeriodContext, PeriodNote, PeriodRole } from '#shared/period/period';
import { timedParts } from '#shared/period/read/byPart';
import { clockIn } from '#shared/period/read/clock';
import { combine } from '#shared/period/read/combine';
import { mended } from '#shared/period/read/mend';
import { dayOf, type Reading } from '#shared/period/read/reading';
import { statements } from '#shared/period/read/statements';
import type { Token } from '#shared/period/read/token';
import { tokenise } from '#shared/period/read/tokenise';
import { datePrecision, isDateFormat, serialToDate } from '#shared/sheet/format';

const NO_NOTES: readonly PeriodNote[] = [];
export const UNPARSEABLE: Period = {
  kind: 'unparseable',
  earliest: null,
  latest: null,
  recurrence: null,
  precision: 'none',
  notes: NO_NOTES,
};

/** Longer texts are sentences of another column, not a time. */
const LONGEST = 600;
/** Serials of 1990 to 2064; any other number in a time cell is no date, and `20205` is a year with a figure too many. */
const SERIAL = /^[\s\u200b]*(\d{5})(?:[.,]\d+)?[\s\u200b.;,]*$/;
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 60_000;
/** A day as forms ask for it and most people type it: there is nothing else to read in it. */
const PLAIN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const SOLID_DATE = /^[\s\u200b]*(\d{8})[\s\u200b.;,]*$/;

/**
 * Reads the text of a time cell (P1, P2): `Quý III/2025`, `trước ngày 25 hàng tháng`, `Từ quý I năm 2022`, `theo thông báo …`.
 * Days come back as `YYYY-MM-DD`, as `--MM-DD` while no year is known; `context.year` completes them. What cannot be read is
 * `unparseable`, what has two readings `ambiguous`; both have no days. Nothing is guessed: a slip that leaves one reading is mended and
 * noted. The role does not change what a text means today; callers pass it so that it may.
 *
 * Example: `parsePeriod('Quý I/2026', 'finish')` → quarter, 2026-01-01 … 2026-03-31.
 */
export function parsePeriod(text: string, role: PeriodRole, context: PeriodContext = {}): Period {
  return parseText(text, role, context, false);
}

function parseText(text: string, _role: PeriodRole, context: PeriodContext, date1904: boolean): Period {
  if (text.length > LONGEST) return UNPARSEABLE;
  const serial = SERIAL.exec(text);
  if (serial?.[1]) return fromSerial(Number(serial[1]), date1904);
  const plain = PLAIN_DAY.exec(text);
  const day = plain === null ? null : isoDay(Number(plain[3]), Number(plain[2]), Number(plain[1]));
  if (day !== null && isDay(day) && Number(plain?.[3]) <= LAST_YEAR) return onDay(day, NO_NOTES);
  const solid = SOLID_DATE.exec(text);
  if (solid?.[1]) return fromSolid(solid[1]);
  const { tokens, slipped } = tokenise(text);
  if (tokens.length === 0) return UNPARSEABLE;
  const strict = context.before === 'strict';
  const clock = clockIn(text, tokens);
  const read = (from: readonly Token[]) => {
    const said = statements(from);
    return { said, reading: said && combine(said, strict) };
  };
  const whole = read(tokens);
  const { said, reading } = whole.reading === null && clock ? read(clock.without) : whole;
  // Words of a condition are read past, so a slip in them mends nothing.
  const past = said?.some((each) => each.clause.kind === 'condition') ?? false;
  const time = clock?.time ?? null;
  if (reading) return completed(reading, context, slipped && !past ? ['typo_mended'] : NO_NOTES, time);
  const guess = mended(text, (repaired) => read(repaired).reading);
  if (guess) return completed(guess, context, ['typo_mended'], time);
  return periodsByPart(text, context).length > 0 ? { ...UNPARSEABLE, kind: 'ambiguous' } : UNPARSEABLE;
}

/**
 * The times of a cell that lists several things, each with its own: `Kế hoạch: tháng 3/2026; Báo cáo: tháng 12/2026`. None where a part has no
 * time, where a part is nothing but one among words, or where the text is no list: then it is one time, or none.
 */
export function periodsByPart(text: string, context: PeriodContext = {}): readonly Period[] {
  const parts = text.length > LONGEST ? [] : timedParts(text);
  if (!parts.some(({ named }) => named)) return [];
  const found = parts.map(({ times }) =>
    times.map((time) => parsePeriod(time, 'finish', context)).find(({ latest }) => latest !== null),
  );
  return found.every((period) => period !== undefined) ? found : [];
}

/** An Excel date serial that arrived as text (`45930`). */
function fromSerial(serial: number, date1904: boolean): Period {
  const day = serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serialToDate(serial, date1904) : null;
  return day === null ? UNPARSEABLE : onDay(day, ['serial_as_text']);
}

/** `20250930` or `30092025`: a date without its signs, when only one order gives a day. */
function fromSolid(digits: string): Period {
  const yearFirst = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const yearLast = `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
  const days = [yearFirst, yearLast].filter((day) => isDay(day) && Number(day.slice(0, 4)) <= LAST_YEAR);
  const [only, other] = days;
  if (only === undefined) return UNPARSEABLE;
  return other === undefined ? onDay(only, ['typo_mended']) : { ...UNPARSEABLE, kind: 'ambiguous' };
}

function onDay(day: string, notes: readonly PeriodNote[]): Period {
  return { kind: 'date', earliest: day, latest: day, recurrence: null, precision: 'day', notes };
}

/** Gives open years the year of the context and turns edges into days. */
function completed(reading: Reading, context: PeriodContext, more: readonly PeriodNote[], time: string | null): Period {
  const { from, to } = reading;
  const open = (from !== null && from.year === null) || (to !== null && to.year === null);
  const year = context.year ?? null;
  const earliest = from && dayOf(from, year);
  const latest = to && dayOf(to, year);
  // 29 February of a year that the context makes a common one.
  if (open && year !== null && ![earliest, latest].every((day) => day === null || isDay(day))) return UNPARSEABLE;
  const notes: PeriodNote[] = [...reading.notes, ...more];
  if (open) notes.push(year === null ? 'year_missing' : 'year_supplied');
  return {
    kind: reading.kind,
    earliest,
    latest,
    recurrence: reading.recurrence,
    precision: reading.precision,
    notes: notes.length > 1 ? [...new Set(notes)] : notes,
    ...(time === null || reading.kind === 'ambiguous' ? {} : { time }),
  };
}

/** A cell as a table gives it: its text and, for numbers and dates, the value and number format. */
export type PeriodCell = { readonly text: string; readonly value?: number | boolean; readonly format?: string };

/**
 * Reads a time cell (T6): a real date keeps the precision its number format shows (`mm/yyyy`, `mmm-yy` a month, `yyyy` a year), a number
 * is read as its figures, text as {@link parsePeriod}. A cell that shows only a time of day is unparseable.
 *
 * Example: `parsePeriodCell({ text: 'Sep-25', value: 45901, format: 'mmm-yy' }, 'finish')` → month, September 2025.
 */
export function parsePeriodCell(
  cell: PeriodCell,
  role: PeriodRole,
  context: PeriodContext = {},
  date1904 = false,
): Period {
  if (typeof cell.value !== 'number') return parseText(cell.text, role, context, date1904);
  if (cell.format === undefined || !isDateFormat(cell.format))
    return parseText(figures(cell.value), role, context, date1904);
  const day = serialToDate(cell.value, date1904);
  if (day === null) return UNPARSEABLE;
  const precision = datePrecision(cell.format);
  if (precision === 'day') return onDay(day, NO_NOTES);
  if (precision === 'time') return UNPARSEABLE;
  return parsePeriod(precision === 'month' ? `${day.slice(5, 7)}/${day.slice(0, 4)}` : day.slice(0, 4), role, context);
}

/** `10.2020` typed into a number cell is kept as 10.202: the zero at the end belongs to the year. */
function figures(value: number): string {
  const text = String(value);
  return /^\d{1,2}\.(?:19|20)\d$/.test(text) ? `${text}0` : text;
}

/** A reader that remembers: tables repeat the same few texts, and the answer depends on nothing but text, role and context. */
export function createPeriodReader(context: PeriodContext = {}): (text: string, role: PeriodRole) => Period {
  const known = new Map<string, Period>();
  return (text, role) => {
    const remembered = known.get(text);
    if (remembered) return remembered;
    const period = parsePeriod(text, role, context);
    known.set(text, period);
    return period;
  };
}
