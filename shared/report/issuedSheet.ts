import { classRules, faultRule } from '#shared/colour/rules';
import type { Block, BookName, BookRow, BookSheet, BookValue, Extent, SheetTail } from '#shared/report/book';
import { matchCode } from '#shared/report/digest';
import type { FamiliarColumn } from '#shared/report/familiar';
import { faultWords } from '#shared/report/issuedFormulas';
import { type RowPlaces, taskRow } from '#shared/report/issuedRow';
import { type IssuedBlock, lineId } from '#shared/report/issuedRows';
import { legendWords } from '#shared/report/legend';
import { ownNames } from '#shared/report/names';
import { heightOf, lineCount, rowHeight } from '#shared/report/rowHeight';
import { asDay, type CellStyle, styles } from '#shared/report/style';
import { dayWords, documentWords, periodWords, shortPeriodWords } from '#shared/report/words';
import { columnName } from '#shared/sheet/address';
import { dateToSerial } from '#shared/sheet/format';
import type { TaskStatus } from '#shared/status/class';
import type { OwnedColumn, ProgressField } from '#shared/table/field';
import { bandTitles, blockTitles } from '#shared/table/frame';
import { ownedHeaders } from '#shared/table/owned';
import type { ProgrammeDocument, Task } from '#shared/task/programme';
import { idColumnName } from '#shared/wire/stamp';

export type IssuedPlan = {
  readonly columns: readonly FamiliarColumn[];
  readonly blocks: readonly IssuedBlock[];
  readonly agencyName: string;
  readonly document: ProgrammeDocument;
  readonly period: string;
  readonly asOf: string;
  readonly clock: 'as_of' | 'today';
  readonly dueSoonDays: number;
  readonly baseId: string;
  readonly deadlineOf: (task: Task) => string | null;
  readonly status?: ReadonlyMap<string, TaskStatus>;
  readonly sendTo?: string;
  readonly due?: string;
};

export type ColumnPlan = {
  readonly band: keyof typeof bandTitles | null;
  readonly header: string;
  readonly width: number;
  readonly part:
    | { readonly kind: 'familiar'; readonly column: FamiliarColumn }
    | { readonly kind: 'owned'; readonly owned: OwnedColumn }
    | { readonly kind: 'entry'; readonly field: ProgressField };
};

const entries: readonly (readonly [ProgressField, string, number])[] = [
  ['progress_text', 'Kết quả kỳ này', 23],
  ['percent', '%', 5],
  ['status', 'Trạng thái đơn vị ghi', 11.5],
  ['submitted_on', 'Ngày trình', 10.5],
  ['completed_on', 'Ngày hoàn thành', 10.5],
  ['obstacles', 'Khó khăn, vướng mắc', 13.5],
  ['evidence', 'Văn bản minh chứng', 12.5],
  ['note', 'Ghi chú', 8.5],
];

function columnPlans(plan: IssuedPlan): readonly ColumnPlan[] {
  const owned = (kind: OwnedColumn, band: ColumnPlan['band'], width: number, suffix = ''): ColumnPlan => ({
    band,
    header: `${ownedHeaders[kind]}${suffix}`,
    width,
    part: { kind: 'owned', owned: kind },
  });
  const last = lastPeriod(plan);
  return [
    ...plan.columns.map(
      (column): ColumnPlan => ({
        band: 'programme',
        header: column.header,
        width: column.width,
        part: { kind: 'familiar', column },
      }),
    ),
    owned('deadline', 'software', 10.5),
    owned('last_period', 'software', 17, last === null ? '' : ` (${shortPeriodWords(last)})`),
    ...entries.map(
      ([field, header, width]): ColumnPlan => ({
        band: 'agency',
        header: field === 'progress_text' ? `${header} (${shortPeriodWords(plan.period)})` : header,
        width,
        part: { kind: 'entry', field },
      }),
    ),
    owned('class', 'derived', 19),
    owned('warning', 'derived', 19),
    owned('id', null, 14),
  ];
}

/** Latest period any line of the workbook speaks of before this one; null when none did. */
function lastPeriod(plan: IssuedPlan): string | null {
  let last: string | null = null;
  for (const { rows } of plan.blocks) {
    for (const { line } of rows) {
      const version = line?.fields.progress_text?.findLast((known) => known.period !== plan.period);
      if (version && (last === null || version.period > last)) last = version.period;
    }
  }
  return last;
}

const topRows = 7;
/** Hidden id of a row that is no task (see `#shared/table/frame`). */
const frameId = '#';

/** The sheet an agency fills in, with its workbook names. */
export function issuedSheet(plan: IssuedPlan): { readonly sheet: BookSheet; readonly names: readonly BookName[] } {
  const columns = columnPlans(plan);
  const name = `Báo cáo ${periodWords(plan.period)}`.replaceAll('/', '-').slice(0, 31);
  const places = placesOf(columns);
  const visible = columns.length - 2;
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
    names: [{ name: ownNames.asOf, refersTo: { sheet: name, block: { top: 2, left: 2, bottom: 2, right: 2 } } }],
  };
}

function placesOf(columns: readonly ColumnPlan[]): RowPlaces {
  const owned = (kind: OwnedColumn) => columns.findIndex((c) => c.part.kind === 'owned' && c.part.owned === kind);
  const entry = (field: ProgressField) => columns.findIndex((c) => c.part.kind === 'entry' && c.part.field === field);
  return {
    deadline: owned('deadline'),
    last: owned('last_period'),
    progress: entry('progress_text'),
    percent: entry('percent'),
    status: entry('status'),
    submitted: entry('submitted_on'),
    completed: entry('completed_on'),
    obstacles: entry('obstacles'),
    evidence: entry('evidence'),
    note: entry('note'),
    class: owned('class'),
    warning: owned('warning'),
    id: owned('id'),
  };
}

