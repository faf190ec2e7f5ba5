import { type Area, overlap } from '#test/excel-host/book/address';
import type { Book } from '#test/excel-host/book/book';
import { cutAreas, isTypedList } from '#test/excel-host/book/cutAreas';
import { movedFormula } from '#test/excel-host/book/references';
import type { Cell, Sheet } from '#test/excel-host/book/sheet';

type Block = { readonly sheet: Sheet; readonly area: Area };

/** `Range.copyFrom`: contents, formats or both, over at least as many cells as the source has; answers the area written. */
export function copyCells(source: Block, target: Block, what: string, skipBlanks: boolean, transpose: boolean): Area {
  const height = source.area.bottom - source.area.top + 1;
  const width = source.area.right - source.area.left + 1;
  const used = source.sheet.usedArea(false);
  const rows = Math.min(height, Math.max(0, (used?.bottom ?? -1) - source.area.top + 1));
  const columns = Math.min(width, Math.max(0, (used?.right ?? -1) - source.area.left + 1));
  const cells: (readonly [number, number, Cell | undefined])[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      cells.push([r, c, source.sheet.cell(source.area.top + r, source.area.left + c)]);
    }
  }
  const times = (long: number, short: number): number => (long % short === 0 ? long / short : 1);
  const down = times(target.area.bottom - target.area.top + 1, transpose ? width : height);
  const across = times(target.area.right - target.area.left + 1, transpose ? height : width);
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
      for (const [r, c, cell] of cells) {
        if (skipBlanks && (cell === undefined || cell.value === '')) continue;
        const row = target.area.top + i * (transpose ? width : height) + (transpose ? c : r);
        const column = target.area.left + j * (transpose ? height : width) + (transpose ? r : c);
        put(target.sheet, what, { row, column }, { row: source.area.top + r, column: source.area.left + c }, cell);
      }
    }
  }
  return {
    top: target.area.top,
    left: target.area.left,
    bottom: target.area.top + down * (transpose ? width : height) - 1,
    right: target.area.left + across * (transpose ? height : width) - 1,
  };
}

type Spot = { readonly row: number; readonly column: number };

function put(sheet: Sheet, what: string, to: Spot, from: Spot, cell: Cell | undefined): void {
  const own = sheet.cell(to.row, to.column);
  const style = what === 'Values' || what === 'Formulas' ? sheet.styleAt(to.row, to.column) : (cell?.style ?? 0);
  if (what === 'Formats') {
    sheet.put(to.row, to.column, { ...(own ?? { value: '' }), style });
    return;
  }
  if (cell === undefined) {
    sheet.put(to.row, to.column, style === 0 ? undefined : { value: '', style });
    return;
  }
  const { formula, array: _array, ...content } = cell;
  const kept =
    what === 'Values' || formula === undefined
      ? {}
      : { formula: movedFormula(formula, to.row - from.row, to.column - from.column) };
  // A number for a shared string counts within one file only, which both sheets are of.
  sheet.put(to.row, to.column, { ...content, ...kept, style });
}

/**
 * What copying does to rules and lists: those of the source apply to the copy too, as rules of their own with formulas that count from
 * there, which is how a sheet comes to have many rules alike.
 */
export function copyRulesAndLists(book: Book, source: Block, target: Sheet, area: Area): void {
  const [down, across] = [area.top - source.area.top, area.left - source.area.left];
  const copied = <T extends { readonly areas: readonly Area[]; readonly formulas: readonly (string | undefined)[] }>(
    all: readonly T[],
  ): readonly T[] =>
    all.flatMap((one) => {
      const first = one.areas[0];
      const shared = one.areas.flatMap((own) => overlap(own, source.area) ?? []);
      const [start] = shared;
      if (!first || !start) return [];
      const areas = shared.map((own) => ({
        top: own.top + down,
        bottom: own.bottom + down,
        left: own.left + across,
        right: own.right + across,
      }));
      const [rows, columns] = [start.top + down - first.top, start.left + across - first.left];
      const formulas = one.formulas.map((text) => (isTypedList(text) ? text : movedFormula(text, rows, columns)));
      return [{ ...one, areas, formulas }];
    });
  const rules = copied(source.sheet.state.rules).map((rule) => ({ ...rule, id: book.ids.guid() }));
  const lists = copied(source.sheet.state.validations);
  if (rules.length > 0 || target.state.rules.length > 0) {
    const all = [...cutAreas(target.state.rules, [area]), ...rules];
    const order = [...all].sort((a, b) => a.priority - b.priority);
    const ranked = new Map(order.map((one, i) => [one, i + 1]));
    target.change(
      'rules',
      all.map((one) => ({ ...one, priority: ranked.get(one) ?? one.priority })),
      'rules',
    );
  }
  if (lists.length > 0 || target.state.validations.length > 0) {
    target.change('validations', [...cutAreas(target.state.validations, [area]), ...lists], 'validations');
  }
}

/** `Range.clear`: contents, formats (with rules and lists), or all. */
export function clearCells(sheet: Sheet, area: Area, what: string): void {
  for (const [row, line] of [...sheet.state.rows]) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of [...line]) {
      if (column < area.left || column > area.right) continue;
      if (what === 'Contents') {
        sheet.put(row, column, cell.style === 0 ? undefined : { value: '', style: cell.style });
      } else if (what === 'Formats') {
        const { style: _style, ...content } = cell;
        sheet.put(
          row,
          column,
          content.value === '' && content.formula === undefined ? undefined : { ...content, style: 0 },
        );
      } else if (what === 'All') sheet.put(row, column, undefined);
    }
  }
  if (what === 'Contents' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
  if (sheet.state.rules.length > 0) sheet.change('rules', cutAreas(sheet.state.rules, [area]), 'rules');
  if (what === 'All' && sheet.state.validations.length > 0) clearValidations(sheet, [area]);
}

export function clearValidations(sheet: Sheet, areas: readonly Area[]): void {
  sheet.change('validations', cutAreas(sheet.state.validations, areas), 'validations');
}
