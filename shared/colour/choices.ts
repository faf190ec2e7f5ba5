import type { AgencyIndex } from '#shared/agency/resolve';
import { firstColumnOf } from '#shared/colour/tableColumns';
import { statusChoices } from '#shared/report/issuedWords';
import type { Field } from '#shared/table/field';
import type { Table } from '#shared/table/table';
import type { Assignment } from '#shared/task/programme';
import { fold } from '#shared/text/fold';

/** Who does what in a workbook. */
export type Charged = { readonly agencies: AgencyIndex; readonly assignments: readonly Assignment[] };

export type Choice = {
  readonly list: 'statuses' | 'agencies';
  readonly column: number;
  readonly words: readonly string[];
  readonly title: string;
  readonly message: string;
};

/** Share of the lead cells that must each name one known body before a list is offered: where several stand in a cell it would only nag. */
const mostly = 0.8;

/** Columns of a table where a choice helps. The words stand in the workbook and are Vietnamese like it. */
export function choicesOf(table: Table, book: Charged): readonly Choice[] {
  const found: Choice[] = [];
  const status = firstColumnOf(table, 'status');
  if (status !== undefined && single(table, 'status')) {
    found.push({
      list: 'statuses',
      column: status,
      words: statusChoices,
      title: 'Trạng thái',
      message: 'Nên chọn một trạng thái trong danh sách. Vẫn có thể giữ nội dung đã gõ; tỉnh sẽ đọc khi tổng hợp.',
    });
  }
  const lead = firstColumnOf(table, 'lead');
  const names = bodiesOf(book);
  if (lead !== undefined && single(table, 'lead') && names.length > 0 && namesOne(table, names)) {
    found.push({
      list: 'agencies',
      column: lead,
      words: names,
      title: 'Cơ quan chủ trì',
      message: 'Tên cơ quan chưa có trong danh sách của chương trình. Vẫn có thể giữ nội dung đã gõ.',
    });
  }
  return found;
}

/** A field of several tick columns is not chosen from a list. */
function single(table: Table, field: Field): boolean {
  return table.columns.find((column) => column.field === field)?.columns.length === 1;
}

function bodiesOf(book: Charged): readonly string[] {
  const ids = new Set(book.assignments.flatMap(({ agency, role }) => (role === 'lead' ? [agency] : [])));
  const names = [...ids].map((id) => book.agencies.byId.get(id)?.name ?? '');
  const sorted = names.filter((name) => name !== '').map((name) => ({ name, key: fold(name) }));
  return sorted.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ name }) => name);
}

function namesOne(table: Table, names: readonly string[]): boolean {
  const known = new Set(names.map(fold));
  const leads = table.rows.flatMap(({ kind, cells }) => (kind === 'task' && cells.lead?.text ? [cells.lead.text] : []));
  return leads.length > 0 && leads.filter((text) => known.has(fold(text))).length >= leads.length * mostly;
}
