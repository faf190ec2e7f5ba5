import type { Block, BookName, BookRow, BookSheet, BookValue } from '#shared/report/book';
import { classText } from '#shared/report/issuedClass';
import type { IssuedPlan } from '#shared/report/issuedColumns';
import {
  fromFormula,
  lateFormula,
  mostSteps,
  ownCode,
  type StepRef,
  spokenFormula,
  stepsFormula,
  textOfClass,
  throughFormula,
  wholeCode,
  worstFormula,
} from '#shared/report/issuedFormulas';
import { type CalcRow, calcRows } from '#shared/report/issuedNow';
import {
  asOfFormula,
  asOfTextFormula,
  claimFormula,
  dayFormula,
  percentFormula,
  petitionFormula,
  proofFormula,
  rawFormula,
  rowFormula,
  spreadFormula,
  textFormula,
  toldFormula,
} from '#shared/report/issuedReadFormulas';
import { spread } from '#shared/report/issuedReading';
import { warningFormula } from '#shared/report/issuedWarning';
import { type CalcColumn, calcColumns, calcSheetName, ownNames } from '#shared/report/names';
import { dateToSerial } from '#shared/sheet/format';

type Cells = Partial<Readonly<Record<CalcColumn, BookValue>>>;

/**
 * The hidden sheet that derives class and warning of every row the agency reports on, a row each that never moves (S1, S2). The table only
 * looks its results up by line id.
 */
export function calcSheet(plan: IssuedPlan): { readonly sheet: BookSheet; readonly names: readonly BookName[] } {
  const rows = calcRows(plan);
  const down = (column: CalcColumn): Block => {
    const at = calcColumns.findIndex(([one]) => one === column);
    return { top: 1, left: at, bottom: Math.max(1, rows.size), right: at };
  };
  const name = (own: 'lines' | 'classes' | 'warnings', column: CalcColumn): BookName => ({
    name: ownNames[own],
    refersTo: { sheet: calcSheetName, block: down(column) },
  });
  return {
    sheet: {
      name: calcSheetName,
      visibility: 'hidden',
      columns: calcColumns.map(() => ({ width: 12 })),
      rows: () => sheetRows(rows.values(), asOfCells(plan)),
    },
    names: [name('lines', 'id'), name('classes', 'text'), name('warnings', 'warning')],
  };
}

function* sheetRows(rows: Iterable<CalcRow>, ofFirst: Cells): Iterable<BookRow> {
  yield { values: calcColumns.map(([, heading]) => heading), styles: [] };
  let once = ofFirst;
  for (const row of rows) {
    const cells: Cells = { ...typedCells(row), ...(row.owns ? classCells(row) : {}), ...once };
    once = {};
    yield { values: calcColumns.map(([column]) => cells[column] ?? null), styles: [] };
  }
}

/** The as-of date all rows count to: the table's, else the day the workbook was issued for, or today where it counts from then (S5). */
function asOfCells({ asOf, clock }: IssuedPlan): Cells {
  const day = dateToSerial(asOf) ?? 0;
  return {
    asOfText: { formula: asOfTextFormula(), result: spread(day) },
    asOf: { formula: asOfFormula(clock === 'today' ? 'TODAY()' : String(day)), result: day },
  };
}

function typedCells(row: CalcRow): Cells {
  const { facts, reading } = row;
  const at = facts.row;
  const owns = row.owns ? { steps: row.steps !== null } : null;
  return {
    id: row.line,
    row: { formula: rowFormula(at), result: row.place },
    progress: { formula: textFormula('progress', at), result: reading.progress },
    percent: { formula: percentFormula(facts), result: reading.percent },
    submittedText: { formula: spreadFormula('submitted', at), result: reading.submittedText },
    submitted: { formula: dayFormula('submittedText', facts), result: reading.submitted },
    completedText: { formula: spreadFormula('completed', at), result: reading.completedText },
    completed: { formula: dayFormula('completedText', facts), result: reading.completed },
    warning: {
      formula: warningFormula(facts, row.lastPercent, owns),
      result: row.warning,
    },
  };
}

function classCells(row: CalcRow): Cells {
  const { facts, reading, steps, state, fixed } = row;
  const at = facts.row;
  const parts = steps ?? [];
  return {
    evidence: { formula: textFormula('evidence', at), result: reading.evidence },
    raw: { formula: rawFormula(at), result: reading.raw },
    claim: { formula: claimFormula(facts), result: reading.claim },
    proof: { formula: proofFormula(facts), result: reading.proof },
    petition: { formula: petitionFormula(facts), result: reading.petition },
    told: { formula: toldFormula(facts), result: reading.told },
    ...(fixed === null
      ? {
          code: { formula: steps ? wholeCode(facts, parts) : ownCode(facts), result: state.code },
          from: { formula: fromFormula(facts, steps), result: state.from },
          late: { formula: lateFormula(facts, steps !== null), result: state.late },
        }
      : { code: fixed.code, from: fixed.from, late: fixed.late }),
    ...(steps ? stepCells(row, steps) : {}),
    text: { formula: textOfClass(facts, steps !== null), result: classText(state, facts.time) },
  };
}

function stepCells({ facts, spoken, state, stepStates }: CalcRow, steps: readonly StepRef[]): Cells {
  const weights = stepStates.map((step, index) => (step.late > 0 ? step.late * 1_000 + mostSteps - index : 0));
  return {
    spoken: { formula: spokenFormula(facts), result: spoken ? 1 : 0 },
    steps: { formula: stepsFormula(steps), result: stepStates.map((step) => step.code).join('.') },
    worst: { formula: worstFormula(steps), result: Math.max(...weights) },
    through: { formula: throughFormula(facts, steps), result: state.through },
  };
}
