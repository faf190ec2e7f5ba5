import {
  type Area,
  areaText,
  cellCount,
  lastColumn,
  lastRow,
  overlap,
  parseArea,
  quotedSheet,
  splitSheet,
} from '#test/excel-host/book/address';
import { shown } from '#test/excel-host/book/cells';
import { clearCells, copyCells, copyRulesAndLists } from '#test/excel-host/book/copyCells';
import type { Sheet } from '#test/excel-host/book/sheet';
import { shiftCells } from '#test/excel-host/book/shift';
import type { Given } from '#test/excel-host/host/arguments';
import type { Host, Place } from '#test/excel-host/host/host';
import { badArgument, found, HostError, notFound } from '#test/excel-host/host/hostError';
import { type HostObject, hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';
import { assign, block, guard, spread, within } from '#test/excel-host/members/cellBlock';
import { ruleCollection } from '#test/excel-host/members/conditionalFormat';
import { validationObject } from '#test/excel-host/members/dataValidation';
import { cellProperties, lineProperties, setCellProperties } from '#test/excel-host/members/lineProperties';
import { areasObject } from '#test/excel-host/members/rangeAreas';
import { formatObject } from '#test/excel-host/members/rangeFormat';
import { rangeSteps } from '#test/excel-host/members/rangeSteps';
import { setHidden } from '#test/excel-host/members/rowsAndColumns';
import { specialCells } from '#test/excel-host/members/specialCells';
import { tablesWithin } from '#test/excel-host/members/table';
import { dataTypes } from '#test/excel-host/members/valueTypes';
import { worksheetObject } from '#test/excel-host/members/worksheet';

export function rangeAt(host: Host, sheet: Sheet, area: Area): HostObject {
  const place = { host, sheet, area };
  host.places.add(place);
  return rangeObject(within(place, area) && place);
}

/** The range an argument names: an object, or an address on the same sheet. */
export function placeGiven(given: Given, at: number, from: Pick<Place, 'host' | 'sheet'>): Place {
  const object = given.object(at);
  if (object?.type === 'Range') return object.self as Place;
  return addressed(from.host, from.sheet, given.text(at));
}

export function addressed(host: Host, sheet: Sheet, text: string): Place {
  if (text.length > host.faults.addressLimit) throw badArgument();
  const { sheet: other, rest } = splitSheet(text);
  const on = other === undefined ? sheet : found(host.book.sheetNamed(other));
  const area = parseArea(rest) ?? namedArea(host, on, rest);
  if (!area) throw badArgument();
  return { host, sheet: on, area };
}

function namedArea(host: Host, sheet: Sheet, text: string): Area | undefined {
  const name = host.book.names.find(
    (one) => one.name.toLowerCase() === text.toLowerCase() && (one.sheet === undefined || one.sheet === sheet),
  );
  return name && parseArea(splitSheet(name.formula).rest);
}

const fullAddress = (place: Place): string => `${quotedSheet(place.sheet.name)}!${areaText(place.area)}`;
const at = (place: Place, area: Area): HostObject => rangeAt(place.host, place.sheet, area);

function hiddenOf(place: Place, of: 'row' | 'column'): boolean | null {
  const { area, sheet } = place;
  const [from, to] = of === 'row' ? [area.top, Math.min(area.bottom, area.top + 20_000)] : [area.left, area.right];
  let first: boolean | undefined;
  for (let n = from; n <= to; n++) {
    const hidden = of === 'row' ? sheet.isRowHidden(n) : sheet.isColumnHidden(n);
    if (first === undefined) first = hidden;
    else if (first !== hidden) return null;
  }
  return first ?? false;
}

export const rangeObject: Maker<Place> = hostType('Range', {
  tracked: true,
  get: {
    Address: fullAddress,
    AddressLocal: fullAddress,
    CellCount: (place) => {
      const count = cellCount(place.area);
      return count > 2 ** 31 - 1 ? -1 : count;
    },
    RowIndex: (place) => place.area.top,
    ColumnIndex: (place) => place.area.left,
    RowCount: (place) => place.area.bottom - place.area.top + 1,
    ColumnCount: (place) => place.area.right - place.area.left + 1,
    IsEntireRow: (place) => place.area.left === 0 && place.area.right === lastColumn,
    IsEntireColumn: (place) => place.area.top === 0 && place.area.bottom === lastRow,
    Values: (place) => block(place, (cell) => cell?.value ?? ''),
    ValueTypes: (place) => block(place, dataTypes),
    Formulas: (place) =>
      block(place, (cell) => (cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`)),
    FormulasLocal: (place) =>
      block(place, (cell) => (cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`)),
    Text: (place) => {
      const { book, numbers } = place.host;
      return block(place, (cell, look) => shown(cell, look, book.date1904, numbers));
    },
    NumberFormat: (place) => block(place, (_cell, look) => look.numberFormat),
    RowHidden: (place) => hiddenOf(place, 'row'),
    ColumnHidden: (place) => hiddenOf(place, 'column'),
    Hidden: (place) => hiddenOf(place, 'row') === true || hiddenOf(place, 'column') === true,
    Format: (place) => formatObject(place),
    ConditionalFormats: (place) => ruleCollection(place),
    DataValidation: (place) => validationObject({ host: place.host, sheet: place.sheet, areas: [place.area] }),
    Worksheet: (place) => worksheetObject({ host: place.host, sheet: place.sheet }),
  },
  set: {
    Values: assign,
    Formulas: assign,
    FormulasLocal: assign,
    NumberFormat: (place, given) => {
      const { area, sheet, host } = place;
      const codeAt = spread(area, given);
      guard(place, 'formatCells');
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const numberFormat = codeAt(row - area.top, column - area.left);
          if (typeof numberFormat !== 'string') continue;
          const style = host.book.styles.changed(sheet.styleAt(row, column), { numberFormat });
          sheet.put(row, column, { ...(sheet.cell(row, column) ?? { value: '' }), style });
        }
      }
      host.raise('formatChanged', sheet, { address: areaText(area) });
    },
    RowHidden: (place, hidden) => setHidden(place, 'row', hidden === true),
    ColumnHidden: (place, hidden) => setHidden(place, 'column', hidden === true),
  },
  call: {
    ...rangeSteps,
    GetMergedAreasOrNullObject: (place) => {
      const merges = place.sheet.state.merges.filter((merge) => overlap(merge, place.area));
      return merges.length > 0 ? areasObject({ host: place.host, sheet: place.sheet, areas: merges }) : nothing;
    },
    GetSpecialCells: (place, given) => {
      const areas = specialCells(place, given);
      if (areas.length === 0) throw notFound();
      return areasObject({ host: place.host, sheet: place.sheet, areas });
    },
    GetSpecialCellsOrNullObject: (place, given) => {
      const areas = specialCells(place, given);
      return areas.length > 0 ? areasObject({ host: place.host, sheet: place.sheet, areas }) : nothing;
    },
    GetTables: (place) => tablesWithin(place.host, place.sheet, place.area),
    Select: (place) => {
      const { host, sheet } = place;
      if (sheet.state.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The worksheet is hidden.');
      activate(host, sheet);
      sheet.selection = [place.area];
      sheet.touched.add('view');
      host.raise('selectionChanged', sheet, { address: areaText(place.area) });
    },
    Clear: (place, given) => {
      const what = given.textOr(0, 'All');
      guard(place, what === 'Formats' ? 'formatCells' : undefined);
      clearCells(place.sheet, place.area, what);
      if (what !== 'Formats') place.host.cellsChanged(place.sheet, place.area, 'addin');
    },
    Insert: (place, given) => {
      const direction = given.text(0);
      guard(place, direction === 'Down' ? 'insertRows' : 'insertColumns');
      const area = shiftCells(place.host, place.sheet, place.area, direction === 'Down' ? 'insertDown' : 'insertRight');
      place.host.cellsChanged(place.sheet, area, 'addin', insertedOrDeleted(area, 'Inserted', direction));
      return at(place, area);
    },
    Delete: (place, given) => {
      const direction = given.text(0);
      guard(place, direction === 'Up' ? 'deleteRows' : 'deleteColumns');
      const { area } = place;
      shiftCells(place.host, place.sheet, area, direction === 'Up' ? 'deleteUp' : 'deleteLeft');
      place.host.cellsChanged(place.sheet, area, 'addin', insertedOrDeleted(area, 'Deleted', direction));
    },
    Merge: (place, given) => {
      guard(place, 'formatCells');
      const { area, sheet } = place;
      const pieces = given.yes(0)
        ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({
            ...area,
            top: area.top + i,
            bottom: area.top + i,
          }))
        : [area];
      const kept = sheet.state.merges.filter((merge) => !overlap(merge, area));
      sheet.change('merges', [...kept, ...pieces.filter((piece) => cellCount(piece) > 1)], 'merges');
    },
    Unmerge: (place) => {
      guard(place, 'formatCells');
      const kept = place.sheet.state.merges.filter((merge) => !overlap(merge, place.area));
      place.sheet.change('merges', kept, 'merges');
    },
    CopyFrom: (place, given) => {
      const source = placeGiven(given, 0, place);
      const what = given.textOr(1, 'All');
      const area = copyCells(source, place, what, given.yes(2), given.yes(3));
      if (what === 'All' || what === 'Formats') copyRulesAndLists(place.host.book, source, place.sheet, area);
      place.host.cellsChanged(place.sheet, area, 'addin');
    },
    GetRowProperties: (place, given) => lineProperties(place, 'row', given),
    GetColumnProperties: (place, given) => lineProperties(place, 'column', given),
    GetCellProperties: (place, given) => cellProperties(place, given),
    SetCellProperties: (place, given) => setCellProperties(place, given),
    Calculate: () => null,
    _ValidateArraySize: (place, given) => {
      const { area } = place;
      const fits = given.whole(0) === area.bottom - area.top + 1 && given.whole(1) === area.right - area.left + 1;
      if (!fits) throw badArgument();
    },
  },
});

function insertedOrDeleted(area: Area, what: 'Inserted' | 'Deleted', direction: string): object {
  const wholeRows = area.left === 0 && area.right === lastColumn;
  const wholeColumns = area.top === 0 && area.bottom === lastRow;
  const changeType = wholeRows ? `Row${what}` : wholeColumns ? `Column${what}` : `Cell${what}`;
  return { changeType, shiftDirection: `ShiftCell${direction}` };
}

export function activate(host: Host, sheet: Sheet): void {
  const before = host.book.active;
  if (before === sheet) return;
  host.book.active = sheet;
  host.raise('deactivated', before);
  host.raise('activated', sheet);
}
