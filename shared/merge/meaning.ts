import type { AgencyIndex } from '#shared/agency/resolve';
import { resolveAgencies } from '#shared/agency/resolve';
import { rolesIn } from '#shared/agency/roles';
import { readPercent } from '#shared/merge/percent';
import { compareText } from '#shared/merge/submission';
import { parsePeriod } from '#shared/period/parse';
import type { PeriodRole } from '#shared/period/period';
import type { Field } from '#shared/table/field';
import { wordsKey } from '#shared/text/fold';

/**
 * Meaning of a value as one string: two values are equal in meaning (M5) exactly when these strings are. Being a key and no
 * pairwise test it cannot be equal to b, b to c, and a not to c.
 */
export type Meaning = (field: Field, text: string) => string;

export type MeaningContext = {
  readonly agencies: AgencyIndex;
  /** `YYYY-MM-DD`: names of bodies are read as of this day. */
  readonly asOf: string;
  /** Completes dates without a year, on both sides alike. */
  readonly year?: number;
};

/** Texts of one kind of reading. */
const REMEMBER_AT_MOST = 20_000;

/**
 * Prepares the reading of M5: periods by earliest, latest and recurrence; responsibility by the set of bodies; numbers, dates and
 * percent by value; every other text by NFC, spaces, quotes and dashes only. What cannot be read is its words. '' is blank.
 *
 * Example: in `finish`, `Quý IV/2015` and `quý 4 năm 2015` are equal; in `content`, `Đề án` and `đề án` are not.
 */
export function prepareMeaning(context: MeaningContext): Meaning {
  const remembered = new Map<Reader, Map<string, string>>();
  return (field, text) => {
    const reader = readers[field];
    if (reader === undefined) return wordsKey(text);
    let readings = remembered.get(reader);
    if (readings === undefined) {
      readings = new Map();
      remembered.set(reader, readings);
    }
    const known = readings.get(text);
    if (known !== undefined) return known;
    const words = wordsKey(text);
    const read = words === '' ? '' : readAs(reader, words, context);
    if (readings.size >= REMEMBER_AT_MOST) readings.clear();
    readings.set(text, read);
    return read;
  };
}

type Reader = 'percent' | 'number' | 'bodies' | PeriodRole;

const readers: Partial<Readonly<Record<Field, Reader>>> = {
  percent: 'percent',
  budget: 'number',
  lead: 'bodies',
  coordinating: 'bodies',
  period: 'whole',
  start: 'start',
  finish: 'finish',
  submitted_on: 'finish',
  completed_on: 'finish',
};

function readAs(reader: Reader, words: string, context: MeaningContext): string {
  switch (reader) {
    case 'percent': {
      const percent = readPercent(words);
      return percent.kind === 'percent' ? `%${percent.value}` : words;
    }
    case 'number': {
      const number = readNumber(words);
      return number === null ? words : `#${number}`;
    }
    case 'bodies':
      return responsible(words, context);
    default:
      return period(words, reader, context);
  }
}

function period(words: string, role: PeriodRole, context: MeaningContext): string {
  const read = parsePeriod(words, role, context.year === undefined ? {} : { year: context.year });
  if (read.kind === 'unparseable' || read.kind === 'ambiguous' || read.kind === 'conditional') return words;
  if (read.earliest === null && read.latest === null && read.recurrence === null) return words;
  return `~${read.earliest ?? ''}|${read.latest ?? ''}|${read.recurrence ?? ''}`;
}

/** Whether the meaning of a time leaves its year to what stands above the row. */
export function lacksYear(meaning: string): boolean {
  return meaning.startsWith('~') && meaning.includes('--');
}

/** Whether two texts of a time field are the same days once both lie in `year`: `Quý I` and `Quý I/2025` under a task of 2025. */
export function sameInYear(field: Field, one: string, other: string, context: MeaningContext): boolean {
  const role = readers[field];
  if (role !== 'whole' && role !== 'start' && role !== 'finish') return false;
  return period(wordsKey(one), role, context) === period(wordsKey(other), role, context);
}

/** Who leads and who helps are two sets where the words of one cell say both. */
function responsible(words: string, context: MeaningContext): string {
  const roles = rolesIn(words);
  return roles === null
    ? bodies(words, context)
    : `${bodies(roles.lead, context)}+${bodies(roles.coordinating, context)}`;
}

function bodies(words: string, context: MeaningContext): string {
  const { refs } = resolveAgencies(context.agencies, words, context.asOf);
  if (refs.length === 0 || refs.some((ref) => ref.id === null)) return words;
  return `@${[...new Set(refs.map((ref) => ref.id ?? ''))].sort(compareText).join('|')}`;
}

/** Vietnamese (1.250,5) and plain (1250.5) spelling; a single dot before three digits is a thousands sign. */
function readNumber(words: string): number | null {
  const text = words.replace(/ /g, '');
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^[+-]?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}