function* sheetRows(plan: IssuedPlan, columns: readonly ColumnPlan[], places: RowPlaces): Iterable<BookRow> {
  const visible = columns.length - 2;
  yield* titleRows(plan, visible);
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

function at(length: number, ...cells: readonly (readonly [number, BookValue])[]): BookValue[] {
  const values = new Array<BookValue>(length).fill(null);
  for (const [column, value] of cells) values[column] = value;
  return values;
}

function* titleRows(plan: IssuedPlan, visible: number): Iterable<BookRow> {
  const whole = [[0, visible]] as const;
  const { document } = plan;
  const one = (text: string, style: CellStyle, height: number): BookRow => ({
    values: [text],
    styles: [style],
    height,
    merges: whole,
  });
  yield one(`${plan.agencyName}: báo cáo ${periodWords(plan.period)}`, styles.leftTitle, 22);
  const programme = `${documentWords(document)}${document.title ? `: ${document.title}` : ''}`;
  yield one(programme, styles.leftLead, heightOf(lineCount(programme, 230, 11), 11));
  const day = dateToSerial(plan.asOf) ?? 0;
  yield {
    values: [
      'Tính hạn đến ngày:',
      null,
      plan.clock === 'today' ? { formula: 'TODAY()', result: day } : day,
      null,
      `${sendWords(plan)}Mã đối chiếu: ${matchCode(plan.baseId)}.`,
    ],
    styles: [styles.leftLead, styles.leftLead, asOfStyle, undefined, styles.leftLead],
    height: 18,
    merges: [
      [0, 1],
      [4, visible],
    ],
  };
  yield one(
    'Điền các ô nền trắng trong khung đậm. Ô nền xám là nội dung của Chương trình: sửa ở đó được ghi nhận là kiến nghị điều chỉnh. Không có gì mới thì chọn “Không phát sinh trong kỳ”. Cách điền: trang “Hướng dẫn”.',
    styles.leftNote,
    18,
  );
}

const asOfStyle: CellStyle = {
  ...styles.day,
  bold: true,
  across: 'left',
  down: 'middle',
  border: 'below',
  format: asDay,
};

function sendWords(plan: IssuedPlan): string {
  const to = plan.sendTo === undefined ? '' : ` ${plan.sendTo}`;
  if (plan.due !== undefined) return `Gửi${to} chậm nhất ngày ${dayWords(plan.due)}. `;
  return to === '' ? '' : `Gửi${to}. `;
}

function* headRows(columns: readonly ColumnPlan[]): Iterable<BookRow> {
  const merges: [number, number][] = [];
  columns.forEach((column, index) => {
    const open = merges.at(-1);
    if (open && columns[open[0]]?.band === column.band) open[1] = index;
    else if (column.band !== null) merges.push([index, index]);
  });
  yield {
    values: columns.map((column, i) =>
      column.band !== null && merges.some(([left]) => left === i) ? bandTitles[column.band] : null,
    ),
    styles: columns.map((column) =>
      column.band === null ? undefined : column.band === 'agency' ? styles.bandOwn : styles.band,
    ),
    height: 18,
    merges: merges.filter(([left, right]) => right > left),
  };
  yield {
    values: columns.map((column) => column.header),
    styles: columns.map((column) => edge(column, styles.head, styles.headLeft, styles.headRight)),
    height: rowHeight(columns.map((column) => ({ text: column.header, width: column.width, bold: true }))) + 6,
  };
  yield {
    values: columns.map((column, i) => (column.band === null ? null : `(${i + 1})`)),
    styles: columns.map((column) => (column.band === null ? undefined : styles.number)),
    height: 15,
  };
}

function edge(column: ColumnPlan, plain: CellStyle, left: CellStyle, right: CellStyle): CellStyle {
  if (column.part.kind !== 'entry') return plain;
  return column.part.field === 'progress_text' ? left : column.part.field === 'note' ? right : plain;
}

function* footRows(plan: IssuedPlan, columns: readonly ColumnPlan[], visible: number): Iterable<BookRow> {
  yield { values: [], styles: [], height: 8 };
  yield { values: [legendWords], styles: [styles.legend], height: 18, merges: [[0, visible]] };
  const half = Math.floor(columns.length / 2);
  const right = half + 2;
  yield {
    values: at(columns.length, [1, 'Người lập biểu'], [right, 'Thủ trưởng đơn vị']),
    styles: at2(columns.length, [1, styles.signature], [right, styles.signature]),
    height: 26,
    merges: [
      [1, 3],
      [right, right + 4],
    ],
  };
  yield {
    values: at(columns.length, [1, '(họ tên, điện thoại)'], [right, '(ký, ghi rõ họ tên)']),
    styles: at2(columns.length, [1, styles.signatureNote], [right, styles.signatureNote]),
    height: 18,
    merges: [
      [1, 3],
      [right, right + 4],
    ],
  };
  yield { values: [], styles: [], height: 60 };
  yield {
    values: [`Mã đối chiếu ${matchCode(plan.baseId)}: bản giấy và bản điện tử cùng mã là cùng một bản giao.`],
    styles: [styles.legend],
    height: 16,
    merges: [[0, visible]],
  };
}

function at2(length: number, ...cells: readonly (readonly [number, CellStyle])[]): (CellStyle | undefined)[] {
  const values = new Array<CellStyle | undefined>(length).fill(undefined);
  for (const [column, value] of cells) values[column] = value;
  return values;
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
      { name: ownNames.classes, refersTo: { sheet, block: down(places.class) } },
    ],
  };
}
