import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { formOf } from '#server/usecases/doors/formOf';
import { fileKind } from '#server/xlsx/guard/firstBytes';
import type { FileRefusal } from '#shared/message/refusal';

/** One file of an archive, or why it is not handed on. */
export type ArchiveEntry =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: FileRefusal };

export type Archive =
  | { readonly kind: 'files'; readonly files: readonly ArchiveEntry[] }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

export type ArchiveLimits = { readonly entries: number; readonly fileBytes: number; readonly totalBytes: number };

export const archiveLimits: ArchiveLimits = {
  entries: 500,
  fileBytes: 20 * 1024 * 1024,
  totalBytes: 500 * 1024 * 1024,
};

/** Folders count too, but not as files: this many entries no one packs by hand. */
const mostEntries = 10;

/**
 * Takes a zip of files apart, one entry after the other, each under its plain name: folders are passed over, and nothing is written
 * anywhere, so that a climbing name is only a name. Sizes and checksums are counted while inflating, whatever the directory says. An entry
 * that cannot be used is refused and the others go on; past a limit of the whole none is taken.
 */
export async function unpackArchive(bytes: Uint8Array, limits = archiveLimits): Promise<Archive> {
  let zip: ZipFile;
  try {
    zip = await opened(bytes);
  } catch {
    return refused({ code: fileKind(bytes) === 'zip' ? 'cut_short' : 'damaged', params: {} });
  }
  try {
    if (zip.entryCount > limits.entries * mostEntries) return tooMany(zip.entryCount, limits);
    const entries: { readonly file: string; readonly entry: Entry }[] = [];
    for (let entry = await next(zip); entry !== null; entry = await next(zip)) {
      const file = plainName(nameOf(entry));
      if (file !== null) entries.push({ file, entry });
    }
    if (entries.length > limits.entries) return tooMany(entries.length, limits);
    const files: ArchiveEntry[] = [];
    let total = 0;
    for (const { file, entry } of entries) {
      const content = await contentOf(zip, entry, limits.fileBytes);
      if (content instanceof Uint8Array) {
        total += content.length;
        if (total > limits.totalBytes)
          return refused({ code: 'zip_bomb', params: { bytes: total, limit: limits.totalBytes } });
        files.push({ kind: 'file', file, bytes: content });
      } else files.push({ kind: 'refused', file, refusal: content });
    }
    return { kind: 'files', files };
  } catch {
    return refused({ code: 'damaged', params: {} });
  } finally {
    zip.close();
  }
}

function refused(refusal: FileRefusal): Archive {
  return { kind: 'refused', refusal };
}

function tooMany(files: number, { entries: limit }: ArchiveLimits): Archive {
  return refused({ code: 'too_many_files', params: { files, limit } });
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names and sizes that are not as they should be concern one entry: they are looked at here, not where all would be lost.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    fromBuffer(buffer, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function next(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const clear = (): void => {
      zip.off('entry', onEntry).off('end', onEnd).off('error', onError);
    };
    const onEntry = (entry: Entry): void => {
      clear();
      resolve(entry);
    };
    const onEnd = (): void => {
      clear();
      resolve(null);
    };
    const onError = (error: Error): void => {
      clear();
      reject(error);
    };
    zip.once('entry', onEntry).once('end', onEnd).once('error', onError);
    zip.readEntry();
  });
}

/** Many programs write UTF-8 and do not say so; what is none is of the code page the format names. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw).normalize('NFC');
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  }
}

/** What operating systems and office programs put beside files. */
const beside = /(?:^|[\\/])(?:__MACOSX|\.[^\\/]*|~\$[^\\/]*|Thumbs\.db|desktop\.ini)(?:[\\/]|$)/i;

/** The name without folders; null for folders and for what is no one's file. */
function plainName(name: string): string | null {
  const inside = name.replace(/^(?:[\\/]|[A-Za-z]:|\.{1,2}[\\/])+/, '');
  if (inside === '' || /[\\/]$/.test(inside) || beside.test(inside)) return null;
  return inside.split(/[\\/]/).at(-1) ?? null;
}

async function contentOf(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array | FileRefusal> {
  if (entry.isEncrypted()) return { code: 'encrypted', params: {} };
  const { uncompressedSize: stated } = entry;
  if (stated > limit) return { code: 'too_large', params: { bytes: stated, limit } };
  let content: Uint8Array | null;
  try {
    content = await inflated(zip, entry, stated);
  } catch {
    return { code: 'damaged', params: {} };
  }
  if (content === null || content.length !== stated || crc32(content) !== entry.crc32)
    return { code: 'damaged', params: {} };
  // A zip within would be taken apart without end.
  return formOf(content) === 'archive' ? { code: 'archive', params: {} } : content;
}

/** The bytes of an entry; null as soon as there are more than `limit`. */
function inflated(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('data', (part: Buffer) => {
        size += part.length;
        if (size > limit) {
          stream.destroy();
          resolve(null);
        } else parts.push(part);
      });
      stream.once('error', reject).once('end', () => resolve(Buffer.concat(parts)));
    });
  });
}
