import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '#scripts/package/root';

const root = projectRoot();
const command = join(root, 'dist/server/cli/main.js');
export const base = join('examples', 'phu-luc-dak-nong.xlsx');
export const returned = readdirSync(join(root, 'examples/bao-cao'))
  .filter((file) => !file.startsWith('.'))
  .sort()
  .map((file) => join('examples', 'bao-cao', file));

function phuluc(args: readonly string[], shown: readonly string[] = args): void {
  console.error(`\n$ npm run -s phuluc -- ${shown.join(' ')}`);
  const run = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: 'inherit' });
  // 1 and 2 say that a person has something to settle, and that some of the examples cannot be read on purpose.
  if (run.status !== 0 && run.status !== 1 && run.status !== 2) {
    throw new Error(`the command ended with ${run.status ?? run.signal}`);
  }
}

/**
 * The main job on the real appendix, as a person would type it: issue the workbooks, merge what came back, look at the result; once as
 * of the reporting day and once more ten years later, when several of the bodies have successors.
 */
export function workOnFiles(): void {
  for (const asOf of ['2015-11-14', '2025-07-01']) {
    const folder = join('out', 'demo', asOf);
    rmSync(join(root, folder), { recursive: true, force: true });
    const common = ['--base', base, '--period', '2015-11', '--as-of', asOf];
    phuluc(['issue', ...common, '--out', join(folder, 'so-phat-hanh')]);
    const tracker = join(folder, 'so-theo-doi.xlsx');
    const merge = ['merge', ...common, '--out', tracker, '--receipts', join(folder, 'phieu-tiep-nhan')];
    phuluc([...merge, ...returned], [...merge, 'examples/bao-cao/*']);
  }
  console.log('\nKết quả / Results:');
  for (const asOf of ['2015-11-14', '2025-07-01']) {
    const folder = join(root, 'out', 'demo', asOf);
    const issued = readdirSync(join(folder, 'so-phat-hanh')).length;
    const receipts = readdirSync(join(folder, 'phieu-tiep-nhan')).filter((file) => file.endsWith('.txt')).length;
    console.log(`  ${asOf}`);
    console.log(`    sổ theo dõi / tracker        ${relative(root, join(folder, 'so-theo-doi.xlsx'))}`);
    console.log(`    phiếu tiếp nhận / receipts   ${relative(root, join(folder, 'phieu-tiep-nhan'))}/ (${receipts})`);
    console.log(`    sổ phát hành / issued        ${relative(root, join(folder, 'so-phat-hanh'))}/ (${issued})`);
  }
}
