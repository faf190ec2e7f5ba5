/**
 * The same join as merge_pandas.py by the JavaScript libraries people use, formatted (borders, wrap, frozen header) as a tracker is.
 * usage: node mergeLibraries.js READER WRITER BASE RETURNED_FOLDER OUT   READER exceljs|sheetjs, WRITER exceljs|exceljs-stream|sheetjs
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import ExcelJS from 'exceljs';

type Value = string | number | boolean | null;
type Row = readonly Value[];
const widths = [6, 48, 34, 26, 26, 30, 14, 14, 30, 48, 10, 18, 13, 34, 34, 20];
const font = { name: 'Times New Roman', size: 12 };
const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const alignment = { vertical: 'top', wrapText: true } as const;

async function exceljsRows(file: string): Promise<Row[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: Row[] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const values: Value[] = [];
    row.eachCell((cell, column) => {
      if (cell.isMerged && cell.master !== cell) return;
      const value = cell.value;
      values[column - 1] = value === null || typeof value === 'object' ? cell.text : (value ?? null);
    });
    rows.push(values);
  });
  return rows;
}

function sheetjsRows(file: string): Row[] {
  const book = sheetjs.read(readFileSync(file), { dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const data = (sheet?.['!data'] ?? []) as ({ v?: Value } | undefined)[][];
  // Dense sheets have holes where a row is empty.
  return Array.from(data, (cells) => Array.from(cells ?? [], (cell) => cell?.v ?? null));
}

/** Body rows with their key `section.ordinal`. */
function keyed(rows: readonly Row[]): Map<string, Row> {
  const byKey = new Map<string, Row>();
  let section = '';
  let body = false;
  for (const row of rows) {
    if (!body) {
      body = row[0] === 1 && row[1] === 2;
      continue;
    }
    const ordinal = String(row[0] ?? '');
    if (/^[IVXLCDM]+$/.test(ordinal)) section = ordinal;
    else if (ordinal !== '') byKey.set(`${section}.${ordinal}`, row);
  }
  return byKey;
}

async function write(
  writer: string,
  header: Row,
  rows: Iterable<Row>,
  counts: Map<string, number>,
  out: string,
): Promise<void> {
  if (writer === 'sheetjs') {
    const book = sheetjs.utils.book_new();
    sheetjs.utils.book_append_sheet(
      book,
      sheetjs.utils.aoa_to_sheet([[...header], ...[...rows].map((row) => [...row])]),
      'Tổng hợp',
    );
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([...counts]), 'Thống kê');
    writeFileSync(out, sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
    return;
  }
  const streamed =
    writer === 'exceljs-stream' ? new ExcelJS.stream.xlsx.WorkbookWriter({ filename: out, useStyles: true }) : null;
  const plain = streamed ? null : new ExcelJS.Workbook();
  const book = streamed ?? plain;
  if (!book) throw new Error('no writer');
  const sheet = book.addWorksheet('Tổng hợp', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  sheet.columns = widths.map((width) => ({ width }));
  const put = (values: Row, bold: boolean): void => {
    const row = sheet.addRow([...values]);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = bold ? { ...font, bold } : font;
      cell.border = border;
      cell.alignment = alignment;
    });
    if (streamed) row.commit();
  };
  put(header, true);
  for (const row of rows) put(row, false);
  if (streamed) sheet.commit();
  const table = book.addWorksheet('Thống kê');
  for (const entry of counts) {
    const row = table.addRow([...entry]);
    if (streamed) row.commit();
  }
  if (streamed) {
    table.commit();
    await streamed.commit();
  } else if (plain) await plain.xlsx.writeFile(out);
}

const [reader = '', writer = '', baseFile = '', folder = '', out = ''] = process.argv.slice(2);
const read = reader === 'exceljs' ? exceljsRows : async (file: string) => sheetjsRows(file);
const started = performance.now();
const baseRows = await read(baseFile);
const base = keyed(baseRows);
const reports = new Map<string, Row>();
for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name);
  for (const [key, row] of keyed(await read(file))) reports.set(key, [file, ...row.slice(8, 15)]);
}
const readAt = performance.now();
const counts = new Map<string, number>();
let filled = 0;
function* joined(): Generator<Row> {
  for (const [key, row] of base) {
    const report = reports.get(key) ?? [];
    for (let column = 1; column < report.length; column += 1)
      if (report[column] !== null && report[column] !== undefined) filled += 1;
    const status = `${row[3] ?? ''} | ${report[3] ?? ''}`;
    counts.set(status, (counts.get(status) ?? 0) + 1);
    yield [...row.slice(0, 8), ...Array.from({ length: 8 }, (_, column) => report[column] ?? null)];
  }
}
await write(
  writer,
  Array.from({ length: 16 }, (_, column) => `Cột ${column + 1}`),
  joined(),
  counts,
  out,
);
console.log(
  JSON.stringify({
    rows: base.size,
    filled,
    read: Math.round(readAt - started) / 1000,
    write: Math.round(performance.now() - readAt) / 1000,
  }),
);
