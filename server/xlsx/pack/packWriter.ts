import type { ReadLimits } from '#server/xlsx/limits';
import { type GrowingTexts, growingNumbers, growingTexts, growingWords } from '#server/xlsx/pack/growing';
import {
  type AboutWorkbook,
  booleanKind,
  errorKind,
  hasFormat,
  hasFormula,
  hasShown,
  kindShift,
  numberKind,
  type PackedSheet,
  type PackedWorkbook,
  textKind,
} from '#server/xlsx/pack/packed';
import { Refused } from '#server/xlsx/refused';
import type { Grid, Merge } from '#shared/sheet/grid';

/** -1 stands for "none" in the optional places. */
export type PackWriter = {
  readonly texts: GrowingTexts;
  readonly formatIndex: (code: string) => number;
  readonly row: (index: number) => void;
  readonly text: (column: number, text: number, formula: number) => void;
  readonly number: (column: number, value: number, format: number, shown: number, formula: number) => void;
  readonly boolean: (column: number, value: boolean, formula: number) => void;
  readonly error: (column: number, code: string, formula: number) => void;
  readonly sheet: (about: SheetAbout) => void;
  readonly finish: (about: AboutWorkbook) => PackedWorkbook;
};

export type SheetAbout = {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly date1904: boolean;
  readonly merges: Grid['merges'];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

/** A merge over more cells than any table has is cut to the used range: it says nothing about empty cells. */
const ordinaryMergeArea = 100_000;

/**
 * Collects cells in reading order and keeps the limits: past one it goes on counting but keeps nothing more, so that
 * the refusal can state the whole number (Q-B4).
 */
export function packWriter(limits: ReadLimits): PackWriter {
  const texts = growingTexts();
  const numbers = growingNumbers();
  const formats: string[] = [];
  const formatIndices = new Map<string, number>();
  const sheets: PackedSheet[] = [];
  const total = { rows: 0, cells: 0, spread: 0, merges: 0 };
  let words = growingWords();
  let sheetRows: number[] = [];
  let currentRow = -1;
  let countAt = -1;
  let rowCells = 0;
  let rowWidth = 0;
  let lastRow = -1;
  let lastColumn = -1;
  let overflow = false;

  const endRow = (): void => {
    if (rowCells === 0) return;
    if (!overflow) words.set(countAt, rowCells);
    total.spread += rowWidth;
    rowCells = 0;
    rowWidth = 0;
  };

  const cell = (
    column: number,
    kind: number,
    payload: number,
    format: number,
    shown: number,
    formula: number,
  ): void => {
    if (rowCells === 0) {
      total.rows++;
      sheetRows.push(currentRow);
      if (currentRow > lastRow) lastRow = currentRow;
      if (!overflow) {
        words.push(currentRow);
        countAt = words.length();
        words.push(0);
      }
    }
    rowCells++;
    total.cells++;
    if (column >= rowWidth) rowWidth = column + 1;
    if (column > lastColumn) lastColumn = column;
    if (overflow || total.rows > limits.rows || total.cells > limits.cells) {
      if (!overflow) {
        overflow = true;
        words = growingWords();
        sheetRows = [];
      }
      return;
    }
    words.push(
      column |
        (kind << kindShift) |
        (format >= 0 ? hasFormat : 0) |
        (shown >= 0 ? hasShown : 0) |
        (formula >= 0 ? hasFormula : 0),
    );
    words.push(payload);
    if (format >= 0) words.push(format);
    if (shown >= 0) words.push(shown);
    if (formula >= 0) words.push(formula);
  };

  const fits = (merge: Merge): Merge | undefined => {
    if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) <= ordinaryMergeArea) return merge;
    const bottom = Math.min(merge.bottom, lastRow);
    const right = Math.min(merge.right, lastColumn);
    return bottom >= merge.top && right >= merge.left ? { ...merge, bottom, right } : undefined;
  };

  return {
    texts,
    formatIndex: (code) => {
      let index = formatIndices.get(code);
      if (index === undefined) {
        index = formats.push(code) - 1;
        formatIndices.set(code, index);
      }
      return index;
    },
    row: (index) => {
      endRow();
      currentRow = index;
    },
    text: (column, text, formula) => cell(column, textKind, text, -1, -1, formula),
    number: (column, value, format, shown, formula) =>
      cell(column, numberKind, overflow ? 0 : numbers.push(value), format, shown, formula),
    boolean: (column, value, formula) => cell(column, booleanKind, value ? 1 : 0, -1, -1, formula),
    error: (column, code, formula) => cell(column, errorKind, texts.add(code), -1, -1, formula),
    sheet: (about) => {
      endRow();
      const known = about.merges === 'unknown' ? [] : about.merges;
      total.merges += known.length;
      const used = new Set(sheetRows);
      const merges = overflow ? [] : known.map(fits).filter((merge) => merge !== undefined);
      sheets.push({
        name: about.name,
        visibility: about.visibility,
        date1904: about.date1904,
        words: words.finish(),
        merges: Int32Array.from(merges.flatMap((merge) => [merge.top, merge.left, merge.bottom, merge.right])),
        ...(about.merges === 'unknown' ? { mergesUnknown: true as const } : {}),
        hiddenRows: Int32Array.from(about.hiddenRows.filter((row) => used.has(row))),
        hiddenColumns: Int32Array.from(about.hiddenColumns.filter((column) => column <= lastColumn)),
      });
      words = growingWords();
      sheetRows = [];
      currentRow = -1;
      lastRow = -1;
      lastColumn = -1;
    },
    finish: (about) => {
      if (total.rows > limits.rows) throw new Refused('too_many_rows', { rows: total.rows, limit: limits.rows });
      if (total.cells > limits.cells) throw new Refused('too_many_cells', { cells: total.cells, limit: limits.cells });
      if (total.spread > limits.spread)
        throw new Refused('too_many_cells', { cells: total.spread, limit: limits.spread });
      if (total.merges > limits.merges)
        throw new Refused('too_many_merges', { merges: total.merges, limit: limits.merges });
      return { sheets, numbers: numbers.finish(), ...texts.finish(), formats, about };
    },
  };
}
