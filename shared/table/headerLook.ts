import { shown } from '#shared/sheet/cells';
import type { GridRow } from '#shared/sheet/grid';
import { headerSense } from '#shared/table/sense';

/** Longest text a header cell has. */
export const LONGEST = 160;
/** A whole sentence that mentions "thời hạn" is data. */
const SHORT = 60;
/** The only header texts that begin with a figure. */
const YEAR_OR_HALF = /^(?:(?:19|20)\d\d|[69] tháng|[69] thang)/i;

/** Senses that rows of data bear as well ("Hoàn thành", "2021", "Có"): they make no header by themselves. */
export const weakSenses: ReadonlySet<string> = new Set([
  'state',
  'yes_no',
  'unit_of_time',
  'plan',
  'actual',
  'total',
  'reference',
  'required',
  'body',
]);

/**
 * Whether a row reads like the first line of a header: short texts, no numbers but years, at least two columns any task table
 * could have, and most cells of that kind; or any line of short texts that begins with TT (also of tables that are none of ours).
 */
export function looksLikeHeader(row: GridRow): boolean {
  const texts = headerTexts(row);
  if (texts === undefined || texts.length < 2) return false;
  let known = 0;
  let unknown = 0;
  const strong = new Set<string>();
  for (const text of texts) {
    const sense = text.length > SHORT ? undefined : headerSense(text)?.sense;
    if (sense === undefined) {
      unknown += 1;
      if (unknown * 2 > texts.length && !strong.has('ordinal')) return false;
      continue;
    }
    known += 1;
    if (!weakSenses.has(sense) && sense !== 'none') strong.add(sense);
  }
  if (strong.size >= 2 && known * 2 >= texts.length) return true;
  const numbered = headerSense(texts[0] ?? '')?.sense === 'ordinal';
  return texts.length >= 3 && numbered && texts.every((text) => text.length <= 80);
}

/**
 * The texts of a row that may be a header; undefined as soon as a cell shows that it is data: a number that is no year, a date, a
 * text that begins with a figure, or a first cell that is a whole sentence. Nearly all rows of a body end here.
 */
function headerTexts(row: GridRow): readonly string[] | undefined {
  const texts: string[] = [];
  for (const cell of row.cells) {
    if (cell === undefined) continue;
    const { value } = cell;
    if (typeof value === 'string') {
      const text = shown(cell);
      if (text === '') continue;
      if (text.length > LONGEST || (texts.length === 0 && text.length > SHORT)) return undefined;
      // `II.3.2.a`: a whole path begins a row of data, whatever its words resemble.
      if (texts.length === 0 && /^(?:[IVXLCl|]+|[A-ZĐ])[.\-/]\d/.test(text)) return undefined;
      const first = text.charCodeAt(0);
      if (first >= 48 && first <= 57 && (texts.length === 0 || !YEAR_OR_HALF.test(text))) return undefined;
      texts.push(text);
    } else if (typeof value === 'number' && value >= 1990 && value <= 2100) texts.push(String(value));
    else return undefined;
  }
  return texts;
}

/** A number row under a header: `(1) (2) (3)`, `1 2 3`, `A B 1 2`, `a b c`, `(5)=(3)+(4)`; at least three cells, ascending unless columns were moved. */
export function isNumberRow(row: GridRow): boolean {
  return isLetterRow(row) || isFigureRow(row);
}

/** Columns counted by letters alone, from the first on, with or without đ: `(a) (b) (c)`. */
function isLetterRow(row: GridRow): boolean {
  let counted = '';
  for (const cell of row.cells) {
    const text = shown(cell);
    if (text === '') continue;
    const letter = LETTER.exec(text)?.[1];
    if (letter === undefined) return false;
    counted += letter.toLowerCase();
  }
  return (
    counted.length >= 3 && ('abcdefghijklmnopqrstuvwxyz'.startsWith(counted) || 'abcdđeghiklmn'.startsWith(counted))
  );
}

const LETTER = /^[[(]?([a-zđ])[\])]?$/i;

function isFigureRow(row: GridRow): boolean {
  const numbers: number[] = [];
  let bracketed = true;
  let letters = 0;
  for (const cell of row.cells) {
    const text = shown(cell);
    if (text === '') continue;
    if (text.length > 24) return false;
    if (/^[[(]?[A-E][\])]?$/.test(text) && numbers.length === 0) {
      letters += 1;
      continue;
    }
    const match = /^[[(]?\s*(\d{1,2})\s*[a-z]?\s*[\])]?(?:\s*=\s*[\d\s()[\]+\-*/x×:,.%]+)?$/i.exec(text);
    if (!match?.[1]) return false;
    bracketed &&= /^[[(]/.test(text);
    numbers.push(Number(match[1]));
  }
  if (letters + numbers.length < 3 || Math.max(...numbers, 0) < 2) return false;
  return isAscending(numbers) || (letters === 0 && isMoved(numbers, bracketed));
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => number >= (numbers[i - 1] ?? 0) && number <= (numbers[i - 1] ?? 0) + 4);
}

/** The numbers of columns that were moved about with them: each once and none missing but few; figures without brackets may be data. */
function isMoved(numbers: readonly number[], bracketed: boolean): boolean {
  const once = new Set(numbers).size === numbers.length;
  return once && Math.max(...numbers) <= numbers.length + 4 && (bracketed || numbers.length >= 6);
}
