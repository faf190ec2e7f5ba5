import { builtInFormat } from '#server/xlsx/read/numberFormats';
import { readColour, type Theme } from '#test/excel-host/book/colours';
import { type Border, type Edge, edges, type Look, lineOfFile, type Underline } from '#test/excel-host/book/look';
import { appendStyle } from '#test/excel-host/book/writeStyle';
import { childNamed, childrenNamed, flag, type XmlElement } from '#test/excel-host/xml/tree';

const underlines: Readonly<Record<string, Underline>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
  none: 'None',
};

/** Programs hear the codes of formats 14 and 22 in the American way, wherever the computer stands. */
const codeForPrograms: Readonly<Record<number, string>> = { 14: 'm/d/yyyy', 22: 'm/d/yyyy h:mm' };

/**
 * The cell styles of a workbook. A style is a number; those of the file keep theirs, later ones are laid over one of the file's and are
 * only written into the file's tables when a cell still has them at saving.
 */
export class Styles {
  readonly root: XmlElement;
  readonly theme: Theme;
  readonly #fromFile: number;
  readonly #looks: Look[] = [];
  readonly #bases: number[] = [];
  readonly #known = new Map<string, number>();

  constructor(root: XmlElement, theme: Theme) {
    this.root = root;
    this.theme = theme;
    const formats = new Map<number, string>();
    for (const one of childrenNamed(childNamed(root, 'numFmts'), 'numFmt')) {
      formats.set(Number(one.attributes.numFmtId), one.attributes.formatCode ?? 'General');
    }
    const fonts = childrenNamed(childNamed(root, 'fonts'), 'font');
    const fills = childrenNamed(childNamed(root, 'fills'), 'fill');
    const borders = childrenNamed(childNamed(root, 'borders'), 'border');
    const styles = childrenNamed(childNamed(root, 'cellXfs'), 'xf');
    for (const xf of styles) {
      const id = Number(xf.attributes.numFmtId ?? 0);
      this.#bases.push(this.#looks.length);
      this.#looks.push({
        numberFormat: formats.get(id) ?? codeForPrograms[id] ?? builtInFormat(id) ?? 'General',
        ...fontLook(fonts[Number(xf.attributes.fontId ?? 0)], theme),
        fill: fillLook(fills[Number(xf.attributes.fillId ?? 0)], theme),
        borders: borderLook(borders[Number(xf.attributes.borderId ?? 0)], theme),
        ...alignmentLook(childNamed(xf, 'alignment')),
        ...protectionLook(childNamed(xf, 'protection')),
      });
    }
    this.#fromFile = styles.length;
  }

  look(style: number): Look {
    return this.#looks[style] ?? this.#looks[0] ?? plainLook;
  }

  /** The number of the style that looks like `style` but for what `change` says. */
  changed(style: number, change: Partial<Look>): number {
    const base = this.#bases[style] ?? 0;
    const look = { ...this.look(style), ...change };
    const key = `${base} ${JSON.stringify(look)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const same = JSON.stringify(look) === JSON.stringify(this.look(base));
    const next = same ? base : this.#looks.push(look) - 1;
    if (!same) this.#bases.push(base);
    this.#known.set(key, next);
    return next;
  }

  /** Writes the later styles that are in use into the given copy of the styles part; answers each one's number there. */
  written(into: XmlElement, inUse: ReadonlySet<number>): ReadonlyMap<number, number> {
    const numbers = new Map<number, number>();
    for (const style of [...inUse].sort((a, b) => a - b)) {
      if (style < this.#fromFile) continue;
      const base = this.#bases[style] ?? 0;
      numbers.set(style, appendStyle(into, base, this.look(base), this.look(style)));
    }
    return numbers;
  }
}

const plainLook: Look = {
  numberFormat: 'General',
  fill: '',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strike: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

function on(parent: XmlElement | undefined, name: string): boolean {
  const one = childNamed(parent, name);
  return one !== undefined && (one.attributes.val === undefined || flag(one.attributes.val));
}

export function fontLook(font: XmlElement | undefined, theme: Theme) {
  const underline = childNamed(font, 'u');
  return {
    fontName: childNamed(font, 'name')?.attributes.val ?? 'Calibri',
    fontSize: Number(childNamed(font, 'sz')?.attributes.val ?? 11),
    fontColor: readColour(childNamed(font, 'color'), theme) ?? '#000000',
    bold: on(font, 'b'),
    italic: on(font, 'i'),
    strike: on(font, 'strike'),
    underline: underline ? (underlines[underline.attributes.val ?? 'single'] ?? 'Single') : ('None' as const),
  };
}

function fillLook(fill: XmlElement | undefined, theme: Theme): string {
  const pattern = childNamed(fill, 'patternFill');
  if (!pattern || (pattern.attributes.patternType ?? 'none') === 'none') return '';
  return readColour(childNamed(pattern, 'fgColor'), theme) ?? '';
}

function borderLook(border: XmlElement | undefined, theme: Theme): Look['borders'] {
  const drawn: Partial<Record<Edge, Border>> = {};
  for (const edge of edges) {
    const line = childNamed(border, edge);
    const style = line?.attributes.style;
    if (style === undefined || style === 'none') continue;
    drawn[edge] = { ...lineOfFile(style), color: readColour(childNamed(line, 'color'), theme) ?? '#000000' };
  }
  return drawn;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function alignmentLook(alignment: XmlElement | undefined) {
  const a = alignment?.attributes ?? {};
  return {
    horizontal: a.horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : capital(a.horizontal ?? 'general'),
    vertical: capital(a.vertical ?? 'bottom'),
    wrap: flag(a.wrapText),
    indent: Number(a.indent ?? 0),
  };
}

function protectionLook(protection: XmlElement | undefined) {
  return {
    locked: protection?.attributes.locked === undefined || flag(protection.attributes.locked),
    formulaHidden: flag(protection?.attributes.hidden),
  };
}
