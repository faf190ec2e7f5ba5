import { type Package, relationships } from '#server/xlsx/guard/package';
import {
  checkWellFormed,
  childNamed,
  childrenNamed,
  deepText,
  descendants,
  utf16Of,
  type XmlElement,
  xmlText,
} from '#server/xlsx/guard/xml';
import type { AboutWorkbook } from '#server/xlsx/pack/packed';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { activeContent } from '#server/xlsx/read/activeContent';
import { openWithSheetJs, packSheetJs } from '#server/xlsx/read/packSheetJs';
import { packageProperties } from '#server/xlsx/read/properties';
import { type StoredPart, storedZip } from '#server/xlsx/read/storedZip';
import { Refused } from '#server/xlsx/refused';
import type { Grid } from '#shared/sheet/grid';

export type PackageKind = 'xlsx' | 'xlsb' | 'ods' | 'docx' | 'odt' | 'presentation' | 'other_document' | 'archive';

/** What a zip is, by its own parts; `[Content_Types].xml` decides, never the file's name. */
export function packageKind(from: Package): { readonly kind: PackageKind; readonly main: string } {
  const main = relationships(from, '').find((part) => part.type === 'officeDocument')?.target;
  const type = main === undefined ? '' : contentType(from, main);
  const mimetype = from.bytes('mimetype')?.toString('latin1').trim() ?? '';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return { kind: 'ods', main: 'content.xml' };
  if (mimetype.includes('opendocument.text')) return { kind: 'odt', main: '' };
  if (mimetype.includes('opendocument.presentation')) return { kind: 'presentation', main: '' };
  if (
    /spreadsheetml|ms-excel/.test(type) ||
    (main !== undefined && /(^|\/)workbook\.(xml|bin)$/i.test(main) && from.entry(main))
  ) {
    return { kind: /binary|\.bin$/.test(`${type} ${main}`) ? 'xlsb' : 'xlsx', main: main ?? '' };
  }
  if (/wordprocessingml|ms-word/.test(type) || from.entry('word/document.xml'))
    return { kind: 'docx', main: main ?? 'word/document.xml' };
  if (/presentationml|powerpoint/.test(type) || from.entry('ppt/presentation.xml'))
    return { kind: 'presentation', main: '' };
  // A package that lost its root relationships is still one.
  if (from.entry('xl/workbook.xml')) return { kind: 'xlsx', main: 'xl/workbook.xml' };
  if (from.entry('xl/workbook.bin')) return { kind: 'xlsb', main: 'xl/workbook.bin' };
  if (from.entry('[Content_Types].xml') || mimetype !== '') return { kind: 'other_document', main: '' };
  return { kind: 'archive', main: '' };
}

