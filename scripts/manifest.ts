import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lintManifest } from '#scripts/manifest/lint';
import { faultWords } from '#scripts/manifest/lint/faults';
import { manifestXml } from '#scripts/manifest/manifest';
import { readOrigin } from '#scripts/manifest/origin';
import { servedFromSource } from '#scripts/manifest/served';
import { projectRoot } from '#scripts/package/root';

const help = `npm run manifest -- --origin https://MÁY_CHỦ [--out THƯ_MỤC]
    ghi manifest.xml và manifest.2019.xml / writes both manifests
npm run manifest -- --lint TỆP
    kiểm tra một tệp / checks a file
npm run manifest -- --local
    ghi lại manifest.xml của kho mã (https://localhost:3000) / writes the one kept with the source`;

const { values } = parseArgs({
  options: {
    origin: { type: 'string' },
    out: { type: 'string' },
    lint: { type: 'string' },
    local: { type: 'boolean' },
  },
});
const root = projectRoot();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Says what is wrong with a manifest; true when nothing is. */
function sound(name: string, text: string): boolean {
  const faults = lintManifest(text, servedFromSource());
  for (const fault of faults) {
    const { vi, en } = faultWords(fault);
    console.error(`${name}:${fault.line}: ${fault.code}: ${vi} / ${en}`);
  }
  return faults.length === 0;
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  console.log(join(folder, name));
  if (!sound(name, text)) process.exitCode = 1;
}

if (values.lint !== undefined) {
  if (sound(values.lint, readFileSync(values.lint, 'utf8'))) console.log('Không có lỗi. / No fault.');
  else process.exitCode = 1;
} else if (values.local === true) {
  write(root, 'manifest.xml', manifestXml({ origin: 'https://localhost:3000', runtime: 'shared', version }));
} else {
  const origin = readOrigin(values.origin ?? '');
  if (origin === null) {
    console.error(help);
    process.exitCode = 2;
  } else {
    const folder = values.out ?? 'out/manifest';
    write(folder, 'manifest.xml', manifestXml({ origin, runtime: 'shared', version }));
    write(folder, 'manifest.2019.xml', manifestXml({ origin, runtime: 'separate', version }));
  }
}
