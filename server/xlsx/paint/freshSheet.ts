import { cellXml, comesAlive } from '#server/xlsx/checkBeforeWrite';
import type { FreshLook, FreshStyles } from '#server/xlsx/paint/freshStyles';
import { textXml } from '#server/xlsx/stableWriter';
import type { ZipPart } from '#server/xlsx/zipPackage';
import { bodyOf, firstColumnOf } from '#shared/colour/tableColumns';
import { rowHeight } from '#shared/report/rowHeight';
import { address, columnName } from '#shared/sheet/address';
import type { Cell, Grid } from '#shared/sheet/grid';
import type { RowKind, Table } from '#shared/table/table';

/** A table on a sheet: which of its rows are drawn, and how. */
export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly ordinal: number | undefined;
  readonly looks: ReadonlyMap<number, FreshLook>;
};

const lookOf: Readonly<Partial<Record<RowKind, FreshLook>>> = {
  header: 'head',
  number: 'head',
  section: 'bold',
  task: 'body',
  step: 'body',
  continuation: 'body',
  total: 'bold',
};

export function framesOf(tables: readonly Table[]): readonly Frame[] {
  return tables.map((table) => {
    const { left, right } = bodyOf(table);
    const looks = new Map<number, FreshLook>(table.headerRows.map((row) => [row, 'head']));
    for (const { row, kind } of table.rows) {
      const look = lookOf[kind];
      if (look !== undefined) looks.set(row, look);
    }
    return { left, right, ordinal: firstColumnOf(table, 'ordinal'), looks };
  });
}

const narrowest = 6;
const widest = 40;
/** Excel's own, in character widths. */
const usual = 9;

/** A sheet of its cells, with plain lines round its tables and rows as high as what they hold. */
export async function writeSheet(
  part: ZipPart,
  grid: Grid,
  frames: readonly Frame[],
  styles: FreshStyles,
): Promise<void> {
  const widths = widthsOf(grid, frames);
  part.add(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="15"/>',
  );
  part.add(columnsXml(grid, widths));
  part.add('<sheetData>');
  const joined = joinedCells(grid);
  const held = new Map(grid.rows.map(({ index, cells }) => [index, cells]));
  for (const index of rowsOf(grid, frames)) {
    part.add(rowXml({ grid, index, cells: held.get(index) ?? [], frames, widths, joined, styles }));
    if (part.full) await part.room();
  }
  part.add('</sheetData>');
  const { merges } = grid;
  if (merges !== 'unknown' && merges.length > 0) {
    const refs = merges.map(
      ({ top, left, bottom, right }) => `<mergeCell ref="${address(top, left)}:${address(bottom, right)}"/>`,
    );
    part.add(`<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`);
  }
  part.add('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>');
}

type RowToWrite = {
  readonly grid: Grid;
  readonly index: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly frames: readonly Frame[];
  readonly widths: ReadonlyMap<number, number>;
  readonly joined: ReadonlySet<string>;
  readonly styles: FreshStyles;
};

function rowXml({ grid, index, cells, frames, widths, joined, styles }: RowToWrite): string {
  const around = frames.filter(({ looks }) => looks.has(index));
  const last = Math.max(cells.length - 1, ...around.map(({ right }) => right));
  const texts: string[] = [];
  const measured: { text: string; width: number; bold: boolean }[] = [];
  for (let column = 0; column <= last; column += 1) {
    const frame = around.find(({ left, right }) => left <= column && column <= right);
    const drawn = frame?.looks.get(index) ?? 'plain';
    const look = drawn === 'body' && column === frame?.ordinal ? 'centre' : drawn;
    const cell = cells[column];
    texts.push(cellOf(cell, `${columnName(column)}${index + 1}`, look, styles));
    if (look === 'plain' || cell === undefined || joined.has(`${index} ${column}`)) continue;
    measured.push({ text: cell.text, width: widths.get(column) ?? usual, bold: look === 'head' || look === 'bold' });
  }
  const height = measured.length === 0 ? '' : ` ht="${rowHeight(measured)}"`;
  return `<row r="${index + 1}"${height}${grid.hiddenRows.has(index) ? ' hidden="1"' : ''}>${texts.join('')}</row>`;
}

/** Rows that hold something, are hidden or lie in a table, in their order. */
function rowsOf({ rows, hiddenRows }: Grid, frames: readonly Frame[]): readonly number[] {
  const found = new Set(rows.map(({ index }) => index));
  // People hide all rows to the end of the sheet; those need no element each.
  const last = rows.at(-1)?.index ?? -1;
  for (const row of hiddenRows) if (row < last) found.add(row);
  for (const { looks } of frames) for (const row of looks.keys()) found.add(row);
  return [...found].sort((a, b) => a - b);
}

/** Errors the format knows; those of other programs are written as what they show. */
const errors: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

function cellOf(cell: Cell | undefined, at: string, look: FreshLook, styles: FreshStyles): string {
  if (cell === undefined) return look === 'plain' ? '' : `<c r="${at}" s="${styles.id(look, undefined)}"/>`;
  const { value, error, format } = cell;
  const alive = typeof value === 'string' && comesAlive(value);
  const failed = error !== undefined && errors.has(error);
  const style = styles.id(look, alive && !failed ? '@' : format);
  if (failed) return `<c r="${at}" s="${style}" t="e"><v>${cellXml(error)}</v></c>`;
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is>${textXml(value)}</is></c>`;
}

/** Joined cells need no column's room; theirs is of several. */
function joinedCells({ merges }: Grid): ReadonlySet<string> {
  return new Set(merges === 'unknown' ? [] : merges.map(({ top, left }) => `${top} ${left}`));
}

/** Columns as wide as what the tables hold asks for, long texts in a few lines; titles above run over. */
function widthsOf(grid: Grid, frames: readonly Frame[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const joined = joinedCells(grid);
  for (const { index, cells } of grid.rows) {
    if (frames.length > 0 && !frames.some(({ looks }) => looks.has(index))) continue;
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined || joined.has(`${index} ${column}`)) continue;
      const width = Math.min(widest, widthOf(cell.text));
      if (width > (widths.get(column) ?? 0)) widths.set(column, width);
    }
  }
  for (const column of grid.hiddenColumns) if (!widths.has(column)) widths.set(column, narrowest);
  return widths;
}

function widthOf(text: string): number {
  const word = Math.max(
    ...text
      .slice(0, 400)
      .split(/\s+/)
      .map(({ length }) => length),
  );
  return Math.max(narrowest, Math.min(word, 14) + 2, Math.round(2 * Math.sqrt(text.length)));
}

function columnsXml(grid: Grid, widths: ReadonlyMap<number, number>): string {
  if (widths.size === 0) return '';
  const columns = [...widths]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => {
      const hidden = grid.hiddenColumns.has(column) ? ' hidden="1"' : '';
      return `<col min="${column + 1}" max="${column + 1}" width="${width}"${hidden} customWidth="1"/>`;
    });
  return `<cols>${columns.join('')}</cols>`;
}
