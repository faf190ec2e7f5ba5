import { type Area, overlap } from '#test/excel-host/book/address';
import type { Cell } from '#test/excel-host/book/sheet';
import type { Given } from '#test/excel-host/host/arguments';
import type { Place } from '#test/excel-host/host/host';
import { HostError } from '#test/excel-host/host/hostError';

/** The blocks of cells of one kind: `Visible`, `Blanks`, `Constants`, `Formulas`, `DataValidations`, `ConditionalFormats`. */
export function specialCells(place: Place, given: Given): readonly Area[] {
  const kind = given.text(0);
  const { sheet } = place;
  if (kind === 'DataValidations')
    return cut(
      place,
      sheet.state.validations.flatMap((one) => one.areas),
    );
  if (kind === 'ConditionalFormats')
    return cut(
      place,
      sheet.state.rules.flatMap((one) => one.areas),
    );
  const within = overlap(place.area, sheet.usedArea(false) ?? place.area);
  if (!within) return [];
  const taken = chooser(kind);
  const areas: Area[] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    if (kind === 'Visible' && sheet.isRowHidden(row)) continue;
    for (let column = within.left; column <= within.right; column++) {
      if (kind === 'Visible' ? sheet.isColumnHidden(column) : !taken(sheet.cell(row, column))) continue;
      let right = column;
      while (
        right < within.right &&
        (kind === 'Visible' ? !sheet.isColumnHidden(right + 1) : taken(sheet.cell(row, right + 1)))
      )
        right += 1;
      const above = areas.findIndex((one) => one.left === column && one.right === right && one.bottom === row - 1);
      const block = above < 0 ? undefined : areas[above];
      if (block) areas[above] = { ...block, bottom: row };
      else areas.push({ top: row, bottom: row, left: column, right });
      column = right;
    }
  }
  return areas;
}

function cut(place: Place, areas: readonly Area[]): readonly Area[] {
  return areas.flatMap((area) => overlap(area, place.area) ?? []);
}

function chooser(kind: string): (cell: Cell | undefined) => boolean {
  switch (kind) {
    case 'Visible':
      return () => true;
    case 'Blanks':
      return (cell) => !cell || (cell.value === '' && cell.formula === undefined);
    case 'Constants':
      return (cell) => cell !== undefined && cell.value !== '' && cell.formula === undefined;
    case 'Formulas':
      return (cell) => cell?.formula !== undefined;
    default:
      throw new HostError('NotImplemented', `The simulator has no special cells of kind ${kind}.`);
  }
}
