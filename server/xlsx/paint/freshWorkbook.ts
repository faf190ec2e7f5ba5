import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { cellXml, comesAlive, longestCell, sheetNameFault } from '#server/xlsx/checkBeforeWrite';
import { FreshStyles } from '#server/xlsx/paint/freshStyles';
import { textXml } from '#server/xlsx/stableWriter';
import { ZipPackage, type ZipPart } from '#server/xlsx/zipPackage';
import { isPaintName } from '#shared/colour/own';
import type { Block } from '#shared/report/book';
import { address, columnName } from '#shared/sheet/address';
import type { Cell, DefinedName, Grid } from '#shared/sheet/grid';

/** A table on a sheet, for its lines and its head. */
export type Frame = { readonly sheet: string; readonly block: Block; readonly head: number };

export type FreshWorkbook = {
  readonly bytes: Uint8Array;
  /** What each sheet is called there: a name of another format may not do. */
  readonly nameOf: ReadonlyMap<string, string>;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A new workbook of the cells of one that came in another format (`.xls`, `.xlsb`, `.ods`, `.csv`, a document): values, number formats,
 * merges, what was hidden, and plain lines round the tables. Formulas are their results, and no text comes alive (E6). Same cells, same bytes.
 * Throws where a cell holds more than the format can: see {@link tooLongCell}.
 */
export async function freshWorkbook(
  sheets: readonly Grid[],
  names: readonly DefinedName[],
  frames: readonly Frame[],
): Promise<FreshWorkbook> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const zip = new ZipPackage(out);
  const nameOf = sheetNames(sheets);
  const styles = new FreshStyles();
  zip.append('[Content_Types].xml', contentTypes(sheets.length));
  zip.append('_rels/.rels', `${head}${relationshipsXml([['officeDocument', 'xl/workbook.xml']])}`);
  zip.append('xl/workbook.xml', workbookXml(sheets, nameOf, names));
  zip.append(
    'xl/_rels/workbook.xml.rels',
    head +
      relationshipsXml([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
  );
  for (const [at, sheet] of sheets.entries()) {
    const part = zip.part(`xl/worksheets/sheet${at + 1}.xml`);
    await writeSheet(
      part,
      sheet,
      frames.filter((frame) => frame.sheet === sheet.name),
      styles,
    );
    part.end();
  }
  zip.append('xl/styles.xml', styles.xml());
  await Promise.all([zip.finish(), finished(out)]);
  return { bytes: Buffer.concat(chunks), nameOf };
}

/** The first cell whose text is longer than the format holds. */
export function tooLongCell(sheets: readonly Grid[]): string | undefined {
  for (const { name, rows } of sheets)
    for (const { index, cells } of rows)
      for (const [column, cell] of cells.entries())
        if (typeof cell?.value === 'string' && cell.value.length > longestCell)
          return `${name}!${address(index, column)}`;
  return undefined;
}

async function writeSheet(part: ZipPart, grid: Grid, frames: readonly Frame[], styles: FreshStyles): Promise<void> {
  part.add(
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="15"/>`,
  );
  part.add(columnsXml(grid, frames));
  part.add('<sheetData>');
  const held = new Map(grid.rows.map(({ index, cells }) => [index, cells]));
  for (const index of rowsOf(grid, frames)) {
    const cells = held.get(index) ?? [];
    const around = frames.filter(({ block }) => block.top <= index && index <= block.bottom);
    const last = Math.max(cells.length - 1, ...around.map(({ block }) => block.right));
    part.add(`<row r="${index + 1}"${grid.hiddenRows.has(index) ? ' hidden="1"' : ''}>`);
    for (let column = 0; column <= last; column += 1) {
      const frame = around.find(({ block }) => block.left <= column && column <= block.right);
      const look = frame === undefined ? 'plain' : index <= frame.head ? 'head' : 'body';
      const text = cellOf(cells[column], `${columnName(column)}${index + 1}`, look, styles);
      if (text !== '') part.add(text);
    }
    part.add('</row>');
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

/** Rows that hold something, are hidden or lie in a table, in their order. */
function rowsOf({ rows, hiddenRows }: Grid, frames: readonly Frame[]): readonly number[] {
  const found = new Set(rows.map(({ index }) => index));
  for (const row of hiddenRows) found.add(row);
  for (const { block } of frames) for (let row = block.top; row <= block.bottom; row += 1) found.add(row);
  return [...found].sort((a, b) => a - b);
}

type Look = Parameters<FreshStyles['id']>[0];

function cellOf(cell: Cell | undefined, at: string, look: Look, styles: FreshStyles): string {
  if (cell === undefined) return look === 'plain' ? '' : `<c r="${at}" s="${styles.id(look, undefined)}"/>`;
  const { value, error, format } = cell;
  const alive = typeof value === 'string' && error === undefined && comesAlive(value);
  const style = styles.id(look, alive ? '@' : format);
  if (error !== undefined) return `<c r="${at}" s="${style}" t="e"><v>${cellXml(error)}</v></c>`;
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is>${textXml(value)}</is></c>`;
}

const [narrowest, widest] = [6, 40];

/** Columns as wide as what the tables hold asks for, long texts in a few lines; titles above run over, joined cells need no column's room. */
function columnsXml(grid: Grid, frames: readonly Frame[]): string {
  const widths = new Map<number, number>();
  const joined = new Set(grid.merges === 'unknown' ? [] : grid.merges.map(({ top, left }) => `${top} ${left}`));
  for (const { index, cells } of grid.rows) {
    if (frames.length > 0 && !frames.some(({ block }) => block.top <= index && index <= block.bottom)) continue;
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined || joined.has(`${index} ${column}`)) continue;
      const width = Math.min(widest, widthOf(cell.text));
      if (width > (widths.get(column) ?? 0)) widths.set(column, width);
    }
  }
  for (const column of grid.hiddenColumns) if (!widths.has(column)) widths.set(column, narrowest);
  if (widths.size === 0) return '';
  const columns = [...widths]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => {
      const hidden = grid.hiddenColumns.has(column) ? ' hidden="1"' : '';
      return `<col min="${column + 1}" max="${column + 1}" width="${width}"${hidden} customWidth="1"/>`;
    });
  return `<cols>${columns.join('')}</cols>`;
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

/** Names the format takes, each once. */
function sheetNames(sheets: readonly Grid[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const found = new Map<string, string>();
  for (const { name } of sheets) {
    const plain = name.replace(/[:\\/?*[\]]/g, '-').replace(/^'+|'+$/g, '');
    let wanted = plain.slice(0, 31) || 'Sheet';
    for (let n = 2; sheetNameFault(wanted, taken) !== null; n += 1) wanted = `${plain.slice(0, 26)} (${n})`;
    taken.add(wanted.toLowerCase());
    found.set(name, wanted);
  }
  return found;
}

function workbookXml(
  sheets: readonly Grid[],
  nameOf: ReadonlyMap<string, string>,
  names: readonly DefinedName[],
): string {
  const seen = sheets.some(({ visibility }) => visibility === 'visible');
  const list = sheets.map(({ name, visibility }, at) => {
    const state = visibility === 'visible' || (!seen && at === 0) ? '' : ` state="${visibility}"`;
    return `<sheet name="${attribute(nameOf.get(name) ?? name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const first = Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === 'visible'),
  );
  // Names over cells only, as far as their sheet is still called the same: a stamp is found by one.
  const kept = names.filter(({ name, refersTo, sheet }) => {
    const of = /^'?([^'!]+)'?!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/.exec(refersTo)?.[1];
    return (
      sheet === undefined &&
      of !== undefined &&
      nameOf.get(of) === of &&
      /^[A-Za-z_][\w.]*$/.test(name) &&
      !isPaintName(name)
    );
  });
  const defined = kept.map(({ name, refersTo }) => `<definedName name="${name}">${cellXml(refersTo)}</definedName>`);
  return [
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}">`,
    sheets[0]?.date1904 ? '<workbookPr date1904="1"/>' : '',
    `<bookViews><workbookView activeTab="${first}"/></bookViews><sheets>${list.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

function attribute(text: string): string {
  return cellXml(text).replaceAll('"', '&quot;');
}

function relationshipsXml(parts: readonly (readonly [string, string])[]): string {
  const list = parts.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const list = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetml}.worksheet+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/>${list.join('')}<Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/></Types>`;
}
