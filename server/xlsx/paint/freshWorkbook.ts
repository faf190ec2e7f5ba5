import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { cellXml, longestCell, sheetNameFault } from '#server/xlsx/checkBeforeWrite';
import { framesOf, writeSheet } from '#server/xlsx/paint/freshSheet';
import { FreshStyles } from '#server/xlsx/paint/freshStyles';
import { ZipPackage } from '#server/xlsx/zipPackage';
import { isPaintName } from '#shared/colour/own';
import { address } from '#shared/sheet/address';
import type { DefinedName, Grid } from '#shared/sheet/grid';
import type { Table } from '#shared/table/table';

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
  tables: readonly Table[],
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
    await writeSheet(part, sheet, framesOf(tables.filter((table) => table.sheet === sheet.name)), styles);
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
