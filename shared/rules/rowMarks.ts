import { type Field, fieldBit, fields } from '#shared/table/field';
import type { TableRow } from '#shared/table/table';
import { codeAt } from '#shared/text/codes';

/**
 * What one look over a row can tell: a rule is asked only where a mark it needs is set. The first six are told by letters alone
 * ({@link marksOf}), the others by cells and readings.
 */
export const marks = {
  /** Letters written as letter plus combining mark. */
  decomposed: 1,
  /** Double, leading, trailing, non-breaking or invisible spaces, or a space before a comma. */
  spaces: 2,
  /** A letter of another alphabet that looks like a Vietnamese one. */
  lookAlike: 4,
  /** A letter Vietnamese in Unicode does not use: perhaps an old encoding. */
  foreign: 8,
  /** `<`: perhaps mark-up. */
  tag: 16,
  /** An Excel error, or a text that begins with `#`. */
  error: 32,
  /** The row says it is done and has no day of completion. */
  doneUndated: 64,
  /** A formula stands behind a cell. */
  formula: 128,
  /** A ditto mark that points at nothing. */
  lostDitto: 256,
  /** A time that cannot be read. */
  unparseable: 512,
  ambiguous: 1024,
  conditional: 2048,
  recurring: 4096,
  openEnd: 8192,
  range: 16_384,
  /** The reading of a time left a note. */
  timeNote: 32_768,
  /** A group of bodies, several bodies, or an unknown one in a responsibility cell. */
  group: 65_536,
  several: 131_072,
  unknownBody: 262_144,
  /** The reading of a responsibility cell left a note. */
  bodyNote: 524_288,
  /** A day cell: a date with a day, stored as a number. */
  dayCell: 1_048_576,
  /** A body that has ceased by the as-of date. */
  dissolved: 2_097_152,
  /** A body that receives reports stands in a responsibility cell. */
  superior: 4_194_304,
  /** A body written with other capitals or marks than in the registry. */
  misspelt: 8_388_608,
  /** A responsibility cell that begins as a document, speaks of coordination, or ends in a full stop. */
  oddBodies: 16_777_216,
  /** The row says it is done and has rows below it. */
  doneAbove: 33_554_432,
  /** The row says it is done. */
  done: 67_108_864,
  /** A status word, a percentage or a date that cannot be taken as it stands or may be meant otherwise, or a stop that needs a decision. */
  oddProgress: 134_217_728,
  /** A short text with a digit outside the time columns. */
  shortNumber: 268_435_456,
  /** The ordinal is a number or a date to Excel, or may have been one. */
  ordinalNumber: 536_870_912,
} as const;

/** What the place, the times and the output of a row tell: a second look-out beside {@link marks}, kept apart as there are only so many bits. */
export const hints = {
  /** The ordinal does not go on from the row before under the same parent. */
  outOfStep: 1,
  /** The ordinal has several parts: `2.10`. */
  dotted: 2,
  /** The start lies after the finish. */
  turned: 4,
  /** A time lies before the day of the document. */
  beforeDocument: 8,
  /** The time may be longer than two years, and the content begins as work without an end. */
  standing: 16,
  /** The deadline has passed, and the report does not say that the work is done, has stopped or never ends. */
  late: 32,
  /** A text of words says its end twice. */
  doubled: 64,
  /** The output has a part in quotation marks. */
  quotedOutput: 128,
  /** The output is a document that another body decides on, and the row submits it or may decide on it. */
  decidedOutput: 256,
  /** The output is a document that somebody issues. */
  issuedOutput: 512,
  /** The output says only that the task will be done, or may be the task's own words. */
  emptyOutput: 1024,
  /** A text may hold one of the slips the rules know. */
  slip: 2048,
  /** The name of a body may begin a cell of another column. */
  bodyElsewhere: 4096,
  /** The content may ask others for their opinion. */
  asks: 8192,
  /** The content names a body that leads. */
  namesLead: 16_384,
  /** The report may ask for more time. */
  asksTime: 32_768,
  /** The status says more than the dates of the row may bear, or another thing than the percentage. */
  doubtfulStatus: 65_536,
  /** A date of the report lies after the as-of date, cannot be taken as it stands, or stands beside a status that is not done. */
  doubtfulDate: 131_072,
  /** The output speaks of a draft. */
  draftOutput: 262_144,
  /** A body leads and coordinates. */
  bodyTwice: 524_288,
  /** The day of completion lies before the start. */
  doneEarly: 1_048_576,
  /** The content may tell of a decision. */
  decides: 2_097_152,
  /** The status may name several states. */
  severalStates: 4_194_304,
  /** The output names nothing provable, no issuer, no target, or only the task. */
  vagueOutput: 8_388_608,
  /** The report speaks of what is still to come. */
  intends: 16_777_216,
  /** The report names a Tờ trình in the usual way. */
  namesPetition: 33_554_432,
  /** The report names a document of another kind in the usual way. */
  namesAnother: 536_870_912,
  /** The row says it is done, the output is a document that somebody issues, and the report may name a Tờ trình alone. */
  namesSubmission: 67_108_864,
  /** The time may be longer than three years. */
  veryLong: 268_435_456,
  /** The row says it is done, the output is a document that somebody issues, and the report may name none. */
  unproven: 134_217_728,
} as const;

