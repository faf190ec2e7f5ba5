import type { RowTime } from '#shared/report/issuedClass';
import {
  type ByText,
  firstDay,
  firstYear,
  gap,
  lastDay,
  lastYear,
  oddPercent,
  owed,
  type WhenBlank,
} from '#shared/report/issuedReading';
import { claimCodes, headMark } from '#shared/report/issuedWords';
import { type CalcColumn, calcColumns, ownNames, type TypedName } from '#shared/report/names';
import { columnName } from '#shared/sheet/address';
import { idColumnName } from '#shared/wire/stamp';

/**
 * Formulas of the calculation sheet: plain functions that Excel 2010, WPS and LibreOffice all have, English names and commas as files
 * keep them. A row of that sheet never moves; it finds its row of the table by the line id, so that sorting, inserting and deleting rows
 * there leaves everything right. Here what reads the typed cells, twin of `issuedReading`; what derives
 * the class of it is in `issuedFormulas`.
 */

const letters = new Map(calcColumns.map(([column], index) => [column, columnName(index)]));

/** Address of a cell of the calculation sheet; `row` counts from 0. */
export function calcCell(column: CalcColumn, row: number): string {
  return `${letters.get(column)}${row + 1}`;
}

/** Where the calculation sheet holds the as-of date in force; formulas there read this cell and never the table's. */
export const asOfCell = `$${letters.get('asOf')}$2`;

/** The facts of a row its formulas hold as constants. */
export type FormulaFacts = { readonly row: number; readonly time: RowTime; readonly blank: WhenBlank };

export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The row of the table a line stands in now, 0 when it was deleted. */
export function rowFormula(row: number): string {
  return `IFERROR(MATCH(${calcCell('id', row)},${idColumnName},0),0)`;
}

/** What is typed in a column of the table, as a reference. */
function typed(name: TypedName, row: number): string {
  return `INDEX(${ownNames[name]},${calcCell('row', row)})`;
}

function whenThere(row: number, value: string, otherwise = '""'): string {
  return `IF(${calcCell('row', row)}=0,${otherwise},IFERROR(${value},${otherwise}))`;
}

export function textFormula(name: TypedName, row: number): string {
  return whenThere(row, `TRIM(${typed(name, row)})`);
}

export function rawFormula(row: number): string {
  const status = `TRIM(${typed('status', row)})`;
  const found = `IFERROR(INDEX(${ownNames.claims},MATCH(${status},${ownNames.wordings},0)),${claimCodes.unlisted})`;
  return whenThere(row, `IF(${status}="","",${found})`);
}

export function claimFormula({ row, blank }: FormulaFacts): string {
  const raw = calcCell('raw', row);
  return `IF(${raw}="",${blank.claim},IF(${raw}=${claimCodes.nothingNew},${blank.earlier},${raw}))`;
}

