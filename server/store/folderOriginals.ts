import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { OriginalDamaged, type Originals } from '#server/store/originals';
import { asStorageError } from '#server/store/storageError';
import { syncFolder } from '#server/store/syncFolder';
import { sweepUnfinished, unfinishedName } from '#server/store/unfinished';

const hashForm = /^[0-9a-f]{64}$/;

/**
 * Originals in a folder, `ab/cdef…` by the SHA-256 of the bytes. A file is written under another name beside its place, fsynced, renamed,
 * and the folder fsynced, so that a name only ever stands for the whole file, whatever stops the machine. What a crash left unfinished
 * is swept when the folder is opened.
 */
export async function openFolderOriginals(
  folder: string,
  { now = () => new Date() }: { readonly now?: () => Date } = {},
): Promise<Originals> {
  const place = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2));
  await onDisk(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(dirname(resolve(folder)));
    await sweep(folder, now);
  });
  return {
    keep: (bytes) =>
      onDisk(async () => {
        const hash = sha256(bytes);
        const kept = { hash, size: bytes.byteLength };
        const path = place(hash);
        const own = join(folder, hash.slice(0, 2));
        if (await holds(path, hash)) {
          // The file is there, but a crash may have come between its rename and the sync of its folder.
          await syncFolder(own);
          await syncFolder(folder);
          return kept;
        }
        await mkdir(own, { recursive: true, mode: 0o700 });
        const part = join(own, unfinishedName());
        try {
          const file = await open(part, 'wx', 0o600);
          try {
            await file.writeFile(bytes);
            await file.sync();
          } finally {
            await file.close();
          }
          await rename(part, path);
        } catch (error) {
          await unlink(part).catch(() => undefined);
          throw error;
        }
        await syncFolder(own);
        await syncFolder(folder);
        return kept;
      }),
    fetch: (hash) =>
      onDisk(async () => {
        if (!hashForm.test(hash)) return null;
        const bytes = await readFile(place(hash)).catch(nothingThere);
        if (bytes === null) return null;
        if (sha256(bytes) !== hash) throw new OriginalDamaged(hash);
        return bytes;
      }),
    hashes: async function* () {
      for (const prefix of (await onDisk(() => readdir(folder))).sort()) {
        if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
        for (const rest of (await onDisk(() => readdir(join(folder, prefix)))).sort())
          if (hashForm.test(prefix + rest)) yield prefix + rest;
      }
    },
    ready: async () => {
      const probe = join(folder, unfinishedName());
      try {
        const file = await open(probe, 'wx', 0o600);
        await file.close();
        await unlink(probe);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether the very bytes are there: a damaged copy is written anew when the file comes again. */
async function holds(path: string, hash: string): Promise<boolean> {
  const bytes = await readFile(path).catch(nothingThere);
  return bytes !== null && sha256(bytes) === hash;
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function sweep(folder: string, now: () => Date): Promise<void> {
  await sweepUnfinished(folder, now);
  for (const name of await readdir(folder, { withFileTypes: true }))
    if (name.isDirectory() && /^[0-9a-f]{2}$/.test(name.name)) await sweepUnfinished(join(folder, name.name), now);
}

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error);
  }
}
