import { type Charged, choicesOf } from '#shared/colour/choices';
import { faultKey, faultMark } from '#shared/colour/faultMarks';
import { forPane, type LiveColumns, letterRules, liveLetters, liveRules } from '#shared/colour/live';
import { paintAsOf, paintName, paintSheet } from '#shared/colour/own';
import type { OwnValue, Paint } from '#shared/colour/paint';
import { type RowColours, rowColours, type Told } from '#shared/colour/rowColours';
import { type ColourRule, classRules } from '#shared/colour/rules';
import { bodyOf, cellsOf, firstColumnOf, formulaText, ownedColumn } from '#shared/colour/tableColumns';
import type { Finding } from '#shared/rules/rule';
import { columnName } from '#shared/sheet/address';
import type { Grid } from '#shared/sheet/grid';
import type { Recognition, Table } from '#shared/table/table';

/** A workbook as it was read and understood, open or from a file. */
export type BookToPaint = Charged & {
  readonly workbook: {
    readonly sheets: readonly Grid[];
    /** Sheets whose looks nobody may change here. */
    readonly protectedSheets: ReadonlySet<string>;
  };
  readonly recognition: Pick<Recognition, 'tables'>;
  /** Not null where the workbook is one of ours, born with its colours. */
  readonly stamp: object | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
};

export type PaintWishes = {
  /** Derived classes of all tasks and steps of the book. */
  readonly told: readonly Told[];
  readonly findings: readonly Finding[];
  /** `YYYY-MM-DD` the colours count to; null: whatever day the workbook is opened. */
  readonly asOf: string | null;
  /** Lists to choose from in cells nothing checks yet. */
  readonly choices: boolean;
};

type Column = readonly OwnValue[];

/** A name over one or two columns of the hidden sheet. */
type ListPlan = { readonly name: string; readonly columns: readonly Column[] };

/**
 * What is put into a workbook so that its tables show their colours (S4, S5): for each table rules over its body, and one hidden sheet
 * with what they look up. A table with a class column of ours is coloured by that; every other by the text of its own cells.
 */
export function planPaint(book: BookToPaint, wishes: PaintWishes): Paint {
  const blocks: {
    readonly sheet: string;
    readonly block: Paint['blocks'][number]['block'];
    readonly rules: readonly ColourRule[];
  }[] = [];
  const lists: ListPlan[] = [];
  const choices: Paint['lists'][number][] = [];
  book.recognition.tables.forEach((table, at) => {
    // A table on a hidden sheet is nobody's to look at.
    if (table.visibility !== 'visible' || book.workbook.protectedSheets.has(table.sheet)) return;
    const grid = book.workbook.sheets.find(({ name }) => name === table.sheet);
    const body = bodyOf(table);
    const classAt = ownedColumn(table, 'class');
    if (classAt !== undefined) {
      // An issued workbook is born with the colours of its own column.
      if (book.stamp === null) {
        const block = { ...body, left: classAt, right: classAt };
        blocks.push({ sheet: table.sheet, block, rules: classRules(classAt, body.top).map(forPane) });
      }
    } else {
      const told = wishes.told.filter(
        ({ task }) => task.sheet === table.sheet && body.top <= task.row && task.row <= body.bottom,
      );
      const rows = rowColours(table, grid, told, wishes.asOf ?? book.asOf);
      if (rows !== null) {
        const live = liveColumns(rows, at, lists);
        const rules = liveRules(live);
        if (rules.length > 0) blocks.push({ sheet: table.sheet, block: body, rules });
        const column = live.time ?? live.deadline ?? live.content;
        const letters = letterRules(live);
        if (letters.length > 0) {
          blocks.push({ sheet: table.sheet, block: { ...body, left: column, right: column }, rules: letters });
        }
      }
    }
    const marks = marksOf(table, cellsOf(grid), wishes.findings, at, lists);
    if (marks.length > 0) blocks.push({ sheet: table.sheet, block: body, rules: marks });
    if (wishes.choices && book.stamp === null) {
      for (const { list, column, words, title, message } of choicesOf(table, book)) {
        const name = paintName(list, at);
        lists.push({ name, columns: [words] });
        choices.push({ sheet: table.sheet, block: { ...body, left: column, right: column }, name, title, message });
      }
    }
  });
  if (blocks.length === 0 && lists.length === 0) return { blocks, lists: [], sheets: [], names: [] };
  const placed = place([{ name: paintAsOf, columns: [[dayOf(wishes.asOf)]] }, ...lists]);
  return {
    blocks,
    lists: choices,
    sheets: [{ name: paintSheet, rows: placed.rows }],
    names: placed.names,
  };
}

