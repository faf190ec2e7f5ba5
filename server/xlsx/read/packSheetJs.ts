import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { noResult } from '#server/xlsx/pack/packed';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { tellingFormat } from '#server/xlsx/read/numberFormats';
import { sheetJs } from '#server/xlsx/read/sheetjs';
import { shownText } from '#server/xlsx/read/shownText';
import type { DefinedName, Grid } from '#shared/sheet/grid';

/** Only what is needed is asked for: no styles as HTML, no dates as local `Date`s (house of time zones), no links. */
export function openWithSheetJs(bytes: Uint8Array): WorkBook {
  return sheetJs().read(bytes, {
    type: 'buffer',
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellDates: false,
    // Hidden rows and columns are only told with styles on.
    cellStyles: true,
    dateNF: 'dd/mm/yyyy',
    xlfn: true,
  });
}

export function packSheetJs(book: WorkBook, pack: PackWriter): readonly DefinedName[] {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  book.SheetNames.forEach((name, i) => {
    const sheet = book.Sheets[name];
    const kind: unknown = sheet?.['!type'];
    if (!sheet || (kind !== undefined && kind !== 'sheet')) return;
    const rows = sheet['!data'] ?? [];
    const keys = Object.keys(rows);
    for (const key of keys) {
      const row = rows[Number(key)];
      if (!row) continue;
      pack.row(Number(key));
      // `forEach` skips the holes a stray cell far right leaves.
      row.forEach((cell, column) => {
        packCell(cell, column, date1904, pack);
      });
    }
    pack.sheet({ name, date1904, visibility: visibility(book.Workbook?.Sheets?.[i]?.Hidden), ...frame(sheet) });
  });
  return names(book);
}

function packCell(cell: CellObject | undefined, column: number, date1904: boolean, pack: PackWriter): void {
  if (!cell) return;
  const formula = typeof cell.f === 'string' && cell.f !== '' ? pack.texts.add(cell.f) : -1;
  if (cell.t === 's' && typeof cell.v === 'string') {
    if (cell.v !== '') pack.text(column, pack.texts.add(cell.v), formula);
  } else if (cell.t === 'n' && typeof cell.v === 'number') {
    packNumber(cell.v, tellingFormat(typeof cell.z === 'string' ? cell.z : undefined), column, date1904, formula, pack);
  } else if (cell.t === 'b') {
    pack.boolean(column, cell.v === true, formula);
  } else if (cell.t === 'e') {
    pack.error(column, errorText(cell), formula);
  } else if (cell.t === 'z' && formula >= 0) {
    pack.error(column, noResult, formula);
  }
}

export function packNumber(
  value: number,
  format: string | undefined,
  column: number,
  date1904: boolean,
  formula: number,
  pack: PackWriter,
): void {
  if (!Number.isFinite(value)) {
    pack.error(column, '#NUM!', formula);
    return;
  }
  const shown = shownText(value, format, date1904);
  pack.number(
    column,
    value,
    format === undefined ? -1 : pack.formatIndex(format),
    shown === String(value) ? -1 : pack.texts.add(shown),
    formula,
  );
}

const errorTexts: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

function errorText(cell: CellObject): string {
  if (typeof cell.v === 'number') return errorTexts.get(cell.v) ?? cell.w ?? '#VALUE!';
  return typeof cell.v === 'string' && cell.v !== '' ? cell.v : (cell.w ?? '#VALUE!');
}

function visibility(hidden: 0 | 1 | 2 | undefined): Grid['visibility'] {
  if (hidden === 2) return 'veryHidden';
  return hidden === 1 ? 'hidden' : 'visible';
}

function frame(sheet: WorkSheet) {
  const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] => {
    const found: number[] = [];
    list?.forEach((info, index) => {
      if (info?.hidden) found.push(index);
    });
    return found;
  };
  return {
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hidden(sheet['!rows']),
    hiddenColumns: hidden(sheet['!cols']),
  };
}

function names(book: WorkBook): readonly DefinedName[] {
  return (book.Workbook?.Names ?? []).flatMap((name) => {
    if (typeof name.Ref !== 'string') return [];
    const sheet = typeof name.Sheet === 'number' ? book.SheetNames[name.Sheet] : undefined;
    return [{ name: name.Name, refersTo: name.Ref, ...(sheet === undefined ? {} : { sheet }) }];
  });
}
