import { columnNumber, type Shift, shiftFormula, shiftRanges } from '#scripts/package/shift';
import { readZip, writeZip } from '#scripts/package/zip';
import { columnName } from '#shared/sheet/address';

/**
 * A workbook opened part by part so that it can be edited as a spreadsheet program does: only what a person touched changes, and
 * everything else (stamp, names, lists, conditional formats) stays as it was issued. For workbooks this project wrote.
 */
export type Book = {
  readonly parts: Map<string, Buffer>;
  readonly sheets: Map<string, EditSheet>;
  readonly strings: string[];
};

export type EditCell = { column: number; style: string; type: string; inner: string };
export type EditRow = { number: number; attributes: string; cells: EditCell[] };
export type EditSheet = {
  readonly name: string;
  readonly path: string;
  before: string;
  rows: EditRow[];
  after: string;
};

export function openBook(bytes: Buffer): Book {
  const parts = new Map(readZip(bytes).map((part) => [part.name, part.data]));
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const targets = new Map<string, string>();
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)) {
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'));
  }
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map((item) =>
    decoded([...(item[1] ?? '').matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map((run) => run[1] ?? '').join('')),
  );
  const sheets = new Map<string, EditSheet>();
  for (const [tag] of text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)) {
    const name = decoded(attribute(tag, 'name'));
    const path = targets.get(attribute(tag, 'r:id')) ?? '';
    sheets.set(name, parseSheet(name, path, text(path)));
  }
  return { parts, sheets, strings };
}

export function sheetOf(book: Book, name: string): EditSheet {
  const sheet = book.sheets.get(name);
  if (!sheet) throw new Error(`no sheet ${name}; there are ${[...book.sheets.keys()].join(', ')}`);
  return sheet;
}

function parseSheet(name: string, path: string, xml: string): EditSheet {
  const body = /<sheetData>([\s\S]*)<\/sheetData>|<sheetData\/>/.exec(xml);
  if (!body) throw new Error(`${path} has no sheetData`);
  const rows = [...(body[1] ?? '').matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)].map((row) => ({
    number: Number(attribute(row[1] ?? '', 'r')),
    attributes: (row[1] ?? '').replace(/\s(r|spans)="[^"]*"/g, ''),
    cells: [...(row[2] ?? '').matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map((cell) => ({
      column: columnNumber(attribute(cell[1] ?? '', 'r').replace(/\d+$/, '')),
      style: attribute(cell[1] ?? '', 's'),
      type: attribute(cell[1] ?? '', 't'),
      inner: cell[2] ?? '',
    })),
  }));
  return { name, path, before: xml.slice(0, body.index), rows, after: xml.slice(body.index + body[0].length) };
}

