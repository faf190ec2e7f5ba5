import { z } from 'zod';
import type { Responsibility } from '#shared/agency/registry';
import type { Period } from '#shared/period/period';
import { columnName } from '#shared/sheet/address';
import { type StatusClass, statusClasses } from '#shared/status/class';
import { type Field, fields } from '#shared/table/field';
import { type ColumnQuestion, columnQuestions, confirmed } from '#shared/table/questions';
import type { SourceCell, Table, TableRow } from '#shared/table/table';
import { readPercent } from '#shared/table/value';
import type { Programme, Task } from '#shared/task/programme';
import { cleanText } from '#shared/text/fold';
import { agencyRefJson, agencyRefSchema } from '#shared/wire/agency';
import { periodLineSchema } from '#shared/wire/periodLine';
import { layoutSchema } from '#shared/wire/programmeAnswer';

const text = z.string().nullable();
const day = z.string().nullable();

const readTaskSchema = z.object({
  path: z.string(),
  kind: z.enum(['section', 'task', 'step']),
  /** Sheet row from 1. */
  row: z.number().int().positive(),
  ordinal: text,
  content: text,
  objective: text,
  lead: z.array(agencyRefSchema),
  coordinating: z.array(agencyRefSchema),
  output: text,
  start: periodLineSchema.nullable(),
  finish: periodLineSchema.nullable(),
  period: periodLineSchema.nullable(),
  deadline: day,
  budget: text,
  progress_text: text,
  /** A number 0–100; what cannot be read as one stays as typed (T6). */
  percent: z.union([z.number(), z.string()]).nullable(),
  /** As typed. */
  status: text,
  class: z.enum(statusClasses).nullable(),
  submitted_on: text,
  completed_on: text,
  obstacles: text,
  evidence: text,
  note: text,
  editorial_text: text,
  directive: text,
  /** Present where no ordinal was printed. */
  inferred: z.literal(true).optional(),
  /** Present for a row hidden on the sheet. */
  hidden: z.literal(true).optional(),
});

const kinds = [
  'section',
  'task',
  'step',
  'continuation',
  'header',
  'number',
  'total',
  'blank',
  'note',
  'frame',
] as const;

const readTableSchema = z.object({
  /** Sheet rows from 1. */
  headerRows: z.array(z.number().int().positive()),
  /** A column letter, or several where several columns make one field. */
  columns: z.partialRecord(z.enum(fields as readonly [Field, ...Field[]]), z.union([z.string(), z.array(z.string())])),
  confidence: z.partialRecord(z.enum(fields as readonly [Field, ...Field[]]), z.number()),
  extra: z.array(z.object({ column: z.string(), header: z.string() })),
  owned: z.array(z.object({ column: z.string(), header: z.string(), kind: z.string() })).optional(),
  rows: z.record(z.enum(kinds), z.number().int()),
  title: z.array(z.string()),
  tasks: z.array(readTaskSchema),
});

const questionSchema = z.object({
  sheet: z.string(),
  columns: z.array(z.string()),
  header: z.string(),
  field: z.union([z.enum(fields as readonly [Field, ...Field[]]), z.literal('extra')]),
  /** The field that this column and another could both bear, where that is the doubt. */
  contested: z.enum(fields as readonly [Field, ...Field[]]).optional(),
  confidence: z.number(),
  samples: z.array(z.string()),
});

/** What the `read` command prints: how the tables of a file were understood. */
export const readAnswerSchema = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      visibility: z.enum(['hidden', 'veryHidden']).optional(),
      tables: z.array(readTableSchema),
      /** What looked like a table and is no task table. */
      refused: z.array(z.object({ row: z.number().int().positive(), reason: z.string() })).optional(),
    }),
  ),
  /** Columns the reader is not sure of, and the choices that confirm them as they were read: to be corrected and given back (T2). */
  questions: z.array(questionSchema).optional(),
  layout: layoutSchema.optional(),
});

export type ReadAnswer = z.infer<typeof readAnswerSchema>;
type ReadTask = z.infer<typeof readTaskSchema>;
type PeriodJson = z.infer<typeof periodLineSchema>;

export type ReadInput = {
  /** Every sheet of the workbook in its order, also those without a table. */
  readonly sheets: readonly { readonly name: string; readonly visibility: 'visible' | 'hidden' | 'veryHidden' }[];
  readonly tables: readonly Table[];
  readonly refused?: readonly { readonly sheet: string; readonly headerRow: number; readonly reason: string }[];
  /** Programmes built from the tables: they carry agencies, periods and deadlines. */
  readonly programmes: readonly Programme[];
  /** Derived class by task id, where statuses were derived. */
  readonly classes?: ReadonlyMap<string, StatusClass>;
};

