import {
  type Book,
  type EditCell,
  type EditRow,
  type EditSheet,
  openBook,
  shiftSheet,
  textAt,
  typeInto,
} from '#scripts/package/book';
import { columnsShift, rowsShift, shiftFormula, stay } from '#scripts/package/shift';
import { fold } from '#shared/text/fold';

/** Columns a clerk knows by their header. */
export type ColumnKey =
  | 'ordinal'
  | 'content'
  | 'objective'
  | 'lead'
  | 'coordinating'
  | 'output'
  | 'start'
  | 'finish'
  | 'progress'
  | 'percent'
  | 'status'
  | 'submitted'
  | 'completed'
  | 'obstacles'
  | 'evidence'
  | 'note';

/** How the headers of an issued workbook begin, folded; longer ones stand first. */
const headers: readonly (readonly [ColumnKey, readonly string[]])[] = [
  ['ordinal', ['tt']],
  ['content', ['noi dung']],
  ['objective', ['muc tieu']],
  ['lead', ['don vi chu tri']],
  ['coordinating', ['don vi phoi hop']],
  ['output', ['ket qua nhiem vu', 'san pham']],
  ['start', ['thoi gian trien khai']],
  ['finish', ['thoi gian hoan thanh']],
  ['progress', ['ket qua ky nay', 'ket qua thuc hien']],
  ['percent', ['ty le', '%']],
  ['status', ['trang thai don vi', 'trang thai thuc hien', 'trang thai']],
  ['submitted', ['ngay trinh']],
  ['completed', ['ngay hoan thanh']],
  ['obstacles', ['kho khan']],
  ['evidence', ['van ban minh chung', 'so, ngay van ban', 'minh chung']],
  ['note', ['ghi chu']],
];

/** An issued workbook on a clerk's screen. */
export type Desk = {
  readonly book: Book;
  readonly sheet: EditSheet;
  headerRow: number;
  readonly columns: Map<ColumnKey, number>;
};

export type Filled = Partial<Record<ColumnKey, string | number | null>>;

/** Opens an issued workbook and finds its report table by header, as a person does. */
export function openDesk(bytes: Buffer): Desk {
  const book = openBook(bytes);
  for (const sheet of book.sheets.values()) {
    for (const row of sheet.rows) {
      const columns = headerColumns(book, sheet, row);
      if (columns) return { book, sheet, headerRow: row.number, columns };
    }
  }
  throw new Error('no sheet has a header with TT, Nội dung and Kết quả');
}

function headerColumns(book: Book, sheet: EditSheet, row: EditRow): Map<ColumnKey, number> | undefined {
  const columns = new Map<ColumnKey, number>();
  for (const cell of row.cells) {
    const text = fold(textAt(book, sheet, row.number, cell.column));
    if (text === '' || text.includes('tu tinh')) continue;
    const found = headers.find(
      ([key, starts]) =>
        !columns.has(key) && starts.some((start) => text === start || (text.startsWith(start) && start !== 'tt')),
    );
    if (found) columns.set(found[0], cell.column);
  }
  return columns.has('ordinal') && columns.has('content') && columns.has('progress') ? columns : undefined;
}

export function columnOf(desk: Desk, key: ColumnKey): number {
  const column = desk.columns.get(key);
  if (column === undefined) throw new Error(`the workbook has no column ${key}`);
  return column;
}

export type DeskRow = {
  readonly row: number;
  readonly path: string;
  readonly content: string /** Letter of the block the row stands in, '' before the first. */;
  readonly block: string;
};

/** Rows of the table with the path of their task; a task that stands in two blocks gives two rows. */
export function deskRows(desk: Desk): DeskRow[] {
  const ordinal = columnOf(desk, 'ordinal');
  const content = columnOf(desk, 'content');
  const rows: DeskRow[] = [];
  let section = '';
  let block = '';
  for (const { number } of desk.sheet.rows) {
    if (number <= desk.headerRow) continue;
    const tt = textAt(desk.book, desk.sheet, number, ordinal).trim();
    const text = textAt(desk.book, desk.sheet, number, content).trim();
    if (/^[A-C]\.? /.test(tt) || /^[A-C]$/.test(tt)) {
      block = tt.slice(0, 1);
      section = '';
    } else if (/^[IVX]+\.?$/.test(tt)) section = tt.replace('.', '');
    else if (/^\d+(\.\d+)*$/.test(tt) && text !== '') {
      rows.push({ row: number, path: section === '' ? tt : `${section}.${tt}`, content: text, block });
    }
  }
  return rows;
}

/** Row of a task, in the block with that letter or else where it stands first. */
export function rowOf(desk: Desk, path: string, block?: string): number {
  const found = deskRows(desk).find((row) => row.path === path && (block === undefined || row.block === block));
  if (!found)
    throw new Error(
      `no row ${path}; there are ${deskRows(desk)
        .map((row) => row.path)
        .join(' ')}`,
    );
  return found.row;
}

