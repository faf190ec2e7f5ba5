import { type Area, areaText, lastColumn, lastRow, overlap, parseArea } from '#test/excel-host/book/address';
import { isTypedList } from '#test/excel-host/book/cutAreas';
import { rewriteFormulas } from '#test/excel-host/book/formulas';
import { areaOf, mapReferences, movedFormula, type Reference, withArea } from '#test/excel-host/book/references';
import type { Cell, Sheet } from '#test/excel-host/book/sheet';
import type { Host } from '#test/excel-host/host/host';
import { HostError } from '#test/excel-host/host/hostError';

export type Shift = 'insertDown' | 'insertRight' | 'deleteUp' | 'deleteLeft';

/**
 * Puts cells in, or takes them out, and moves what lies below or to the right, as Excel does: cells, row heights and column widths (for
 * whole rows and columns), merges, conditional formats, lists, tables, names and the references of every formula in the workbook.
 */
export function shiftCells(host: Host, sheet: Sheet, area: Area, shift: Shift): Area {
  const moving = { ...strip(area, shift) };
  const crossed = sheet.state.merges.some((merge) => crosses(merge, moving, shift));
  if (crossed) throw new HostError('InvalidOperation', 'This would split a merged cell.');
  const table = sheet.tables.find((one) => crosses(one.area, moving, shift));
  if (table) throw new HostError('InvalidOperation', 'This would shift cells in a table on the worksheet.');
  const move = (one: Area): Area | undefined => movedArea(one, area, shift);
  moveCells(sheet, area, shift);
  moveRowsAndColumns(sheet, area, shift);
  const all = (areas: readonly Area[]): readonly Area[] => areas.flatMap((one) => move(one) ?? []);
  sheet.change('merges', all(sheet.state.merges), 'merges');
  // What is relative in a rule or a list counts from the first cell it applies to; where that cell goes, from the first that stays.
  const again = (formula: string, before: readonly Area[], after: readonly Area[]): string => {
    const [old, now] = [before[0], after[0]];
    if (!old || !now) return formula;
    const first = isRows(shift)
      ? { row: positionBefore(now.top, area.top, area.bottom, shift), column: now.left }
      : { row: now.top, column: positionBefore(now.left, area.left, area.right, shift) };
    return movedFormula(formula, first.row - old.top, first.column - old.left);
  };
  const rules = sheet.state.rules.map((rule) => {
    const areas = all(rule.areas);
    return { ...rule, areas, formulas: rule.formulas.map((text) => again(text, rule.areas, areas)) };
  });
  sheet.change(
    'rules',
    rules.filter((rule) => rule.areas.length > 0),
    'rules',
  );
  const validations = sheet.state.validations.map((one) => {
    const areas = all(one.areas);
    const formulas = one.formulas.map((text) => (isTypedList(text) ? text : again(text, one.areas, areas)));
    return { ...one, areas, formulas };
  });
  sheet.change(
    'validations',
    validations.filter((one) => one.areas.length > 0),
    'validations',
  );
  for (const one of sheet.tables) one.area = move(one.area) ?? one.area;
  sheet.selection = all(sheet.selection);
  for (const place of host.places) if (place.sheet === sheet) place.area = move(place.area) ?? place.area;
  moveReferences(host, sheet, move);
  moveFilter(sheet, move);
  return area;
}

const isRows = (shift: Shift): boolean => shift === 'insertDown' || shift === 'deleteUp';

/** Where a row or column that stays stood before. */
function positionBefore(position: number, first: number, last: number, shift: Shift): number {
  if (position < first) return position;
  const count = last - first + 1;
  return shift === 'insertDown' || shift === 'insertRight' ? position - count : position + count;
}

/** All cells that move: from the block to the edge of the sheet. */
function strip(area: Area, shift: Shift): Area {
  return isRows(shift) ? { ...area, bottom: lastRow } : { ...area, right: lastColumn };
}

/** Whether a block would be torn: it reaches into the moving strip without lying in its width. */
function crosses(block: Area, moving: Area, shift: Shift): boolean {
  if (!overlap(block, moving)) return false;
  return isRows(shift)
    ? block.left < moving.left || block.right > moving.right
    : block.top < moving.top || block.bottom > moving.bottom;
}

/** Where an area lies afterwards; undefined when it is gone. An area not fully in the strip's width stays. */
export function movedArea(one: Area, area: Area, shift: Shift): Area | undefined {
  const inWidth = isRows(shift)
    ? one.left >= area.left && one.right <= area.right
    : one.top >= area.top && one.bottom <= area.bottom;
  if (!inWidth) return one;
  if (isRows(shift)) {
    const ends = movedEnds(one.top, one.bottom, area.top, area.bottom, shift === 'insertDown', lastRow);
    return ends && { ...one, top: ends[0], bottom: ends[1] };
  }
  const ends = movedEnds(one.left, one.right, area.left, area.right, shift === 'insertRight', lastColumn);
  return ends && { ...one, left: ends[0], right: ends[1] };
}

