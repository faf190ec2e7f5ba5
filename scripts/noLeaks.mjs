// The project speaks of itself alone: no absolute paths of a machine, no hosts of package registries in anything committed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const forbidden = [
  /\/(?:home|root|Users|work)\/[\w.-]+\//,
  /registry\.[a-z.]*npm/i,
  /https?:\/\/[^\s"')]*(?:npmjs|npmmirror|debian\.org)/i,
];
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
let leaks = 0;
for (const file of files) {
  if (file === 'scripts/noLeaks.mjs' || /\.(?:xlsx|xlsm|xls|ods|png|bin)$/.test(file)) continue;
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, index) => {
    if (forbidden.some((pattern) => pattern.test(line))) {
      console.error(`${file}:${index + 1}: names a machine path or a registry: ${line.slice(0, 160)}`);
      leaks += 1;
    }
  });
}
process.exit(leaks === 0 ? 0 : 1);
