import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, judge } from '#scripts/faults/judge';

/** What reaches the disk: SQLite's writes, syncs, cuts and removals, and those of the originals. */
const calls = ['pwrite64', 'write', 'fdatasync', 'fsync', 'ftruncate', 'rename', 'unlink', 'mkdir'];

/** Whether the system lets us stand between the program and its calls (Linux with strace). */
export function straceThere(): boolean {
  return spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
}

const inject = (what: string, record = '/dev/null') => [
  'strace',
  '-f',
  '-qq',
  '-o',
  record,
  '-e',
  `trace=${calls.join(',')}`,
  '-e',
  what,
];

/**
 * The same question as `crashAtSteps`, asked of the system: the process is killed on entering the n-th call of a kind, inside SQLite's
 * commit too. Ends with a kind when a run gets through.
 */
export async function crashAtCalls(every: number, told: (line: string) => void): Promise<number> {
  return await each(every, told, 2, async (folder, call, nth) => {
    const before = nth % 2 === 0 ? [] : await judge(folder, [], { receipts: [] }, 0);
    const ran = await act(folder, 0, 2, { before: inject(`inject=${call}:signal=SIGKILL:when=${nth}`) });
    await judge(folder, before, ran, 2);
    return ran.killed;
  });
}

/** Lets calls of a kind fail for a while as a full or broken disk does (Q-F2); the same process goes on when it is well again. */
export async function failAtCalls(every: number, told: (line: string) => void): Promise<number> {
  let points = 0;
  for (const [error, calls] of [
    ['ENOSPC', ['pwrite64', 'ftruncate', 'fdatasync', 'fsync']],
    ['EIO', ['pwrite64', 'fdatasync', 'fsync', 'rename']],
  ] as const) {
    points += await each(
      every,
      (line) => told(`${error} ${line}`),
      1,
      async (folder, call, nth) => {
        const record = `${folder}.calls`;
        const what = `inject=${call}:error=${error}:when=${nth}..${nth + 2}`;
        const ran = await act(folder, 0, 2, { before: inject(what, record) });
        if (ran.receipts.length !== 2)
          throw new Error(`${error} ${call} ${nth}: ${ran.receipts.length} of 2 reports taken`);
        await judge(folder, [], ran, 2);
        return readFileSync(record, 'utf8').includes('(INJECTED)');
      },
      calls,
    );
  }
  return points;
}

async function each(
  every: number,
  told: (line: string) => void,
  misses: number,
  once: (folder: string, call: string, nth: number) => Promise<boolean>,
  kinds: readonly string[] = calls,
): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'phuluc-system-'));
  let points = 0;
  try {
    for (const call of kinds) {
      let [met, missed] = [0, 0];
      for (let nth = 1; missed < misses; nth += every) {
        const folder = join(home, `${call}-${nth}`);
        if (await once(folder, call, nth)) met += 1;
        else missed += 1;
        rmSync(folder, { recursive: true, force: true });
      }
      points += met;
      told(`${call}: ${met} points`);
    }
    return points;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * Reads from the system's own record that nothing is answered before it is on disk (Q-F9): before each receipt every write to the log of
 * SQLite and to an original has been followed by a sync of that file, and each rename by a sync of its folder. So a power cut that drops
 * all that was not synced drops nothing that was answered. Answers the receipts looked at.
 */
export async function syncedBeforeReceipt(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'phuluc-sync-'));
  try {
    const record = join(home, 'calls');
    const folder = join(home, 'data');
    const traced = ['strace', '-f', '-y', '-qq', '-s', '80', '-o', record, '-e', `trace=${calls.join(',')}`];
    const ran = await act(folder, 0, 5, { before: traced });
    const unsynced = new Map<string, string>();
    let receipts = 0;
    for (const line of readFileSync(record, 'utf8').split('\n')) {
      const [, call = '', file = ''] = /^\d+ +(\w+)\((?:\d+<([^>]*)>)?/.exec(line) ?? [];
      if (call === 'write' && line.includes('"receipt ')) {
        receipts += 1;
        if (unsynced.size > 0) throw new Error(`answered before it was on disk: ${JSON.stringify([...unsynced])}`);
      } else if ((call === 'pwrite64' || call === 'write') && /-wal$|\.part$/.test(file)) unsynced.set(file, line);
      else if (call === 'fsync' || call === 'fdatasync') unsynced.delete(file);
      else if (call === 'rename') {
        const [, from = '', to = ''] = /rename\("([^"]*)", "([^"]*)"/.exec(line) ?? [];
        if (unsynced.has(from)) throw new Error(`renamed before it was on disk: ${line}`);
        unsynced.set(to.slice(0, to.lastIndexOf('/')), line);
      }
    }
    if (receipts !== ran.receipts.length) throw new Error(`${receipts} receipts in the record of the system`);
    return receipts;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
