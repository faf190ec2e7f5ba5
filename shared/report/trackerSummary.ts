import { classRules } from '#shared/colour/rules';
import { fieldWords } from '#shared/message/fieldWords';
import type { BookRow, BookSheet, BookValue } from '#shared/report/book';
import { countSentence } from '#shared/report/countSentence';
import { type FamiliarColumn, familiarColumns, writtenOut } from '#shared/report/familiar';
import { legendWords } from '#shared/report/legend';
import { percentOf } from '#shared/report/lineState';
import { roleWords } from '#shared/report/roleWords';
import { heightOf, lineCount, type Measured, rowHeight } from '#shared/report/rowHeight';
import { statusText } from '#shared/report/statusText';
import { type CellStyle, styles } from '#shared/report/style';
import { inForce, latestPeriod, said, speaks, type TrackerFacts } from '#shared/report/trackerInput';
import { dayWords, documentWords, periodWords, shortPeriodWords } from '#shared/report/words';
import { dateToSerial } from '#shared/sheet/format';
import type { DefinitionField, EditorialField, ProgressField } from '#shared/table/field';
import { ownedHeaders } from '#shared/table/owned';
import type { Assignment, Task } from '#shared/task/programme';
import { type BaseValue, idColumnName } from '#shared/wire/stamp';

export const summarySheetName = 'Tổng hợp';
/** Hidden id of a row that is no task: an agency's line under it. */
const frameId = '#';

type Column = {
  readonly header: string;
  readonly width: number;
  readonly part:
    | { readonly kind: 'definition'; readonly field: DefinitionField }
    | { readonly kind: 'line'; readonly field: ProgressField }
    | { readonly kind: 'editorial'; readonly field: EditorialField | 'note' }
    | { readonly kind: 'deadline' | 'class' | 'id' };
};

/** What the province prints on A4 comes first; the other columns stand to the right of the print area (E7). */
function summaryColumns(facts: TrackerFacts): readonly Column[] {
  const printed = new Set<DefinitionField>(['ordinal', 'content', 'lead', 'output']);
  const definition = (field: DefinitionField, header: string, width: number): Column => ({
    header,
    width,
    part: { kind: 'definition', field },
  });
  const line = (field: ProgressField, header: string, width: number): Column => ({
    header,
    width,
    part: { kind: 'line', field },
  });
  const others: readonly FamiliarColumn[] = familiarColumns(facts.programme).filter((c) => !printed.has(c.field));
  return [
    definition('ordinal', 'TT', 5),
    definition('content', 'Nội dung nhiệm vụ', 36),
    definition('lead', 'Đơn vị chủ trì', 15),
    definition('output', 'Sản phẩm', 20),
    { header: ownedHeaders.deadline, width: 11, part: { kind: 'deadline' } },
    line('progress_text', `Kết quả thực hiện (${shortPeriodWords(facts.period)})`, 26),
    { header: ownedHeaders.class, width: 20, part: { kind: 'class' } },
    line('obstacles', 'Khó khăn, vướng mắc', 18),
    // Wide, so that what is not printed does not make the printed rows taller.
    ...others.map((column) => definition(column.field, column.header, column.width * (column.width < 10 ? 1.2 : 2.4))),
    line('percent', 'Tỷ lệ hoàn thành (%)', 9),
    line('status', 'Trạng thái đơn vị ghi', 20),
    line('submitted_on', 'Ngày trình', 11),
    line('completed_on', 'Ngày hoàn thành', 11),
    line('evidence', 'Văn bản minh chứng', 30),
    { header: fieldWords.editorial_text.vi, width: 40, part: { kind: 'editorial', field: 'editorial_text' } },
    { header: fieldWords.directive.vi, width: 40, part: { kind: 'editorial', field: 'directive' } },
    { header: 'Ghi chú', width: 20, part: { kind: 'editorial', field: 'note' } },
    { header: ownedHeaders.id, width: 14, part: { kind: 'id' } },
  ];
}

/** Columns inside the print area. */
const printedColumns = 8;
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

function* summaryRows(facts: TrackerFacts, columns: readonly Column[]): Iterable<BookRow> {
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

function* titleRows(facts: TrackerFacts, columns: readonly Column[]): Iterable<BookRow> {
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
    `${documentWords(document)}. Báo cáo ${periodWords(facts.period)}, số liệu đến ngày ${dayWords(facts.asOf)}.`,
    styles.lead,
  );
  yield one(countSentence(facts), styles.lead);
  yield { values: [], styles: [], height: 6 };
}

function sectionRow(task: Task, columns: readonly Column[]): BookRow {
  const text = writtenOut(task.cells.content);
  const values: BookValue[] = columns.map(() => null);
  values[0] = writtenOut(task.cells.ordinal) || null;
  values[1] = text;
  values[columns.length - 1] = task.id;
  return {
    values,
    styles: columns.map((column, i) =>
      column.part.kind === 'id' ? styles.hidden : i === 0 ? styles.sectionMark : styles.section,
    ),
    height: heightOf(lineCount(text, 140, 11, true), 11) + 2,
    merges: [[1, printedColumns - 1]],
    body: true,
  };
}

/** Who speaks of a task: the first lead always, others when they said something. */
function speakers(facts: TrackerFacts, task: Task): readonly [Assignment | undefined, ...Assignment[]] {
  const all = facts.assignmentsOf(task.id);
  const first = firstLead(facts, task);
  const rest = all.filter((one) => one !== first && speaks(facts.line(one.task, one.agency, one.role)));
  return [first, ...rest];
}

/** Đầu mối: the lead whose line stands in the task's own row. */
function firstLead(facts: TrackerFacts, task: Task): Assignment | undefined {
  const leads = facts.assignmentsOf(task.id).filter((one) => one.role === 'lead');
  return leads.find((one) => one.first) ?? leads[0];
}

