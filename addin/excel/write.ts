import { a1 } from '#addin/excel/addresses';
import { contentOf, entered, formatFor, sameShown } from '#addin/excel/content';
import type { Around } from '#addin/excel/ownWrites';
import type { Block, CellContent, CellWrite, Place, Written } from '#addin/port/workbookPort';

/** Cells below each other in one column of one sheet: one range. */
type Run = { readonly sheet: string; readonly block: Block; readonly writes: readonly CellWrite[] };

/** A range costs Excel some 900 signs of a request, its cells their text; 5 MB is the most it takes. */
const signsAtOnce = 3_000_000;
const signsOfRange = 1_000;

/**
 * Writes cells whose text is still the one expected. One request looks, one writes; more only where the texts are too many for one. Answers
 * what was there before.
 */
export async function writeCells(
  context: Excel.RequestContext,
  cells: readonly CellWrite[],
  around: Around,
): Promise<Written> {
  const before: CellWrite[] = [];
  const changed: Place[] = [];
  let written = 0;
  for (const runs of portions(runsOf(cells))) {
    const asked = runs.map((run) => ({ run, range: rangeOf(context, run) }));
    for (const { range } of asked) range.load('values,text,formulas,numberFormat');
    await context.sync();
    const wanted: { readonly write: CellWrite; readonly now: CellContent; readonly format: string }[] = [];
    for (const { run, range } of asked) {
      run.writes.forEach((write, at) => {
        const value: unknown = range.values[at]?.[0];
        const format: string = range.numberFormat[at]?.[0] ?? 'General';
        const shown = typeof value === 'string' ? value : (range.text[at]?.[0] ?? '');
        if (write.expect !== undefined && !sameShown(shown, write.expect)) changed.push(placeOf(write));
        else wanted.push({ write, now: contentOf(value, range.formulas[at]?.[0], format), format });
      });
    }
    if (wanted.length === 0) continue;
    const formats = new Map(wanted.map(({ write, format }) => [write, format]));
    around.before();
    for (const run of runsOf(wanted.map(({ write }) => write))) put(context, run, formats);
    around.after();
    await context.sync();
    written += wanted.length;
    before.push(...wanted.map(({ write, now }) => ({ ...placeOf(write), content: now })));
  }
  return { written, changed, before };
}

function placeOf({ sheet, row, column }: Place): Place {
  return { sheet, row, column };
}

function rangeOf(context: Excel.RequestContext, run: Run): Excel.Range {
  return context.workbook.worksheets.getItem(run.sheet).getRange(a1(run.block));
}

function put(context: Excel.RequestContext, run: Run, formats: ReadonlyMap<CellWrite, string>): void {
  const range = rangeOf(context, run);
  const wishes = run.writes.map((write) => {
    const now = formats.get(write) ?? 'General';
    const wish = formatFor(write.content, now);
    return wish === now ? undefined : wish;
  });
  // `null` leaves a cell of the range as it is.
  if (wishes.some((wish) => wish !== undefined)) range.numberFormat = wishes.map((wish) => [wish ?? null]);
  range.formulas = run.writes.map((write) => [entered(write.content)]);
}

/** Cells in columns, those below each other together. A cell given twice gets what was said last. */
export function runsOf(cells: readonly CellWrite[]): readonly Run[] {
  const last = new Map(cells.map((write) => [`${write.column} ${write.row} ${write.sheet}`, write]));
  const sorted = [...last.values()].sort(
    (one, other) =>
      (one.sheet < other.sheet ? -1 : one.sheet > other.sheet ? 1 : 0) ||
      one.column - other.column ||
      one.row - other.row,
  );
  const found: { sheet: string; column: number; writes: CellWrite[] }[] = [];
  for (const write of sorted) {
    const run = found.at(-1);
    if (run?.sheet === write.sheet && run.column === write.column && run.writes.at(-1)?.row === write.row - 1) {
      run.writes.push(write);
    } else found.push({ sheet: write.sheet, column: write.column, writes: [write] });
  }
  return found.map(({ sheet, column, writes }) => {
    const top = writes[0]?.row ?? 0;
    return { sheet, writes, block: { top, bottom: top + writes.length - 1, left: column, right: column } };
  });
}

function portions(all: readonly Run[]): readonly (readonly Run[])[] {
  const found: Run[][] = [];
  let room = 0;
  for (const run of all) {
    const size = run.writes.reduce((sum, { content }) => sum + 20 + sizeOf(content), signsOfRange);
    if (room < size || found.length === 0) {
      found.push([]);
      room = signsAtOnce;
    }
    found.at(-1)?.push(run);
    room -= size;
  }
  return found;
}

/** Letters with marks take up to three bytes. */
function sizeOf(content: CellContent): number {
  return content.kind === 'text' ? content.text.length * 3 : content.kind === 'formula' ? content.formula.length : 20;
}
