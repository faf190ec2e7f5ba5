import { typedText } from '#shared/merge/typed';
import { address } from '#shared/sheet/address';
import { definitionFields, type Field } from '#shared/table/field';
import type { SourceCell, Table, TableRow } from '#shared/table/table';
import type { Programme } from '#shared/task/programme';

/** A cell of the appendix that is no part of what was assigned: a column of its own, or progress somebody had typed there. */
export type AppendixCell = {
  readonly task: string;
  readonly header: string;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
};

/** These cells with the file they stand in. */
export type Appendix = { readonly file: string; readonly cells: readonly AppendixCell[] };

const definition: ReadonlySet<Field> = new Set(definitionFields);

/**
 * What the appendix holds beside the definition of its tasks, in its order. Nobody reported it, so it is no progress of anybody's; it is
 * kept and shown, never dropped (product §3). Example: a column “Mã nhiệm vụ”, or “Kết quả thực hiện” of a table kept by hand until now.
 */
export function appendixCells(tables: readonly Table[], programme: Programme): readonly AppendixCell[] {
  const ids = new Map(programme.tasks.map(({ sheet, row, id }) => [`${row} ${sheet}`, id]));
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const task = ids.get(`${row.row} ${table.sheet}`);
      return task === undefined ? [] : besideIn(table, row).map((cell) => ({ ...cell, task }));
    }),
  );
}

function besideIn(table: Table, row: TableRow): readonly Omit<AppendixCell, 'task'>[] {
  const found: { readonly header: string; readonly source: SourceCell; readonly value: string }[] = [];
  for (const { field, header } of table.columns) {
    const source = row.cells[field];
    if (definition.has(field) || source === undefined) continue;
    found.push({ header, source, value: typedText(field, source, table.date1904 ?? false) });
  }
  for (const source of row.extra) {
    const header = table.extra.find(({ column }) => column === source.column)?.header ?? '';
    found.push({ header, source, value: typedText(null, source, table.date1904 ?? false) });
  }
  return found
    .filter(({ value }) => value !== '')
    .sort((a, b) => a.source.column - b.source.column)
    .map(({ header, source, value }) => ({
      header,
      value,
      sheet: table.sheet,
      cell: address(source.row, source.column),
    }));
}
