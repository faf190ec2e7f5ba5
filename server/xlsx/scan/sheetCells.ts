import { noResult } from '#server/xlsx/pack/packed';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { Refused } from '#server/xlsx/refused';
import { type CellTexts, unescaped } from '#server/xlsx/scan/cellTexts';
import { type Attribute, isWord, readAttribute } from '#server/xlsx/scan/markup';
import type { NumberCells } from '#server/xlsx/scan/numberCells';
import { shiftFormula } from '#server/xlsx/scan/references';
import { type CellSpan, cellType, type RowScan } from '#server/xlsx/scan/rowScan';

type SharedFormula = { readonly text: string; readonly row: number; readonly column: number };

/** Turns the spans of the cells of one sheet into packed cells; `formulas`: whether the words of formulas are wanted. */
export function sheetCells(
  pack: PackWriter,
  texts: CellTexts,
  numbers: NumberCells,
  sharedStrings: Uint32Array,
  part: string,
  formulas: boolean,
): RowScan {
  const sharedFormulas = new Map<number, SharedFormula>();
  const attribute: Attribute = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 };

  /** Index of the formula's text, -1 where the cell has none of its own; without its words that of an empty text. */
  const formulaOf = (bytes: Buffer, span: CellSpan, words: boolean): number => {
    if (span.formulaTag < 0) return -1;
    let shared = -1;
    for (
      let at = readAttribute(bytes, span.formulaTag, span.formulaTagEnd, attribute);
      at >= 0;
      at = readAttribute(bytes, at, span.formulaTagEnd, attribute)
    ) {
      if (isWord(bytes, attribute.nameStart, attribute.nameEnd, 'si')) {
        shared = Number(bytes.toString('latin1', attribute.valueStart, attribute.valueEnd));
      }
    }
    const start = span.formulaTagEnd + 1;
    const isWritten = span.formulaEnd > start;
    if (shared < 0 || Number.isNaN(shared)) {
      if (words || !isWritten) return texts.store(bytes, start, span.formulaEnd);
      return pack.texts.add('');
    }
    if (isWritten) {
      const text = unescaped(bytes.toString('utf8', start, span.formulaEnd));
      sharedFormulas.set(shared, { text, row: span.row, column: span.column });
      return pack.texts.add(words ? text : '');
    }
    const master = sharedFormulas.get(shared);
    if (!master) return -1;
    if (!words) return pack.texts.add('');
    return pack.texts.add(shiftFormula(master.text, span.row - master.row, span.column - master.column));
  };

  const cell = (bytes: Buffer, span: CellSpan): void => {
    // Formulas are looked at even where there is no result: the master of a shared formula may be such a cell.
    const isBlank = span.valueStart < 0 || span.valueStart === span.valueEnd;
    // A text result may be empty; any other formula without a result was never worked out, and the cell shows it to people.
    const isUnsolved = isBlank && span.type !== cellType.formulaText;
    const formula = formulaOf(bytes, span, formulas || isUnsolved);
    if (span.type === cellType.inline && span.valueStart < 0) {
      const text = texts.storeRuns(bytes, span.runs, false);
      if (text >= 0) pack.text(span.column, text, formula);
      return;
    }
    if (isBlank) {
      if (formula >= 0 && isUnsolved) pack.error(span.column, noResult, formula);
      return;
    }
    switch (span.type) {
      case cellType.shared: {
        const index = numberOf(bytes, span.valueStart, span.valueEnd);
        const text = sharedStrings[index];
        if (text === undefined) throw new Refused('damaged', { part });
        if (text > 0) pack.text(span.column, text - 1, formula);
        return;
      }
      case cellType.number:
        numbers.number(span.column, numberOf(bytes, span.valueStart, span.valueEnd), span.style, formula);
        return;
      case cellType.boolean: {
        const text = bytes.toString('latin1', span.valueStart, span.valueEnd).trim().toLowerCase();
        pack.boolean(span.column, text === '1' || text === 'true', formula);
        return;
      }
      case cellType.error:
        pack.error(span.column, unescaped(bytes.toString('utf8', span.valueStart, span.valueEnd)).trim(), formula);
        return;
      case cellType.date:
        numbers.isoDate(span.column, bytes.toString('latin1', span.valueStart, span.valueEnd), span.style, formula);
        return;
      default: {
        const text = texts.store(bytes, span.valueStart, span.valueEnd);
        if (text >= 0) pack.text(span.column, text, formula);
      }
    }
  };

  return { row: -1, column: -1, hiddenRows: [], startRow: pack.row, cell };
}

/** Short whole numbers digit by digit, everything else as JavaScript reads it. */
function numberOf(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 0x30;
    if (digit < 0 || digit > 9 || end - start > 15) return otherNumber(bytes.toString('latin1', start, end));
    value = value * 10 + digit;
  }
  return value;
}

function otherNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
