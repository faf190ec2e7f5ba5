import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '#scripts/examples/scenario';
import { projectRoot } from '#scripts/package/root';

const period = '2015-11';
const issuedOn = '2015-11-02';

/** Runs the command as a person would; 1 only says that something is left to settle. */
function phuluc(args: readonly string[]): string {
  const run = spawnSync(process.execPath, [join(projectRoot(), 'dist/server/cli/main.js'), ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`phuluc ${args[0]} ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}

function issueAll(base: string, folder: string, current?: string): ReadonlyMap<string, string> {
  const answer = phuluc([
    'issue',
    '--base',
    base,
    ...(current === undefined ? [] : ['--current', current]),
    '--period',
    period,
    '--as-of',
    issuedOn,
    '--groups',
    '--out',
    folder,
  ]);
  const { files } = JSON.parse(answer) as {
    readonly files: readonly { readonly agency: string; readonly file: string }[];
  };
  return new Map(files.map(({ agency, file }) => [agency, join(folder, file)]));
}

/** Issues the workbooks of the programme with the product's own command, and hands them out by agency. */
export function issueOf(base: string): { readonly issue: Issue; readonly close: () => void } {
  const work = mkdtempSync(join(tmpdir(), 'phuluc-examples-'));
  const first = issueAll(base, join(work, 'issued'));
  const bytesOf = (files: ReadonlyMap<string, string>, agency: string): Buffer => {
    const file = files.get(agency);
    if (file === undefined)
      throw new Error(`no workbook was issued to ${agency}; there are ${[...files.keys()].join(' ')}`);
    return readFileSync(file);
  };
  return {
    issue: {
      issued: (agency) => bytesOf(first, agency),
      issuedAgain: (agency, after) => {
        const files = after.map(({ name, bytes }) => {
          const file = join(work, name);
          writeFileSync(file, bytes);
          return file;
        });
        const tracker = join(work, 'tracker.xlsx');
        phuluc(['merge', '--base', base, '--period', period, '--as-of', issuedOn, '--out', tracker, ...files]);
        return bytesOf(issueAll(base, join(work, 'again'), tracker), agency);
      },
    },
    close: () => rmSync(work, { recursive: true, force: true }),
  };
}
