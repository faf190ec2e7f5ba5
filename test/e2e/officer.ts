import { expect } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { address } from '#shared/sheet/address';
import type { Field } from '#shared/table/field';
import { recognise } from '#shared/table/recognise';
import type { Table, TableRow } from '#shared/table/table';
import type { Role } from '#shared/wire/role';
import type { PreparedService } from '#test/helpers/preparedService';

/** The agency's workbook as the province issues it, and where its own lines stand in it. */
export async function issuedTo(app: PreparedService, agency: string) {
  const as = await app.signIn('consolidator');
  const path = `/api/v1/programmes/${app.programme}/periods/2015-11/issue/${agency}`;
  const { status, bytes } = await app.call('POST', path, { as });
  expect(status).toBe(200);
  const read = await readWorkbook(bytes, { name: 'so.xlsx' });
  if (!read.ok) throw new Error(read.refusal.code);
  const owns = (row: TableRow): boolean => row.owned.id?.text.endsWith('.L') ?? false;
  const table = recognise(read.workbook).tables.find(({ rows }) => rows.some(owns));
  if (table === undefined) throw new Error('the workbook holds no line of its own');
  return { bytes, table, rows: table.rows.filter(owns) };
}

/** Address of a field of a row. */
export function cellOf(table: Table, row: TableRow, field: Field): string {
  const column = table.columns.find((one) => one.field === field)?.columns[0];
  if (column === undefined) throw new Error(`no column ${field}`);
  return address(row.row, column);
}

/** The code people of the agency sign in with. */
export async function codeFor(app: PreparedService, agency: string, role: Role = 'officer'): Promise<string> {
  const as = await app.signIn('administrator');
  const { status, body } = await app.call('POST', '/api/v1/codes', { as, body: { role, agency, label: '' } });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.code;
}
