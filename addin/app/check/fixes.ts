import type { CellWrite, Place, Written } from '#addin/port/workbookPort';
import type { MendedCell } from '#shared/rules/mend';
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
  /** Rules that saw to the cell, where the rows are of several kinds. */
  readonly rules?: readonly string[];
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

/** The same for cells that all rules together put right. */
export function mendedRows(cells: readonly MendedCell[]): readonly FixRow[] {
  return cells.map(({ sheet, row, column, before, after, rules }) => {
    const repair = { sheet, row, column, before, after };
    return { key: placeKey(repair), sheet, address: address(row, column), repair, rules };
  });
}

/** How many cells can be put right without a change of meaning; what is only offered is not counted. */
export function safeCells(findings: readonly Finding[]): number {
  const places = findings.flatMap(({ repair }) =>
    repair === undefined || repair.offered === true ? [] : [placeKey(repair)],
  );
  return new Set(places).size;
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
