import { parse } from 'node:path';
import { type ReadLimits, withDefaults } from '#server/xlsx/limits';
import type { CellPool } from '#server/xlsx/pack/cellPool';
import { unpack } from '#server/xlsx/pack/unpack';
import type { PackedReading } from '#server/xlsx/readBytes';
import { type FileForm, readInWorker } from '#server/xlsx/readInWorker';
import type { FileRefusal } from '#shared/message/refusal';
import type { Workbook } from '#shared/sheet/grid';
import { secrecyMark } from '#shared/sheet/secrecy';

export type Reading =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly refusal: FileRefusal };

/**
 * Limits that differ from the usual ones; `name`: what the file is called (a CSV file has no other name for its sheet); `forms`: what is
 * taken, workbooks alone unless said otherwise; `formulas`: false where a cell need only say that it has one.
 */
export type ReadOptions = Partial<ReadLimits> & {
  readonly name?: string;
  readonly forms?: readonly FileForm[];
  readonly formulas?: boolean;
};

/**
 * Reads a workbook (T6–T9): `.xlsx .xlsm .xlsb .xls .ods .csv`, told by their bytes and never by their name. Any input
 * gives a workbook or a coded refusal within `limits.wallMs`, in a thread of its own; the promise is never rejected.
 */
export async function readWorkbook(source: string | Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  return opened(await readPacked(source, options));
}

/** What {@link readWorkbook} does in the reading thread; {@link opened} does the rest when the cells are wanted. */
export function readPacked(source: string | Uint8Array, options: ReadOptions = {}): Promise<PackedReading> {
  const { name, forms = ['workbook'], formulas = true, ...limits } = options;
  const called = parse(name ?? (typeof source === 'string' ? source : '')).name;
  const asked = { name: called, forms, formulas };
  return readInWorker(
    typeof source === 'string' ? { path: source, ...asked } : { bytes: source, ...asked },
    withDefaults(limits),
  );
}

/** The last steps, in the asking thread: cells become objects, and a workbook stamped as a state secret is put down. */
export function opened(reading: PackedReading, pool?: CellPool): Reading {
  if (!reading.ok) return reading;
  const workbook = unpack(reading.packed, pool);
  const secret = secrecyMark(workbook, reading.packed.about.margins);
  if (!secret) return { ok: true, workbook };
  const params = secret.sheet === undefined ? { mark: secret.mark } : { mark: secret.mark, sheet: secret.sheet };
  return { ok: false, refusal: { code: 'secret', params } };
}
