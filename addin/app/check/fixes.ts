import type { CellWrite, Place, Written } from '#addin/port/workbookPort';
import type { Finding, Repair } from '#shared/rules/rule';
import { address } from '#shared/sheet/address';

/** What was written in one go, and what puts it back. */
export type Step = {
  readonly id: string;
  /** Cells as they were before, each only to be put back where our text still stands. */
  readonly cells: readonly CellWrite[];
};

/** One cell of a fix of many, before and after. */
export type FixRow = {
  readonly key: string;
  readonly sheet: string;
  readonly address: string;
  readonly repair: Repair;
};

/** The cells of several findings that can be put right; a cell with two findings once, with the first one's repair. */
export function fixRows(findings: readonly { readonly key: string; readonly finding: Finding }[]): readonly FixRow[] {
  const rows: FixRow[] = [];
  const seen = new Set<string>();
  for (const { key, finding } of findings) {
    const { repair } = finding;
    if (repair === undefined) continue;
    const place = placeKey(repair);
    if (seen.has(place)) continue;
    seen.add(place);
    rows.push({ key, sheet: repair.sheet, address: address(repair.row, repair.column), repair });
  }
  return rows;
}

export function writesOf(repairs: readonly Repair[]): readonly CellWrite[] {
  return repairs.map(({ sheet, row, column, before, after }) => ({
    sheet,
    row,
    column,
    content: { kind: 'text', text: after },
    expect: before,
  }));
}

/** The step that undoes a writing; null where nothing was written. */
export function stepOf(id: string, writes: readonly CellWrite[], written: Written): Step | null {
  if (written.before.length === 0) return null;
  const now = new Map(writes.map((write) => [placeKey(write), shownText(write)]));
  const cells = written.before.map((cell): CellWrite => {
    const expect = now.get(placeKey(cell));
    return expect === undefined ? cell : { ...cell, expect };
  });
  return { id, cells };
}

function shownText({ content }: CellWrite): string | undefined {
  return content.kind === 'text' ? content.text : content.kind === 'empty' ? '' : undefined;
}

/** The blocks a writing touched, to be read anew. */
export function blocksOf(cells: readonly Place[]) {
  return cells.map(({ sheet, row, column }) => ({
    sheet,
    structure: false,
    block: { top: row, bottom: row, left: column, right: column },
  }));
}

function placeKey({ sheet, row, column }: Place): string {
  return `${sheet}!${row},${column}`;
}

/** A text in three: what stays before, what changes, what stays after; cut between words. */
export type Changed = { readonly start: string; readonly before: string; readonly after: string; readonly end: string };

export function changedPart(before: string, after: string): Changed {
  const [was, is] = [words(before), words(after)];
  const least = Math.min(was.length, is.length);
  let from = 0;
  while (from < least && was[from] === is[from]) from += 1;
  let tail = 0;
  while (tail < least - from && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  return {
    start: was.slice(0, from).join(''),
    before: was.slice(from, was.length - tail).join(''),
    after: is.slice(from, is.length - tail).join(''),
    end: was.slice(was.length - tail).join(''),
  };
}

/** Words, each with the spaces after it. */
function words(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}

/** A text with its spaces and invisible signs to be seen: every surplus, special or outer space as ␣. */
export function withSpacesShown(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '¦')
    .replace(/[^\S\r\n ]/g, '␣')
    .replace(/^ +| +$|(?<=\n) +| +(?=\r?\n)| {2,}| +(?=[,;])|(?<=␣) +| +(?=␣)/g, (spaces) => '␣'.repeat(spaces.length));
}
