import { cellFault, cellXml, comesAlive } from '#server/xlsx/checkBeforeWrite';
import { workbookStyle } from '#server/xlsx/looks';
import { type StableWriter, textXml } from '#server/xlsx/stableWriter';
import type { ZipPart } from '#server/xlsx/zipPackage';
import type { BookRow, BookValue, Formula } from '#shared/report/book';
import { asText, type CellStyle } from '#shared/report/style';
import { columnName } from '#shared/sheet/address';

/** Where the rows of a sheet go. */
export type RowWriter = {
  readonly part: ZipPart;
  readonly letters: readonly string[];
  readonly looks: Looks;
  readonly share: ((text: string, column: number) => number) | null;
  readonly sheet: string;
};

export function letterOf({ letters }: RowWriter, column: number): string {
  return letters[column] ?? columnName(column);
}

/** Writes a row bit by bit into its part; a cell that no spreadsheet can hold stops the writing (see `cellFault`). */
export function writeRow(writer: RowWriter, row: BookRow, number: number): void {
  const { part, looks } = writer;
  part.addMarkup('<row r="');
  part.addCount(number);
  if (row.height !== undefined) {
    part.addMarkup('" ht="');
    part.addMarkup(String(row.height));
    part.addMarkup('" customHeight="1');
  }
  part.addMarkup('">');
  const width = Math.max(row.values.length, row.styles.length);
  for (let column = 0; column < width; column++) {
    const value = row.values[column] ?? null;
    const style = row.styles[column];
    if (value === null && style === undefined) continue;
    const fault = cellFault(value);
    if (fault) throw new Error(`${fault}: sheet "${writer.sheet}" cell ${letterOf(writer, column)}${number}`);
    part.addMarkup('<c r="');
    part.addMarkup(letterOf(writer, column));
    part.addCount(number);
    part.addMarkup('"');
    part.addMarkup(looks.id(style, value));
    writeValue(writer, value, column);
  }
  part.addMarkup('</row>');
}

/** Longer texts hardly ever stand twice; in their cell they need not be held until the end. */
const longestShared = 400;

/** The rest of a cell's element after its style. */
function writeValue({ part, share }: RowWriter, value: BookValue, column: number): void {
  if (value === null) {
    part.addMarkup('/>');
  } else if (typeof value === 'number') {
    part.addMarkup('><v>');
    part.addMarkup(String(value));
    part.addMarkup('</v></c>');
  } else if (typeof value !== 'string') {
    writeFormula(part, value);
  } else if (share !== null && value.length <= longestShared) {
    part.addMarkup(' t="s"><v>');
    part.addCount(share(value, column));
    part.addMarkup('</v></c>');
  } else {
    part.addMarkup(' t="inlineStr"><is>');
    part.add(textXml(value));
    part.addMarkup('</is></c>');
  }
}

function writeFormula(part: ZipPart, { formula, result }: Formula): void {
  const number = typeof result === 'number';
  part.add(`${number ? '' : ' t="str"'}><f>${cellXml(formula)}</f><v>${number ? result : cellXml(result)}</v></c>`);
}

/** Style ids by style object; a text that would come alive gets the text format, a long plain one loses it. */
export class Looks {
  readonly writer: StableWriter;
  readonly #ids = new Map<CellStyle, string>();
  readonly #asText = new Map<CellStyle, string>();
  readonly #plain = new Map<CellStyle, string>();

  constructor(writer: StableWriter) {
    this.writer = writer;
  }

  id(style: CellStyle | undefined, value: BookValue): string {
    if (typeof value === 'string' && style?.format !== asText && comesAlive(value)) {
      return this.#variant(this.#asText, style ?? bare, (known) => ({ ...known, format: asText }));
    }
    if (style === undefined) return '';
    // Old Excel shows #### for text-format cells past 255 characters; such texts cannot be taken for a date or number anyway.
    if (typeof value === 'string' && value.length > 255 && style.format === asText && !comesAlive(value)) {
      return this.#variant(this.#plain, style, ({ format: _dropped, ...rest }) => rest);
    }
    return this.#variant(this.#ids, style, (known) => known);
  }

  #variant(ids: Map<CellStyle, string>, style: CellStyle, change: (style: CellStyle) => CellStyle): string {
    const known = ids.get(style);
    if (known !== undefined) return known;
    const id = ` s="${this.writer.styleId(workbookStyle(change(style)))}"`;
    ids.set(style, id);
    return id;
  }
}

const bare: CellStyle = { size: 11 };
