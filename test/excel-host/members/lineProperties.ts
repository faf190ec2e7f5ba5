import { type Area, areaText, quotedSheet } from '#test/excel-host/book/address';
import type { Given } from '#test/excel-host/host/arguments';
import type { Place } from '#test/excel-host/host/host';
import { badArgument } from '#test/excel-host/host/hostError';
import type { HostObject } from '#test/excel-host/host/hostObject';
import { formatObject } from '#test/excel-host/members/rangeFormat';

type Wanted = Readonly<Record<string, unknown>>;
const isWanted = (value: unknown): value is Wanted => typeof value === 'object' && value !== null;

function wanted(given: Given): Wanted {
  const options = given.raw(0);
  if (!isWanted(options)) throw badArgument();
  return options;
}

/** `getRowProperties`, `getColumnProperties`: one object for each line, with what was asked. */
export function lineProperties(place: Place, of: 'row' | 'column', given: Given): unknown[] {
  const options = wanted(given);
  const { area, sheet } = place;
  const found: unknown[] = [];
  const [from, to] = of === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  for (let line = from; line <= to; line++) {
    const one: Area = of === 'row' ? { ...area, top: line, bottom: line } : { ...area, left: line, right: line };
    found.push({
      ...about({ ...place, area: one }, options),
      ...(of === 'row' && options.rowHidden ? { rowHidden: sheet.isRowHidden(line) } : {}),
      ...(of === 'column' && options.columnHidden ? { columnHidden: sheet.isColumnHidden(line) } : {}),
    });
  }
  return found;
}

/** `getCellProperties`: one object for each cell. */
export function cellProperties(place: Place, given: Given): unknown[][] {
  const options = wanted(given);
  const { area } = place;
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) {
      line.push(about({ ...place, area: { top: row, bottom: row, left: column, right: column } }, options));
    }
    rows.push(line);
  }
  return rows;
}

function about(place: Place, options: Wanted): Record<string, unknown> {
  return {
    ...(options.address ? { address: `${quotedSheet(place.sheet.name)}!${areaText(place.area)}` } : {}),
    ...(isWanted(options.format) ? { format: read(formatObject(place), options.format) } : {}),
  };
}

/** What of a look was asked, by the same members that a proxy of it has. */
function read(object: HostObject, options: Wanted): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const get = object.getter(name.slice(0, 1).toUpperCase() + name.slice(1));
    if (!get) throw badArgument();
    const got = get();
    if (isWanted(value) && typeof got === 'object' && got !== null) answer[name] = read(got as HostObject, value);
    else if (value === true) answer[name] = got;
  }
  return answer;
}

/** `setCellProperties`: an object, or null to leave the cell, for each cell. */
export function setCellProperties(place: Place, given: Given): void {
  const rows = given.raw(0);
  const { area } = place;
  if (!Array.isArray(rows) || rows.length !== area.bottom - area.top + 1) throw badArgument();
  rows.forEach((line: unknown, r) => {
    if (!Array.isArray(line) || line.length !== area.right - area.left + 1) throw badArgument();
    line.forEach((wish: unknown, c) => {
      if (!isWanted(wish) || !isWanted(wish.format)) return;
      const [row, column] = [area.top + r, area.left + c];
      write(formatObject({ ...place, area: { top: row, bottom: row, left: column, right: column } }), wish.format);
    });
  });
}

function write(object: HostObject, wishes: Wanted): void {
  for (const [name, value] of Object.entries(wishes)) {
    const member = name.slice(0, 1).toUpperCase() + name.slice(1);
    const set = object.setter(member);
    const child = set ? undefined : object.getter(member)?.();
    if (set) set(value);
    else if (isWanted(value) && typeof child === 'object' && child !== null) write(child as HostObject, value);
    else throw badArgument();
  }
}
