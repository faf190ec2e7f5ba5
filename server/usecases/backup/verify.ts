import { canonicalJson } from '#server/store/canonicalJson';
import { type ChainFault, verifyChain } from '#server/store/chain';
import type { CheckedStore, StoredDamage } from '#server/store/inspect';
import { OriginalDamaged, type Originals } from '#server/store/originals';
import type { JournalEntry, SubmissionRecord } from '#server/store/records';
import { StorageError } from '#server/store/storageError';

/** Something that is not as it was written, and what it concerns. */
export type Damage =
  | StoredDamage
  | ({ readonly kind: 'chain' } & { readonly fault: ChainFault })
  /** A stream cannot be read. */
  | { readonly kind: 'unreadable'; readonly what: string; readonly code: string }
  | { readonly kind: 'original_damaged' | 'original_missing'; readonly hash: string; readonly of: string }
  /** A record says something else than its entry in the journal. */
  | { readonly kind: 'record_differs'; readonly record: string; readonly part: string }
  /** The journal speaks of a record that is not there, or there is one it does not speak of. */
  | { readonly kind: 'record_missing' | 'entry_missing'; readonly record: string };

export type Verified = {
  readonly streams: readonly { readonly stream: string; readonly entries: number; readonly hash: string }[];
  readonly submissions: number;
  readonly decisions: number;
  readonly originals: number;
  readonly damages: readonly Damage[];
};

/**
 * Looks everything over once: the database's own files, the sum of every row, every chain, every record against its entry in the journal,
 * and the bytes of every original. Changes nothing; may run beside the service.
 */
export async function verify(store: CheckedStore, originals: Originals): Promise<Verified> {
  const damages: Damage[] = [];
  /** Hash of an original → what speaks of it. */
  const named = new Map<string, string>();
  for await (const damage of store.damages()) damages.push(damage);
  const streams: Verified['streams'][number][] = [];
  let submissions = 0;
  let decisions = 0;
  await reading('streams', async () => {
    for (const stream of await store.streams())
      await reading(stream, async () => {
        const { entries, hash, faults } = await verifyChain(store, stream);
        streams.push({ stream, entries, hash });
        for (const fault of faults) damages.push({ kind: 'chain', fault });
      });
  });
  await reading('programmes', async () => {
    for (const { id } of await store.programmes())
      await reading(id, async () => {
        // What comes while this reads is left for the next time.
        const { seq: head } = await store.head(id);
        const entries = await entriesOf(store, id, head);
        for (const { hash, file } of await store.revisions(id)) named.set(hash, file);
        const told = new Set<number>();
        const senders = sendersNamed(entries);
        for (const record of await store.submissions(id)) {
          if (record.seq > head) continue;
          submissions += 1;
          told.add(record.seq);
          for (const hash of originalsOf(record)) named.set(hash, record.number);
          damages.push(...submissionDamages(record, entries.get(record.seq)), ...senderDamages(record, senders));
        }
        for (const record of await store.decisions(id)) {
          if (record.seq > head) continue;
          decisions += 1;
          told.add(record.seq);
          const what = `${id} ${record.decision.id}`;
          const entry = entries.get(record.seq);
          if (entry?.kind !== 'decided') damages.push({ kind: 'entry_missing', record: what });
          else damages.push(...decisionDamages(what, record, entry));
        }
        for (const { seq, kind, body } of entries.values())
          if ((kind === 'submitted' || (kind === 'decided' && body.kind !== 'sender')) && !told.has(seq))
            damages.push({
              kind: 'record_missing',
              record: `${id} ${seq} ${textOf(body.number) ?? textOf(body.decision) ?? ''}`,
            });
      });
  });
  const seen = await originalDamages(originals, named, damages);
  return { streams, submissions, decisions, originals: seen, damages };

  /** A part of the store that cannot be read is named; the others are looked at all the same. */
  async function reading(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      damages.push({ kind: 'unreadable', what, code: error.code });
    }
  }
}

const textOf = (part: unknown) => (typeof part === 'string' ? part : undefined);

