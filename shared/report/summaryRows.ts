import type { BookRow, BookValue } from '#shared/report/book';
import { writtenOut } from '#shared/report/familiar';
import { percentOf } from '#shared/report/lineState';
import { roleWords } from '#shared/report/roleWords';
import { heightOf, lineCount, mostLines } from '#shared/report/rowHeight';
import { statusText } from '#shared/report/statusText';
import { type CellStyle, styles } from '#shared/report/style';
import { printedColumns, type SummaryColumn } from '#shared/report/summaryColumns';
import { inForce, latestPeriod, said, speaks, type TrackerFacts } from '#shared/report/trackerInput';
import { shortPeriodWords } from '#shared/report/words';
import { dateToSerial } from '#shared/sheet/format';
import type { DefinitionField } from '#shared/table/field';
import type { Assignment, Task } from '#shared/task/programme';

/** Hidden id of a row that is no task: an agency's line under it. */
const frameId = '#';

/** A section across the printed columns. */
export function sectionRow(task: Task, columns: readonly SummaryColumn[]): BookRow {
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
export function speakers(facts: TrackerFacts, task: Task): readonly [Assignment | undefined, ...Assignment[]] {
  const first = firstLead(facts, task);
  const found: [Assignment | undefined, ...Assignment[]] = [first];
  for (const one of facts.assignmentsOf(task.id)) {
    if (one !== first && speaks(facts.line(one.task, one.agency, one.role))) found.push(one);
  }
  return found;
}

/** Đầu mối: the lead whose line stands in the task's own row. */
export function firstLead(facts: TrackerFacts, task: Task): Assignment | undefined {
  let found: Assignment | undefined;
  for (const one of facts.assignmentsOf(task.id)) {
    if (one.role !== 'lead') continue;
    if (one.first) return one;
    found ??= one;
  }
  return found;
}

/** DOST's own words by task and field. */
export type Editorial = ReadonlyMap<string, string>;

export function editorialByTask(facts: TrackerFacts): Editorial {
  return new Map(
    facts.state.editorial.map((value) => [`${value.task}\n${value.field}`, value.versions.at(-1)?.value ?? '']),
  );
}

/** A task or step with what its first lead says. */
export function taskRow(
  facts: TrackerFacts,
  task: Task,
  lead: Assignment | undefined,
  columns: readonly SummaryColumn[],
  editorial: Editorial,
): BookRow {
  const line = lead && facts.line(task.id, lead.agency, 'lead');
  const status = facts.status.get(task.id);
  const step = task.kind === 'step';
  const values: BookValue[] = [];
  const looks: (CellStyle | undefined)[] = [];
  let lines = 1;
  let i = -1;
  for (const { part, width } of columns) {
    i += 1;
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
      lines = mostLines(lines, text, step && i === 1 ? width - 1.4 : width, bold);
    }
  }
  return { values, styles: looks, height: heightOf(lines, 11), body: true };
}

function definitionStyle(field: DefinitionField, step: boolean): CellStyle {
  if (field === 'content') return step ? styles.step : styles.bold;
  if (field === 'ordinal') return step ? styles.centre : styles.centreBold;
  return field === 'start' || field === 'finish' || field === 'period' ? styles.centre : styles.text;
}

/** What another body says of the task, in italics under it. Frame: it is read from the agency's own workbook, never from here. */
export function* lineRow(
  facts: TrackerFacts,
  assignment: Assignment,
  columns: readonly SummaryColumn[],
): Iterable<BookRow> {
  const line = facts.line(assignment.task, assignment.agency, assignment.role);
  const role = assignment.role === 'lead' ? 'cùng chủ trì' : roleWords[assignment.role];
  const who = `– ${facts.nameOf(assignment.agency)} (${role})`;
  let lines = mostLines(1, who, (columns[1]?.width ?? 36) - 1, false);
  const values: BookValue[] = [];
  const looks: (CellStyle | undefined)[] = [];
  let i = -1;
  for (const { part, width } of columns) {
    i += 1;
    let text = '';
    if (i === 1) text = who;
    else if (part.kind === 'id') text = frameId;
    else if (part.kind === 'class') text = typedState(line, facts.period);
    else if (part.kind === 'line') text = said(line, part.field);
    values.push(text === '' ? null : text);
    const outside = text === '' && i >= printedColumns;
    looks.push(outside ? undefined : part.kind === 'id' ? styles.hidden : i === 1 ? styles.line : styles.lineText);
    if (text !== '' && part.kind !== 'id') lines = mostLines(lines, text, width, false);
  }
  yield { values, styles: looks, height: heightOf(lines, 11), body: true };
}

/** What the body itself typed, in the place of the class, which belongs to the task: `Đang thực hiện, 60 % (số liệu kỳ 9/2015)`. */
function typedState(line: ReturnType<TrackerFacts['line']>, period: string): string {
  const percent = inForce(line, 'percent')?.value ?? '';
  const parts = [said(line, 'status'), percent === '' ? '' : `${percent.replace(/\s*%$/, '')} %`].filter(Boolean);
  const latest = latestPeriod(line);
  const old = latest !== '' && latest !== period ? ` (số liệu kỳ ${shortPeriodWords(latest)})` : '';
  return `${parts.join(', ')}${old}`.trim();
}
