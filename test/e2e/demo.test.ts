import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { phuluc } from '#scripts/demo/files';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the demo says in words that a step stopped before it wrote anything', () => {
  const base = join(folder, 'hong.xlsx');
  writeFileSync(base, 'no workbook');
  const out = join(folder, 'so-theo-doi.xlsx');
  // The command ends with 2 as it does where single files cannot be read: only what it wrote tells.
  const said = phuluc(['merge', '--base', base, '--out', out, base], out);
  expect(said).toContain(`Lệnh “merge” dừng giữa chừng, chưa ghi ${out}`);
  expect(said).toContain('Please run “npm run demo” again.');
});
