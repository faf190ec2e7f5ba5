/**
 * Files exactly as they came, by the SHA-256 of their bytes: a folder, or an S3-compatible store. Receipts are argued about with them,
 * and the tracker can be rebuilt from them (promise 8).
 */
export interface Originals {
  /** Keeps the bytes; on disk (fsync of file and folder) before it resolves. Keeping what is kept already does nothing. */
  keep(bytes: Uint8Array): Promise<{ readonly hash: string; readonly size: number }>;
  /** The bytes, checked against the hash; null where there is none, throws {@link OriginalDamaged} where they changed. */
  fetch(hash: string): Promise<Uint8Array | null>;
  hashes(): AsyncIterable<string>;
  ready(): Promise<boolean>;
}

/** Bytes that no longer have the hash they were kept under. */
export class OriginalDamaged extends Error {
  override readonly name = 'OriginalDamaged';
  constructor(readonly hash: string) {
    super(`original ${hash} is damaged`);
  }
}