/** Fills cells of the row of a task. */
export function fill(desk: Desk, path: string, cells: Filled, block?: string): void {
  fillRow(desk, rowOf(desk, path, block), cells);
}

export function fillRow(desk: Desk, row: number, cells: Filled): void {
  for (const [key, value] of Object.entries(cells) as [ColumnKey, string | number | null][]) {
    typeInto(desk.sheet, row, columnOf(desk, key), value);
  }
}

/** Inserts an empty row under the row of a task, with the looks of that row; gives its number. */
export function insertUnder(desk: Desk, path: string): number {
  const above = rowOf(desk, path);
  shiftSheet(desk.book, desk.sheet, rowsShift(above + 1, 1));
  const looks = desk.sheet.rows.find((row) => row.number === above);
  if (looks) {
    desk.sheet.rows.push({
      ...looks,
      number: above + 1,
      cells: looks.cells.map((cell) => ({ ...cell, type: '', inner: '' })),
    });
    desk.sheet.rows.sort((a, b) => a.number - b.number);
  }
  return above + 1;
}

/** Copies the whole row of a task under it, hidden cells and formulas too, as "insert copied cells" does; gives the new row. */
export function copyUnder(desk: Desk, path: string): number {
  const above = rowOf(desk, path);
  const added = insertUnder(desk, path);
  const source = desk.sheet.rows.find((row) => row.number === above);
  const target = desk.sheet.rows.find((row) => row.number === added);
  if (source && target) target.cells = source.cells.map((cell) => moved(cell, desk.sheet.name, above, added));
  return added;
}

export function deleteRow(desk: Desk, path: string): void {
  shiftSheet(desk.book, desk.sheet, rowsShift(rowOf(desk, path), -1));
}

/** Sorts the rows of the given tasks among the places they hold, as "sort without merged rows" does. */
export function reorder(desk: Desk, paths: readonly string[]): void {
  const places = paths.map((path) => rowOf(desk, path));
  const rows = places.map((place) => desk.sheet.rows.find((row) => row.number === place));
  const sorted = [...places].sort((a, b) => a - b);
  rows.forEach((row, index) => {
    const to = sorted[index];
    if (!row || to === undefined) throw new Error('a row to sort is missing');
    const from = row.number;
    row.cells = row.cells.map((cell) => moved(cell, desk.sheet.name, from, to));
    row.number = to;
  });
  desk.sheet.rows.sort((a, b) => a.number - b.number);
}

/** A cell carried from one row to another: its formulas look at the new row. */
function moved(cell: EditCell, sheet: string, from: number, to: number): EditCell {
  const shift = { ...stay, row: (row: number) => (row === from ? to : row) };
  return {
    ...cell,
    inner: cell.inner.replace(
      /(<f\b[^>]*>)([\s\S]*?)(<\/f>)/g,
      (_, open: string, text: string, close: string) => `${open}${shiftFormula(text, sheet, sheet, shift)}${close}`,
    ),
  };
}

/** Numbers the tasks and steps anew from 1 in the order they stand, sections left alone. */
export function renumber(desk: Desk, ordinals: ReadonlyMap<number, string>): void {
  for (const [row, text] of ordinals) typeInto(desk.sheet, row, columnOf(desk, 'ordinal'), text);
}

export function deleteColumn(desk: Desk, key: ColumnKey): void {
  const at = columnOf(desk, key);
  shiftSheet(desk.book, desk.sheet, columnsShift(at, -1));
  desk.columns.delete(key);
  for (const [other, column] of desk.columns) if (column > at) desk.columns.set(other, column - 1);
}

/** Inserts a column of the clerk's own before another; gives its number. */
export function insertColumn(desk: Desk, before: ColumnKey, header: string): number {
  const at = columnOf(desk, before);
  shiftSheet(desk.book, desk.sheet, columnsShift(at, 1));
  for (const [other, column] of desk.columns) if (column >= at) desk.columns.set(other, column + 1);
  typeInto(desk.sheet, desk.headerRow, at, header);
  for (const row of desk.sheet.rows) {
    // The new column takes the looks of the one it pushed aside, as spreadsheet programs offer.
    const style = row.cells.find((cell) => cell.column === at + 1)?.style;
    if (row.number < desk.headerRow || style === undefined) continue;
    const cell = row.cells.find((entry) => entry.column === at);
    if (cell) cell.style = style;
    else row.cells.push({ column: at, style, type: '', inner: '' });
    row.cells.sort((left, right) => left.column - right.column);
  }
  return at;
}

/** Texts of a row as shown in the given columns: what copy and paste of the visible cells carries. */
export function textsOf(desk: Desk, row: number, keys: readonly ColumnKey[]): string[] {
  return keys.map((key) => textAt(desk.book, desk.sheet, row, columnOf(desk, key)));
}
