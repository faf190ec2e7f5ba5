import { Refused } from '#server/xlsx/refused';
import {
  type Attribute,
  apostrophe,
  equalsSign,
  greaterThan,
  isSpace,
  isWord,
  lessThan,
  nameEnd,
  pastOddity,
  quote,
  readAttribute,
  slash,
  tagEnd,
} from '#server/xlsx/scan/markup';
import { textRuns } from '#server/xlsx/scan/textRuns';
import { Unsure } from '#server/xlsx/scan/unsure';

/** Kinds of a cell's value as the attribute `t` states them. */
export const cellType = { number: 0, shared: 1, formulaText: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

/** Where the pieces of one cell lie in the window; -1 = not there. Filled anew for each cell. */
export type CellSpan = {
  row: number;
  column: number;
  style: number;
  type: number;
  valueStart: number;
  valueEnd: number;
  formulaTag: number;
  formulaTagEnd: number;
  formulaEnd: number;
  readonly runs: number[];
};

/** State of the rows of one sheet, over all windows. */
export type RowScan = {
  row: number;
  column: number;
  readonly hiddenRows: number[];
  readonly startRow: (row: number) => void;
  readonly cell: (window: Buffer, span: CellSpan) => void;
};

const lastRow = 1_048_575;
const lastColumn = 16_383;

const attribute: Attribute = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 };
const span: CellSpan = {
  row: 0,
  column: 0,
  style: 0,
  type: 0,
  valueStart: -1,
  valueEnd: -1,
  formulaTag: -1,
  formulaTagEnd: -1,
  formulaEnd: -1,
  runs: [],
};

/** Reads whole rows from `from` on; `ended` when `</sheetData>` was met. */
export function scanRows(
  bytes: Buffer,
  from: number,
  prefix: number,
  part: string,
  rows: RowScan,
): { readonly at: number; readonly ended: boolean } {
  const limit = bytes.length;
  let at = from;
  while (at < limit) {
    if (bytes[at] !== lessThan) {
      at = bytes.indexOf(lessThan, at);
      if (at < 0) break;
    }
    if (bytes[at + 1] === slash) {
      const nameStart = at + 2 + prefix;
      const name = nameEnd(bytes, nameStart, limit);
      const end = tagEnd(bytes, name, limit);
      if (end < 0) break;
      if (isWord(bytes, nameStart, name, 'sheetData')) return { at: end + 1, ended: true };
      at = end + 1;
      continue;
    }
    const past = pastOddity(bytes, at, part);
    if (past !== at) {
      if (past < 0) break;
      at = past;
      continue;
    }
    const nameStart = at + 1 + prefix;
    // A one-letter element here is a cell; anything else but a row is passed over.
    if (
      bytes[nameStart] === 0x63 &&
      (isSpace(bytes[nameStart + 1]) || bytes[nameStart + 1] === slash || bytes[nameStart + 1] === 0x3e)
    ) {
      at = scanCell(bytes, nameStart + 1, limit, prefix, part, rows);
      continue;
    }
    const name = nameEnd(bytes, nameStart, limit);
    const end = tagEnd(bytes, name, limit);
    if (end < 0) throw new Refused('damaged', { part });
    if (isWord(bytes, nameStart, name, 'row')) startRow(bytes, name, end, part, rows);
    else if (!isWord(bytes, nameStart, name, 'extLst')) throw new Unsure('element among rows');
    at = end + 1;
  }
  return { at: limit, ended: false };
}

function startRow(bytes: Buffer, from: number, end: number, part: string, rows: RowScan): void {
  let row = rows.row + 1;
  let hidden = false;
  for (let at = readAttribute(bytes, from, end, attribute); at >= 0; at = readAttribute(bytes, at, end, attribute)) {
    const length = attribute.nameEnd - attribute.nameStart;
    if (length === 1 && bytes[attribute.nameStart] === 0x72) {
      row = wholeNumber(bytes, attribute.valueStart, attribute.valueEnd, part) - 1;
    } else if (length === 6 && isWord(bytes, attribute.nameStart, attribute.nameEnd, 'hidden')) {
      hidden =
        isWord(bytes, attribute.valueStart, attribute.valueEnd, '1') ||
        isWord(bytes, attribute.valueStart, attribute.valueEnd, 'true');
    }
  }
  if (row < 0 || row > lastRow) throw new Refused('damaged', { part });
  rows.row = row;
  rows.column = -1;
  if (hidden) rows.hiddenRows.push(row);
  rows.startRow(row);
}

