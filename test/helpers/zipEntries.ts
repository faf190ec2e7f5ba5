import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** Files of a zip in its order. */
export async function zipEntries(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const zip = await open(Buffer.from(bytes), { lazyEntries: true });
  const read = promisify<Entry, NodeJS.ReadableStream>((entry, done) => zip.openReadStream(entry, done));
  const found: ZipEntry[] = [];
  while (found.length < zip.entryCount) {
    const next = once(zip, 'entry');
    zip.readEntry();
    const [entry] = (await next) as [Entry];
    found.push({ name: entry.fileName, bytes: await buffer(await read(entry)) });
  }
  return found;
}
