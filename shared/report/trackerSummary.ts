import { classRules } from '#shared/colour/rules';
import type { BookRow, BookSheet, BookValue } from '#shared/report/book';
import { countSentence } from '#shared/report/countSentence';
import { legendWords } from '#shared/report/legend';
import { heightOf, lineCount, rowHeight } from '#shared/report/rowHeight';
import { type CellStyle, styles } from '#shared/report/style';
import { printedColumns, type SummaryColumn, summaryColumns } from '#shared/report/summaryColumns';
import { editorialByTask, lineRow, sectionRow, speakers, taskRow } from '#shared/report/summaryRows';
import type { TrackerFacts } from '#shared/report/trackerInput';
import { dayWords, documentWords, periodWords } from '#shared/report/words';
import { idColumnName } from '#shared/wire/stamp';

const summarySheetName = 'Tổng hợp';
const headAt = 6;

/**
 * Tổng hợp (E1): the appendix as a provincial office prints it, a task with its lines under it. The task row carries what its first lead
 * says, verbatim; further leads, group members and contributors follow in italics. DOST's own columns come back by the hidden id (M13).
 */
export function summarySheet(facts: TrackerFacts): BookSheet {
  const columns = summaryColumns(facts);
  const classAt = columns.findIndex((column) => column.part.kind === 'class');
  const idAt = columns.length - 1;
  return {
    name: summarySheetName,
    visibility: 'visible',
    columns: columns.map((column) =>
      column.part.kind === 'id' ? { width: column.width, hidden: true } : { width: column.width },
    ),
    rows: () => summaryRows(facts, columns),
    freeze: { rows: headAt + 2, columns: 2 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { left: 0.8, right: 0.6, top: 0.8, bottom: 0.7 },
      titleRows: [headAt, headAt + 1],
      pageNumber: true,
    },
    tail: (extent) => ({
      filter: { top: headAt + 1, left: 0, bottom: extent.bottom, right: idAt },
      colours: [
        {
          block: { top: extent.top, bottom: extent.bottom, left: classAt, right: classAt },
          rules: classRules(classAt, extent.top),
        },
      ],
      printArea: { top: 0, left: 0, bottom: extent.last, right: printedColumns - 1 },
      names: [
        {
          name: idColumnName,
          refersTo: {
            sheet: summarySheetName,
            block: { top: extent.top, bottom: extent.bottom, left: idAt, right: idAt },
          },
        },
      ],
    }),
  };
}

function* summaryRows(facts: TrackerFacts, columns: readonly SummaryColumn[]): Iterable<BookRow> {
  yield* titleRows(facts, columns);
  yield {
    values: columns.map((column) => column.header),
    styles: columns.map(() => styles.head),
    height: rowHeight(columns.map((c) => ({ text: c.header, width: c.width, bold: true }))) + 4,
  };
  yield {
    values: columns.map((_, i) => `(${i + 1})`),
    styles: columns.map(() => styles.number),
    height: 15,
  };
  const editorial = editorialByTask(facts);
  for (const task of facts.programme.tasks) {
    if (task.kind === 'section') {
      yield sectionRow(task, columns);
      continue;
    }
    const [first, ...rest] = speakers(facts, task);
    yield taskRow(facts, task, first, columns, editorial);
    for (const assignment of rest) yield* lineRow(facts, assignment, columns);
  }
  yield* footRows(columns);
}

function* titleRows(facts: TrackerFacts, columns: readonly SummaryColumn[]): Iterable<BookRow> {
  const wide = columns.slice(0, printedColumns).reduce((sum, column) => sum + column.width, 0);
  const one = (text: string, style: CellStyle, bold = false): BookRow => ({
    values: [text],
    styles: [style],
    height: heightOf(lineCount(text, wide, style.size, bold), style.size) + 3,
    merges: [[0, printedColumns - 1]],
  });
  const { document } = facts.programme;
  yield one('Phụ lục', styles.appendix, true);
  yield one(`TÌNH HÌNH THỰC HIỆN ${document.title.toLocaleUpperCase('vi')}`, styles.title, true);
  const year = facts.asOf.slice(0, 4);
  yield one(`(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm ${year} của ${facts.consolidator.name})`, styles.attached);
  yield one(
    `${documentWords(document)}. Báo cáo ${periodWords(facts.period)}, số liệu đến ngày ${dayWords(facts.asOf)}.${facts.part === undefined ? '' : ` ${facts.part}`}`,
    styles.lead,
  );
  yield one(countSentence(facts), styles.lead);
  yield { values: [], styles: [], height: 6 };
}

function* footRows(columns: readonly SummaryColumn[]): Iterable<BookRow> {
  yield {
    values: [legendWords],
    styles: [styles.legend],
    height: heightOf(lineCount(legendWords, 150, 10), 10) + 8,
    merges: [[0, printedColumns - 1]],
  };
  const values: BookValue[] = columns.map(() => null);
  const looks: (CellStyle | undefined)[] = columns.map(() => undefined);
  const put = (column: number, text: string, look: CellStyle): void => {
    values[column] = text;
    looks[column] = look;
  };
  put(1, 'Người lập biểu (họ tên, điện thoại)', styles.signature);
  put(5, 'Thủ trưởng đơn vị', styles.signature);
  yield { values, styles: looks, height: 24, merges: [[5, 7]] };
  yield { values: [], styles: [], height: 60 };
}
