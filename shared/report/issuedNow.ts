import { sheetSigns } from '#shared/colour/sign';
import { writtenOut } from '#shared/report/familiar';
import { classText, type RowFacts } from '#shared/report/issuedClass';
import type { IssuedPlan } from '#shared/report/issuedColumns';
import type { FormulaFacts } from '#shared/report/issuedFormulas';
import { type IssuedRow, lineId } from '#shared/report/issuedRows';
import { before, carried, during, percentOf, serialOf } from '#shared/report/lineState';
import { dateToSerial } from '#shared/sheet/format';
import type { ProgressField } from '#shared/table/field';
import type { Task } from '#shared/task/programme';

/** What the formulas of an issued row give on the day of issue: written beside them, so that the sheet reads right unrecalculated. */

export function serialDay(day: string | null): number | null {
  return day === null ? null : dateToSerial(day);
}

/** A standing duty: it recurs and has no last day. */
export function isContinuous(task: Task): boolean {
  return [task.finish, task.period].some((period) => period?.kind === 'recurring');
}

const telling = ['progress_text', 'percent', 'status', 'submitted_on', 'completed_on', 'evidence'] as const;

function factsAtIssue(plan: IssuedPlan, row: IssuedRow, steps: RowFacts['steps']): RowFacts {
  const { task, line } = row;
  const known = carried(line, plan.period);
  const now = (field: ProgressField) => during(line, field, plan.period);
  return {
    deadline: serialDay(plan.deadlineOf(task)),
    start: serialDay(task.start?.earliest ?? task.period?.earliest ?? null),
    continuous: isContinuous(task),
    asOf: dateToSerial(plan.asOf) ?? 0,
    dueSoonDays: plan.dueSoonDays,
    steps,
    line: {
      percent: now('percent') === '' ? known.percent : percentOf(now('percent')),
      status: now('status') === '' ? known.status : now('status').trim(),
      submittedOn: now('submitted_on') === '' ? known.submittedOn : serialOf(now('submitted_on')),
      completedOn: now('completed_on') === '' ? known.completedOn : serialOf(now('completed_on')),
      evidence: known.evidence || now('evidence') !== '',
      reported: known.reported || telling.some((field) => now(field) !== ''),
    },
  };
}

/** Class text of a row of the agency's own as of the issue. */
export function classAtIssue(plan: IssuedPlan, row: IssuedRow): string {
  const steps = row.steps.map((step) => ({ ordinal: ordinalOf(step), text: stepText(plan, step) }));
  return classText(factsAtIssue(plan, row, steps));
}

/** The remarks that can stand before anybody typed: late, unproven, and what an earlier report of the same period left. */
export function warningAtIssue(plan: IssuedPlan, row: IssuedRow, deadline: number | null): string {
  const text = classAtIssue(plan, row);
  const asOf = dateToSerial(plan.asOf) ?? 0;
  const remarks: string[] = [];
  if (deadline !== null && asOf > deadline && text.startsWith(sheetSigns.overdue)) {
    const reason = during(row.line, 'obstacles', plan.period) === '' ? '; chưa nêu lý do' : '';
    remarks.push(`‼ Quá hạn ${asOf - deadline} ngày${reason}`);
  }
  if (text.startsWith(sheetSigns.done_unproven)) remarks.push('! Chưa có ngày hoàn thành hoặc văn bản minh chứng');
  const now = during(row.line, 'progress_text', plan.period).trim();
  if (now !== '' && now === before(row.line, 'progress_text', plan.period)?.value.trim()) {
    remarks.push('! Nội dung giống hệt kỳ trước');
  }
  return remarks.join('\n');
}

/** Class of a step: its own row in this workbook, else the sign of what the province knows of it. */
function stepText(plan: IssuedPlan, step: Task): string {
  const own = ownRow(plan, step);
  if (own) return classText(factsAtIssue(plan, own, []));
  const status = plan.status?.get(step.id)?.class;
  return status === undefined ? '' : `${sheetSigns[status]} `;
}

/** Steps as the class formula sees them. */
export function stepsOf(plan: IssuedPlan, steps: readonly Task[]): FormulaFacts['steps'] {
  return steps.map((step) => ({
    ordinal: ordinalOf(step),
    ...(ownRow(plan, step) ? { line: lineId(step.id, 'L') } : { text: stepText(plan, step) }),
  }));
}

/** What people call a step: its printed number, else its path. */
function ordinalOf(step: Task): string {
  return writtenOut(step.cells.ordinal).replace(/[.)]+$/, '') || step.path;
}

function ownRow(plan: IssuedPlan, step: Task): IssuedRow | undefined {
  const lead = plan.blocks.find((block) => block.role === 'lead');
  return lead && rowsById(lead.rows).get(step.id);
}

const indexes = new WeakMap<readonly IssuedRow[], ReadonlyMap<string, IssuedRow>>();

function rowsById(rows: readonly IssuedRow[]): ReadonlyMap<string, IssuedRow> {
  const known = indexes.get(rows);
  if (known) return known;
  const index = new Map(rows.filter((row) => row.letter === 'L').map((row) => [row.task.id, row]));
  indexes.set(rows, index);
  return index;
}
