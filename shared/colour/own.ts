/**
 * What colours bring into a workbook that was not made by us (S5): one very hidden sheet and names that begin alike, so that they are found
 * and taken away again on any machine. An issued workbook has its own lists and rules, which stay.
 */
export const paintSheet = '_PL_HAN';

const prefix = 'PL_HAN';

/** Kinds of lists on the hidden sheet. */
export const paintLists = {
  /** Text of a time cell, its deadline. */
  deadlines: prefix,
  /** Rows whose own time cell does not say it (ditto, merge): beginning of the content, deadline. */
  rows: `${prefix}_DONG`,
  /** Texts of progress cells by which a task is done; submitted. */
  done: `${prefix}_XONG`,
  submitted: `${prefix}_TRINH`,
  /** Rows whose colour follows from other rows: beginning of the content, letter. */
  apart: `${prefix}_RIENG`,
  errors: `${prefix}_LOI`,
  warnings: `${prefix}_LUU_Y`,
  statuses: `${prefix}_CHON_TRANG_THAI`,
  agencies: `${prefix}_CHON_DON_VI`,
} as const;

/** The as-of date, in a cell of the hidden sheet: `=TODAY()` until a person sets one. */
export const paintAsOf = `${prefix}_NGAY`;

/** Name of a list of one of several tables: `PL_HAN_XONG_2`. */
export function paintName(list: keyof typeof paintLists, table: number): string {
  return `${paintLists[list]}_${table + 1}`;
}

/** Whether a workbook name belongs to the colours. */
export function isPaintName(name: string): boolean {
  return name.toUpperCase() === prefix || name.toUpperCase().startsWith(`${prefix}_`);
}

/** Whether a workbook name stands over words to choose from. */
export function isChoiceName(name: string): boolean {
  return name.toUpperCase().startsWith(`${prefix}_CHON_`);
}

/** Rules the pane puts in, apart from those an issued workbook is born with: their id begins with `pane.`. */
export function isPaintRule(formula: string): boolean {
  return /\bN\(\s*"PL:pane\.[a-z0-9_.]+"\s*\)/i.test(formula);
}
