import type { Cell } from '#test/excel-host/book/sheet';

/** `Excel.RangeValueType` of a cell. */
export function dataTypes(cell: Cell | undefined): string {
  if (!cell || (cell.value === '' && cell.formula === undefined)) return 'Empty';
  if (cell.error) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}
