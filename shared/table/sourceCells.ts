import { shown } from '#shared/sheet/cells';
import type { Cell, GridRow } from '#shared/sheet/grid';
import { inUnit, type UnitOfTime } from '#shared/table/bareUnits';
import type { Field, OwnedColumn } from '#shared/table/field';
import { headerWords } from '#shared/table/headerWords';
import { namesBody } from '#shared/table/profile';
import type { ColumnDecision, SourceCell } from '#shared/table/table';
import { isTick, roleMark } from '#shared/table/value';
import { fold } from '#shared/text/fold';

/** The cells of a row while it is read. */
export type OpenCells = Record<Field, SourceCell | undefined>;

/**
 * A row without a cell yet. All rows have their fields in this one order: whoever asks thousands of rows for a field finds it in the same
 * place of each, which is several times quicker than looking for it in rows of many shapes.
 */
export function blankCells(): OpenCells {
  return {
    ordinal: undefined,
    content: undefined,
    objective: undefined,
    lead: undefined,
    coordinating: undefined,
    output: undefined,
    period: undefined,
    start: undefined,
    finish: undefined,
    budget: undefined,
    progress_text: undefined,
    percent: undefined,
    status: undefined,
    submitted_on: undefined,
    completed_on: undefined,
    obstacles: undefined,
    evidence: undefined,
    note: undefined,
    editorial_text: undefined,
    directive: undefined,
  };
}

/** The cells of one row (and of its continuations), by what their columns were decided to be. */
export type RowCells = {
  readonly cells: OpenCells;
  readonly parts: Partial<Record<Field, readonly SourceCell[]>>;
  readonly extra: readonly SourceCell[];
  readonly owned: Partial<Record<OwnedColumn, SourceCell>>;
};

export type CellPlan = {
  readonly columns: readonly ColumnDecision[];
  readonly extra: readonly { readonly column: number }[];
  readonly owned: readonly { readonly column: number; readonly kind: OwnedColumn }[];
  /** Own header text of each column: the words a tick stands for. */
  readonly leaf: ReadonlyMap<number, string>;
  readonly group: ReadonlyMap<number, string>;
  /** Columns of times whose header names the unit of the bare numbers below it: "Từ tháng", "Quý thực hiện". */
  readonly units: ReadonlyMap<number, UnitOfTime>;
};

/** A cell as it was typed, with its place (T7). Undefined for a cell that shows nothing. */
function sourceCell(row: number, column: number, cell: Cell | undefined): SourceCell | undefined {
  if (cell === undefined) return undefined;
  const { value } = cell;
  if (typeof value === 'string' && cell.error === undefined && cell.formula === undefined)
    return shown(cell) === '' ? undefined : { row, column, text: value };
  if (shown(cell) === '') return undefined;
  const plain = typeof value === 'string';
  return {
    row,
    column,
    text: plain && cell.error === undefined ? value : cell.text,
    ...(plain ? {} : { value }),
    ...(cell.format === undefined ? {} : { format: cell.format }),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.error === undefined ? {} : { error: cell.error }),
  };
}

/** A cell with the text of a continuation row joined to it by one space. */
function joined(first: SourceCell | undefined, more: SourceCell, field: Field): SourceCell {
  if (first === undefined) return more;
  const { value: _value, format: _format, formula: _formula, resolved: _resolved, ...rest } = first;
  const piece = { row: more.row, column: more.column, text: more.text };
  const pieces = [...(first.pieces ?? []), piece];
  // A number printed again on the next page stays one number.
  if (field === 'ordinal') return { ...first, pieces };
  return { ...rest, text: `${first.text.trimEnd()} ${more.text.trimStart()}`, pieces };
}

const noParts: RowCells['parts'] = Object.freeze({});
const noExtra: RowCells['extra'] = Object.freeze([]);
const noOwned: RowCells['owned'] = Object.freeze({});

type Gathering = {
  readonly cells: OpenCells;
  parts: Partial<Record<Field, readonly SourceCell[]>> | undefined;
  extra: SourceCell[] | undefined;
  owned: Partial<Record<OwnedColumn, SourceCell>> | undefined;
};

/** Collects the cells of a row and of the rows joined to it. What a row has none of (nearly all rows) is one empty thing for all. */
export function collectCells(first: GridRow, followers: readonly GridRow[], plan: CellPlan): RowCells {
  const into: Gathering = { cells: blankCells(), parts: undefined, extra: undefined, owned: undefined };
  collectRow(first, plan, into);
  for (const row of followers) collectRow(row, plan, into);
  const { cells, parts, extra, owned } = into;
  if (parts !== undefined) {
    for (const { field } of plan.columns) {
      const list = parts[field];
      const head = list?.[0];
      if (list !== undefined && head !== undefined)
        cells[field] = { row: head.row, column: head.column, text: partsText(field, list, plan) };
    }
  }
  return { cells, parts: parts ?? noParts, extra: extra ?? noExtra, owned: owned ?? noOwned };
}

