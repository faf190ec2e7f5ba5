import { a1, overlap } from '#addin/excel/addresses';
import { halves, type Page, requests } from '#addin/excel/pages';
import { isTooLarge } from '#addin/excel/trouble';
import type { Block } from '#addin/port/workbookPort';

/** What stands in a block of a sheet, by sheet row and column. */
export type Cells = {
  readonly values: unknown[][];
  readonly text: string[][];
  readonly numberFormat: string[][];
  readonly formulas: unknown[][];
};

/** Cells asked for at once: at some eighty bytes each this stays below the 5 MB Excel on the web answers. */
const cellsAtOnce = 60_000;

/** A block to be read of a sheet, with the block around its formulas (undefined: anywhere). */
export type Wanted = {
  readonly sheet: Excel.Worksheet;
  readonly block: Block;
  readonly formulas: Block | null | undefined;
};

/**
 * Values, formats and formulas of blocks of sheets, in as few requests as their size allows; the shown text only of those that are not
 * their own text. A request the host refuses for its size is halved.
 */
export async function readCells(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  told?: (rows: number) => void,
): Promise<readonly Cells[]> {
  const found = wanted.map(({ block }) => emptyCells(block));
  const all = new Map(wanted.map((one, at) => [one, found[at] ?? emptyCells(one.block)]));
  let rows = 0;
  const pages = wanted.map((one) => ({ sheet: one, block: one.block }));
  await inRequests(context, pages, askValues, (page, answer) => {
    put(all.get(page.sheet), page, answer);
    rows += page.block.bottom - page.block.top + 1;
    told?.(rows);
  });
  const shown = wanted.flatMap((one) => textPages(one, all.get(one)));
  await inRequests(context, shown, askText, (page, answer) => {
    putText(all.get(page.sheet)?.text, page, answer.text);
  });
  return found;
}

function emptyCells({ top, bottom }: Block): Cells {
  const rows = (): never[][] => Array.from({ length: bottom - top + 1 }, () => []);
  return { values: rows(), text: rows(), numberFormat: rows(), formulas: rows() };
}

/** Sends pages in requests of their size, cutting in two those the host finds too large. */
async function inRequests<A>(
  context: Excel.RequestContext,
  pages: readonly Page<Wanted>[],
  ask: (page: Page<Wanted>) => A,
  take: (page: Page<Wanted>, answer: A) => void,
): Promise<void> {
  const waiting = [...requests(pages, cellsAtOnce)];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const asked = next.map((page) => [page, ask(page)] as const);
    try {
      await context.sync();
    } catch (error) {
      const smaller = smallerRequests(next);
      if (smaller.length === 0 || !isTooLarge(error)) throw error;
      waiting.unshift(...smaller);
      continue;
    }
    for (const [page, answer] of asked) take(page, answer);
  }
}

/** None where it cannot get smaller. */
function smallerRequests(request: readonly Page<Wanted>[]): readonly (readonly Page<Wanted>[])[] {
  if (request.length > 1) {
    const middle = Math.ceil(request.length / 2);
    return [request.slice(0, middle), request.slice(middle)];
  }
  const parts = request.flatMap(halves);
  return parts.length > 1 ? parts.map((part) => [part]) : [];
}

type ValuesAsked = {
  readonly range: Excel.Range;
  readonly formulas: Excel.Range | null;
  readonly formulaBlock: Block | null;
};

function askValues({ sheet, block }: Page<Wanted>): ValuesAsked {
  const range = sheet.sheet.getRange(a1(block));
  const formulaBlock =
    sheet.formulas === undefined ? block : sheet.formulas && (overlap(sheet.formulas, block) ?? null);
  range.load('values,numberFormat');
  const formulas = formulaBlock && sheet.sheet.getRange(a1(formulaBlock));
  formulas?.load('formulas');
  return { range, formulas, formulaBlock };
}

function put(
  cells: Cells | undefined,
  { sheet, block }: Page<Wanted>,
  { range, formulas, formulaBlock }: ValuesAsked,
): void {
  if (cells === undefined) return;
  range.values.forEach((line: unknown[], r) => {
    const row = block.top - sheet.block.top + r;
    cells.values[row] = line;
    cells.text[row] = line.map(ownText);
  });
  range.numberFormat.forEach((line: string[], r) => {
    cells.numberFormat[block.top - sheet.block.top + r] = line.map(asFilesSay);
  });
  if (formulas === null || formulaBlock === null) return;
  formulas.formulas.forEach((line: unknown[], r) => {
    const row = formulaBlock.top - sheet.block.top + r;
    const whole: unknown[] = [];
    line.forEach((formula, c) => {
      whole[formulaBlock.left - sheet.block.left + c] = formula;
    });
    cells.formulas[row] = whole;
  });
}

/** Text of a value as long as the shown one was not asked for. */
function ownText(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/** The short date of the machine is told in American order, whatever it shows; in the offices this is for it is day, month, year. */
export function asFilesSay(format: string): string {
  return format === 'm/d/yyyy' ? 'dd/mm/yyyy' : format === 'm/d/yyyy h:mm' ? 'dd/mm/yyyy h:mm' : format;
}

function askText({ sheet, block }: Page<Wanted>): Excel.Range {
  const range = sheet.sheet.getRange(a1(block));
  range.load('text');
  return range;
}

function putText(
  text: string[][] | undefined,
  { sheet, block }: Page<Wanted>,
  shown: readonly (readonly string[])[],
): void {
  shown.forEach((line, r) => {
    const row = text?.[block.top - sheet.block.top + r];
    line.forEach((one, c) => {
      if (row) row[block.left - sheet.block.left + c] = one;
    });
  });
}

/** Where the shown text must be asked for: numbers with a format, fractions, truths; by column, from the first to the last of them. */
function textPages(wanted: Wanted, cells: Cells | undefined): readonly Page<Wanted>[] {
  const columns = new Map<number, { top: number; bottom: number }>();
  cells?.values.forEach((line, r) => {
    line.forEach((value, c) => {
      if (!showsOtherwise(value, cells.numberFormat[r]?.[c])) return;
      const span = columns.get(c);
      if (span) span.bottom = r;
      else columns.set(c, { top: r, bottom: r });
    });
  });
  return [...columns].map(([column, { top, bottom }]) => ({
    sheet: wanted,
    block: {
      top: wanted.block.top + top,
      bottom: wanted.block.top + bottom,
      left: wanted.block.left + column,
      right: wanted.block.left + column,
    },
  }));
}

function showsOtherwise(value: unknown, format: string | undefined): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value !== 'number') return false;
  return (format !== undefined && format !== 'General') || !Number.isInteger(value) || Math.abs(value) >= 1e11;
}
