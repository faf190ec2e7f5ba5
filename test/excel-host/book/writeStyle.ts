import { colourElementValue } from '#test/excel-host/book/colours';
import { edges, type Look, lineInFile } from '#test/excel-host/book/look';
import { childNamed, childrenNamed, copyOf, element, setChild, type XmlElement } from '#test/excel-host/xml/tree';

const rootOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
export const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const xfOrder = ['alignment', 'protection', 'extLst'];
const edgeOrder = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

/** Adds to the tables of a styles part what `look` needs over its base style, and the style itself; answers the style's number. */
export function appendStyle(root: XmlElement, base: number, from: Look, look: Look): number {
  const styles = table(root, 'cellXfs');
  const xf = copyOf(childrenNamed(styles, 'xf')[base] ?? element('xf'));
  if (look.numberFormat !== from.numberFormat) {
    xf.attributes.numFmtId = String(formatNumber(root, look.numberFormat));
    xf.attributes.applyNumberFormat = '1';
  }
  if (fontKey(look) !== fontKey(from)) {
    xf.attributes.fontId = String(append(table(root, 'fonts'), changedFont(root, xf, from, look)));
    xf.attributes.applyFont = '1';
  }
  if (look.fill !== from.fill) {
    xf.attributes.fillId = String(append(table(root, 'fills'), fillElement(look.fill)));
    xf.attributes.applyFill = '1';
  }
  if (JSON.stringify(look.borders) !== JSON.stringify(from.borders)) {
    xf.attributes.borderId = String(append(table(root, 'borders'), changedBorder(root, xf, from, look)));
    xf.attributes.applyBorder = '1';
  }
  changeAlignment(xf, from, look);
  changeProtection(xf, from, look);
  return append(styles, xf);
}

export function table(root: XmlElement, name: string): XmlElement {
  const there = childNamed(root, name);
  if (there) return there;
  const made = element(name, { count: 0 });
  setChild(root, name, made, rootOrder);
  return made;
}

/** Number of an equal entry of the table, which is added when there is none. */
export function append(list: XmlElement, entry: XmlElement): number {
  const key = JSON.stringify(entry);
  const entries = childrenNamed(list, entry.name);
  const same = entries.findIndex((one) => JSON.stringify(one) === key);
  if (same >= 0) return same;
  list.children.push(entry);
  list.attributes.count = String(entries.length + 1);
  return entries.length;
}

const builtInCodes: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  'm/d/yyyy': 14,
  '@': 49,
};

function formatNumber(root: XmlElement, code: string): number {
  const builtIn = builtInCodes[code];
  if (builtIn !== undefined) return builtIn;
  const formats = table(root, 'numFmts');
  const known = childrenNamed(formats, 'numFmt');
  const same = known.find((one) => one.attributes.formatCode === code);
  if (same) return Number(same.attributes.numFmtId);
  const id = Math.max(163, ...known.map((one) => Number(one.attributes.numFmtId))) + 1;
  formats.children.push(element('numFmt', { numFmtId: id, formatCode: code }));
  formats.attributes.count = String(known.length + 1);
  return id;
}

const fontKey = (look: Look): string =>
  JSON.stringify([look.fontName, look.fontSize, look.fontColor, look.bold, look.italic, look.underline, look.strike]);

function changedFont(root: XmlElement, xf: XmlElement, from: Look, look: Look): XmlElement {
  const font = copyOf(
    childrenNamed(table(root, 'fonts'), 'font')[Number(xf.attributes.fontId ?? 0)] ?? element('font'),
  );
  const put = (name: string, made: XmlElement | undefined): void => setChild(font, name, made, fontOrder);
  if (look.bold !== from.bold) put('b', look.bold ? element('b') : undefined);
  if (look.italic !== from.italic) put('i', look.italic ? element('i') : undefined);
  if (look.strike !== from.strike) put('strike', look.strike ? element('strike') : undefined);
  if (look.underline !== from.underline) put('u', underlineElement(look.underline));
  if (look.fontSize !== from.fontSize) put('sz', element('sz', { val: look.fontSize }));
  if (look.fontColor !== from.fontColor) put('color', element('color', { rgb: colourElementValue(look.fontColor) }));
  if (look.fontName !== from.fontName) {
    put('name', element('name', { val: look.fontName }));
    put('scheme', undefined);
  }
  return font;
}

export function underlineElement(underline: string): XmlElement | undefined {
  if (underline === 'None') return undefined;
  if (underline === 'Single') return element('u');
  const name = { Double: 'double', SingleAccountant: 'singleAccounting', DoubleAccountant: 'doubleAccounting' }[
    underline
  ];
  return element('u', { val: name ?? 'single' });
}

function fillElement(fill: string): XmlElement {
  if (fill === '') return element('fill', {}, [element('patternFill', { patternType: 'none' })]);
  return element('fill', {}, [
    element('patternFill', { patternType: 'solid' }, [
      element('fgColor', { rgb: colourElementValue(fill) }),
      element('bgColor', { indexed: 64 }),
    ]),
  ]);
}

function changedBorder(root: XmlElement, xf: XmlElement, from: Look, look: Look): XmlElement {
  const all = childrenNamed(table(root, 'borders'), 'border');
  const border = copyOf(all[Number(xf.attributes.borderId ?? 0)] ?? element('border'));
  for (const edge of edges) {
    const line = look.borders[edge];
    if (JSON.stringify(line) === JSON.stringify(from.borders[edge])) continue;
    const made = line
      ? element(edge, { style: lineInFile(line.style, line.weight) }, [
          element('color', { rgb: colourElementValue(line.color) }),
        ])
      : element(edge);
    setChild(border, edge, made, edgeOrder);
  }
  return border;
}

function changeAlignment(xf: XmlElement, from: Look, look: Look): void {
  const changes: Record<string, string | undefined> = {};
  if (look.horizontal !== from.horizontal) changes.horizontal = horizontalInFile(look.horizontal);
  if (look.vertical !== from.vertical) changes.vertical = small(look.vertical);
  if (look.wrap !== from.wrap) changes.wrapText = look.wrap ? '1' : undefined;
  if (look.indent !== from.indent) changes.indent = look.indent === 0 ? undefined : String(look.indent);
  if (Object.keys(changes).length === 0) return;
  replaceAttributes(xf, 'alignment', changes);
  xf.attributes.applyAlignment = '1';
}

function changeProtection(xf: XmlElement, from: Look, look: Look): void {
  if (look.locked === from.locked && look.formulaHidden === from.formulaHidden) return;
  replaceAttributes(xf, 'protection', {
    locked: look.locked ? undefined : '0',
    hidden: look.formulaHidden ? '1' : undefined,
  });
  xf.attributes.applyProtection = '1';
}

function replaceAttributes(xf: XmlElement, name: string, changes: Record<string, string | undefined>): void {
  const made = element(name, { ...childNamed(xf, name)?.attributes, ...changes });
  setChild(xf, name, Object.keys(made.attributes).length > 0 ? made : undefined, xfOrder);
}

const small = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
const horizontalInFile = (text: string): string =>
  text === 'CenterAcrossSelection' ? 'centerContinuous' : small(text);