async function entriesOf(
  store: CheckedStore,
  programme: string,
  head: number,
): Promise<ReadonlyMap<number, JournalEntry>> {
  const entries = new Map<number, JournalEntry>();
  for (let after = 0; ; ) {
    const page = await store.journal(programme, after);
    for (const entry of page) if (entry.seq <= head) entries.set(entry.seq, entry);
    const last = page.at(-1);
    if (!last || last.seq >= head) return entries;
    after = last.seq;
  }
}

function originalsOf(record: SubmissionRecord): readonly string[] {
  const { hash, enteredFrom, confirmation } = record;
  const signed = confirmation?.kind === 'document' ? confirmation.hash : undefined;
  return [hash, enteredFrom, signed].filter((one) => one !== null && one !== undefined);
}

/** Parts of a submission that later acts rightly change. */
const changing: ReadonlySet<string> = new Set(['confirmation', 'withdrawn', 'sender']);

function submissionDamages(record: SubmissionRecord, entry: JournalEntry | undefined): readonly Damage[] {
  const { number } = record;
  if (entry?.kind !== 'submitted') return [{ kind: 'entry_missing', record: number }];
  const parts = Object.keys(entry.body).filter(
    (part) => part in record && !changing.has(part) && !(part === 'agency' && record.sender === 'decided'),
  );
  // The journal names a refusal by its code; the record keeps what its words need as well.
  const own: Readonly<Record<string, unknown>> = { ...record, refusal: record.refusal?.code ?? null };
  const differing = parts.filter((part) => canonicalJson(own[part]) !== canonicalJson(entry.body[part]));
  if (entry.period !== record.period) differing.push('period');
  if (entry.by !== record.by) differing.push('by');
  return differing.map((part) => ({ kind: 'record_differs', record: number, part }));
}

/** Who a person said handed a report in, by its number: the last word counts. */
function sendersNamed(entries: ReadonlyMap<number, JournalEntry>): ReadonlyMap<unknown, unknown> {
  const named = new Map<unknown, unknown>();
  for (const { kind, body } of entries.values())
    if (kind === 'decided' && body.kind === 'sender') named.set(body.submission, body.agency);
  return named;
}

function senderDamages(record: SubmissionRecord, senders: ReadonlyMap<unknown, unknown>): readonly Damage[] {
  const { number, sender, agency } = record;
  const holds = senders.has(number) ? sender === 'decided' && senders.get(number) === agency : sender !== 'decided';
  return holds ? [] : [{ kind: 'record_differs', record: number, part: 'agency' }];
}

function decisionDamages(
  what: string,
  record: {
    readonly at: string;
    readonly period: string;
    readonly decision: { readonly id: string; readonly kind: string };
  },
  entry: JournalEntry,
): readonly Damage[] {
  const { decision, kind } = entry.body;
  const differing: string[] = [];
  if (typeof decision === 'object' && decision !== null) {
    if (canonicalJson(decision) !== canonicalJson(record.decision)) differing.push('decision');
  } else if (typeof decision === 'string' && decision !== record.decision.id) differing.push('id');
  if (typeof kind === 'string' && kind !== record.decision.kind) differing.push('kind');
  if (entry.at !== record.at) differing.push('at');
  if (entry.period !== record.period) differing.push('period');
  return differing.map((part) => ({ kind: 'record_differs', record: what, part }));
}

async function originalDamages(
  originals: Originals,
  named: ReadonlyMap<string, string>,
  damages: Damage[],
): Promise<number> {
  const missing = new Map(named);
  let seen = 0;
  for await (const hash of originals.hashes()) {
    seen += 1;
    missing.delete(hash);
    try {
      await originals.fetch(hash);
    } catch (error) {
      if (error instanceof OriginalDamaged) damages.push({ kind: 'original_damaged', hash, of: named.get(hash) ?? '' });
      else if (error instanceof StorageError) damages.push({ kind: 'unreadable', what: hash, code: error.code });
      else throw error;
    }
  }
  for (const [hash, of] of missing) damages.push({ kind: 'original_missing', hash, of });
  return seen;
}
