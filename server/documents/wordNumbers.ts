import { childNamed, childrenNamed, type XmlElement } from '#server/xlsx/guard/xml';

/** Which list a paragraph is numbered in, and how deep. */
export type ListPlace = { readonly list: string; readonly level: number };

export type WordNumbers = {
  /** Where a paragraph of this style is numbered, when it does not say so itself. */
  readonly ofStyle: (style: string) => ListPlace | undefined;
  /** The number Word prints before the next paragraph of this list: `1.`, `II.`, `a)`; empty for bullets and unknown lists. */
  readonly next: (place: ListPlace) => string;
};

type Level = { readonly start: number; readonly format: string; readonly text: string; readonly restart: number };
type List = { readonly counters: (number | undefined)[]; readonly levels: ReadonlyMap<number, Level> };

const deepest = 9;
/** Numbers longer than any appendix has are not worked out. */
const highest = 10_000;

/**
 * Counts automatic numbers, which stand nowhere in the text: "1.", "1.1" or "II" of a Word list are computed from `numbering.xml` in the
 * order of the paragraphs. One object for one document.
 */
export function wordNumbers(numbering: XmlElement | undefined, styles: XmlElement | undefined): WordNumbers {
  const lists = readLists(numbering);
  const places = readStyles(styles);
  return {
    ofStyle: (style) => places.get(style),
    next: ({ list, level }) => {
      const found = lists.get(list);
      const own = found?.levels.get(level);
      if (found === undefined || own === undefined) return '';
      const { counters, levels } = found;
      counters[level] = Math.min(highest, (counters[level] ?? own.start - 1) + 1);
      for (let below = level + 1; below < deepest; below += 1) {
        const restart = levels.get(below)?.restart ?? below;
        if (restart !== 0 && level < restart) counters[below] = undefined;
      }
      if (own.format === 'bullet' || own.format === 'none') return '';
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const level = levels.get(at);
        if (level === undefined) return '';
        return written(counters[at] ?? level.start, level.format);
      });
    },
  };
}

function attribute(element: XmlElement | undefined, name = 'val'): string | undefined {
  return element?.attributes.get(name);
}

function wholeOf(element: XmlElement | undefined, otherwise: number): number {
  const value = Number.parseInt(attribute(element) ?? '', 10);
  return Number.isInteger(value) && Math.abs(value) <= highest ? value : otherwise;
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, List>();
  for (const element of childrenNamed(root, 'abstractNum')) {
    abstracts.set(attribute(element, 'abstractNumId') ?? '', { counters: [], levels: levelsOf(element) });
  }
  const lists = new Map<string, List>();
  for (const element of childrenNamed(root, 'num')) {
    const base = abstracts.get(attribute(childNamed(element, 'abstractNumId')) ?? '');
    if (base === undefined) continue;
    const overrides = childrenNamed(element, 'lvlOverride');
    // Lists over one definition go on counting together, unless one says where it begins anew.
    lists.set(attribute(element, 'numId') ?? '', overrides.length === 0 ? base : overridden(base, overrides));
  }
  return lists;
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenNamed(element, 'lvl')) {
    const at = Number(attribute(level, 'ilvl'));
    if (Number.isInteger(at) && at >= 0 && at < deepest) levels.set(at, levelOf(level, at));
  }
  return levels;
}

function levelOf(element: XmlElement, at: number): Level {
  return {
    start: wholeOf(childNamed(element, 'start'), 1),
    format: attribute(childNamed(element, 'numFmt')) ?? 'decimal',
    text: attribute(childNamed(element, 'lvlText')) ?? '',
    restart: wholeOf(childNamed(element, 'lvlRestart'), at),
  };
}

function overridden(base: List, overrides: readonly XmlElement[]): List {
  const levels = new Map(base.levels);
  for (const element of overrides) {
    const at = Number(attribute(element, 'ilvl'));
    if (!Number.isInteger(at) || at < 0 || at >= deepest) continue;
    const own = childNamed(element, 'lvl');
    const level = own === undefined ? levels.get(at) : levelOf(own, at);
    if (level !== undefined)
      levels.set(at, { ...level, start: wholeOf(childNamed(element, 'startOverride'), level.start) });
  }
  return { counters: [], levels };
}

function readStyles(root: XmlElement | undefined): ReadonlyMap<string, ListPlace> {
  const parents = new Map<string, string>();
  const own = new Map<string, ListPlace>();
  for (const style of childrenNamed(root, 'style')) {
    const id = attribute(style, 'styleId') ?? '';
    const parent = attribute(childNamed(style, 'basedOn'));
    if (parent !== undefined) parents.set(id, parent);
    const numbers = childNamed(childNamed(style, 'pPr'), 'numPr');
    const list = attribute(childNamed(numbers, 'numId'));
    if (list !== undefined) own.set(id, { list, level: wholeOf(childNamed(numbers, 'ilvl'), 0) });
  }
  const places = new Map<string, ListPlace>();
  for (const id of new Set([...own.keys(), ...parents.keys()])) {
    let at: string | undefined = id;
    for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
      const place = own.get(at);
      if (place !== undefined) {
        places.set(id, place);
        break;
      }
      at = parents.get(at);
    }
  }
  return places;
}

function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value);
    case 'lowerLetter':
      return letter(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(value);
  }
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** As Word counts: A … Z, AA, BB. */
function letter(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(10, Math.floor((value - 1) / 26) + 1));
}
