import { readFile } from 'node:fs/promises';
import type { OpenedFile, RefusedFile } from '#server/usecases/openFile';
import { type RepairedCopy, type RepairWish, repairCopy } from '#server/usecases/repairCopy';

/** A repaired copy of a file that was opened (R1, §13); see {@link repairCopy}. */
export async function repairFile(opened: OpenedFile, wish: RepairWish): Promise<RepairedCopy | RefusedFile> {
  const { given, file, hash } = opened;
  const repaired = await repairCopy(await readFile(given), opened.workbook, wish);
  return repaired.kind === 'refused' ? { ...repaired, given, file, hash } : repaired;
}