function collectRow(row: GridRow, plan: CellPlan, into: Gathering): void {
  const { cells } = into;
  for (const { field, columns } of plan.columns) {
    if (columns.length > 1) {
      const found = columns.flatMap((column) => sourceCell(row.index, column, row.cells[column]) ?? []);
      if (found.length === 0) continue;
      into.parts ??= {};
      into.parts[field] = [...(into.parts[field] ?? []), ...found];
      continue;
    }
    const column = columns[0] ?? -1;
    const cell = sourceCell(row.index, column, row.cells[column]);
    if (cell === undefined) continue;
    const unit = plan.units.size === 0 ? undefined : plan.units.get(column);
    cells[field] = joined(cells[field], unit === undefined ? cell : inUnit(cell, unit), field);
  }
  for (const { column } of plan.extra) {
    const cell = sourceCell(row.index, column, row.cells[column]);
    if (cell === undefined) continue;
    into.extra ??= [];
    into.extra.push(cell);
  }
  for (const { column, kind } of plan.owned) {
    const cell = sourceCell(row.index, column, row.cells[column]);
    if (cell === undefined || into.owned?.[kind] !== undefined) continue;
    into.owned ??= {};
    into.owned[kind] = cell;
  }
}

/** The words several tick or year columns make together: "Đang thực hiện"; the span of the ticked years `2021-2023`. */
function partsText(field: Field, list: readonly SourceCell[], plan: CellPlan): string {
  const leaf = (cell: SourceCell): string => plan.leaf.get(cell.column)?.replace(/\s+/g, ' ').trim() ?? '';
  if (field === 'lead' || field === 'coordinating') return bodiesText(list, leaf);
  const ticks = list.filter(({ text }) => isTick(text));
  if (field === 'period' && ticks.length === list.length && ticks.length > 0)
    return span(ticks.map(leaf), plan.group.get(ticks[0]?.column ?? -1) ?? '');
  if (field === 'status' && list.length === 1 && list[0] !== undefined && yesNo(leaf(list[0]))) {
    const group = plan.group.get(list[0].column) ?? leaf(list[0]);
    return headerWords(leaf(list[0])) === 'khong' ? `Chưa ${group.toLocaleLowerCase('vi')}` : group;
  }
  return list
    .map((cell) =>
      isTick(cell.text) ? leaf(cell) : leaf(cell) === '' ? cell.text : `${leaf(cell)}: ${cell.text.trim()}`,
    )
    .join('; ');
}

/**
 * The bodies whose columns are ticked, or marked with who leads and who helps, in the words of a cell that names them. A body typed in place of a mark
 * is that body.
 */
function bodiesText(list: readonly SourceCell[], leaf: (cell: SourceCell) => string): string {
  const helping = list.filter(({ text }) => roleMark(text) === 'coordinating').map(leaf);
  const others = list
    .filter(({ text }) => roleMark(text) !== 'coordinating')
    .map((cell) => {
      if (isTick(cell.text) || roleMark(cell.text) === 'lead') return leaf(cell);
      return namesBody(cell.text) ? cell.text.trim() : `${leaf(cell)}: ${cell.text.trim()}`;
    });
  if (helping.length === 0) return others.join('; ');
  const help = `phối hợp: ${helping.join(', ')}`;
  return others.length === 0 ? help : `Chủ trì: ${others.join(', ')}; ${help}`;
}

function yesNo(leaf: string): boolean {
  const words = headerWords(leaf);
  return words === 'co' || words === 'khong';
}

/** First to last ticked unit; a year stands in the column's own text or in the group above it. */
function span(leaves: readonly string[], group: string): string {
  const first = leaves[0] ?? '';
  const last = leaves.at(-1) ?? '';
  const years = [first, last].map((text) => /^(?:năm\s*)?(20\d\d)$/iu.exec(text.trim())?.[1]);
  if (years[0] !== undefined && years[1] !== undefined)
    return years[0] === years[1] ? `Năm ${years[0]}` : `${years[0]}-${years[1]}`;
  const year = /20\d\d/.exec(group)?.[0];
  const unit = /\bthang\b/.test(fold(group)) ? 'Tháng' : 'Quý';
  const spelled = (text: string): string =>
    /^(?:i{1,3}|iv)$/i.test(text)
      ? `Quý ${text}`
      : text.replace(/^(?:T|Th)\.?\s?(\d{1,2})$/i, 'Tháng $1').replace(/^\d{1,2}$/, `${unit} $&`);
  const whole = (text: string): string =>
    `${spelled(text)}${year === undefined || /20\d\d/.test(text) ? '' : `/${year}`}`;
  return first === last ? whole(first) : `${whole(first)} - ${whole(last)}`;
}
