import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { serialOfDay, shownText } from '#server/xlsx/read/shownText';

/** Formats of the cell styles by their number; undefined = General. */
export type CellFormats = readonly (string | undefined)[];

export type NumberCells = {
  readonly number: (column: number, value: number, style: number, formula: number) => void;
  /** A date as Strict files write it: `2025-06-30` or `2025-06-30T08:00:00`. */
  readonly isoDate: (column: number, text: string, style: number, formula: number) => void;
};

const remembered = 50_000;

/** What a date of a Strict file without a format of its own is shown as; remembered beside the styles of the file. */
const isoFormat = 'dd/mm/yyyy';
const isoStyle = 1_000_000;

/** Number cells with the text a person sees; the same date is rendered once. */
export function numberCells(pack: PackWriter, formats: CellFormats, date1904: boolean): NumberCells {
  const shownBy: (Map<number, number> | undefined)[] = [];

  const shownIndex = (value: number, format: string | undefined, style: number): number => {
    if (format === undefined && Number.isInteger(value) && Math.abs(value) < 1e11) return -1;
    let known = shownBy[style];
    if (!known) {
      known = new Map();
      shownBy[style] = known;
    }
    const before = known.get(value);
    if (before !== undefined) return before;
    const shown = shownText(value, format, date1904);
    const index = shown === String(value) ? -1 : pack.texts.add(shown);
    if (known.size < remembered) known.set(value, index);
    return index;
  };

  const withFormat = (
    column: number,
    value: number,
    format: string | undefined,
    style: number,
    formula: number,
  ): void => {
    if (!Number.isFinite(value)) {
      pack.error(column, '#NUM!', formula);
      return;
    }
    const formatIndex = format === undefined ? -1 : pack.formatIndex(format);
    pack.number(column, value, formatIndex, shownIndex(value, format, style), formula);
  };

  return {
    number: (column, value, style, formula) => withFormat(column, value, formats[style], style, formula),
    isoDate: (column, text, style, formula) => {
      const serial = isoSerial(text, date1904);
      if (serial === undefined) pack.text(column, pack.texts.add(text), formula);
      else
        withFormat(
          column,
          serial,
          formats[style] ?? isoFormat,
          formats[style] === undefined ? isoStyle : style,
          formula,
        );
    },
  };
}

/** Serial of an ISO date, with the time as a fraction; undefined when the text is none. */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const days = serialOfDay(Number(year), Number(month), Number(day)) - (date1904 ? 1462 : 0);
  return days + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
