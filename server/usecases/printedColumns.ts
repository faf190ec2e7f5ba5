import { type DefinitionField, definitionFields } from '#shared/table/field';
import type { Table } from '#shared/table/table';
import type { Programme } from '#shared/task/programme';

export type PrintedColumn = { readonly field: DefinitionField; readonly header: string };

const definition: ReadonlySet<string> = new Set(definitionFields);

function isDefinition(field: string): field is DefinitionField {
  return definition.has(field);
}

/** Headings of the programme's table as it prints them, in its order: what the officers know (E2). */
export function printedColumns(tables: readonly Table[], programme: Programme): readonly PrintedColumn[] {
  const sheets = new Set(programme.tasks.map((task) => task.sheet));
  const table = tables.find(({ sheet }) => sheets.has(sheet));
  return (table?.columns ?? [])
    .flatMap(({ field, columns, header }) => (isDefinition(field) ? [{ field, header, column: columns[0] ?? 0 }] : []))
    .sort((a, b) => a.column - b.column)
    .map(({ field, header }) => ({ field, header }));
}
