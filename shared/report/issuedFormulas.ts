import { sheetSigns } from '#shared/colour/sign';
import { type SheetClass, signed } from '#shared/report/issuedClass';
import type { Carried } from '#shared/report/lineState';
import { ownNames } from '#shared/report/names';
import { idColumnName } from '#shared/wire/stamp';

/**
 * Formulas of the issued workbook: plain functions that Excel 2010, WPS and LibreOffice all have, English names and commas as files
 * keep them. They read the cells of their own row, the as-of name and, for a task with steps, its steps by line id, so that sorting,
 * inserting and deleting rows leaves them right.
 */

/** A1 addresses of the cells of one row, columns fixed: `$K9`. */
export type RowCells = {
  readonly deadline: string;
  readonly last: string;
  readonly progress: string;
  readonly percent: string;
  readonly status: string;
  readonly submitted: string;
  readonly completed: string;
  readonly obstacles: string;
  readonly evidence: string;
  readonly note: string;
  readonly class: string;
};

export type FormulaFacts = {
  readonly cells: RowCells;
  readonly carried: Carried;
  readonly start: number | null;
  readonly continuous: boolean;
  readonly dueSoonDays: number;
  /** Line ids of steps whose class stands in this workbook, or the class text of a step that does not. */
  readonly steps: readonly StepFact[];
};

/** A step by its line id in this workbook, or by the class text the province knows; `ordinal` is what people call it. */
export type StepFact = ({ readonly line: string } | { readonly text: string }) & { readonly ordinal: string };

const asOf = ownNames.asOf;

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function say(code: SheetClass): string {
  return quote(signed(code));
}

/** Days of typed dates lie between 1990 and 2099; a serial outside is a number typed into a date cell. */
const firstDay = 32_874;
const lastDay = 73_050;

/** Date of a `d/m/yyyy` text; an error for any other text. */
function parsed(cell: string): string {
  return `DATE(${yearOf(cell)},${monthOf(cell)},${dayOf(cell)})`;
}

function dayOf(cell: string): string {
  return `VALUE(LEFT(${cell},FIND("/",${cell})-1))`;
}

function monthOf(cell: string): string {
  const first = `FIND("/",${cell})`;
  return `VALUE(MID(${cell},${first}+1,FIND("/",${cell},${first}+1)-${first}-1))`;
}

function yearOf(cell: string): string {
  return `VALUE(MID(${cell},FIND("/",${cell},FIND("/",${cell})+1)+1,9))`;
}

function within(value: string): string {
  return `${value}>=${firstDay},${value}<=${lastDay}`;
}

/** True where a date cell holds a day: a real date, or text day/month/year that names an existing day. */
function isDay(cell: string): string {
  const day = parsed(cell);
  return `IF(ISNUMBER(${cell}),AND(${within(cell)}),IFERROR(AND(${within(day)},DAY(${day})=${dayOf(cell)},MONTH(${day})=${monthOf(cell)}),FALSE))`;
}

/** Serial of a date cell, 0 where it is no date. */
function serial(cell: string): string {
  return `IF(ISNUMBER(${cell}),${cell},IFERROR(${parsed(cell)},0))`;
}

/** A percent cell that says all is done: 100, or 1 in a cell shown as percent. */
function isFull(cell: string): string {
  return `IF(ISNUMBER(${cell}),OR(${cell}=100,AND(${cell}=1,LEFT(CELL("format",${cell}),1)="P")),FALSE)`;
}

function isDoneWord(value: string): string {
  return `LEFT(${value},10)="Hoàn thành",LEFT(${value},13)="Đã hoàn thành"`;
}

function saysDone({ cells, carried }: FormulaFacts): string {
  const full = isFull(cells.percent);
  const status = `TRIM(${cells.status})`;
  return `OR(${carried.percent === 100 ? `IF(${cells.percent}="",TRUE,${full})` : full},${
    carried.status === ''
      ? isDoneWord(status)
      : `IF(${cells.status}="",OR(${isDoneWord(quote(carried.status))}),OR(${isDoneWord(status)}))`
  })`;
}

