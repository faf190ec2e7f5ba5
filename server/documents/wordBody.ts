import type { DocumentBlock, DocumentCell } from '#server/documents/blocks';
import { isSymbolFont, symbolSign, symbolText } from '#server/documents/symbols';
import { wordForms } from '#server/documents/wordForms';
import type { ListPlace, WordNumbers } from '#server/documents/wordNumbers';
import type { XmlHandler } from '#server/xlsx/guard/xmlEvents';

export type WordBody = XmlHandler & {
  /** Paragraphs and tables in their order. */
  readonly blocks: readonly DocumentBlock[];
  /** Lines of text boxes: looked at for secrecy marks, otherwise not read. */
  readonly aside: readonly string[];
};

type Paragraph = { text: string; place: ListPlace | undefined; own: boolean; joins: boolean };
type OpenCell = {
  start: number;
  span: number;
  merge: DocumentCell['merge'];
  deleted: boolean;
  readonly lines: string[];
};
type OpenTable = {
  readonly widths: number[];
  readonly rows: DocumentCell[][];
  row: DocumentCell[];
  at: number;
  deleted: boolean;
  cell: OpenCell | undefined;
};

/** What was struck out with tracked changes, what stands for an older program, instructions of fields. */
const silent: ReadonlySet<string> = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'Fallback']);
/** Drawings and objects: their text boxes are no part of a table. */
const drawn: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);

/**
 * Receives the events of `word/document.xml` (or a header, a footer) and gives its paragraphs and tables. Cells keep their place in the
 * table's grid; text struck out with tracked changes is not there, text added is; a table within a cell is lines of that cell.
 */
