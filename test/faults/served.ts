import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/package/root';

/** The built service as a process of its own, as people run it. */
export type Served = {
  readonly url: string;
  readonly pid: number;
  /** Secret of the administrator's one-time link, while there is none. */
  readonly link: string | null;
  /** Resolves with the signal or code when the process ends, however it does. */
  readonly ended: Promise<NodeJS.Signals | number>;
  /** As a person stops it: running calls end first. */
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Largest resident set so far, MB. */
  readonly peakMb: () => number;
  /** Lines of the log so far. */
  readonly log: () => string;
};

export type ServeSettings = {
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of node, e.g. `--import` of what injects faults. */
  readonly node?: readonly string[];
};

/** The service ended before it listened. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
  constructor(
    readonly how: NodeJS.Signals | number,
    log: string,
  ) {
    super(`the service ended with ${how} before it listened: ${log.slice(-2000)}`);
  }
}

/** Starts `phuluc serve` from the build on a free port. Throws {@link NotServed} when it ends before it listens. */
export async function serve({ data, env = {}, node = [] }: ServeSettings): Promise<Served> {
  const child = spawn(
    process.execPath,
    [...node, join(projectRoot(), 'dist/server/cli/main.js'), 'serve', '--json', '--port', '0', '--data', data],
    {
      env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const withUs = () => child.kill('SIGKILL');
  process.once('exit', withUs);
  let log = '';
  child.stderr?.on('data', (text) => {
    log = `${log}${text}`.slice(-200_000);
  });
  const ended = new Promise<NodeJS.Signals | number>((resolve) =>
    child.once('exit', (code, signal) => {
      process.off('exit', withUs);
      resolve(signal ?? code ?? 0);
    }),
  );
  const greeting = await firstLine(child, ended, () => log);
  const { port, link } = JSON.parse(greeting) as { readonly port: number; readonly link: string | null };
  const pid = child.pid ?? 0;
  return {
    url: `http://127.0.0.1:${port}`,
    pid,
    link: link === null ? null : link.slice(link.lastIndexOf('/') + 1),
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    peakMb: () => peakOf(pid),
    log: () => log,
  };
}

function firstLine(child: ChildProcess, ended: Promise<NodeJS.Signals | number>, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text) => {
      said += String(text);
      try {
        JSON.parse(said);
        resolve(said);
      } catch {
        // The greeting goes on.
      }
    });
    void ended.then((how) => reject(new NotServed(how, log())));
  });
}

/** Linux tells the largest resident set of a running process; elsewhere it is not known. */
function peakOf(pid: number): number {
  try {
    const kb = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kb ?? 0) / 1024);
  } catch {
    return 0;
  }
}
