import type { JournalEntry } from '#server/store/records';
import type { Reader } from '#server/store/store';

/** One entry of a stream; null where there is none. */
export async function journalAt(reader: Reader, stream: string, seq: number): Promise<JournalEntry | null> {
  if (seq < 1) return null;
  const [entry] = await reader.journal(stream, seq - 1, 1);
  return entry?.seq === seq ? entry : null;
}

/** Number and hash of the entry up to which an answer speaks. */
export async function journalMark(
  reader: Reader,
  stream: string,
  seq: number,
): Promise<{ readonly seq: number; readonly hash: string }> {
  return { seq, hash: (await journalAt(reader, stream, seq))?.hash ?? '' };
}