/** Nothing typed in this period's cells. */
function blank(cells: RowCells): string {
  return `${[cells.progress, cells.percent, cells.status, cells.submitted, cells.completed, cells.evidence].join('&')}=""`;
}

/** Formula of the class column (S1, S2); twin of `classText`. */
export function classFormula(facts: FormulaFacts): string {
  const own = ownClass(facts);
  if (facts.steps.length === 0 || facts.carried.reported) return own;
  const whole = `IF(${blank(facts.cells)},${rolledUp(facts)},${own})`;
  return whole.length > longestFormula ? own : whole;
}

/** Excel's limit is 8,192 characters; a task with so many steps is judged by its own line alone. */
const longestFormula = 8_000;

function ownClass(facts: FormulaFacts): string {
  const { cells, carried } = facts;
  const late = `IF(${cells.deadline}="",FALSE,${asOf}>${cells.deadline})`;
  const submitted = carried.submittedOn === null ? `${cells.submitted}<>""` : 'TRUE';
  return `IF(${saysDone(facts)},${doneClass(facts)},IF(${submitted},${say('submitted')}&IF(${late}," – quá hạn "&(${asOf}-${cells.deadline})&" ngày",""),${openClass(facts)}))`;
}

function doneClass({ cells, carried }: FormulaFacts): string {
  const noDate = carried.completedOn === null ? `${cells.completed}=""` : 'FALSE';
  const noPaper = carried.evidence ? 'FALSE' : `${cells.evidence}=""`;
  const finished = `IF(${cells.completed}="",${carried.completedOn ?? 0},${serial(cells.completed)})`;
  return `IF(AND(${noDate},${noPaper}),${say('done_unproven')},IF(${cells.deadline}="",${say('done_no_deadline')},IF(${finished}>${cells.deadline},${say('done_late')},${say('done_on_time')})))`;
}

function openClass(facts: FormulaFacts): string {
  const { cells, carried, start } = facts;
  const none = facts.continuous ? say('continuous') : say('no_deadline');
  const begun = carried.reported ? say('in_time') : `IF(${blank(cells)},${say('not_started')},${say('in_time')})`;
  const rest = start === null ? begun : `IF(${asOf}<${start},${say('not_yet')},${begun})`;
  return `IF(${cells.deadline}="",${none},${pressing(facts, rest)})`;
}

/** Overdue, due soon by the row's own deadline, else `rest`. */
function pressing({ cells, dueSoonDays }: FormulaFacts, rest: string): string {
  return `IF(${asOf}>${cells.deadline},${say('overdue')}&" "&(${asOf}-${cells.deadline})&" ngày",IF(${cells.deadline}-${asOf}<=${dueSoonDays},${soon(cells)},${rest}))`;
}

function soon(cells: RowCells): string {
  return `${say('due_soon')}&", còn "&(${cells.deadline}-${asOf})&" ngày"`;
}

/** First two characters of a step's class: the sign. A step whose row was deleted counts as nothing. */
function stepSign(step: StepFact): string {
  if ('text' in step) return quote(step.text.slice(0, 2));
  return `IFERROR(LEFT(INDEX(${ownNames.classes},MATCH(${quote(step.line)},${idColumnName},0)),2),"")`;
}

