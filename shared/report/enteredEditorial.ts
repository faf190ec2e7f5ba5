import { stampCategory, stampOf } from '#shared/report/baseSheet';
import { entered, gridOfBase } from '#shared/report/enteredLines';
import { columnName } from '#shared/sheet/address';
import type { Workbook } from '#shared/sheet/grid';
import type { DefinitionField } from '#shared/table/field';
import type { EnteredEditorial } from '#shared/wire/lines';
import { type BaseValue, idColumnHeader, idColumnName, stampName, stampSheet } from '#shared/wire/stamp';

/** Sheet people see in receipts of what DOST wrote on a page. */
const editorialSheet = 'Biên tập';

/** Columns of the programme, empty here and in the base: beside them the others can mean nothing else, and they say nothing. */
const definitions: readonly (readonly [DefinitionField, string])[] = [
  ['ordinal', 'TT'],
  ['content', 'Nội dung nhiệm vụ'],
  ['lead', 'Đơn vị chủ trì'],
  ['output', 'Sản phẩm đầu ra'],
  ['finish', 'Thời gian hoàn thành'],
];

const headers = {
  editorial_text: 'Nội dung đưa vào báo cáo',
  directive: 'Ý kiến chỉ đạo',
  note: 'Ghi chú',
} as const;

/**
 * What DOST wrote on a page as the returned tracker it stands for (M13): the same merge reads it, against what the person saw, and the
 * same receipt tells of it. Only the cells named say anything.
 */
export function workbookOfEditorial({
  programme,
  agency,
  period,
  savedAt,
  asOf,
  journal,
  edits,
}: EnteredEditorial): Workbook {
  const fields = (['editorial_text', 'directive', 'note'] as const).filter((field) =>
    edits.some((edit) => edit.field === field),
  );
  const tasks = [...new Set(edits.map(({ task }) => task))];
  const values: BaseValue[] = tasks.flatMap((line) => [
    ...definitions.map(([field]) => ({ line, field, text: '' })),
    ...edits.filter(({ task }) => task === line).map(({ field, base }) => ({ line, field, text: base })),
  ]);
  // Each edit is made on a tracker of its own: which of two came later, the journal says (M3).
  const stamp = stampOf({ kind: 'tracker', programme, title: '', agency, period, asOf, journal }, [
    ...values,
    { line: '', field: '', text: savedAt },
  ]);
  const titles = [...definitions.map(([, header]) => header), ...fields.map((field) => headers[field]), idColumnHeader];
  const rows = tasks.map((task, at) => [
    at + 1,
    ...definitions.slice(1).map(() => ''),
    ...fields.map((field) => edits.findLast((edit) => edit.task === task && edit.field === field)?.value ?? ''),
    task,
  ]);
  return {
    sheets: [entered(editorialSheet, titles, rows), gridOfBase(stamp, values)],
    names: [
      { name: stampName, refersTo: `${stampSheet}!$A$1` },
      { name: idColumnName, refersTo: `'${editorialSheet}'!$${columnName(titles.length - 1)}$1` },
    ],
    properties: new Map([['category', stampCategory(stamp)]]),
    savedAt,
    active: [],
  };
}
