import { type Package, relationships } from '#server/xlsx/guard/package';
import {
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
import { storedZip } from '#server/xlsx/read/storedZip';
import { Refused } from '#server/xlsx/refused';
import type { Grid } from '#shared/sheet/grid';

export type PackageKind = 'xlsx' | 'xlsb' | 'ods' | 'docx' | 'presentation' | 'other_document' | 'archive';

/** What a zip is, by its own parts; `[Content_Types].xml` decides, never the file's name. */
export function packageKind(from: Package): { readonly kind: PackageKind; readonly main: string } {
  const main = relationships(from, '').find((part) => part.type === 'officeDocument')?.target;
  const type = main === undefined ? '' : contentType(from, main);
  const mimetype = from.bytes('mimetype')?.toString('latin1').trim() ?? '';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return { kind: 'ods', main: 'content.xml' };
  if (mimetype.includes('opendocument.text')) return { kind: 'docx', main: '' };
  if (mimetype.includes('opendocument.presentation')) return { kind: 'presentation', main: '' };
  if (
    /spreadsheetml|ms-excel/.test(type) ||
    (main !== undefined && /(^|\/)workbook\.(xml|bin)$/i.test(main) && from.entry(main))
  ) {
    return { kind: /binary|\.bin$/.test(`${type} ${main}`) ? 'xlsb' : 'xlsx', main: main ?? '' };
  }
  if (/wordprocessingml|ms-word/.test(type) || from.entry('word/document.xml')) return { kind: 'docx', main: '' };
  if (/presentationml|powerpoint/.test(type) || from.entry('ppt/presentation.xml'))
    return { kind: 'presentation', main: '' };
  // A package that lost its root relationships is still one.
  if (from.entry('xl/workbook.xml')) return { kind: 'xlsx', main: 'xl/workbook.xml' };
  if (from.entry('xl/workbook.bin')) return { kind: 'xlsb', main: 'xl/workbook.bin' };
  if (from.entry('[Content_Types].xml') || mimetype !== '') return { kind: 'other_document', main: '' };
  return { kind: 'archive', main: '' };
}

function contentType(from: Package, part: string): string {
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
  const parts: { readonly name: string; readonly bytes: Buffer }[] = [];
  for (const entry of from.directory.values()) {
    const needed =
      /^(\[content_types\]\.xml|_rels\/\.rels)$|(^|\/)(workbook|styles|sharedstrings|theme\d*|metadata|sheet\d*|[^/]*sheet[^/]*)\.(xml|bin)$|(^|\/)workbook\.(xml|bin)\.rels$/i;
    const unwanted =
      /(^|\/)(media|embeddings|drawings|activex|externallinks|macrosheets|dialogsheets|chartsheets|customxml)\//i;
    if (!needed.test(entry.name) || unwanted.test(entry.name)) continue;
    const bytes = from.bytes(entry.name);
    if (bytes) parts.push({ name: entry.name, bytes: /\.bin$/i.test(entry.name) ? bytes : inUtf8(bytes, entry.name) });
  }
  const book = openWithSheetJs(storedZip(parts));
  return { ...aboutPackage(from), names: packSheetJs(book, pack) };
}

function inUtf8(bytes: Buffer, part: string): Buffer {
  const text = xmlText(bytes, part);
  return utf16Of(bytes) ? Buffer.from(text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/i, '$1UTF-8'), 'utf8') : bytes;
}
