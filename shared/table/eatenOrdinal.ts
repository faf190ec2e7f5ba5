import { isDateFormat, serialToDate } from '#shared/sheet/format';
import { type Ordinal, readOrdinals } from '#shared/table/ordinal';
import type { SourceCell } from '#shared/table/table';
import { cleanText } from '#shared/text/fold';

/** The names of months a spreadsheet program shows, in English and Vietnamese: `Feb`, `February`, `thg 2`, `Th2`, `tháng 2`. */
const MONTH =
  '(?:(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?|(?:thg|tháng|thang|th)[ .]?(\\d{1,2}))';
const BETWEEN = '[-/ .]{1,2}';
const DAY_MONTH = new RegExp(`^(\\d{1,2})${BETWEEN}${MONTH}(?:${BETWEEN}(\\d{2}|\\d{4}))?$`, 'i');
const MONTH_YEAR = new RegExp(`^${MONTH}${BETWEEN}(\\d{2}|\\d{4})$`, 'i');
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})$/;
const ISO = /^((?:19|20)\d{2})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Serials of 2000 to 2079: numbers to which no programme counts its tasks. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 65_745;

type Day = { readonly day: number; readonly month: number; readonly year?: number };

/**
 * What an ordinal may have been that a spreadsheet program took for a date and that then became text, as in a .csv or a Word table: every way
 * it can have been typed, for the numbering around it to choose from (T4). None for a text no program shows a date as. `1/2` is none: people
 * type that themselves.
 *
 * Example: `02-Jan`, `2-thg 1` → 2.1 or 1.2; `Jan-25` → 1.25; `02/01/2003` → 2.1, 1.2, 2.1.3 or 1.2.3.
 */
export function eatenOrdinals(text: string): readonly Ordinal[] {
  const day = shownDay(text.trim());
  return day === undefined ? [] : typedAs(day, text);
}

/**
 * Readings of a number cell in the ordinal column. Excel eats ordinals: `1.10` is stored as 1.1, `1.2` as 1 February or, pasted as a value,
 * as the serial of that day, `1.1` as a float with a tail; all that could have been typed is offered, what continues the numbering is chosen
 * later (T4).
 */
export function numericOrdinals(
  value: number,
  format: string | undefined,
  text: string,
  date1904: boolean,
): readonly Ordinal[] {
  if (isDateFormat(format) || isSerial(value)) return ofSerial(value, date1904, text);
  const printed = /^\d+(?:[.,]\d+)*[.)]?$/.test(text.trim()) ? readOrdinals(text.trim()) : [];
  // A format that shows two places was chosen for it: `1.10` is what the person sees.
  if (printed.length > 0 && format !== undefined && !/general/i.test(format)) return printed;
  const exact = String(Math.round(value * 1e6) / 1e6);
  const plain = readOrdinals(exact);
  if (plain.length === 0) return printed;
  const readings = [...printed, ...plain.filter(({ label }) => printed[0]?.label !== label)];
  return exact.includes('.') ? [...readings, ...guesses(`${exact}0`)] : readings;
}

/** `1.1` typed as text may be what is left of `1.10`: the numbering around it tells. */
export function withLostZero(text: string, readings: readonly Ordinal[]): readonly Ordinal[] {
  return /^\d{1,3}[.,][1-9]$/.test(text) ? [...readings, ...guesses(`${text}0`)] : readings;
}

function guesses(text: string): readonly Ordinal[] {
  return readOrdinals(text).map((reading) => ({ ...reading, guessed: true }));
}

/** Whether an ordinal cell shows a day, or holds one, that nobody typed as such. */
export function isEatenDay({ text, value, format }: Pick<SourceCell, 'text' | 'value' | 'format'>): boolean {
  if (typeof value === 'number') return isDateFormat(format) || isSerial(value);
  return shownDay(text.trim()) !== undefined;
}

/** Found in the text of every ordinal that shows a day or may have lost a nought: the name of a month, a year or serial, `1.1`. */
export const MAY_BE_EATEN = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|th|\d{4}|\d[.,][1-9](?!\d)/i;

/** Whether the last number of a row's path has a nought more than its ordinal cell shows: 1.10 where `1.1` stands. */
export function lostItsZero(text: string, understood: string): boolean {
  return (
    understood.endsWith('0') &&
    /^\d{1,3}[.,][1-9]$/.test(text) &&
    understood === `${text.slice(text.search(/[.,]/) + 1)}0`
  );
}

/** Whether a whole number is the day it would be rather than a count. */
function isSerial(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL;
}

function ofSerial(value: number, date1904: boolean, shown: string): readonly Ordinal[] {
  const date = serialToDate(value, date1904);
  if (date === null) return [];
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return typedAs({ day, month, year }, shown);
}

/** All that can have been typed; last what stands there, for where the numbering bears none of it out. */
function typedAs({ day, month, year }: Day, shown: string): readonly Ordinal[] {
  const typed: (readonly number[])[] = [];
  if (day > 0) typed.push([day, month], [month, day]);
  if (year !== undefined) {
    const short = year % 100;
    if (day > 0) typed.push([day, month, short], [month, day, short]);
    // `1.25` has no day: it became the first of January of that year.
    if (day <= 1 && short > 0) typed.push([month, short]);
  }
  return [
    ...typed.map((numbers): Ordinal => ({ style: 'decimal', label: numbers.join('.'), numbers, guessed: true })),
    { style: 'code', label: cleanText(shown).replace(/^\d+$/, '($&)').replaceAll('.', '/'), numbers: [] },
  ];
}

function shownDay(text: string): Day | undefined {
  if (text.length < 5 || text.length > 20) return undefined;
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(iso[3], iso[2], iso[1]);
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return dayOf(numbers[1], numbers[3], numbers[4]) ?? dayOf(numbers[3], numbers[1], numbers[4]);
  const named = DAY_MONTH.exec(text);
  if (named !== null) return dayOf(named[1], monthOf(named[2], named[3]), named[4]);
  const month = MONTH_YEAR.exec(text);
  return month === null ? undefined : dayOf(undefined, monthOf(month[1], month[2]), month[3]);
}

function monthOf(name: string | undefined, number: string | undefined): string {
  return name === undefined ? (number ?? '') : String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dayOf(day: string | undefined, month: string | undefined, year: string | undefined): Day | undefined {
  const [d, m] = [day === undefined ? 0 : Number(day), Number(month)];
  if (m < 1 || m > 12 || d > 31 || (day !== undefined && d < 1)) return undefined;
  return { day: d, month: m, ...(year === undefined ? {} : { year: Number(year) }) };
}
