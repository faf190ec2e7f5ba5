import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addinId } from '#scripts/manifest/description';
import { catalogId, readShare, trustFile, untrustFile } from '#scripts/manifest/kit/catalog';
import { deploymentKit } from '#scripts/manifest/kit/kit';
import { pageOf } from '#scripts/manifest/kit/markdown';
import { lintManifest } from '#scripts/manifest/lint';
import { servedFromSource } from '#scripts/manifest/served';
import { projectRoot } from '#scripts/package/root';

const origin = 'https://nhiemvu.ninhthuan.gov.vn';
const share = String.raw`\\FS01\phần bổ trợ`;
const kit = deploymentKit(origin, share, '1.4.0');
const text = (name: string): string => new TextDecoder().decode(kit.get(name));
const registry = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-16le').decode(bytes);

describe('the deployment kit', () => {
  it('holds everything for one address and one shared folder', () => {
    expect([...kit.keys()].filter((name) => !name.startsWith('hinh/')).sort()).toEqual([
      'huong-dan.html',
      'kiem-tra-may.ps1',
      'manifest.2019.xml',
      'manifest.xml',
      'thu-muc-chung/excel-2019/manifest.2019.xml',
      'thu-muc-chung/excel/manifest.xml',
      'trust-catalog-2019.reg',
      'trust-catalog.reg',
      'untrust-catalog.reg',
    ]);
    expect([...deploymentKit(origin, null, '1.4.0').keys()].filter((name) => !name.startsWith('hinh/'))).toEqual([
      'manifest.xml',
      'manifest.2019.xml',
      'huong-dan.html',
    ]);
  });

  it('its manifests are sound, and each folder of the share holds one', () => {
    for (const name of kit.keys()) {
      if (name.endsWith('.xml')) expect(lintManifest(text(name), servedFromSource()), name).toEqual([]);
    }
    expect(text('thu-muc-chung/excel/manifest.xml')).toContain('<Runtimes>');
    expect(text('thu-muc-chung/excel-2019/manifest.2019.xml')).not.toContain('<Runtimes>');
  });

  it('made again it is the same, byte by byte', () => {
    const again = deploymentKit(origin, share, '1.4.0');
    for (const [name, bytes] of kit)
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again.get(name) ?? [])), name).toBe(0);
  });

  it('the .reg file has Excel trust the folder and show it, written as the registry editor reads it', () => {
    const bytes = kit.get('trust-catalog.reg') ?? new Uint8Array();
    expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
    const id = catalogId(String.raw`\\FS01\phần bổ trợ\excel`);
    expect(registry(bytes).split('\r\n')).toEqual([
      'Windows Registry Editor Version 5.00',
      '',
      String.raw`[HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\${id}]`.replace(
        String.raw`\${id}`,
        `\\${id}`,
      ),
      `"Id"="${id}"`,
      String.raw`"Url"="\\\\FS01\\phần bổ trợ\\excel"`,
      '"Flags"=dword:00000001',
      '',
    ]);
    expect(registry(kit.get('trust-catalog-2019.reg'))).toContain(String.raw`phần bổ trợ\\excel-2019"`);
  });

  it('what was trusted can be taken back: both folders, by the same ids', () => {
    const [a, b] = [String.raw`\\A\b\excel`, String.raw`\\A\b\excel-2019`];
    const undo = registry(untrustFile([a, b]));
    for (const folder of [a, b]) {
      expect(registry(trustFile(folder))).toContain(`TrustedCatalogs\\${catalogId(folder)}]`);
      expect(undo).toContain(
        `[-HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogId(folder)}]`,
      );
    }
  });

  it('a folder has one id however its letters are written, another folder another', () => {
    const id = catalogId(String.raw`\\FS01\Bo-Tro\excel`);
    expect(id).toMatch(/^\{[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}$/);
    expect(catalogId(String.raw`\\fs01\bo-tro\EXCEL`)).toBe(id);
    expect(catalogId(String.raw`\\fs01\bo-tro\excel-2019`)).not.toBe(id);
  });

  it.each([
    [String.raw`\\may-chu\phan-bo-tro`, String.raw`\\may-chu\phan-bo-tro`],
    ['//may-chu/phan-bo-tro/', String.raw`\\may-chu\phan-bo-tro`],
    [String.raw`\may-chu\phan-bo-tro`, String.raw`\\may-chu\phan-bo-tro`],
    [String.raw`\\\\may-chu\\phan-bo-tro`.replace(/\\\\/g, '\\'), String.raw`\\may-chu\phan-bo-tro`],
    [String.raw`\\may-chu\a\b c`, String.raw`\\may-chu\a\b c`],
    [String.raw`\\may-chu`, null],
    [String.raw`Z:\phan-bo-tro`, null],
    ['https://may-chu/phan-bo-tro', null],
    ['', null],
  ])('share %j is read as %j', (given, expected) => {
    expect(readShare(given)).toBe(expected);
  });

  it('the checker knows the address, both folders and the add-in, and is written as Windows PowerShell reads it', () => {
    const bytes = kit.get('kiem-tra-may.ps1') ?? new Uint8Array();
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const script = text('kiem-tra-may.ps1');
    expect(script).toContain(`'${origin}'`);
    expect(script).toContain(String.raw`'\\FS01\phần bổ trợ\excel'`);
    expect(script).toContain(String.raw`'\\FS01\phần bổ trợ\excel-2019'`);
    expect(script).toContain(`'${addinId}'`);
    expect(script).not.toContain('@@');
    expect(
      script
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
    const o = deploymentKit('https://a.vn', String.raw`\\d'Artagnan\x`, '1.0.0').get('kiem-tra-may.ps1');
    expect(new TextDecoder().decode(o)).toContain(String.raw`'\\d''Artagnan\x\excel'`);
  });

  it('the checker changes nothing but the cache it is asked to clear', () => {
    const script = text('kiem-tra-may.ps1');
    const changing = script.match(/\b(?:Set|New|Remove|Clear|Add|Copy|Move|Out|Stop)-[A-Z]\w+/g) ?? [];
    expect([...new Set(changing)].sort()).toEqual(['Clear-BoDem', 'New-Object', 'Remove-Item']);
    expect(script.match(/Remove-Item/g)).toHaveLength(1);
    // Every bracket that opens closes.
    const plain = script
      .replace(/#.*$/gm, '')
      .replace(/'[^'\r\n]*'/g, "''")
      .replace(/"[^"\r\n]*"/g, '""');
    for (const [open, close] of [
      ['{', '}'],
      ['(', ')'],
      ['[', ']'],
    ] as const) {
      expect(plain.split(open).length, `${open}${close}`).toBe(plain.split(close).length);
    }
  });

  it("the guide speaks of the province's own address and folder, and every picture goes along", () => {
    const page = text('huong-dan.html');
    expect(page).toContain(origin);
    expect(page).toContain(String.raw`\\FS01\phần bổ trợ\excel\manifest.xml`);
    expect(page).not.toMatch(/phuluc\.tinh\.gov\.vn|MAY-CHU/);
    expect(page).not.toContain('href="../');
    const pictures = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(pictures).toHaveLength(3);
    for (const path of pictures) expect(kit.has(path), path).toBe(true);
  });

  it('files the guide names are in the kit, scripts it names are in the package', () => {
    const guide = readFileSync(join(projectRoot(), 'docs/deploy/README.md'), 'utf8');
    for (const [, name] of guide.matchAll(
      /`((?:un)?trust-catalog[\w-]*\.reg|kiem-tra-may\.ps1|manifest(?:\.2019)?\.xml|huong-dan\.html)/g,
    )) {
      expect(kit.has(name ?? ''), name).toBe(true);
    }
    for (const [, path] of guide.matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
      expect(existsSync(join(projectRoot(), 'docs/deploy', path ?? '')), path).toBe(true);
    }
  });
});

describe('the guide as a page', () => {
  it.each([
    ['# Tên', '<h1>Tên</h1>'],
    ['một dòng\nhai dòng', '<p>một dòng hai dòng</p>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['3. c', '<ol start="3"><li>c</li></ol>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    [
      '| A | B |\n|---|---|\n| `x` | **y** |',
      '<thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td><code>x</code></td><td><strong>y</strong></td></tr></tbody>',
    ],
    ['> nói', '<blockquote><p>nói</p></blockquote>'],
    ['```\na < b\n\n**c**\n```', '<pre><code>a &lt; b\n\n**c**</code></pre>'],
    ['`<Runtimes>` & *nghiêng*', '<p><code>&lt;Runtimes&gt;</code> &amp; <em>nghiêng</em></p>'],
    ['![Hình](hinh/a.svg) [b](c.html)', '<p><img src="hinh/a.svg" alt="Hình"> <a href="c.html">b</a></p>'],
    ['`*a*` và `2`', '<p><code>*a*</code> và <code>2</code></p>'],
  ])('%j', (markdown, html) => {
    expect(pageOf(markdown, 'x')).toContain(html);
  });
});
