import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#server/store/canonicalJson';
import { chained, verifyChain } from '#server/store/chain';
import type { JournalEntry } from '#server/store/records';
import { StorageError } from '#server/store/storageError';
import type { Reader } from '#server/store/store';
import { storedText, textOfStored } from '#server/store/storedText';
import { at, draft, oddText } from '#test/helpers/storeSample';

function written(count: number): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (let i = 0; i < count; i += 1)
    entries.push(chained('ct', entries.at(-1) ?? { seq: 0, hash: '' }, draft({ body: { i, ten: `báo cáo ${i}` } })));
  return entries;
}

/** A journal as someone left it. */
function journalOf(entries: readonly (JournalEntry | 'unreadable')[], head?: { seq: number; hash: string }): Reader {
  const last = entries.at(-1);
  const end = head ?? (last === undefined || last === 'unreadable' ? { seq: 0, hash: '' } : last);
  const reader: Pick<Reader, 'head' | 'journal'> = {
    head: async () => ({ seq: end.seq, hash: end.hash }),
    journal: async (_stream, after = 0, limit = 1000) => {
      const from = entries.filter((entry, i) => (entry === 'unreadable' ? i + 1 : entry.seq) > after).slice(0, limit);
      return from.map((entry) => {
        if (entry === 'unreadable') throw new StorageError('failed', 'ROW_DAMAGED');
        return entry;
      });
    },
  };
  return reader as Reader;
}

const whole = written(12);
const headOf = (entries: readonly JournalEntry[]) => ({
  seq: entries.at(-1)?.seq ?? 0,
  hash: entries.at(-1)?.hash ?? '',
});
const faults = async (entries: readonly (JournalEntry | 'unreadable')[], head = headOf(whole)) =>
  (await verifyChain(journalOf(entries, head), 'ct')).faults;

describe('the chain of the journal', () => {
  it('[M12] is SHA-256 over the hash before and the canonical JSON of the rest', () => {
    const [first, second] = whole;
    const json = `{"at":"${at}","body":{"i":1,"ten":"báo cáo 1"},"by":"can-bo","kind":"submitted","period":"2015-11","seq":2,"stream":"ct"}`;
    expect(second?.hash).toBe(createHash('sha256').update(`${first?.hash}\n${json}`).digest('hex'));
  });

  it('[M12] holds for what was written, and says where it ends', async () => {
    expect(await verifyChain(journalOf(whole), 'ct')).toEqual({ entries: 12, hash: whole[11]?.hash, faults: [] });
    expect(await verifyChain(journalOf([]), 'ct')).toEqual({ entries: 0, hash: '', faults: [] });
    const long = written(1203);
    expect(await verifyChain(journalOf(long), 'ct')).toMatchObject({ entries: 1203, faults: [] });
  });

  const changes: Readonly<Record<string, (entry: JournalEntry) => JournalEntry>> = {
    kind: (entry) => ({ ...entry, kind: 'decided' }),
    at: (entry) => ({ ...entry, at: '2015-11-21T00:00:00.000Z' }),
    by: (entry) => ({ ...entry, by: 'khác' }),
    period: (entry) => ({ ...entry, period: null }),
    body: (entry) => ({ ...entry, body: { ...entry.body, ten: 'báo cáo khác' } }),
    'a part of body left out': (entry) => ({ ...entry, body: { i: entry.body.i } }),
    hash: (entry) => ({ ...entry, hash: 'f'.repeat(64) }),
    previous: (entry) => ({ ...entry, previous: 'f'.repeat(64) }),
  };
  it.each(Object.keys(changes))('[M12] finds a change of %s, in any entry', async (part) => {
    for (let i = 0; i < whole.length; i += 1) {
      const found = await faults(whole.map((entry, j) => (i === j ? (changes[part]?.(entry) ?? entry) : entry)));
      expect(found.length, `${part} of ${i + 1}`).toBeGreaterThan(0);
      expect(found.some(({ seq }) => seq === i + 1 || seq === i + 2)).toBe(true);
    }
  });

  it('[M12] finds a change that was hashed anew, since the next entry does not follow it', async () => {
    for (let i = 0; i < whole.length; i += 1) {
      const before = whole[i - 1] ?? { seq: 0, hash: '' };
      const forged = chained('ct', before, draft({ body: { i, ten: 'giả' } }));
      const found = await faults(whole.map((entry, j) => (i === j ? forged : entry)));
      expect(found).toContainEqual(
        i === 11 ? { stream: 'ct', seq: 12, kind: 'head' } : { stream: 'ct', seq: i + 2, kind: 'unlinked' },
      );
    }
  });

  it('[M12] finds an entry that was dropped, the last ones too', async () => {
    for (let i = 0; i < 11; i += 1)
      expect(await faults(whole.filter((_, j) => j !== i))).toContainEqual({
        stream: 'ct',
        seq: i + 1,
        kind: 'missing',
      });
    for (let kept = 0; kept < 12; kept += 1)
      expect(await faults(whole.slice(0, kept))).toContainEqual({ stream: 'ct', seq: 12, kind: 'head' });
  });

  it('[M12] finds entries that changed places, with or without their numbers', async () => {
    for (let i = 0; i < 11; i += 1) {
      const renumbered = [...whole];
      const [a, b] = [whole[i], whole[i + 1]];
      if (!a || !b) continue;
      renumbered[i] = { ...b, seq: a.seq };
      renumbered[i + 1] = { ...a, seq: b.seq };
      expect((await faults(renumbered)).length).toBeGreaterThan(0);
    }
  });

  it('[M12] finds entries behind the head, and a head that is not the last entry', async () => {
    expect(await faults(whole, headOf(whole.slice(0, 8)))).toEqual([{ stream: 'ct', seq: 9, kind: 'head' }]);
    expect(await faults(whole, { seq: 12, hash: 'f'.repeat(64) })).toEqual([{ stream: 'ct', seq: 12, kind: 'head' }]);
  });

  it('[Q-F7] names an entry that cannot be read, and reads on', async () => {
    const spoilt = whole.map((entry, i) => (i === 4 ? 'unreadable' : entry));
    expect(await faults(spoilt)).toEqual([{ stream: 'ct', seq: 5, kind: 'changed' }]);
  });
});

describe('canonical JSON', () => {
  it('[M12] has the same letters for the same content, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const json = canonicalJson(value);
        expect(canonicalJson(JSON.parse(json))).toBe(json);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(json);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

describe('texts in the database', () => {
  it('[T7] come back letter by letter, and hold nothing a database refuses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\0', '\u001a', '\ud800', '\udfff', '0', 'd', '8', 'ệ', '😀') }),
        (text) => {
          const stored = storedText(text);
          expect(stored).not.toContain('\0');
          expect(Buffer.from(stored).toString()).toBe(stored);
          expect(textOfStored(stored)).toBe(text);
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
    expect(textOfStored(storedText(oddText))).toBe(oddText);
    expect(storedText('Sở Khoa học và Công nghệ 😀')).toBe('Sở Khoa học và Công nghệ 😀');
  });
});
