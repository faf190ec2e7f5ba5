import { shownText } from '#server/xlsx/read/shownText';
import { isDateFormat } from '#shared/sheet/format';
import { type Area, parseArea, splitSheet } from '#test/excel-host/book/address';
import type { Book } from '#test/excel-host/book/book';
import type { Look } from '#test/excel-host/book/look';
import type { Cell, Sheet } from '#test/excel-host/book/sheet';
import { entered } from '#test/excel-host/book/typed';

/** What the cell shows. Excel on a Vietnamese computer writes the short date day first, and numbers as `1.234,5`. */
export function shown(cell: Cell | undefined, look: Look, date1904: boolean, numbers: 'vi' | 'en'): string {
  if (!cell || cell.value === '') return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  if (typeof cell.value === 'string') return cell.value;
  const format = look.numberFormat.replace(/^m\/d\/yyyy/, 'dd/mm/yyyy');
  const text = shownText(cell.value, format === 'General' ? undefined : format, date1904);
  if (numbers === 'en' || isDateFormat(format)) return text;
  return text.replace(/[.,](?=\d)/g, (sign) => (sign === '.' ? ',' : '.'));
}

/** Puts what a person typed, or a program assigned, into a cell; `null` leaves it. */
export function enter(book: Book, sheet: Sheet, row: number, column: number, given: unknown): void {
  if (given === null || given === undefined) return;
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return;
  const style = sheet.styleAt(row, column);
  const { numberFormat, ...content } = entered(given, book.styles.look(style).numberFormat, book.date1904);
  const next = numberFormat === undefined ? style : book.styles.changed(style, { numberFormat });
  if (content.value === '' && content.formula === undefined) {
    sheet.put(row, column, next === 0 ? undefined : { value: '', style: next });
    return;
  }
  const value = content.formula === undefined ? content.value : simpleResult(book, sheet, content.formula);
  sheet.put(row, column, { ...content, value, style: next });
}

/** The result of a formula that merely points at a cell or is a constant; 0 for all others, which only Excel reckons. */
function simpleResult(book: Book, sheet: Sheet, formula: string): Cell['value'] {
  const constant = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (constant !== undefined) return constant.replace(/""/g, '"');
  if (/^[+-]?\d+(?:\.\d+)?$/.test(formula)) return Number(formula);
  const { sheet: other, rest } = splitSheet(formula);
  const area = parseArea(rest);
  const from = other === undefined ? sheet : book.sheetNamed(other);
  if (!area || !from) return 0;
  return from.cell(area.top, area.left)?.value ?? 0;
}

export function restyle(book: Book, sheet: Sheet, area: Area, change: Partial<Look>): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const style = book.styles.changed(sheet.styleAt(row, column), change);
      const cell = sheet.cell(row, column) ?? { value: '' as const };
      sheet.put(row, column, { ...cell, style });
    }
  }
}