const SPACE = 64;
const MARK_OF = new Uint8Array(65_536);
for (let code = 0x300; code <= 0x36f; code += 1) MARK_OF[code] = marks.decomposed;
for (const code of [0xa0, 0xad, 0x09, 0x202f, 0x2060, 0xfeff, 0x3000]) MARK_OF[code] = marks.spaces;
for (let code = 0x2000; code <= 0x200f; code += 1) MARK_OF[code] = marks.spaces;
for (let code = 0x370; code <= 0x52f; code += 1) MARK_OF[code] = marks.lookAlike;
for (let code = 0xff01; code <= 0xff5e; code += 1) MARK_OF[code] = marks.lookAlike;
for (const sign of 'ɡɑÐðƉɖǍǎ') MARK_OF[sign.charCodeAt(0)] = (MARK_OF[sign.charCodeAt(0)] ?? 0) | marks.lookAlike;
for (const sign of 'øûïåäëñöüæîçßþØÛÏÅÄËÑÖÜÆÎÇÞ¸µ¶¹¨¾»¼½©®ª«¬¡¢£¤¥¦÷Ðð') {
  MARK_OF[sign.charCodeAt(0)] = (MARK_OF[sign.charCodeAt(0)] ?? 0) | marks.foreign;
}
MARK_OF[0x3c] = marks.tag;
MARK_OF[0x20] = SPACE;

/**
 * Patterns for whole columns (`#shared/rules/column`) of which one at least is found in every text that {@link marksOf} marks: a space beside a
 * space, a sign or the end of a text; a sign Vietnamese texts seldom hold; a letter of another language among those they do hold.
 */
export const lettersToLookAt: readonly RegExp[] = [
  /[ \n\r\ue000][ ,;\n\ue000#]/g,
  /[^\n\r\ue000 -;=-~\u00c0-\u024f\u1ea0-\u1ef9\u2013-\u2022\u2026]/g,
  /[ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿƉǍǎ]/g,
];

/** Looks once over a text. Example: `marksOf('Sở  Y tế')` has `marks.spaces`. */
export function marksOf(text: string): number {
  const last = text.length - 1;
  if (last < 0) return 0;
  let found = 0;
  let before = SPACE;
  for (let index = 0; index <= last; index += 1) {
    const code = codeAt(text, index);
    const mark = MARK_OF[code] ?? 0;
    if (mark === SPACE) {
      if (before === SPACE) found |= marks.spaces;
    } else {
      found |= mark;
      // A space before a comma; a leading line break.
      if (before === SPACE && ((index > 0 && (code === 0x2c || code === 0x3b)) || code === 0x0a)) found |= marks.spaces;
    }
    before = mark;
  }
  if (text.charCodeAt(0) === 0x23) found |= marks.error;
  const end = text.charCodeAt(last);
  if (before === SPACE || end === 0x0a || end === 0x0d || text.charCodeAt(0) === 0x20) found |= marks.spaces;
  return found;
}

/** Fields as bits, in the order of `fields`. */
export function fieldBits(some: readonly Field[]): number {
  let bits = 0;
  for (const field of some) bits |= fieldBit(field);
  return bits;
}

/** The fields of a row whose text has the mark, each with its text. */
export function marked(row: TableRow, mark: number): readonly (readonly [Field, string])[] {
  const found: (readonly [Field, string])[] = [];
  for (const field of fields) {
    const cell = row.cells[field];
    if (cell === undefined || cell.value !== undefined || cell.inherited === 'merge') continue;
    if ((marksOf(cell.text) & mark) !== 0) found.push([field, cell.text]);
  }
  return found;
}
