import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readShare } from '#scripts/manifest/kit/catalog';
import { deploymentKit } from '#scripts/manifest/kit/kit';
import { lintManifest } from '#scripts/manifest/lint';
import { faultWords } from '#scripts/manifest/lint/faults';
import { manifestXml } from '#scripts/manifest/manifest';
import { readOrigin } from '#scripts/manifest/origin';
import { servedFromSource } from '#scripts/manifest/served';
import { projectRoot } from '#scripts/package/root';

const help = `npm run manifest -- --origin https://MÁY_CHỦ [--share \\\\MÁY\\THƯ_MỤC] [--out THƯ_MỤC]
    ghi bộ triển khai: hai manifest, hướng dẫn; có --share: thêm thư mục chung, tệp .reg, tệp kiểm tra máy
    writes the deployment kit: both manifests, the guide; with --share also the shared folder, .reg files, the checker
npm run manifest -- --lint TỆP
    kiểm tra một tệp / checks a file
npm run manifest -- --local
    ghi lại manifest.xml của kho mã (https://localhost:3000) / writes the one kept with the source`;

const { values } = parseArgs({
  options: {
    origin: { type: 'string' },
    share: { type: 'string' },
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

function write(folder: string, name: string, bytes: Uint8Array): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(file);
  if (name.endsWith('.xml') && !sound(name, new TextDecoder().decode(bytes))) process.exitCode = 1;
}

if (values.lint !== undefined) {
  if (sound(values.lint, readFileSync(values.lint, 'utf8'))) console.log('Không có lỗi. / No fault.');
  else process.exitCode = 1;
} else if (values.local === true) {
  const text = manifestXml({ origin: 'https://localhost:3000', runtime: 'shared', version });
  write(root, 'manifest.xml', Buffer.from(text));
} else {
  const origin = readOrigin(values.origin ?? '');
  const share = values.share === undefined ? null : readShare(values.share);
  if (origin === null || (values.share !== undefined && share === null)) {
    console.error(help);
    process.exitCode = 2;
  } else {
    const folder = values.out ?? 'out/bo-trien-khai';
    for (const [name, bytes] of deploymentKit(origin, share, version)) write(folder, name, bytes);
  }
}
