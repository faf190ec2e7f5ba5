import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedAppendix, scannedAppendix } from '#scripts/examples/appendix';
import { dakNong } from '#scripts/examples/dakNong';
import { projectRoot } from '#scripts/package/root';

const folder = join(projectRoot(), 'examples');
mkdirSync(folder, { recursive: true });
const data = dakNong();
writeFileSync(join(folder, 'phu-luc-dak-nong.xlsx'), await printedAppendix(data));
writeFileSync(join(folder, 'phu-luc-dak-nong-quet.xlsx'), await scannedAppendix(data));
console.error('examples/phu-luc-dak-nong.xlsx, examples/phu-luc-dak-nong-quet.xlsx');
