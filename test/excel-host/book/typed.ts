import { dateToSerial, isDateFormat } from '#shared/sheet/format';
import type { Cell } from '#test/excel-host/book/sheet';

export type Entered = Pick<Cell, 'value' | 'formula' | 'error'> & { readonly numberFormat?: string };

const errorCode = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const dayMonthYear = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/**
 * What Excel makes of something typed into a cell or assigned by a program: `=…` is a formula, a leading apostrophe keeps text, digits
 * become a number and `30/6/2025` a day, unless the cell is formatted as text. `formula`'s result is 0 until somebody reckons it.
 */
export function entered(given: string | number | boolean, numberFormat: string, date1904: boolean): Entered {
  if (typeof given !== 'string') return { value: given };
  if (given.startsWith("'")) return { value: given.slice(1) };
  if (numberFormat === '@') return { value: given };
  if (given.startsWith('=') && given.length > 1) return { value: 0, formula: given.slice(1) };
  if (errorCode.test(given)) return { value: given, error: true };
  const words = given.trim();
  if (/^(?:true|false)$/i.test(words)) return { value: words.toLowerCase() === 'true' };
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(words)) return { value: Number(words) };
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(words)?.[1];
  if (percent !== undefined) {
    const shape = percent.includes('.') ? '0.00%' : '0%';
    return { value: Number(percent) / 100, ...(numberFormat === 'General' ? { numberFormat: shape } : {}) };
  }
  const day = dayMonthYear.exec(words);
  const iso = day && `${day[3]}-${(day[2] ?? '').padStart(2, '0')}-${(day[1] ?? '').padStart(2, '0')}`;
  const serial = iso ? dateToSerial(iso, date1904) : null;
  if (serial !== null) {
    return { value: serial, ...(isDateFormat(numberFormat) ? {} : { numberFormat: 'dd/mm/yyyy' }) };
  }
  return { value: given };
}
