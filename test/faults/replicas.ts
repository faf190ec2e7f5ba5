import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spread } from '#bench/quantiles';
import { createLedger } from '#server/ledger/createLedger';
import { openStore } from '#server/store/open';
import { registryInForce } from '#server/usecases/access/registryInForce';
import { verify } from '#server/usecases/backup/verify';
import { openSubmission } from '#server/usecases/doors/openSubmission';
import { registryAt } from '#server/usecases/registry';
import { serialiseState } from '#shared/wire/tracker';
import { becomeAdministrator, call, reportsOf } from '#test/faults/caller';
import { seeded } from '#test/faults/seeded';
import { type Served, serve } from '#test/faults/served';
import { type ServedProvince, servedProvince } from '#test/faults/servedProvince';
import { startPostgres } from '#test/helpers/postgres';

export type Replicas = {
  readonly agencies: number;
  /** Posts that got no answer from the replica that was killed and were sent again to the other. */
  readonly sentAgain: number;
  readonly receipts: number;
  /** Submissions in the store, and different agencies and files among them. */
  readonly submissions: number;
  readonly different: number;
  /** Milliseconds until the receipt, tries on the killed replica included. */
  readonly waits: readonly number[];
  /** Nothing damaged, and the tracker is what the same reports give one after the other. */
  readonly whole: boolean;
};

/**
 * Two replicas over one PostgreSQL that keeps its word (fsync on) and one folder of originals: all agencies send at once through both, one
 * replica is killed (kill -9) when a third has its receipt, and who got no answer sends the same file to the other.
 */
export async function oneReplicaKilled(agencies: number, rows = 12): Promise<Replicas> {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-replicas-'));
  const postgres = await startPostgres({ durable: true });
  const replicas: Served[] = [];
  try {
    const database = await postgres.database();
    const originals = join(folder, 'originals');
    const env = { DATABASE_URL: database, ORIGINALS_URL: originals };
    for (const name of ['a', 'b']) replicas.push(await serve({ data: join(folder, name), env }));
    const [first, second] = replicas;
    if (first === undefined || second === undefined) throw new Error('two replicas were started');
    const administrator = await becomeAdministrator(first.url, first.link);
    const province = await servedProvince(administrator, { agencies, rows, seed: 21 });
    const sent = await sentThroughBoth(province, first, second);
    await second.stop();
    const judged = await judgedStore(province, { dataFolder: folder, databaseUrl: database, originals });
    return { agencies, ...sent, ...judged };
  } finally {
    for (const replica of replicas) await replica.kill();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sentThroughBoth(
  { programme, period, officers, reportOf }: ServedProvince,
  first: Served,
  second: Served,
): Promise<Pick<Replicas, 'sentAgain' | 'receipts' | 'waits'>> {
  const random = seeded(21);
  const numbers = new Set<string>();
  const waits: number[] = [];
  let sentAgain = 0;
  let killed: Promise<void> | undefined;
  await Promise.all(
    officers.map(async (token, agency) => {
      const file = `xa-${agency + 1}.xlsx`;
      const bytes = reportOf(agency, 1);
      await new Promise((resolve) => setTimeout(resolve, random() * 500));
      const started = performance.now();
      let at = agency % 2 === 0 ? first : second;
      for (;;) {
        const answer = await call({ url: at.url, token }, 'POST', reportsOf(programme, period, file), { bytes }).catch(
          () => null,
        );
        if (answer === null || answer.status >= 500) {
          // The other one; and again, should it be busy.
          if (answer === null && at === first) sentAgain += 1;
          at = second;
          await new Promise((resolve) => setTimeout(resolve, 100));
          continue;
        }
        if (answer.status >= 300) throw new Error(`${file}: ${answer.status} ${JSON.stringify(answer.body)}`);
        numbers.add(answer.body.submission.number);
        waits.push(performance.now() - started);
        if (numbers.size >= officers.length / 3) killed ??= first.kill();
        return;
      }
    }),
  );
  await killed;
  return { sentAgain, receipts: numbers.size, waits };
}

async function judgedStore(
  { programme, period }: ServedProvince,
  settings: Parameters<typeof openStore>[0],
): Promise<Pick<Replicas, 'submissions' | 'different' | 'whole'>> {
  const { store, originals, close } = await openStore({ ...settings, env: {} });
  try {
    const { damages } = await verify(store, originals);
    const kept = await store.submissions(programme, { period });
    const registry = registryInForce(store, await registryAt(undefined));
    const source = { store, originals, registry, open: openSubmission };
    const trackers = [];
    // The second ledger is a serial replay: it aligns and merges one file after the other in the order of the journal.
    for (const one of [source, { ...source, fromOriginals: true as const }])
      trackers.push(
        serialiseState((await createLedger(one).standing(programme, period)).consolidation().state).join('\n'),
      );
    return {
      submissions: kept.length,
      different: new Set(kept.map(({ agency, hash }) => `${agency} ${hash}`)).size,
      whole: damages.length === 0 && new Set(trackers).size === 1,
    };
  } finally {
    await close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const { waits, ...outcome } = await oneReplicaKilled(Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 30));
  console.log(JSON.stringify(outcome), spread(waits));
  const { agencies, receipts, submissions, different, whole } = outcome;
  process.exit(whole && receipts === agencies && submissions === agencies && different === agencies ? 0 : 1);
}
