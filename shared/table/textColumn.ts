import type { Field } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import { codeAt } from '#shared/text/codes';
import { fold, foldAll } from '#shared/text/fold';
import { type JoinedTexts, joinTexts, KEY_EDGE } from '#shared/text/joined';

/** In {@link TextColumn.of}: the row has no cell here. */
export const NO_TEXT = -1;

/**
 * What stands in the cells of one field of a table: its different texts, each once, in the order in which rows were read, and which of them each
 * row has. A table repeats bodies, outputs and days; what a text tells is asked once for all its rows. What a number or a date shows is another
 * text than the same signs typed. Texts are only ever added.
 */
export type TextColumn = {
  readonly field: Field;
  readonly texts: string[];
  /** By row of the table: the number of its text as typed, or {@link NO_TEXT}. */
  readonly of: Int32Array;
  /** The same for what the cell means: what its ditto or merge stands for. The same numbers where no cell of the column has one. */
  meant: Int32Array;
  /** Some cell is more than its text or number: it has a format, a formula or an error, stands for another, or is an ordinal Excel took for a number. */
  special: boolean;
  readonly keys: (string | undefined)[];
  /** Its texts and their keys joined, where they were joined already and are not too many to be kept. */
  joined: { readonly typed: JoinedTexts; readonly keys: JoinedTexts } | null;
  readonly short: { readonly typed: Map<string, number>; readonly shown: Map<string, number> };
  readonly long: LongTexts;
};

/** A column for so many rows, all without a cell. */
export function emptyColumn(field: Field, rows: number): TextColumn {
  const of = new Int32Array(rows).fill(NO_TEXT);
  return {
    field,
    texts: [],
    of,
    meant: of,
    special: false,
    keys: [],
    joined: null,
    short: { typed: new Map(), shown: new Map() },
    long: { places: NOTHING, signs: NOTHING, count: 0 },
  };
}

const NOTHING = new Int32Array(0);

/** The match key (`#shared/text/fold`) of what a row of the table means; '' without a column or a cell. */
export function keyAt(column: TextColumn | undefined, row: number): string {
  const number = column?.meant[row] ?? NO_TEXT;
  return column === undefined || number === NO_TEXT ? '' : keyOfText(column, number);
}

/** The match key of a text by its number. */
export function keyOfText(column: TextColumn, number: number): string {
  if (column.keys.length === 0 && column.texts.length >= MANY) foldTexts(column);
  let key = column.keys[number];
  if (key === undefined) {
    key = fold(column.texts[number] ?? '');
    column.keys[number] = key;
  }
  return key;
}

/** From so many texts on their keys are made together, and so many at most at once: their letters are held twice meanwhile. */
const MANY = 64;
const AT_ONCE = 10_000;

function foldTexts(column: TextColumn): void {
  const { texts, keys } = column;
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const typed = joinTexts(texts.slice(from, from + AT_ONCE));
    const folded = foldAll(typed);
    for (const key of folded.texts) keys.push(key);
    if (texts.length <= AT_ONCE) column.joined = { typed, keys: folded };
  }
}

/** The texts from a number on, joined. */
export function joinedTexts({ texts, joined }: TextColumn, from: number): JoinedTexts {
  if (from === 0 && joined?.typed.texts.length === texts.length) return joined.typed;
  return joinTexts(from === 0 ? texts : texts.slice(from));
}

/** The match keys of the texts from a number on, joined. */
export function joinedKeys(column: TextColumn, from: number): JoinedTexts {
  const keys = column.texts.slice(from).map((_, at) => keyOfText(column, from + at));
  if (from === 0 && column.joined?.keys.texts.length === keys.length) return column.joined.keys;
  return joinTexts(keys, KEY_EDGE);
}

/** The number of a cell's text as typed; a text that was not there yet is put to the end. */
export function textNumber(column: TextColumn, cell: SourceCell): number {
  const { text } = cell;
  if (cell.value === undefined) return numberOf(column, text);
  const { shown } = column.short;
  let number = shown.get(text);
  if (number === undefined) {
    number = column.texts.push(text) - 1;
    shown.set(text, number);
  }
  return number;
}

/** The number of what a cell means, whose text as typed has the given number. */
export function meantNumber(column: TextColumn, cell: SourceCell, typed: number): number {
  if (cell.inherited === 'ditto_to_nothing') return NO_TEXT;
  return cell.resolved === undefined ? typed : numberOf(column, cell.resolved);
}

function numberOf(column: TextColumn, text: string): number {
  if (text.length >= LONG) return longTextNumber(column, text);
  const { typed } = column.short;
  let number = typed.get(text);
  if (number === undefined) {
    number = column.texts.push(text) - 1;
    typed.set(text, number);
  }
  return number;
}

/** From this length on texts are mostly sentences, each of its own. */
const LONG = 24;

/**
 * Long texts are told apart by a sign made of a few of their letters: a map would read every letter of each. `places` are numbers of texts (from 1,
 * 0 where free) by sign, and behind that the next free place; `signs` are those of the texts there.
 */
type LongTexts = { places: Int32Array; signs: Int32Array; count: number };

function longTextNumber({ texts, long }: TextColumn, text: string): number {
  if (long.count * 2 >= long.places.length) makeRoom(long);
  const { places, signs } = long;
  const sign = signOf(text);
  const last = places.length - 1;
  let at = sign & last;
  for (let number = places[at] ?? 0; number !== 0; number = places[at] ?? 0) {
    if (signs[at] === sign && texts[number - 1] === text) return number - 1;
    at = (at + 1) & last;
  }
  const number = texts.push(text);
  places[at] = number;
  signs[at] = sign;
  long.count += 1;
  return number - 1;
}

/** A number that equal texts share: of their length and letters from all over, most from the end, where sentences of one make differ. */
function signOf(text: string): number {
  const { length } = text;
  let sign = length;
  sign = Math.imul(sign, 31) + codeAt(text, length - 2);
  sign = Math.imul(sign, 31) + codeAt(text, length - 3);
  sign = Math.imul(sign, 31) + codeAt(text, length - 4);
  sign = Math.imul(sign, 31) + codeAt(text, length - 9);
  sign = Math.imul(sign, 31) + codeAt(text, length >> 1);
  sign = Math.imul(sign, 31) + codeAt(text, length >> 2);
  sign = Math.imul(sign, 31) + codeAt(text, 3);
  return Math.imul(sign ^ (sign >>> 15), 0x2c1b3c6d) | 0;
}

/** At first for a table of a few hundred rows, then four times as many. */
function makeRoom(long: LongTexts): void {
  const { places, signs } = long;
  const room = Math.max(1024, places.length * 4);
  long.places = new Int32Array(room);
  long.signs = new Int32Array(room);
  for (let from = 0; from < places.length; from += 1) {
    const number = places[from] ?? 0;
    const sign = signs[from] ?? 0;
    if (number === 0) continue;
    let at = sign & (room - 1);
    while (long.places[at] !== 0) at = (at + 1) & (room - 1);
    long.places[at] = number;
    long.signs[at] = sign;
  }
}
