import { PassThrough, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { cellXml } from '#server/xlsx/checkBeforeWrite';
import { ZipPackage, type ZipPart } from '#server/xlsx/zipPackage';
import { sheetFont } from '#shared/report/style';

/**
 * exceljs' streaming writer, taught two things: the same data gives the same bytes (E1), and a sheet waits for the disk instead of
 * standing in memory. It leans on inner parts of exceljs 4.4.0, which is pinned; they are named here and nowhere else.
 */
type StyleTable = {
  addStyleModel: (style: Partial<ExcelJS.Style>, cellType?: number) => number;
  _addFont: (font: Partial<ExcelJS.Font>) => number;
};
export type NamedRange = { readonly name: string; readonly ranges: readonly string[]; readonly localSheetId?: number };

type WriterParts = {
  zip: unknown;
  styles: StyleTable;
  _definedNames: { readonly model: readonly NamedRange[] };
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

/** What exceljs asks of the stream of a sheet. */
class SheetStream {
  readonly part: ZipPart;

  constructor(part: ZipPart) {
    this.part = part;
  }

  /** Texts, or string buffers of exceljs. */
  write(chunk: unknown): void {
    if (typeof chunk === 'string') this.part.add(chunk);
    else if (typeof chunk === 'object' && chunk !== null) this.part.add(textOf(chunk));
  }

  end(): void {
    this.part.end();
  }

  /** It takes in what comes; there is nothing to hold back. */
  pause(): void {}
}

function textOf(chunk: object): string {
  const convert: unknown = Reflect.get(chunk, 'toBuffer');
  const bytes: unknown = typeof convert === 'function' ? Reflect.apply(convert, chunk, []) : chunk;
  if (!Buffer.isBuffer(bytes)) throw new TypeError('exceljs wrote neither text nor bytes');
  return bytes.toString('utf8');
}

/** What exceljs asks of an archive. */
function archiveOf(zip: ZipPackage) {
  return {
    append: (text: unknown, { name }: { readonly name: string }): void => {
      if (typeof text !== 'string') throw new TypeError(`exceljs appended ${name} as no text`);
      zip.append(partName(name), text);
    },
  };
}

/** exceljs writes some names as absolute paths, which a package has not. */
function partName(name: string): string {
  return name.replace(/^\//, '');
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
  readonly #zip: ZipPackage;
  readonly #out: Writable;

  constructor(options: WriterOptions) {
    const day = new Date(`${options.date}T00:00:00Z`);
    // exceljs makes an archive of its own and ties it to the stream it is given; that one goes nowhere.
    super({ stream: new PassThrough(), useStyles: true, useSharedStrings: false });
    this.#out = options.stream;
    this.#zip = new ZipPackage(options.stream);
    this.created = day;
    this.modified = day;
    this.creator = options.creator;
    this.lastModifiedBy = options.creator;
    const parts = inner(this);
    parts.zip = archiveOf(this.#zip);
    parts.sharedStrings = this.#texts;
    // The first font is the workbook's default: column widths count in its digits, on every machine alike.
    parts.styles._addFont({ name: sheetFont, family: 1, size: 11 });
    parts.title = options.title;
    if (options.subject !== undefined) parts.subject = options.subject;
    if (options.category !== undefined) parts.category = options.category;
    for (const step of ['addThemes', 'addOfficeRels'] as const) {
      const own: unknown = Reflect.get(ExcelJS.stream.xlsx.WorkbookWriter.prototype, step);
      if (typeof own === 'function') Reflect.apply(own, this, []);
    }
  }

  /** exceljs' constructor calls this and the next before there is a package; ours calls exceljs' own once there is. */
  override addThemes(): Promise<void> {
    return Promise.resolve();
  }

  override addOfficeRels(): Promise<void> {
    return Promise.resolve();
  }

  _openStream(path: string): SheetStream {
    return new SheetStream(this.#zip.part(partName(path)));
  }

  /** In place of exceljs' own, which asks its archive. */
  async _finalize(): Promise<void> {
    await this.#zip.finish();
    await finished(this.#out);
  }

  /** Number of a text that may stand in many cells; it is written once. */
  share(text: string, column: number): number {
    return this.#texts.add(text, column);
  }

  /** In place of exceljs' own, which builds the whole part as one string. */
  override async addSharedStrings(): Promise<void> {
    if (this.#texts.count === 0) return;
    const part = this.#zip.part('xl/sharedStrings.xml');
    for (const xml of this.#texts.xml()) {
      part.add(xml);
      if (part.full) await part.room();
    }
    part.end();
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
  /** Text last added for each column and its number: a cell often repeats the one above it, and the map is large. */
  readonly #above: string[] = [];
  readonly #aboveNumber: number[] = [];
  #uses = 0;

  get count(): number {
    return this.#numbers.size;
  }

  add(text: string, column: number): number {
    this.#uses += 1;
    if (this.#above[column] === text) return this.#aboveNumber[column] ?? 0;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    this.#above[column] = text;
    this.#aboveNumber[column] = number;
    return number;
  }

  *xml(): Iterable<string> {
    const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    let xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${space}" count="${this.#uses}" uniqueCount="${this.count}">`;
    for (const text of this.#numbers.keys()) {
      xml += `<si>${textXml(text)}</si>`;
      // Single texts are too small to encode one by one.
      if (xml.length < 8_192) continue;
      yield xml;
      xml = '';
    }
    yield `${xml}</sst>`;
  }
}

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
  /** Takes row XML. */
  readonly part: ZipPart;
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
    part: parts.stream.part,
    merge: (reference) => {
      parts._merges.push(reference);
    },
    breakAfter: (row) => {
      parts.rowBreaks.push({ id: row, min: 0, max: 16_383, man: 1 });
    },
  };
}
