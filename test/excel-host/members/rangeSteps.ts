import { type Area, around, lastColumn, lastRow, overlap } from '#test/excel-host/book/address';
import type { Given } from '#test/excel-host/host/arguments';
import type { Place } from '#test/excel-host/host/host';
import { badArgument, notFound } from '#test/excel-host/host/hostError';
import { type HostObject, nothing } from '#test/excel-host/host/hostObject';
import { placeGiven, rangeAt } from '#test/excel-host/members/range';

const at = (place: Place, area: Area): HostObject => rangeAt(place.host, place.sheet, area);
const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  bottom: area.bottom + rows,
  left: area.left + columns,
  right: area.right + columns,
});

function usedWithin({ sheet, area }: Place, valuesOnly: boolean): Area | undefined {
  return sheet.usedArea(valuesOnly, area);
}

/** How one range is found from another. */
export const rangeSteps: Readonly<Record<string, (place: Place, given: Given) => HostObject | typeof nothing>> = {
  GetCell: (place, given) => {
    const [row, column] = [place.area.top + given.whole(0), place.area.left + given.whole(1)];
    return at(place, { top: row, bottom: row, left: column, right: column });
  },
  GetRow: (place, given) => {
    const row = place.area.top + given.whole(0);
    return at(place, { ...place.area, top: row, bottom: row });
  },
  GetColumn: (place, given) => {
    const column = place.area.left + given.whole(0);
    return at(place, { ...place.area, left: column, right: column });
  },
  GetLastCell: (place) => at(place, { ...place.area, top: place.area.bottom, left: place.area.right }),
  GetLastRow: (place) => at(place, { ...place.area, top: place.area.bottom }),
  GetLastColumn: (place) => at(place, { ...place.area, left: place.area.right }),
  GetEntireRow: (place) => at(place, { ...place.area, left: 0, right: lastColumn }),
  GetEntireColumn: (place) => at(place, { ...place.area, top: 0, bottom: lastRow }),
  GetOffsetRange: (place, given) => at(place, moved(place.area, given.whole(0), given.whole(1))),
  GetResizedRange: (place, given) =>
    at(place, {
      ...place.area,
      bottom: place.area.bottom + given.whole(0),
      right: place.area.right + given.whole(1),
    }),
  GetAbsoluteResizedRange: (place, given) =>
    at(place, {
      ...place.area,
      bottom: place.area.top + given.whole(0) - 1,
      right: place.area.left + given.whole(1) - 1,
    }),
  GetRowsAbove: (place, given) => {
    const count = given.wholeOr(0, 1);
    return at(place, { ...place.area, top: place.area.top - count, bottom: place.area.top - 1 });
  },
  GetRowsBelow: (place, given) => {
    const count = given.wholeOr(0, 1);
    return at(place, { ...place.area, top: place.area.bottom + 1, bottom: place.area.bottom + count });
  },
  GetColumnsBefore: (place, given) => {
    const count = given.wholeOr(0, 1);
    return at(place, { ...place.area, left: place.area.left - count, right: place.area.left - 1 });
  },
  GetColumnsAfter: (place, given) => {
    const count = given.wholeOr(0, 1);
    return at(place, { ...place.area, left: place.area.right + 1, right: place.area.right + count });
  },
  GetBoundingRect: (place, given) => {
    const other = placeGiven(given, 0, place);
    const box = around([place.area, other.area]);
    if (!box || other.sheet !== place.sheet) throw badArgument();
    return at(place, box);
  },
  GetIntersection: (place, given) => {
    const other = placeGiven(given, 0, place);
    const both = other.sheet === place.sheet ? overlap(place.area, other.area) : undefined;
    if (!both) throw notFound();
    return at(place, both);
  },
  GetIntersectionOrNullObject: (place, given) => {
    const other = placeGiven(given, 0, place);
    const both = other.sheet === place.sheet ? overlap(place.area, other.area) : undefined;
    return both ? at(place, both) : nothing;
  },
  GetUsedRange: (place, given) => {
    const used = usedWithin(place, given.yes(0));
    const { top, left } = place.area;
    return at(place, used ?? { top, left, bottom: top, right: left });
  },
  GetUsedRangeOrNullObject: (place, given) => {
    const used = usedWithin(place, given.yes(0));
    return used ? at(place, used) : nothing;
  },
};
