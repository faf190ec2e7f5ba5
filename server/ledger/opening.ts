import type { LineVersion, TrackerState } from '#shared/merge/model';

/**
 * How many versions of a value a period starts from. Older ones stay in the snapshots and in the events of the cell; the merge needs
 * them only to tell an old file from a new one (M3), and a file older than a year and a half of monthly reports says so by its date.
 */
const remembered = 18;

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
