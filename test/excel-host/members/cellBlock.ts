import { type Area, cellCount, lastColumn, lastRow, overlap } from '#test/excel-host/book/address';
import { enter } from '#test/excel-host/book/cells';
import type { Look } from '#test/excel-host/book/look';
import type { Cell } from '#test/excel-host/book/sheet';
import type { Place } from '#test/excel-host/host/host';
import { accessDenied, badArgument, HostError } from '#test/excel-host/host/hostError';

/** One value for each cell, row by row; null where the block is larger than Excel hands out at once. */
export function block<T>(
  place: Place,
  read: (cell: Cell | undefined, look: Look, row: number, column: number) => T,
): T[][] | null {
  const { area, sheet, host } = place;
  if (cellCount(area) > host.faults.cellLimit) return null;
  const { styles } = host.book;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      line.push(read(cell, styles.look(cell?.style ?? sheet.styleAt(row, column)), row, column));
    }
    rows.push(line);
  }
  return rows;
}

/** The value all cells have in common; null where they differ, as Excel answers. */
export function common<T>(place: Place, read: (look: Look) => T): T | null {
  const area = overlap(place.area, place.sheet.usedArea(false) ?? place.area) ?? place.area;
  let first: T | undefined;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = read(place.host.book.styles.look(place.sheet.styleAt(row, column)));
      if (first === undefined) first = value;
      else if (value !== first) return null;
    }
  }
  return first ?? null;
}

/** One value for all cells, or one for each: the shape of the block or of one cell, else `InvalidArgument`. */
export function spread(area: Area, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as readonly unknown[];
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const fits = rows.length === height && rows.every((line) => Array.isArray(line) && line.length === width);
  if (!fits) {
    throw badArgument(
      "The argument is invalid or missing or has an incorrect format: the number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** The longest text a cell takes. */
const longestText = 32_767;

/** Puts values or formulas into the cells, as `range.values = …` does. */
export function assign(place: Place, given: unknown): void {
  const { area, sheet, host } = place;
  if (cellCount(area) > host.faults.cellLimit)
    throw new HostError('RangeExceedsLimit', 'The range has too many cells.');
  const valueAt = spread(area, given);
  guard(place);
  const tooLong = (value: unknown): boolean => typeof value === 'string' && value.length > longestText;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(row - area.top, column - area.left);
      if (tooLong(value)) throw badArgument();
      enter(host.book, sheet, row, column, value);
    }
  }
  host.cellsChanged(sheet, area, 'addin');
}

/** Refuses what a protected sheet does not allow: locked cells for `content`, everything else by the protection's options. */
export function guard(place: Pick<Place, 'host' | 'sheet' | 'area'>, allowed?: string): void {
  const protection = place.sheet.state.protection;
  if (!protection) return;
  if (allowed !== undefined) {
    // In the file 0 says that the deed is not protected.
    if (protection[allowed] !== '0') throw accessDenied();
    return;
  }
  const { styles } = place.host.book;
  const { area, sheet } = place;
  if (cellCount(area) > 200_000) throw accessDenied();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (styles.look(sheet.styleAt(row, column)).locked) throw accessDenied();
    }
  }
}

export function inSheet(area: Area): Area {
  const { top, left, bottom, right } = area;
  if (top < 0 || left < 0 || bottom > lastRow || right > lastColumn || bottom < top || right < left)
    throw badArgument();
  return area;
}

export function within(place: Place, area: Area): Place {
  return { host: place.host, sheet: place.sheet, area: inSheet(area) };
}
