import { DumpUnusable } from '#server/store/dump';
import { schemaVersion } from '#server/store/migrate';
import { BackupUnusable, type Manifest } from '#server/usecases/backup/archive';
import { openArchive } from '#server/usecases/backup/openArchive';
import type { Service } from '#server/usecases/service';

export type Restored = {
  readonly manifest: Manifest;
  /** Originals that could not be brought back: damaged in the file, or already when it was made. */
  readonly lost: readonly string[];
};

/**
 * Fills an empty store and its originals from a backup. The rows go in all together or not at all; an original that is damaged in the file
 * is named and left out, since the rest is worth having. Throws {@link BackupUnusable}.
 */
export async function restore(service: Pick<Service, 'store' | 'originals'>, path: string): Promise<Restored> {
  const { store, originals } = service;
  for await (const { table } of store.dump()) throw new BackupUnusable('not_empty', table);
  const archive = await openArchive(path, await store.version());
  try {
    const lost: string[] = [...archive.manifest.damaged];
    // Originals first: whatever a row speaks of is there when the rows are.
    for await (const { hash, bytes } of archive.originals()) {
      if (bytes === null) lost.push(hash);
      else await originals.keep(bytes);
    }
    await store.load(archive.rows());
    return { manifest: archive.manifest, lost };
  } catch (error) {
    if (error instanceof DumpUnusable)
      throw new BackupUnusable(error.reason === 'not_empty' ? 'not_empty' : 'unknown_rows', error.what);
    throw error;
  } finally {
    archive.close();
  }
}

/** Reads a backup through without writing anything. Throws {@link BackupUnusable} where `restore` would. */
export async function examine(path: string): Promise<void> {
  const archive = await openArchive(path, schemaVersion);
  try {
    for await (const _ of archive.originals());
    for await (const _ of archive.rows());
  } finally {
    archive.close();
  }
}
