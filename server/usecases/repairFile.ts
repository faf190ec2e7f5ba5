import { readFile } from 'node:fs/promises';
import type { OpenedFile, RefusedFile } from '#server/usecases/openFile';
import { defaultLimits } from '#server/xlsx/limits';
import { freshWorkbook, tooLongCell } from '#server/xlsx/paint/freshWorkbook';
import { isPatchable } from '#server/xlsx/paint/paintInWorker';
import { Refused } from '#server/xlsx/refused';
import { repairPackage } from '#server/xlsx/repair/repairPackage';
import { type Mended, type MendWish, mend } from '#shared/rules/mend';
import { readSetAside } from '#shared/wire/setAside';

export type RepairedFile = {
  readonly kind: 'repaired';
  readonly bytes: Uint8Array;
  /** Patched: every part but the sheets concerned is byte for byte the file's own. `as_it_was`: there was nothing to repair. */
  readonly how: 'patched' | 'new_workbook' | 'as_it_was';
  readonly signed: boolean;
  readonly mended: Mended;
};

/**
 * A copy of a file with its safe repairs applied (R1, §13). A workbook of the Office format is patched; what came in any other format becomes
 * a new workbook of its cells. `opened` is that very file as it was read.
 */
export async function repairFile(
  opened: OpenedFile,
  wish: Omit<MendWish, 'suppressions'>,
): Promise<RepairedFile | RefusedFile> {
  const { workbook } = opened;
  const bytes = await readFile(opened.given);
  const mended = mend(workbook, { ...wish, suppressions: readSetAside(workbook).list });
  const patchable = isPatchable(bytes);
  if (patchable && mended.cells.length === 0)
    return { kind: 'repaired', bytes, how: 'as_it_was', signed: false, mended };
  if (patchable) {
    try {
      return { kind: 'repaired', how: 'patched', mended, ...repairPackage(bytes, mended.cells, defaultLimits) };
    } catch (error) {
      if (error instanceof Refused) return refusedAs(opened, error.refusal);
      throw error;
    }
  }
  const long = tooLongCell(mended.sheets);
  if (long !== undefined) return refusedAs(opened, { code: 'not_readable', params: { reason: `${long}: > 32767` } });
  const fresh = await freshWorkbook(mended.sheets, workbook.names, mended.recognition.tables);
  return { kind: 'repaired', bytes: fresh.bytes, how: 'new_workbook', signed: false, mended };
}

function refusedAs({ given, file, hash }: OpenedFile, refusal: RefusedFile['refusal']): RefusedFile {
  return { kind: 'refused', given, file, hash, refusal };
}
