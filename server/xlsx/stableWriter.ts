import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { cellXml } from '#server/xlsx/checkBeforeWrite';
import { sheetFont } from '#shared/report/style';

/**
 * exceljs' streaming writer, taught two things: the same data gives the same bytes (E1), and a sheet waits for the disk instead of
 * standing in memory. It leans on inner parts of exceljs 4.4.0, which is pinned; they are named here and nowhere else.
 */
type ArchiveEntry = { readonly name: string; readonly date?: string };
type Archive = { append: (source: unknown, entry: ArchiveEntry) => unknown };
type StyleTable = {
  addStyleModel: (style: Partial<ExcelJS.Style>, cellType?: number) => number;
  _addFont: (font: Partial<ExcelJS.Font>) => number;
};
export type NamedRange = { readonly name: string; readonly ranges: readonly string[]; readonly localSheetId?: number };

type WriterParts = {
  zip: Archive;
  styles: StyleTable;
  _definedNames: { readonly model: readonly NamedRange[] };
  _openStream: (path: string) => SheetStream;
  /** Asked only whether there are any. */
  sharedStrings: { readonly count: number };
  category?: string;
  title?: string;
  subject?: string;
};

type SheetParts = {
  readonly stream: SheetStream;
  startedData: boolean;
  _writeColumns: () => void;
  _writeOpenSheetData: () => void;
  _merges: string[];
  rowBreaks: { id: number; max: number; min: number; man: number }[];
};

/** Zip times count from 1980 in steps of two seconds; every entry of every workbook carries this one. */
const entryDate = '1980-01-01T00:00:00Z';

/** Deflate is the slowest part of a big workbook; past this level files shrink by a tenth and writing doubles. */
const compression = 3;

/** exceljs hands over its own string buffers; a plain stream wants bytes. */
class SheetStream extends PassThrough {
  override write(chunk: unknown, ...rest: unknown[]): boolean {
    const bytes = typeof chunk === 'object' && chunk !== null && 'toBuffer' in chunk ? bytesOf(chunk) : chunk;
    return Reflect.apply(super.write, this, [bytes, ...rest]);
  }
}

function bytesOf(chunk: object): unknown {
  const convert: unknown = Reflect.get(chunk, 'toBuffer');
  return typeof convert === 'function' ? Reflect.apply(convert, chunk, []) : chunk;
}

export type WriterOptions = {
  readonly stream: Writable;
  readonly date: string;
  readonly creator: string;
  readonly title: string;
  readonly subject?: string;
  readonly category?: string;
};

export class StableWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  readonly #texts = new SharedTexts();

  constructor(options: WriterOptions) {
    const day = new Date(`${options.date}T00:00:00Z`);
    super({ stream: options.stream, useStyles: true, useSharedStrings: false, zip: { zlib: { level: compression } } });
    this.created = day;
    this.modified = day;
    this.creator = options.creator;
    this.lastModifiedBy = options.creator;
    const parts = inner(this);
    parts.sharedStrings = this.#texts;
    // The first font is the workbook's default: column widths count in its digits, on every machine alike.
    parts.styles._addFont({ name: sheetFont, family: 1, size: 11 });
    parts.title = options.title;
    if (options.subject !== undefined) parts.subject = options.subject;
    if (options.category !== undefined) parts.category = options.category;
  }

  /** Called by exceljs' constructor before the first entry: the one moment to fix the times of all of them. */
  override addThemes(): Promise<void> {
    const { zip } = inner(this);
    const append = zip.append.bind(zip);
    zip.append = (source, entry) => append(source, { ...entry, name: entry.name.replace(/^\//, ''), date: entryDate });
    const base: unknown = Reflect.get(ExcelJS.stream.xlsx.WorkbookWriter.prototype, 'addThemes');
    return typeof base === 'function' ? Reflect.apply(base, this, []) : Promise.resolve();
  }

  _openStream(path: string): SheetStream {
    const stream = new SheetStream({ highWaterMark: 1 << 21 });
    inner(this).zip.append(stream, { name: path });
    stream.on('finish', () => stream.emit('zipped'));
    return stream;
  }

  /** Number of a text that may stand in many cells; it is written once. */
  share(text: string): number {
    return this.#texts.add(text);
  }

  /** In place of exceljs' own, which builds the whole part as one string. */
  override async addSharedStrings(): Promise<void> {
    if (this.#texts.count === 0) return;
    const stream = this._openStream('xl/sharedStrings.xml');
    for (const xml of this.#texts.xml()) {
      if (!stream.write(xml)) await once(stream, 'drain');
    }
    stream.end();
  }

  /** Id of a style in the package; equal objects by identity are looked up by the caller. */
  styleId(style: Partial<ExcelJS.Style>): number {
    return inner(this).styles.addStyleModel(style);
  }

  nameRanges(names: readonly NamedRange[]): void {
    inner(this)._definedNames = { model: names };
  }
}

/** Texts by number, in the order they first came. */
class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  get count(): number {
    return this.#numbers.size;
  }

  add(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  *xml(): Iterable<string> {
    const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    let xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${space}" count="${this.#uses}" uniqueCount="${this.count}">`;
    for (const text of this.#numbers.keys()) {
      xml += `<si>${textXml(text)}</si>`;
      if (xml.length < portion) continue;
      yield xml;
      xml = '';
    }
    yield `${xml}</sst>`;
  }
}

/**
 * Characters of XML gathered before they go to the package: deflate works on one portion on its own thread while the next is made, which
 * small ones would not allow.
 */
export const portion = 1 << 17;

const KEEP_SPACE = /^\s|\s$|\n| {2}/;

/** A text as the element spreadsheets keep it in. */
export function textXml(text: string): string {
  return `<t${KEEP_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${cellXml(text)}</t>`;
}

function inner(writer: StableWriter): WriterParts {
  return writer as unknown as WriterParts;
}

export type OpenSheet = {
  readonly sheet: ExcelJS.Worksheet;
  /** Appends row XML; resolves when the package has room for more. */
  readonly write: (xml: string) => Promise<void>;
  readonly merge: (reference: string) => void;
  readonly breakAfter: (row: number) => void;
};

/** Opens the row part of a sheet for XML of our own: the cell objects of exceljs cost more than the rest of the work together. */
export function openRows(sheet: ExcelJS.Worksheet): OpenSheet {
  const parts = sheet as unknown as SheetParts;
  parts._writeColumns();
  parts._writeOpenSheetData();
  parts.startedData = true;
  return {
    sheet,
    write: async (xml) => {
      if (!parts.stream.write(xml)) await once(parts.stream, 'drain');
      // Lets the package take what deflate has finished.
      else await setImmediate();
    },
    merge: (reference) => {
      parts._merges.push(reference);
    },
    breakAfter: (row) => {
      parts.rowBreaks.push({ id: row, min: 0, max: 16_383, man: 1 });
    },
  };
}