function rolledUp(facts: FormulaFacts): string {
  const { cells, dueSoonDays } = facts;
  const signs = `(${facts.steps.map(stepSign).join('&')})`;
  const has = (sign: string) => `ISNUMBER(FIND(${quote(sign)},${signs}))`;
  const dl = cells.deadline;
  const allDone = `LEN(${signs})-LEN(SUBSTITUTE(${signs},"√",""))=${facts.steps.length}`;
  const done = `IF(${has(sheetSigns.done_unproven)},${say('done_unproven')},IF(${dl}="",${say('done_no_deadline')},IF(${has(sheetSigns.done_late)},${say('done_late')},${say('done_on_time')})))`;
  const byStep = (code: SheetClass, rest: string, suffix = '') =>
    `IF(${has(sheetSigns[code])},${quote(signed(code) + suffix)},${rest})`;
  const none = facts.continuous ? say('continuous') : say('no_deadline');
  const idle = byStep('not_started', byStep('not_yet', none));
  const moving = `IF(OR(${has('√')},${has(sheetSigns.in_time)}),${say('in_time')},${idle})`;
  const near = `IF(IF(${dl}="",FALSE,${dl}-${asOf}<=${dueSoonDays}),${soon(cells)},${byStep('due_soon', moving, ' (theo bước)')})`;
  const late = facts.steps.map((step) => `IF(LEFT(${stepSign(step)},1)="▲",${quote(` ${step.ordinal}`)},"")`).join('&');
  const open = `IF(${has(sheetSigns.overdue)},${quote(`${signed('overdue')} (bước`)}&${late}&")",${byStep('submitted', near)})`;
  const passed = `IF(${dl}="",FALSE,${asOf}>${dl})`;
  return `IF(${allDone},${done},IF(${passed},${say('overdue')}&" "&(${asOf}-${dl})&" ngày",${open}))`;
}

export type WarningFacts = {
  readonly cells: RowCells;
  readonly carried: Carried;
  /** A contribution has no deadline of its own: only what is wrong with typed cells is said. */
  readonly owns: boolean;
};

/** Formula of the warning column: each remark on its own line, faults ‼ before cautions !. */
export function warningFormula({ cells, carried, owns }: WarningFacts): string {
  const remarks: string[] = [];
  const remark = (condition: string, words: string) => remarks.push(`IF(${condition},CHAR(10)&${words},"")`);
  if (owns) {
    const overdue = `IF(${cells.deadline}="",FALSE,AND(${asOf}>${cells.deadline},LEFT(${cells.class},1)=${quote(sheetSigns.overdue)}))`;
    remark(overdue, `"‼ Quá hạn "&(${asOf}-${cells.deadline})&" ngày"&IF(${cells.obstacles}="","; chưa nêu lý do","")`);
  }
  remark(`IF(${cells.submitted}="",FALSE,NOT(${isDay(cells.submitted)}))`, dateWords('Ngày trình'));
  remark(`IF(${cells.completed}="",FALSE,NOT(${isDay(cells.completed)}))`, dateWords('Ngày hoàn thành'));
  remark(`IF(${cells.percent}="",FALSE,NOT(${percentFits(cells.percent)}))`, `"${percentWords}"`);
  if (owns) {
    remark(`${serial(cells.completed)}>${asOf}`, '"! Ngày hoàn thành sau ngày tính"');
    if (carried.percent !== null && carried.percent > 0) {
      remark(
        `IF(ISNUMBER(${cells.percent}),AND(${cells.percent}>=0,IF(LEFT(CELL("format",${cells.percent}),1)="P",100,1)*${cells.percent}<${carried.percent}),FALSE)`,
        `"! Tỷ lệ giảm: kỳ trước ${String(carried.percent).replace('.', ',')}"`,
      );
    }
    remark(
      `AND(OR(${isDoneWord(`TRIM(${cells.status})`)}),ISNUMBER(${cells.percent}),NOT(${isFull(cells.percent)}))`,
      '"! Ghi hoàn thành nhưng tỷ lệ chưa đủ 100"',
    );
    remark(
      `LEFT(${cells.class},2)=${quote(sheetSigns.done_unproven)}`,
      '"! Chưa có ngày hoàn thành hoặc văn bản minh chứng"',
    );
  }
  remark(
    `AND(${cells.progress}<>"",EXACT(TRIM(${cells.progress}),TRIM(${cells.last})))`,
    '"! Nội dung giống hệt kỳ trước"',
  );
  return `MID(${remarks.join('&')},2,999)`;
}

function dateWords(column: string): string {
  return `"‼ ${column} chưa đúng dạng ngày/tháng/năm, ví dụ 10/11/2015"`;
}

const percentWords = '‼ Tỷ lệ phải là số từ 0 đến 100';

function percentFits(cell: string): string {
  return `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=100),FALSE)`;
}

/** Conditions of the fault marks in the typed cells, read from the warning column so that cell and words cannot disagree. */
export const faultWords = {
  submitted_on: '‼ Ngày trình',
  completed_on: '‼ Ngày hoàn thành',
  percent: percentWords,
  progress_text: '! Nội dung giống hệt',
} as const;