/** The bytes a spreadsheet program would save at that time. */
export function saveBook(book: Book, savedAt: string, savedBy = ''): Buffer {
  for (const sheet of book.sheets.values()) book.parts.set(sheet.path, Buffer.from(renderSheet(sheet), 'utf8'));
  const core = book.parts.get('docProps/core.xml')?.toString('utf8') ?? '';
  const dated = core
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${savedAt}`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/, `$1${encoded(savedBy)}`);
  if (!dated.includes(savedAt)) throw new Error('docProps/core.xml has no modified time to set');
  book.parts.set('docProps/core.xml', Buffer.from(dated, 'utf8'));
  return writeZip([...book.parts].map(([name, data]) => ({ name, data })));
}

function renderSheet(sheet: EditSheet): string {
  const rows = sheet.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const style = cell.style === '' ? '' : ` s="${cell.style}"`;
      const type = cell.type === '' ? '' : ` t="${cell.type}"`;
      return `<c r="${columnName(cell.column - 1)}${row.number}"${style}${type}>${cell.inner}</c>`;
    });
    return `<row r="${row.number}"${row.attributes}>${cells.join('')}</row>`;
  });
  return `${sheet.before}<sheetData>${rows.join('')}</sheetData>${sheet.after}`;
}

/** Text a person sees in a cell; '' when it is empty. */
export function textAt(book: Book, sheet: EditSheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (!cell) return '';
  if (cell.type === 'inlineStr')
    return decoded([...cell.inner.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map((run) => run[1] ?? '').join(''));
  const value = decoded(/<v>([\s\S]*?)<\/v>/.exec(cell.inner)?.[1] ?? '');
  return cell.type === 's' ? (book.strings[Number(value)] ?? '') : value;
}

export function cellAt(sheet: EditSheet, row: number, column: number): EditCell | undefined {
  return sheet.rows.find((entry) => entry.number === row)?.cells.find((cell) => cell.column === column);
}

/** Types text or a number into a cell, or empties it with null; the cell keeps its looks. */
export function typeInto(sheet: EditSheet, row: number, column: number, value: string | number | null): void {
  let line = sheet.rows.find((entry) => entry.number === row);
  if (!line) {
    line = { number: row, attributes: '', cells: [] };
    sheet.rows.push(line);
    sheet.rows.sort((a, b) => a.number - b.number);
  }
  typeIntoRow(line, column, value);
}

/** The same where the row is at hand. */
export function typeIntoRow(line: EditRow, column: number, value: string | number | null): void {
  let cell = line.cells.find((entry) => entry.column === column);
  if (!cell) {
    cell = { column, style: '', type: '', inner: '' };
    line.cells.push(cell);
    line.cells.sort((a, b) => a.column - b.column);
  }
  if (value === null) {
    cell.type = '';
    cell.inner = '';
  } else if (typeof value === 'number') {
    cell.type = '';
    cell.inner = `<v>${value}</v>`;
  } else {
    cell.type = 'inlineStr';
    cell.inner = `<is><t xml:space="preserve">${encoded(value)}</t></is>`;
  }
}

/** Inserts, deletes or moves rows or columns of one sheet; formulas, names, merges, lists and conditional formats follow. */
export function shiftSheet(book: Book, sheet: EditSheet, shift: Shift): void {
  const formula = (text: string, home: string): string => encoded(shiftFormula(decoded(text), home, sheet.name, shift));
  for (const other of book.sheets.values()) {
    for (const row of other.rows) {
      for (const cell of row.cells) {
        cell.inner = cell.inner.replace(
          /(<f\b[^>]*>)([\s\S]*?)(<\/f>)/g,
          (_, open: string, text: string, close: string) => `${open}${formula(text, other.name)}${close}`,
        );
      }
    }
    other.after = other.after.replace(
      /(<(?:formula|formula1|formula2|xm:f)>)([\s\S]*?)(<\/)/g,
      (_, open: string, text: string, close: string) => `${open}${formula(text, other.name)}${close}`,
    );
  }
  sheet.rows = sheet.rows.flatMap((row) => {
    const number = shift.row(row.number);
    if (number === null) return [];
    const cells = row.cells.flatMap((cell) => {
      const column = shift.column(cell.column);
      return column === null ? [] : [{ ...cell, column }];
    });
    return [{ ...row, number, cells: cells.sort((a, b) => a.column - b.column) }];
  });
  sheet.rows.sort((a, b) => a.number - b.number);
  sheet.after = sheet.after
    .replace(/<mergeCell ref="([^"]*)"\/>/g, (_, ref: string) => {
      const moved = shiftRanges(ref, shift);
      return moved === '' ? '' : `<mergeCell ref="${moved}"/>`;
    })
    .replace(
      /(<(?:autoFilter|conditionalFormatting|dataValidation)\b[^>]*?\s(?:ref|sqref)=")([^"]*)"/g,
      (_, open: string, ref: string) => `${open}${shiftRanges(ref, shift)}"`,
    )
    .replace(/(<xm:sqref>)([^<]*)/g, (_, open: string, ref: string) => `${open}${shiftRanges(ref, shift)}`)
    .replace(/<conditionalFormatting[^>]*sqref=""[\s\S]*?<\/conditionalFormatting>/g, '')
    .replace(/<dataValidation\b[^>]*sqref=""[\s\S]*?<\/dataValidation>/g, '')
    .replace(/(<mergeCells\b)[^>]*>([\s\S]*?)<\/mergeCells>/g, (_, open: string, inner: string) => {
      const count = inner.match(/<mergeCell /g)?.length ?? 0;
      return count === 0 ? '' : `${open} count="${count}">${inner}</mergeCells>`;
    })
    .replace(/(<dataValidations\b)[^>]*>([\s\S]*?)<\/dataValidations>/g, (_, open: string, inner: string) => {
      const count = inner.match(/<dataValidation /g)?.length ?? 0;
      return count === 0 ? '' : `${open} count="${count}">${inner}</dataValidations>`;
    });
  sheet.before = shiftColumnWidths(sheet.before, shift).replace(/<dimension\b[^>]*\/>/, '');
  const workbook = book.parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  book.parts.set(
    'xl/workbook.xml',
    Buffer.from(
      workbook.replace(
        /(<definedName\b[^>]*>)([\s\S]*?)(<\/definedName>)/g,
        (_, open: string, text: string, close: string) => `${open}${formula(text, '')}${close}`,
      ),
      'utf8',
    ),
  );
}

function shiftColumnWidths(before: string, shift: Shift): string {
  return before.replace(/<cols>([\s\S]*?)<\/cols>/, (_, inner: string) => {
    const columns = [...inner.matchAll(/<col\b[^>]*?\/>/g)].flatMap(([tag]) => {
      const from = Number(attribute(tag, 'min'));
      const to = Number(attribute(tag, 'max'));
      const kept: { at: number; tag: string }[] = [];
      for (let column = from; column <= Math.min(to, 200); column += 1) {
        const moved = shift.column(column);
        if (moved !== null)
          kept.push({
            at: moved,
            tag: tag.replace(/min="\d+"/, `min="${moved}"`).replace(/max="\d+"/, `max="${moved}"`),
          });
      }
      return kept;
    });
    return `<cols>${columns
      .sort((a, b) => a.at - b.at)
      .map((column) => column.tag)
      .join('')}</cols>`;
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

export function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-fA-F]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
