import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** LibreOffice with a profile of its own that recalculates every workbook on load, as Excel does with ours. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export type Office = { readonly folder: string; readonly convert: (file: string, to: string) => string };

/** A folder to work in and a converter: `convert(path, 'pdf')` gives the path of the result. */
export function office(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-office-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
  let run = 0;
  return {
    folder,
    convert: (file, to) => {
      run += 1;
      const out = join(folder, `out-${run}`);
      mkdirSync(out);
      execFileSync(
        'soffice',
        [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', to, '--outdir', out, file],
        { stdio: 'pipe', timeout: 120_000 },
      );
      return join(out, `${basename(file).replace(/\.[^.]+$/, '')}.${to.split(':')[0]}`);
    },
  };
}

export type Page = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Pages of a PDF as pixels, 24 bits each. */
export function pages(pdf: string, folder: string, dotsPerInch = 60): readonly Page[] {
  const stem = join(folder, `page-${basename(pdf)}`);
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), pdf, stem], { stdio: 'pipe' });
  const listed = execFileSync('sh', ['-c', `ls "${stem}"-*.ppm`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return listed.map((file) => readPage(readFileSync(file)));
}

function readPage(bytes: Uint8Array): Page {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'));
  if (!head) throw new Error('no P6 picture');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** How many pixels of a page are near a colour `#RRGGBB`. */
export function pixelsOf(page: Page, colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let i = 0; i + 2 < page.pixels.length; i += 3) {
    const near =
      Math.abs((page.pixels[i] ?? 0) - red) <= 2 &&
      Math.abs((page.pixels[i + 1] ?? 0) - green) <= 2 &&
      Math.abs((page.pixels[i + 2] ?? 0) - blue) <= 2;
    if (near) count += 1;
  }
  return count;
}
