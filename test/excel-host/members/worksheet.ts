import { type Area, lastColumn, lastRow } from '#test/excel-host/book/address';
import { mainNamespace } from '#test/excel-host/book/book';
import { deleteSheet, renameSheet } from '#test/excel-host/book/formulas';
import { Sheet } from '#test/excel-host/book/sheet';
import { type EventName, wholeWorkbook } from '#test/excel-host/host/events';
import type { Host } from '#test/excel-host/host/host';
import { badArgument, found, HostError } from '#test/excel-host/host/hostError';
import { hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';
import { freezeObject } from '#test/excel-host/members/freezePanes';
import { nameCollection } from '#test/excel-host/members/names';
import { protectionObject } from '#test/excel-host/members/protection';
import { activate, addressed, rangeAt } from '#test/excel-host/members/range';
import { areasObject } from '#test/excel-host/members/rangeAreas';
import { standardHeight, standardWidth } from '#test/excel-host/members/rowsAndColumns';
import { tableCollection } from '#test/excel-host/members/table';
import { element } from '#test/excel-host/xml/tree';

type SheetHandle = { readonly host: Host; readonly sheet: Sheet };

const oneCell: Area = { top: 0, left: 0, bottom: 0, right: 0 };

function registrations(names: Readonly<Record<string, EventName>>) {
  const call: Record<string, (self: { host: Host; sheet?: Sheet }) => void> = {};
  for (const [wire, name] of Object.entries(names)) {
    call[`_Register${wire}Event`] = ({ host, sheet }) => {
      if (host.faults.noEvents) throw new HostError('GeneralException', 'The event could not be registered.');
      host.events.register(name, sheet?.id ?? wholeWorkbook);
    };
    call[`_Unregister${wire}Event`] = ({ host, sheet }) => host.events.unregister(name, sheet?.id ?? wholeWorkbook);
  }
  return call;
}

const sheetEvents: Readonly<Record<string, EventName>> = {
  DataChanged: 'changed',
  Activated: 'activated',
  Deactivated: 'deactivated',
  SelectionChanged: 'selectionChanged',
  Calculated: 'calculated',
  FormatChanged: 'formatChanged',
  RowHiddenChanged: 'rowHiddenChanged',
};

const visible = (host: Host): readonly Sheet[] => host.book.sheets.filter((one) => one.state.visibility === 'Visible');

function checkedName(host: Host, name: string, of?: Sheet): string {
  const other = host.book.sheetNamed(name);
  const good = name !== '' && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!good) throw badArgument();
  if (other && other !== of) throw new HostError('ItemAlreadyExists', 'A resource of that name already exists.');
  return name;
}

