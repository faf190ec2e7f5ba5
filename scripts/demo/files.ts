import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { projectRoot } from '#scripts/package/root';

const root = projectRoot();
const command = join(root, 'dist/server/cli/main.js');
export const base = join('examples', 'phu-luc-dak-nong.xlsx');
export const returned = readdirSync(join(root, 'examples/bao-cao'))
  .filter((file) => !file.startsWith('.'))
  .sort()
  .map((file) => join('examples', 'bao-cao', file));

/**
 * Runs the command as a person would type it. `makes` is what it ends with writing: without that it stopped, and the answer says so in words;
 * null where all is well. Its exit codes do not tell: 2 says that some of the examples cannot be read, which is on purpose, or that it never began.
 */
export function phuluc(args: readonly string[], makes: string, shown: readonly string[] = args): string | null {
  console.error(`\n$ npm run -s phuluc -- ${shown.join(' ')}`);
  const run = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: 'inherit' });
  if (run.status !== null && run.status <= 2 && existsSync(resolve(root, makes))) return null;
  return (
    `Lệnh “${args[0]}” dừng giữa chừng, chưa ghi ${makes}; lý do ở dòng ngay trên. Xin chạy lại “npm run demo”.\n` +
    `The command “${args[0]}” stopped before writing ${makes}; the line above says why. Please run “npm run demo” again.`
  );
}

/**
 * The main job on the real appendix, as a person would type it: issue the workbooks, merge what came back, look at the result; once as
 * of the reporting day and once more ten years later, when several of the bodies have successors. Null, or in words why it stopped.
 */
export function workOnFiles(): string | null {
  for (const asOf of ['2015-11-14', '2025-07-01']) {
    const folder = join('out', 'demo', asOf);
    rmSync(join(root, folder), { recursive: true, force: true });
    const common = ['--base', base, '--period', '2015-11', '--as-of', asOf];
    const issued = join(folder, 'so-phat-hanh');
    const notIssued = phuluc(['issue', ...common, '--out', issued], issued);
    if (notIssued !== null) return notIssued;
    const tracker = join(folder, 'so-theo-doi.xlsx');
    const receipts = join(folder, 'phieu-tiep-nhan');
    const merge = ['merge', ...common, '--out', tracker, '--receipts', receipts];
    // Receipts are written last.
    const notMerged = phuluc([...merge, ...returned], receipts, [...merge, 'examples/bao-cao/*']);
    if (notMerged !== null) return notMerged;
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
  return null;
}
