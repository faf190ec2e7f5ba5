import type { Field } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import { codeAt } from '#shared/text/codes';

/** Stands between the texts of a column; patterns may ask for it to find the beginning or the end of a text. */
export const EDGE = '\ue000';

/** In {@link Column.of}: the row has no cell here. */
export const NO_TEXT = -1;

/**
 * What stands in the cells of one field: its different texts, each once, in the order in which rows were read, and which of them each row has.
 * A table repeats bodies, outputs and days; what a text tells is asked once for all its rows. What a number or a date shows is another text
 * than the same signs typed.
 */
export type Column = {
  readonly field: Field;
  /** The place of the field among the fields, as a bit. */
  readonly bit: number;
  readonly texts: string[];
  /** By row of the table: the number of its text, or {@link NO_TEXT}. */
  readonly of: Int32Array;
  readonly short: { readonly typed: Map<string, number>; readonly shown: Map<string, number> };
  readonly long: LongTexts;
  /** What each text tells, by number; see `#shared/rules/textLook`. There is room for more than there are. */
  marks: Int32Array;
  hints: Int32Array;
  /** How many texts were looked at, and whether any of them told something: most columns tell nothing. */
  looked: number;
  tells: boolean;
};

/** A column for so many rows, all without a cell. */
export function emptyColumn(field: Field, bit: number, rows: number): Column {
  return {
    field,
    bit,
    texts: [],
    of: new Int32Array(rows).fill(NO_TEXT),
    short: { typed: new Map(), shown: new Map() },
    long: { places: NOTHING, signs: NOTHING, count: 0 },
    marks: NOTHING,
    hints: NOTHING,
    looked: 0,
    tells: false,
  };
}

const NOTHING = new Int32Array(0);

/** The number of a cell's text in its column; a text that was not there yet is put to the end. */
export function textNumber(column: Column, cell: SourceCell): number {
  const { text } = cell;
  if (cell.value === undefined && text.length >= LONG) return longTextNumber(column, text);
  const numbers = cell.value === undefined ? column.short.typed : column.short.shown;
  let number = numbers.get(text);
  if (number === undefined) {
    number = column.texts.push(text) - 1;
    numbers.set(text, number);
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

function longTextNumber({ texts, long }: Column, text: string): number {
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

/** Some texts of a column as one: a pattern is run once over all of them, which costs a small part of asking each. */
export type JoinedTexts = {
  readonly texts: readonly string[];
  /** The texts in order, with an {@link EDGE} before each and behind the last. */
  readonly whole: string;
  /** Where the edge before each text stands; filled when a pattern is found first. */
  edges: Int32Array | null;
};

export function joinTexts(texts: readonly string[]): JoinedTexts {
  return { texts, whole: EDGE + texts.join(EDGE) + EDGE, edges: null };
}

/**
 * Calls `found` with the place of every text in which the pattern (with the flag `g`) begins, once a text, in their order. A pattern that does
 * not shun the edge may be found where one text ends and the next begins: who has to know asks the text again.
 */
export function eachTextWith(joined: JoinedTexts, pattern: RegExp, found: (at: number, text: string) => void): void {
  pattern.lastIndex = 0;
  let match = pattern.exec(joined.whole);
  if (match === null) return;
  joined.edges ??= edgesOf(joined.texts);
  const { edges, texts } = joined;
  let at = 0;
  while (match !== null) {
    while (at + 1 < edges.length && (edges[at + 1] ?? 0) <= match.index) at += 1;
    // Behind the last text.
    if (at >= texts.length) return;
    found(at, texts[at] ?? '');
    pattern.lastIndex = edges[at + 1] ?? joined.whole.length;
    match = pattern.exec(joined.whole);
  }
}

function edgesOf(texts: readonly string[]): Int32Array {
  const edges = new Int32Array(texts.length + 1);
  for (let at = 0; at < texts.length; at += 1) edges[at + 1] = (edges[at] ?? 0) + (texts[at]?.length ?? 0) + 1;
  return edges;
}
