import { datePrecision, isDateFormat, serialToDate } from '#shared/sheet/format';
import type { Field } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import type { Task } from '#shared/task/programme';

/**
 * The text a cell stands for in the merge: what was typed; a resolved ditto or merge (T5); a date cell as `30/09/2015`, `09/2015`
 * or `2015` by the precision its format shows, whatever the locale of the machine printed; a percent cell with all its digits
 * (`0.695` shown as `70%` is `69,5%`). The same for programme and submission, so equal cells give equal texts.
 *
 * Example: `{value: 42277, format: 'm/d/yy', text: '9/30/15'}` in `finish` → `30/09/2015`.
 */
export function typedText(field: Field | null, cell: SourceCell, date1904 = false): string {
  if (cell.resolved !== undefined && cell.inherited !== 'ditto_to_nothing') return cell.resolved;
  if (typeof cell.value !== 'number' || cell.error !== undefined) return cell.text;
  const number = cell.value;
  const format = cell.format;
  if (format !== undefined && isDateFormat(format)) {
    const precision = datePrecision(format);
    const date = precision === 'time' ? null : serialToDate(number, date1904);
    if (date === null) return cell.text;
    const [year = '', month = '', day = ''] = date.split('-');
    return precision === 'year' ? year : precision === 'month' ? `${month}/${year}` : `${day}/${month}/${year}`;
  }
  if (field === 'percent') {
    return isPercentFormat(format) ? `${decimal(rounded(number * 100))}%` : decimal(number);
  }
  if (field === 'budget') return decimal(number);
  return cell.text === '' ? decimal(number) : cell.text;
}

/** `0%` and `0.0 %`, but not `0"%"`, where the sign is only printed behind the number. */
function isPercentFormat(format: string | undefined): boolean {
  return format?.replace(/"[^"]*"|\\./g, '').includes('%') === true;
}

/** `0.07 * 100` is 7.000000000000001 to a machine. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** Text of a definition cell as the programme was issued, dittos resolved. */
export function printedText(task: Task | undefined, field: Field): string {
  const cells: Partial<Readonly<Record<Field, Task['cells'][keyof Task['cells']]>>> = task?.cells ?? {};
  const cell = cells[field];
  return cell === undefined ? '' : typedText(field, cell);
}
