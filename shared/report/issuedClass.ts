import { sheetSigns } from '#shared/colour/sign';
import type { Carried } from '#shared/report/lineState';
import type { StatusClass } from '#shared/status/class';
import { classWords } from '#shared/status/words';

/** Classes an issued workbook can derive by itself; the other two are decisions. */
export const sheetClasses = [
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'done_unproven',
  'submitted',
  'continuous',
  'no_deadline',
  'overdue',
  'due_soon',
  'not_yet',
  'not_started',
  'in_time',
] as const satisfies readonly StatusClass[];

export type SheetClass = (typeof sheetClasses)[number];

/** Sign and words as they stand in the sheet: `▲ Chưa hoàn thành, quá hạn`. */
export function signed(code: SheetClass): string {
  return `${sheetSigns[code]} ${classWords[code].vi}`;
}

/** Facts of one row that the issued workbook's formula also sees. Serials of days; null = none. */
export type RowFacts = {
  readonly deadline: number | null;
  readonly start: number | null;
  readonly continuous: boolean;
  readonly asOf: number;
  readonly dueSoonDays: number;
  readonly line: Carried;
  /** Texts of the class column of the steps below, when the class of this row rolls up from them (S2). */
  readonly steps: readonly { readonly ordinal: string; readonly text: string }[];
};

const DONE = /^(?:đã )?hoàn thành/i;

export function saysDone(line: Carried): boolean {
  return line.percent === 100 || DONE.test(line.status.normalize('NFC'));
}

/**
 * The class text the issued workbook's formula gives (S1, S2), computed here for the values at issue so that the cell reads right before
 * any program recalculates. The formula of {@link classFormula} is its twin; a test holds them together through LibreOffice.
 */
export function classText(facts: RowFacts): string {
  const { line, deadline, asOf } = facts;
  const late = deadline !== null && asOf > deadline;
  if (!line.reported && facts.steps.length > 0) return rolledUp(facts);
  if (saysDone(line)) return doneText(facts);
  if (line.submittedOn !== null) {
    return late ? `${signed('submitted')} – quá hạn ${asOf - (deadline ?? 0)} ngày` : signed('submitted');
  }
  return openText(facts, late);
}

function doneText({ line, deadline }: RowFacts): string {
  if (line.completedOn === null && !line.evidence) return signed('done_unproven');
  if (deadline === null) return signed('done_no_deadline');
  return line.completedOn !== null && line.completedOn > deadline ? signed('done_late') : signed('done_on_time');
}

function openText(facts: RowFacts, late: boolean): string {
  const { deadline, asOf } = facts;
  if (deadline === null) return facts.continuous ? signed('continuous') : signed('no_deadline');
  if (late) return `${signed('overdue')} ${asOf - deadline} ngày`;
  if (deadline - asOf <= facts.dueSoonDays) return `${signed('due_soon')}, còn ${deadline - asOf} ngày`;
  if (facts.start !== null && facts.start > asOf) return signed('not_yet');
  return facts.line.reported ? signed('in_time') : signed('not_started');
}

function rolledUp(facts: RowFacts): string {
  const { deadline, asOf } = facts;
  const steps = facts.steps.map((step) => step.text);
  const has = (sign: string) => steps.some((step) => step.startsWith(sign));
  if (steps.every((step) => step.startsWith('√'))) {
    if (has(sheetSigns.done_unproven)) return signed('done_unproven');
    if (deadline === null) return signed('done_no_deadline');
    return has(sheetSigns.done_late) ? signed('done_late') : signed('done_on_time');
  }
  if (deadline !== null && asOf > deadline) return `${signed('overdue')} ${asOf - deadline} ngày`;
  if (has(sheetSigns.overdue)) {
    const late = facts.steps.filter((step) => step.text.startsWith(sheetSigns.overdue));
    return `${signed('overdue')} (bước ${late.map((step) => step.ordinal).join(' ')})`;
  }
  if (has(sheetSigns.submitted)) return signed('submitted');
  if (deadline !== null && deadline - asOf <= facts.dueSoonDays) {
    return `${signed('due_soon')}, còn ${deadline - asOf} ngày`;
  }
  if (has(sheetSigns.due_soon)) return `${signed('due_soon')} (theo bước)`;
  if (has('√') || has(sheetSigns.in_time)) return signed('in_time');
  if (has(sheetSigns.not_started)) return signed('not_started');
  if (has(sheetSigns.not_yet)) return signed('not_yet');
  return facts.continuous ? signed('continuous') : signed('no_deadline');
}
