import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Command = { readonly run: string; readonly args: readonly string[] };

export type Run = {
  readonly wall: number;
  /** User and system seconds of the process and the children it waited for. */
  readonly cpu: number;
  /** Largest resident set of any one process, MB. */
  readonly peak: number;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

const gnuTime = '/usr/bin/time';

/** True where a child's CPU and memory can be measured at all. */
export function canMeasure(): boolean {
  return existsSync(gnuTime);
}

/** Runs a command once as a process of its own and measures the whole of it, start-up included. */
export function measure(command: Command, timeoutMs = 900_000): Run {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-measure-'));
  const report = join(folder, 'time.txt');
  const started = performance.now();
  const child = spawnSync(gnuTime, ['-o', report, '-f', '%e %U %S %M', command.run, ...command.args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: timeoutMs,
  });
  const wall = (performance.now() - started) / 1000;
  const lines = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n') : [];
  rmSync(folder, { recursive: true, force: true });
  const numbers = (lines[lines.length - 1] ?? '').split(' ').map(Number);
  const [, user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = numbers;
  return {
    wall,
    cpu: user + system,
    peak: kilobytes / 1024,
    status: child.status,
    stdout: child.stdout ?? '',
    stderr: child.error ? String(child.error) : (child.stderr ?? ''),
  };
}

export type Summary = { readonly wall: number; readonly cpu: number; readonly peak: number; readonly runs: number };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export function summary(runs: readonly Run[]): Summary {
  return {
    wall: median(runs.map((run) => run.wall)),
    cpu: median(runs.map((run) => run.cpu)),
    peak: median(runs.map((run) => run.peak)),
    runs: runs.length,
  };
}
