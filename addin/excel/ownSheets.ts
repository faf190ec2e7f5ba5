import { a1 } from '#addin/excel/addresses';
import type { Can } from '#addin/excel/capabilities';
import { entered } from '#addin/excel/content';
import type { Around } from '#addin/excel/ownWrites';
import type { HostTrouble } from '#addin/port/workbookPort';
import type { OwnValue, Paint } from '#shared/colour/paint';

export type OwnSheet = Paint['sheets'][number];

/** Writes a very hidden sheet of ours anew, from A1 on. `hidden`: the one there is known to be hidden already. */
export function writeOwnSheet(
  context: Excel.RequestContext,
  there: Excel.Worksheet | undefined,
  own: OwnSheet,
  hidden = false,
): void {
  const sheet = there ?? context.workbook.worksheets.add(own.name);
  if (there !== undefined) sheet.getRange().clear();
  const width = Math.max(1, ...own.rows.map((row) => row.length));
  if (own.rows.length > 0) {
    const range = sheet.getRange(a1({ top: 0, left: 0, bottom: own.rows.length - 1, right: width - 1 }));
    range.formulas = own.rows.map((row) =>
      Array.from({ length: width }, (_, at) => {
        return cellOf(row[at] ?? '');
      }),
    );
  }
  // Where the structure of the workbook is protected nobody may hide sheets, not even one that is hidden.
  if (!hidden) sheet.visibility = 'VeryHidden';
}

function cellOf(value: OwnValue): string | number | boolean {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value === '' ? '' : entered({ kind: 'text', text: value });
  return entered({ kind: 'formula', formula: value.formula });
}

/**
 * Keeps a sheet of ours with texts, or takes it away. A workbook of which nobody may add sheets still takes new texts in the sheet it has.
 * Found by looking over all sheets: Excel of 2016 cannot be asked for one that may not be there.
 */
export async function keepOwnSheet(
  context: Excel.RequestContext,
  can: Can,
  name: string,
  rows: OwnSheet['rows'] | null,
  around: Around,
): Promise<HostTrouble | null> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  const protection = can.properties ? context.workbook.protection : null;
  protection?.load('protected');
  await context.sync();
  const there = worksheets.items.find((sheet) => sheet.name.toUpperCase() === name.toUpperCase());
  if (there === undefined && rows === null) return null;
  const comesOrGoes = there === undefined || rows === null;
  if (comesOrGoes && protection?.protected) return { code: 'workbook_protected', detail: 'protection' };
  around.before();
  if (rows !== null) writeOwnSheet(context, there, { name, rows }, there?.visibility === 'VeryHidden');
  else if (there !== undefined) dropOwnSheet(there);
  around.after();
  await context.sync();
  return null;
}

/** Excel deletes no sheet that is very hidden. */
export function dropOwnSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}
