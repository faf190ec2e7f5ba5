import type { MergePlan } from '#shared/merge/plan';
import type { ReceiptNote } from '#shared/merge/receiptNote';
import { speaksFor } from '#shared/merge/titleSender';
import { address } from '#shared/sheet/address';
import { filledColumns, shown } from '#shared/sheet/cells';
import type { Grid, GridRow, Workbook } from '#shared/sheet/grid';
import { isFrameTitle, isGuideTitle, isIssuedLine } from '#shared/table/frame';
import {
  isBracketed,
  isListed,
  isNote,
  isOffice,
  isPageMark,
  isReceiver,
  isSignature,
  isTitleLine,
  isTotal,
  opensReceivers,
} from '#shared/table/margin';
import { readOrdinals } from '#shared/table/ordinal';
import type { Table } from '#shared/table/table';
import type { ProgrammeDocument } from '#shared/task/programme';
import { cleanText, fold } from '#shared/text/fold';
import { isSetAsideSheet } from '#shared/wire/setAside';
import { stampSheet } from '#shared/wire/stamp';

/** More rows in one stretch are a list or a letter of their own: named, not copied out. */
const longest = 20;

/**
 * What an agency wrote beside its tables: below, above, between them, on sheets without one. It is no cell of the programme, so the account
 * does not know it (M8), and still somebody has to read it: a note each, with sheet and row. What is known is left out: letterhead and titles,
 * signatures and receivers, totals, page marks, and whatever workbooks of ours bear themselves.
 */
export function textBeside(plan: MergePlan, workbook: Workbook, tables: readonly Table[]): readonly ReceiptNote[] {
  const notes: ReceiptNote[] = [];
  for (const grid of workbook.sheets) {
    if (isOurs(grid)) continue;
    for (const table of tables) if (table.sheet === grid.name) notes.push(...unplacedIn(table));
    for (const stretch of stretches(besideOn(plan, grid, tables))) notes.push(...notesFor(grid.name, stretch));
  }
  return notes;
}

/**
 * Words typed over a number of a row, which counts as the same whatever it says (M4), and over what the software fills in, which is never read
 * back (M8). Dates and our own words, which begin with a sign, are none.
 */
function* unplacedIn(table: Table): Iterable<ReceiptNote> {
  for (const { kind, cells, owned } of table.rows) {
    if (kind !== 'section' && kind !== 'task' && kind !== 'step') continue;
    const typed = [
      // Lines right under the table that began in the number column were read as going on with the last number.
      ...[cells.ordinal, ...(cells.ordinal?.pieces ?? [])].map((cell) => (isRemark(cell?.text) ? cell : undefined)),
      owned.deadline?.value === undefined && /\p{L}/u.test(owned.deadline?.text ?? '') ? owned.deadline : undefined,
      ...[owned.class, owned.warning].map((cell) => (/^\s*\p{L}/u.test(cell?.text ?? '') ? cell : undefined)),
    ];
    for (const cell of typed) {
      if (cell === undefined) continue;
      const params = { sheet: table.sheet, cell: address(cell.row, cell.column), text: cell.text };
      yield { code: 'text_unplaced', params };
    }
  }
}

/** A sum line that says no more than the sum. */
function isBareTotal(text: string): boolean {
  return text.length <= 40 && isTotal(text);
}

/** A number with its tag ("II.1.2 (bổ sung)") is shorter than a remark. */
function isRemark(text = ''): boolean {
  return text.length > 20 && readOrdinals(text).length === 0;
}

/** A row beside the tables: from 0, and what it says. */
type Said = { readonly row: number; readonly text: string };

function isOurs(grid: Grid): boolean {
  if (isSetAsideSheet(grid) || grid.name.toUpperCase().startsWith(ownSheets)) return true;
  return isGuideTitle(grid.rows[0] === undefined ? '' : textsOf(grid.rows[0]).join(' '));
}

