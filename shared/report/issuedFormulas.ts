import type { RowState, SheetCode } from '#shared/report/issuedClass';
import { asOfCell, calcCell, type FormulaFacts, holds, quote } from '#shared/report/issuedReadFormulas';
import { owed } from '#shared/report/issuedReading';
import { claimCodes, headMark } from '#shared/report/issuedWords';
import { type CalcColumn, ownNames } from '#shared/report/names';

/** Formulas that derive the class of a row, twins of `issuedState` and `classText`; the cells they rest on: `issuedReadFormulas`. */

/** A step: its row of the calculation sheet, or what the province knows of a step other bodies report. */
export type StepRef =
  | { readonly kind: 'row'; readonly row: number; readonly name: string; readonly hasSteps: boolean }
  | {
      readonly kind: 'known';
      readonly state: RowState;
      readonly name: string;
      readonly deadline: number | null;
      readonly dueSoonDays: number;
    };

/** Excel takes 255 arguments; a task with more steps is judged by its own line alone. */
export const mostSteps = 250;

const asOf = asOfCell;

/** A day, 0 when it lies after the as-of date: it has not happened. */
function happened(column: 'submitted' | 'completed', row: number): string {
  const cell = calcCell(column, row);
  return `IF(${cell}>${asOf},0,${cell})`;
}

function intends({ row, blank }: FormulaFacts): string {
  const progress = calcCell('progress', row);
  const typedIntends = holds('intentions', progress);
  return blank.intention ? `IF(${progress}="",TRUE,${typedIntends})` : typedIntends;
}

function idle({ row, blank }: FormulaFacts): string {
  const progress = calcCell('progress', row);
  const typed = `AND(${holds('idleHeads', `${quote(headMark)}&${progress}`)},NOT(${holds('begunWords', progress)}))`;
  return blank.idle ? `IF(${progress}="",TRUE,${typed})` : typed;
}

/** Whether the row says anything of the work; null when it surely does. */
function spoken({ row, blank }: FormulaFacts): string | null {
  if (blank.spoken) return null;
  const said = (['progress', 'evidence', 'submittedText', 'completedText'] as const).map(
    (column) => `${calcCell(column, row)}<>""`,
  );
  const raw = calcCell('raw', row);
  const status = blank.earlierStatus ? `${raw}<>""` : `AND(${raw}<>"",${raw}<>${claimCodes.nothingNew})`;
  return `OR(${said.join(',')},${calcCell('percent', row)}<>${blank.percent},${status})`;
}

/** Code of a row by its own cells. */
export function ownCode(facts: FormulaFacts): string {
  const cell = (column: CalcColumn) => calcCell(column, facts.row);
  const [claim, percent, told] = [cell('claim'), cell('percent'), cell('told')];
  const petition = cell('petition');
  const completed = happened('completed', facts.row);
  const submitted = happened('submitted', facts.row);
  const free = `${claim}=${claimCodes.none}`;
  const silent = `OR(${percent}<0,${percent}>100)`;
  const firm = `NOT(${intends(facts)})`;
  const done = `OR(${claim}=${claimCodes.done},AND(${free},OR(${percent}=100,AND(${silent},OR(${told}=1,AND(${completed}>0,${firm}))))))`;
  const perhaps = `AND(${free},${silent},OR(${told}=${owed},AND(${completed}=${owed},${firm})))`;
  const day = `IF(${submitted}=0,${petition},${cell('submitted')})`;
  const open = `IF(${day}>0,"Sb",IF(${day}=${owed},"Uu",${openCode(facts)}))`;
  return `IF(${claim}=${claimCodes.unlisted},"Uu",IF(${done},${doneCode(facts)},IF(${perhaps},"Uu",${open})))`;
}

function doneCode({ row, time }: FormulaFacts): string {
  const completed = happened('completed', row);
  const proof = calcCell('proof', row);
  const day = `IF(${completed}>0,${completed},${proof})`;
  const timed = time.deadline === null ? '"Dn"' : `IF(${day}>${time.deadline},"Dl","Dt")`;
  return `IF(OR(${completed}=${owed},${day}=${owed}),"Dp",IF(${day}=0,"Du",${timed}))`;
}

