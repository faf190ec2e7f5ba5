import type { FullProperties } from '@e965/xlsx';
import type { CompoundFile } from '#server/xlsx/guard/cfb';
import type { AboutWorkbook } from '#server/xlsx/pack/packed';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { inOrder } from '#server/xlsx/read/activeContent';
import { openWithSheetJs, packSheetJs } from '#server/xlsx/read/packSheetJs';
import { type Properties, withSavedAt } from '#server/xlsx/read/properties';
import { Refused } from '#server/xlsx/refused';
import type { ActiveContent } from '#shared/sheet/grid';

/** Record numbers of the old format that say something the library does not pass on. */
const record = {
  header: 0x14,
  footer: 0x15,
  note: 0x1c,
  filePass: 0x2f,
  boundSheet: 0x85,
  supBook: 0x1ae,
  textObject: 0x1b6,
  continued: 0x3c,
} as const;

/** An Excel 97–2003 workbook, also as WPS writes it. */
export function packXls(bytes: Uint8Array, file: CompoundFile, pack: PackWriter): AboutWorkbook {
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new Refused('not_a_workbook', {});
  const seen = walk(stream);
  if (seen.encrypted) throw new Refused('encrypted', {});
  const active = new Set(seen.active);
  for (const name of file.entries.keys()) {
    if (name === '_vba_project_cur') active.add('macros');
    if (/^mbd[0-9a-f]+$/.test(name)) active.add('ole');
    if (name === 'ctls') active.add('activex');
  }
  const book = openWithSheetJs(bytes);
  const names = packSheetJs(book, pack);
  return { names, ...xlsProperties(book.Props, book.Custprops), active: inOrder(active), margins: seen.margins };
}

type Seen = {
  readonly encrypted: boolean;
  readonly active: readonly ActiveContent[];
  readonly margins: readonly string[];
};

function walk(stream: Uint8Array): Seen {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const active: ActiveContent[] = [];
  const margins: string[] = [];
  let encrypted = false;
  let textObjectLength = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const body = stream.subarray(at + 4, at + 4 + length);
    if (type === record.filePass) encrypted = true;
    else if (type === record.boundSheet && body[5] === 1) active.push('xlm_macros');
    else if (type === record.note) active.push('comments');
    else if (type === record.supBook) active.push(...linksOf(body));
    else if (type === record.header || type === record.footer) margins.push(...marginText(body));
    else if (type === record.textObject && body.length >= 12) textObjectLength = view.getUint16(at + 4 + 10, true);
    else if (type === record.continued && textObjectLength > 0) {
      margins.push(characters(body, 1, textObjectLength, ((body[0] ?? 0) & 1) === 1));
      textObjectLength = 0;
    }
    at += 4 + length;
  }
  return { encrypted, active, margins };
}

/** A supporting book is this very file, an add-in, a DDE topic, or another file. */
function linksOf(body: Uint8Array): readonly ActiveContent[] {
  if (body.length < 4) return [];
  const count = (body[2] ?? 0) | ((body[3] ?? 0) << 8);
  if (body.length === 4 && (count === 0x0401 || count === 0x3a01)) return [];
  const path = characters(body, 5, count, ((body[4] ?? 0) & 1) === 1);
  return path.includes('\u0003') ? ['dde'] : ['external_links'];
}

function marginText(body: Uint8Array): readonly string[] {
  if (body.length < 3) return [];
  const count = (body[0] ?? 0) | ((body[1] ?? 0) << 8);
  // Excel 95 counts in one byte and has no flag.
  const old = count > body.length;
  return [old ? characters(body, 1, body[0] ?? 0, false) : characters(body, 3, count, ((body[2] ?? 0) & 1) === 1)];
}

function characters(body: Uint8Array, from: number, count: number, wide: boolean): string {
  const part = Buffer.from(body.subarray(from, from + (wide ? count * 2 : count)));
  return part.toString(wide ? 'utf16le' : 'latin1');
}

const propertyNames: ReadonlyMap<string, string> = new Map([
  ['author', 'creator'],
  ['comments', 'description'],
  ['lastauthor', 'lastmodifiedby'],
  ['createddate', 'created'],
  ['modifieddate', 'modified'],
]);

function xlsProperties(props: FullProperties | undefined, custom: object | undefined): Properties {
  const found = new Map<string, string>();
  for (const [key, value] of [...Object.entries(props ?? {}), ...Object.entries(custom ?? {})]) {
    const lower = key.toLowerCase();
    const name = propertyNames.get(lower) ?? lower;
    const text = value instanceof Date ? isoOf(value) : typeof value === 'string' ? value.trim() : '';
    if (text !== '' && text.length <= 32_767 && !found.has(name)) found.set(name, text);
  }
  return withSavedAt(found, found.get('modified'));
}

function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
