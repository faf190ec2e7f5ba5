import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { isoSerial } from '#server/xlsx/scan/numberCells';

/** A cell of an OpenDocument table with what it takes to write it at any place it is repeated to. */
export type OdsCell = { readonly column: number; readonly repeated: number; readonly write: (column: number) => void };

export type OdsCellSource = {
  /** Attributes by qualified name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The paragraphs, one a line: what the person sees. */
  readonly shown: string;
  readonly format: string | undefined;
  readonly date1904: boolean;
};

/** How to write the cell; undefined when it holds nothing. */
export function odsCellWriter(source: OdsCellSource, pack: PackWriter): ((column: number) => void) | undefined {
  const { attributes, shown, date1904 } = source;
  // LibreOffice keeps a typed TRUE as this formula.
  const typed = /^of:=(TRUE|FALSE)\(\)$/.exec(attributes['table:formula'] ?? '')?.[1];
  if (typed) return (column) => pack.boolean(column, typed === 'TRUE', -1);
  const formula = formulaIndex(attributes['table:formula'], pack);
  if (attributes['calcext:value-type'] === 'error' && shown !== '') {
    return (column) => pack.error(column, shown, formula);
  }
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
      return numberWriter(Number(attributes['office:value']), source.format, shown, formula, pack);
    case 'percentage':
      return numberWriter(Number(attributes['office:value']), source.format ?? '0%', shown, formula, pack);
    case 'date': {
      const serial = isoSerial(attributes['office:date-value'] ?? '', date1904);
      return serial === undefined
        ? textWriter(shown, formula, pack)
        : numberWriter(serial, source.format ?? 'dd/mm/yyyy', shown, formula, pack);
    }
    case 'time': {
      const days = durationInDays(attributes['office:time-value'] ?? '');
      return days === undefined
        ? textWriter(shown, formula, pack)
        : numberWriter(days, source.format ?? 'hh:mm:ss', shown, formula, pack);
    }
    case 'boolean': {
      const value = attributes['office:boolean-value'] === 'true';
      return (column) => pack.boolean(column, value, formula);
    }
    default:
      return textWriter(attributes['office:string-value'] ?? shown, formula, pack);
  }
}

function textWriter(text: string, formula: number, pack: PackWriter): ((column: number) => void) | undefined {
  if (text === '') return undefined;
  const index = pack.texts.add(text);
  return (column) => pack.text(column, index, formula);
}

function numberWriter(
  value: number,
  format: string | undefined,
  shown: string,
  formula: number,
  pack: PackWriter,
): (column: number) => void {
  if (!Number.isFinite(value)) return (column) => pack.error(column, '#NUM!', formula);
  const formatIndex = format === undefined ? -1 : pack.formatIndex(format);
  const shownIndex = shown === '' || shown === String(value) ? -1 : pack.texts.add(shown);
  return (column) => pack.number(column, value, formatIndex, shownIndex, formula);
}

/** `PT08H30M00S` → 0.354…; undefined when it is no duration. */
export function durationInDays(text: string): number | undefined {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(text);
  if (!match) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total =
    Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400;
  return sign === '-' ? -total : total;
}

function formulaIndex(formula: string | undefined, pack: PackWriter): number {
  return formula === undefined ? -1 : pack.texts.add(excelFormula(formula));
}

/** `of:=SUM([.A1:.B2];[$Tên.C3])` → `SUM(A1:B2,Tên!C3)`; texts in quotes stay. */
export function excelFormula(formula: string): string {
  return formula
    .replace(/^[a-z]+:/, '')
    .replace(/^=/, '')
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(/\[([^\]]*)\]/g, (_, address: string) => excelAddress(address)).replaceAll(';', ','),
    )
    .join('');
}

/** `$Tên.$A$1:.$B$2` → `Tên!$A$1:$B$2`. */
export function excelAddress(address: string): string {
  const match = /^(?:\$?('(?:[^']|'')*'|[^.']*))?\.([^:]*)(?::(?:\$?(?:'(?:[^']|'')*'|[^.']*))?\.(.*))?$/.exec(address);
  if (!match) return address;
  const [, sheet = '', from = '', to] = match;
  return `${sheet === '' ? '' : `${sheet}!`}${from}${to === undefined ? '' : `:${to}`}`;
}
