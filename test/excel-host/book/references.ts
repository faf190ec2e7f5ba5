import { columnName } from '#shared/sheet/address';
import { type Area, lastColumn, lastRow, quotedSheet } from '#test/excel-host/book/address';

type Corner = {
  readonly row: number | undefined;
  readonly rowFixed: boolean;
  readonly column: number | undefined;
  readonly columnFixed: boolean;
};

/** A reference within a formula: `B3`, `$A$1:$C9`, `C:C`, `4:7`, with the sheet where one is named. */
export type Reference = { readonly sheet?: string; readonly from: Corner; readonly to?: Corner };

const word = '[\\p{L}_][\\p{L}\\p{N}_.]*';
const cell = '\\$?[A-Z]{1,3}\\$?[1-9][0-9]{0,6}';
const found = new RegExp(
  [
    '"(?:[^"]|"")*"',
    '\\[[^\\]]*\\](?:[^\\s!\'"(),;+*/&<>=-]*!)?',
    `(?<![\\p{L}\\p{N}_.$!:'\\]])((?:'(?:[^']|'')*'|${word})!)?(${cell}(?::${cell})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?[1-9][0-9]*:\\$?[1-9][0-9]*)(?![\\p{L}\\p{N}_(.!:])`,
  ].join('|'),
  'giu',
);

/** The formula with each of its references as `change` wants it; a reference to nothing becomes `#REF!`. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | undefined): string {
  return formula.replace(found, (whole: string, sheet: string | undefined, place: string | undefined) => {
    if (place === undefined) return whole;
    const corners = place.split(':').map(parseCorner);
    const [from, to] = corners;
    if (!from || (corners.length === 2 && !to)) return whole;
    const reference: Reference = {
      ...(sheet === undefined ? {} : { sheet: nameOf(sheet) }),
      from,
      ...(to ? { to } : {}),
    };
    const changed = change(reference);
    if (changed === reference) return whole;
    if (!changed) return `${sheet ?? ''}#REF!`;
    return (sheet ?? '') + cornerText(changed.from) + (changed.to ? `:${cornerText(changed.to)}` : '');
  });
}

/** The formula after a sheet was given another name, or, without one, was deleted. */
export function renamedSheet(formula: string, from: string, to: string | undefined): string {
  return formula.replace(found, (whole: string, sheet: string | undefined, place: string | undefined) => {
    if (sheet === undefined || place === undefined || nameOf(sheet).toLowerCase() !== from.toLowerCase()) return whole;
    return to === undefined ? '#REF!' : `${quotedSheet(to)}!${place}`;
  });
}

/** The sheet that `'Tháng 11'!` names. */
function nameOf(sheet: string): string {
  return sheet
    .replace(/!$/, '')
    .replace(/^'(.*)'$/s, '$1')
    .replace(/''/g, "'");
}

function parseCorner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Z]{1,3})?(\$?)([1-9][0-9]*)?$/i.exec(text);
  if (!match) return undefined;
  const [, firstSign, letters, secondSign, digits] = match;
  let column = 0;
  for (const letter of (letters ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column - 1 > lastColumn || Number(digits ?? 1) - 1 > lastRow) return undefined;
  return {
    column: letters === undefined ? undefined : column - 1,
    columnFixed: letters !== undefined && firstSign === '$',
    row: digits === undefined ? undefined : Number(digits) - 1,
    rowFixed: letters === undefined ? firstSign === '$' : secondSign === '$',
  };
}

function cornerText(corner: Corner): string {
  const column = corner.column === undefined ? '' : (corner.columnFixed ? '$' : '') + columnName(corner.column);
  return column + (corner.row === undefined ? '' : (corner.rowFixed ? '$' : '') + String(corner.row + 1));
}

export function areaOf(reference: Reference): Area {
  const to = reference.to ?? reference.from;
  const rows = [reference.from.row ?? 0, to.row ?? lastRow];
  const columns = [reference.from.column ?? 0, to.column ?? lastColumn];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** The same reference over another area; whole rows and columns stay whole. */
export function withArea(reference: Reference, area: Area): Reference {
  const move = (corner: Corner, row: number, column: number): Corner => ({
    ...corner,
    row: corner.row === undefined ? undefined : row,
    column: corner.column === undefined ? undefined : column,
  });
  return {
    ...reference,
    from: move(reference.from, area.top, area.left),
    ...(reference.to ? { to: move(reference.to, area.bottom, area.right) } : {}),
  };
}

/** The formula as it reads `rows` further down and `columns` further right: what is not fixed by `$` moves along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const move = (corner: Corner): Corner => ({
      ...corner,
      row: corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows,
      column: corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns,
    });
    const outside = (corner: Corner): boolean =>
      (corner.row !== undefined && (corner.row < 0 || corner.row > lastRow)) ||
      (corner.column !== undefined && (corner.column < 0 || corner.column > lastColumn));
    const from = move(reference.from);
    const to = reference.to && move(reference.to);
    if (outside(from) || (to && outside(to))) return undefined;
    return { ...reference, from, ...(to ? { to } : {}) };
  });
}
