import { openCompoundFile } from '#server/xlsx/guard/cfb';
import { type FileKind, fileKind } from '#server/xlsx/guard/firstBytes';
import { openPackage } from '#server/xlsx/guard/package';
import type { ReadLimits } from '#server/xlsx/limits';
import type { AboutWorkbook, PackedWorkbook } from '#server/xlsx/pack/packed';
import { type PackWriter, packWriter } from '#server/xlsx/pack/packWriter';
import { packCsv } from '#server/xlsx/read/csv';
import { packOds } from '#server/xlsx/read/ods';
import { packageKind, packThroughSheetJs } from '#server/xlsx/read/officePackage';
import { packXls } from '#server/xlsx/read/xls';
import { Refused } from '#server/xlsx/refused';
import { scanPackage } from '#server/xlsx/scan/scanPackage';
import { Unsure } from '#server/xlsx/scan/unsure';
import type { FileRefusal } from '#shared/message/refusal';

export type PackedReading =
  | { readonly ok: true; readonly packed: PackedWorkbook }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** Reads a file in this very thread. Any bytes give an answer: a workbook or a coded refusal, never an exception. */
export async function readBytes(bytes: Uint8Array, limits: ReadLimits, name = ''): Promise<PackedReading> {
  try {
    if (bytes.length > limits.fileBytes)
      throw new Refused('too_large', { bytes: bytes.length, limit: limits.fileBytes });
    return { ok: true, packed: await packed(bytes, limits, name) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    return { ok: false, refusal: { code: 'not_readable', params: { reason: reasonOf(error) } } };
  }
}

async function packed(bytes: Uint8Array, limits: ReadLimits, name: string): Promise<PackedWorkbook> {
  try {
    const pack = packWriter(limits);
    return pack.finish(await packFile(bytes, limits, name, pack));
  } catch (error) {
    if (!(error instanceof Unsure)) throw error;
    const pack = packWriter(limits);
    return pack.finish(packThroughSheetJs(openPackage(bytes, limits), pack));
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}

async function packFile(bytes: Uint8Array, limits: ReadLimits, name: string, pack: PackWriter): Promise<AboutWorkbook> {
  const kind = fileKind(bytes);
  switch (kind) {
    case 'zip':
      return packZip(bytes, limits, pack);
    case 'cfb':
      return packCompound(bytes, pack);
    case 'text':
      packCsv(bytes, name === '' ? 'CSV' : name, pack, limits);
      return { names: [], properties: [], active: [], margins: [] };
    default:
      throw new Refused(refusalOf(kind), {});
  }
}

function refusalOf(kind: Exclude<FileKind, 'zip' | 'cfb' | 'text'>): FileRefusal['code'] {
  switch (kind) {
    case 'empty':
      return 'empty_file';
    case 'binary':
      return 'not_a_workbook';
    default:
      return kind;
  }
}

async function packZip(bytes: Uint8Array, limits: ReadLimits, pack: PackWriter): Promise<AboutWorkbook> {
  const from = openPackage(bytes, limits);
  const { kind, main } = packageKind(from);
  switch (kind) {
    case 'xlsx':
      return scanPackage(from, main, pack, limits);
    case 'xlsb':
      return packThroughSheetJs(from, pack);
    case 'ods':
      return packOds(from, pack, limits);
    case 'other_document':
      throw new Refused('not_a_workbook', {});
    default:
      throw new Refused(kind, {});
  }
}

/** One container, four things: an old workbook, an encrypted new one, an old Word document, something else. */
function packCompound(bytes: Uint8Array, pack: PackWriter): AboutWorkbook {
  const file = openCompoundFile(bytes);
  if (file.entries.has('encryptedpackage')) throw new Refused('encrypted', {});
  if (file.entries.has('workbook') || file.entries.has('book')) return packXls(bytes, file, pack);
  if (file.entries.has('worddocument')) throw new Refused('old_word', {});
  if (file.entries.has('powerpoint document')) throw new Refused('presentation', {});
  throw new Refused('not_a_workbook', {});
}
