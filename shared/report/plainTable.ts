import type { BookRow, BookSheet, BookValue, SheetTail } from '#shared/report/book';
import { heightOf, lineCount, mostLines, rowHeight } from '#shared/report/rowHeight';
import { type CellStyle, styles } from '#shared/report/style';

/** A column of a plain list sheet. */
export type PlainColumn = {
  readonly header: string;
  readonly width: number;
  readonly style?: CellStyle;
  readonly hidden?: true;
};

/** A row of a plain list: its values, or a heading across the table. */
export type PlainRow =
  | { readonly values: readonly BookValue[]; readonly styles?: readonly (CellStyle | undefined)[] }
  | { readonly heading: string };

export type PlainTable = {
  readonly name: string;
  readonly title: string;
  /** Sentences between title and table. */
  readonly lead: readonly string[];
  readonly columns: readonly PlainColumn[];
  readonly rows: () => Iterable<PlainRow>;
  /** Said in the table's place when it has no row. */
  readonly empty: string;
  /** Text below the table. */
  readonly foot?: readonly string[];
  readonly tail?: (table: { readonly top: number; readonly bottom: number }) => Omit<SheetTail, 'filter' | 'printArea'>;
};

/** A list sheet fit to print: title, sentences, head repeated on every page, number row, rows as high as their text, A4 landscape. */
export function plainTable(table: PlainTable): BookSheet {
  const headAt = table.lead.length + 2;
  const last = table.columns.findLastIndex((column) => !column.hidden);
  return {
    name: table.name,
    visibility: 'visible',
    columns: table.columns.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
    rows: () => plainRows(table, last),
    freeze: { rows: headAt + 2, columns: 0 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { left: 0.6, right: 0.5, top: 0.8, bottom: 0.6 },
      titleRows: [headAt, headAt + 1],
      pageNumber: true,
    },
    tail: (extent) => ({
      ...(extent.top < 0
        ? {}
        : {
            ...table.tail?.(extent),
            filter: { top: headAt + 1, left: 0, bottom: extent.bottom, right: table.columns.length - 1 },
          }),
      printArea: { top: 0, left: 0, bottom: extent.last, right: last },
    }),
  };
}

function* plainRows(table: PlainTable, last: number): Iterable<BookRow> {
  const wide = table.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  const whole = [[0, last]] as const;
  yield {
    values: [table.title],
    styles: [styles.title],
    height: heightOf(lineCount(table.title, wide, 14, true), 14) + 4,
    merges: whole,
  };
  for (const line of table.lead) {
    yield { values: [line], styles: [styles.lead], height: heightOf(lineCount(line, wide, 12), 12), merges: whole };
  }
  yield { values: [], styles: [], height: 6 };
  yield {
    values: table.columns.map((column) => column.header),
    styles: table.columns.map(() => styles.head),
    height: rowHeight(table.columns.map((c) => ({ text: c.header, width: c.width, bold: true }))) + 6,
  };
  yield {
    values: table.columns.map((_, i) => `(${i + 1})`),
    styles: table.columns.map(() => styles.number),
    height: 15,
  };
  let any = false;
  for (const row of table.rows()) {
    any = true;
    yield 'heading' in row ? heading(row.heading, table, wide, whole) : plainRow(row, table.columns);
  }
  if (!any) yield { values: [table.empty], styles: table.columns.map(() => styles.line), height: 20, merges: whole };
  for (const line of table.foot ?? []) {
    yield { values: [line], styles: [styles.legend], height: heightOf(lineCount(line, wide, 10), 10), merges: whole };
  }
}

function heading(
  text: string,
  table: PlainTable,
  wide: number,
  merges: readonly (readonly [number, number])[],
): BookRow {
  return {
    values: [text],
    styles: table.columns.map(() => styles.block),
    height: heightOf(lineCount(text, wide, 11, true), 11) + 4,
    merges,
    body: true,
  };
}

function plainRow(row: Extract<PlainRow, { values: readonly BookValue[] }>, columns: readonly PlainColumn[]): BookRow {
  const looks: CellStyle[] = [];
  let lines = 1;
  let i = -1;
  for (const column of columns) {
    i += 1;
    const style: CellStyle = row.styles?.[i] ?? column.style ?? styles.text;
    looks.push(style);
    const value = row.values[i];
    if (typeof value !== 'string' || column.hidden) continue;
    lines = mostLines(lines, value, column.width - (style.indent ?? 0) * 1.4, style.bold === true);
  }
  return { values: row.values, styles: looks, height: heightOf(lines, 11), body: true };
}
