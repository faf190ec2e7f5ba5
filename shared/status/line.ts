import type { Line, LineVersion } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import { saysNothingNew } from '#shared/status/claim';
import type { ProgressReading, ProgressTexts } from '#shared/status/progress';
import { readProgress } from '#shared/status/progress';
import { type ProgressField, progressFields } from '#shared/table/field';

/** A line as it stands in a reporting period: the last accepted values, and where they come from when the lead was silent. */
export type LineState = {
  readonly texts: ProgressTexts;
  /** Newest period the values come from; null when nothing was ever said. */
  readonly told: string | null;
  /** `told`, where it is not the current period (S1: "số liệu kỳ …"). */
  readonly carriedFrom?: string;
  /** Says something of the work itself; a note or an obstacle alone does not. */
  readonly speaks: boolean;
};

const ofTheWork: readonly ProgressField[] = [
  'progress_text',
  'percent',
  'status',
  'submitted_on',
  'completed_on',
  'evidence',
];

/**
 * Values of a line in force in `period`: for each field the last version of that or an earlier period. A recorded blank is a value; a
 * version of a later period is left out, so that an older tracker can be drawn again. "Không phát sinh trong kỳ" is an answer, but the
 * status before it stays.
 */
export function lineState(line: Line, period: string): LineState {
  const known = states.get(line);
  if (known?.period === period) return known.state;
  const state = stateIn(line, period);
  states.set(line, { period, state });
  return state;
}

/** Lines never change; a tracker is looked at after every report, most of whose lines are those of before. */
const states = new WeakMap<Line, { readonly period: string; readonly state: LineState }>();

function stateIn(line: Line, period: string): LineState {
  const texts: Record<string, string> = {};
  let told: string | null = null;
  let spoke = false;
  for (const field of progressFields) {
    const versions = line.fields[field];
    if (versions === undefined) continue;
    const newest = versions.findLast((one) => inForce(one, period));
    if (newest?.period === period) spoke = true;
    const version =
      field === 'status' && newest !== undefined && saysNothingNew(newest.value)
        ? versions.findLast((one) => inForce(one, period) && !saysNothingNew(one.value))
        : newest;
    if (version === undefined || version.value.trim() === '') continue;
    texts[field] = version.value;
    if (told === null || comparePeriods(version.period, told) > 0) told = version.period;
  }
  const speaks = ofTheWork.some((field) => texts[field] !== undefined);
  return { texts, told, speaks, ...(spoke || told === null || told === period ? {} : { carriedFrom: told }) };
}

function inForce(version: LineVersion, period: string): boolean {
  return version.period === period || comparePeriods(version.period, period) <= 0;
}

/** Reads a line for a task whose output column says `output`; null when it says nothing of the work. */
export function readLine(state: LineState, output: string, asOf: string): ProgressReading | null {
  if (!state.speaks) return null;
  const known = readings.get(state);
  if (known?.output === output && known.asOf === asOf) return known.reading;
  const reading = readProgress(state.texts, { output, asOf });
  readings.set(state, { output, asOf, reading });
  return reading;
}

const readings = new WeakMap<
  LineState,
  { readonly output: string; readonly asOf: string; readonly reading: ProgressReading }
>();
