import { defaultLimits } from '#server/xlsx/limits';
import { freshWorkbook, tooLongCell } from '#server/xlsx/paint/freshWorkbook';
import { isPatchable } from '#server/xlsx/paint/paintInWorker';
import { Refused } from '#server/xlsx/refused';
import { repairPackage } from '#server/xlsx/repair/repairPackage';
import type { FileRefusal } from '#shared/message/refusal';
import { type Mended, type MendWish, mend } from '#shared/rules/mend';
import type { Workbook } from '#shared/sheet/grid';
import { readSetAside } from '#shared/wire/setAside';

export type RepairWish = Omit<MendWish, 'suppressions'>;

export type RepairedCopy = {
  readonly kind: 'repaired';
  readonly bytes: Uint8Array;
  /** Patched: every part but the sheets concerned is byte for byte the file's own. `as_it_was`: there was nothing to repair. */
  readonly how: 'patched' | 'new_workbook' | 'as_it_was';
  readonly signed: boolean;
  readonly mended: Mended;
};

/**
 * A copy of a file with its safe repairs applied (R1, §13). A workbook of the Office format is patched; what came in any other format becomes
 * a new workbook of its cells. `workbook` is those very bytes as they were read.
 */
export async function repairCopy(
  bytes: Uint8Array,
  workbook: Workbook,
  wish: RepairWish,
): Promise<RepairedCopy | { readonly kind: 'refused'; readonly refusal: FileRefusal }> {
  const mended = mend(workbook, { ...wish, suppressions: readSetAside(workbook).list });
  const patchable = isPatchable(bytes);
  if (patchable && mended.cells.length === 0)
    return { kind: 'repaired', bytes, how: 'as_it_was', signed: false, mended };
  if (patchable) {
    try {
      return { kind: 'repaired', how: 'patched', mended, ...repairPackage(bytes, mended.cells, defaultLimits) };
    } catch (error) {
      if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
      throw error;
    }
  }
  const long = tooLongCell(mended.sheets);
  if (long !== undefined)
    return { kind: 'refused', refusal: { code: 'not_readable', params: { reason: `${long}: > 32767` } } };
  const fresh = await freshWorkbook(mended.sheets, workbook.names, mended.recognition.tables);
  return { kind: 'repaired', bytes: fresh.bytes, how: 'new_workbook', signed: false, mended };
}
