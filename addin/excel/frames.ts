import { a1, blockOf } from '#addin/excel/addresses';
import type { Can } from '#addin/excel/capabilities';
import { askHiddenLines, findHiddenLines, type Hidden } from '#addin/excel/hiddenLines';
import { blockOfRange, type SheetHead } from '#addin/excel/sheetHeads';
import type { Block } from '#addin/port/workbookPort';
import type { Merge } from '#shared/sheet/grid';

/** What frames the cells of a sheet. */
export type Frame = {
  readonly merges: readonly Merge[] | 'unknown';
  readonly hidden: Hidden;
  /** Block around the formulas; null where there is none; undefined where the host does not tell. */
  readonly formulas: Block | null | undefined;
};

export const noFrame: Frame = { merges: 'unknown', hidden: { rows: [], columns: [] }, formulas: undefined };

/** Rows whose merges are asked for at once where the sheet has more than the 512 Excel tells of. */
const band = 32;

/** Third request: merges, hidden lines, and where formulas stand. */
export async function framesOf(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
  can: Can,
): Promise<readonly Frame[]> {
  if (!can.lineProperties) {
    const lines = heads.map(({ proxy, mixed }) => ({ sheet: proxy, ...mixed }));
    const hidden = await findHiddenLines(context, lines, can);
    return heads.map((_, at) => ({ ...noFrame, hidden: hidden[at] ?? noFrame.hidden }));
  }
  return firstAnswered(context, [
    () => heads.map((head) => askFrame(head, can, 'whole')),
    () => heads.map((head) => askFrame(head, can, 'bands')),
    () => heads.map((head) => askFrame(head, can, 'never')),
  ]);
}

/** Tries one way of asking after the other: a sheet with more merges than Excel tells of fails the request it stands in. */
async function firstAnswered<T>(
  context: Excel.RequestContext,
  ways: readonly (() => readonly (() => T)[])[],
): Promise<readonly T[]> {
  let trouble: unknown;
  for (const way of ways) {
    const asked = way();
    try {
      await context.sync();
      return asked.map((answer) => answer());
    } catch (error) {
      trouble = error;
    }
  }
  throw trouble;
}

function askFrame(head: SheetHead, can: Can, how: 'whole' | 'bands' | 'never'): () => Frame {
  const { proxy, used, mixed } = head;
  const lines = askHiddenLines(proxy, mixed.rows, mixed.columns);
  const merged = used === null || !can.merges || how === 'never' ? [] : mergedIn(proxy, used, how);
  // Excel does not look for formulas in a protected sheet.
  const looks = used !== null && can.specialCells && !head.protected && how !== 'never';
  const formulas = looks ? proxy.getRange(a1(used)).getSpecialCellsOrNullObject('Formulas') : null;
  formulas?.load('address');
  return () => ({
    merges:
      can.merges && how !== 'never'
        ? once(merged.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(blockOfRange))))
        : 'unknown',
    hidden: lines(),
    formulas:
      used === null
        ? null
        : formulas === null
          ? undefined
          : formulas.isNullObject
            ? null
            : blockAround(formulas.address),
  });
}

function mergedIn(sheet: Excel.Worksheet, used: Block, how: 'whole' | 'bands'): readonly Excel.RangeAreas[] {
  const step = how === 'whole' ? used.bottom - used.top + 1 : band;
  const asked: Excel.RangeAreas[] = [];
  for (let top = used.top; top <= used.bottom; top += step) {
    const part = { ...used, top, bottom: Math.min(used.bottom, top + step - 1) };
    const areas = sheet.getRange(a1(part)).getMergedAreasOrNullObject();
    areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    asked.push(areas);
  }
  return asked;
}

/** A merge that lies in two bands is told twice. */
function once(merges: readonly Merge[]): readonly Merge[] {
  const known = new Map(merges.map((merge) => [a1(merge), merge]));
  return [...known.values()].sort((one, other) => one.top - other.top || one.left - other.left);
}

/** An address of many areas is cut after 8,192 signs: then anything may hold a formula. */
function blockAround(address: string): Block | undefined {
  return address.length >= 8_000 ? undefined : blockOf(address);
}
