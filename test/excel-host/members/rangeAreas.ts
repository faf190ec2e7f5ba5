import { type Area, areaText, cellCount, lastColumn, lastRow, quotedSheet } from '#test/excel-host/book/address';
import { clearCells } from '#test/excel-host/book/copyCells';
import type { Sheet } from '#test/excel-host/book/sheet';
import type { Host } from '#test/excel-host/host/host';
import { notFound } from '#test/excel-host/host/hostError';
import { hostType, type Maker } from '#test/excel-host/host/hostObject';
import { ruleCollectionOf } from '#test/excel-host/members/conditionalFormat';
import { validationObject } from '#test/excel-host/members/dataValidation';
import { rangeAt } from '#test/excel-host/members/range';
import { areasFormat } from '#test/excel-host/members/rangeFormat';
import { worksheetObject } from '#test/excel-host/members/worksheet';

export type Places = { readonly host: Host; readonly sheet: Sheet; readonly areas: readonly Area[] };

const fullAddress = ({ sheet, areas }: Places): string =>
  areas.map((area) => `${quotedSheet(sheet.name)}!${areaText(area)}`).join(',');

export const areasObject: Maker<Places> = hostType('RangeAreas', {
  tracked: true,
  get: {
    Address: fullAddress,
    AddressLocal: fullAddress,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
    IsEntireColumn: ({ areas }) => areas.every((area) => area.top === 0 && area.bottom === lastRow),
    IsEntireRow: ({ areas }) => areas.every((area) => area.left === 0 && area.right === lastColumn),
    Areas: (places) => rangeCollection(places),
    Format: (places) => areasFormat(places),
    ConditionalFormats: (places) => ruleCollectionOf(places),
    DataValidation: (places) => validationObject(places),
    Worksheet: ({ host, sheet }) => worksheetObject({ host, sheet }),
  },
  call: {
    Clear: ({ host, sheet, areas }, given) => {
      for (const area of areas) {
        clearCells(sheet, area, given.textOr(0, 'All'));
        host.cellsChanged(sheet, area, 'addin');
      }
    },
    Select: ({ sheet, areas }) => {
      sheet.selection = areas;
      sheet.touched.add('view');
    },
  },
});

const rangeCollection: Maker<Places> = hostType('RangeCollection', {
  items: ({ host, sheet, areas }) => areas.map((area) => rangeAt(host, sheet, area)),
  call: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ host, sheet, areas }, given) => {
      const area = areas[given.whole(0)];
      if (!area) throw notFound();
      return rangeAt(host, sheet, area);
    },
  },
});
