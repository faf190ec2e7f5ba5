import type { Can } from '#addin/excel/capabilities';
import { asFilesSay, type Cells, readCells } from '#addin/excel/cells';
import { countsFrom1904 } from '#addin/excel/epoch';
import { type Frame, framesOf, noFrame } from '#addin/excel/frames';
import { gridOfRange } from '#addin/excel/gridOfRange';
import { askHiddenLines } from '#addin/excel/hiddenLines';
import { blockOfRange, headsOf, openSheets, type SheetHead } from '#addin/excel/sheetHeads';
import type { Block, OpenWorkbook } from '#addin/port/workbookPort';
import type { Grid } from '#shared/sheet/grid';

/** Every sheet of the open workbook as the file reader would give it (R2). Requests: sheets, how far they go, what frames them,
 * cells by size, shown texts by size. */
export async function readOpenWorkbook(
  context: Excel.RequestContext,
  can: Can,
  told?: (rows: number) => void,
): Promise<OpenWorkbook> {
  const opened = await openSheets(context, can);
  const heads = await headsOf(context, opened.sheets, can);
  const frames = await framesOf(context, heads, can);
  const filled = heads.flatMap((head, at) => {
    const formulas = frames[at]?.formulas;
    return head.filled === null ? [] : [{ head, wanted: { sheet: head.proxy, block: head.filled, formulas } }];
  });
  const cells = await readCells(
    context,
    filled.map(({ wanted }) => wanted),
    told,
  );
  const from1904 = countsFrom1904(datesOf(cells));
  const cellsOf = new Map(filled.map(({ head }, at) => [head, cells[at]]));
  return {
    sheets: heads.map((head, at) => gridOf(head, cellsOf.get(head), frames[at] ?? noFrame, from1904)),
    names: [...opened.names, ...heads.flatMap((head) => head.names)],
    properties: opened.properties,
    active: [],
    file: fileName(opened.name),
    protectedSheets: new Set(heads.flatMap((head) => (head.protected ? [head.name] : []))),
  };
}

function gridOf(head: SheetHead, cells: Cells | undefined, frame: Frame, date1904: boolean): Grid {
  return gridOfRange({
    sheet: head.name,
    visibility: head.visibility,
    top: head.filled?.top ?? 0,
    left: head.filled?.left ?? 0,
    ...(cells ?? { values: [], text: [], numberFormat: [], formulas: [] }),
    ...(frame.merges === 'unknown' ? {} : { merges: frame.merges }),
    hiddenRows: [...head.hiddenRows, ...frame.hidden.rows],
    hiddenColumns: [...head.hiddenColumns, ...frame.hidden.columns],
    date1904,
  });
}

function* datesOf(cells: readonly Cells[]): Iterable<{ value: number; format: string; text: string }> {
  for (const { values, numberFormat, text } of cells) {
    for (const [r, line] of values.entries()) {
      for (const [c, value] of line.entries()) {
        if (typeof value === 'number') {
          yield { value, format: numberFormat[r]?.[c] ?? 'General', text: text[r]?.[c] ?? '' };
        }
      }
    }
  }
}

/** Name of the file, from the workbook or the end of its address; a workbook never saved has no address. */
function fileName(told: string | null): string | null {
  const { url } = Office.context.document;
  if (typeof url !== 'string' || url === '') return null;
  if (told !== null) return told;
  const last = url.split(/[/\\]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Whole rows of one sheet, read anew in one request (and one more where numbers show as something else). */
export async function readRowsOf(
  context: Excel.RequestContext,
  can: Can,
  name: string,
  rows: { readonly top: number; readonly bottom: number; readonly date1904: boolean },
): Promise<Grid> {
  const sheet = context.workbook.worksheets.getItem(name);
  const whole = sheet.getRange(`${rows.top + 1}:${rows.bottom + 1}`);
  const range = can.orNull ? whole.getUsedRangeOrNullObject(true) : whole.getUsedRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount,values,text,numberFormat,formulas');
  sheet.load('visibility');
  const merged = can.merges ? whole.getMergedAreasOrNullObject() : null;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const block: Block = { ...rows, left: 0, right: 0 };
  const hidden = can.lineProperties ? askHiddenLines(sheet, block, null) : null;
  await context.sync();
  const empty = range.isNullObject;
  const at = empty ? { ...block, right: -1 } : blockOfRange(range);
  return gridOfRange({
    sheet: name,
    visibility: sheet.visibility === 'Hidden' ? 'hidden' : sheet.visibility === 'VeryHidden' ? 'veryHidden' : 'visible',
    top: at.top,
    left: at.left,
    ...(empty
      ? { values: [], text: [], numberFormat: [], formulas: [] }
      : {
          values: range.values,
          text: range.text,
          numberFormat: range.numberFormat.map((line: string[]) => line.map(asFilesSay)),
          formulas: range.formulas,
        }),
    ...(merged === null ? {} : { merges: merged.isNullObject ? [] : merged.areas.items.map(blockOfRange) }),
    hiddenRows: hidden?.().rows ?? [],
    date1904: rows.date1904,
  });
}
