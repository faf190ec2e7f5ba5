import { type ZipPart, zipFile } from '#test/helpers/zipFile';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type PlainSheet = {
  readonly name: string;
  /** Content of `<sheetData>`. */
  readonly rows: string;
  /** Elements before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
};

export type PlainWorkbook = {
  readonly sheets: readonly PlainSheet[];
  /** `<si>` items. */
  readonly strings?: string;
  /** Format codes of cell styles 1, 2, 3 … */
  readonly formats?: readonly string[];
  readonly names?: string;
  readonly date1904?: boolean;
  /** Further parts, or parts that replace the usual ones. */
  readonly parts?: readonly ZipPart[];
  readonly without?: readonly string[];
};

/** Parts of a workbook as small as Excel accepts it, the sheet XML being the test's own. */
export function workbookParts(book: PlainWorkbook): ZipPart[] {
  const sheets = book.sheets.map((sheet, i) => ({
    entry: `<sheet name="${sheet.name}" sheetId="${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${i + 1}"/>`,
    relation: `<Relationship Id="rId${i + 1}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    part: {
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `${head}<worksheet xmlns="${main}" xmlns:r="${officeRelations}">${sheet.before ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ''}</worksheet>`,
    },
  }));
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${main}" xmlns:r="${officeRelations}">${book.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map((one) => one.entry).join('')}</sheets>${book.names ? `<definedNames>${book.names}</definedNames>` : ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships xmlns="${packageRelations}">${sheets.map((one) => one.relation).join('')}<Relationship Id="rIdS" Type="${officeRelations}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${officeRelations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: styles(book.formats ?? []) },
    {
      name: 'xl/sharedStrings.xml',
      content: `${head}<sst xmlns="${main}">${book.strings ?? ''}</sst>`,
    },
    ...sheets.map((one) => one.part),
  ];
  const own = new Map((book.parts ?? []).map((part) => [part.name, part]));
  const kept = parts.filter((part) => !own.has(part.name) && !book.without?.includes(part.name));
  return [...kept, ...own.values()];
}

export function plainWorkbook(book: PlainWorkbook): Buffer {
  return zipFile(workbookParts(book));
}

/** One sheet with these rows. */
export function sheetOf(
  rows: string,
  more: Omit<PlainWorkbook, 'sheets'> & Omit<PlainSheet, 'name' | 'rows'> = {},
): Buffer {
  const { before = '', after = '', ...book } = more;
  return plainWorkbook({ ...book, sheets: [{ name: 'Phụ lục', rows, before, after }] });
}

/** A text cell with the text in it. */
export function inline(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const cells = ['<xf numFmtId="0"/>', ...formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)];
  return `${head}<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}
