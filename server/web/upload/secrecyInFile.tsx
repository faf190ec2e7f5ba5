import type { Cell, Grid } from '#shared/sheet/grid';
import { type SecrecyMark, secrecyMark } from '#shared/sheet/secrecy';
import { type ZipEntry, zipEntries } from '#web/upload/zipEntries';

/** Parts larger than this are left to the service, which looks at every file before it keeps any. */
const largestPart = 24_000_000;
/** A stamp stands above the table; no later row is looked at. */
const topRows = 40;

/**
 * Looks for the stamp of a state secret before a file leaves the machine (T9): in the top rows, headers, footers and text boxes of .xlsx
 * and .xlsm, in the text of .docx. Other formats cannot be read here; the service looks at them and keeps none that bears a mark.
 */
export async function secrecyInFile(file: Blob): Promise<SecrecyMark | null> {
  try {
    const entries = await zipEntries(file);
    if (entries === null) return null;
    const parts = entries.filter(({ size }) => size <= largestPart);
    const shared = await sharedTexts(parts.find(({ name }) => name === 'xl/sharedStrings.xml'));
    const sheets: Grid[] = [];
    const margins: string[] = [];
    for (const part of parts) {
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(part.name)) {
        const xml = await part.text();
        sheets.push(topOf(part.name, xml, shared));
        margins.push(...marginsIn(xml));
      } else if (/^xl\/drawings\/[^/]+\.(?:xml|vml)$/.test(part.name)) margins.push(...paragraphsIn(await part.text()));
      else if (/^word\/(?:document|header\d*|footer\d*)\.xml$/.test(part.name))
        margins.push(...paragraphsIn(await part.text()));
    }
    const found = secrecyMark({ sheets, names: [], properties: new Map(), active: [] }, margins) ?? null;
    // The name of a part inside the package means nothing to a person.
    return found === null ? null : { mark: found.mark };
  } catch {
    // A package that is damaged: the service says so in words, and keeps nothing that bears a mark.
    return null;
  }
}

/** Files of an archive larger than this are refused by the service, whatever they hold. */
const largestInside = 20 * 1024 * 1024;

/**
 * The same for every file of a zip, one after the other: the name of the first that bears a mark, and the mark. An archive that cannot be read
 * here, or one inside another, is left to the service, which keeps nothing of a file that bears a mark.
 */
export async function secrecyInArchive(archive: Blob): Promise<(SecrecyMark & { readonly file: string }) | null> {
  let entries: readonly ZipEntry[] | null;
  try {
    entries = await zipEntries(archive);
  } catch {
    // Damaged: the service says so in words.
    return null;
  }
  for (const { name, size, blob } of entries ?? []) {
    if (size === 0 || size > largestInside) continue;
    const found = await blob().then(secrecyInFile, () => null);
    if (found !== null) return { ...found, file: name };
  }
  return null;
}

async function sharedTexts(part: ZipEntry | undefined): Promise<readonly string[]> {
  if (part === undefined) return [];
  const items = (await part.text()).matchAll(/<(?:\w+:)?si>([\s\S]*?)<\/(?:\w+:)?si>|<(?:\w+:)?si\/>/g);
  return Array.from(items, ([, inner = '']) => textIn(inner));
}

function topOf(name: string, xml: string, shared: readonly string[]): Grid {
  const rows: Grid['rows'][number][] = [];
  for (const [, inner = ''] of xml.matchAll(/<(?:\w+:)?row\b[^>]*>([\s\S]*?)<\/(?:\w+:)?row>/g)) {
    const cells: Cell[] = [];
    for (const [, head = '', body = ''] of inner.matchAll(/<(?:\w+:)?c\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?c>/g)) {
      const value = /<(?:\w+:)?v>([^<]*)</.exec(body)?.[1] ?? '';
      const text = /\bt="s"/.test(head) ? (shared[Number(value)] ?? '') : textIn(body) || plain(value);
      if (text !== '') cells.push({ value: text, text });
    }
    if (cells.length > 0) rows.push({ index: rows.length, cells });
    if (rows.length >= topRows) break;
  }
  return {
    name,
    visibility: 'visible',
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  };
}

function marginsIn(xml: string): readonly string[] {
  const lines = xml.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([\s\S]*?)<\//g);
  return Array.from(lines, ([, text = '']) => plain(text));
}

/** Lines of text boxes and documents, however many runs they are made of. */
function paragraphsIn(xml: string): readonly string[] {
  const lines = xml.matchAll(/<(?:a|w):p\b[^>]*>([\s\S]*?)<\/(?:a|w):p>|<font\b[^>]*>([^<]*)</g);
  return Array.from(lines, ([, line, box]) => (line === undefined ? plain(box ?? '') : textIn(line)));
}

function textIn(xml: string): string {
  return Array.from(xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g), ([, text = '']) => plain(text)).join('');
}

const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return marks[String(name)] ?? whole;
  });
}