/** In a cell, so that programs that know no names over formulas keep it. */
function dayOf(asOf: string | null): OwnValue {
  if (asOf === null) return { formula: 'TODAY()' };
  const [year, month, day] = asOf.split('-').map(Number);
  return { formula: `DATE(${year},${month},${day})` };
}

function liveColumns({ columns, lists }: RowColours, at: number, all: ListPlan[]): LiveColumns {
  const named: { -readonly [Name in keyof typeof lists]?: string } = {};
  const put = (list: keyof typeof lists, columnsOfList: readonly Column[]): void => {
    if ((columnsOfList[0]?.length ?? 0) === 0) return;
    named[list] = paintName(list, at);
    all.push({ name: paintName(list, at), columns: columnsOfList });
  };
  put('deadlines', turned(lists.deadlines));
  put('rows', turned(lists.rows));
  put('done', [lists.done]);
  put('submitted', [lists.submitted]);
  put('apart', turned(lists.apart.map(([content, colour]) => [content, liveLetters[colour]] as const)));
  return { ...columns, asOf: paintAsOf, lists: named };
}

function turned(pairs: readonly (readonly [string | number, string | number])[]): readonly Column[] {
  return [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
}

function marksOf(
  table: Table,
  cell: ReturnType<typeof cellsOf>,
  findings: readonly Finding[],
  at: number,
  all: ListPlan[],
): readonly ColourRule[] {
  const content = firstColumnOf(table, 'content') ?? firstColumnOf(table, 'output');
  if (content === undefined) return [];
  const body = bodyOf(table);
  const keys = (severity: 'error' | 'warning'): readonly string[] => {
    const found = new Set<string>();
    for (const finding of findings) {
      const { sheet, row, column } = finding.at;
      if (finding.severity !== severity || sheet !== table.sheet || row < body.top || row > body.bottom) continue;
      if (column < body.left || column > body.right) continue;
      found.add(faultKey(formulaText(cell(row, content)), formulaText(cell(row, column)), column - content));
    }
    return [...found];
  };
  const errors = keys('error');
  const known = new Set(errors);
  const warnings = keys('warning').filter((key) => !known.has(key));
  const place = { row: body.top, column: body.left, content };
  return (
    [
      ['errors', errors, 'error'],
      ['warnings', warnings, 'warning'],
    ] as const
  ).flatMap(([list, entries, severity]) => {
    if (entries.length === 0) return [];
    all.push({ name: paintName(list, at), columns: [entries] });
    return [faultMark(place, paintName(list, at), severity)];
  });
}

/** Lists beside each other from A1 on, with the names over them. */
function place(lists: readonly ListPlan[]): {
  readonly rows: readonly (readonly OwnValue[])[];
  readonly names: Paint['names'];
} {
  const columns = lists.flatMap((list) => list.columns);
  const height = Math.max(0, ...columns.map((column) => column.length));
  let left = 0;
  const names = lists.map(({ name, columns: own }) => {
    const [first, last] = [columnName(left), columnName(left + own.length - 1)];
    left += own.length;
    return { name, formula: `${paintSheet}!$${first}$1:$${last}$${own[0]?.length ?? 1}` };
  });
  return { names, rows: Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? '')) };
}
