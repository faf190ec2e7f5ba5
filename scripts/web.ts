import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '#scripts/package/root';
import { compressFolder } from '#scripts/web/compress';
import { hintCompile } from '#scripts/web/hintCompile';
import { copyOfficeLibrary } from '#scripts/web/officeLibrary';
import { buildMark } from '#scripts/web/unchanged';
import { type BuiltFile, filesOfFrame, firstNeeds } from '#web/first';
import { themeSheet } from '#web/themeSheet';

// Last step of the build: the scripts of the pane and of the pages, Microsoft's library beside the pane, compressed copies of what is served, and the
// list of what the pane is made of, for the device that keeps it. Nothing where all of it stands, made of the same: nearly every command builds first.
const root = projectRoot();
const configs = ['vite.config.ts', 'vite.pages.config.ts'];
const made = ['dist/web'];
const madeOf = [...configs, 'package.json', 'tsconfig.base.json', 'node_modules/.package-lock.json'];
const sources = ['addin', 'data/agencies.json', 'scripts/web.ts', 'scripts/web', 'server', 'shared'];
const mark = buildMark(join(root, 'dist/web.mark'), root, [...madeOf, ...sources, ...made], process.version);
if (mark.stands()) process.exit(0);
mark.forget();
for (const configFile of configs) await build({ configFile: join(root, configFile), logLevel: 'warn' });
const web = join(root, 'dist/web');
const addin = join(web, 'addin');
copyOfficeLibrary(join(web, 'officejs'));
const built = readdirSync(join(addin, 'assets')).filter((name) => /\.(?:js|css)$/.test(name));
const parts = [...built.sort().map((name) => `assets/${name}`), 'said.js', 'said.html', 'commands.html'];
writeFileSync(join(addin, 'parts.json'), `${JSON.stringify(parts.map((name) => `/addin/${name}`))}\n`);
compressFolder(addin);
const pages = join(web, 'pages');
const sheet = themeSheet();
const sheetName = `assets/theme-${createHash('sha256').update(sheet).digest('hex').slice(0, 8)}.css`;
writeFileSync(join(pages, sheetName), sheet);
// The document of the pages is not a file among others: each answer of it carries a mark of its own.
const document = readFileSync(join(pages, 'index.html'), 'utf8');
rmSync(join(pages, 'index.html'));
const linked = document.replace('</title>', `</title>\n    <link rel="stylesheet" href="/pages/${sheetName}">`);
if (linked === document) throw new Error('the document of the pages has no title to put the themes after');
writeFileSync(join(web, 'pages.html'), linked);
// What each page needs first, for the head of that document.
const list = join(pages, 'built.json');
const builtPages = JSON.parse(readFileSync(list, 'utf8')) as Record<string, BuiltFile>;
const needs = firstNeeds(builtPages);
writeFileSync(join(web, 'pages.first.json'), `${JSON.stringify(needs)}\n`);
rmSync(list);
const first = new Set([...filesOfFrame(builtPages), ...needs.flatMap(({ scripts }) => scripts)]);
for (const script of first) hintCompile(join(pages, script));
compressFolder(pages, first);
mark.keep();
