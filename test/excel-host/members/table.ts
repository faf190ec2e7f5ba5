import { type Area, overlap } from '#test/excel-host/book/address';
import type { Sheet, Table } from '#test/excel-host/book/sheet';
import type { Host } from '#test/excel-host/host/host';
import { found, notFound } from '#test/excel-host/host/hostError';
import { type HostObject, hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';
import { rangeAt } from '#test/excel-host/members/range';
import { worksheetObject } from '#test/excel-host/members/worksheet';
import { childNamed, childrenNamed } from '#test/excel-host/xml/tree';

type Scope = { readonly host: Host; readonly sheet?: Sheet };
type TableHandle = { readonly host: Host; readonly sheet: Sheet; readonly table: Table };

const listed = ({ host, sheet }: Scope): readonly TableHandle[] =>
  (sheet ? [sheet] : host.book.sheets).flatMap((on) => on.tables.map((table) => ({ host, sheet: on, table })));
const find = (scope: Scope, key: string): TableHandle | undefined =>
  listed(scope).find(({ table }) => table.name.toLowerCase() === key.toLowerCase() || idOf(table) === key);
const idOf = (table: Table): string => `{TABLE-${table.id}}`;
const headers = (table: Table): number => Number(table.root.attributes.headerRowCount ?? 1);
const totals = (table: Table): number => Number(table.root.attributes.totalsRowCount ?? 0);

const calls = {
  GetCount: (scope: Scope) => listed(scope).length,
  GetItem: (scope: Scope, given: { text: (at: number) => string }) => tableObject(found(find(scope, given.text(0)))),
  GetItemOrNullObject: (scope: Scope, given: { text: (at: number) => string }) => {
    const one = find(scope, given.text(0));
    return one ? tableObject(one) : nothing;
  },
};

export const tableCollection: Maker<Scope> = hostType('TableCollection', {
  items: (scope) => listed(scope).map((one) => tableObject(one)),
  get: { Count: (scope) => listed(scope).length },
  call: { ...calls, GetItemAt: (scope, given) => tableObject(found(listed(scope)[given.whole(0)])) },
});

type Within = { readonly host: Host; readonly sheet: Sheet; readonly area: Area };
const touching = (within: Within): readonly TableHandle[] =>
  listed(within).filter(({ table }) => overlap(table.area, within.area));

const scopedCollection: Maker<Within> = hostType('TableScopedCollection', {
  items: (within) => touching(within).map((one) => tableObject(one)),
  call: {
    GetCount: (within) => touching(within).length,
    GetFirst: (within) => tableObject(found(touching(within)[0])),
  },
});

export const tablesWithin = (host: Host, sheet: Sheet, area: Area): HostObject =>
  scopedCollection({ host, sheet, area });

const tableObject: Maker<TableHandle> = hostType('Table', {
  id: ({ table }) => idOf(table),
  get: {
    Id: ({ table }) => idOf(table),
    Name: ({ table }) => table.name,
    ShowHeaders: ({ table }) => headers(table) > 0,
    ShowTotals: ({ table }) => totals(table) > 0,
    ShowFilterButton: ({ table }) => childNamed(table.root, 'autoFilter') !== undefined,
    Style: ({ table }) => childNamed(table.root, 'tableStyleInfo')?.attributes.name ?? '',
    Worksheet: ({ host, sheet }) => worksheetObject({ host, sheet }),
    Columns: (handle) => columnCollection(handle),
  },
  call: {
    GetRange: ({ host, sheet, table }) => rangeAt(host, sheet, table.area),
    GetHeaderRowRange: ({ host, sheet, table }) => {
      if (headers(table) === 0) throw notFound();
      return rangeAt(host, sheet, { ...table.area, bottom: table.area.top });
    },
    GetDataBodyRange: ({ host, sheet, table }) =>
      rangeAt(host, sheet, {
        ...table.area,
        top: table.area.top + headers(table),
        bottom: table.area.bottom - totals(table),
      }),
  },
});

type ColumnHandle = TableHandle & { readonly index: number };
const columnNames = ({ table }: TableHandle): readonly string[] =>
  childrenNamed(childNamed(table.root, 'tableColumns'), 'tableColumn').map((one) => one.attributes.name ?? '');

const columnCollection: Maker<TableHandle> = hostType('TableColumnCollection', {
  items: (handle) => columnNames(handle).map((_, index) => columnObject({ ...handle, index })),
  get: { Count: (handle) => columnNames(handle).length },
});

const columnObject: Maker<ColumnHandle> = hostType('TableColumn', {
  id: ({ index }) => index + 1,
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: (handle) => columnNames(handle)[handle.index] ?? '',
  },
});
