import { firstLines } from '#shared/report/firstLines';
import type { Outline } from '#shared/report/outlineRows';
import type { Filtered } from '#shared/report/trackerFilter';

/** What stands at a place of the table that is no line of an agency: the row itself, or the way to its further lines. */
export const rowItself = -1;
export const furtherLines = -2;

/** The table as it is drawn, one entry a line: which row of the outline, and which of its agencies' lines. */
export type TrackerItems = { readonly rows: Int32Array; readonly lines: Int32Array; readonly size: number };

/** What is unfolded. `toggled` are rows a person opened or closed against what is usual. */
export type Branches = {
  readonly tasksOpen: boolean;
  readonly toggled: ReadonlySet<number>;
  /** Rows of which all agencies' lines are shown. */
  readonly allLines: ReadonlySet<number>;
};

/** Sections are open unless closed, tasks as `tasksOpen` says. */
export function isOpenRow({ kinds }: Outline, { tasksOpen, toggled }: Branches, row: number): boolean {
  const usual = kinds[row] === 's' || tasksOpen;
  return toggled.has(row) ? !usual : usual;
}

/** Whether anything stands below a row that could be unfolded. */
export function hasBranches(outline: Outline, { shown }: Filtered, row: number): boolean {
  if ((outline.lines[row] ?? 0) > 0) return true;
  const end = outline.end[row] ?? row;
  for (let at = row + 1; at < end; at += 1) if (shown[at] !== 0) return true;
  return false;
}

/** The lines to draw: rows that fit and those above them, each open row's lines of agencies and rows below. One pass. */
export function trackerItems(outline: Outline, { shown }: Filtered, branches: Branches): TrackerItems {
  const rows: number[] = [];
  const lines: number[] = [];
  const put = (row: number, line: number): void => {
    rows.push(row);
    lines.push(line);
  };
  for (let row = 0; row < outline.size; row += 1) {
    if (shown[row] === 0) continue;
    put(row, rowItself);
    if (!isOpenRow(outline, branches, row)) {
      row = (outline.end[row] ?? row + 1) - 1;
      continue;
    }
    const all = outline.lines[row] ?? 0;
    const some = branches.allLines.has(row) || all <= firstLines ? all : firstLines;
    for (let line = 0; line < some; line += 1) put(row, line);
    if (some < all) put(row, furtherLines);
  }
  return { rows: Int32Array.from(rows), lines: Int32Array.from(lines), size: rows.length };
}

/** Place of a row itself among the items, or of the nearest row above that is drawn; -1 where there is none. */
export function placeOfRow({ rows, lines, size }: TrackerItems, row: number): number {
  let [low, high] = [0, size - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle - 1;
  }
  for (let at = high; at >= 0; at -= 1) if (lines[at] === rowItself) return at;
  return -1;
}
