import type { Outline } from '#shared/report/outlineRows';
import { type StatusClass, statusClasses } from '#shared/status/class';

/** Which rows of a tracker are wanted; what is not named does not narrow. Page and export filter by this one (S3). */
export type TrackerFilter = {
  readonly classes?: readonly StatusClass[];
  /** A body that leads, by its id. */
  readonly agency?: string;
  /** A section, by its id: it and all below. */
  readonly section?: string;
  /** Month the deadline falls in, `YYYY-MM`. */
  readonly month?: string;
  /** Rows a text or a list of tasks found, by their numbers. */
  readonly found?: readonly number[];
};

export type Filtered = {
  /** 1 for a row that fits, 2 for one shown only because a row below it fits, else 0. */
  readonly shown: Uint8Array;
  /** How many tasks and steps fit. */
  readonly tasks: number;
  readonly steps: number;
  /** Tasks of each class that would fit whatever classes were chosen, in the order of the classes. */
  readonly ofClass: readonly number[];
  /** Tasks that fit below each row. */
  readonly below: Int32Array;
};

/** Kinds of rows, as their letters' codes: tens of thousands are looked at for every choice. */
const task = 't'.charCodeAt(0);
const aSection = 's'.charCodeAt(0);

/**
 * Rows that fit, each held to every part of the filter by itself: an overdue step counts as a step, its task as a task. Rows above a fitting
 * row are shown with it. Without any filter every row fits, sections included. One pass over the rows.
 *
 * A section or body that is not there fits nothing: a list for a wrong address must not look like the whole.
 */
export function filterOutline(outline: Outline, filter: TrackerFilter): Filtered {
  const { size, kinds, parent, classAt, answer } = outline;
  const wanted = filter.classes === undefined ? null : new Set(filter.classes.map((one) => statusClasses.indexOf(one)));
  const agency = filter.agency === undefined ? null : answer.agencies.findIndex(({ id }) => id === filter.agency);
  const section = filter.section === undefined ? null : answer.sections.find(({ id }) => id === filter.section);
  const from = section === null ? 0 : (section?.row ?? size);
  const to = section === null ? size : section === undefined ? size : (outline.end[section.row] ?? size);
  const month = filter.month === undefined ? null : answer.months.indexOf(filter.month);
  const found = filter.found === undefined ? null : marked(filter.found, size);
  const narrowed = wanted !== null || agency !== null || found !== null || month !== null;
  const shown = new Uint8Array(size);
  const below = new Int32Array(size);
  const ofClass = statusClasses.map(() => 0);
  let [tasks, steps] = [0, 0];
  const fitsBesides = (row: number): boolean =>
    (agency === null || (agency >= 0 && outline.leads(row).includes(agency))) &&
    (found === null || found[row] === 1) &&
    (month === null || (month >= 0 && outline.due[row] === month));
  for (let row = from; row < to; row += 1) {
    const kind = kinds.charCodeAt(row);
    if (kind === aSection) {
      if (!narrowed) shown[row] = 1;
      continue;
    }
    if (narrowed && !fitsBesides(row)) continue;
    const of = classAt[row] ?? -1;
    if (kind === task && of >= 0) ofClass[of] = (ofClass[of] ?? 0) + 1;
    if (wanted !== null && !wanted.has(of)) continue;
    shown[row] = 1;
    if (kind === task) tasks += 1;
    else steps += 1;
  }
  // From below: what stands above a shown row is shown with it.
  for (let row = size - 1; row >= 0; row -= 1) {
    if (shown[row] === 0) continue;
    const above = parent[row] ?? -1;
    if (above < 0) continue;
    if (shown[above] === 0) shown[above] = 2;
    const own = kinds.charCodeAt(row) === task && shown[row] === 1 ? 1 : 0;
    below[above] = (below[above] ?? 0) + (below[row] ?? 0) + own;
  }
  return { shown, tasks, steps, ofClass, below };
}

function marked(rows: readonly number[], size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const row of rows) marks[row] = 1;
  return marks;
}

/** Numbers of the rows a filter shows, in the order of the tracker. */
export function rowsShown({ shown }: Filtered): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < shown.length; row += 1) if (shown[row] !== 0) found.push(row);
  return found;
}
