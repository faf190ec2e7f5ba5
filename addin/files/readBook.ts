import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { BookFile } from '#addin/app/paneContext';
import { isDateFormat, serialToDate } from '#shared/sheet/format';
import type { Cell, DefinedName, Grid, GridRow, Workbook } from '#shared/sheet/grid';

/**
 * A workbook of this device as the service's reader would give it (R2), for joining copies without a network. Any bytes give an answer.
 * It is only ever joined here and then sent like every file, so that the service's own guard still stands between it and the province.
 */
export function readBook(bytes: Uint8Array): BookFile {
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellDates: false,
      // Hidden rows and columns are only told with styles on.
      cellStyles: true,
      dateNF: 'dd/mm/yyyy',
    });
    return { ok: true, workbook: workbookOf(book) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: /password|encrypt/i.test(detail) ? 'encrypted' : 'not_readable', detail };
  }
}

function workbookOf(book: WorkBook): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, at): Grid[] => {
    const sheet = book.Sheets[name];
    const kind: unknown = sheet?.['!type'];
    if (sheet === undefined || (kind !== undefined && kind !== 'sheet')) return [];
    return [gridOf(name, sheet, date1904, book.Workbook?.Sheets?.[at]?.Hidden)];
  });
  const modified: unknown = book.Props?.ModifiedDate;
  const properties = Object.entries({ ...book.Props, ...book.Custprops }).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
  );
  return {
    sheets,
    names: namesOf(book),
    properties: new Map(properties),
    ...(modified instanceof Date && !Number.isNaN(modified.getTime()) ? { savedAt: modified.toISOString() } : {}),
    active: [],
  };
}

function gridOf(name: string, sheet: WorkSheet, date1904: boolean, hidden: 0 | 1 | 2 | undefined): Grid {
  const rows: GridRow[] = [];
  const data: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
  for (const key of Object.keys(data)) {
    const index = Number(key);
    const cells: (Cell | undefined)[] = [];
    // `forEach` skips the holes a stray cell far right leaves.
    data[index]?.forEach((one, column) => {
      const cell = cellOf(one, date1904);
      if (cell !== undefined) cells[column] = cell;
    });
    if (cells.length > 0) rows.push({ index, cells });
  }
  return {
    name,
    visibility: hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible',
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    date1904,
  };
}

function hiddenOf(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  lines?.forEach((line, at) => {
    if (line?.hidden === true) hidden.add(at);
  });
  return hidden;
}

function cellOf({ t, v, z, f }: CellObject, date1904: boolean): Cell | undefined {
  const formula = typeof f === 'string' && f !== '' ? { formula: f } : {};
  if (t === 's') return typeof v === 'string' && v !== '' ? { value: v, text: v, ...formula } : undefined;
  if (t === 'b') return { value: v === true, text: v === true ? 'TRUE' : 'FALSE', ...formula };
  if (t === 'e') return { value: '#VALUE!', text: '#VALUE!', error: '#VALUE!', ...formula };
  if (t !== 'n' || typeof v !== 'number') return undefined;
  const format = typeof z === 'string' && z !== '' && !/^general$/i.test(z) ? z : undefined;
  const text = shown(v, format, date1904);
  return { value: v, text, ...(format === undefined ? {} : { format }), ...formula };
}

function shown(value: number, format: string | undefined, date1904: boolean): string {
  if (format === undefined) return String(value);
  const day = isDateFormat(format) && /^d{1,2}[/-]m{1,2}[/-]y{4}$/i.test(format) ? serialToDate(value, date1904) : null;
  if (day !== null) return day.split('-').reverse().join('/');
  try {
    return String(SSF.format(format, value, { date1904 }));
  } catch {
    // A format code nobody can read shows the bare number.
    return String(value);
  }
}

function namesOf(book: WorkBook): readonly DefinedName[] {
  return (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }) => {
    const sheet = typeof Sheet === 'number' ? book.SheetNames[Sheet] : undefined;
    return typeof Ref === 'string' ? [{ name: Name, refersTo: Ref, ...(sheet === undefined ? {} : { sheet }) }] : [];
  });
}
