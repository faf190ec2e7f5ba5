import { columnName } from '#shared/sheet/address';

/** A block of cells, inclusive, counted from 0. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

const part = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?$/;

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `B2:C4`, `$A$1`, `A:C`, `3:9`; undefined for anything else, and for what lies past the sheet. */
export function parseArea(text: string): Area | undefined {
  const [first, second, more] = text.trim().split(':');
  if (first === undefined || more !== undefined) return undefined;
  const from = part.exec(first);
  const to = part.exec(second ?? first);
  if (!from || !to || first === '' || second === '') return undefined;
  const wholeColumns = from[2] === undefined && to[2] === undefined;
  const wholeRows = from[1] === undefined && to[1] === undefined;
  if (second === undefined && (wholeColumns || wholeRows)) return undefined;
  if (!wholeColumns && (from[2] === undefined || to[2] === undefined)) return undefined;
  if (!wholeRows && (from[1] === undefined || to[1] === undefined)) return undefined;
  const rows = wholeColumns ? [0, lastRow] : [Number(from[2]) - 1, Number(to[2]) - 1];
  const columns = wholeRows ? [0, lastColumn] : [columnNumber(from[1] ?? ''), columnNumber(to[1] ?? '')];
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return area.bottom > lastRow || area.right > lastColumn ? undefined : area;
}

/** Areas separated by spaces (as files have them) or commas (as Excel's programs give them). */
export function parseAreas(text: string): readonly Area[] | undefined {
  const areas = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(parseArea);
  return areas.length > 0 && areas.every((area) => area !== undefined) ? areas : undefined;
}

/** `A1:B3`, one cell as `A1`, whole columns as `A:C`, whole rows as `3:9`. */
export function areaText(area: Area): string {
  if (area.top === 0 && area.bottom === lastRow) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === lastColumn) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  return sameCell(area) ? first : `${first}:${columnName(area.right)}${area.bottom + 1}`;
}

export function areasText(areas: readonly Area[]): string {
  return areas.map(areaText).join(' ');
}

export function sameCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** A sheet's name as a formula writes it. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}[0-9]+|[rc][0-9]*)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Parts an address at its `!`: the sheet (undefined where none is named) and what follows. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^=?'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const bare = /^=?([^'!]+)!(.*)$/s.exec(text);
  return bare ? { sheet: bare[1] ?? '', rest: bare[2] ?? '' } : { rest: text };
}

export function overlap(a: Area, b: Area): Area | undefined {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : undefined;
}

export function around(areas: readonly Area[]): Area | undefined {
  const [first, ...rest] = areas;
  if (!first) return undefined;
  return rest.reduce(
    (box, area) => ({
      top: Math.min(box.top, area.top),
      left: Math.min(box.left, area.left),
      bottom: Math.max(box.bottom, area.bottom),
      right: Math.max(box.right, area.right),
    }),
    first,
  );
}

/** What is left of `area` when `hole` is cut out of it, in up to four pieces. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = overlap(area, hole);
  if (!cut) return [area];
  const pieces: Area[] = [];
  if (area.top < cut.top) pieces.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) pieces.push({ ...area, top: cut.bottom + 1 });
  if (area.left < cut.left) pieces.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) pieces.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  return pieces;
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
