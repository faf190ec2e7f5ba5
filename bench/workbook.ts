import { type Part, writeZip } from '#scripts/package/zip';
import { columnName } from '#shared/sheet/address';

/** What a generated sheet holds; texts as typed, numbers as stored. */
export type BenchCell = string | number | null;

export type BenchSheet = {
  readonly name: string;
  /** Lines above the table, each merged over its width. */
  readonly title: readonly string[];
  readonly header: readonly string[];
  readonly widths: readonly number[];
  /** A section row holds its ordinal and title only and is merged from column B on. */
  readonly rows: readonly { readonly section: boolean; readonly cells: readonly BenchCell[] }[];
  /** Columns with a list of status words, counted from 0. */
  readonly listColumn: number | null;
  readonly listWords: readonly string[];
};

const styles = { title: 1, header: 2, number: 3, section: 4, text: 5, centre: 6 } as const;

const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font><font><i/><sz val="10"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf fontId="2" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFC00000"/></font></dxf></dxfs></styleSheet>`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * Writes a workbook shaped like those agencies return (title block, number row, borders, wrapped text, lists, conditional format, frozen
 * header), fast enough for thousands of them. Written straight as XML so that no peer's own library made the files it will read.
 */
export function benchWorkbook(sheet: BenchSheet, modified: string): Buffer {
  const strings = new Map<string, number>();
  let uses = 0;
  const shared = (text: string): number => {
    uses += 1;
    let index = strings.get(text);
    if (index === undefined) {
      index = strings.size;
      strings.set(text, index);
    }
    return index;
  };
  const width = sheet.header.length;
  const lines: string[] = [];
  const merges: string[] = [];
  let row = 0;
  const put = (values: readonly BenchCell[], style: (column: number) => number): void => {
    row += 1;
    let line = `<row r="${row}">`;
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] ?? null;
      const at = `${columnName(column)}${row}`;
      if (value === null || value === '') line += `<c r="${at}" s="${style(column)}"/>`;
      else if (typeof value === 'number') line += `<c r="${at}" s="${style(column)}"><v>${value}</v></c>`;
      else line += `<c r="${at}" s="${style(column)}" t="s"><v>${shared(value)}</v></c>`;
    }
    lines.push(`${line}</row>`);
  };
  for (const text of sheet.title) {
    put([text], () => styles.title);
    merges.push(`A${row}:${columnName(width - 1)}${row}`);
  }
  row += 1;
  put(sheet.header, () => styles.header);
  const headerRow = row;
  put(
    sheet.header.map((_, column) => column + 1),
    () => styles.number,
  );
  for (const { section, cells } of sheet.rows) {
    put(cells, (column) => (section ? styles.section : column === 0 ? styles.centre : styles.text));
    if (section) merges.push(`B${row}:${columnName(width - 1)}${row}`);
  }
  const first = headerRow + 2;
  const last = Math.max(row, first);
  const list = sheet.listColumn === null ? null : columnName(sheet.listColumn);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:${columnName(width - 1)}${last}"/><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="${headerRow + 1}" topLeftCell="C${first}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${sheet.widths.map((size, column) => `<col min="${column + 1}" max="${column + 1}" width="${size}" customWidth="1"/>`).join('')}</cols><sheetData>${lines.join('')}</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells><conditionalFormatting sqref="A${first}:${columnName(width - 1)}${last}"><cfRule type="expression" dxfId="0" priority="1"><formula>$A${first}=""</formula></cfRule></conditionalFormatting>${list === null ? '' : `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${list}${first}:${list}${last}"><formula1>"${sheet.listWords.join(',')}"</formula1></dataValidation></dataValidations>`}<pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
  const sst = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  return writeZip(packageParts(sheet.name, xml, sst, modified));
}

function packageParts(name: string, sheetXml: string, sst: string, modified: string): Part[] {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (path: string, text: string): Part => ({ name: path, data: Buffer.from(text, 'utf8') });
  return [
    part(
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    part(
      'docProps/core.xml',
      `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`,
    ),
    part(
      'xl/workbook.xml',
      `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', sheetXml),
    part('xl/styles.xml', stylesXml),
    part('xl/sharedStrings.xml', sst),
  ];
}
