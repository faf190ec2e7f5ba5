import type { Book } from '#addin/app/book/book';
import type { Extension } from '#addin/port/workbookPort';
import { choicesOf } from '#shared/colour/choices';
import { bodyOf, firstColumnOf, ownedColumn } from '#shared/colour/tableColumns';
import { entryColumns } from '#shared/report/issuedColumns';
import { statusChoices } from '#shared/report/issuedWords';
import { listSheet, ownNames } from '#shared/report/names';
import { columnName } from '#shared/sheet/address';
import type { Merge } from '#shared/sheet/grid';
import type { ProgressField } from '#shared/table/field';
import { ownedHeaders } from '#shared/table/owned';
import type { Table } from '#shared/table/table';
import { idColumnName } from '#shared/wire/stamp';

/** Why a table gets no columns. */
export type TrackableRefusal = 'complete' | 'issued' | 'protected' | 'in_the_way' | 'no_tasks';

export type TrackablePlan =
  | {
      readonly kind: 'possible';
      readonly table: Table;
      readonly headers: readonly string[];
      readonly extension: Extension;
    }
  | { readonly kind: 'refused'; readonly table: Table; readonly reason: TrackableRefusal };

const dateFields: ReadonlySet<ProgressField> = new Set(['submitted_on', 'completed_on']);

/**
 * What a table typed years ago needs to be reported on: the progress columns it lacks, under the headings of issued workbooks, a hidden
 * column of row ids, and lists for status and lead. All stands right of the table, so that no cell of the person's is touched.
 *
 * No stamp is written: it would say that the province issued these values, and an emptied cell would count as reported blank. The ids are
 * those the appendix gives its tasks anywhere; where the province knows others, rows are found by their words as before.
 */
export function planTrackable(book: Book, table: Table): TrackablePlan {
  const refused = (reason: TrackableRefusal): TrackablePlan => ({ kind: 'refused', table, reason });
  if (book.stamp !== null) return refused('issued');
  if (book.workbook.protectedSheets.has(table.sheet)) return refused('protected');
  const tasks = book.programmes.flatMap((programme) =>
    programme.tasks.filter(({ sheet, row }) => sheet === table.sheet && table.top <= row && row <= table.bottom),
  );
  if (tasks.length === 0) return refused('no_tasks');
  const body = bodyOf(table);
  const before = body.right + 1;
  if (cutsAnother(book, table, before)) return refused('in_the_way');
  const lacking = entryColumns.filter(([field]) => firstColumnOf(table, field) === undefined);
  const needsId = ownedColumn(table, 'id') === undefined;
  if (lacking.length === 0 && !needsId) return refused('complete');
  const grid = book.workbook.sheets.find(({ name }) => name === table.sheet);
  const headerRow = table.headerRows[0] ?? table.top - 1;
  const like = modelColumn(table, grid?.merges === 'unknown' ? [] : (grid?.merges ?? []), headerRow);
  const columns: Extension['columns'][number][] = lacking.map(([field, header, width]) => ({
    before,
    header,
    headerRow,
    like,
    widthChars: width,
    ...(dateFields.has(field) ? { format: 'dd/mm/yyyy' } : {}),
  }));
  if (needsId) {
    columns.push({
      before,
      header: ownedHeaders.id,
      headerRow,
      like,
      widthChars: 14,
      format: '@',
      hidden: true,
      cells: tasks.map(({ id, row }) => ({ row, text: id })),
    });
  }
  const lists = listsOf(book, table, before + lacking.findIndex(([field]) => field === 'status'), lacking);
  const idColumn = columnName(before + lacking.length);
  return {
    kind: 'possible',
    table,
    headers: lacking.map(([, header]) => header),
    extension: {
      sheet: table.sheet,
      body: { top: table.top, bottom: table.bottom },
      columns,
      ...lists,
      names: [
        ...lists.names,
        ...(needsId
          ? [
              {
                name: freeName(book),
                formula: `${quoted(table.sheet)}!$${idColumn}$${table.top + 1}:$${idColumn}$${table.bottom + 1}`,
              },
            ]
          : []),
      ],
    },
  };
}

/** A column right of this table that goes through the middle of another one would tear it. */
function cutsAnother(book: Book, table: Table, before: number): boolean {
  return book.recognition.tables.some((other) => {
    if (other === table || other.sheet !== table.sheet) return false;
    const { left, right } = bodyOf(other);
    return left < before && before <= right;
  });
}

/** The column whose look is taken over: the last that is not part of a cell merged across columns. */
function modelColumn(table: Table, merges: readonly Merge[], headerRow: number): number {
  const { left, right, bottom } = bodyOf(table);
  const across = merges.filter((merge) => merge.left < merge.right && merge.top <= bottom && merge.bottom >= headerRow);
  for (let column = right; column >= left; column -= 1) {
    if (!across.some((merge) => merge.left <= column && column <= merge.right)) return column;
  }
  return right;
}

type Lists = Required<Pick<Extension, 'lists' | 'names' | 'sheets'>>;

/** Lists for the new status column and, where each cell names one body, for the lead; under the names issued workbooks use. */
function listsOf(book: Book, table: Table, status: number, lacking: typeof entryColumns): Lists {
  const none: Lists = { lists: [], names: [], sheets: [] };
  const taken = new Set(book.workbook.names.map(({ name }) => name.toUpperCase()));
  // A workbook that has the lists already keeps them.
  if (taken.has(ownNames.statuses) || book.workbook.sheets.some(({ name }) => name === listSheet)) return none;
  const given = choicesOf(table, book);
  const wanted = [
    ...(lacking.some(([field]) => field === 'status')
      ? [{ name: ownNames.statuses, column: status, words: statusChoices, ...statusWords }]
      : given.flatMap((one) => (one.list === 'statuses' ? [{ ...one, name: ownNames.statuses }] : []))),
    ...given.flatMap((one) => (one.list === 'agencies' ? [{ ...one, name: ownNames.agencies }] : [])),
  ];
  if (wanted.length === 0) return none;
  const height = Math.max(...wanted.map(({ words }) => words.length));
  return {
    lists: wanted.map(({ name, column, title, message }) => ({
      sheet: table.sheet,
      block: { top: table.top, bottom: table.bottom, left: column, right: column },
      name,
      title,
      message,
    })),
    names: wanted.map(({ name, words }, at) => ({
      name,
      formula: `${listSheet}!$${columnName(at)}$1:$${columnName(at)}$${words.length}`,
    })),
    sheets: [
      {
        name: listSheet,
        rows: Array.from({ length: height }, (_, row) => wanted.map(({ words }) => words[row] ?? '')),
      },
    ],
  };
}

const statusWords = {
  title: 'Trạng thái',
  message: 'Nên chọn một trạng thái trong danh sách. Vẫn có thể giữ nội dung đã gõ; tỉnh sẽ đọc khi tổng hợp.',
};

/** `PL_ID`, or with a number where another table has it. */
function freeName(book: Book): string {
  const taken = new Set(book.workbook.names.map(({ name }) => name.toUpperCase()));
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? idColumnName : `${idColumnName}_${at}`;
    if (!taken.has(name)) return name;
  }
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
