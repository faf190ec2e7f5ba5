import { access, rename } from 'node:fs/promises';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { asStorageError, StorageError } from '#server/store/storageError';

/**
 * Renames a SQLite file with its log, so that a new one can take its place; nothing is deleted. Answers the new name, null where there was
 * no file. Refuses (`busy`) while another process has it open.
 */
export async function setAside(path: string, suffix: string): Promise<string | null> {
  try {
    await access(path);
  } catch {
    return null;
  }
  heldByNobody(path);
  try {
    const name = `${path}.${suffix}`;
    // The log first: without it the file is merely older, with it and without the file nothing could be read.
    for (const part of ['-wal', '-shm', '']) await rename(`${path}${part}`, `${name}${part}`).catch(absent);
    return name;
  } catch (error) {
    throw asStorageError(error);
  }
}

/** Asks SQLite for the file alone; who cannot be asked, because it is broken, has nobody inside. */
function heldByNobody(path: string): void {
  let db: DatabaseSyncInstance | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 200 });
    db.exec('pragma locking_mode = exclusive; begin exclusive; rollback');
  } catch (error) {
    const told = asStorageError(error);
    if (told instanceof StorageError && told.trouble === 'busy') throw told;
  } finally {
    db?.close();
  }
}

function absent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
