import { overlap } from '#test/excel-host/book/address';
import type { Column, Sheet } from '#test/excel-host/book/sheet';
import type { Place } from '#test/excel-host/host/host';
import { guard } from '#test/excel-host/members/cellBlock';

/** Points a character of the standard font takes at 96 dots an inch, and what a column has beside it. */
const pointsOfCharacter = 5.25;
const pointsOfMargin = 3.75;
export const standardWidth = 48;
export const standardHeight = 15;

export function setHidden(place: Place, of: 'row' | 'column', hidden: boolean): void {
  guard(place, of === 'row' ? 'formatRows' : 'formatColumns');
  const { area, sheet } = place;
  if (of === 'column') changeColumns(sheet, area.left, area.right, { hidden: hidden ? '1' : undefined });
  else changeRows(sheet, area.top, rowsAtMost(place), { hidden: hidden ? '1' : undefined });
}

function rowsAtMost(place: Place): number {
  const used = place.sheet.usedArea(false);
  return Math.min(place.area.bottom, Math.max(used?.bottom ?? 0, place.area.top));
}

export function setRowHeight(place: Place, points: number): void {
  guard(place, 'formatRows');
  changeRows(place.sheet, place.area.top, rowsAtMost(place), { ht: String(points), customHeight: '1' });
}

export function setColumnWidth(place: Place, points: number): void {
  guard(place, 'formatColumns');
  const width = Math.max(0, (points - pointsOfMargin) / pointsOfCharacter + 0.7109375);
  changeColumns(place.sheet, place.area.left, place.area.right, {
    width: String(Number(width.toFixed(4))),
    customWidth: '1',
  });
}

export function columnWidth(place: Place): number | null {
  const { area, sheet } = place;
  const covering = sheet.state.columns.filter((one) => overlap({ ...area, left: one.from, right: one.to }, area));
  if (covering.length === 0) return standardWidth;
  const widths = new Set(covering.map((one) => one.attributes.width ?? ''));
  if (widths.size > 1 || !covering.some((one) => one.from <= area.left && one.to >= area.right)) return null;
  const [width = ''] = widths;
  if (covering[0]?.attributes.hidden === '1') return 0;
  return width === ''
    ? standardWidth
    : Math.round(((Number(width) - 0.7109375) * pointsOfCharacter + pointsOfMargin) * 100) / 100;
}

export function rowHeight(place: Place): number | null {
  const heights = new Set<number>();
  for (let row = place.area.top; row <= rowsAtMost(place); row++) {
    heights.add(Number(place.sheet.state.rowAttributes.get(row)?.ht ?? standardHeight));
  }
  const [height = standardHeight] = heights;
  return heights.size > 1 ? null : height;
}

type Attributes = Readonly<Record<string, string | undefined>>;

function merged(before: Readonly<Record<string, string>>, change: Attributes): Record<string, string> {
  const next: Record<string, string> = {};
  for (const [key, value] of Object.entries({ ...before, ...change })) if (value !== undefined) next[key] = value;
  return next;
}

function changeRows(sheet: Sheet, from: number, to: number, change: Attributes): void {
  const rows = new Map(sheet.state.rowAttributes);
  for (let row = from; row <= to; row++) {
    const next = merged(rows.get(row) ?? {}, change);
    if (Object.keys(next).length > 0) rows.set(row, next);
    else rows.delete(row);
  }
  sheet.change('rowAttributes', rows, 'cells');
}

function changeColumns(sheet: Sheet, from: number, to: number, change: Attributes): void {
  const columns: Column[] = [];
  let next = from;
  const add = (first: number, last: number, attributes: Readonly<Record<string, string>>): void => {
    if (first > last) return;
    const made = merged(attributes, change);
    if (Object.keys(made).length > 0)
      columns.push({ from: first, to: last, attributes: { width: '9.140625', ...made } });
  };
  for (const one of sheet.state.columns) {
    if (one.to < from || one.from > to) {
      columns.push(one);
      continue;
    }
    if (one.from < from) columns.push({ ...one, to: from - 1 });
    add(next, Math.min(one.from, to) - 1, {});
    add(Math.max(one.from, from), Math.min(one.to, to), one.attributes);
    if (one.to > to) columns.push({ ...one, from: to + 1 });
    next = Math.min(one.to, to) + 1;
  }
  add(next, to, {});
  sheet.change(
    'columns',
    columns.sort((a, b) => a.from - b.from),
    'columns',
  );
}
