import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developerCertificate } from '#scripts/excel/developerCertificate';
import { excelRunsHere, toolFailed } from '#scripts/excel/tool';
import { projectRoot } from '#scripts/package/root';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-cert-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('start:excel and stop:excel', () => {
  it('are scripts of the package that run office-addin-debugging', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['start:excel']).toMatch(/dist\/scripts\/excel\.js start$/);
    expect(scripts['stop:excel']).toMatch(/dist\/scripts\/excel\.js stop$/);
  });

  it.runIf(!excelRunsHere(process.platform)).each(['start', 'stop'])(
    '%s on a machine without Excel says so in both languages and fails',
    (act) => {
      const { status, stderr } = spawnSync(process.execPath, [join(projectRoot(), 'dist/scripts/excel.js'), act], {
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(/chỉ chạy trên Windows và Mac[\s\S]*Windows and Mac only/);
    },
  );

  it.each([
    ['win32', true],
    ['darwin', true],
    ['linux', false],
  ] as const)('%s: Excel runs there: %s', (platform, runs) => {
    expect(excelRunsHere(platform)).toBe(runs);
  });

  it.each([
    [0, 'The current platform is not supported: linux', true],
    [0, 'Platform not supported: linux.', true],
    [0, 'Unable to start debugging.\n', true],
    [0, 'Error: The manifest path does not exist', true],
    [1, '', true],
    [
      0,
      'Debugging is being started...\nApp type: desktop\nSideloading the Office Add-in...\nDebugging started.',
      false,
    ],
  ])('the tool ends with %d after “%s”: failed %s', (code, said, failed) => {
    expect(toolFailed(code, said)).toBe(failed);
  });

  it('a certificate is made once, and made anew when it is nearly over or a file is missing', async () => {
    const first = await developerCertificate(folder);
    const text = readFileSync(first.certificate, 'utf8');
    expect(text).toContain('BEGIN CERTIFICATE');
    expect(readFileSync((await developerCertificate(folder)).certificate, 'utf8')).toBe(text);
    rmSync(first.key);
    const second = await developerCertificate(folder);
    expect(existsSync(second.key)).toBe(true);
    expect(readFileSync(second.certificate, 'utf8')).not.toBe(text);
  });
});