/** `_PL_`: how the names of our hidden sheets begin, copies of them included. */
const ownSheets = stampSheet.slice(0, '_PL_'.length);

function* besideOn(plan: MergePlan, grid: Grid, all: readonly Table[]): Iterable<Said> {
  const tables = all.filter(({ sheet }) => sheet === grid.name);
  const taken = new Set(
    tables.flatMap(({ rows }) =>
      rows.filter(({ kind }) => kind !== 'note' && kind !== 'blank' && kind !== 'total').map(({ row }) => row),
    ),
  );
  const ours = tables.some(({ owned }) => owned.some(({ kind }) => kind === 'id'));
  const first = Math.min(...tables.map(({ headerRows, top }) => headerRows[0] ?? top));
  const last = Math.max(...tables.map(({ top }) => top));
  let signed = false;
  let receivers = false;
  for (const row of grid.rows) {
    if (taken.has(row.index)) {
      signed = false;
      receivers = false;
      continue;
    }
    const above = row.index < last;
    const below = row.index > first;
    const texts = textsOf(row);
    signed ||= below && texts.some(isSignature);
    receivers ||= below && texts.some(opensReceivers);
    const said = texts.filter((text) => {
      if (isIssuedLine(text) || isFrameTitle(text)) return false;
      if (repeatsTitle(text, row.index)) return false;
      return text.split(/[\r\n]+/).some((line) => isSaid(line, { above, signed, receivers }));
    });
    if (said.length > 0) yield { row: row.index, text: said.join(' | ') };
  }

  /** A title printed once more below its own table's head, between the pages. */
  function repeatsTitle(text: string, at: number): boolean {
    return tables.some(
      ({ headerRows, top, title }) => (headerRows[0] ?? top) < at && title.some((one) => fold(one) === fold(text)),
    );
  }

  function isSaid(
    line: string,
    at: { readonly above: boolean; readonly signed: boolean; readonly receivers: boolean },
  ): boolean {
    const text = cleanText(line);
    if (!/\p{L}/u.test(text) || isSignature(text) || isOffice(text) || isPageMark(text) || isBareTotal(text))
      return false;
    if (at.signed && !isNote(text)) return !isReceiver(text) && !(at.receivers && isListed(text));
    if (!at.above) return true;
    if (speaksFor(plan.agencies, text, plan.asOf)) return false;
    if (namesProgramme(text, plan.programme.document)) return false;
    // Of a workbook of ours every title is known; others bear their own.
    return ours || !isTitleLine(text);
  }
}

/** Its title in any line, its number in a line of its own brackets: "(Theo Chương trình số 26/CTr-UBND …)". */
function namesProgramme(text: string, { title, number }: ProgrammeDocument): boolean {
  const key = fold(text);
  return (
    (title !== '' && key.includes(fold(title))) ||
    (number !== undefined && isBracketed(text) && key.includes(fold(number)))
  );
}

function textsOf(row: GridRow): readonly string[] {
  return filledColumns(row).flatMap((column) => {
    const cell = row.cells[column];
    return typeof cell?.value === 'string' ? [shown(cell)] : [];
  });
}

/** Rows that follow each other without an empty one between. */
function* stretches(rows: Iterable<Said>): Iterable<readonly Said[]> {
  let open: Said[] = [];
  for (const one of rows) {
    const before = open.at(-1);
    if (before !== undefined && one.row > before.row + 1) {
      yield open;
      open = [];
    }
    open.push(one);
  }
  if (open.length > 0) yield open;
}

function notesFor(sheet: string, rows: readonly Said[]): readonly ReceiptNote[] {
  if (rows.length <= longest)
    return rows.map(({ row, text }) => ({ code: 'text_beside', params: { sheet, row: String(row + 1), text } }));
  const [from, to] = [(rows[0]?.row ?? 0) + 1, (rows.at(-1)?.row ?? 0) + 1];
  return [{ code: 'rows_beside', params: { sheet, rows: `${from}–${to}`, count: rows.length } }];
}
