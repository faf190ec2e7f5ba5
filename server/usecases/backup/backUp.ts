import { createHash, type Hash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { OriginalDamaged } from '#server/store/originals';
import type { Store } from '#server/store/store';
import { archiveFormat, type Manifest, manifestEntry, originalEntry, rowsEntry } from '#server/usecases/backup/archive';
import type { Service } from '#server/usecases/service';

/**
 * Writes the whole service into `out` and ends it: the rows of one moment first, then every original kept until then, so that whatever a
 * row speaks of is there although people go on reporting. Nothing is held in memory but one original at a time.
 */
export async function backUp(service: Pick<Service, 'store' | 'originals' | 'now'>, out: Writable): Promise<Manifest> {
  const { store, originals, now } = service;
  const mtime = now();
  const zip = new ZipFile();
  const stop = new AbortController();
  const failed = (error: unknown) => stop.abort(error);
  zip.on('error', failed);
  const written = pipeline(zip.outputStream, out, { signal: stop.signal });
  const filled = fill();
  // Whichever fails first is what is told: a full disk, a store that cannot be read.
  filled.catch(failed);
  await written.catch((error) => {
    throw stop.signal.aborted ? stop.signal.reason : error;
  });
  return await filled;

  async function fill(): Promise<Manifest> {
    const schema = await store.version();
    const rows = { count: 0, bytes: 0, hash: createHash('sha256') };
    const heads: Manifest['heads'] = [];
    await added(zip, lines(store, rows, heads), rowsEntry, { mtime, compress: true }, stop.signal);
    const kept = { count: 0, bytes: 0, list: createHash('sha256') };
    const damaged: string[] = [];
    for await (const hash of originals.hashes()) {
      const bytes = await originals.fetch(hash).catch((error: unknown) => {
        if (error instanceof OriginalDamaged) return error;
        throw error;
      });
      if (bytes instanceof OriginalDamaged || bytes === null) {
        damaged.push(hash);
        continue;
      }
      kept.count += 1;
      kept.bytes += bytes.byteLength;
      kept.list.update(`${hash}\n`);
      await added(zip, one(bytes), originalEntry(hash), { mtime, compress: false }, stop.signal);
    }
    const manifest: Manifest = {
      format: archiveFormat,
      schema,
      madeAt: mtime.toISOString(),
      rows: { count: rows.count, bytes: rows.bytes, sha256: rows.hash.digest('hex') },
      originals: { count: kept.count, bytes: kept.bytes, list: kept.list.digest('hex') },
      damaged,
      heads,
    };
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestEntry, { mtime });
    zip.end();
    return manifest;
  }
}

/** One entry, until it has gone through: the next is read only then. */
function added(
  zip: ZipFile,
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: { readonly mtime: Date; readonly compress: boolean },
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(chunks, { objectMode: false });
    const aborted = () => {
      stream.destroy();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', aborted);
    stream.once('close', () => signal.removeEventListener('abort', aborted));
    stream.once('end', resolve);
    stream.once('error', reject);
    zip.addReadStream(stream, name, options);
  });
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

const chunkLetters = 64 * 1024;

async function* lines(
  store: Store,
  rows: { count: number; bytes: number; readonly hash: Hash },
  heads: Manifest['heads'],
): AsyncIterable<Uint8Array> {
  let text = '';
  const chunk = () => {
    const bytes = Buffer.from(text);
    text = '';
    rows.bytes += bytes.byteLength;
    rows.hash.update(bytes);
    return bytes;
  };
  for await (const dumped of store.dump()) {
    const { table, row } = dumped;
    if (table === 'heads') heads.push({ stream: String(row.stream), seq: Number(row.seq), hash: String(row.hash) });
    rows.count += 1;
    text += `${JSON.stringify(dumped)}\n`;
    if (text.length > chunkLetters) yield chunk();
  }
  if (text !== '') yield chunk();
}
