import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readWorkbook } from '#server/xlsx/read';

/**
 * Reads every bad file of the tests in a process of its own and prints the answer, the time and the memory it took
 * (Q-B1–B14: a coded answer within 5 s and 512 MB). Run after a build: `node dist/scripts/badInputs.js`.
 */
const seconds = 5;
const megabytes = 512;

const measuredSchema = z.object({ answer: z.string(), milliseconds: z.number(), megabytes: z.number() });
const filesSchema = z.array(
  z.object({
    sentence: z.string(),
    name: z.string(),
    expect: z.string(),
    make: z.custom<() => Buffer>((value) => typeof value === 'function'),
  }),
);

async function measure(path: string): Promise<void> {
  const start = performance.now();
  const reading = await readWorkbook(path);
  const measured = {
    answer: reading.ok ? 'read' : reading.refusal.code,
    milliseconds: Math.round(performance.now() - start),
    megabytes: Math.round(peakKilobytes() / 1024),
  };
  console.log(JSON.stringify(measured));
}

/** Linux hands a child the peak of its parent in `maxRSS`; the kernel's own line counts this program alone. */
function peakKilobytes(): number {
  const peak = existsSync('/proc/self/status')
    ? /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : undefined;
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
}

async function all(): Promise<boolean> {
  // The list belongs to the tests, which stand above the scripts; only its compiled form is looked up, when this runs.
  const list: unknown = await import(new URL('../test/helpers/badFiles.js', import.meta.url).href);
  const files = filesSchema.parse(z.object({ badFiles: z.unknown() }).parse(list).badFiles);
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-bad-'));
  let good = true;
  console.log('| | input | answer | s | MB | |\n|---|---|---|--:|--:|---|');
  for (const file of files) {
    const path = join(folder, 'input');
    writeFileSync(path, file.make());
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', path], { encoding: 'utf8' });
    const measured = measuredSchema.parse(JSON.parse(run.stdout.trim() || '{}'));
    const fits =
      measured.answer === file.expect && measured.milliseconds < seconds * 1000 && measured.megabytes < megabytes;
    good &&= fits;
    const time = (measured.milliseconds / 1000).toFixed(2);
    console.log(
      `| ${file.sentence} | ${file.name} | ${measured.answer} | ${time} | ${measured.megabytes} | ${fits ? '' : `✗ expected ${file.expect}`} |`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  return good;
}

const [flag, path] = process.argv.slice(2);
if (flag === '--one' && path !== undefined) await measure(path);
else if (!(await all())) process.exitCode = 1;
