import { columnName } from '#shared/sheet/address';

/**
 * Where rows and columns go when a person inserts, deletes or moves them in a spreadsheet program. Numbers count from 1, as in A1 addresses;
 * null means the row or column is gone.
 */
export type Shift = {
  readonly row: (row: number) => number | null;
  readonly column: (column: number) => number | null;
};

export const stay: Shift = { row: (row) => row, column: (column) => column };

/** Rows from `at` on move down by `count` (negative: `count` rows at `at` are deleted). */
export function rowsShift(at: number, count: number): Shift {
  return { ...stay, row: shiftOne(at, count) };
}

/** Columns from `at` on move right by `count` (negative: deleted). */
export function columnsShift(at: number, count: number): Shift {
  return { ...stay, column: shiftOne(at, count) };
}

function shiftOne(at: number, count: number): (place: number) => number | null {
  return (place) => {
    if (place < at) return place;
    if (count < 0 && place < at - count) return null;
    return place + count;
  };
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `A1:B7`, `C5` or several of them with spaces between, moved; '' when nothing of it is left. */
export function shiftRanges(refs: string, shift: Shift): string {
  return refs
    .split(' ')
    .map((ref) => shiftRange(ref, shift))
    .filter((ref) => ref !== '')
    .join(' ');
}

function shiftRange(ref: string, shift: Shift): string {
  const [start = '', end = start] = ref.split(':');
  const from = cornerOf(start);
  const to = cornerOf(end);
  if (!from || !to) return ref;
  const rows = span(from.row, to.row, shift.row);
  const columns = span(from.column, to.column, shift.column);
  if (!rows || !columns) return '';
  const first = `${from.dollarColumn}${columnName(columns[0] - 1)}${from.dollarRow}${rows[0]}`;
  if (!ref.includes(':')) return first;
  return `${first}:${to.dollarColumn}${columnName(columns[1] - 1)}${to.dollarRow}${rows[1]}`;
}

type Corner = {
  readonly dollarColumn: string;
  readonly column: number;
  readonly dollarRow: string;
  readonly row: number;
};

function cornerOf(text: string): Corner | undefined {
  const match = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  return {
    dollarColumn: match[1] ?? '',
    column: columnNumber(match[2] ?? ''),
    dollarRow: match[3] ?? '',
    row: Number(match[4]),
  };
}

/** First and last surviving place between two; undefined when none survives. */
function span(from: number, to: number, move: (place: number) => number | null): [number, number] | undefined {
  let first: number | null = null;
  for (let place = from; place <= to && first === null; place += 1) first = move(place);
  let end: number | null = null;
  for (let place = to; place >= from && end === null; place -= 1) end = move(place);
  return first === null || end === null ? undefined : [first, end];
}

const reference =
  /((?:'[^']+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\d(!])/gu;

/** A formula or defined name with its references to `sheet` moved; `home` is the sheet the text stands on. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return formula
    .split(/("[^"]*")/)
    .map((piece) => (piece.startsWith('"') ? piece : shiftPiece(piece, home, sheet, shift)))
    .join('');
}

function shiftPiece(piece: string, home: string, sheet: string, shift: Shift): string {
  return piece.replace(reference, (whole, prefix: string | undefined, ref: string, offset: number) => {
    const before = piece[offset - 1] ?? '';
    if (prefix === undefined && /[\p{L}\d_.$'!]/u.test(before)) return whole;
    const target = prefix === undefined ? home : prefix.slice(0, -1).replace(/^'|'$/g, '');
    if (target !== sheet) return whole;
    const moved = shiftAny(ref, shift);
    return moved === '' ? '#REF!' : `${prefix ?? ''}${moved}`;
  });
}

function shiftAny(ref: string, shift: Shift): string {
  const columns = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/.exec(ref);
  if (columns) {
    const moved = span(columnNumber(columns[2] ?? ''), columnNumber(columns[4] ?? ''), shift.column);
    return moved ? `${columns[1]}${columnName(moved[0] - 1)}:${columns[3]}${columnName(moved[1] - 1)}` : '';
  }
  const rows = /^(\$?)(\d+):(\$?)(\d+)$/.exec(ref);
  if (rows) {
    const moved = span(Number(rows[2]), Number(rows[4]), shift.row);
    return moved ? `${rows[1]}${moved[0]}:${rows[3]}${moved[1]}` : '';
  }
  return shiftRange(ref, shift);
}
