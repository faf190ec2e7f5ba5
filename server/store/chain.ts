import { createHash } from 'node:crypto';
import { canonicalJson } from '#server/store/canonicalJson';
import type { JournalDraft, JournalEntry, JournalHead } from '#server/store/records';
import { StorageError } from '#server/store/storageError';
import type { Reader } from '#server/store/store';

/** Hash of an entry: SHA-256 over the hash before it and the canonical JSON of everything else, hex. */
export function entryHash(entry: Omit<JournalEntry, 'hash'>): string {
  const { stream, seq, kind, at, by, period, body, previous } = entry;
  return createHash('sha256')
    .update(`${previous}\n${canonicalJson({ stream, seq, kind, at, by, period, body })}`)
    .digest('hex');
}

/** The entry a draft becomes behind `head`. */
export function chained(stream: string, head: JournalHead, draft: JournalDraft): JournalEntry {
  const { kind, at, by, period } = draft;
  // As it will be read back: the same letters, without what JSON leaves out.
  const body = JSON.parse(canonicalJson(draft.body)) as JournalEntry['body'];
  const entry = { stream, seq: head.seq + 1, kind, at, by, period, body, previous: head.hash };
  return { ...entry, hash: entryHash(entry) };
}

/** `changed`: an entry is not what was hashed. `missing`: a number is left out. `unlinked`: it does not follow the one before. `head`: the stream ends elsewhere than its head says. */
export type ChainFault = {
  readonly stream: string;
  readonly seq: number;
  readonly kind: 'changed' | 'missing' | 'unlinked' | 'head';
};

export type ChainReport = { readonly entries: number; readonly hash: string; readonly faults: readonly ChainFault[] };

/**
 * Reads a stream from its first entry to its head and says where the chain does not hold. An empty list of faults: nothing was changed,
 * dropped or put in between. Entries that come while it reads are left for the next time.
 */
export async function verifyChain(reader: Reader, stream: string): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  const head = await reader.head(stream);
  let last: JournalHead = { seq: 0, hash: '' };
  let linked = true;
  while (last.seq < head.seq) {
    const entries = await entriesBehind(reader, stream, last.seq);
    if (entries === 'unreadable') {
      last = { seq: last.seq + 1, hash: '' };
      linked = false;
      faults.push({ stream, seq: last.seq, kind: 'changed' });
      continue;
    }
    for (const entry of entries) {
      const { seq } = entry;
      if (seq > head.seq) break;
      if (seq !== last.seq + 1) faults.push({ stream, seq: last.seq + 1, kind: 'missing' });
      else if (linked && entry.previous !== last.hash) faults.push({ stream, seq, kind: 'unlinked' });
      if (entryHash(entry) !== entry.hash) faults.push({ stream, seq, kind: 'changed' });
      last = { seq, hash: entry.hash };
      linked = true;
    }
    if (entries.length === 0) break;
  }
  if (head.seq !== last.seq || head.hash !== last.hash) faults.push({ stream, seq: head.seq, kind: 'head' });
  else {
    const [behind] = await reader.journal(stream, head.seq, 1);
    const later = await reader.head(stream);
    if (behind && later.seq === head.seq) faults.push({ stream, seq: behind.seq, kind: 'head' });
  }
  return { entries: last.seq, hash: last.hash, faults };
}

const page = 500;

/** The next entries; where one of them is damaged those before it, and 'unreadable' for itself. */
async function entriesBehind(
  reader: Reader,
  stream: string,
  after: number,
): Promise<readonly JournalEntry[] | 'unreadable'> {
  for (let limit = page; ; limit = 1) {
    try {
      return await reader.journal(stream, after, limit);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      if (limit === 1) return 'unreadable';
    }
  }
}
