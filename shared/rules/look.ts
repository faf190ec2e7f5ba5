import type { Responsibility } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import { type Column, putCell } from '#shared/rules/column';
import { mayRepeat, type OutputLook, readOutput } from '#shared/rules/lookAtOutput';
import { goesOn, TIME_NUMBERS, type TimeLook, timeLooker } from '#shared/rules/placeAndTime';
import type { LiveRow } from '#shared/rules/prepare';
import {
  type BodiesLook,
  hintsOfProgress,
  isNamedIn,
  lookAtBodies,
  marksOfProgress,
  sharesBody,
} from '#shared/rules/readingMarks';
import type { DateReader } from '#shared/rules/readProgress';
import { reportLooker } from '#shared/rules/reportLook';
import { fieldBits, hints, marks } from '#shared/rules/rowMarks';
import { lookAtTexts } from '#shared/rules/textLook';
import { ongoing } from '#shared/rules/vocabulary';
import { isDateFormat } from '#shared/sheet/format';
import { fieldBit, progressFields } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import { keyOfText, NO_TEXT } from '#shared/table/textColumn';

/**
 * Looks once over rows and notes on each what there is: `marks` of its cells and readings, `hints` of its words, place and times, and the
 * `fields` that have a cell, as bits (see `fieldBits`). What texts, bodies and times tell is asked once for each different one.
 */
export type Looker = {
  /** Looks at all rows of the table, of which is known which fields have a cell. */
  readonly all: (rows: readonly LiveRow[], filled: Int32Array) => void;
  /** Looks anew at a row whose cells were edited. */
  readonly again: (live: LiveRow) => void;
};

const NOBODY: BodiesLook = { marks: 0, ids: [], names: [] };
const PROGRESS = fieldBits(progressFields);
const COMPLETED = fieldBit('completed_on');

/** A looker for one check: bodies are judged by the registry as of the date, times also by the day of the document. */
export function looker(
  columns: readonly Column[],
  agencies: AgencyIndex,
  asOf: string,
  issued: string | undefined,
  dates: DateReader,
): Looker {
  const contents = columns.find(({ field }) => field === 'content');
  const outputs = columns.find(({ field }) => field === 'output');
  const bodies = new Map<Responsibility, BodiesLook>();
  const outputLooks: (OutputLook | undefined)[] = [];
  const timesOf = timeLooker(issued);
  const reportOf = reportLooker(columns, dates);

  const timed = columns.filter(({ field }) => field === 'start' || field === 'finish' || field === 'period');
  /** A number that rows share whose times are the same. */
  const numberOfTimes = (at: number): number => {
    let number = 0;
    for (let place = 0; place < timed.length; place += 1) number = number * 67 + (timed[place]?.meant[at] ?? 0) + 1;
    return number & (TIME_NUMBERS - 1);
  };
  const ofBodies = (responsibility: Responsibility) => {
    let found = bodies.get(responsibility);
    if (found === undefined) {
      found = lookAtBodies(responsibility, agencies, asOf);
      bodies.set(responsibility, found);
    }
    return found;
  };
  // One small loop for each thing: V8 makes machine code of a small loop long before it is through with the rows, of one that does all of this only after.
  const lookAtBodiesOf = (rows: readonly LiveRow[], { marks: marked, hints: hinted }: Told) => {
    let last: Responsibility | null = null;
    let lead: BodiesLook = NOBODY;
    for (let at = 0; at < rows.length; at += 1) {
      const live = rows[at] as LiveRow;
      const { task } = live;
      // A body leads many rows in a row.
      if (task.lead !== last) lead = ofBodies(task.lead);
      last = task.lead;
      const coordinating = ofBodies(task.coordinating);
      marked[at] = (marked[at] ?? 0) | lead.marks | coordinating.marks;
      if (sharesBody(lead, coordinating)) hinted[at] = (hinted[at] ?? 0) | hints.bodyTwice;
      if (isNamedIn(live.keys('content', live.index), lead)) hinted[at] = (hinted[at] ?? 0) | hints.namesLead;
    }
  };
  const lookAtTimesOf = (rows: readonly LiveRow[], { marks: marked, hints: hinted, times }: Told) => {
    for (let at = 0; at < rows.length; at += 1) {
      const live = rows[at] as LiveRow;
      const found = timesOf(live.task, numberOfTimes(live.index));
      times.push(found);
      marked[at] = (marked[at] ?? 0) | found.marks;
      hinted[at] = (hinted[at] ?? 0) | found.hints;
      if (found.isLong && ongoing.test(live.keys('content', live.index)))
        hinted[at] = (hinted[at] ?? 0) | hints.standing;
    }
  };
  const lookAtPlaces = (rows: readonly LiveRow[], { hints: hinted }: Told) => {
    for (let at = 0; at < rows.length; at += 1)
      if (!goesOn(rows[at] as LiveRow)) hinted[at] = (hinted[at] ?? 0) | hints.outOfStep;
  };
  const lookAtOutputs = (output: Column, from: number, { hints: hinted }: Told) => {
    for (let at = 0; at < hinted.length; at += 1) {
      const number = output.meant[from + at] ?? NO_TEXT;
      if (number === NO_TEXT) continue;
      let seen = outputLooks[number];
      if (seen === undefined) {
        seen = readOutput(output.source.texts[number] ?? '', keyOfText(output.source, number));
        outputLooks[number] = seen;
      }
      let found = (hinted[at] ?? 0) | seen.hints;
      if (seen.decided === 'submitted' || (seen.decided === 'perhaps' && (found & hints.decides) !== 0))
        found |= hints.decidedOutput;
      if (mayRepeat(seen, contents?.source.texts[contents.of[from + at] ?? NO_TEXT] ?? '')) found |= hints.emptyOutput;
      hinted[at] = found;
    }
  };
  const lookAtReports = (
    rows: readonly LiveRow[],
    from: number,
    { marks: marked, hints: hinted, fields, times }: Told,
  ) => {
    for (let at = 0; at < rows.length; at += 1) {
      const time = times[at] as TimeLook;
      const filled = fields[at] ?? 0;
      let found = hinted[at] ?? 0;
      if ((filled & PROGRESS) !== 0) {
        const live = rows[at] as LiveRow;
        const report = reportOf(live, from + at);
        let told = (marked[at] ?? 0) | marksOfProgress(report);
        if (report.saysDone) {
          if (live.children.length > 0) told |= marks.doneAbove;
          if ((filled & COMPLETED) === 0) told |= marks.doneUndated;
        }
        marked[at] = told;
        found =
          report.saysDone && (found & hints.issuedOutput) !== 0 ? asProven(found) : found & ~hints.namesSubmission;
        found |= hintsOfProgress(report, time, asOf);
      } else if (time.due !== null && time.due < asOf) found |= hints.late;
      hinted[at] = found;
    }
  };
  const look = (rows: readonly LiveRow[], filled: Int32Array, from: number) => {
    lookAtAllTexts(columns);
    const found = told(rows, columns, filled, from);
    lookAtBodiesOf(rows, found);
    lookAtTimesOf(rows, found);
    lookAtPlaces(rows, found);
    if (outputs !== undefined) lookAtOutputs(outputs, from, found);
    lookAtReports(rows, from, found);
    note(rows, found);
  };

  return {
    all: (rows, filled) => look(rows, filled, 0),
    again: (live) => {
      let filled = 0;
      for (const column of columns) {
        const cell = live.row.cells[column.field];
        putCell(column, live.index, cell);
        if (cell !== undefined) filled |= column.bit;
      }
      look([live], Int32Array.of(filled), live.index);
    },
  };
}

