import type { Parcel } from '#addin/api/service';
import { bytesOf } from '#addin/api/utf8';
import type { PaneContext } from '#addin/app/paneContext';
import type { HostTrouble, OpenWorkbook } from '#addin/port/workbookPort';
import type { Cell, Grid, Workbook } from '#shared/sheet/grid';
import { type SecrecyMark, secrecyMark } from '#shared/sheet/secrecy';
import type { EnteredLines, SentSheets } from '#shared/wire/lines';

/** What the service takes at most. */
export const parcelLimit = 20 * 1024 * 1024;

/** A report made ready, or why it stays on this machine. */
export type Packed =
  | { readonly kind: 'packed'; readonly parcel: Parcel; readonly print: string; readonly whole: boolean }
  | { readonly kind: 'secret'; readonly secret: SecrecyMark }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'trouble'; readonly trouble: HostTrouble };

type About = Pick<Parcel, 'programme' | 'period'>;
type Packing = Pick<PaneContext, 'host' | 'now' | 'hash' | 'books'>;

/**
 * The open workbook as it will be sent: the whole file where the host gives it, else its sheets. It is read anew, so that what is shown is
 * what goes. A workbook marked as a state secret is not packed (T9).
 */
export async function packWorkbook(context: Packing, about: About, name: string): Promise<Packed> {
  const { host } = context;
  const read = await host.read();
  if (!read.ok) return { kind: 'trouble', trouble: read.trouble };
  const secret = secrecyMark(read.value, []);
  if (secret !== undefined) return { kind: 'secret', secret };
  const print = await context.hash(bytesOf(JSON.stringify(sheetsOf(read.value).sheets)));
  const file = read.value.file ?? name;
  if (host.capabilities().wholeFile) {
    const bytes = await host.fileBytes();
    if (bytes.ok) {
      const margins = (await context.books?.margins(bytes.value)) ?? [];
      const outside = secrecyMark({ ...read.value, sheets: [] }, margins);
      if (outside !== undefined) return { kind: 'secret', secret: outside };
      return packed(about, file, bytes.value, 'application/octet-stream', print, true);
    }
    // A host that cannot give this file after all still gives its cells.
    if (bytes.trouble.code !== 'not_supported' && bytes.trouble.code !== 'too_large')
      return { kind: 'trouble', trouble: bytes.trouble };
  }
  const sheets: SentSheets = { ...sheetsOf(read.value), savedAt: context.now() };
  return packed(about, file, bytesOf(JSON.stringify(sheets)), 'application/json', print, false);
}

/** The declaration that there is nothing to report (K2). It holds no time: said twice it is the same. */
export async function packNothing(
  context: Pick<PaneContext, 'hash'>,
  about: About,
  agency: string,
  name: string,
): Promise<Packed> {
  const entered: EnteredLines = {
    format: 'phuluc/lines',
    version: 1,
    programme: about.programme,
    agency,
    period: about.period,
    nothing: true,
    lines: [],
  };
  const bytes = bytesOf(JSON.stringify(entered));
  return packed(about, name, bytes, 'application/json', await context.hash(bytes), false);
}

function packed(
  about: About,
  file: string,
  bytes: Uint8Array,
  type: string,
  print: string,
  whole: boolean,
): Extract<Packed, { readonly kind: 'packed' | 'too_large' }> {
  if (bytes.length > parcelLimit) return { kind: 'too_large' };
  return { kind: 'packed', parcel: { ...about, file: file.slice(0, 255), bytes, type }, print, whole };
}

/** Sheets as the service takes them for a workbook; the same reading as of the file (R2). */
export function sheetsOf(workbook: Workbook | OpenWorkbook): SentSheets {
  return {
    format: 'phuluc/sheets',
    version: 1,
    sheets: workbook.sheets.map(sheetOf),
    names: workbook.names.map(({ name, refersTo, sheet }) => ({
      name,
      refersTo,
      ...(sheet === undefined ? {} : { sheet }),
    })),
    properties: Object.fromEntries(workbook.properties),
  };
}

function sheetOf(grid: Grid): SentSheets['sheets'][number] {
  const { name, visibility, rows, merges, hiddenRows, hiddenColumns, date1904 } = grid;
  return {
    name,
    visibility,
    rows: rows.map(({ index, cells }) => ({ index, cells: Array.from(cells, cellOf) })),
    merges: merges === 'unknown' ? merges : merges.map((merge) => ({ ...merge })),
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
    date1904,
  };
}

function cellOf(cell: Cell | undefined): SentSheets['sheets'][number]['rows'][number]['cells'][number] {
  if (cell === undefined) return null;
  const { value, text, format, formula, error } = cell;
  if (typeof value === 'string' && format === undefined && formula === undefined && error === undefined) return value;
  return {
    value,
    ...(text === value ? {} : { text }),
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
  };
}
