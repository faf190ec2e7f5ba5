import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { report, wholeReports } from '#scripts/faults/act';
import { projectRoot } from '#scripts/package/root';
import { openStore } from '#server/store/open';
import { verify } from '#server/usecases/backup/verify';

const dist = join(projectRoot(), 'dist/scripts/faults');

export type Ran = {
  readonly killed: boolean;
  /** Numbers the process gave out. */
  readonly receipts: readonly string[];
  readonly troubles: readonly string[];
  readonly said: string;
};

/** Runs the actor; `before` stands in front of node (strace), `env` tells the steps what to do. */
export function act(
  folder: string,
  first: number,
  count: number,
  given: { readonly env?: Readonly<Record<string, string>>; readonly before?: readonly string[] } = {},
): Promise<Ran> {
  const preload = given.env ? ['--import', pathToFileURL(join(dist, 'steps.js')).href] : [];
  const node = [process.execPath, ...preload, join(dist, 'actor.js'), folder, String(first), String(count)];
  const [program = '', ...args] = [...(given.before ?? []), ...node];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, UV_THREADPOOL_SIZE: '1', ...given.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const lines = out.split('\n');
      const of = (word: string) =>
        lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
      const killed = signal === 'SIGKILL' || code === 137;
      if (!killed && code !== 0) reject(new Error(`the actor failed by itself: ${err}`));
      else resolve({ killed, receipts: of('receipt'), troubles: of('trouble'), said: err });
    });
  });
}

/** How many steps a run takes that nobody disturbs. */
export async function stepsOf(folder: string, count: number): Promise<number> {
  const file = `${folder}.steps`;
  await act(folder, 0, count, { env: { FAULT_COUNT: file } });
  const steps = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return steps;
}

/**
 * Opens what a process left, without a hand, and judges it: every report is there whole or not at all, in the order of before and at most
 * `more` of them new; whatever had a receipt is there; no unfinished file is left; every chain, row and original holds; and the next
 * report is taken. Throws the fault; answers the reports there are.
 */
export async function judge(
  folder: string,
  before: readonly string[],
  ran: Pick<Ran, 'receipts'>,
  more: number,
): Promise<readonly string[]> {
  const storage = await openStore({ dataFolder: folder, env: {} });
  try {
    const unfinished = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'));
    if (unfinished.length > 0) throw new Error(`left unfinished: ${unfinished.join(', ')}`);
    const { damages } = await verify(storage.store, storage.originals);
    if (damages.length > 0) throw new Error(`damaged: ${JSON.stringify(damages)}`);
    const now = await wholeReports(storage);
    if (before.some((number, i) => now[i] !== number)) throw new Error('a report of before is gone');
    if (now.length > before.length + more) throw new Error('a report nobody sent');
    const lost = ran.receipts.filter((number) => !now.includes(number));
    if (lost.length > 0) throw new Error(`a receipt without its data: ${lost.join(', ')}`);
    return [...now, await report(storage, -now.length - 1)];
  } finally {
    await storage.close();
  }
}
