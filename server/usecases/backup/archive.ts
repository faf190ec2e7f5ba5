import { z } from 'zod';

/**
 * A backup is one zip file that any program opens: every row of the store, a line each, every original under its hash, and a manifest
 * that says what there has to be. The names here are part of the format; they are never changed.
 */
export const rowsEntry = 'store.ndjson';
export const manifestEntry = 'manifest.json';
export const originalEntry = (hash: string) => `originals/${hash.slice(0, 2)}/${hash.slice(2)}`;

/** Hash of an entry that holds an original, else undefined. */
export function hashOfEntry(name: string): string | undefined {
  const found = /^originals\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(name);
  return found ? `${found[1]}${found[2]}` : undefined;
}

export const archiveFormat = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.object({
  format: z.number().int().positive(),
  /** Version of the schema the rows are of. */
  schema: z.number().int().nonnegative(),
  madeAt: z.string(),
  rows: z.object({ count: z.number().int(), bytes: z.number().int(), sha256: hash }),
  /** `list` is over the hashes in order, a line each, so that none can be left out. */
  originals: z.object({ count: z.number().int(), bytes: z.number().int(), list: hash }),
  /** Originals that were damaged already when the backup was made, and are not in it. */
  damaged: z.array(hash),
  /** Where each stream of the journal ended. */
  heads: z.array(z.object({ stream: z.string(), seq: z.number().int(), hash })),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Why a file is no backup that can be used. Codes are never renamed. */
export type BackupFault =
  | 'not_a_backup'
  /** Made by a later version of the program. */
  | 'newer'
  /** The rows are not those that were saved; nothing was written. */
  | 'rows_damaged'
  /** The store to restore into holds something already. */
  | 'not_empty'
  /** The rows name what this store does not know. */
  | 'unknown_rows';

export class BackupUnusable extends Error {
  override readonly name = 'BackupUnusable';
  constructor(
    readonly code: BackupFault,
    readonly detail = '',
  ) {
    super(`${code} ${detail}`.trim());
  }
}
