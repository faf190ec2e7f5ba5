import type { ReadLimits } from '#server/xlsx/limits';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { decodeText } from '#server/xlsx/read/encoding';
import { packNumber } from '#server/xlsx/read/packSheetJs';
import { Refused } from '#server/xlsx/refused';

/**
 * A CSV file says nothing about types and Excel guesses dates by the computer's region (5/6 is May or June). So every
 * field stays the text it is, to be read d/m/y by the period reader like any typed text (P2, T7); only a plain whole number
 * (`12`, not `012`, not `1.10`, not `0,5`) becomes a number.
 */
export function packCsv(bytes: Uint8Array, sheetName: string, pack: PackWriter, limits: ReadLimits): void {
  const { text } = decodeText(bytes);
  const directive = /^sep=(.)\r?\n/i.exec(text);
  const body = directive ? text.slice(directive[0].length) : text;
  const separator = directive?.[1] ?? likelySeparator(body);
  let row = 0;
  let column = 0;
  const field = (value: string): void => {
    if (value !== '') {
      if (column > 16_383) throw new Refused('too_many_cells', { columns: column + 1, limit: 16_384 });
      if (/^-?(0|[1-9]\d{0,14})$/.test(value) && value !== '-0')
        packNumber(Number(value), undefined, column, false, -1, pack);
      else pack.text(column, pack.texts.add(value), -1);
    }
    column++;
  };
  const endRow = (): void => {
    row++;
    column = 0;
    // Excel's last row; more lines cannot have come from a workbook.
    if (row > 1_048_576) throw new Refused('too_many_rows', { rows: countLines(body), limit: limits.rows });
    pack.row(row);
  };
  pack.row(0);
  readFields(body, separator, field, endRow);
  pack.sheet({
    name: sheetName,
    visibility: 'visible',
    date1904: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  });
}

function readFields(text: string, separator: string, field: (value: string) => void, endRow: () => void): void {
  let at = 0;
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      value = quoted.value;
      at = quoted.next;
      // Text after the closing quote belongs to the field; careless programs write it.
      const end = fieldEnd(text, at, separator);
      value += text.slice(at, end);
      at = end;
    } else {
      const end = fieldEnd(text, at, separator);
      value = text.slice(at, end);
      at = end;
    }
    field(value);
    if (text[at] === separator) {
      at++;
      if (at === text.length) field('');
    } else {
      if (text[at] === '\r') at++;
      if (text[at] === '\n') at++;
      endRow();
    }
  }
}

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === separator || character === '\n' || character === '\r') break;
    at++;
  }
  return at;
}

function readQuoted(text: string, from: number): { readonly value: string; readonly next: number } {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), next: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value: value.replaceAll('\r\n', '\n'), next: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

/**
 * Vietnamese regional settings write `;` (the comma is the decimal sign), "Unicode text" writes tabs. The separator
 * that splits most of the first lines into the same number of fields wins; within quotes nothing counts.
 */
export function likelySeparator(text: string): string {
  const lines = sampleLines(text);
  let best = ',';
  let bestScore = 0;
  for (const candidate of [';', '\t', ',', '|']) {
    const counts = lines.map((line) => line.split(candidate).length - 1).filter((count) => count > 0);
    const usual = Math.max(0, ...counts);
    const score = counts.length * 10 + Math.min(usual, 50);
    const scoreOrNone = counts.length === 0 ? 0 : score + (candidate === '\t' ? 5 : 0);
    if (scoreOrNone > bestScore) {
      best = candidate;
      bestScore = scoreOrNone;
    }
  }
  return best;
}

function sampleLines(text: string): readonly string[] {
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '""');
  return bare
    .split(/\r\n|\n|\r/)
    .slice(0, 40)
    .filter((line) => line.trim() !== '');
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
