import type { CellContent } from '#addin/port/workbookPort';
import { dateToSerial, isDateFormat } from '#shared/sheet/format';
import type { Field } from '#shared/table/field';

const dateFields: ReadonlySet<Field> = new Set(['submitted_on', 'completed_on']);
const isPercent = (format: string | undefined): boolean => format?.replace(/"[^"]*"|\\./g, '').includes('%') === true;

/**
 * A value as a cell takes it: days and percentages as numbers, so that the sheet's own formulas go on working; all other words as they are.
 * `format` is the cell's own number format. Example: `cellContent('percent', '70', '0%')` → 0.7 shown as 70%.
 */
export function cellContent(field: Field, text: string, format: string | undefined): CellContent {
  if (text === '') return { kind: 'empty' };
  if (field === 'percent') {
    const parts = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(text.trim());
    const value = Number(parts?.[1]?.replace(',', '.'));
    if (parts !== null && Number.isFinite(value))
      return { kind: 'number', value: isPercent(format) ? Number((value / 100).toPrecision(12)) : value };
  }
  if (dateFields.has(field)) {
    const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
    const [, day = '', month = '', year = ''] = parts ?? [];
    const serial = parts === null ? null : dateToSerial(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (serial !== null)
      return {
        kind: 'number',
        value: serial,
        format: format !== undefined && isDateFormat(format) ? format : 'dd/mm/yyyy',
      };
  }
  return { kind: 'text', text };
}
