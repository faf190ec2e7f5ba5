import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The zip format counts time in the local zone from 1980; its first moment has the same letters in every zone. */
const firstMoment = new Date(1980, 0, 1);

/**
 * Files as one zip, in the order given. Workbooks are packed already, so they are stored as they are; with one fixed time the same files
 * give the same bytes everywhere.
 */
export async function zipped(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { file, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file, {
      mtime: firstMoment,
      forceDosTimestamp: true,
      compress: false,
    });
  }
  zip.end();
  return await buffer(zip.outputStream);
}
