import ExcelJS from 'exceljs';
import { type AppendixData, type AppendixRow, appendixColumns } from '#scripts/examples/dakNong';
import { savedBytes } from '#scripts/package/saved';

const face = 'Times New Roman';
const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const widths = [5.5, 36, 27, 19, 23, 27, 11.5, 11.5];
const last = 'H';

/** Writes the appendix the way the province printed it: see examples/README.md. */
export async function printedAppendix(data: AppendixData): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Phụ lục', {
    pageSetup: a4Landscape,
    headerFooter: { oddHeader: '&C&"Times New Roman"&12&P' },
  });
  sheet.columns = widths.map((width) => ({ width }));
  titleLine(sheet, 'PHỤ LỤC', { bold: true, size: 14 });
  for (const line of data.title) titleLine(sheet, line, { bold: true, size: 13 });
  titleLine(sheet, data.caption, { italic: true, size: 13 });
  sheet.addRow([]);
  let page = 0;
  let tail: Partial<Record<string, string>> | undefined;
  for (const row of data.rows) {
    if (row.page !== page) {
      page = row.page;
      if (page > 1) sheet.lastRow?.addPageBreak();
      header(sheet, headerOf(data, page));
      if (page === 1) numberRow(sheet, data.header.length);
      if (tail) body(sheet, ['', tail.content ?? '', '', tail.lead ?? '', tail.coordinating ?? '', '', '', '']);
      tail = undefined;
    }
    if (row.kind === 'section') section(sheet, row);
    else {
      const broken = data.brokenOverPage.find((entry) => entry.path === row.path);
      const shown = appendixColumns.map((column) => {
        const cut =
          column === 'content' || column === 'coordinating' || column === 'lead' ? broken?.tail[column] : undefined;
        return cut === undefined ? row[column] : row[column].slice(0, row[column].length - cut.length).trimEnd();
      });
      body(sheet, shown, row.kind === 'task');
      tail = broken?.tail;
    }
  }
  sheet.addRow([]);
  signature(sheet);
  return savedBytes(workbook, '2015-06-11T08:30:00Z', 'Văn phòng UBND tỉnh');
}

/** Writes the table as the scan gave it, faults included: cells shifted, cells pulled up, section numbers glued to their titles. */
export async function scannedAppendix(data: AppendixData): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Bảng quét', { pageSetup: a4Landscape });
  sheet.columns = widths.map((width) => ({ width }));
  titleLine(sheet, 'PHỤ LỤC', { bold: true, size: 14 });
  for (const line of data.title) titleLine(sheet, line, { bold: true, size: 13 });
  for (const line of data.scan.caption) titleLine(sheet, line, { size: 13 });
  titleLine(sheet, data.scan.place, { italic: true, size: 13 });
  sheet.addRow([]);
  let page = 0;
  for (const row of data.scan.rows) {
    if (row.page !== page) {
      page = row.page;
      if (page > 1) sheet.addRow([]);
    }
    const texts = row.cells.map((text) => text.replaceAll(/<\/?b>/g, ''));
    const added = sheet.addRow(texts);
    added.height = heightOf(texts);
    for (let column = 1; column <= data.header.length; column += 1) {
      const cell = added.getCell(column);
      const bold = row.cells[0] === 'TT' || (row.cells[column - 1] ?? '').includes('<b>');
      cell.font = { name: face, size: 12, bold };
      cell.border = border;
      cell.alignment = { vertical: 'top', wrapText: true };
    }
  }
  return savedBytes(workbook, '2015-06-15T02:10:00Z', 'Máy quét');
}

const a4Landscape: Partial<ExcelJS.PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.79, right: 0.59, top: 0.79, bottom: 0.79, header: 0.4, footer: 0.3 },
};

function titleLine(sheet: ExcelJS.Worksheet, text: string, font: Partial<ExcelJS.Font>): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(`A${row.number}:${last}${row.number}`);
  const cell = row.getCell(1);
  cell.font = { name: face, ...font };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

function headerOf(data: AppendixData, page: number): readonly string[] {
  const words = data.headerOnPage[String(page)];
  return appendixColumns.map((column, index) => {
    const other = column === 'content' || column === 'coordinating' || column === 'lead' ? words?.[column] : undefined;
    return other ?? data.header[index] ?? '';
  });
}

function header(sheet: ExcelJS.Worksheet, texts: readonly string[]): void {
  const row = sheet.addRow([...texts]);
  row.height = 34;
  row.eachCell((cell) => {
    cell.font = { name: face, size: 12, bold: true };
    cell.border = border;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
}

function numberRow(sheet: ExcelJS.Worksheet, count: number): void {
  const row = sheet.addRow(Array.from({ length: count }, (_, index) => `(${index + 1})`));
  row.eachCell((cell) => {
    cell.font = { name: face, size: 11, italic: true };
    cell.border = border;
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
  });
}

function section(sheet: ExcelJS.Worksheet, task: AppendixRow): void {
  const row = sheet.addRow([task.tt, task.content]);
  sheet.mergeCells(`B${row.number}:${last}${row.number}`);
  for (let column = 1; column <= appendixColumns.length; column += 1) {
    const cell = row.getCell(column);
    cell.font = { name: face, size: 12, bold: true };
    cell.border = border;
    cell.alignment = { horizontal: column === 1 ? 'center' : 'left', vertical: 'middle', wrapText: true };
  }
}

function body(sheet: ExcelJS.Worksheet, texts: readonly string[], task = false): void {
  const row = sheet.addRow(
    texts.map((text, index) => (text === '' ? null : index === 0 && task ? Number(text) : text)),
  );
  row.height = heightOf(texts);
  for (let column = 1; column <= appendixColumns.length; column += 1) {
    const cell = row.getCell(column);
    cell.font = { name: face, size: 12 };
    cell.border = border;
    const centred = column === 1 || column >= 7;
    cell.alignment = { horizontal: centred ? 'center' : 'left', vertical: 'top', wrapText: true };
    if (column >= 7) cell.numFmt = '@';
  }
}

/** Points a row needs so that wrapped text is printed whole; no program measures rows when it opens a file. */
function heightOf(texts: readonly string[]): number {
  const lines = texts.map((text, index) => Math.ceil(text.length / ((widths[index] ?? 10) * charactersPerWidth)));
  return Math.max(1, ...lines) * linePoints + 3;
}

const charactersPerWidth = 1.02;
const linePoints = 15;

function signature(sheet: ExcelJS.Worksheet): void {
  for (const [text, bold] of [
    ['TM. ỦY BAN NHÂN DÂN', true],
    ['KT. CHỦ TỊCH', true],
    ['PHÓ CHỦ TỊCH', true],
    ['(Đã ký)', false],
  ] as const) {
    const row = sheet.addRow([]);
    sheet.mergeCells(`E${row.number}:${last}${row.number}`);
    const cell = row.getCell(5);
    cell.value = text;
    cell.font = { name: face, size: 13, bold, italic: !bold };
    cell.alignment = { horizontal: 'center' };
  }
}
