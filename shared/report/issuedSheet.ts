import { classRules, faultRule } from '#shared/colour/rules';
import type { Block, BookName, BookRow, BookSheet, Extent, SheetTail } from '#shared/report/book';
import { type ColumnPlan, columnPlans, type IssuedPlan, placesOf } from '#shared/report/issuedColumns';
import { at, footRows, headRows, titleRows } from '#shared/report/issuedFrame';
import { type RowPlaces, taskRow } from '#shared/report/issuedRow';
import { lineId } from '#shared/report/issuedRows';
import { faultWords } from '#shared/report/issuedWarning';
import { ownNames, typedNames } from '#shared/report/names';
import { styles } from '#shared/report/style';
import { periodWords } from '#shared/report/words';
import { columnName } from '#shared/sheet/address';
import { blockTitles } from '#shared/table/frame';
import { idColumnName } from '#shared/wire/stamp';

const topRows = 7;
/** Hidden id of a row that is no task (see `#shared/table/frame`). */
const frameId = '#';

/** The sheet an agency fills in, with its workbook names. */
export function issuedSheet(plan: IssuedPlan): { readonly sheet: BookSheet; readonly names: readonly BookName[] } {
  const columns = columnPlans(plan);
  const name = `Báo cáo ${periodWords(plan.period)}`.replaceAll('/', '-').slice(0, 31);
  const places = placesOf(columns);
  const visible = columns.length - 2;
  const asOf = asOfColumn(columns);
  return {
    sheet: {
      name,
      visibility: 'visible',
      columns: columns.map((column) =>
        column.part.kind === 'owned' && column.part.owned === 'id'
          ? { width: column.width, hidden: true }
          : { width: column.width },
      ),
      rows: () => sheetRows(plan, columns, places),
      freeze: { rows: topRows, columns: 2 },
      print: {
        paper: 'A3',
        orientation: 'landscape',
        margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.5 },
        titleRows: [topRows - 3, topRows - 1],
        pageNumber: true,
      },
      tail: (extent) => tailOf(name, columns, places, extent, visible),
    },
    names: [{ name: ownNames.asOf, refersTo: { sheet: name, block: { top: 2, left: asOf, bottom: 2, right: asOf } } }],
  };
}

/** The as-of date stands above the content, the column no table goes without. */
function asOfColumn(columns: readonly ColumnPlan[]): number {
  return Math.max(
    0,
    columns.findIndex(({ part }) => part.kind === 'familiar' && part.column.field === 'content'),
  );
}

function* sheetRows(plan: IssuedPlan, columns: readonly ColumnPlan[], places: RowPlaces): Iterable<BookRow> {
  const visible = columns.length - 2;
  yield* titleRows(plan, visible, asOfColumn(columns));
  yield* headRows(columns);
  let index = topRows;
  const told = new Set<string>();
  for (const block of plan.blocks) {
    yield {
      values: at(columns.length, [0, blockTitles[block.role]], [places.id, frameId]),
      styles: columns.map((_, i) => (i === places.id ? styles.hidden : styles.block)),
      height: 20,
      merges: [[0, visible]],
      body: true,
    };
    index += 1;
    for (const row of block.rows) {
      const line = lineId(row.task.id, row.letter);
      // A row shown a second time is frame: one id stands in one row only.
      yield taskRow(plan, columns, places, row, index, told.has(line) ? frameId : line, block.role !== 'coordinating');
      told.add(line);
      index += 1;
    }
  }
  yield* footRows(plan, columns, visible);
}

function tailOf(
  sheet: string,
  columns: readonly ColumnPlan[],
  places: RowPlaces,
  extent: Extent,
  visible: number,
): SheetTail {
  const { top, bottom } = extent;
  const down = (column: number): Block => ({ top, bottom, left: column, right: column });
  const warning = `$${columnName(places.warning)}${top + 1}`;
  const fault = (field: keyof typeof faultWords, column: number, severity: 'error' | 'warning') => ({
    block: down(column),
    rules: [faultRule(field, `ISNUMBER(FIND("${faultWords[field]}",${warning}))`, severity)],
  });
  const lead = columns.findIndex((c) => c.part.kind === 'familiar' && c.part.column.field === 'lead');
  return {
    filter: { top: topRows - 1, left: 0, bottom, right: columns.length - 1 },
    colours: [
      { block: down(places.class), rules: classRules(places.class, top) },
      fault('submitted_on', places.submitted, 'error'),
      fault('completed_on', places.completed, 'error'),
      fault('percent', places.percent, 'error'),
      fault('progress_text', places.progress, 'warning'),
    ],
    lists: [
      {
        block: down(places.status),
        list: ownNames.statuses,
        title: 'Trạng thái',
        prompt: 'Chọn một dòng trong danh sách; có thể ghi cách khác nếu cần.',
        message: 'Trạng thái này không có trong danh sách. Vẫn giữ nội dung đã ghi?',
      },
      ...(lead < 0
        ? []
        : [
            {
              block: down(lead),
              list: ownNames.agencies,
              title: 'Đơn vị chủ trì',
              message:
                'Tên này không có trong danh mục đơn vị. Sửa ở đây được ghi nhận là kiến nghị điều chỉnh. Giữ nội dung đã ghi?',
            },
          ]),
    ],
    printArea: { top: 0, left: 0, bottom: extent.last, right: visible },
    names: [
      { name: idColumnName, refersTo: { sheet, block: down(places.id) } },
      ...typedNames.map((name) => ({ name: ownNames[name], refersTo: { sheet, block: down(places[name]) } })),
    ],
  };
}
