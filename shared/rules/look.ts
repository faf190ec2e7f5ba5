import type { Responsibility } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import { type Column, NO_TEXT, textNumber } from '#shared/rules/column';
import { mayRepeat, type OutputLook, readOutput } from '#shared/rules/lookAtOutput';
import { goesOn, timeLooker } from '#shared/rules/placeAndTime';
import type { LiveRow } from '#shared/rules/prepare';
import { progressOf, textOf } from '#shared/rules/reading';
import {
  type BodiesLook,
  hintsOfProgress,
  lookAtBodies,
  marksOfProgress,
  sharesBody,
} from '#shared/rules/readingMarks';
import { fieldBits, hints, marks } from '#shared/rules/rowMarks';
import { lookAtTexts } from '#shared/rules/textLook';
import { isDateFormat } from '#shared/sheet/format';
import { progressFields } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';

/**
 * Looks once over rows and notes on each what there is: `marks` of its cells and readings, `hints` of its words, place and times, and the
 * `fields` that have a cell, as bits (see `fieldBits`). What texts, bodies and times tell is asked once for each different one.
 */
export type Looker = (rows: readonly LiveRow[]) => void;

const PROGRESS = fieldBits(progressFields);

/** A looker for one check: bodies are judged by the registry as of the date, times also by the day of the document. */
export function looker(
  columns: readonly Column[],
  agencies: AgencyIndex,
  asOf: string,
  issued: string | undefined,
): Looker {
  const bodies = new Map<Responsibility, BodiesLook>();
  const outputs = new Map<string, OutputLook>();
  const timesOf = timeLooker(issued);

  const ofBodies = (responsibility: Responsibility) => {
    let found = bodies.get(responsibility);
    if (found === undefined) {
      found = lookAtBodies(responsibility, agencies, asOf);
      bodies.set(responsibility, found);
    }
    return found;
  };
  const lookAtOutput = (live: LiveRow) => {
    const text = textOf(live, 'output');
    let seen = outputs.get(text);
    if (seen === undefined) {
      seen = readOutput(text);
      outputs.set(text, seen);
    }
    live.memo.output = seen.key;
    live.marks |= seen.marks;
    live.hints |= seen.hints;
    if (seen.decided === 'submitted' || (seen.decided === 'perhaps' && (live.hints & hints.decides) !== 0))
      live.hints |= hints.decidedOutput;
    if (mayRepeat(seen, live.row.cells.content?.text ?? '')) live.hints |= hints.emptyOutput;
  };
  const lookAtReadings = (live: LiveRow) => {
    const { task } = live;
    const times = timesOf(task);
    const lead = ofBodies(task.lead);
    const coordinating = ofBodies(task.coordinating);
    live.marks |= lead.marks | coordinating.marks | times.marks;
    live.hints |= times.hints;
    if (sharesBody(lead, coordinating)) live.hints |= hints.bodyTwice;
    if (!goesOn(live)) live.hints |= hints.outOfStep;
    if (live.row.cells.output !== undefined) lookAtOutput(live);
    if ((live.fields & PROGRESS) !== 0) {
      const reading = progressOf(live);
      live.marks |= marksOfProgress(reading);
      live.hints |= hintsOfProgress(reading, times, asOf);
    } else if (times.due !== null && times.due < asOf) live.hints |= hints.late;
  };

  return (rows) => {
    for (let at = 0; at < rows.length; at += 1) gather(rows[at] as LiveRow, columns);
    lookAtAllTexts(columns);
    const telling = columns.filter((column) => column.tells);
    for (let at = 0; at < rows.length; at += 1) {
      const live = rows[at] as LiveRow;
      for (let place = 0; place < telling.length; place += 1) {
        const { of, marks, hints } = telling[place] as Column;
        const number = of[live.index] ?? NO_TEXT;
        if (number === NO_TEXT) continue;
        live.marks |= marks[number] ?? 0;
        live.hints |= hints[number] ?? 0;
      }
      lookAtReadings(live);
    }
  };
}

/** The column with the most texts first: V8 makes machine code of a pattern at once where it is first run over a long text. */
function lookAtAllTexts(columns: readonly Column[]): void {
  const longest = [...columns].sort((a, b) => b.texts.length - a.texts.length);
  for (const column of longest) lookAtTexts(column);
}

/** Puts the texts of a row into their columns and notes what its cells are besides. */
function gather(live: LiveRow, columns: readonly Column[]): void {
  const { cells } = live.row;
  let present = 0;
  let found = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as Column;
    const cell = cells[column.field];
    if (cell === undefined) {
      column.of[live.index] = NO_TEXT;
      continue;
    }
    present |= column.bit;
    column.of[live.index] = textNumber(column, cell);
    found |= marksOfCell(column, cell);
  }
  live.fields = present;
  live.marks = found;
  live.hints = 0;
}

/** What a cell tells besides its text. */
function marksOfCell(column: Column, cell: SourceCell): number {
  let found = 0;
  if (cell.error !== undefined) found |= marks.error;
  if (cell.formula !== undefined) found |= marks.formula;
  if (cell.inherited === 'ditto_to_nothing') found |= marks.lostDitto;
  if (cell.value !== undefined) {
    if (cell.format !== undefined && isDateFormat(cell.format)) found |= marks.dayCell;
    if (column.field === 'ordinal') found |= marks.ordinalNumber;
  }
  return found;
}
