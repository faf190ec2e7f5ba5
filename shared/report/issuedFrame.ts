import type { BookRow, BookValue } from '#shared/report/book';
import { matchCode } from '#shared/report/digest';
import { leftOpen } from '#shared/report/issuedClass';
import type { ColumnPlan, IssuedPlan } from '#shared/report/issuedColumns';
import { legendWords } from '#shared/report/legend';
import { heightOf, lineCount, rowHeight } from '#shared/report/rowHeight';
import { asDay, type CellStyle, styles } from '#shared/report/style';
import { dayWords, documentWords, periodWords } from '#shared/report/words';
import { dateToSerial } from '#shared/sheet/format';
import { bandTitles, fillingLine } from '#shared/table/frame';

/** A row of that many cells with these values. */
export function at(length: number, ...cells: readonly (readonly [number, BookValue])[]): BookValue[] {
  const values = Array.from({ length }, (): BookValue => null);
  for (const [column, value] of cells) values[column] = value;
  return values;
}

/**
 * What stands above the table: whose it is, of which programme, counted to which day, sent where and by when. The as-of date stands in
 * `asOfColumn`, its words in the number format, so that no column beside it takes either away.
 */
export function* titleRows(plan: IssuedPlan, visible: number, asOfColumn: number): Iterable<BookRow> {
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
  const asOf: BookValue = plan.clock === 'today' ? { formula: 'TODAY()', result: day } : day;
  const sent = asOfColumn + asOfWidth;
  yield {
    values: at(sent + 1, [asOfColumn, asOf], [sent, `${sendWords(plan)}Mã đối chiếu: ${matchCode(plan.baseId)}.`]),
    styles: looksAt(sent + 1, ...Array.from({ length: asOfWidth }, (_, i) => [asOfColumn + i, asOfStyle] as const), [
      sent,
      styles.leftLead,
    ]),
    height: 18,
    merges: [
      [asOfColumn, sent - 1],
      [sent, visible],
    ],
  };
  yield one(fillingLine, styles.leftNote, 18);
}

/** Columns the as-of date runs over. */
const asOfWidth = 3;

const asOfStyle: CellStyle = {
  ...styles.day,
  bold: true,
  across: 'left',
  down: 'middle',
  shrink: true,
  border: 'below',
  // One section only: saved as .ods, a second one for text makes other readers take the date for text.
  format: `"Tính hạn đến ngày: "${asDay}`,
};

function sendWords(plan: IssuedPlan): string {
  const to = plan.sendTo === undefined ? '' : ` ${plan.sendTo}`;
  if (plan.due !== undefined) return `Gửi${to} chậm nhất ngày ${dayWords(plan.due)}. `;
  return to === '' ? '' : `Gửi${to}. `;
}

/** Band of who fills in what, headings, numbers. */
export function* headRows(columns: readonly ColumnPlan[]): Iterable<BookRow> {
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

/** Legend, who signs, and the match code once more (E7, K5). */
export function* footRows(plan: IssuedPlan, columns: readonly ColumnPlan[], visible: number): Iterable<BookRow> {
  yield { values: [], styles: [], height: 8 };
  const legend = `${legendWords}   ${leftOpen.Uu.sign} tỉnh xét khi tổng hợp`;
  yield { values: [legend], styles: [styles.legend], height: 18, merges: [[0, visible]] };
  const half = Math.floor(columns.length / 2);
  const right = half + 2;
  yield {
    values: at(columns.length, [1, 'Người lập biểu'], [right, 'Thủ trưởng đơn vị']),
    styles: looksAt(columns.length, [1, styles.signature], [right, styles.signature]),
    height: 26,
    merges: [
      [1, 3],
      [right, right + 4],
    ],
  };
  yield {
    values: at(columns.length, [1, '(họ tên, điện thoại)'], [right, '(ký, ghi rõ họ tên)']),
    styles: looksAt(columns.length, [1, styles.signatureNote], [right, styles.signatureNote]),
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

function looksAt(length: number, ...cells: readonly (readonly [number, CellStyle])[]): (CellStyle | undefined)[] {
  const values = Array.from({ length }, (): CellStyle | undefined => undefined);
  for (const [column, value] of cells) values[column] = value;
  return values;
}