/** Reads one cell; `from` stands after its name. Returns the position after it. */
function scanCell(bytes: Buffer, from: number, limit: number, prefix: number, part: string, rows: RowScan): number {
  span.row = rows.row;
  span.column = rows.column + 1;
  span.style = 0;
  span.type = cellType.number;
  const end = scanCellAttributes(bytes, from, part);
  if (span.column > lastColumn) throw new Refused('damaged', { part });
  rows.column = span.column;
  if (bytes[end - 1] === slash) return end + 1;
  span.valueStart = -1;
  span.valueEnd = -1;
  span.formulaTag = -1;
  span.runs.length = 0;
  const after = scanCellParts(bytes, end + 1, limit, prefix, part);
  rows.cell(bytes, span);
  return after;
}

/** Reads `r`, `s` and `t` in one pass, for this is where a million tags go by; returns where the tag's `>` stands. */
function scanCellAttributes(bytes: Buffer, from: number, part: string): number {
  let at = from;
  for (;;) {
    const name = bytes[at];
    if (name === undefined) throw new Refused('damaged', { part });
    if (name === greaterThan) return at;
    if (isSpace(name) || name === slash) {
      at++;
      continue;
    }
    const nameStart = at;
    let byte: number | undefined = name;
    while (byte !== equalsSign) {
      if (byte === undefined) throw new Refused('damaged', { part });
      if (isSpace(byte) || byte === greaterThan) throw new Unsure('spelling of an attribute');
      byte = bytes[++at];
    }
    const nameLength = at - nameStart;
    const mark = bytes[at + 1];
    if (mark !== quote && mark !== apostrophe) throw new Unsure('spelling of an attribute');
    const start = at + 2;
    at = start;
    while (bytes[at] !== mark) if (bytes[at++] === undefined) throw new Refused('damaged', { part });
    if (nameLength === 1) {
      if (name === 0x72) span.column = columnOf(bytes, start, at, part);
      else if (name === 0x73) span.style = wholeNumber(bytes, start, at, part);
      else if (name === 0x74) span.type = typeOf(bytes, start, at);
    }
    at++;
  }
}

function scanCellParts(bytes: Buffer, from: number, limit: number, prefix: number, part: string): number {
  let at = from;
  while (at < limit) {
    if (bytes[at] !== lessThan) {
      at = bytes.indexOf(lessThan, at);
      if (at < 0) break;
    }
    if (bytes[at + 1] === slash) {
      const end = tagEnd(bytes, at + 2, limit);
      if (end < 0) break;
      const nameStart = at + 2 + prefix;
      if (bytes[nameStart] === 0x63 && nameEnd(bytes, nameStart, limit) === nameStart + 1) return end + 1;
      at = end + 1;
      continue;
    }
    const past = pastOddity(bytes, at, part);
    if (past !== at) {
      if (past < 0) break;
      at = past;
      continue;
    }
    const nameStart = at + 1 + prefix;
    const name = nameEnd(bytes, nameStart, limit);
    const end = tagEnd(bytes, name, limit);
    if (end < 0) break;
    const isEmpty = bytes[end - 1] === slash;
    at = end + 1;
    const letter = name - nameStart === 1 ? bytes[nameStart] : 0;
    if (letter === 0x76 || letter === 0x66) {
      const stop = isEmpty ? at : bytes.indexOf(lessThan, at);
      if (stop < 0) break;
      if (!isEmpty && bytes[stop + 1] !== slash) throw new Unsure('markup within a value');
      if (letter === 0x76) {
        span.valueStart = at;
        span.valueEnd = stop;
      } else {
        span.formulaTag = name;
        span.formulaTagEnd = end;
        span.formulaEnd = stop;
      }
      at = stop;
    } else if (isWord(bytes, nameStart, name, 'is') && !isEmpty) {
      at = textRuns(bytes, at, limit, prefix, part, span.runs);
    } else if (!isWord(bytes, nameStart, name, 'is')) {
      throw new Unsure('element in a cell');
    }
  }
  throw new Refused('damaged', { part });
}

function typeOf(bytes: Buffer, start: number, end: number): number {
  if (end - start === 1) {
    switch (bytes[start]) {
      case 0x73:
        return cellType.shared;
      case 0x6e:
        return cellType.number;
      case 0x62:
        return cellType.boolean;
      case 0x65:
        return cellType.error;
      case 0x64:
        return cellType.date;
      default:
        throw new Unsure('cell type');
    }
  }
  if (isWord(bytes, start, end, 'str')) return cellType.formulaText;
  if (isWord(bytes, start, end, 'inlineStr')) return cellType.inline;
  throw new Unsure('cell type');
}

function columnOf(bytes: Buffer, start: number, end: number, part: string): number {
  let column = 0;
  for (let i = start; i < end; i++) {
    const letter = (bytes[i] as number) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
    if (column > lastColumn + 1) break;
  }
  if (column === 0) throw new Refused('damaged', { part });
  return column - 1;
}

function wholeNumber(bytes: Buffer, start: number, end: number, part: string): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 0x30;
    if (digit < 0 || digit > 9 || value > 1e9) throw new Refused('damaged', { part });
    value = value * 10 + digit;
  }
  return value;
}
