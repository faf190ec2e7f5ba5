import { baseSheet, stampCategory, stampOf } from '#shared/report/baseSheet';
import { lineId } from '#shared/report/issuedRows';
import { columnName } from '#shared/sheet/address';
import type { Cell, Grid, GridRow, Workbook } from '#shared/sheet/grid';
import { type ProgressField, progressFields } from '#shared/table/field';
import type { AssignmentRole } from '#shared/task/programme';
import type { EnteredLines } from '#shared/wire/lines';
import { type BaseValue, idColumnHeader, idColumnName, type Stamp, stampName, stampSheet } from '#shared/wire/stamp';

/** Sheet people see in receipts of lines that were typed into a form. */
export const enteredSheet = 'Biểu nhập';

/** Document property that says what a report without any row means (K2). */
export const nothingProperty = 'phuluc-khong-phat-sinh';

const headers: Readonly<Record<ProgressField, string>> = {
  progress_text: 'Kết quả thực hiện',
  percent: 'Tỷ lệ hoàn thành (%)',
  status: 'Trạng thái',
  submitted_on: 'Ngày trình',
  completed_on: 'Ngày hoàn thành',
  obstacles: 'Khó khăn, vướng mắc',
  evidence: 'Văn bản minh chứng',
  note: 'Ghi chú',
};

/** Columns of the programme, empty here: beside them the headers of progress can mean nothing else. */
const definitions = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm đầu ra', 'Thời gian hoàn thành'] as const;

const letters: Readonly<Record<AssignmentRole, 'L' | 'C' | 'M'>> = { lead: 'L', coordinating: 'C', member: 'M' };

/**
 * Lines entered in a form as the workbook they stand for: a table with canonical headers and the hidden ids of the tasks, and the stamp
 * with the values the person saw, so that the same merge reads them, emptied fields included (M3, M6). Rows carry no words of the
 * programme: a line says nothing about them. A field a line does not speak of is empty in the base too, and so says nothing.
 *
 * Example: `{task: 't1', role: 'lead', fields: {percent: 40}, base: {percent: '20'}}` → a row `1 | … | 40 | t1.L`, base `20`.
 */
export function workbookOfLines(entered: EnteredLines): Workbook {
  const spoken = progressFields.filter((field) => entered.lines.some(({ fields }) => fields[field] !== undefined));
  const values = [...baseValues(entered)];
  const stamp = stampFor(entered, values);
  const idColumn = definitions.length + spoken.length;
  return {
    sheets: [tableOf(entered, spoken), gridOfBase(stamp, values)],
    names: [
      { name: stampName, refersTo: `${stampSheet}!$A$1` },
      { name: idColumnName, refersTo: `'${enteredSheet}'!$${columnName(idColumn)}$1` },
    ],
    properties: new Map([
      ['category', stampCategory(stamp)],
      ...(entered.nothing === true ? [[nothingProperty, '1'] as const] : []),
    ]),
    ...(entered.savedAt === undefined ? {} : { savedAt: entered.savedAt }),
    active: [],
  };
}

/** Whether a workbook is what {@link workbookOfLines} makes of a form. */
export function isEntered({ names }: Pick<Workbook, 'names'>): boolean {
  return names.some(({ name, refersTo }) => name === idColumnName && refersTo.startsWith(`'${enteredSheet}'!`));
}

function idOf({ task, role }: EnteredLines['lines'][number]): string {
  return role === undefined ? task : lineId(task, letters[role]);
}

/** Every line has at least one base value, or its blank cells would be compared with the programme's own words. */
function* baseValues({ lines }: EnteredLines): Iterable<BaseValue> {
  for (const entry of lines) {
    const line = idOf(entry);
    yield { line, field: 'content', text: '' };
    for (const field of progressFields) {
      const text = entry.base?.[field] ?? '';
      if (text !== '' && entry.fields[field] !== undefined) yield { line, field, text };
    }
  }
}

function stampFor(entered: EnteredLines, values: readonly BaseValue[]): Stamp {
  const { programme, agency, period, asOf = '', baseId } = entered;
  // Which lines a form happens to hold is no lineage; what they were filled in over is.
  const told = values.filter(({ text }) => text !== '');
  const stamp = stampOf({ kind: 'issued', programme, title: '', agency, period, asOf }, told);
  return baseId === undefined ? stamp : { ...stamp, baseId };
}

function tableOf({ lines }: EnteredLines, spoken: readonly ProgressField[]): Grid {
  const titles = [...definitions, ...spoken.map((field) => headers[field]), idColumnHeader];
  const rows = lines.map((entry, at) => [
    at + 1,
    ...definitions.slice(1).map(() => ''),
    ...spoken.map((field) => entry.fields[field] ?? ''),
    idOf(entry),
  ]);
  return entered(enteredSheet, titles, rows);
}

/** A table as a sheet: headers, a row of numbers, the rows; the last column holds ids and is hidden. */
export function entered(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Grid {
  return {
    name,
    visibility: 'visible',
    rows: [
      { index: 0, cells: titles.map(cellOf) },
      // With a row of numbers of our own, a line of numbers below can be none.
      { index: 1, cells: titles.map((_, at) => cellOf(`(${at + 1})`)) },
      ...rows.map((cells, at): GridRow => ({ index: at + 2, cells: cells.map(cellOf) })),
    ],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set([titles.length - 1]),
    date1904: false,
  };
}

/** Stamp and base values as the hidden sheet they stand on. */
export function gridOfBase(stamp: Stamp, values: readonly BaseValue[]): Grid {
  const rows: GridRow[] = [];
  let index = 0;
  for (const row of baseSheet(stamp, () => values).rows()) {
    rows.push({ index, cells: row.values.map((value) => cellOf(typeof value === 'string' ? value : '')) });
    index += 1;
  }
  return {
    name: stampSheet,
    visibility: 'veryHidden',
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  };
}

function cellOf(value: string | number): Cell | undefined {
  return value === '' ? undefined : { value, text: String(value) };
}
