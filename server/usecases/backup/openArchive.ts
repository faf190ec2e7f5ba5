import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Entry, open as openZip, type ZipFile } from 'yauzl';
import type { DumpedRow } from '#server/store/store';
import {
  archiveFormat,
  BackupUnusable,
  hashOfEntry,
  type Manifest,
  manifestEntry,
  manifestSchema,
  rowsEntry,
} from '#server/usecases/backup/archive';

/** A backup file, opened to be read. */
export type OpenedArchive = {
  readonly manifest: Manifest;
  /** The rows in their order; throws {@link BackupUnusable} at the end where they are not those that were saved. */
  readonly rows: () => AsyncIterable<DumpedRow>;
  /** Each original with its bytes, null where they are damaged or missing in this file. */
  readonly originals: () => AsyncIterable<{ readonly hash: string; readonly bytes: Uint8Array | null }>;
  readonly close: () => void;
};

/** Throws {@link BackupUnusable} for what is no whole backup of this program or an earlier version of it. */
export async function openArchive(path: string, schema: number): Promise<OpenedArchive> {
  const zip = await opened(path);
  try {
    const entries = await directory(zip);
    const manifestAt = entries.get(manifestEntry);
    const rowsAt = entries.get(rowsEntry);
    if (!manifestAt || !rowsAt) throw new BackupUnusable('not_a_backup');
    const manifest = readManifest(await whole(zip, manifestAt).catch(spoilt));
    if (manifest.format > archiveFormat || manifest.schema > schema) throw new BackupUnusable('newer');
    return {
      manifest,
      rows: () => rowsOf(zip, rowsAt, manifest),
      originals: () => originalsOf(zip, entries, manifest),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    openZip(path, { autoClose: false, lazyEntries: true }, (error, zip) => {
      if (!error) return resolve(zip);
      const code = (error as NodeJS.ErrnoException).code;
      reject(code === undefined ? new BackupUnusable('not_a_backup') : error);
    });
  });
}

function directory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', () => reject(new BackupUnusable('not_a_backup')));
    zip.readEntry();
  });
}

function stream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, found) => (error ? reject(error) : resolve(found)));
  });
}

async function whole(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await stream(zip, entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function spoilt(error: unknown): never {
  throw isZipError(error) ? new BackupUnusable('not_a_backup', manifestEntry) : error;
}

function readManifest(bytes: Buffer): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {
    throw new BackupUnusable('not_a_backup', manifestEntry);
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw new BackupUnusable('not_a_backup', manifestEntry);
  return parsed.data;
}

async function* rowsOf(zip: ZipFile, entry: Entry, manifest: Manifest): AsyncIterable<DumpedRow> {
  const hash = createHash('sha256');
  let count = 0;
  try {
    for await (const line of linesOf(await stream(zip, entry), (chunk) => hash.update(chunk))) {
      count += 1;
      yield JSON.parse(line) as DumpedRow;
    }
  } catch (error) {
    // Cut short, not deflated as it should be, no JSON: whatever it is, these are not the rows.
    if (error instanceof SyntaxError || isZipError(error)) throw new BackupUnusable('rows_damaged');
    throw error;
  }
  if (count !== manifest.rows.count || hash.digest('hex') !== manifest.rows.sha256)
    throw new BackupUnusable('rows_damaged');
}

/** Lines at `\n` alone: a text may hold any other mark that some take for the end of a line. */
async function* linesOf(chunks: AsyncIterable<unknown>, seen: (chunk: Buffer) => void): AsyncIterable<string> {
  let rest: Buffer[] = [];
  for await (const given of chunks) {
    const chunk = given as Buffer;
    seen(chunk);
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString();
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString();
}

async function* originalsOf(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  manifest: Manifest,
): AsyncIterable<{ readonly hash: string; readonly bytes: Uint8Array | null }> {
  const list = createHash('sha256');
  let count = 0;
  for (const [name, entry] of entries) {
    const hash = hashOfEntry(name);
    if (hash === undefined) continue;
    count += 1;
    list.update(`${hash}\n`);
    const bytes = await whole(zip, entry).catch((error: unknown) => {
      if (isZipError(error)) return null;
      throw error;
    });
    const intact = bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash;
    yield { hash, bytes: intact ? bytes : null };
  }
  if (count !== manifest.originals.count || list.digest('hex') !== manifest.originals.list)
    throw new BackupUnusable('not_a_backup', 'originals');
}

/** Trouble with the content of the zip, not with the disk it lies on. */
function isZipError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code === '' || code.startsWith('Z_') || code.startsWith('ERR_');
}
