import type { Responsibility } from '#shared/agency/registry';
import type { Period, PeriodKind } from '#shared/period/period';
import { isDateFormat } from '#shared/sheet/format';
import { type Field, fields } from '#shared/table/field';
import type { TableRow } from '#shared/table/table';
import type { Task } from '#shared/task/programme';

/**
 * What one look over a row can tell: a rule is asked only where a mark it needs is set. The first eight are told by letters alone
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
} as const;

const SPACE = 64;
const MARK_OF = new Uint8Array(65_536);
for (let code = 0x300; code <= 0x36f; code += 1) MARK_OF[code] = marks.decomposed;
for (const code of [0xa0, 0xad, 0x09, 0x202f, 0x2060, 0xfeff, 0x3000]) MARK_OF[code] = marks.spaces;
for (let code = 0x2000; code <= 0x200f; code += 1) MARK_OF[code] = marks.spaces;
for (let code = 0x370; code <= 0x52f; code += 1) MARK_OF[code] = marks.lookAlike;
for (let code = 0xff01; code <= 0xff5e; code += 1) MARK_OF[code] = marks.lookAlike;
for (const sign of 'ÐðƉɖǍǎ') MARK_OF[sign.charCodeAt(0)] = (MARK_OF[sign.charCodeAt(0)] ?? 0) | marks.lookAlike;
for (const sign of 'øûïåäëñöüæîçßþØÛÏÅÄËÑÖÜÆÎÇÞ¸µ¶¹¨¾»¼½©®ª«¬¡¢£¤¥¦÷Ðð') {
  MARK_OF[sign.charCodeAt(0)] = (MARK_OF[sign.charCodeAt(0)] ?? 0) | marks.foreign;
}
MARK_OF[0x3c] = marks.tag;
MARK_OF[0x20] = SPACE;

/** Looks once over a text. Example: `marksOf('Sở  Y tế')` has `marks.spaces`. */
export function marksOf(text: string): number {
  const last = text.length - 1;
  if (last < 0) return 0;
  let found = 0;
  let before = SPACE;
  for (let index = 0; index <= last; index += 1) {
    const code = text.charCodeAt(index);
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
  const end = text.charCodeAt(last);
  if (before === SPACE || end === 0x0a || end === 0x0d || text.charCodeAt(0) === 0x20) found |= marks.spaces;
  return found;
}

/** What a row holds: marks of all its cells and readings together, and the fields that have a cell, as bits (see {@link fieldBits}). */
export type Look = { readonly marks: number; readonly fields: number };

/** Looks once over all cells and readings of a row. */
export function lookOver(row: TableRow, task: Task): Look {
  let found = marksOfBodies(task.lead) | marksOfBodies(task.coordinating);
  let present = 0;
  for (let at = 0; at < fields.length; at += 1) {
    const cell = row.cells[fields[at] as Field];
    if (cell === undefined) continue;
    present |= 1 << at;
    if (cell.error !== undefined || cell.text.charCodeAt(0) === 0x23) found |= marks.error;
    if (cell.formula !== undefined) found |= marks.formula;
    if (cell.inherited === 'ditto_to_nothing') found |= marks.lostDitto;
    if (cell.value === undefined) {
      if (cell.inherited !== 'merge') found |= marksOf(cell.text);
    } else if (cell.format !== undefined && isDateFormat(cell.format)) found |= marks.dayCell;
  }
  if (task.start !== null) found |= marksOfTime(task.start);
  if (task.finish !== null) found |= marksOfTime(task.finish);
  if (task.period !== null) found |= marksOfTime(task.period);
  return { marks: found, fields: present };
}

const kindMarks: Readonly<Record<PeriodKind, number>> = {
  date: 0,
  month: 0,
  quarter: 0,
  half: 0,
  year: 0,
  range: marks.range,
  open_start: 0,
  open_end: marks.openEnd,
  recurring: marks.recurring,
  conditional: marks.conditional,
  ambiguous: marks.ambiguous,
  unparseable: marks.unparseable,
};

function marksOfTime(period: Period): number {
  return kindMarks[period.kind] | (period.notes.length > 0 ? marks.timeNote : 0);
}

function marksOfBodies({ refs, notes }: Responsibility): number {
  let found = notes.length > 0 ? marks.bodyNote : 0;
  if (refs.length > 1) found |= marks.several;
  for (const { kind } of refs) {
    if (kind === 'group') found |= marks.group;
    else if (kind === 'unknown') found |= marks.unknownBody;
  }
  return found;
}

/** Fields as bits, in the order of `fields`. */
export function fieldBits(some: readonly Field[]): number {
  let bits = 0;
  for (const field of some) bits |= 1 << fields.indexOf(field);
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
