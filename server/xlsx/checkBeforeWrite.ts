import type { BookValue } from '#shared/report/book';

/** What a spreadsheet cannot hold; exceljs writes some of it without complaint and Excel then offers a "repair" that loses cells. */
export type WriteFault =
  | 'too_long'
  | 'not_finite'
  | 'empty_formula'
  | 'external_formula'
  | 'sheet_name'
  | 'same_sheet_name';

/** Characters of one cell, Excel's limit. */
export const longestCell = 32_767;
/** Rows of one sheet. */
export const mostRows = 1_048_576;

/**
 * A fault in a cell about to be written, or null. Input never exceeds the limits (the reader refuses longer cells), so a fault here is a
 * bug of ours: the writer stops instead of cutting text (nothing is lost silently).
 */
export function cellFault(value: BookValue): WriteFault | null {
  if (value === null) return null;
  if (typeof value === 'string') return value.length > longestCell ? 'too_long' : null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'not_finite';
  return formulaFault(value.formula, value.result);
}

function formulaFault(formula: string, result: string | number): WriteFault | null {
  if (formula === '' || formula.startsWith('=')) return 'empty_formula';
  // 8,192 is Excel's limit for the text of a formula.
  if (formula.length > 8_192) return 'too_long';
  // A formula of ours never reaches outside the workbook and never runs anything.
  if (/\[|\||\b(?:WEBSERVICE|HYPERLINK|DDE|CALL|REGISTER|EXEC|RTD|FILTERXML|IMAGE)\s*\(/i.test(withoutTexts(formula)))
    return 'external_formula';
  if (typeof result === 'number') return Number.isFinite(result) ? null : 'not_finite';
  return result.length > longestCell ? 'too_long' : null;
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

/** Excel: 1–31 characters, none of `: \ / ? * [ ]`, no apostrophe at an end, unique without regard to case. */
export function sheetNameFault(name: string, before: ReadonlySet<string>): WriteFault | null {
  if (name.length === 0 || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) return 'sheet_name';
  return before.has(name.toLowerCase()) ? 'same_sheet_name' : null;
}

/**
 * Whether a text would turn into something else when a person opens the cell for editing and leaves it, or when it is copied as CSV:
 * a formula (`=1+1`, `+84 …`, `-5`, `@SUM`), also behind a tab or a line break. Such cells are written with the text format (E6).
 */
export function comesAlive(text: string): boolean {
  return /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot carry
const UNSAFE = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot carry
const EVERY_UNSAFE = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as it may stand in a cell's XML. Control characters, which XML cannot carry, take the form the format itself prescribes
 * (`_x0007_`), so nothing typed is dropped; a text that already looks like such a form is kept apart from it.
 */
export function cellXml(text: string): string {
  return UNSAFE.test(text) ? text.replace(EVERY_UNSAFE, escaped) : text;
}

function escaped(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '_':
      return '_x005F_';
    default:
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
}
