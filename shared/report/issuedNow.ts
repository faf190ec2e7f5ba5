import { classOfCode, codeOfClass, type RowState, type RowTime } from '#shared/report/issuedClass';
import type { IssuedPlan } from '#shared/report/issuedColumns';
import { mostSteps, type StepRef } from '#shared/report/issuedFormulas';
import type { FormulaFacts } from '#shared/report/issuedReadFormulas';
import { type CellReading, readCells, type TypedCells } from '#shared/report/issuedReading';
import { type IssuedRow, lineId } from '#shared/report/issuedRows';
import { ownState, rolledState, type StepState, speaks } from '#shared/report/issuedState';
import { warningText } from '#shared/report/issuedWarning';
import { before, during, percentOf, whenBlank } from '#shared/report/lineState';
import { onceFor } from '#shared/report/onceFor';
import { stepName } from '#shared/report/statusText';
import { dateToSerial } from '#shared/sheet/format';
import { openClass } from '#shared/status/timing';
import type { ProgressField } from '#shared/table/field';
import type { Task } from '#shared/task/programme';

/** One row of the calculation sheet on the day of issue: what its formulas rest on and what they give. */
export type CalcRow = {
  readonly line: string;
  /** Place of the row among the rows of the table, from 1. */
  readonly place: number;
  /** The agency answers for the class of this row: not of a contribution. */
  readonly owns: boolean;
  readonly facts: FormulaFacts;
  /** Null where the row has no steps its class could roll up from. */
  readonly steps: readonly StepRef[] | null;
  /** What the steps come to on that day. */
  readonly stepStates: readonly StepState[];
  /** A class by decision: nothing typed changes it. */
  readonly fixed: RowState | null;
  readonly cells: TypedCells;
  readonly reading: CellReading;
  readonly spoken: boolean;
  readonly state: RowState;
  readonly lastPercent: number | null;
  readonly warning: string;
};

export function serialDay(day: string | null): number | null {
  return day === null ? null : dateToSerial(day);
}

/** Rows of the calculation sheet, in their order there; row 0 of that sheet holds the headings. */
export const calcRows: (plan: IssuedPlan) => ReadonlyMap<string, CalcRow> = onceFor((plan: IssuedPlan) => {
  const found = new Map<string, { readonly row: IssuedRow; readonly place: number; readonly owns: boolean }>();
  let place = 0;
  for (const { role, rows } of plan.blocks) {
    // The title of the block.
    place += 1;
    for (const row of rows) {
      place += 1;
      const line = lineId(row.task.id, row.letter);
      if (row.letter !== 'S' && !found.has(line)) found.set(line, { row, place, owns: role !== 'coordinating' });
    }
  }
  const ready = new Map<string, CalcRow>();
  const rowOf = (step: Task) => ready.get(lineId(step.id, 'L'));
  // Steps stand below their task: from the end, every part is ready before its whole.
  let at = found.size;
  for (const [line, { row, place: inTable, owns }] of [...found].reverse()) {
    ready.set(line, calcRow(plan, row, { line, at, place: inTable, owns }, rowOf));
    at -= 1;
  }
  return new Map([...ready].reverse());
});

function calcRow(
  plan: IssuedPlan,
  row: IssuedRow,
  { line, at, place, owns }: { line: string; at: number; place: number; owns: boolean },
  rowOf: (step: Task) => CalcRow | undefined,
): CalcRow {
  const { task } = row;
  const output = task.cells.output?.resolved ?? task.cells.output?.text ?? '';
  const blank = whenBlank(owns ? row.line : undefined, plan.period, { output, asOf: plan.asOf });
  const time = rowTime(plan, task);
  const cells = typedAtIssue(row, plan.period);
  const reading = readCells(cells, blank);
  const spoken = speaks(reading, blank);
  const fixed = owns ? plan.fixedOf(task) : null;
  const few = row.steps.length > 0 && row.steps.length <= mostSteps;
  const steps = owns && few && fixed === null ? row.steps.map((step) => stepRef(plan, step, rowOf(step))) : null;
  const stepStates = (steps ?? []).map((ref, index) => stepState(ref, row.steps[index], rowOf));
  const state = fixed ?? (steps === null || spoken ? ownState(reading, blank, time) : rolledState(stepStates, time));
  const lastPercent = percentOf(before(row.line, 'percent', plan.period)?.value ?? '');
  return {
    line,
    place,
    owns,
    facts: { row: at, time, blank },
    steps,
    stepStates,
    fixed,
    cells,
    reading,
    spoken,
    state,
    lastPercent,
    warning: warningText({ own: owns ? { state, time } : null, cells, reading, lastPercent }),
  };
}

function rowTime(plan: IssuedPlan, task: Task): RowTime {
  const { deadline, start, continuous } = plan.timeOf(task);
  return {
    deadline: serialDay(deadline),
    start: serialDay(start),
    continuous,
    asOf: dateToSerial(plan.asOf) ?? 0,
    dueSoonDays: plan.dueSoonDays,
  };
}

function typedAtIssue({ line }: IssuedRow, period: string): TypedCells {
  const now = (field: ProgressField) => during(line, field, period);
  const day = (field: ProgressField) => now(field) || null;
  return {
    progress: now('progress_text'),
    evidence: now('evidence'),
    status: now('status'),
    percent: percentOf(now('percent')) ?? day('percent'),
    percentFormat: false,
    submitted: day('submitted_on'),
    completed: day('completed_on'),
    obstacles: now('obstacles'),
    last: before(line, 'progress_text', period)?.value ?? '',
  };
}

function stepRef(plan: IssuedPlan, step: Task, own: CalcRow | undefined): StepRef {
  const name = stepName(step.path);
  if (own) return { kind: 'row', row: own.facts.row, name, hasSteps: own.steps !== null };
  const status = plan.status?.get(step.id);
  const { dueSoonDays } = plan;
  if (status === undefined) return { kind: 'known', state: unknown, name, deadline: null, dueSoonDays };
  const time = plan.timeOf(step);
  const code = codeOfClass(status.class);
  // Only a class that comes from the step's own time moves on when the as-of date is changed.
  const byTime = status.through === undefined && openClass(time, code === 'Oi') === classOfCode[code];
  return {
    kind: 'known',
    state: {
      code,
      from: serialDay(status.completedOn ?? null) ?? 0,
      late: code === 'Ov' ? (status.daysLate ?? 0) : 0,
      through: status.through === undefined ? '' : stepName(status.through),
    },
    name,
    deadline: byTime ? serialDay(time.deadline) : null,
    dueSoonDays,
  };
}

const unknown: RowState = { code: 'Uu', from: 0, late: 0, through: '' };

function stepState(ref: StepRef, step: Task | undefined, rowOf: (step: Task) => CalcRow | undefined): StepState {
  if (ref.kind === 'known') return { ...ref.state, name: ref.name };
  return { ...((step && rowOf(step)?.state) ?? unknown), name: ref.name };
}
