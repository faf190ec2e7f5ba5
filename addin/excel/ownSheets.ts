import { a1 } from '#addin/excel/addresses';
import { entered } from '#addin/excel/content';
import type { OwnValue, Paint } from '#addin/port/workbookPort';

export type OwnSheet = Paint['sheets'][number];

/** Writes a very hidden sheet of ours anew, from A1 on. */
export function writeOwnSheet(context: Excel.RequestContext, there: Excel.Worksheet | undefined, own: OwnSheet): void {
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
  sheet.visibility = 'VeryHidden';
}

function cellOf(value: OwnValue): string | number | boolean {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value === '' ? '' : entered({ kind: 'text', text: value });
  return entered({ kind: 'formula', formula: value.formula });
}

/** Excel deletes no sheet that is very hidden. */
export function dropOwnSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}