export const worksheetObject: Maker<SheetHandle> = hostType('Worksheet', {
  id: ({ sheet }) => sheet.id,
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ host, sheet }) => host.book.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.state.visibility,
    StandardHeight: () => standardHeight,
    StandardWidth: () => standardWidth,
    EnableCalculation: () => true,
    Protection: (handle) => protectionObject(handle),
    Names: ({ host, sheet }) => nameCollection({ host, sheet }),
    Tables: ({ host, sheet }) => tableCollection({ host, sheet }),
    FreezePanes: (handle) => freezeObject(handle),
  },
  set: {
    Name: ({ host, sheet }, value) => {
      if (typeof value !== 'string') throw badArgument();
      renameSheet(host.book, sheet, checkedName(host, value, sheet));
    },
    Position: ({ host, sheet }, value) => {
      if (typeof value !== 'number' || value < 0 || value >= host.book.sheets.length) throw badArgument();
      const rest = host.book.sheets.filter((one) => one !== sheet);
      rest.splice(value, 0, sheet);
      host.book.sheets = rest;
    },
    Visibility: ({ host, sheet }, value) => {
      openStructure(host);
      if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw badArgument();
      const others = visible(host).filter((one) => one !== sheet);
      if (value !== 'Visible' && others.length === 0)
        throw new HostError('InvalidOperation', 'One sheet must be visible.');
      sheet.change('visibility', value, 'other');
      if (value !== 'Visible' && host.book.active === sheet && others[0]) activate(host, others[0]);
    },
    TabColor: () => undefined,
  },
  call: {
    GetRange: ({ host, sheet }, given) => {
      if (!given.has(0)) return rangeAt(host, sheet, { top: 0, left: 0, bottom: lastRow, right: lastColumn });
      const place = addressed(host, sheet, given.text(0));
      return rangeAt(host, place.sheet, place.area);
    },
    GetRanges: ({ host, sheet }, given) => {
      const text = given.text(0);
      if (text.length > host.faults.addressLimit) throw badArgument();
      const areas = text.split(',').map((one) => addressed(host, sheet, one.trim()).area);
      return areasObject({ host, sheet, areas });
    },
    GetCell: ({ host, sheet }, given) => {
      const [row, column] = [given.whole(0), given.whole(1)];
      return rangeAt(host, sheet, { top: row, bottom: row, left: column, right: column });
    },
    GetRangeByIndexes: ({ host, sheet }, given) => {
      const [top, left] = [given.whole(0), given.whole(1)];
      return rangeAt(host, sheet, { top, left, bottom: top + given.whole(2) - 1, right: left + given.whole(3) - 1 });
    },
    GetUsedRange: ({ host, sheet }, given) => rangeAt(host, sheet, sheet.usedArea(given.yes(0)) ?? oneCell),
    GetUsedRangeOrNullObject: ({ host, sheet }, given) => {
      const used = sheet.usedArea(given.yes(0));
      return used ? rangeAt(host, sheet, used) : nothing;
    },
    GetNextOrNullObject: ({ host, sheet }, given) => {
      const list = given.yes(0) ? visible(host) : host.book.sheets;
      const next = list[list.indexOf(sheet) + 1];
      return next ? worksheetObject({ host, sheet: next }) : nothing;
    },
    Activate: ({ host, sheet }) => {
      if (sheet.state.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The worksheet is hidden.');
      activate(host, sheet);
    },
    Calculate: () => null,
    Delete: ({ host, sheet }) => {
      openStructure(host);
      const others = visible(host).filter((one) => one !== sheet);
      if (others.length === 0 || sheet.state.visibility === 'VeryHidden') {
        throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
      }
      deleteSheet(host.book, sheet);
      if (host.book.active === sheet && others[0]) activate(host, others[0]);
      host.raise('deleted', sheet);
    },
    ...registrations(sheetEvents),
  },
});

const at = (host: Host, sheet: Sheet | undefined) => worksheetObject({ host, sheet: found(sheet) });

export const worksheetCollection: Maker<{ readonly host: Host }> = hostType('WorksheetCollection', {
  items: ({ host }) => host.book.sheets.filter((one) => one.root.name === 'worksheet').map((sheet) => at(host, sheet)),
  call: {
    GetItem: ({ host }, given) => at(host, host.book.sheetNamed(given.text(0))),
    GetItemOrNullObject: ({ host }, given) => {
      const sheet = host.book.sheetNamed(given.text(0));
      return sheet ? at(host, sheet) : nothing;
    },
    GetActiveWorksheet: ({ host }) => at(host, host.book.active),
    GetFirst: ({ host }, given) => at(host, (given.yes(0) ? visible(host) : host.book.sheets)[0]),
    GetLast: ({ host }, given) => at(host, (given.yes(0) ? visible(host) : host.book.sheets).at(-1)),
    GetCount: ({ host }, given) => (given.yes(0) ? visible(host) : host.book.sheets).length,
    Add: ({ host }, given) => {
      openStructure(host);
      const name = given.has(0) ? checkedName(host, given.text(0)) : freeName(host);
      const root = element('worksheet', { xmlns: mainNamespace }, [element('sheetData')]);
      const sheet = new Sheet({ id: host.book.ids.guid(), name, part: undefined, root });
      host.book.sheets = [...host.book.sheets, sheet];
      host.raise('added', sheet);
      return at(host, sheet);
    },
    ...registrations({ ...sheetEvents, Added: 'added', Deleted: 'deleted' }),
  },
});

function openStructure(host: Host): void {
  if (host.faults.structureProtected)
    throw new HostError('AccessDenied', 'The workbook structure is protected, so this action cannot be done.');
}

function freeName(host: Host): string {
  let number = 1;
  while (host.book.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
