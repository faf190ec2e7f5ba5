import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedAppendix, scannedAppendix } from '#scripts/examples/appendix';
import { dakNong } from '#scripts/examples/dakNong';
import { issueOf } from '#scripts/examples/issue';
import { saveWithLibreOffice } from '#scripts/examples/office';
import { examplesReadme } from '#scripts/examples/readme';
import { madeHere, scenarios } from '#scripts/examples/scenarios';
import { projectRoot } from '#scripts/package/root';

const folder = join(projectRoot(), 'examples');
const returned = join(folder, 'bao-cao');
mkdirSync(returned, { recursive: true });
const data = dakNong();
const base = join(folder, 'phu-luc-dak-nong.xlsx');
writeFileSync(base, await printedAppendix(data));
writeFileSync(join(folder, 'phu-luc-dak-nong-quet.xlsx'), await scannedAppendix(data));
writeFileSync(join(folder, 'README.md'), examplesReadme(scenarios));

const { issue, close } = issueOf(base);
for (const scenario of madeHere) {
  writeFileSync(join(returned, scenario.file), await scenario.make(issue));
  console.error(`examples/bao-cao/${scenario.file}`);
}
for (const line of saveWithLibreOffice(issue, returned)) console.error(`examples/bao-cao/${line}`);
close();
