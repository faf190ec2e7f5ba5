/** Finest unit a date format shows. `time`: hours without any date. */
export type DatePrecision = 'day' | 'month' | 'year' | 'time';

const QUOTED = /"[^"]*"?/g;
const ESCAPED = /\\.|_.|\*./gs;
/** Colours, conditions, locales; `[h] [mm] [ss]` are elapsed time and stay. */
const BRACKETED = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const HALF_DAY = /am\/pm|a\/p|ch\/sa|sa\/ch/gi;
/** Minutes stand right after hours or right before seconds; everywhere else `m` is a month. */
const MINUTES = /(h+\]?[^a-z]*)m{1,2}(?!m)|(?<!m)m{1,2}(?=[^a-z]*\[?s)|\[m+\]/gi;

const shapes = new Map<string, DatePrecision | null>();

function shapeOf(code: string): DatePrecision | null {
  const known = shapes.get(code);
  if (known !== undefined) return known;
  const found = readShape(code);
  if (shapes.size > 2_000) shapes.clear();
  shapes.set(code, found);
  return found;
}

function readShape(code: string): DatePrecision | null {
  const letters = withoutLiterals(code).split(';')[0] ?? '';
  if (/general|standard|@/i.test(letters)) return null;
  const time = /[hs]|\[m+\]/i.test(letters);
  const dated = letters.replace(MINUTES, '$1');
  if (/d/i.test(dated)) return 'day';
  if (/m/i.test(dated)) return 'month';
  // `e` is the year of an era; beside digits or a sign (`0.00E+00`) it is an exponent.
  if (/y|b{2,4}|g+e|(?<![0#?.])e+(?![+-])/i.test(dated)) return 'year';
  return time ? 'time' : null;
}

function withoutLiterals(code: string): string {
  return code.replace(QUOTED, '').replace(ESCAPED, '').replace(BRACKETED, '').replace(HALF_DAY, '');
}

/**
 * Whether a number format code shows a date or a time, so that the number under it is a serial and no quantity.
 * Only the first section counts. Example: `[$-42A]dd/mm/yyyy;@` yes, `#,##0.00 "đồng"` no, `0.00E+00` no, `General` no.
 */
export function isDateFormat(code: string | undefined): boolean {
  return code !== undefined && code !== '' && shapeOf(code) !== null;
}

/**
 * The finest unit a date format shows (T6): what the person saw when they typed `9/2025` and Excel stored 1 September.
 * `mm/yyyy` and `mmm-yy` → month, `yyyy` → year, `hh:mm` → time, `dd/mm/yyyy hh:mm` → day. A code that is no date answers `day`.
 */
export function datePrecision(code: string): DatePrecision {
  return shapeOf(code) ?? 'day';
}

const LAST_SERIAL = 2_958_465;
const DAYS_1904 = 1_462;
/** Days from 0000-03-01 to 1899-12-30, the day that makes serials after February 1900 right. */
const EPOCH = 693_899;

/**
 * Date of an Excel serial as `YYYY-MM-DD`, the time of day dropped. Null when there is no such day: negative, past 9999-12-31, serial 0
 * of the 1900 system, and serial 60, the 29 February 1900 that Excel believes in. Example: `serialToDate(45930, false)` → `2025-09-30`.
 */
export function serialToDate(serial: number, date1904 = false): string | null {
  if (!Number.isFinite(serial)) return null;
  let day = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (day < 1 || day > LAST_SERIAL || serial < 0) return null;
  if (day === 60) return null;
  if (day < 60) day += 1;
  return civil(day + EPOCH);
}

/**
 * Inverse of {@link serialToDate}: `dateToSerial('2025-09-30')` → 45930. Null for a text that is no day between 1900-01-01
 * (1904-01-01) and 9999-12-31.
 */
export function dateToSerial(date: string, date1904 = false): number | null {
  if (date1904) return serialNow(date, true);
  const known = serials.get(date);
  if (known !== undefined) return known;
  const serial = serialNow(date, false);
  if (serials.size >= REMEMBER_AT_MOST) serials.clear();
  serials.set(date, serial);
  return serial;
}

/** Deadlines and days of completion repeat: a programme of sixty thousand tasks has some hundreds. */
const serials = new Map<string, number | null>();
const REMEMBER_AT_MOST = 5_000;

function serialNow(date: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  let day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) - EPOCH;
  if (civil(day + EPOCH) !== date) return null;
  if (day <= 60) day -= 1;
  const serial = day - (date1904 ? DAYS_1904 : 0);
  return serial < (date1904 ? 0 : 1) ? null : serial;
}

/** Days from 0000-03-01; years begin in March so that the leap day is the last of its year. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}

function civil(days: number): string {
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
