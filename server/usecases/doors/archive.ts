import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { FileRefusal } from '#shared/message/refusal';

/** One file of an archive, or why it is not handed on. */
export type ArchiveEntry =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: FileRefusal };

export type Archive =
  | { readonly kind: 'files'; readonly files: readonly ArchiveEntry[] }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

export const archiveLimits = {
  entries: 500,
  fileBytes: 20 * 1024 * 1024,
  totalBytes: 500 * 1024 * 1024,
};

/**
 * Takes a zip of files apart, one entry after the other, each under its plain name: folders are passed over, and nothing is written
 * anywhere, so that a climbing name is only a name. Sizes are counted while inflating, whatever the directory says.
 */
export async function unpackArchive(bytes: Uint8Array): Promise<Archive> {
  let zip: ZipFile;
  try {
    zip = await opened(bytes);
  } catch {
    return { kind: 'refused', refusal: { code: 'damaged', params: {} } };
  }
  if (zip.entryCount > archiveLimits.entries) {
    const params = { count: zip.entryCount, limit: archiveLimits.entries };
    return { kind: 'refused', refusal: { code: 'zip_bomb', params } };
  }
  const files: ArchiveEntry[] = [];
  let total = 0;
  try {
    for (;;) {
      const entry = await next(zip);
      if (entry === null) break;
      const file = plainName(entry.fileName);
      if (file === null) continue;
      if (entry.isEncrypted()) {
        files.push({ kind: 'refused', file, refusal: { code: 'encrypted', params: {} } });
        continue;
      }
      const content = await inflated(zip, entry, Math.min(archiveLimits.fileBytes, archiveLimits.totalBytes - total));
      if (content === null) {
        const params = { size: entry.uncompressedSize, limit: archiveLimits.fileBytes };
        files.push({ kind: 'refused', file, refusal: { code: 'too_large', params } });
        continue;
      }
      total += content.length;
      files.push({ kind: 'file', file, bytes: content });
    }
  } catch {
    return { kind: 'refused', refusal: { code: 'damaged', params: {} } };
  } finally {
    zip.close();
  }
  return { kind: 'files', files };
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: false, validateEntrySizes: true };
    fromBuffer(Buffer.from(bytes), options, (error, zip) => (error ? reject(error) : resolve(zip)));
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

/** The name without folders; null for folders and for what operating systems put beside files. */
function plainName(name: string): string | null {
  if (/[\\/]$/.test(name) || /(?:^|[\\/])(?:__MACOSX|\.[^\\/]*)(?:[\\/]|$)/.test(name)) return null;
  return name.split(/[\\/]/).at(-1) ?? null;
}

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
