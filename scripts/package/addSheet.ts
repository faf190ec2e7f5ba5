import { type Book, encoded, openBook, saveBook } from '#scripts/package/book';
import { columnName } from '#shared/sheet/address';

/** Adds a plain sheet of texts behind the others, as copying a sheet into a workbook does; gives the workbook opened anew. */
export function addSheet(book: Book, name: string, rows: readonly (readonly string[])[]): Book {
  const path = `xl/worksheets/sheet${book.sheets.size + 50}.xml`;
  const body = rows
    .map((cells, row) => {
      const inner = cells.map((text, column) =>
        text === ''
          ? ''
          : `<c r="${columnName(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${encoded(text)}</t></is></c>`,
      );
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    })
    .join('');
  book.parts.set(
    path,
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`,
      'utf8',
    ),
  );
  replace(
    book,
    'xl/workbook.xml',
    '</sheets>',
    `<sheet name="${encoded(name)}" sheetId="${book.sheets.size + 50}" r:id="rIdAdded${book.sheets.size}"/></sheets>`,
  );
  replace(
    book,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdAdded${book.sheets.size}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${book.sheets.size + 50}.xml"/></Relationships>`,
  );
  replace(
    book,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  );
  return openBook(saveBook(book, '2015-11-01T00:00:00Z'));
}

export function replace(book: Book, part: string, search: string, replacement: string): void {
  const text = book.parts.get(part)?.toString('utf8') ?? '';
  if (!text.includes(search)) throw new Error(`${part} has no ${search}`);
  book.parts.set(
    part,
    Buffer.from(
      text.replace(search, () => replacement),
      'utf8',
    ),
  );
}

/** Gives a cell another font, as text pasted from an old document brings its own. */
export function setFont(book: Book, sheetName: string, row: number, column: number, font: string): void {
  const cell = book.sheets
    .get(sheetName)
    ?.rows.find((entry) => entry.number === row)
    ?.cells.find((entry) => entry.column === column);
  const styles = book.parts.get('xl/styles.xml')?.toString('utf8') ?? '';
  const fonts = /<fonts\b[^>]*>([\s\S]*?)<\/fonts>/.exec(styles)?.[1] ?? '';
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  const fontCount = fonts.match(/<font>|<font\/>/g)?.length ?? 0;
  const list = formats.match(/<xf\b(?:[^>]*\/>|[\s\S]*?<\/xf>)/g) ?? [];
  const old = list[Number(cell?.style ?? '0')];
  if (!cell || !old) throw new Error('the cell to set in another font has no format');
  const added = old.replace(/fontId="\d+"/, `fontId="${fontCount}"`);
  const changed = styles
    .replace(
      /<fonts\b[^>]*>[\s\S]*?<\/fonts>/,
      () => `<fonts count="${fontCount + 1}">${fonts}<font><sz val="12"/><name val="${font}"/></font></fonts>`,
    )
    .replace(
      /<cellXfs\b[^>]*>[\s\S]*?<\/cellXfs>/,
      () => `<cellXfs count="${list.length + 1}">${formats}${added}</cellXfs>`,
    );
  book.parts.set('xl/styles.xml', Buffer.from(changed, 'utf8'));
  cell.style = String(list.length);
}
