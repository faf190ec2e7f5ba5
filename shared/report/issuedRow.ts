import type { BookRow, BookValue } from '#shared/report/book';
import { writtenOut } from '#shared/report/familiar';
import { classText, signed } from '#shared/report/issuedClass';
import type { ColumnPlan, IssuedPlan } from '#shared/report/issuedColumns';
import { calcRows, serialDay } from '#shared/report/issuedNow';
import type { IssuedRow } from '#shared/report/issuedRows';
import { before, during, percentOf } from '#shared/report/lineState';
import { ownNames, type TypedName } from '#shared/report/names';
import { type Measured, rowHeight } from '#shared/report/rowHeight';
import { type CellStyle, styles } from '#shared/report/style';
import { columnName } from '#shared/sheet/address';
import type { DefinitionField, ProgressField } from '#shared/table/field';
import type { Task } from '#shared/task/programme';

/** Columns of the parts of a row that formulas and rules speak of, from 0. */
export type RowPlaces = Readonly<Record<TypedName | 'note' | 'deadline' | 'class' | 'warning' | 'id', number>>;

/**
 * One row of the issued table. `index` is its sheet row from 0, `id` what the hidden column says, `owns` whether the agency answers for
 * the deadline (lead, group line) or only contributes.
 */
export function taskRow(
  plan: IssuedPlan,
  columns: readonly ColumnPlan[],
  places: RowPlaces,
  row: IssuedRow,
  index: number,
  id: string,
  owns: boolean,
): BookRow {
  const { task } = row;
  if (task.kind === 'section') return sectionRow(columns, places, task, id);
  const context = row.letter === 'S';
  const bold = task.kind !== 'step';
  const deadline = context ? null : serialDay(plan.timeOf(task).deadline);
  const last = context ? '' : (before(row.line, 'progress_text', plan.period)?.value ?? '');
  const values: BookValue[] = columns.map(() => null);
  const looks: (CellStyle | undefined)[] = columns.map(() => styles.given);
  const measured: Measured[] = [];
  columns.forEach((column, i) => {
    const { part } = column;
    if (part.kind === 'familiar') {
      const text = writtenOut(task.cells[part.column.field]);
      values[i] = text === '' ? null : text;
      looks[i] = familiarStyle(part.column.field, task, context);
      const named = part.column.field === 'content';
      measured.push({ text, width: column.width - (named && !bold ? 1.4 : 0), bold: named && bold });
      return;
    }
    if (context) {
      looks[i] = i === places.id ? styles.hidden : styles.context;
      return;
    }
    if (part.kind === 'entry') {
      values[i] = entryValue(part.field, during(row.line, part.field, plan.period));
      looks[i] = entryStyle(part.field);
      const shown = values[i];
      if (typeof shown === 'string') measured.push({ text: shown, width: column.width });
    }
  });
  values[places.id] = id;
  looks[places.id] = styles.hidden;
  if (context) return { values, styles: looks, height: rowHeight(measured), body: true };
  values[places.deadline] = deadline;
  looks[places.deadline] = styles.givenDay;
  values[places.last] = last === '' ? null : last;
  looks[places.last] = styles.givenQuiet;
  measured.push({ text: last, width: columns[places.last]?.width ?? 10 });
  const now = calcRows(plan).get(id);
  const shown = (name: 'classes' | 'warnings', result: string): BookValue => {
    const line = `$${columnName(places.id)}${index + 1}`;
    return { formula: `IFERROR(INDEX(${ownNames[name]},MATCH(${line},${ownNames.lines},0)),"")`, result };
  };
  if (now?.owns) {
    const text = classText(now.state, now.facts.time);
    values[places.class] = shown('classes', text);
    measured.push({ text, width: columns[places.class]?.width ?? 10, bold: true });
  }
  looks[places.class] = owns ? styles.formulaClass : styles.given;
  if (now) {
    values[places.warning] = shown('warnings', now.warning);
    measured.push({ text: now.warning, width: columns[places.warning]?.width ?? 10 });
  }
  looks[places.warning] = styles.formulaText;
  // Class and remarks change while people type, and no program grows a row for them.
  measured.push({ text: longestClass, width: columns[places.class]?.width ?? 10, bold: true });
  return { values, styles: looks, height: rowHeight(measured), body: true };
}

/** A section runs across the table: its title is a heading, nobody fills in anything beside it. */
function sectionRow(columns: readonly ColumnPlan[], places: RowPlaces, task: Task, id: string): BookRow {
  const title = columns.findIndex((c) => c.part.kind === 'familiar' && c.part.column.field === 'content');
  const mark = columns.findIndex((c) => c.part.kind === 'familiar' && c.part.column.field === 'ordinal');
  const values: BookValue[] = columns.map(() => null);
  const text = writtenOut(task.cells.content);
  values[title] = text;
  if (mark >= 0) values[mark] = writtenOut(task.cells.ordinal) || null;
  values[places.id] = id;
  return {
    values,
    styles: columns.map((_, i) =>
      i === places.id ? styles.hidden : i === mark ? styles.contextSectionMark : styles.contextSection,
    ),
    height: rowHeight([{ text, width: 200, bold: true }]) + 2,
    merges: [[title, places.warning]],
    body: true,
  };
}

const longestClass = signed('done_no_deadline');

/** Value of an entry cell as it was reported before in this period; a number stays a number so that formulas can count with it. */
function entryValue(field: ProgressField, text: string): BookValue {
  if (text === '') return null;
  if (field === 'percent') return percentOf(text) ?? text;
  return text;
}

function entryStyle(field: ProgressField): CellStyle {
  switch (field) {
    case 'progress_text':
      return styles.entryFirst;
    case 'percent':
      return styles.entryPercent;
    case 'submitted_on':
    case 'completed_on':
      return styles.entryDay;
    case 'note':
      return styles.entryLast;
    case 'status':
    case 'obstacles':
    case 'evidence':
      return styles.entry;
  }
}

function familiarStyle(field: DefinitionField, task: Task, context: boolean): CellStyle {
  const bold = task.kind !== 'step';
  const centre = field === 'ordinal' || field === 'start' || field === 'finish' || field === 'period';
  if (context) return centre ? styles.contextCentre : field === 'content' && bold ? styles.contextBold : styles.context;
  if (centre) return field === 'ordinal' && bold ? styles.givenCentreBold : styles.givenCentre;
  if (field !== 'content') return styles.given;
  return bold ? styles.givenBold : styles.givenStep;
}