function openCode(facts: FormulaFacts): string {
  const { row, time, blank } = facts;
  const cell = (column: CalcColumn) => calcCell(column, row);
  const nothingDone = blank.progress ? null : `AND(${cell('percent')}=0,${cell('progress')}="")`;
  const percent = cell('percent');
  const some = `AND(${percent}>0,${percent}<=100)`;
  const begun = [
    spoken(facts),
    `${cell('claim')}<>${claimCodes.notStarted}`,
    nothingDone && `NOT(${nothingDone})`,
    `OR(${cell('claim')}<>${claimCodes.none},${some},NOT(${idle(facts)}))`,
  ];
  const pick = (yes: SheetCode, no: SheetCode) =>
    `IF(AND(${begun.filter((one) => one !== null).join(',')}),"${yes}","${no}")`;
  if (time.continuous) return pick('Oe', 'Oc');
  if (time.deadline === null) return pick('Ob', 'On');
  const rest = pick('Oi', 'Os');
  const later = time.start === null ? rest : `IF(${time.start}>${asOf},"Oy",${rest})`;
  return `IF(${asOf}>${time.deadline},"Ov",IF(${time.deadline}-${asOf}<=${time.dueSoonDays},"Od",${later}))`;
}

/** Code of a task with steps: its own line where there is one, else its steps. */
export function wholeCode(facts: FormulaFacts, steps: readonly StepRef[]): string {
  const own = ownCode(facts);
  return facts.blank.spoken ? own : `IF(${calcCell('spoken', facts.row)}=1,${own},${rolledCode(facts, steps)})`;
}

/** Codes of the steps in one text, points between: families and kinds are counted in it. */
export function stepsFormula(steps: readonly StepRef[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'row') return calcCell('code', step.row);
      const { state, deadline, dueSoonDays } = step;
      const waits = state.code === 'Ov' || state.code === 'Od' || /^O[yis]$/.test(state.code);
      if (!waits || deadline === null || state.through !== '') return quote(state.code);
      return `IF(${asOf}>${deadline},"Ov",IF(${deadline}-${asOf}<=${dueSoonDays},"Od",${quote(state.code === 'Ov' || state.code === 'Od' ? 'Oi' : state.code)}))`;
    })
    .join('&"."&');
}

function rolledCode({ row, time }: FormulaFacts, steps: readonly StepRef[]): string {
  const codes = calcCell('steps', row);
  const has = (code: SheetCode) => `ISNUMBER(FIND("${code}",${codes}))`;
  const count = (family: string) => `(LEN(${codes})-LEN(SUBSTITUTE(${codes},"${family}","")))`;
  const all = steps.length;
  const { deadline, dueSoonDays } = time;
  const either = (...conditions: readonly string[]) => `OR(${conditions.join(',')})`;
  const first =
    (...choices: readonly (readonly [string, string])[]) =>
    (rest: string) =>
      choices.reduceRight((otherwise, [condition, code]) => `IF(${condition},${code},${otherwise})`, rest);
  const froms = steps.map((step) => (step.kind === 'row' ? calcCell('from', step.row) : String(step.state.from)));
  const timed = deadline === null ? '"Dn"' : `IF(MAX(${froms.join(',')})>${deadline},"Dl","Dt")`;
  const done = first([has('Du'), '"Du"'], [has('Dp'), '"Dp"'], [has('Dl'), '"Dl"'])(timed);
  const begun = either(`${count('D')}>0`, has('Ob'), has('Oe'));
  const going = `IF(${begun},"Oe","Oc")`;
  const early = time.start === null ? 'FALSE' : `${time.start}>${asOf}`;
  const under =
    deadline === null
      ? first(
          [has('Oi'), '"Oi"'],
          [has('Os'), '"Os"'],
          [has('Oy'), '"Oy"'],
          [either(has('Ob'), has('On')), `IF(${begun},"Ob","On")`],
        )(going)
      : first(
          [either(has('Oi'), `AND(NOT(${early}),${has('Ob')})`), '"Oi"'],
          [either(has('Os'), `AND(NOT(${early}),${has('On')})`), '"Os"'],
          [either(has('Oy'), `AND(${early},${either(has('Ob'), has('On'))})`), '"Oy"'],
        )(going);
  const near = deadline === null ? has('Od') : either(`${deadline}-${asOf}<=${dueSoonDays}`, has('Od'));
  const passed = deadline === null ? 'FALSE' : `AND(${asOf}>${deadline},${count('O')}>0)`;
  return first(
    [`${count('X')}=${all}`, `IF(${has('Xs')},"Xs","Xc")`],
    [`${count('D')}+${count('X')}=${all}`, done],
    [`${count('D')}+${count('S')}+${count('X')}=${all}`, '"Sb"'],
    [either(passed, has('Ov')), '"Ov"'],
    [`${count('U')}>0`, '"Uu"'],
    [`${count('S')}>0`, '"Sb"'],
    [near, '"Od"'],
  )(under);
}

