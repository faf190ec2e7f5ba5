import type { Line, LineVersion } from '#shared/merge/model';
import { typedText } from '#shared/merge/typed';
import { address } from '#shared/sheet/address';
import { type ProgressField, progressFields } from '#shared/table/field';
import type { Table, TableRow } from '#shared/table/table';
import type { Assignment, Programme } from '#shared/task/programme';

/** Tables of one workbook, and which file they stand in. */
export type TablesOfFile = {
  readonly tables: readonly Table[];
  readonly file: string;
  /** SHA-256 of the file, hex; '' where it is open and was not saved. */
  readonly hash: string;
  readonly savedAt: string | null;
};

/** Stands for "whoever keeps this file" where the table names no lead. */
const keeper = '';

/**
 * The progress columns of a workbook as lines of the period, so that a single table gets its classes without a merge: what stands in a
 * task's row is told by its first lead. `charged` comes back with a lead for the tasks that name none. `period` as `2015-11`.
 */
export function linesInTables(
  from: TablesOfFile,
  programme: Programme,
  charged: readonly Assignment[],
  period: string,
): { readonly lines: readonly Line[]; readonly charged: readonly Assignment[] } {
  const leads = new Map<string, string>();
  for (const { task, agency, role, first } of charged) if (role === 'lead' && first) leads.set(task, agency);
  const rows = new Map(
    from.tables.flatMap((table) => table.rows.map((row) => [`${row.row} ${table.sheet}`, { table, row }] as const)),
  );
  const lines: Line[] = [];
  const added: Assignment[] = [];
  for (const task of programme.tasks) {
    const place = rows.get(`${task.row} ${task.sheet}`);
    if (!place || task.kind === 'section') continue;
    const line = lineOf(from, place.table, place.row, task.id, leads.get(task.id) ?? keeper, period);
    if (line === null) continue;
    if (!leads.has(task.id)) added.push({ task: task.id, agency: keeper, role: 'lead', first: true });
    lines.push(line);
  }
  return { lines, charged: [...charged, ...added] };
}

/** Lines by the row that says them: a row nobody edited gives the same line again, and what is read of it is read once. */
const told = new WeakMap<TableRow, { readonly key: string; readonly line: Line | null }>();

function lineOf(
  from: TablesOfFile,
  table: Table,
  row: TableRow,
  task: string,
  agency: string,
  period: string,
): Line | null {
  const key = [from.file, from.hash, from.savedAt ?? '', table.sheet, task, agency, period].join('\n');
  const known = told.get(row);
  if (known?.key === key) return known.line;
  const fields = fieldsOf(from, table, row, agency, period);
  const line: Line | null = Object.keys(fields).length === 0 ? null : { task, agency, role: 'lead', fields };
  told.set(row, { key, line });
  return line;
}

function fieldsOf(from: TablesOfFile, table: Table, row: TableRow, agency: string, period: string): Line['fields'] {
  const fields: Partial<Record<ProgressField, readonly LineVersion[]>> = {};
  for (const field of progressFields) {
    const cell = row.cells[field];
    if (!cell) continue;
    const origin = {
      agency,
      file: from.file,
      hash: from.hash,
      sheet: table.sheet,
      cell: address(cell.row, cell.column),
      savedAt: from.savedAt,
    };
    fields[field] = [{ period, value: typedText(field, cell), origin }];
  }
  return fields;
}
