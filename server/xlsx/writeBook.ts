import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { Book } from '#shared/report/book';

/** Writes a workbook to a file; the file appears whole or not at all. */
export async function writeBookFile(book: Book, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeBook(book, createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The same workbook as bytes, for a download or a test. */
export async function writeBookBytes(book: Book): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  await writeBook(
    book,
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk);
        done();
      },
    }),
  );
  return Buffer.concat(chunks);
}

async function writeBook(book: Book, out: Writable): Promise<void> {
  const failed = new Promise<never>((_, reject) => out.once('error', reject));
  failed.catch(() => undefined);
  try {
    // The library that writes takes a fifth of a second to load; most calls write no workbook.
    const { renderBook } = await import('#server/xlsx/renderBook');
    await Promise.race([renderBook(book, out), failed]);
  } catch (error) {
    // A file half written is not left open, nor one that is only being opened: it would appear after it was taken away.
    const closed = out.closed ? Promise.resolve() : new Promise((resolve) => out.once('close', resolve));
    out.destroy();
    await closed;
    throw error;
  }
}
