import type { Book } from '#test/excel-host/book/book';
import { isTypedList } from '#test/excel-host/book/cutAreas';
import { renamedSheet } from '#test/excel-host/book/references';
import type { Sheet } from '#test/excel-host/book/sheet';

/** Writes every formula of the workbook anew: of cells, rules, lists and names. `on` is the sheet it stands on. */
export function rewriteFormulas(book: Book, change: (formula: string, on: Sheet | undefined) => string): void {
  for (const sheet of book.sheets) {
    for (const [row, line] of sheet.state.rows) {
      for (const [column, cell] of line) {
        if (cell.formula === undefined) continue;
        const formula = change(cell.formula, sheet);
        if (formula !== cell.formula) sheet.put(row, column, { ...cell, formula });
      }
    }
    const rules = sheet.state.rules.map((rule) => ({
      ...rule,
      formulas: rule.formulas.map((text) => change(text, sheet)),
    }));
    if (JSON.stringify(rules) !== JSON.stringify(sheet.state.rules)) sheet.change('rules', rules, 'rules');
    const validations = sheet.state.validations.map((one) => ({
      ...one,
      formulas: one.formulas.map((text) => (isTypedList(text) ? text : change(text, sheet))),
    }));
    if (JSON.stringify(validations) !== JSON.stringify(sheet.state.validations)) {
      sheet.change('validations', validations, 'validations');
    }
  }
  for (const name of book.names) name.formula = change(name.formula, name.sheet);
}

/** Gives a sheet another name; what refers to it follows. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const before = sheet.name;
  sheet.change('name', name, 'other');
  rewriteFormulas(book, (formula) => renamedSheet(formula, before, name));
}

/** Takes a sheet away; what referred to it is `#REF!`. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.names = book.names.filter((one) => one.sheet !== sheet);
  rewriteFormulas(book, (formula) => renamedSheet(formula, sheet.name, undefined));
}