function movedEnds(
  from: number,
  to: number,
  first: number,
  last: number,
  inserting: boolean,
  edge: number,
): readonly [number, number] | undefined {
  const count = last - first + 1;
  if (inserting) {
    const whole = from === 0 && to === edge;
    if (whole || to < first) return [from, to];
    const end = Math.min(edge, to + count);
    return from >= first ? [Math.min(edge, from + count), end] : [from, end];
  }
  if (to < first) return [from, to];
  if (from === 0 && to === edge) return [from, to];
  if (from > last) return [from - count, to - count];
  const start = Math.min(from, first);
  const removed = Math.min(to, last) - Math.max(from, first) + 1;
  const end = start + (to - from + 1) - removed - 1;
  return end < start ? undefined : [start, end];
}

function moveCells(sheet: Sheet, area: Area, shift: Shift): void {
  const rows = new Map<number, Map<number, Cell>>();
  const put = (row: number, column: number, cell: Cell): void => {
    if (row > lastRow || column > lastColumn)
      throw new HostError('InvalidOperation', 'Cells would fall off the sheet.');
    const line = rows.get(row) ?? new Map<number, Cell>();
    line.set(column, cell);
    rows.set(row, line);
  };
  const count = isRows(shift) ? area.bottom - area.top + 1 : area.right - area.left + 1;
  for (const [row, line] of sheet.state.rows) {
    for (const [column, cell] of line) {
      const inWidth = isRows(shift)
        ? column >= area.left && column <= area.right
        : row >= area.top && row <= area.bottom;
      const position = isRows(shift) ? row - area.top : column - area.left;
      if (!inWidth || position < 0) put(row, column, cell);
      else if (shift === 'insertDown') put(row + count, column, cell);
      else if (shift === 'insertRight') put(row, column + count, cell);
      else if (position >= count)
        put(shift === 'deleteUp' ? row - count : row, shift === 'deleteLeft' ? column - count : column, cell);
    }
  }
  if (shift === 'insertDown' || shift === 'insertRight') copyLookOfNeighbour(sheet, area, shift, put);
  sheet.change('rows', rows, 'cells');
}

/** Inserted cells look like those above, or to the left. */
function copyLookOfNeighbour(
  sheet: Sheet,
  area: Area,
  shift: Shift,
  put: (row: number, column: number, cell: Cell) => void,
): void {
  const used = sheet.usedArea(false);
  if (!used) return;
  for (let row = area.top; row <= Math.min(area.bottom, used.bottom + 1); row++) {
    for (let column = area.left; column <= Math.min(area.right, used.right + 1); column++) {
      const style =
        shift === 'insertDown' ? sheet.cell(area.top - 1, column)?.style : sheet.cell(row, area.left - 1)?.style;
      if (style !== undefined && style !== 0) put(row, column, { value: '', style });
    }
  }
}

function moveRowsAndColumns(sheet: Sheet, area: Area, shift: Shift): void {
  if (isRows(shift) && area.left === 0 && area.right === lastColumn) {
    const rowAttributes = new Map<number, Readonly<Record<string, string>>>();
    for (const [row, attributes] of sheet.state.rowAttributes) {
      const moved = movedArea({ top: row, bottom: row, left: 0, right: lastColumn }, area, shift);
      if (moved) rowAttributes.set(moved.top, attributes);
    }
    sheet.change('rowAttributes', rowAttributes, 'cells');
  }
  if (!isRows(shift) && area.top === 0 && area.bottom === lastRow) {
    const columns = sheet.state.columns.flatMap((one) => {
      const moved = movedArea({ top: 0, bottom: lastRow, left: one.from, right: one.to }, area, shift);
      return moved ? [{ ...one, from: moved.left, to: moved.right }] : [];
    });
    sheet.change('columns', columns, 'columns');
  }
}

function moveReferences(host: Host, sheet: Sheet, move: (area: Area) => Area | undefined): void {
  rewriteFormulas(host.book, (formula, on) =>
    mapReferences(formula, (reference: Reference) => {
      const target = reference.sheet === undefined ? on : host.book.sheetNamed(reference.sheet);
      if (target !== sheet) return reference;
      const before = areaOf(reference);
      const after = move(before);
      if (!after) return undefined;
      return areaText(after) === areaText(before) ? reference : withArea(reference, after);
    }),
  );
}

function moveFilter(sheet: Sheet, move: (area: Area) => Area | undefined): void {
  const filter = sheet.root.children.find((node) => typeof node !== 'string' && node.name === 'autoFilter');
  if (!filter || typeof filter === 'string') return;
  const area = parseArea(filter.attributes.ref ?? '');
  const moved = area && move(area);
  if (!moved) return;
  sheet.touched.add('other');
  filter.attributes.ref = areaText(moved);
}
