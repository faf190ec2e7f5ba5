import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const appendix = join(root, 'examples/phu-luc-dak-nong.xlsx');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command as built, in a process of its own, as a person's shell would. */
export function phuluc(
  args: readonly string[],
  options: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ran {
  const run = spawnSync(process.execPath, [join(root, 'dist/server/cli/main.js'), ...args], {
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 1 << 28,
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** The returned workbooks of the examples, sorted by name. */
export function returnedWorkbooks(): readonly string[] {
  const folder = join(root, 'examples/bao-cao');
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
}

export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Deterministic shuffling (mulberry32), so that a failing order can be repeated by its number. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const left = [...items];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1));
  return out;
}
