import { compareText } from '#shared/merge/submission';
import type { FileRefusal } from '#shared/message/refusal';

/** A file of a period that could not be read: it was sent all the same, and the account of who sent what must not forget it (K2). */
export type UnreadFile = {
  readonly file: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly period: string;
  readonly refusal: FileRefusal;
};

/**
 * All files not read so far: those of earlier runs and those of this one, the same bytes of a period once; bytes that could be read by now
 * (`read`, their hashes) are no longer among them. By period and name, whatever the order of arrival (M9).
 */
export function unreadFiles(
  earlier: readonly UnreadFile[],
  now: readonly UnreadFile[],
  read: ReadonlySet<string>,
): readonly UnreadFile[] {
  const known = new Map<string, UnreadFile>();
  for (const one of [...earlier, ...now]) {
    if (read.has(one.hash)) continue;
    known.set(`${one.period}|${one.hash}`, one);
  }
  return [...known.values()].sort(
    (a, b) => compareText(a.period, b.period) || compareText(a.file, b.file) || compareText(a.hash, b.hash),
  );
}