/** Content type of a part; `''` where none is stated for it alone. */
export function contentType(from: Package, part: string): string {
  const wanted = part.toLowerCase();
  for (const element of childrenNamed(from.xml('[Content_Types].xml'), 'Override')) {
    if (element.attributes.get('PartName')?.replace(/^\//, '').toLowerCase() === wanted) {
      return element.attributes.get('ContentType') ?? '';
    }
  }
  return '';
}

export type OfficeSheet = {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  /** Part of the package; undefined for chart, dialog and macro sheets, whose cells are no tables. */
  readonly part: string | undefined;
};

export type OfficeWorkbook = {
  readonly sheets: readonly OfficeSheet[];
  readonly names: AboutWorkbook['names'];
  readonly date1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
};

/** `xl/workbook.xml` and where it says its parts lie. */
export function officeWorkbook(from: Package, main: string): OfficeWorkbook {
  const root = from.xml(main);
  if (root?.name !== 'workbook') throw new Refused('damaged', { part: main });
  const parts = new Map(relationships(from, main).map((part) => [part.id, part]));
  const partOf = (type: string) => [...parts.values()].find((part) => part.type === type)?.target;
  const sheets = childrenNamed(childNamed(root, 'sheets'), 'sheet').map((element): OfficeSheet => {
    const part = parts.get(element.attributes.get('r:id') ?? element.attributes.get('id') ?? '');
    return {
      name: element.attributes.get('name') ?? '',
      visibility: sheetState(element.attributes.get('state')),
      part: part?.type === 'worksheet' ? part.target : undefined,
    };
  });
  const flag = childNamed(root, 'workbookPr')?.attributes.get('date1904');
  return {
    sheets,
    names: definedNames(root, sheets),
    date1904: flag === '1' || flag === 'true' || flag === 'on',
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

function sheetState(state: string | undefined): Grid['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function definedNames(root: XmlElement, sheets: readonly OfficeSheet[]): AboutWorkbook['names'] {
  return childrenNamed(childNamed(root, 'definedNames'), 'definedName').map((element) => {
    const local = element.attributes.get('localSheetId');
    const sheet = local === undefined ? undefined : sheets[Number(local)]?.name;
    const named = { name: element.attributes.get('name') ?? '', refersTo: deepText(element).trim() };
    return sheet === undefined ? named : { ...named, sheet };
  });
}

/** Properties, active content and text boxes: the same for every reader of an OOXML package. */
export function aboutPackage(from: Package): Omit<AboutWorkbook, 'names'> {
  return { ...packageProperties(from), active: activeContent(from), margins: textBoxes(from) };
}

/** Paragraphs of drawings: a stamp is often a text box, not a cell (T9). */
function textBoxes(from: Package): readonly string[] {
  const lines: string[] = [];
  for (const entry of from.directory.values()) {
    if (!/(^|\/)drawings\/[^/]+\.xml$/i.test(entry.name) || entry.size > 4 * 1024 * 1024) continue;
    const root = from.xml(entry.name);
    if (root) for (const paragraph of descendants(root, 'p')) lines.push(deepText(paragraph));
  }
  return lines;
}

/**
 * Reads an OOXML package through the library. It gets a package of verified, uncompressed parts in UTF-8 and none of the
 * pictures, macros, links and rules it would only spend memory on.
 */
export function packThroughSheetJs(from: Package, pack: PackWriter): AboutWorkbook {
  const { kind, main } = packageKind(from);
  const parts: StoredPart[] = [];
  const types: string[] = [];
  const add = (part: string, type: string): void => {
    const bytes = from.bytes(part);
    if (!bytes) return;
    parts.push({ name: part, bytes: kind === 'xlsb' ? bytes : inUtf8(bytes, part) });
    types.push(`<Override PartName="/${part}" ContentType="${type}"/>`);
  };
  add(main, libraryTypes[kind === 'xlsb' ? 'binary' : 'main']);
  for (const related of relationships(from, main)) {
    if (related.external) continue;
    if (related.type === 'worksheet') add(related.target, libraryTypes[kind === 'xlsb' ? 'binarySheet' : 'worksheet']);
    if (related.type === 'styles') add(related.target, libraryTypes[kind === 'xlsb' ? 'binaryStyles' : 'styles']);
    if (related.type === 'sharedStrings')
      add(related.target, libraryTypes[kind === 'xlsb' ? 'binaryStrings' : 'strings']);
  }
  const slash = main.lastIndexOf('/') + 1;
  const relations = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
  const relationBytes = from.bytes(relations);
  if (relationBytes) parts.push({ name: relations, bytes: inUtf8(relationBytes, relations) });
  // The library finds parts by content type only; files whose types are incomplete are read all the same.
  const typesXml = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`;
  parts.push({ name: '[Content_Types].xml', bytes: Buffer.from(typesXml) });
  const book = openWithSheetJs(storedZip(parts));
  return { ...aboutPackage(from), names: packSheetJs(book, pack) };
}

const libraryTypes = {
  main: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  strings: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  binary: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
  binarySheet: 'application/vnd.ms-excel.worksheet',
  binaryStyles: 'application/vnd.ms-excel.styles',
  binaryStrings: 'application/vnd.ms-excel.sharedStrings',
} as const;

/** The part in UTF-8, known to be whole. */
function inUtf8(bytes: Buffer, part: string): Buffer {
  const text = xmlText(bytes, part);
  checkWellFormed(text, part);
  return utf16Of(bytes) ? Buffer.from(text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/i, '$1UTF-8'), 'utf8') : bytes;
}
