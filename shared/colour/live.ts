import { hues } from '#shared/colour/palette';
import { type ColourRule, owned, signature } from '#shared/colour/rules';
import { columnName } from '#shared/sheet/address';

/** Where the rows of a table say what their colour rests on. Columns and rows count from 0; lists are workbook names. */
export type LiveColumns = {
  /** First row of the block. */
  readonly row: number;
  readonly content: number;
  /** Column of the finish or the period as the person keeps it; absent where the table has none. */
  readonly time?: number;
  /** A column of ours that holds the deadline itself, as a date. */
  readonly deadline?: number;
  /** Columns by whose words a task is done or submitted. */
  readonly said: readonly number[];
  /** Where no status is typed, a percentage of this size says done: 100, or 1 in cells shown with a percent sign. */
  readonly percent?: { readonly column: number; readonly full: 1 | 100; readonly status?: number };
  readonly asOf: string;
  readonly dueSoonDays?: number;
  readonly lists: {
    /** Time text → deadline. */
    readonly deadlines?: string;
    /** Beginning of the content → deadline, where the time cell does not say it. */
    readonly rows?: string;
    readonly done?: string;
    readonly submitted?: string;
    /** Beginning of the content → letter, see {@link liveLetters}. */
    readonly apart?: string;
  };
};

/** Colours of a row, as the list of rows apart names them; `-` none. */
export const liveLetters = { done: 'D', submitted: 'S', overdue: 'O', due_soon: 'N', none: '-' } as const;
export type LiveColour = keyof typeof liveLetters;

/** Signs of a text that are compared: Excel looks up 255 at most. */
export const contentSigns = 200;
export const saidSigns = 250;

/**
 * Colours of any task table, by formulas over its own cells (S5): they stay right while people type, sort and insert rows, with the add-in
 * or without. A row's deadline is looked up by the text of its time cell; what is done or submitted, by the words of its progress cells;
 * a row whose colour no formula can tell stands apart, by the beginning of its content. One row gets one colour.
 */
export function liveRules(columns: LiveColumns): readonly ColourRule[] {
  return conditionsOf(columns).map(([colour, condition]) => owned(`pane.${colour}`, condition, looks[colour]));
}

/**
 * Letters that go with the colours, so that nothing rests on colour alone (S4): for the time column only, since bold letters need more
 * room than a row of somebody else's height may have.
 */
export function letterRules(columns: LiveColumns): readonly ColourRule[] {
  return conditionsOf(columns).flatMap(([colour, condition]) => {
    const look = letters[colour];
    return look === undefined ? [] : [owned(`pane.${colour}.letters`, condition, look)];
  });
}

function conditionsOf(columns: LiveColumns): readonly (readonly [Exclude<LiveColour, 'none'>, string])[] {
  const { asOf, lists } = columns;
  const soon = columns.dueSoonDays ?? 30;
  const done = doneCondition(columns);
  const submitted = anySaid(columns, lists.submitted);
  const deadline = deadlineOf(columns);
  const open = [...(done === null ? [] : [`NOT(${done})`]), ...(submitted === null ? [] : [`NOT(${submitted})`])];
  const timed = (when: readonly string[]): string | null =>
    deadline === null ? null : and([...open, `${deadline}>0`, ...when.map((one) => deadline + one)]);
  const conditions: readonly (readonly [Exclude<LiveColour, 'none'>, string | null])[] = [
    ['done', done],
    ['submitted', submitted === null ? null : and([...open.slice(0, done === null ? 0 : 1), submitted])],
    ['overdue', timed([`<${asOf}`])],
    ['due_soon', timed([`>=${asOf}`, `<=${asOf}+${soon}`])],
  ];
  return conditions.flatMap(([colour, condition]) => {
    const whole = withApart(columns, colour, condition);
    return whole === null ? [] : [[colour, whole] as const];
  });
}

/** A rule of an issued workbook as the pane puts it in, so that it is found and taken away again without touching those. */
export function forPane(rule: ColourRule): ColourRule {
  const id = `pane.${rule.id}`;
  return { ...rule, id, formula: rule.formula.replace(signature(rule.id), signature(id)) };
}

const looks: Readonly<Record<Exclude<LiveColour, 'none'>, ColourRule['look']>> = {
  done: { fill: hues.light.done.fill, text: hues.light.done.text },
  submitted: { fill: hues.light.submitted.fill, text: hues.light.submitted.text },
  overdue: { fill: hues.light.overdue.fill, text: hues.light.overdue.text },
  due_soon: { fill: hues.light.due_soon.fill, text: hues.light.due_soon.text },
};

const letters: Readonly<Partial<Record<LiveColour, ColourRule['look']>>> = {
  submitted: { bold: true, italic: true },
  overdue: { bold: true },
  due_soon: { italic: true },
};

function withApart(columns: LiveColumns, colour: LiveColour, condition: string | null): string | null {
  const { apart } = columns.lists;
  if (apart === undefined) return condition;
  const letter = `IFERROR(VLOOKUP(${contentKey(columns)},${apart},2,FALSE),"")`;
  const told = `${letter}="${liveLetters[colour]}"`;
  return condition === null ? told : `OR(${told},AND(${letter}="",${condition}))`;
}

function doneCondition(columns: LiveColumns): string | null {
  const conditions: string[] = [];
  const said = anySaid(columns, columns.lists.done);
  if (said !== null) conditions.push(said);
  if (columns.percent) {
    const percent = cellOf(columns, columns.percent.column);
    const { status, full } = columns.percent;
    const silent = status === undefined ? [] : [`${cellOf(columns, status)}=""`];
    conditions.push(and([...silent, `ISNUMBER(${percent})`, `${percent}>=${full}`]));
  }
  return conditions.length === 0 ? null : or(conditions);
}

function anySaid(columns: LiveColumns, list: string | undefined): string | null {
  if (list === undefined || columns.said.length === 0) return null;
  return or(columns.said.map((column) => `ISNUMBER(MATCH(LEFT(${cellOf(columns, column)},${saidSigns}),${list},0))`));
}

function deadlineOf(columns: LiveColumns): string | null {
  const { lists, time, deadline } = columns;
  let found: string | null = null;
  if (time !== undefined && lists.deadlines !== undefined) {
    found = `IFERROR(VLOOKUP(${cellOf(columns, time)},${lists.deadlines},2,FALSE),0)`;
  }
  if (lists.rows !== undefined) {
    found = `IFERROR(VLOOKUP(${contentKey(columns)},${lists.rows},2,FALSE),${found ?? '0'})`;
  }
  if (deadline !== undefined) {
    const cell = cellOf(columns, deadline);
    found = `IF(ISNUMBER(${cell}),${cell},${found ?? '0'})`;
  }
  return found;
}

function contentKey(columns: LiveColumns): string {
  return `LEFT(${cellOf(columns, columns.content)},${contentSigns})`;
}

function cellOf({ row }: LiveColumns, column: number): string {
  return `$${columnName(column)}${row + 1}`;
}

function and(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`;
}

function or(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `OR(${conditions.join(',')})`;
}
