import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/package/root';
import { compressFolder } from '#scripts/web/compress';
import { copyOfficeLibrary } from '#scripts/web/officeLibrary';
import { type BuiltFile, firstNeeds } from '#web/first';

// Last step of the build: Microsoft's library beside the pane, compressed copies of what is served, and the list of what the pane is made of, for the
// device that keeps it.
const web = join(projectRoot(), 'dist/web');
const addin = join(web, 'addin');
copyOfficeLibrary(join(web, 'officejs'));
const built = readdirSync(join(addin, 'assets')).filter((name) => /\.(?:js|css)$/.test(name));
const parts = [...built.sort().map((name) => `assets/${name}`), 'said.js', 'said.html', 'commands.html'];
writeFileSync(join(addin, 'parts.json'), `${JSON.stringify(parts.map((name) => `/addin/${name}`))}\n`);
compressFolder(addin);
// The document of the pages is not a file among others: each answer of it carries a mark of its own.
renameSync(join(web, 'pages/index.html'), join(web, 'pages.html'));
// What each page needs first, for the head of that document.
const list = join(web, 'pages/built.json');
const builtPages = JSON.parse(readFileSync(list, 'utf8')) as Record<string, BuiltFile>;
writeFileSync(join(web, 'pages.first.json'), `${JSON.stringify(firstNeeds(builtPages))}\n`);
rmSync(list);
compressFolder(join(web, 'pages'));
