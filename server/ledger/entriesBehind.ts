import type { JournalEntry } from '#server/store/records';
import type { Reader } from '#server/store/store';

/** Every entry of a stream behind a number, however many. */
export async function entriesBehind(reader: Reader, stream: string, after: number): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (;;) {
    const next = await reader.journal(stream, entries.at(-1)?.seq ?? after);
    if (next.length === 0) return entries;
    entries.push(...next);
  }
}
