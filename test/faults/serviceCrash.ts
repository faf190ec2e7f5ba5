import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#scripts/package/root';
import { NotServed, type Served, serve } from '#test/faults/served';
import { type Deed, deedsOf, judged, type Prepared, prepared, seen } from '#test/faults/serviceLife';

export type CrashCounts = {
  /** Steps of the whole life: what it writes, syncs and renames, and its statements. */
  readonly steps: number;
  readonly points: number;
  /** Deeds that were cut off and had not happened, and those that had. */
  readonly old: number;
  readonly new: number;
};

const preload = () => ['--import', pathToFileURL(join(projectRoot(), 'dist/scripts/faults/steps.js')).href];

/**
 * Q-F1 on the service: it is killed (kill -9) before and after each `every`-th step while people work; then it is started again without any
 * hand. What was answered is there, what was not is there whole or not at all; nothing unfinished is left, the journal holds, and the
 * tracker is what the originals give. Throws at the first fault. `from` and `to` narrow the steps.
 */
export async function crashService(
  every: number,
  {
    told = () => {},
    from = 1,
    to,
    lived,
  }: {
    readonly told?: (line: string) => void;
    readonly from?: number;
    readonly to?: number;
    /** Only the first so many deeds. */
    readonly lived?: number;
  } = {},
): Promise<CrashCounts> {
  const ready = await prepared();
  try {
    const deeds = deedsOf(ready).slice(0, lived);
    const { after, steps } = await undisturbed(ready, deeds);
    const counts = { steps, points: 0, old: 0, new: 0 };
    for (let at = from; at <= (to ?? steps); at += every) {
      for (const kind of ['kill', 'killAfter']) {
        const state = await killedAt(ready, deeds, after, { at, kind });
        if (state === null) continue;
        counts.points += 1;
        counts[state] += 1;
      }
      told(`step ${at} of ${steps}: ${counts.points} points`);
    }
    return counts;
  } finally {
    ready.clear();
  }
}

/** The same life with nothing in its way: what is seen after each deed, and in a second one how many steps it takes. */
async function undisturbed(
  ready: Prepared,
  deeds: readonly Deed[],
): Promise<{ readonly after: readonly string[]; readonly steps: number }> {
  const data = copyOf(ready, 'seen');
  const service = await serve({ data });
  const after = [await seen(service.url, ready)];
  for (const { who, run } of deeds) {
    await run({ url: service.url, token: ready.tokens[who] });
    after.push(await seen(service.url, ready));
  }
  await service.stop();
  await judged({ ...ready, data });
  const count = join(ready.home, 'steps');
  const env = { FAULT_COUNT: count, UV_THREADPOOL_SIZE: '1' };
  const counted = await serve({ data: copyOf(ready, 'counted'), env, node: preload() });
  for (const { who, run } of deeds) await run({ url: counted.url, token: ready.tokens[who] });
  await counted.stop();
  return { after, steps: Number(readFileSync(count, 'utf8')) };
}

/** Null where the life was over before the step came. */
async function killedAt(
  ready: Prepared,
  deeds: readonly Deed[],
  after: readonly string[],
  fault: { readonly at: number; readonly kind: string },
): Promise<'old' | 'new' | null> {
  const data = copyOf(ready, `${fault.kind}-${fault.at}`);
  const env = { FAULT_AT: String(fault.at), FAULT_KIND: fault.kind, UV_THREADPOOL_SIZE: '1' };
  const answered = await livedUntilKilled(await started(data, env), ready, deeds);
  if (answered === deeds.length) {
    rmSync(data, { recursive: true, force: true });
    return null;
  }
  const again = await serve({ data });
  try {
    const unfinished = leftUnfinished(data);
    if (unfinished.length > 0) throw new Error(`left behind: ${unfinished.join(', ')}`);
    const now = await seen(again.url, ready);
    const state = now === after[answered] ? 'old' : now === after[answered + 1] ? 'new' : undefined;
    const cut = deeds[answered];
    if (state === undefined || cut === undefined)
      throw new Error(`${fault.kind} at ${fault.at}, in "${cut?.name}": neither as before nor as after`);
    // As a person does who got no answer. What is settled or closed already is not asked for twice.
    if (state === 'old' || cut.name.startsWith('report'))
      await cut.run({ url: again.url, token: ready.tokens[cut.who] });
    if ((await seen(again.url, ready)) !== after[answered + 1])
      throw new Error(`${fault.kind} at ${fault.at}: "${cut.name}" done again came out otherwise`);
    await again.stop();
    await judged({ ...ready, data });
    rmSync(data, { recursive: true, force: true });
    return state;
  } finally {
    await again.kill();
  }
}

async function started(data: string, env: Readonly<Record<string, string>>): Promise<Served | null> {
  try {
    return await serve({ data, env, node: preload() });
  } catch (error) {
    // Killed before it listened.
    if (error instanceof NotServed && error.how === 'SIGKILL') return null;
    throw error;
  }
}

/** How many deeds were answered before the service was gone. */
async function livedUntilKilled(service: Served | null, ready: Prepared, deeds: readonly Deed[]): Promise<number> {
  if (service === null) return 0;
  let dead = false;
  void service.ended.then(() => {
    dead = true;
  });
  for (const [done, { who, run }] of deeds.entries()) {
    try {
      await run({ url: service.url, token: ready.tokens[who] });
    } catch (error) {
      if ((await Promise.race([service.ended, new Promise((resolve) => setTimeout(resolve, 2000))])) === 'SIGKILL')
        return done;
      throw error;
    }
    if (dead) return done + 1;
  }
  await service.kill();
  return deeds.length;
}

function copyOf(ready: Prepared, name: string): string {
  const data = join(ready.home, name);
  mkdirSync(data);
  cpSync(ready.data, data, { recursive: true });
  return data;
}

function leftUnfinished(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:part|tmp)$/.test(name));
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const every = Number(process.argv[2] ?? 1);
  const counts = await crashService(every, { told: console.error });
  console.log(JSON.stringify(counts), `${Math.round((performance.now() - started) / 1000)} s`);
  process.exit(counts.points >= 200 || every > 1 ? 0 : 1);
}