export function wordBody(numbers: WordNumbers): WordBody {
  const blocks: DocumentBlock[] = [];
  const aside: string[] = [];
  const tables: OpenTable[] = [];
  const open: string[] = [];
  let paragraph: Paragraph | undefined;
  let mute = 0;
  let drawings = 0;
  let runs = 0;
  let asideLine = '';
  let inText = false;
  let held = '';
  let font: string | undefined;
  const forms = wordForms();

  const add = (text: string): void => {
    if (mute > 0) return;
    if (drawings > 0) asideLine += text;
    else if (paragraph !== undefined) paragraph.text += text;
  };

  const endParagraph = (): void => {
    if (paragraph === undefined) return;
    const { text, place, joins } = paragraph;
    paragraph = undefined;
    // Its mark was struck out: it goes on in the next.
    if (joins) {
      held = text;
      return;
    }
    const cell = tables.at(-1)?.cell;
    const label = place === undefined || cell?.merge === 'below' ? '' : numbers.next(place).trim();
    const whole = `${label} ${text}`.trim();
    if (cell !== undefined) cell.lines.push(whole);
    else if (tables.length === 0 && whole !== '') blocks.push({ kind: 'line', text: whole });
  };

  const endTable = (): void => {
    const table = tables.pop();
    if (table === undefined) return;
    const outer = tables.at(-1)?.cell;
    if (outer === undefined) blocks.push({ kind: 'table', widths: table.widths, rows: table.rows });
    else for (const row of table.rows) outer.lines.push(row.map(({ text }) => text).join(' '));
  };

  const property = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const parent = open.at(-1);
    const table = tables.at(-1);
    const value = attributeOf(attributes, 'val');
    if (parent === 'trPr' && table !== undefined) {
      if (name === 'gridBefore') table.at += whole(value, 0);
      else if (name === 'del') table.deleted = true;
    } else if (parent === 'tcPr' && table?.cell !== undefined) {
      if (name === 'gridSpan') table.cell.span = Math.max(1, whole(value, 1));
      else if (name === 'vMerge') table.cell.merge = value === 'restart' ? 'top' : 'below';
      else if (name === 'cellDel') table.cell.deleted = true;
    } else if (parent === 'tblGrid' && name === 'gridCol') table?.widths.push(whole(attributeOf(attributes, 'w'), 0));
    else if (parent === 'rPr' && name === 'del' && open.at(-2) === 'pPr' && paragraph !== undefined)
      paragraph.joins = true;
    else if (parent === 'pPr' && name === 'pStyle' && paragraph !== undefined && !paragraph.own)
      paragraph.place = numbers.ofStyle(value ?? '');
    else if (parent === 'numPr' && paragraph !== undefined && open.at(-2) === 'pPr') {
      if (name === 'numId')
        paragraph.place = { list: value ?? '', level: paragraph.own ? (paragraph.place?.level ?? 0) : 0 };
      else if (name === 'ilvl') paragraph.place = { list: paragraph.place?.list ?? '', level: whole(value, 0) };
      paragraph.own = true;
    }
  };

  /** Struck out marks of rows and paragraphs are no text; what properties were before a tracked change is not what they are. */
  const isMute = (name: string): boolean =>
    name.endsWith('Change') || (silent.has(name) && open.at(-1) !== 'trPr' && open.at(-1) !== 'rPr');

  return {
    blocks,
    aside,
    open: (qualified, attributes) => {
      const name = local(qualified);
      if (isMute(name)) mute += 1;
      if (drawn.has(name)) drawings += 1;
      if (name === 'r') runs += 1;
      if (mute === 0 && drawings === 0) {
        const table = tables.at(-1);
        if (name === 'p') {
          paragraph = { text: held, place: undefined, own: false, joins: false };
          held = '';
        } else if (name === 'tbl')
          tables.push({ widths: [], rows: [], row: [], at: 0, deleted: false, cell: undefined });
        else if (name === 'tr' && table !== undefined) Object.assign(table, { row: [], at: 0, deleted: false });
        else if (name === 'tc' && table !== undefined)
          table.cell = { start: table.at, span: 1, merge: 'none', deleted: false, lines: [] };
        else property(name, attributes);
      }
      if (mute === 0 && drawings === 0) forms.open(name, open.at(-1), attributeOf(attributes, 'val'));
      if (name === 'r') font = undefined;
      if (runs > 0) {
        if (name === 'rFonts' && open.at(-1) === 'rPr' && mute === 0) font = symbolFontOf(attributes);
        if (name === 'sym')
          add(forms.shown(symbolSign(attributeOf(attributes, 'font'), attributeOf(attributes, 'char'))));
        else if (name === 'tab' || name === 'ptab') add('\t');
        else if (name === 'br' || name === 'cr') add('\n');
        else if (name === 'noBreakHyphen') add('-');
        inText = name === 't';
      }
      open.push(name);
    },
    close: (qualified) => {
      const name = local(qualified);
      open.pop();
      inText = false;
      if (name === 'r') runs -= 1;
      if (drawings > 0 && name === 'p') {
        if (asideLine.trim() !== '') aside.push(asideLine);
        asideLine = '';
      }
      if (mute === 0 && drawings === 0) {
        const table = tables.at(-1);
        add(forms.close(name));
        if (name === 'p') endParagraph();
        else if (name === 'tc' && table?.cell !== undefined) {
          if (held !== '') table.cell.lines.push(held);
          held = '';
          const { start, span, merge, deleted, lines } = table.cell;
          table.cell = undefined;
          table.at = start + span;
          table.row.push({ start, span, merge, text: deleted ? '' : cellText(lines) });
        } else if (name === 'tr' && table !== undefined) {
          if (!table.deleted) table.rows.push(table.row);
        } else if (name === 'tbl') endTable();
      }
      if (drawn.has(name)) drawings -= 1;
      if (isMute(name)) mute -= 1;
    },
    text: (text) => {
      if (inText) add(forms.shown(symbolText(font, text)));
    },
  };
}

function cellText(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(onlyEmptyBoxes, '')
    .trim();
}

/** A cell to tick in which nothing is ticked says nothing. */
const onlyEmptyBoxes = /^[\s☐]+$/u;

/** The font of a run's letters, where they are pictures. */
function symbolFontOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const font = attributeOf(attributes, 'ascii') ?? attributeOf(attributes, 'hAnsi');
  return isSymbolFont(font) ? font : undefined;
}

/** Programs bind the namespace to `w:` and rarely to another prefix; the local names are all that counts. */
function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const usual = attributes[`w:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  const other = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return other === undefined ? undefined : attributes[other];
}

/** A count no table has is a mistake or an attack: it does not move anything. */
function whole(text: string | undefined, otherwise: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isInteger(value) && value >= 0 && value <= 100_000 ? value : otherwise;
}
