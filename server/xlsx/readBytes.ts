import { openCompoundFile } from '#server/xlsx/guard/cfb';
import { type FileKind, fileKind } from '#server/xlsx/guard/firstBytes';
import { openPackage, type Package } from '#server/xlsx/guard/package';
import type { ReadLimits } from '#server/xlsx/limits';
import type { AboutWorkbook, PackedWorkbook } from '#server/xlsx/pack/packed';
import { type PackWriter, packWriter } from '#server/xlsx/pack/packWriter';
import { packCsv } from '#server/xlsx/read/csv';
import { decodeText } from '#server/xlsx/read/encoding';
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

/**
 * How files that are no workbook become one, where whoever asks takes them: each fills `pack` like the readers of workbooks do, and throws
 * `Refused`. What is not given here is refused by its name. And how much of a workbook is wanted.
 */
export type HowToRead = {
  /** False where a cell need only say that it has a formula: the words of thousands are half the work (see `Cell.formula`). */
  readonly formulas?: boolean;
  readonly docx?: (from: Package, main: string, pack: PackWriter) => Promise<AboutWorkbook>;
  readonly pdf?: (bytes: Uint8Array, limits: ReadLimits, pack: PackWriter) => Promise<AboutWorkbook>;
  readonly lines?: (text: string, pack: PackWriter) => AboutWorkbook;
};

/** Reads a file in this very thread. Any bytes give an answer: a workbook or a coded refusal, never an exception. */
export async function readBytes(
  bytes: Uint8Array,
  limits: ReadLimits,
  name = '',
  how: HowToRead = {},
): Promise<PackedReading> {
  try {
    if (bytes.length > limits.fileBytes)
      throw new Refused('too_large', { bytes: bytes.length, limit: limits.fileBytes });
    return { ok: true, packed: await packed(bytes, limits, name, how) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    return { ok: false, refusal: { code: 'not_readable', params: { reason: reasonOf(error) } } };
  }
}

async function packed(bytes: Uint8Array, limits: ReadLimits, name: string, how: HowToRead): Promise<PackedWorkbook> {
  try {
    const pack = packWriter(limits);
    return pack.finish(await packFile(bytes, limits, name, pack, how));
  } catch (error) {
    if (!(error instanceof Unsure)) throw error;
    const pack = packWriter(limits);
    return pack.finish(packThroughSheetJs(openPackage(bytes, limits), pack));
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}

async function packFile(
  bytes: Uint8Array,
  limits: ReadLimits,
  name: string,
  pack: PackWriter,
  how: HowToRead,
): Promise<AboutWorkbook> {
  const kind = fileKind(bytes);
  switch (kind) {
    case 'zip':
      return packZip(bytes, limits, pack, how);
    case 'cfb':
      return packCompound(bytes, pack);
    case 'pdf':
      if (!how.pdf) throw new Refused('pdf', {});
      return how.pdf(bytes, limits, pack);
    case 'text':
      // No table begins with a brace: what does is JSON.
      if (how.lines && isJson(bytes)) return how.lines(decodeText(bytes).text, pack);
      packCsv(bytes, name === '' ? 'CSV' : name, pack, limits);
      return { names: [], properties: [], active: [], margins: [] };
    default:
      throw new Refused(refusalOf(kind), {});
  }
}

function isJson(bytes: Uint8Array): boolean {
  return /^\s*\{/.test(decodeText(bytes.subarray(0, 256)).text);
}

function refusalOf(kind: Exclude<FileKind, 'zip' | 'cfb' | 'pdf' | 'text'>): FileRefusal['code'] {
  switch (kind) {
    case 'empty':
      return 'empty_file';
    case 'binary':
      return 'not_a_workbook';
    default:
      return kind;
  }
}

async function packZip(
  bytes: Uint8Array,
  limits: ReadLimits,
  pack: PackWriter,
  how: HowToRead,
): Promise<AboutWorkbook> {
  const from = openPackage(bytes, limits);
  const { kind, main } = packageKind(from);
  switch (kind) {
    case 'xlsx':
      return scanPackage(from, main, pack, limits, how.formulas ?? true);
    case 'xlsb':
      return packThroughSheetJs(from, pack);
    case 'ods':
      return packOds(from, pack, limits);
    case 'docx':
      if (!how.docx) throw new Refused('docx', {});
      return how.docx(from, main, pack);
    case 'other_document':
      throw new Refused('not_a_workbook', {});
    default:
      throw new Refused(kind, {});
  }
}

/** One container, four things: an old workbook, an encrypted new one, an old Word document, something else. */
function packCompound(bytes: Uint8Array, pack: PackWriter): AboutWorkbook {
  const file = openCompoundFile(bytes);
  if (file.atTop('encryptedpackage')) throw new Refused('encrypted', {});
  if (file.atTop('workbook') || file.atTop('book')) return packXls(bytes, file, pack);
  if (file.atTop('worddocument')) throw new Refused('old_word', {});
  if (file.atTop('powerpoint document')) throw new Refused('presentation', {});
  throw new Refused('not_a_workbook', {});
}
