import { lastColumn, lastRow } from '#test/excel-host/book/address';
import type { Sheet } from '#test/excel-host/book/sheet';
import type { Host } from '#test/excel-host/host/host';
import { hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';
import { placeGiven, rangeAt } from '#test/excel-host/members/range';

type SheetHandle = { readonly host: Host; readonly sheet: Sheet };

function freeze({ sheet }: SheetHandle, rows: number, columns: number): void {
  sheet.change('frozen', { rows, columns }, 'view');
}

export const freezeObject: Maker<SheetHandle> = hostType('WorksheetFreezePanes', {
  call: {
    FreezeRows: (handle, given) => freeze(handle, given.wholeOr(0, 1), 0),
    FreezeColumns: (handle, given) => freeze(handle, 0, given.wholeOr(0, 1)),
    FreezeAt: (handle, given) => {
      const { area } = placeGiven(given, 0, handle);
      freeze(handle, area.bottom === lastRow ? 0 : area.bottom + 1, area.right === lastColumn ? 0 : area.right + 1);
    },
    Unfreeze: (handle) => freeze(handle, 0, 0),
    GetLocationOrNullObject: ({ host, sheet }) => {
      const { rows, columns } = sheet.state.frozen;
      if (rows === 0 && columns === 0) return nothing;
      const bottom = rows === 0 ? lastRow : rows - 1;
      return rangeAt(host, sheet, { top: 0, left: 0, bottom, right: columns === 0 ? lastColumn : columns - 1 });
    },
  },
});
