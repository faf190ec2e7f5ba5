import type { Responsibility } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import type { Period, PeriodKind } from '#shared/period/period';
import { lookAtOutput, mayRepeat, type OutputLook } from '#shared/rules/lookAtOutput';
import { isTimeShaped } from '#shared/rules/misplaced';
import { misspelt } from '#shared/rules/misspelt';
import { hintsOf } from '#shared/rules/placeAndTime';
import { progressOf, textOf } from '#shared/rules/reading';
import type { RowProgress } from '#shared/rules/readProgress';
import { fieldBits, hints, marks, marksOf } from '#shared/rules/rowMarks';
import type { RuleRow } from '#shared/rules/rule';
import { mentionsCoordination, startsAsDocument } from '#shared/rules/vocabulary';
import { isDateFormat } from '#shared/sheet/format';
import { type Field, fields, progressFields } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';

/**
 * Looks once over all cells and readings of a row and notes on it what there is: `marks` of all its cells together, `hints` of its place
 * and times, and the `fields` that have a cell, as bits (see `fieldBits`). What depends on a text or a reading alone is asked once for each.
 */
export type Looker = (live: RuleRow & { marks: number; hints: number; fields: number }) => void;

const PROGRESS = fieldBits(progressFields);
const ordinalAt = fields.indexOf('ordinal');
const words: ReadonlySet<Field> = new Set(['content', 'objective', 'lead', 'coordinating', 'output'] as const);
const wordsAt = fields.map((field) => words.has(field));

/** A looker for one check: bodies are judged by the registry as of the date, times also by the day of the document. */
export function looker(agencies: AgencyIndex, asOf: string, issued: string | undefined): Looker {
  const bodies = new Map<Responsibility, number>();
  const bodyTexts = new Map<string, number>();
  const outputs = new Map<string, OutputLook>();

  const ofOutput = (text: string) => {
    let found = outputs.get(text);
    if (found === undefined) {
      found = lookAtOutput(text);
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

  return (live) => {
    const { row, task } = live;
    let found = ofBodies(task.lead) | ofBodies(task.coordinating);
    let present = 0;
    for (let at = 0; at < fields.length; at += 1) {
      const cell = row.cells[fields[at] as Field];
      if (cell === undefined) continue;
      present |= 1 << at;
      found |= marksOfCell(cell);
      if (wordsAt[at] === true && isTimeShaped(cell.text)) found |= marks.shortNumber;
      if (at === ordinalAt && cell.value !== undefined) found |= marks.ordinalNumber;
    }
    const { lead, coordinating, output, content } = row.cells;
    let hinted = 0;
    if (lead !== undefined) found |= remembered(bodyTexts, lead.text, marksOfBodyText);
    if (coordinating !== undefined) found |= remembered(bodyTexts, coordinating.text, marksOfBodyText);
    if (output !== undefined) {
      const seen = ofOutput(textOf(live, 'output'));
      live.memo.output = seen.key;
      found |= seen.marks;
      hinted = seen.hints | (mayRepeat(seen, content?.text ?? '') ? hints.emptyOutput : 0);
    }
    if (task.start !== null) found |= marksOfTime(task.start);
    if (task.finish !== null) found |= marksOfTime(task.finish);
    if (task.period !== null) found |= marksOfTime(task.period);
    if ((present & PROGRESS) !== 0) found |= marksOfProgress(progressOf(live));
    live.marks = found;
    live.hints = hinted | hintsOf(live, asOf, issued);
    live.fields = present;
  };
}

function remembered(known: Map<string, number>, text: string, read: (text: string) => number): number {
  let found = known.get(text);
  if (found === undefined) {
    found = read(text);
    known.set(text, found);
  }
  return found;
}

function marksOfCell(cell: SourceCell): number {
  let found = 0;
  if (cell.error !== undefined || cell.text.charCodeAt(0) === 0x23) found |= marks.error;
  if (cell.formula !== undefined) found |= marks.formula;
  if (cell.inherited === 'ditto_to_nothing') found |= marks.lostDitto;
  if (cell.value === undefined) {
    if (cell.inherited !== 'merge') found |= marksOf(cell.text);
  } else if (cell.format !== undefined && isDateFormat(cell.format)) found |= marks.dayCell;
  return found;
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

function marksOfBodies({ refs, notes }: Responsibility, agencies: AgencyIndex, asOf: string): number {
  let found = notes.length > 0 ? marks.bodyNote : 0;
  if (refs.length > 1) found |= marks.several;
  for (const ref of refs) {
    if (ref.kind === 'group') found |= marks.group;
    else if (ref.kind === 'unknown') found |= marks.unknownBody;
    const agency = ref.id === null ? undefined : agencies.byId.get(ref.id);
    if (agency === undefined) continue;
    if (agency.existed.to !== undefined && agency.existed.to < asOf) found |= marks.dissolved;
    if (agency.kind === 'assembly') found |= marks.superior;
    if (misspelt(ref, agencies)) found |= marks.misspelt;
  }
  return found;
}

function marksOfBodyText(text: string): number {
  return /\.\s*$/.test(text) || startsAsDocument(text) || mentionsCoordination(text) ? marks.oddBodies : 0;
}

const needDecision: ReadonlySet<string> = new Set(['unknown', 'suspended', 'cancelled']);

function marksOfProgress({ saysDone, claim, percentFault }: RowProgress): number {
  const odd = percentFault !== null || (claim !== null && needDecision.has(claim));
  return (saysDone ? marks.done : 0) | (odd ? marks.oddProgress : 0);
}
