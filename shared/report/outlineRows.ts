import { unpackColumn } from '#shared/report/packedColumn';
import { statusClasses } from '#shared/status/class';
import type { OutlineAnswer } from '#shared/wire/outlineAnswer';

/** An outline taken apart: everything by the number of the row. */
export type Outline = {
  readonly answer: OutlineAnswer;
  readonly size: number;
  readonly kinds: string;
  /** How many of the rows are tasks. */
  readonly tasks: number;
  /** Row above, -1 at the top. */
  readonly parent: Int32Array;
  /** Rows above. */
  readonly depth: Uint8Array;
  /** First row that no longer stands below. */
  readonly end: Int32Array;
  /** Place in the list of classes, -1 for a section. */
  readonly classAt: Int8Array;
  /** Month of the deadline, as a place in `answer.months`; -1 without. */
  readonly due: Int32Array;
  /** Lines of agencies shown under it. */
  readonly lines: Int32Array;
  /** Bodies that lead, as places in `answer.agencies`. */
  readonly leads: (row: number) => readonly number[];
};

const none: readonly number[] = [];
const task = 't'.charCodeAt(0);

/** Takes an outline apart, once for all that is asked of it. Linear in the rows. */
export function outlineRows(answer: OutlineAnswer): Outline {
  const { kinds, classes, leadSets } = answer;
  const leads = unpackColumn(answer.leads);
  const size = kinds.length;
  const parent = unpackColumn(answer.parents);
  const depth = new Uint8Array(size);
  const end = new Int32Array(size);
  const classAt = new Int8Array(size);
  let tasks = 0;
  for (let row = 0; row < size; row += 1) {
    if (kinds.charCodeAt(row) === task) tasks += 1;
    const above = parent[row] ?? -1;
    depth[row] = above < 0 ? 0 : (depth[above] ?? 0) + 1;
    end[row] = row + 1;
    const letter = classes.charCodeAt(row) - 97;
    classAt[row] = letter >= 0 && letter < statusClasses.length ? letter : -1;
  }
  // Children stand behind their parents: from below, each tells the row above it where it ends.
  for (let row = size - 1; row >= 0; row -= 1) {
    const above = parent[row] ?? -1;
    const last = end[row] ?? 0;
    if (above >= 0 && last > (end[above] ?? 0)) end[above] = last;
  }
  return {
    answer,
    size,
    kinds,
    tasks,
    parent,
    depth,
    end,
    classAt,
    due: unpackColumn(answer.due),
    lines: unpackColumn(answer.lines),
    leads: (row) => leadSets[leads[row] ?? -1] ?? none,
  };
}