type Editorial = ReadonlyMap<string, string>;

function editorialByTask(facts: TrackerFacts): Editorial {
  return new Map(
    facts.state.editorial.map((value) => [`${value.task}\n${value.field}`, value.versions.at(-1)?.value ?? '']),
  );
}

function taskRow(
  facts: TrackerFacts,
  task: Task,
  lead: Assignment | undefined,
  columns: readonly Column[],
  editorial: Editorial,
): BookRow {
  const line = lead && facts.line(task.id, lead.agency, 'lead');
  const status = facts.status.get(task.id);
  const step = task.kind === 'step';
  const measured: Measured[] = [];
  const values: BookValue[] = [];
  const looks: (CellStyle | undefined)[] = [];
  columns.forEach(({ part, width }, i) => {
    let text = '';
    let value: BookValue = null;
    let look: CellStyle = styles.text;
    switch (part.kind) {
      case 'definition':
        text = writtenOut(task.cells[part.field]);
        look = definitionStyle(part.field, step);
        break;
      case 'line':
        text = said(line, part.field);
        if (part.field === 'percent') value = percentOf(text);
        look = part.field === 'progress_text' || part.field === 'obstacles' ? styles.text : styles.centre;
        break;
      case 'editorial':
        text = editorial.get(`${task.id}\n${part.field}`) ?? '';
        break;
      case 'deadline': {
        const day = status ? status.deadline : task.deadline;
        value = day === null ? null : dateToSerial(day);
        look = styles.day;
        break;
      }
      case 'class':
        text = status ? statusText(status) : '';
        look = styles.class;
        break;
      case 'id':
        text = task.id;
        look = styles.hidden;
        break;
    }
    value ??= text === '' ? null : text;
    values.push(value);
    // Outside the print area empty cells carry no border: half of the file would be nothing but frames.
    looks.push(value === null && i >= printedColumns && part.kind !== 'editorial' ? undefined : look);
    if (part.kind !== 'id') {
      const bold = part.kind === 'class' || (part.kind === 'definition' && part.field === 'content' && !step);
      measured.push({ text, width: step && i === 1 ? width - 1.4 : width, bold });
    }
  });
  return { values, styles: looks, height: rowHeight(measured), body: true };
}

function definitionStyle(field: DefinitionField, step: boolean): CellStyle {
  if (field === 'content') return step ? styles.step : styles.bold;
  if (field === 'ordinal') return step ? styles.centre : styles.centreBold;
  return field === 'start' || field === 'finish' || field === 'period' ? styles.centre : styles.text;
}

/** What another body says of the task, in italics under it. Frame: it is read from the agency's own workbook, never from here. */
function* lineRow(facts: TrackerFacts, assignment: Assignment, columns: readonly Column[]): Iterable<BookRow> {
  const line = facts.line(assignment.task, assignment.agency, assignment.role);
  const role = assignment.role === 'lead' ? 'cùng chủ trì' : roleWords[assignment.role];
  const who = `– ${facts.nameOf(assignment.agency)} (${role})`;
  const measured: Measured[] = [{ text: who, width: (columns[1]?.width ?? 36) - 1 }];
  const values: BookValue[] = [];
  const looks: (CellStyle | undefined)[] = [];
  columns.forEach(({ part, width }, i) => {
    let text = '';
    if (i === 1) text = who;
    else if (part.kind === 'id') text = frameId;
    else if (part.kind === 'class') text = typedState(line, facts.period);
    else if (part.kind === 'line') text = said(line, part.field);
    values.push(text === '' ? null : text);
    const outside = text === '' && i >= printedColumns;
    looks.push(outside ? undefined : part.kind === 'id' ? styles.hidden : i === 1 ? styles.line : styles.lineText);
    if (text !== '' && part.kind !== 'id') measured.push({ text, width });
  });
  yield { values, styles: looks, height: rowHeight(measured), body: true };
}

/** What the body itself typed, in the place of the class, which belongs to the task: `Đang thực hiện, 60 % (số liệu kỳ 9/2015)`. */
function typedState(line: ReturnType<TrackerFacts['line']>, period: string): string {
  const percent = inForce(line, 'percent')?.value ?? '';
  const parts = [said(line, 'status'), percent === '' ? '' : `${percent.replace(/\s*%$/, '')} %`].filter(Boolean);
  const latest = latestPeriod(line);
  const old = latest !== '' && latest !== period ? ` (số liệu kỳ ${shortPeriodWords(latest)})` : '';
  return `${parts.join(', ')}${old}`.trim();
}

function* footRows(columns: readonly Column[]): Iterable<BookRow> {
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

/** Progress that stands in a task's own row. */
const shownProgress = [
  'progress_text',
  'obstacles',
  'percent',
  'status',
  'submitted_on',
  'completed_on',
  'evidence',
] as const satisfies readonly ProgressField[];

/**
 * Base values of Tổng hợp (M13); `line` is the task id of the row. Beside DOST's own cells the progress it shows, so that a cell nobody
 * touched is the same and an edit of an agency's value is seen. The programme's own columns are based on the programme.
 */
export function* summaryBase(facts: TrackerFacts): Iterable<BaseValue> {
  for (const task of facts.programme.tasks) {
    const lead = task.kind === 'section' ? undefined : firstLead(facts, task);
    const line = lead && facts.line(task.id, lead.agency, 'lead');
    if (line === undefined) continue;
    for (const field of shownProgress) {
      const text = said(line, field);
      if (text !== '') yield { line: task.id, field, text };
    }
  }
  for (const value of facts.state.editorial) {
    const text = value.versions.at(-1)?.value ?? '';
    if (text !== '') yield { line: value.task, field: value.field, text };
  }
}
