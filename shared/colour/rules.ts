import { faultMarks, type Hue, hueOf, hues } from '#shared/colour/palette';
import { sheetSigns } from '#shared/colour/sign';
import { columnName } from '#shared/sheet/address';
import type { StatusClass } from '#shared/status/class';

/**
 * Conditional formats we own (S5). A rule is known as ours by its signature `N("PL:…")`, which is 0 in every program and survives copying,
 * splitting and saving elsewhere; the person's own formats are never touched. Formulas use English names and commas, as files do.
 */
export type ColourRule = {
  /** Closed code after `PL:`; never renamed or reused. */
  readonly id: string;
  /** Formula for the top left cell of the block, without `=`; columns fixed, rows free. */
  readonly formula: string;
  readonly look: RuleLook;
};

export type RuleLook = {
  readonly fill?: string;
  readonly text?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly border?: { readonly style: 'dashed' | 'dotted'; readonly colour: string };
};

/** The signature: true wherever it stands, so it changes no rule. */
export function signature(id: string): string {
  return `N("PL:${id}")=0`;
}

/** Whether a conditional format's formula is one of ours. `AND(N("PL:class.done")=0,…)` yes. */
export function isOwnRule(formula: string): boolean {
  return /\bN\(\s*"PL:[a-z0-9_.]+"\s*\)/i.test(formula);
}

/** A rule of ours: its condition behind the signature. */
export function owned(id: string, condition: string, look: RuleLook): ColourRule {
  return { id, formula: `AND(${signature(id)},${condition})`, look };
}

const order: readonly Hue[] = ['overdue', 'due_soon', 'submitted', 'done', 'in_time', 'rest'];

/**
 * Colours of a class column: one rule a hue, by the sign the cell begins with, so the words after it may go on ("quá hạn 14 ngày").
 * `column` and `row` are the column of the class text and the first row of the block, from 0. Signs are matched by code point,
 * since LEFT of "√!" and "√" must meet the same hue.
 */
export function classRules(column: number, row: number): readonly ColourRule[] {
  const cell = `$${columnName(column)}${row + 1}`;
  return order.map((hue) => {
    const signs = [...new Set(classesOf(hue).map((code) => sheetSigns[code].charAt(0)))];
    const tests = signs.map((sign) => `EXACT(LEFT(${cell},1),"${sign}")`);
    const condition = tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
    return owned(`class.${hue}`, condition, { fill: hues.light[hue].fill, text: hues.light[hue].text });
  });
}

function classesOf(hue: Hue): readonly StatusClass[] {
  return (Object.keys(hueOf) as StatusClass[]).filter((code) => hueOf[code] === hue);
}

/** Border and emphasis of a cell with a data fault, never a fill, so that it stands beside a class colour (S4). */
export function faultRule(id: string, condition: string, severity: 'error' | 'warning'): ColourRule {
  const mark = faultMarks[severity];
  return owned(`fault.${id}`, condition, {
    text: mark.colour,
    bold: true,
    underline: true,
    border: { style: mark.border, colour: mark.colour },
  });
}
