import { buffer } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

/** Files of a zip in its order. */
export async function zipEntries(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file)));
  });
  const found: ZipEntry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          found.push({ name: entry.fileName, bytes: content });
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
}
