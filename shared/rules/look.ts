import type { Responsibility } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import { type Column, eachCellWith, emptyColumn, joinTexts } from '#shared/rules/column';
import { mayRepeat, type OutputLook, readOutput } from '#shared/rules/lookAtOutput';
import { type Lookout, lookouts } from '#shared/rules/lookouts';
import { hintsOf } from '#shared/rules/placeAndTime';
import type { LiveRow } from '#shared/rules/prepare';
import { progressOf, textOf } from '#shared/rules/reading';
import {
  hintsOfProgress,
  marksOfBodies,
  marksOfBodyText,
  marksOfProgress,
  marksOfTime,
} from '#shared/rules/readingMarks';
import { fieldBits, hints, marks, marksOf } from '#shared/rules/rowMarks';
import { doubledPlaces, endSaidTwice } from '#shared/rules/text/sentenceDoubled';
import { isDateFormat } from '#shared/sheet/format';
import { type Field, fields, progressFields } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';

/**
 * Looks once over rows and notes on each what there is: `marks` of its cells and readings, `hints` of its words, place and times, and the
 * `fields` that have a cell, as bits (see `fieldBits`). Each row is fetched once; words are looked for in whole columns at once.
 */
export type Looker = (rows: readonly LiveRow[]) => void;

const PROGRESS = fieldBits(progressFields);

/** A looker for one check: bodies are judged by the registry as of the date, times also by the day of the document. */
export function looker(agencies: AgencyIndex, asOf: string, issued: string | undefined): Looker {
  const bodies = new Map<Responsibility, number>();
  const bodyTexts = new Map<string, number>();
  const outputs = new Map<string, OutputLook>();

  const ofOutput = (text: string) => {
    let found = outputs.get(text);
    if (found === undefined) {
      found = readOutput(text);
      outputs.set(text, found);
    }
    return found;
  };
  const ofBodies = (responsibility: Responsibility) => {
    let found = bodies.get(responsibility);
    if (found === undefined) {
      found = marksOfBodies(responsibility, agencies, asOf);
      bodies.set(responsibility, found);
    }
    return found;
  };
  const lookAtOutput = (live: LiveRow) => {
    const seen = ofOutput(textOf(live, 'output'));
    live.memo.output = seen.key;
    live.marks |= seen.marks;
    live.hints |= seen.hints;
    if (mayRepeat(seen, live.row.cells.content?.text ?? '')) live.hints |= hints.emptyOutput;
  };
  const lookAtReadings = (live: LiveRow) => {
    const { task } = live;
    const { lead, coordinating, output } = live.row.cells;
    let found = ofBodies(task.lead) | ofBodies(task.coordinating);
    if (task.start !== null) found |= marksOfTime(task.start);
    if (task.finish !== null) found |= marksOfTime(task.finish);
    if (task.period !== null) found |= marksOfTime(task.period);
    if (lead !== undefined) found |= remembered(bodyTexts, lead.text, marksOfBodyText);
    if (coordinating !== undefined) found |= remembered(bodyTexts, coordinating.text, marksOfBodyText);
    if (output !== undefined) lookAtOutput(live);
    live.marks |= found;
    live.hints |= hintsOf(live, asOf, issued);
    if ((live.fields & PROGRESS) !== 0) {
      const reading = progressOf(live);
      live.marks |= marksOfProgress(reading);
      live.hints |= hintsOfProgress(reading, asOf);
    }
  };

  return (rows) => {
    const columns = fields.map(emptyColumn);
    // Row by row: what a row has lies far from what the next one has, and is fetched once.
    for (let at = 0; at < rows.length; at += 1) {
      const live = rows[at] as LiveRow;
      gather(live, columns);
      lookAtReadings(live);
    }
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] as Column;
      if (column.texts.length > 0) lookFor(lookouts[at] ?? [], column);
    }
  };
}

const isLookedFor = lookouts.map((some) => some.length > 0);
const mayDouble = fields.map((field) => doubledPlaces.some((place) => place === field));

/** Puts the texts of a row into their columns and notes what its cells are besides. */
function gather(live: LiveRow, columns: readonly Column[]): void {
  const { cells } = live.row;
  let present = 0;
  let found = 0;
  live.hints = 0;
  for (let at = 0; at < fields.length; at += 1) {
    const cell = cells[fields[at] as Field];
    if (cell === undefined) continue;
    present |= 1 << at;
    const { text } = cell;
    if (isLookedFor[at] === true) {
      const column = columns[at] as Column;
      column.rows.push(live);
      column.texts.push(text);
    }
    if (mayDouble[at] === true && endSaidTwice(text) !== null) live.hints |= hints.doubled;
    found |= marksOfCell(at, cell);
  }
  live.fields = present;
  live.marks = found;
}

function lookFor(all: readonly Lookout[], column: Column): void {
  joinTexts(column);
  for (const lookout of all) {
    eachCellWith(column, lookout.pattern, (live, text) => {
      if (lookout.holds?.(text) === false) return;
      live.marks |= lookout.marks;
      live.hints |= lookout.hints;
    });
  }
}

function remembered(known: Map<string, number>, text: string, read: (text: string) => number): number {
  let found = known.get(text);
  if (found === undefined) {
    found = read(text);
    known.set(text, found);
  }
  return found;
}

const ordinalAt = fields.indexOf('ordinal');

function marksOfCell(at: number, cell: SourceCell): number {
  let found = 0;
  if (cell.error !== undefined || cell.text.charCodeAt(0) === 0x23) found |= marks.error;
  if (cell.formula !== undefined) found |= marks.formula;
  if (cell.inherited === 'ditto_to_nothing') found |= marks.lostDitto;
  if (cell.value === undefined) {
    if (cell.inherited !== 'merge') found |= marksOf(cell.text);
  } else {
    if (cell.format !== undefined && isDateFormat(cell.format)) found |= marks.dayCell;
    if (at === ordinalAt) found |= marks.ordinalNumber;
  }
  return found;
}
