import type { ProgressField } from '#shared/table/field';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import type { LineAnswer } from '#shared/wire/trackerAnswer';
import type { TrackerWords } from '#web/words/tracker';

/** Columns a person may choose; `tt` and `content` are always there. Codes stand in addresses and on devices: never renamed. */
export const columnCodes = [
  'tt',
  'content',
  'lead',
  'coordinating',
  'objective',
  'output',
  'start',
  'deadline',
  'class',
  'result',
  'percent',
  'status',
  'obstacles',
  'evidence',
  'editorial_text',
  'directive',
  'note',
] as const;
export type ColumnCode = (typeof columnCodes)[number];

export const usualColumns: readonly ColumnCode[] = ['tt', 'content', 'lead', 'deadline', 'class', 'result'];
const fixedColumns: ReadonlySet<ColumnCode> = new Set(['tt', 'content']);

/** Share of the width, and the least, in pixels. */
const widths: Readonly<Record<ColumnCode, readonly [least: number, share: number]>> = {
  tt: [76, 0],
  content: [250, 3.2],
  lead: [116, 1.2],
  coordinating: [140, 1.4],
  objective: [180, 1.8],
  output: [160, 1.6],
  start: [90, 0],
  deadline: [90, 0],
  class: [172, 1.5],
  result: [220, 2.6],
  percent: [64, 0],
  status: [110, 0.8],
  obstacles: [180, 1.8],
  evidence: [170, 1.6],
  editorial_text: [200, 2],
  directive: [200, 2],
  note: [150, 1.2],
};

export function isFixed(code: ColumnCode): boolean {
  return fixedColumns.has(code);
}

export function gridTemplate(columns: readonly ColumnCode[]): string {
  return columns
    .map((code) => {
      const [least, share] = widths[code];
      return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
    })
    .join(' ');
}

export function leastWidth(columns: readonly ColumnCode[]): number {
  return columns.reduce((sum, code) => sum + widths[code][0], 0);
}

export function columnName(code: ColumnCode, words: TrackerWords, period: string): string {
  return code === 'result' ? words.result(period) : words[code];
}

/** Fields of an agency's line that stand in a column. */
export const lineFields: Readonly<Partial<Record<ColumnCode, ProgressField>>> = {
  result: 'progress_text',
  percent: 'percent',
  status: 'status',
  obstacles: 'obstacles',
  evidence: 'evidence',
};

/** Key of the cell a column shows, as its history is asked for; null where nothing is behind it. */
export function cellKeyOf(code: ColumnCode, row: TrackerRow, line: LineAnswer | null): string | null {
  const field = lineFields[code];
  if (field !== undefined) return line === null ? null : `l|${row.id}|${line.role}|${line.agency}|${field}`;
  if (row.kind === 'section') return null;
  switch (code) {
    case 'lead':
    case 'coordinating':
    case 'objective':
    case 'output':
    case 'start':
      return `d|${row.id}|${code}`;
    case 'deadline':
      return `d|${row.id}|${row.texts.period === undefined ? 'finish' : 'period'}`;
    case 'editorial_text':
    case 'directive':
    case 'note':
      return `e|${row.id}|${code}`;
    default:
      return null;
  }
}

const keptKey = 'phuluc-tracker-columns';
const codes: ReadonlySet<string> = new Set(columnCodes);

/** Columns named by a text, in their own order; null where it names none. */
export function columnsOf(text: string | null): readonly ColumnCode[] | null {
  const named = new Set((text ?? '').split(',').filter((part) => codes.has(part)));
  if (named.size === 0) return null;
  return columnCodes.filter((code) => fixedColumns.has(code) || named.has(code));
}

/** What this device was last told to show. */
export function keptColumns(): readonly ColumnCode[] {
  try {
    return columnsOf(localStorage.getItem(keptKey)) ?? usualColumns;
  } catch {
    // A device that keeps nothing shows the usual ones.
    return usualColumns;
  }
}

export function keepColumns(columns: readonly ColumnCode[]): void {
  try {
    localStorage.setItem(keptKey, columns.join(','));
  } catch {
    // The choice stands in the address all the same.
  }
}
