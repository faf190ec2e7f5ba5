import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { DocumentBlock, DocumentTable } from '#server/documents/blocks';
import { matrixOf } from '#server/documents/pdfGeometry';
import { checkPdfParts } from '#server/documents/pdfGuard';
import { type PdfFont, type PdfMarks, pdfMarks } from '#server/documents/pdfMarks';
import { blocksOf, type PlacedPage, ruledTables } from '#server/documents/ruledTables';
import { tableSheets } from '#server/documents/tableSheets';
import type { ReadLimits } from '#server/xlsx/limits';
import type { AboutWorkbook } from '#server/xlsx/pack/packed';
import { packGrid } from '#server/xlsx/pack/packGrid';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { instant } from '#server/xlsx/read/properties';
import { Refused } from '#server/xlsx/refused';
import { isPageMark } from '#shared/table/margin';
import { readOrdinals } from '#shared/table/ordinal';

/** More letters than this part of all that stand for none: the text would be wrong without anyone seeing it. */
const unreadablePart = 0.01;
/** Fewer letters than this on all pages together are stamps and page numbers on a scan. */
const fewestLetters = 20;
const topLines = 60;

/**
 * The tables of a PDF as sheets (T8), by their drawn lines. Refused rather than guessed: a scan, also one with text recognised behind it
 * (`pdf_scan`); letters whose font does not say what they are (`pdf_letters`); a table without lines between columns or rows
 * (`pdf_without_table`). No script of the file runs, no picture is decoded, nothing is fetched.
 */
export async function packPdf(bytes: Uint8Array, limits: ReadLimits, pack: PackWriter): Promise<AboutWorkbook> {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-2048);
  if (!tail.includes('%%EOF')) throw new Refused('cut_short', {});
  checkPdfParts(bytes, limits);
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > limits.pages) throw new Refused('too_many_pages', { pages: pdf.numPages, limit: limits.pages });
    const pages = await readPages(pdf);
    const blocks = pages.flatMap(blocksOf);
    const sheets = tableSheets(blocks);
    refuseUnruled(blocks, sheets.length);
    for (const grid of sheets) packGrid(grid, pack);
    return {
      names: [],
      ...(await propertiesOf(pdf)),
      active: (await pdf.getJSActions()) === null ? [] : ['macros'],
      margins: blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : [])).slice(0, topLines),
    };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await pdf.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<Pdf> {
  // The library takes the memory it is given; Node 20 lacks the way it does so.
  provideTransfer();
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      disableAutoFetch: true,
      fontExtraProperties: true,
      maxImageSize: 1,
      stopAtErrors: true,
      verbosity: 0,
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof Refused || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return new Refused('encrypted', {});
  return new Refused('damaged', { part: error.name });
}

function provideTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  // Only the reading thread sees it.
  // oxlint-disable-next-line eslint/no-extend-native
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this).subarray(0, length));
      return moved;
    },
  });
}

async function readPages(pdf: Pdf): Promise<readonly PlacedPage[]> {
  const { OPS: operations } = await getResolvedPDFJS();
  const pages: PlacedPage[] = [];
  const letters = { shown: 0, hidden: 0, unreadable: 0 };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const drawing = await page.getOperatorList({ annotationMode: 0 });
    const fontOf = (name: string) => aboutFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined);
    const seen = matrixOf(page.getViewport({ scale: 1 }).transform);
    const marks: PdfMarks = pdfMarks(drawing, operations, seen, fontOf);
    letters.shown += marks.letters.shown;
    letters.hidden += marks.letters.hidden;
    letters.unreadable += marks.letters.unreadable;
    pages.push(ruledTables(marks));
    page.cleanup();
  }
  if (letters.shown < fewestLetters || letters.hidden > letters.shown) throw new Refused('pdf_scan', {});
  if (letters.unreadable > letters.shown * unreadablePart) throw new Refused('pdf_letters', {});
  return withoutMargins(pages);
}

/** A font of many letters that brings no table of them lets the library take its codes for letters; that map knows nothing but its ends. */
function aboutFont(font: unknown): PdfFont {
  if (typeof font !== 'object' || font === null) return { unit: 0.001, tells: true };
  const unit = 'fontMatrix' in font ? Math.abs(matrixOf(font.fontMatrix)[0]) : 0.001;
  const composite = 'composite' in font && font.composite === true;
  const map = 'toUnicode' in font ? font.toUnicode : undefined;
  return { unit, tells: !composite || (typeof map === 'object' && map !== null && !('firstChar' in map)) };
}

/** Page numbers, and lines that stand at the same height of most pages, are said once or not at all. */
function withoutMargins(pages: readonly PlacedPage[]): readonly PlacedPage[] {
  const key = (text: string, base: number): string => `${Math.round(base / 4)} ${text.replace(/\d+/g, '#')}`;
  const counts = new Map<string, number>();
  for (const { lines } of pages)
    for (const { text, base } of lines) counts.set(key(text, base), (counts.get(key(text, base)) ?? 0) + 1);
  const said = new Set<string>();
  return pages.map(({ tables, lines }) => ({
    tables,
    lines: lines.filter(({ text, base }, i) => {
      const edge = i === 0 || i === lines.length - 1;
      if (isPageMark(text) || (edge && /^[-–\s]*\d{1,4}[-–\s]*$/.test(text))) return false;
      const own = key(text, base);
      if ((counts.get(own) ?? 0) * 2 <= pages.length || pages.length < 3) return true;
      const first = !said.has(own);
      said.add(own);
      return first;
    }),
  }));
}

/** Nothing is taken from a table whose columns or rows no line divides: two tasks would become one. */
function refuseUnruled(blocks: readonly DocumentBlock[], sheets: number): void {
  const tables = blocks.filter((block): block is DocumentTable => block.kind === 'table');
  if (sheets === 0 || tables.some(({ rows }) => rows.some((cells) => holdsSeveral(cells[0]?.text ?? ''))))
    throw new Refused('pdf_without_table', {});
}

/** `1 2 3` in the first cell of a row: several rows without a line between them. */
function holdsSeveral(text: string): boolean {
  const ordinals = text.split(' ').map((part) => readOrdinals(part)[0]);
  return ordinals.some((ordinal, i) => {
    const next = ordinals[i + 1];
    if (ordinal === undefined || next === undefined || ordinal.style !== next.style) return false;
    const [a, b] = [ordinal.numbers, next.numbers];
    return a.length === b.length && a.length > 0 && (b.at(-1) ?? 0) === (a.at(-1) ?? 0) + 1;
  });
}

async function propertiesOf(pdf: Pdf): Promise<Pick<AboutWorkbook, 'properties' | 'savedAt'>> {
  const { info } = await pdf.getMetadata();
  const properties: [string, string][] = [];
  for (const [name, value] of Object.entries(info)) {
    if (typeof value === 'string' && value !== '' && value.length <= 32_767)
      properties.push([name.toLowerCase(), value]);
  }
  const modified = new Map(properties).get('moddate') ?? new Map(properties).get('creationdate');
  return { properties, savedAt: instant(isoOf(modified ?? '')) };
}

/** `D:20151114090000+07'00'` → `2015-11-14T09:00:00+07:00`. */
function isoOf(date: string): string {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d)?'?(\d\d)?/.exec(date);
  if (!match) return '';
  const [, year, month, day, hour, minute, second, zone = 'Z', minutes = '00'] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone === 'Z' ? 'Z' : `${zone}:${minutes}`}`;
}
