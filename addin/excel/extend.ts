import { a1 } from '#addin/excel/addresses';
import type { Can } from '#addin/excel/capabilities';
import { entered } from '#addin/excel/content';
import { addLists, clearLists } from '#addin/excel/lists';
import { dropOwnSheet, writeOwnSheet } from '#addin/excel/ownSheets';
import type { Around } from '#addin/excel/ownWrites';
import { numbers } from '#addin/excel/sheetHeads';
import type { Block, Extension, HostTrouble } from '#addin/port/workbookPort';
import { columnName } from '#shared/sheet/address';

type Column = Extension['columns'][number];
/** A column with the place it has once all stand. */
type Placed = { readonly column: Column; readonly at: number };

/** Columns from left to right with the places they get: each moves those after it. */
export function placed(columns: readonly Column[]): readonly Placed[] {
  const sorted = columns.map((column, given) => ({ column, given }));
  sorted.sort((one, other) => one.column.before - other.column.before || one.given - other.given);
  return sorted.map(({ column }, moved) => ({ column, at: column.before + moved }));
}

/** Puts the columns into the sheet, with names and sheets that belong to them. Nothing is done where the sheet is protected. */
export async function extendWorkbook(
  context: Excel.RequestContext,
  can: Can,
  extension: Extension,
  around: Around,
): Promise<HostTrouble | null> {
  const sheet = context.workbook.worksheets.getItem(extension.sheet);
  if (can.valuesOnly) sheet.protection.load('protected');
  const there = extension.sheets.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const own of there) own.load('name');
  await context.sync();
  if (can.valuesOnly && sheet.protection.protected) {
    return { code: 'sheet_protected', detail: 'protection', sheet: extension.sheet };
  }
  around.before();
  if (can.suspendScreen) context.application.suspendScreenUpdatingUntilNextSync();
  const columns = placed(extension.columns);
  // From the left on each stands where it will stay, so that its look is copied from where that column is by then.
  for (const one of columns) putColumn(sheet, can, one, columns, extension.body);
  extension.sheets.forEach((own, at) => {
    writeOwnSheet(context, there[at]?.isNullObject === false ? there[at] : undefined, own);
  });
  for (const { name, formula } of extension.names) {
    context.workbook.names.add(name, formula.startsWith('=') ? formula : `=${formula}`);
  }
  if (can.lists) await addLists(context, extension.lists ?? []);
  around.after();
  await context.sync();
  return null;
}

function putColumn(
  sheet: Excel.Worksheet,
  can: Can,
  { column, at }: Placed,
  all: readonly Placed[],
  body: Extension['body'],
): void {
  const name = columnName(at);
  sheet.getRange(`${name}:${name}`).insert('Right');
  const lines = { top: column.headerRow, bottom: body.bottom };
  // Of the columns put in so far, those left of the model moved it.
  const like = column.like + all.filter((one) => one.at <= at && one.column.before <= column.like).length;
  if (can.copyLooks) {
    sheet
      .getRange(a1({ ...lines, left: at, right: at }))
      .copyFrom(sheet.getRange(a1({ ...lines, left: like, right: like })), 'Formats');
  }
  const format = column.format ?? 'General';
  const below = { top: body.top, bottom: body.bottom, left: at, right: at };
  sheet.getRange(a1(below)).numberFormat = numbers(body.top, body.bottom).map(() => [format]);
  const width = sheet.getRange(`${name}:${name}`);
  width.format.columnWidth = pointsOf(column.widthChars);
  sheet.getRange(a1(cellBlock(column.headerRow, at))).values = [[entered({ kind: 'text', text: column.header })]];
  for (const { row, text } of column.cells ?? []) {
    sheet.getRange(a1(cellBlock(row, at))).values = [[entered({ kind: 'text', text })]];
  }
  if (column.hidden && can.valuesOnly) width.columnHidden = true;
}

function cellBlock(row: number, column: number): Block {
  return { top: row, bottom: row, left: column, right: column };
}

/** Excel counts widths of columns in points here; a letter of the usual font is 7 pixels wide, with 5 beside. */
function pointsOf(chars: number): number {
  return (chars * 7 + 5) * 0.75;
}

/**
 * Takes the columns, names and sheets away again, found by their headings. Refuses where a person has since typed into them, so that
 * nothing of theirs is lost.
 */
export async function takeBack(
  context: Excel.RequestContext,
  can: Can,
  extension: Extension,
  around: Around,
): Promise<HostTrouble | null> {
  const sheet = context.workbook.worksheets.getItem(extension.sheet);
  const columns = placed(extension.columns);
  const used = sheet.getUsedRange();
  used.load('rowIndex,columnIndex,values');
  const names = extension.names.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  const sheets = extension.sheets.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const own of [...names, ...sheets]) own.load('name');
  await context.sync();
  const cell = (row: number, column: number): unknown =>
    used.values[row - used.rowIndex]?.[column - used.columnIndex] ?? '';
  for (const { column, at } of columns) {
    if (cell(column.headerRow, at) !== column.header)
      return { code: 'not_there', detail: column.header, sheet: extension.sheet };
    const given = new Map(column.cells?.map(({ row, text }) => [row, text]));
    const typed = numbers(used.rowIndex, used.rowIndex + used.values.length - 1).some((row) => {
      const value = cell(row, at);
      return row !== column.headerRow && value !== '' && value !== given.get(row);
    });
    if (typed) return { code: 'changed_since', detail: column.header, sheet: extension.sheet };
  }
  around.before();
  if (can.lists) await clearLists(context, extension.lists ?? []);
  for (const { at } of [...columns].reverse()) sheet.getRange(`${columnName(at)}:${columnName(at)}`).delete('Left');
  for (const name of names) if (!name.isNullObject) name.delete();
  for (const own of sheets) if (!own.isNullObject) dropOwnSheet(own);
  around.after();
  await context.sync();
  return null;
}
