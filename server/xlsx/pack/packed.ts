import type { ActiveContent, DefinedName, Grid } from '#shared/sheet/grid';

/**
 * A workbook as a few flat arrays. It goes from the reading thread to the asking one by handing over memory; a
 * structured clone of a million cell objects would cost as much as reading the file.
 *
 * `words` of a sheet: for each row its index and the number of its cells, then for each cell a head word (see below), one
 * word of payload (text: index into the texts; number: index into `numbers`; boolean: 0 or 1; error: text index),
 * and one word each for what the head says is there: format, shown text, formula.
 */
export type PackedWorkbook = {
  readonly sheets: readonly PackedSheet[];
  readonly numbers: Float64Array;
  /** UTF-8 of all texts, one after another; text `i` is `offsets[i]` … `offsets[i + 1]`. */
  readonly texts: Uint8Array;
  readonly offsets: Uint32Array;
  readonly formats: readonly string[];
  readonly about: AboutWorkbook;
};

export type PackedSheet = {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly date1904: boolean;
  readonly words: Uint32Array;
  /** Top, left, bottom, right of each merge. */
  readonly merges: Int32Array;
  /** The host could not tell merges. */
  readonly mergesUnknown?: true;
  readonly hiddenRows: Int32Array;
  readonly hiddenColumns: Int32Array;
};

export type AboutWorkbook = {
  readonly names: readonly DefinedName[];
  readonly properties: readonly (readonly [string, string])[];
  readonly savedAt?: string | undefined;
  readonly active: readonly ActiveContent[];
  /** Lines that stand on the page outside the cells: headers, footers, text boxes. Looked at for secrecy marks (T9). */
  readonly margins: readonly string[];
};

export const columnMask = 0x3fff;
export const kindShift = 14;
export const textKind = 0;
export const numberKind = 1;
export const booleanKind = 2;
export const errorKind = 3;
/** In place of an error code: there is a formula, and the file holds no result of it. */
export const noResult = '=';
export const hasFormat = 1 << 16;
export const hasShown = 1 << 17;
export const hasFormula = 1 << 18;

/** The memory to hand over rather than copy. */
export function transferables(packed: PackedWorkbook): ArrayBuffer[] {
  const arrays: ArrayBufferView[] = [packed.numbers, packed.texts, packed.offsets];
  for (const sheet of packed.sheets) arrays.push(sheet.words, sheet.merges, sheet.hiddenRows, sheet.hiddenColumns);
  const buffers = new Set<ArrayBuffer>();
  for (const array of arrays) if (array.buffer instanceof ArrayBuffer) buffers.add(array.buffer);
  return [...buffers];
}