/** What the documents a report names say of work that is said to be done by a document. */
function asProven(found: number): number {
  if ((found & hints.namesAnother) !== 0) return found & ~hints.namesSubmission;
  return (found & hints.namesPetition) !== 0 ? found : found | hints.unproven;
}

function note(rows: readonly LiveRow[], { marks: marked, hints: hinted, fields }: Told): void {
  for (let at = 0; at < rows.length; at += 1) {
    const live = rows[at] as LiveRow;
    live.fields = fields[at] ?? 0;
    live.marks = marked[at] ?? 0;
    live.hints = hinted[at] ?? 0;
  }
}

/** The column with the most texts first: V8 makes machine code of a pattern at once where it is first run over a long text. */
function lookAtAllTexts(columns: readonly Column[]): void {
  const longest = [...columns].sort((a, b) => b.source.texts.length - a.source.texts.length);
  for (const column of longest) lookAtTexts(column);
}

/** What is told of rows so far, by row. */
type Told = {
  readonly marks: Int32Array;
  readonly hints: Int32Array;
  readonly fields: Int32Array;
  readonly times: TimeLook[];
};

/** Column by column: `rows` are those from one index of the table on, with the fields that have a cell. */
function told(rows: readonly LiveRow[], columns: readonly Column[], fields: Int32Array, from: number): Told {
  const size = rows.length;
  const found: Told = { marks: new Int32Array(size), hints: new Int32Array(size), fields, times: [] };
  for (const column of columns) {
    if (column.marked) noteTold(found.marks, column.of.subarray(from, from + size), column.marks);
    if (column.hinted) noteTold(found.hints, column.meant.subarray(from, from + size), column.hints);
    if (!column.special) continue;
    for (let at = 0; at < size; at += 1) {
      const cell = rows[at]?.row.cells[column.field];
      if (cell !== undefined) found.marks[at] = (found.marks[at] ?? 0) | marksOfCell(column, cell);
    }
  }
  return found;
}

function noteTold(into: Int32Array, of: Int32Array, told: Int32Array): void {
  for (let at = 0; at < of.length; at += 1) {
    const number = of[at] ?? NO_TEXT;
    if (number !== NO_TEXT) into[at] = (into[at] ?? 0) | (told[number] ?? 0);
  }
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