/**
 * The answer of `read`: sheets, their tables, columns as letters, rows counted by kind, and each section, task and step with its readings.
 * A ditto is given as what it stands for; empty cells are null. Rows count from 1.
 */
export function describeTables(input: ReadInput): ReadAnswer {
  const tasks = new Map<string, Task>();
  for (const programme of input.programmes)
    for (const task of programme.tasks) tasks.set(`${task.row} ${task.sheet}`, task);
  const asked = columnQuestions(input.tables);
  return {
    sheets: input.sheets.map(({ name, visibility }) => {
      const refused = (input.refused ?? []).filter(({ sheet }) => sheet === name);
      return {
        name,
        ...(visibility === 'visible' ? {} : { visibility }),
        tables: input.tables
          .filter(({ sheet }) => sheet === name)
          .map((table) => tableJson(table, tasks, input.classes)),
        ...(refused.length === 0
          ? {}
          : { refused: refused.map(({ headerRow, reason }) => ({ row: headerRow + 1, reason })) }),
      };
    }),
    ...(asked.length === 0 ? {} : { questions: asked.map(questionJson), layout: [...confirmed(asked)] }),
  };
}

function questionJson({ columns, samples, ...question }: ColumnQuestion) {
  return { ...question, columns: columns.map(columnName), samples: [...samples] };
}

function tableJson(
  table: Table,
  tasks: ReadonlyMap<string, Task>,
  classes: ReadonlyMap<string, StatusClass> | undefined,
): ReadAnswer['sheets'][number]['tables'][number] {
  const columns: Partial<Record<Field, string | string[]>> = {};
  const confidence: Partial<Record<Field, number>> = {};
  for (const decision of table.columns) {
    const letters = decision.columns.map(columnName);
    columns[decision.field] = letters.length === 1 ? (letters[0] ?? '') : letters;
    confidence[decision.field] = decision.confidence;
  }
  return {
    headerRows: table.headerRows.map((row) => row + 1),
    columns,
    confidence,
    extra: table.extra.map(({ column, header }) => ({ column: columnName(column), header })),
    ...(table.owned.length === 0
      ? {}
      : { owned: table.owned.map(({ column, header, kind }) => ({ column: columnName(column), header, kind })) }),
    rows: { ...table.counts },
    title: [...table.title],
    tasks: table.rows.flatMap((row) => {
      if (row.kind !== 'section' && row.kind !== 'task' && row.kind !== 'step') return [];
      return [taskJson(row, row.kind, tasks.get(`${row.row} ${table.sheet}`), classes)];
    }),
  };
}

function taskJson(
  row: TableRow,
  kind: ReadTask['kind'],
  task: Task | undefined,
  classes: ReadonlyMap<string, StatusClass> | undefined,
): ReadTask {
  const { cells } = row;
  return {
    path: row.path,
    kind,
    row: row.row + 1,
    ordinal: plain(cells.ordinal),
    content: plain(cells.content),
    objective: plain(cells.objective),
    lead: refs(task?.lead),
    coordinating: refs(task?.coordinating),
    output: plain(cells.output),
    start: periodJson(cells.start, task?.start),
    finish: periodJson(cells.finish, task?.finish),
    period: periodJson(cells.period, task?.period),
    deadline: task?.deadline ?? null,
    budget: plain(cells.budget),
    progress_text: plain(cells.progress_text),
    percent: percentJson(cells.percent),
    status: plain(cells.status),
    class: (task === undefined ? undefined : classes?.get(task.id)) ?? null,
    submitted_on: plain(cells.submitted_on),
    completed_on: plain(cells.completed_on),
    obstacles: plain(cells.obstacles),
    evidence: plain(cells.evidence),
    note: plain(cells.note),
    editorial_text: plain(cells.editorial_text),
    directive: plain(cells.directive),
    ...(row.pathInferred ? { inferred: true as const } : {}),
    ...(row.hidden ? { hidden: true as const } : {}),
  };
}

/** What a cell means; a ditto that points at nothing stays the mark it is. */
function plain(cell: SourceCell | undefined): string | null {
  if (cell === undefined) return null;
  const meant = cleanText(cell.resolved ?? cell.text);
  return meant === '' ? null : meant;
}

function refs(responsibility: Responsibility | undefined): ReadTask['lead'] {
  return (responsibility?.refs ?? []).map(agencyRefJson);
}

function periodJson(cell: SourceCell | undefined, period: Period | null | undefined): PeriodJson | null {
  if (period === null || period === undefined) return null;
  const { kind, earliest, latest, recurrence } = period;
  return { text: plain(cell) ?? '', kind, earliest, latest, recurrence };
}

function percentJson(cell: SourceCell | undefined): number | string | null {
  const reading = readPercent(cell);
  if (reading.kind === 'percent') return reading.value;
  return plain(cell);
}
