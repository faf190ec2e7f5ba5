import { sheetJs } from '#server/xlsx/read/sheetjs';

/** Serials between these are plain days in both programs; outside them Excel's leap year of 1900 needs care. */
const firstPlainDay = 61;
const afterLastDay = 2_958_466;
const days1904 = 1462;

/**
 * What a person sees in a number cell: `shownText(45838, 'dd/mm/yyyy', false)` → `30/06/2025`. The formats nearly every
 * cell has are rendered here; all others by the library's formatter. A code nobody can read shows the bare number.
 */
export function shownText(value: number, format: string | undefined, date1904: boolean): string {
  if (format === undefined) return generalText(value);
  const plain = plainText(value, format, date1904);
  if (plain !== undefined) return plain;
  try {
    const text: unknown = sheetJs().SSF.format(format, value, { date1904 });
    return typeof text === 'string' ? text : String(value);
  } catch {
    return String(value);
  }
}

/** General shows eleven digits at most; whole numbers below that are what they are. */
function generalText(value: number): string {
  const text = String(value);
  if (Number.isInteger(value) ? Math.abs(value) < 1e11 : text.length <= 10 && !text.includes('e')) return text;
  try {
    return String(sheetJs().SSF.format('General', value));
  } catch {
    return text;
  }
}

type DatePart = 'd' | 'dd' | 'm' | 'mm' | 'yy' | 'yyyy';
type PlainFormat =
  | { readonly kind: 'date'; readonly parts: readonly string[] }
  | { readonly kind: 'whole' }
  | { readonly kind: 'percent' };

const plainFormats = new Map<string, PlainFormat | undefined>();

function plainText(value: number, format: string, date1904: boolean): string | undefined {
  let plain = plainFormats.get(format);
  if (plain === undefined && !plainFormats.has(format)) {
    plain = readPlainFormat(format);
    // A file may bring thousands of formats; the memory is for the usual few.
    if (plainFormats.size < 1000) plainFormats.set(format, plain);
  }
  if (!plain) return undefined;
  if (plain.kind === 'date') return dateText(value + (date1904 ? days1904 : 0), plain.parts);
  const whole = plain.kind === 'percent' ? Math.round(value * 100) : value;
  if (plain.kind === 'whole' && !Number.isInteger(value)) return undefined;
  // Halves and inexact products are rounded by the library's rule, not ours.
  if (plain.kind === 'percent' && Math.abs(value * 100 - whole) > 1e-9) return undefined;
  if (Math.abs(whole) >= 1e11) return undefined;
  return plain.kind === 'percent' ? `${whole}%` : String(whole);
}

function readPlainFormat(format: string): PlainFormat | undefined {
  if (format === '0') return { kind: 'whole' };
  if (format === '0%') return { kind: 'percent' };
  const bare = format
    .replace(/^\[\$-[0-9A-Fa-f]+\]/, '')
    .replace(/;@$/, '')
    .replace(/\\([/\-. ])/g, '$1');
  if (!/^(dd?|mm?|yyyy|yy)([/\-. ](dd?|mm?|yyyy|yy))*$/i.test(bare)) return undefined;
  return { kind: 'date', parts: bare.toLowerCase().split(/([/\-. ])/) };
}

function dateText(serial: number, parts: readonly string[]): string | undefined {
  if (serial < firstPlainDay || serial >= afterLastDay) return undefined;
  // Within half a second of midnight the next day is shown; the library knows.
  if (serial % 1 > 0.99999) return undefined;
  const date = civil(Math.floor(serial));
  return parts.map((part) => datePart(part, date)).join('');
}

type Civil = { readonly year: number; readonly month: number; readonly day: number };

function datePart(part: string, date: Civil): string {
  switch (part as DatePart) {
    case 'd':
      return String(date.day);
    case 'dd':
      return String(date.day).padStart(2, '0');
    case 'm':
      return String(date.month);
    case 'mm':
      return String(date.month).padStart(2, '0');
    case 'yy':
      return String(date.year % 100).padStart(2, '0');
    case 'yyyy':
      return String(date.year);
    default:
      return part;
  }
}

/** Calendar day of a serial of the 1900 system (≥ 61), counted in eras of 400 years beginning on 1 March. */
function civil(serial: number): Civil {
  const fromEra = serial - 25569 + 719468;
  const era = Math.floor(fromEra / 146097);
  const dayOfEra = fromEra - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Serial of a calendar day in the 1900 system; days before 1 March 1900 carry Excel's shift. */
export function serialOfDay(year: number, month: number, day: number): number {
  const serial = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25569;
  return serial < firstPlainDay ? serial - 1 : serial;
}
