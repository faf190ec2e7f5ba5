/** What a cell looks like, in the words of Excel's programming interface; colours as `#RRGGBB`. */
export type Look = {
  readonly numberFormat: string;
  /** Empty for no fill. */
  readonly fill: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strike: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
};

export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
export type Edge = 'left' | 'right' | 'top' | 'bottom';
export type Border = { readonly style: string; readonly weight: string; readonly color: string };

export const edges: readonly Edge[] = ['left', 'right', 'top', 'bottom'];

/** File name of a line → style and weight of the programming interface (ECMA-376 18.18.3, Excel.BorderLineStyle). */
const lines: readonly (readonly [string, string, string])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

export function lineOfFile(name: string): { readonly style: string; readonly weight: string } {
  const line = lines.find(([file]) => file === name);
  return line ? { style: line[1], weight: line[2] } : { style: 'Continuous', weight: 'Thin' };
}

export function lineInFile(style: string, weight: string): string {
  const line = lines.find(([, s, w]) => s === style && w === weight) ?? lines.find(([, s]) => s === style) ?? lines[0];
  return line?.[0] ?? 'thin';
}
