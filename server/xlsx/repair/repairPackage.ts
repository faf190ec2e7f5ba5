import { openPackage } from '#server/xlsx/guard/package';
import type { ReadLimits } from '#server/xlsx/limits';
import { copyZip } from '#server/xlsx/paint/copyZip';
import { type Edit, editable, edited } from '#server/xlsx/paint/edits';
import { attributesOf, childrenOf, escapedXml, type Place, rootOf } from '#server/xlsx/paint/elements';
import { officeWorkbook, packageKind } from '#server/xlsx/read/officePackage';
import { Refused } from '#server/xlsx/refused';
import { address, parseAddress } from '#shared/sheet/address';

/** The new text of one cell; positions count from 0. */
export type CellText = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly after: string;
};

export type RepairedPackage = {
  readonly bytes: Uint8Array;
  /** The package carried a digital signature, which no longer fits. */
  readonly signed: boolean;
};

/**
 * A workbook with the texts of some cells replaced (§13): only the parts of their sheets change, and in these only the cells, which keep
 * their style; every other part is byte for byte the file's own. A cell with a formula is never touched. Throws `Refused`, also where a
 * cell is not there: what was read of the file and what is written into it must be one.
 */
export function repairPackage(source: Uint8Array, cells: readonly CellText[], limits: ReadLimits): RepairedPackage {
  const from = openPackage(source, limits);
  const { kind, main } = packageKind(from);
  if (kind !== 'xlsx') throw new Refused('not_a_workbook', {});
  const replaced = new Map<string, Buffer>();
  const parts = new Map(officeWorkbook(from, main).sheets.map(({ name, part }) => [name, part]));
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    const part = parts.get(sheet);
    const bytes = part === undefined ? undefined : from.bytes(part);
    if (part === undefined || bytes === undefined) throw new Refused('damaged', { part: sheet });
    const open = editable(bytes, part);
    const own = cells.filter((cell) => cell.sheet === sheet);
    replaced.set(part.toLowerCase(), open.back(edited(open.bytes, cellEdits(open.bytes, part, own))));
  }
  const signed = [...from.directory.keys()].some((name) => name.startsWith('_xmlsignatures/'));
  if (replaced.size === 0) return { bytes: source, signed: false };
  return { bytes: copyZip(source, { replaced, removed: new Set(), added: [] }), signed };
}

function cellEdits(bytes: Buffer, part: string, cells: readonly CellText[]): readonly Edit[] {
  const wanted = new Map<number, Map<number, string>>();
  for (const { row, column, after } of cells) {
    const texts = wanted.get(row) ?? new Map<number, string>();
    wanted.set(row, texts.set(column, after));
  }
  const edits: Edit[] = [];
  const data = rootOf(bytes, part).children.find(({ name }) => name === 'sheetData');
  // A row or cell may leave its place unsaid: it then follows the one before.
  let row = -1;
  for (const line of data === undefined ? [] : childrenOf(bytes, data, part)) {
    if (line.name !== 'row') continue;
    const printed = Number(attribute(bytes, line, 'r'));
    row = printed > 0 ? printed - 1 : row + 1;
    const texts = wanted.get(row);
    if (texts !== undefined) edits.push(...rowEdits(bytes, part, { line, row, texts }));
  }
  if (edits.length !== cells.length) throw new Refused('damaged', { part });
  return edits;
}

type WantedRow = { readonly line: Place; readonly row: number; readonly texts: ReadonlyMap<number, string> };

function rowEdits(bytes: Buffer, part: string, { line, row, texts }: WantedRow): readonly Edit[] {
  const edits: Edit[] = [];
  let column = -1;
  for (const cell of childrenOf(bytes, line, part)) {
    if (cell.name !== 'c') continue;
    column = parseAddress(attribute(bytes, cell, 'r'))?.column ?? column + 1;
    const text = texts.get(column);
    if (text === undefined) continue;
    if (childrenOf(bytes, cell, part).some(({ name }) => name === 'f')) continue;
    edits.push({ from: cell.start, to: cell.end, text: cellXml(cell, text, address(row, column), bytes) });
  }
  return edits;
}

/** The cell as a text of its own: the pool of shared texts stays as it is, for other cells may have the same one. */
function cellXml(cell: Place, text: string, at: string, bytes: Buffer): string {
  const { prefix: x } = cell;
  const style = attribute(bytes, cell, 's');
  const looks = /^\d{1,9}$/.test(style) ? ` s="${style}"` : '';
  // `_x0041_` would be read as a letter by its number.
  const plain = text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(/(?![\t\n\r])\p{Cc}/gu, '');
  return `<${x}c r="${at}"${looks} t="inlineStr"><${x}is><${x}t xml:space="preserve">${escapedXml(plain)}</${x}t></${x}is></${x}c>`;
}

function attribute(bytes: Buffer, place: Place, name: string): string {
  return attributesOf(bytes, place).find((one) => one.name === name)?.value ?? '';
}