/** First day of completion behind a done code. */
export function fromFormula({ row }: FormulaFacts, steps: readonly StepRef[] | null): string {
  const code = calcCell('code', row);
  const completed = happened('completed', row);
  const proof = calcCell('proof', row);
  const own = `IF(${completed}>0,${completed},IF(${proof}>1,${proof},0))`;
  const parts = steps?.map((step) => (step.kind === 'row' ? calcCell('from', step.row) : String(step.state.from)));
  const value = parts === undefined ? own : `IF(${calcCell('spoken', row)}=1,${own},MAX(${parts.join(',')}))`;
  return `IF(OR(${code}="Dt",${code}="Dl",${code}="Dn"),${value},0)`;
}

/** 1 where a task with steps says anything itself: then its own line wins. */
export function spokenFormula(facts: FormulaFacts): string {
  const says = spoken(facts);
  return says === null ? '1' : `IF(${says},1,0)`;
}

/** The step overdue the longest: its days times a thousand and the count of steps from it on, so that of equals the first wins. */
export function worstFormula(steps: readonly StepRef[]): string {
  const days = steps.map((step, index) => {
    const weight = mostSteps - index;
    if (step.kind === 'row') {
      const late = calcCell('late', step.row);
      return `IF(${late}>0,${late}*1000+${weight},0)`;
    }
    if (step.deadline === null || step.state.through !== '')
      return String(step.state.late > 0 ? step.state.late * 1000 + weight : 0);
    if (!/^O[vdyis]$/.test(step.state.code)) return '0';
    return `IF(${asOf}>${step.deadline},(${asOf}-${step.deadline})*1000+${weight},0)`;
  });
  return `MAX(${days.join(',')})`;
}

export function lateFormula({ row, time }: FormulaFacts, steps: boolean): string {
  const through = steps ? `INT(${calcCell('worst', row)}/1000)` : '0';
  const days = time.deadline === null ? through : `IF(${asOf}>${time.deadline},${asOf}-${time.deadline},${through})`;
  return `IF(${calcCell('code', row)}="Ov",${days},0)`;
}

/** Name of the step a task is overdue through; '' when its own deadline has passed. */
export function throughFormula({ row, time }: FormulaFacts, steps: readonly StepRef[]): string {
  const names = steps.map((step) => {
    if (step.kind === 'known') return quote(step.state.through || step.name);
    const through = calcCell('through', step.row);
    return step.hasSteps ? `IF(${through}="",${quote(step.name)},${through})` : quote(step.name);
  });
  const chosen = `CHOOSE(${mostSteps + 1}-MOD(${calcCell('worst', row)},1000),${names.join(',')})`;
  const own = time.deadline === null ? 'FALSE' : `${asOf}>${time.deadline}`;
  return `IF(OR(${calcCell('code', row)}<>"Ov",${own}),"",${chosen})`;
}

/** Text of the class, twin of `classText`. */
export function textOfClass({ row, time }: FormulaFacts, steps: boolean): string {
  const code = calcCell('code', row);
  const words = `INDEX(${ownNames.codeTexts},MATCH(${code},${ownNames.codes},0))`;
  const left = time.deadline === null ? null : `${time.deadline}-${asOf}`;
  const through = steps ? `IF(${calcCell('through', row)}="",""," (bước "&${calcCell('through', row)}&")")` : '""';
  const overdue = `" "&${calcCell('late', row)}&" ngày"&${through}`;
  const byStep = quote(' (theo bước)');
  const soon =
    left === null
      ? byStep
      : `IF(${left}>${time.dueSoonDays},${byStep},IF(${left}=0,", đến hạn hôm nay",", còn "&(${left})&" ngày"))`;
  const sent = left === null ? '""' : `IF(${left}<0," – quá hạn "&(-(${left}))&" ngày","")`;
  return `${words}&IF(${code}="Ov",${overdue},IF(${code}="Od",${soon},IF(${code}="Sb",${sent},"")))`;
}
