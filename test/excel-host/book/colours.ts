import { childNamed, parseXml, type XmlElement } from '#test/excel-host/xml/tree';

const legacy = [
  '000000',
  'FFFFFF',
  'FF0000',
  '00FF00',
  '0000FF',
  'FFFF00',
  'FF00FF',
  '00FFFF',
  '000000',
  'FFFFFF',
  'FF0000',
  '00FF00',
  '0000FF',
  'FFFF00',
  'FF00FF',
  '00FFFF',
  '800000',
  '008000',
  '000080',
  '808000',
  '800080',
  '008080',
  'C0C0C0',
  '808080',
  '9999FF',
  '993366',
  'FFFFCC',
  'CCFFFF',
  '660066',
  'FF8080',
  '0066CC',
  'CCCCFF',
  '000080',
  'FF00FF',
  'FFFF00',
  '00FFFF',
  '800080',
  '800000',
  '008080',
  '0000FF',
  '00CCFF',
  'CCFFFF',
  'CCFFCC',
  'FFFF99',
  '99CCFF',
  'FF99CC',
  'CC99FF',
  'FFCC99',
  '3366FF',
  '33CCCC',
  '99CC00',
  'FFCC00',
  'FF9900',
  'FF6600',
  '666699',
  '969696',
  '003366',
  '339966',
  '003300',
  '333300',
  '993300',
  '993366',
  '333399',
  '333333',
];

/** The order of a theme's colours in cell styles differs from that in the theme part: the first two pairs change places. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export type Theme = readonly (string | undefined)[];

export function readTheme(part: string | undefined): Theme {
  if (part === undefined) return [];
  const scheme = childNamed(childNamed(parseXml(part), 'a:themeElements'), 'a:clrScheme');
  return themeOrder.map((name) => {
    const colour = childNamed(scheme, `a:${name}`)?.children.find(
      (node): node is XmlElement => typeof node !== 'string',
    );
    return colour?.attributes.lastClr ?? colour?.attributes.val;
  });
}

/** `#RRGGBB` of a colour element of a style; undefined for automatic. */
export function readColour(colour: XmlElement | undefined, theme: Theme): string | undefined {
  if (!colour) return undefined;
  const { rgb, indexed, theme: number, tint } = colour.attributes;
  let hex = rgb?.slice(-6);
  if (hex === undefined && indexed !== undefined) hex = legacy[Number(indexed)];
  if (hex === undefined && number !== undefined) hex = theme[Number(number)];
  if (hex === undefined) return undefined;
  return `#${tint === undefined ? hex.toUpperCase() : tinted(hex, Number(tint))}`;
}

function tinted(hex: string, tint: number): string {
  const shade = (at: number): string => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, moved)))
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return shade(0) + shade(2) + shade(4);
}

const named: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  gray: '808080',
  grey: '808080',
  purple: '800080',
  lightgray: 'D3D3D3',
  lightgrey: 'D3D3D3',
  darkred: '8B0000',
};

/** A colour as a program gives it (`#ffc000`, `FFC000`, `red`) as `#RRGGBB`; undefined when it is none. */
export function colourGiven(text: string): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1] ?? named[text.trim().toLowerCase()];
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}

export function colourElementValue(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