export function percentFormula({ row, blank }: FormulaFacts): string {
  const cell = typed('percent', row);
  const plain = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"%","")," ",""),".",",")`;
  const text = `IFERROR(VALUE(LEFT(${plain},FIND(",",${plain}&",")-1)),${oddPercent})`;
  const number = `${cell}*IF(LEFT(CELL("format",${cell}),1)="P",100,1)`;
  return whenThere(
    row,
    `IF(TRIM(${cell})="",${blank.percent},IF(ISNUMBER(${cell}),${number},${text}))`,
    String(blank.percent),
  );
}

export function spreadFormula(name: TypedName, row: number): string {
  return whenThere(row, spreadOf(typed(name, row)));
}

function spreadOf(value: string): string {
  const text = `SUBSTITUTE(SUBSTITUTE(TRIM(${value}),".","/"),"-","/")`;
  return `SUBSTITUTE(${text},"/",REPT(" ",${gap}))`;
}

/** Serial of a spread day, else `owed`. */
export function dayFormula(column: 'submittedText' | 'completedText', { row, blank }: FormulaFacts): string {
  const known = column === 'submittedText' ? blank.submitted : blank.completed;
  return dayOrElse(calcCell(column, row), String(known), String(owed));
}

/**
 * What stands in the as-of cell, its day spread; '' once the cell or its name is gone. A date with a time of day is the day.
 */
export function asOfTextFormula(): string {
  const { asOf } = ownNames;
  return `IFERROR(${spreadOf(`IF(ISNUMBER(${asOf}),INT(${asOf}),${asOf})`)},"")`;
}

/** The as-of date in force: as typed, else `otherwise` (an expression), where the cell is empty, deleted or holds no day. */
export function asOfFormula(otherwise: string): string {
  return dayOrElse(calcCell('asOfText', 1), otherwise, otherwise);
}

/** Serial of the day spread in a cell; `blank` and `unread` are expressions. */
function dayOrElse(text: string, blank: string, unread: string): string {
  const part = (from: number) => `VALUE(TRIM(MID(${text},${from},${gap})))`;
  const [day, month, year] = [part(1), part(1 + gap), part(1 + 2 * gap)];
  const date = `DATE(${year},${month},${day})`;
  const real = `AND(${year}>=${firstYear},${year}<=${lastYear},DAY(${date})=${day},MONTH(${date})=${month})`;
  const serial = `IF(AND(VALUE(${text})>=${firstDay},VALUE(${text})<=${lastDay}),VALUE(${text}),${unread})`;
  const read = `IFERROR(IF(ISERROR(FIND(REPT(" ",2),${text})),${serial},IF(${real},${date},${unread})),${unread})`;
  return `IF(${text}="",${blank},${read})`;
}

export function holds(
  list: 'submissions' | 'documents' | 'issued' | 'doneOtherwise' | 'intentions' | 'idleHeads' | 'begunWords',
  cell: string,
): string {
  return `SUMPRODUCT(--ISNUMBER(SEARCH(${ownNames[list]},${cell})))>0`;
}

function hasFigure(cell: string): string {
  return `SUMPRODUCT(--ISNUMBER(FIND({"0","1","2","3","4","5","6","7","8","9"},${cell})))>0`;
}

/** Reading of the two texts: what holds while they are blank, else `either` (an expression), as `proofIn` and `petitionIn` do. */
function ofTexts(row: number, either: string, blank: ByText): string {
  if (blank.both === 0 && blank.progress === 0 && blank.evidence === 0) return either;
  const progress = calcCell('progress', row);
  const evidence = calcCell('evidence', row);
  const onlyEvidence = blank.evidence === 0 ? either : String(blank.evidence);
  const onlyProgress =
    blank.progress === 0 ? either : `IF(${progress}="",IF(${either}=0,${blank.progress},${owed}),${either})`;
  return `IF(${evidence}="",IF(${progress}="",${blank.both},${onlyEvidence}),${onlyProgress})`;
}

export function proofFormula({ row, blank }: FormulaFacts): string {
  const texts = `${calcCell('progress', row)}&${calcCell('evidence', row)}`;
  return ofTexts(row, `IF(${hasFigure(texts)},${owed},0)`, blank.proof);
}

export function petitionFormula({ row, blank }: FormulaFacts): string {
  const names = (cell: string) => `AND(${hasFigure(cell)},${holds('submissions', cell)})`;
  const either = `IF(OR(${names(calcCell('progress', row))},${names(calcCell('evidence', row))}),${owed},0)`;
  return ofTexts(row, either, blank.petition);
}

export function toldFormula({ row, blank }: FormulaFacts): string {
  const progress = calcCell('progress', row);
  const evidence = calcCell('evidence', row);
  const stop = `SUMPRODUCT(MIN(FIND({".",";",",",":","(","–","-"},${progress}&".;,:(–-")))`;
  const said = `ISNUMBER(MATCH(TRIM(LEFT(${progress},${stop}-1)),${ownNames.doneWords},0))`;
  const done = blank.progress ? `IF(${progress}="",${blank.told.progress === 1 ? 'TRUE' : 'FALSE'},${said})` : said;
  const begun = `${quote(headMark)}&${progress}`;
  const issued = `AND(${holds('documents', progress)},${holds('issued', begun)})`;
  const dated = blank.event ? `,${hasFigure(`${progress}&${evidence}`)}` : '';
  const named = `IF(OR(${holds('documents', evidence)},${issued},${holds('doneOtherwise', begun)}${dated}),${owed},0)`;
  const read = blank.event && blank.proof.both !== 0 ? String(owed) : named;
  const rest = blank.told.evidence === 1 ? `IF(${evidence}="",1,${read})` : read;
  return `IF(AND(${progress}="",${evidence}=""),${blank.told.both},IF(${done},1,${rest}))`;
}
