import { Refused } from '#server/xlsx/refused';
import { unescaped } from '#server/xlsx/scan/cellTexts';
import {
  type Attribute,
  isWord,
  lessThan,
  nameEnd,
  pastOddity,
  readAttribute,
  rootPrefix,
  slash,
  tagEnd,
} from '#server/xlsx/scan/markup';
import { mergeOf } from '#server/xlsx/scan/references';
import { type RowScan, scanRows } from '#server/xlsx/scan/rowScan';
import { readInWindows } from '#server/xlsx/scan/windows';
import type { Merge } from '#shared/sheet/grid';

/** What stands around the rows of a sheet. */
export type SheetFrame = {
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly margins: readonly string[];
};

const marginNames = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** Reads one worksheet part, giving its cells to `rows.cells` as it goes. */
export async function scanSheet(
  pieces: AsyncIterable<Buffer>,
  part: string,
  rows: RowScan,
  mergeLimit: number,
): Promise<SheetFrame> {
  const merges: Merge[] = [];
  const hiddenColumns: number[] = [];
  const margins: string[] = [];
  const attribute: Attribute = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 };
  let mergeCount = 0;
  let state: 'before' | 'rows' | 'after' = 'before';
  let prefix = -1;
  let rowStart = Buffer.from('<row');

  const begin = (window: Buffer): boolean => {
    if (prefix >= 0) return true;
    const root = rootPrefix(window, part);
    if (!root) return false;
    if (root.root !== 'worksheet') throw new Refused('damaged', { part });
    prefix = root.prefix.length;
    rowStart = Buffer.from(`<${root.prefix}row`);
    return true;
  };

  /** One tag outside the rows; `at` is its `<`, the tag ends at `end`. */
  const frameTag = (window: Buffer, nameStart: number, name: number, end: number): void => {
    if (state === 'before') {
      if (isWord(window, nameStart, name, 'sheetData')) state = window[end - 1] === slash ? 'after' : 'rows';
      else if (isWord(window, nameStart, name, 'col')) hideColumns(window, name, end, attribute, hiddenColumns);
    } else if (isWord(window, nameStart, name, 'mergeCell')) {
      mergeCount++;
      if (mergeCount > mergeLimit) return;
      const reference = attributeText(window, name, end, 'ref', attribute);
      const merge = reference === undefined ? undefined : mergeOf(reference);
      if (merge) merges.push(merge);
    } else if (window[end - 1] !== slash && marginNames.some((margin) => isWord(window, nameStart, name, margin))) {
      const stop = window.indexOf(lessThan, end);
      margins.push(unescaped(window.toString('utf8', end + 1, stop < 0 ? window.length : stop)));
    }
  };

  /** Tags outside the rows; stops where the rows begin. */
  const frame = (window: Buffer, from: number): number => {
    let at = from;
    while (at < window.length) {
      at = window.indexOf(lessThan, at);
      if (at < 0) return window.length;
      const past = window[at + 1] === slash ? at : pastOddity(window, at, part);
      if (past !== at) {
        if (past < 0) return window.length;
        at = past;
        continue;
      }
      const name = nameEnd(window, at + 1, window.length);
      const end = tagEnd(window, name, window.length);
      if (end < 0) return window.length;
      frameTag(window, at + 1 + prefix, name, end);
      at = end + 1;
      if (state === 'rows') return at;
    }
    return at;
  };

  const read = (window: Buffer, last: boolean): void => {
    if (!begin(window)) throw new Refused('damaged', { part });
    let at = state === 'rows' ? 0 : frame(window, 0);
    if (state !== 'rows') return;
    const done = scanRows(window, at, prefix, part, rows);
    at = done.at;
    if (done.ended) {
      state = 'after';
      frame(window, at);
    } else if (last) {
      throw new Refused('damaged', { part });
    }
  };

  await readInWindows(pieces, part, {
    safeEnd: (piece) => {
      if (!begin(piece)) return -1;
      return piece.lastIndexOf(state === 'after' ? lessThan : rowStart);
    },
    read,
  });
  if (mergeCount > mergeLimit) throw new Refused('too_many_merges', { merges: mergeCount, limit: mergeLimit });
  return { merges, hiddenColumns, hiddenRows: rows.hiddenRows, margins };
}

function attributeText(
  bytes: Buffer,
  from: number,
  end: number,
  wanted: string,
  attribute: Attribute,
): string | undefined {
  for (let at = readAttribute(bytes, from, end, attribute); at >= 0; at = readAttribute(bytes, at, end, attribute)) {
    if (isWord(bytes, attribute.nameStart, attribute.nameEnd, wanted)) {
      return bytes.toString('latin1', attribute.valueStart, attribute.valueEnd);
    }
  }
  return undefined;
}

function hideColumns(bytes: Buffer, from: number, end: number, attribute: Attribute, hidden: number[]): void {
  const flag = attributeText(bytes, from, end, 'hidden', attribute);
  if (flag !== '1' && flag !== 'true') return;
  const first = Number(attributeText(bytes, from, end, 'min', attribute));
  const last = Math.min(Number(attributeText(bytes, from, end, 'max', attribute)), 16_384);
  for (let column = first; column <= last && hidden.length < 16_384; column++) hidden.push(column - 1);
}
