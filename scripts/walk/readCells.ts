import { readFileSync } from 'node:fs';
import * as sheetjs from '@e965/xlsx';

/**
 * A reader of its own for checking the merge: it knows nothing of how the product recognises tables or aligns rows. A table starts under a
 * row that has both an ordinal and a content heading and ends at the signature block; every non-empty cell between is a submitted value.
 */
export type WalkedCell = {
  readonly sheet: string;
  readonly address: string;
  readonly header: string;
  readonly text: string;
  /** The number where the cell holds one, e.g. a date's serial. */
  readonly number?: number;
};

/** Marks and small letters off, as two clerks would call words the same; written anew here on purpose. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const ownColumns = ['thoi han', 'ket qua ky truoc', 'trang thai tu tinh', 'canh bao', 'ma dong'];
const endMarks = ['nguoi lap bieu', 'thu truong', 'dau va mau', 'tm. uy ban nhan dan', 'noi nhan'];
const blockMark = /^[a-c]\. nhiem vu /;

/** Every non-empty body cell of every table on every sheet of a workbook; a merged value once. */
export function walkCells(file: string): WalkedCell[] {
  const book = sheetjs.read(readFileSync(file), { dense: true, cellNF: true, cellText: true });
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet && !name.startsWith('_PL') ? tableCells(name, sheet) : [];
  });
}

type Loose = { readonly v?: unknown; readonly w?: string; readonly t?: string };

function tableCells(name: string, sheet: sheetjs.WorkSheet): WalkedCell[] {
  const rows = (sheet['!data'] ?? []) as unknown as ((Loose | undefined)[] | undefined)[];
  const covered = coveredCells(sheet);
  const cells: WalkedCell[] = [];
  let headers: string[] | null = null;
  for (let row = 0; row < rows.length; row += 1) {
    const line = rows[row] ?? [];
    const texts = Array.from(line, (cell, column) => (covered.has(`${row},${column}`) ? '' : shownText(cell)));
    const words = texts.map(plain);
    if (isHeader(words)) {
      headers = words;
      continue;
    }
    if (headers === null) continue;
    const filled = words.filter((text) => text !== '');
    if (filled.length === 0 || isNumberRow(filled) || blockMark.test(filled[0] ?? '')) continue;
    if (filled.some((text) => endMarks.some((mark) => text.startsWith(mark)))) {
      headers = null;
      continue;
    }
    for (const [column, text] of texts.entries()) {
      const header = headers[column] ?? '';
      if (text === '' || header === '' || ownColumns.some((own) => header.startsWith(own))) continue;
      const value = line[column]?.v;
      cells.push({
        sheet: name,
        address: sheetjs.utils.encode_cell({ r: row, c: column }),
        header,
        text,
        ...(typeof value === 'number' ? { number: value } : {}),
      });
    }
  }
  return cells;
}

function isHeader(words: readonly string[]): boolean {
  return words.some((text) => text === 'tt' || text === 'stt') && words.some((text) => text.startsWith('noi dung'));
}

function isNumberRow(filled: readonly string[]): boolean {
  return filled.length > 2 && filled.every((text, index) => text === `(${index + 1})` || /^\(\d+\)$/.test(text));
}

function shownText(cell: Loose | undefined): string {
  if (cell?.v === undefined || cell.v === null || cell.t === 'z') return '';
  const typed = cell.v instanceof Date ? cell.v.toISOString() : `${cell.v as string | number | boolean}`;
  return (cell.t === 's' ? typed : (cell.w ?? typed)).trim();
}

function coveredCells(sheet: sheetjs.WorkSheet): Set<string> {
  const covered = new Set<string>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    for (let row = s.r; row <= e.r; row += 1) {
      for (let column = s.c; column <= e.c; column += 1)
        if (row !== s.r || column !== s.c) covered.add(`${row},${column}`);
    }
  }
  return covered;
}
