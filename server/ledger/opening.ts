import type { PeriodRecord } from '#server/store/records';
import type { Reader } from '#server/store/store';
import type { LineVersion, TrackerState } from '#shared/merge/model';
import { parseState } from '#shared/wire/tracker';

/**
 * How many versions of a value a period starts from. Older ones stay in the snapshots and in the events of the cell; the merge needs
 * them only to tell an old file without a stamp from a new one (M3). Six reports that each changed the cell are half a year at the least;
 * three times as many took three times the memory, and two seconds more to begin a period after ten years.
 */
const remembered = 6;

/** A state as the next period starts from it: bounded by the programme, not by its age. */
export function openingFrom(state: TrackerState): TrackerState {
  const last = (versions: readonly LineVersion[]): readonly LineVersion[] =>
    versions.length <= remembered ? versions : versions.slice(-remembered);
  return {
    ...state,
    lines: state.lines.map((line) => ({
      ...line,
      fields: Object.fromEntries(Object.entries(line.fields).map(([field, versions]) => [field, last(versions ?? [])])),
    })),
    editorial: state.editorial.map((value) => ({ ...value, versions: last(value.versions) })),
  };
}

/** What the first period starts from: nothing said, nothing decided. */
export function emptyState(programme: string): TrackerState {
  return {
    programme,
    period: '',
    asOf: '',
    lines: [],
    editorial: [],
    conflicts: [],
    proposals: [],
    waiting: [],
    extras: [],
    decisions: [],
    submissions: [],
  };
}

/** What a period was closed with, as its snapshot has it. */
export async function closedBefore(reader: Reader, { programme, period }: PeriodRecord): Promise<TrackerState> {
  const snapshot = await reader.snapshot(programme, period);
  const parsed = snapshot === null ? null : parseState(snapshot.state);
  if (parsed?.kind !== 'state') throw new Error(`snapshot of ${programme} ${period} cannot be read`);
  return parsed.state;
}
