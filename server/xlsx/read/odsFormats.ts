import { childrenNamed, type XmlElement } from '#server/xlsx/guard/xml';
import { tellingFormat } from '#server/xlsx/read/numberFormats';

/** What the styles of an OpenDocument sheet say about cells and tables. */
export type OdsStyles = {
  /** Number format of a cell style as a format code of Excel; undefined = General. */
  readonly format: (style: string | undefined) => string | undefined;
  readonly isHiddenTable: (style: string | undefined) => boolean;
};

type CellStyle = { readonly data: string | undefined; readonly parent: string | undefined };

/** `trees` are the `office:styles` and `office:automatic-styles` elements; later ones stand over earlier ones. */
export function odsStyles(trees: readonly XmlElement[]): OdsStyles {
  const codes = new Map<string, string>();
  const styles = new Map<string, CellStyle>();
  const hidden = new Set<string>();
  for (const tree of trees) {
    for (const element of tree.children) {
      const name = element.attributes.get('style:name') ?? '';
      if (element.name === 'style') {
        styles.set(name, {
          data: element.attributes.get('style:data-style-name'),
          parent: element.attributes.get('style:parent-style-name'),
        });
        const table = childrenNamed(element, 'table-properties')[0];
        if (table?.attributes.get('table:display') === 'false') hidden.add(name);
      } else if (element.name.endsWith('-style')) {
        codes.set(name, formatCode(element, codes));
      }
    }
  }
  return {
    format: (style) => {
      let at = style;
      for (let depth = 0; at !== undefined && depth < 20; depth++) {
        const found = styles.get(at);
        if (found?.data !== undefined) return tellingFormat(codes.get(found.data));
        at = found?.parent;
      }
      return undefined;
    },
    isHiddenTable: (style) => style !== undefined && hidden.has(style),
  };
}

/** A data style, which spells a format out in elements, as a format code. */
function formatCode(style: XmlElement, known: ReadonlyMap<string, string>): string {
  if (style.name === 'boolean-style') return 'General';
  let code = '';
  let mapped: string | undefined;
  for (const element of style.children) {
    if (element.name === 'map') {
      const condition = element.attributes.get('style:condition') ?? '';
      const target = known.get(element.attributes.get('style:apply-style-name') ?? '');
      if (/^value\(\)(>|<=1\.797)/.test(condition)) mapped ??= target;
    } else {
      code += formatPart(element);
    }
  }
  if (style.attributes.get('number:truncate-on-overflow') === 'false') code = code.replace(/h+|m+|s+/, '[$&]');
  // A text style with a condition is `dd/mm/yyyy;@`: the number part stands in the style it points to.
  if (mapped === undefined) return code;
  return style.name === 'text-style' ? `${mapped};@` : `${mapped};${code}`;
}

function formatPart(element: XmlElement): string {
  const isLong = element.attributes.get('number:style') === 'long';
  switch (element.name) {
    case 'day':
      return isLong ? 'dd' : 'd';
    case 'month':
      return (element.attributes.get('number:textual') === 'true' ? 'mm' : '') + (isLong ? 'mm' : 'm');
    case 'year':
      return isLong ? 'yyyy' : 'yy';
    case 'day-of-week':
      return isLong ? 'dddd' : 'ddd';
    case 'hours':
      return isLong ? 'hh' : 'h';
    case 'minutes':
      return isLong ? 'mm' : 'm';
    case 'seconds':
      return (isLong ? 'ss' : 's') + decimals(element);
    case 'am-pm':
      return 'AM/PM';
    case 'text':
    case 'currency-symbol':
      return literal(element.text);
    case 'text-content':
      return '@';
    case 'number':
      return digits(element);
    case 'scientific-number':
      return `${digits(element)}E+${'0'.repeat(Number(element.attributes.get('number:min-exponent-digits') ?? 2))}`;
    case 'fraction':
      return '# ?/?';
    default:
      return '';
  }
}

function digits(element: XmlElement): string {
  const whole = '0'.repeat(Math.min(20, Number(element.attributes.get('number:min-integer-digits') ?? 1)));
  const grouped = element.attributes.get('number:grouping') === 'true';
  return (grouped ? `#,${whole.padStart(3, '#')}` : whole || '#') + decimals(element);
}

function decimals(element: XmlElement): string {
  const places = Math.min(20, Number(element.attributes.get('number:decimal-places') ?? 0));
  return places > 0 ? `.${'0'.repeat(places)}` : '';
}

/** Signs that stand for themselves in a format code go bare, other text in quotes. */
function literal(text: string): string {
  return /^[-/.: ,%()]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
