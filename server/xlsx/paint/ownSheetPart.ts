import { cellXml } from '#server/xlsx/checkBeforeWrite';
import type { OwnValue } from '#shared/colour/paint';
import { columnName } from '#shared/sheet/address';

/** What our hidden sheet remembers of the package it came into, so that all goes back to the letter. */
export type Remembered = {
  /** The empty list of formats as it stood; null where it was not empty. */
  readonly formats: string | null;
  /** The workbook had no styles at all. */
  readonly styles: boolean;
};

const note = /<!--PL ([A-Za-z0-9+/=]*) ([01])-->/;

/** Our hidden sheet as a part of its own: texts stand in their cells, so the workbook's shared texts stay as they are. */
export function ownSheetXml(
  rows: readonly (readonly OwnValue[])[],
  given: { readonly namespace: string; readonly asOf: number; readonly remembered: Remembered },
): Buffer {
  const { namespace, asOf, remembered } = given;
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) => cellOf(value, `${columnName(column)}${at + 1}`, asOf));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const text = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    remembered.formats === null && !remembered.styles
      ? ''
      : `<!--PL ${formatsNote(remembered)} ${remembered.styles ? 1 : 0}-->`,
    `<worksheet xmlns="${namespace}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  ].join('');
  return Buffer.from(text, 'utf8');
}

/** `=` alone is no base64 of anything: the list was not empty. */
function formatsNote({ formats }: Remembered): string {
  return formats === null ? '=' : Buffer.from(formats, 'latin1').toString('base64');
}

/** What the sheet of an earlier painting remembers; nothing once a program saved the workbook anew. */
export function rememberedIn(bytes: Buffer): Remembered | null {
  const found = note.exec(bytes.toString('latin1', 0, 4_096));
  if (found === null) return null;
  const [, formats = '', styles] = found;
  return {
    formats: formats === '=' ? null : Buffer.from(formats, 'base64').toString('latin1'),
    styles: styles === '1',
  };
}

/** A formula is ours: the day colours count to. Its result stands beside it for programs that do not reckon on opening. */
function cellOf(value: OwnValue, at: string, asOf: number): string {
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value !== 'string') return `<c r="${at}"><f>${cellXml(value.formula)}</f><v>${asOf}</v></c>`;
  if (value === '') return '';
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cellXml(value)}</t></is></c>`;
}
