import { readFile, writeFile } from 'node:fs/promises';
import { rulesPage } from '#shared/message/rulesPage';

/** Writes docs/rules.md from the rules themselves; with `--check` only says whether the committed page is current. */
const page = new URL('../../docs/rules.md', import.meta.url);

const wanted = rulesPage();
if (process.argv.includes('--check')) {
  const found = await readFile(page, 'utf8').catch(() => '');
  if (found !== wanted) {
    console.error('docs/rules.md is not current: run `node dist/scripts/ruleCatalogue.js`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(page, wanted);
  console.log(`docs/rules.md: ${wanted.split('\n### ').length - 1} rules`);
}
