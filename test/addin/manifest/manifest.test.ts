import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ribbonButtons } from '#addin/ribbon/actions';
import { addinId, buttonWords, iconSizes, pages } from '#scripts/manifest/description';
import { lintManifest } from '#scripts/manifest/lint';
import { manifestXml } from '#scripts/manifest/manifest';
import { readOrigin } from '#scripts/manifest/origin';
import { servedFromSource } from '#scripts/manifest/served';
import { documentOf, xml } from '#scripts/manifest/xml';
import { projectRoot } from '#scripts/package/root';

const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
const origin = 'https://phuluc.tinh.gov.vn';
const shared = manifestXml({ origin, runtime: 'shared', version });
const separate = manifestXml({ origin, runtime: 'separate', version });

describe('the manifests', () => {
  it('the one kept with the source is what the script makes for https://localhost:3000', () => {
    const kept = readFileSync(join(projectRoot(), 'manifest.xml'), 'utf8');
    expect(kept, 'run: npm run manifest -- --local').toBe(
      manifestXml({ origin: 'https://localhost:3000', runtime: 'shared', version }),
    );
  });

  it.each([
    ['with the shared runtime', shared],
    ['without it', separate],
    ['for another port', manifestXml({ origin: 'https://may-chu:8443', runtime: 'shared', version: '2.10.3' })],
  ])('%s: the linter finds nothing', (_, text) => {
    expect(lintManifest(text, servedFromSource())).toEqual([]);
  });

  it('the first shares one page between pane and ribbon; the second, for Excel 2019, asks for no runtime at all', () => {
    expect(shared).toMatch(/<Runtime resid="Pane.Url" lifetime="long"\/>/);
    expect(shared).toMatch(/<FunctionFile resid="Pane.Url"\/>/);
    expect(separate).not.toContain('Runtime');
    expect(separate).toMatch(/<FunctionFile resid="Functions.Url"\/>/);
    expect(separate).toContain(`${origin}${pages.functions}`);
    expect(shared).not.toContain(pages.functions);
  });

  it('both are the same add-in, and stand alone before VersionOverrides on Excel 2016 and the iPad', () => {
    for (const text of [shared, separate]) {
      const [base = ''] = text.split('<VersionOverrides');
      expect(base).toContain(`<Id>${addinId}</Id>`);
      expect(base).toContain(`<SourceLocation DefaultValue="${origin}${pages.pane}"/>`);
      expect(base.match(/<Set .*\/>/g)).toEqual(['<Set Name="ExcelApi" MinVersion="1.1"/>']);
    }
  });

  it('five buttons stand on the Home tab in one group, in Vietnamese with English beside it', () => {
    expect(shared).toContain('<OfficeTab id="TabHome">');
    const labels = [
      ...shared.matchAll(
        /<bt:String id="(\w+)\.Label" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)"/g,
      ),
    ];
    expect(labels.map(([, id, vi, en]) => [id, vi, en])).toEqual([
      ['Group', 'Theo dõi nhiệm vụ', 'Task tracking'],
      ['openPane', 'Mở ngăn theo dõi', 'Open pane'],
      ['check', 'Kiểm tra', 'Check'],
      ['colour', 'Tô màu tình trạng', 'Colour by status'],
      ['removeColour', 'Xóa tô màu', 'Remove colours'],
      ['nextFinding', 'Nội dung tiếp theo', 'Next finding'],
    ]);
  });

  it('ids Excel keeps are those of the first version', () => {
    expect(addinId).toBe('b6f4d2a8-3c51-4e0b-9a7e-5d1c84f7e926');
    expect(ribbonButtons.map((button) => ('functionName' in button ? button.functionName : button.id))).toEqual([
      'openPane',
      'phulucCheck',
      'phulucColour',
      'phulucRemoveColour',
      'phulucNextFinding',
    ]);
    expect(Object.keys(buttonWords)).toEqual(ribbonButtons.map(({ id }) => id));
  });

  it('the service answers every address with a file, icons in all sizes', () => {
    const served = servedFromSource();
    for (const name of new Set(ribbonButtons.map(({ icon }) => icon))) {
      for (const size of iconSizes)
        expect(served(`/addin/icons/${name}-${size}.png`), `${name}-${size}`).not.toBeNull();
    }
    expect(served('/addin/../package.json')).toBeNull();
    expect(served('/addin/icons/')).toBeNull();
  });

  it('words with signs of XML are written so that they are read back', () => {
    expect(documentOf(xml('A', { b: '"<&>"' }, 'x < y & z'))).toContain(
      '<A b="&quot;&lt;&amp;&gt;&quot;">x &lt; y &amp; z</A>',
    );
  });

  it.each([
    ['https://phuluc.tinh.gov.vn', origin],
    [' https://phuluc.tinh.gov.vn/ ', origin],
    ['https://may-chu:8443', 'https://may-chu:8443'],
    ['https://may-chu:443', 'https://may-chu'],
    ['http://phuluc.tinh.gov.vn', null],
    ['https://phuluc.tinh.gov.vn/addin', null],
    ['https://phuluc.tinh.gov.vn?a=1', null],
    ['https://a:b@phuluc.tinh.gov.vn', null],
    ['phuluc.tinh.gov.vn', null],
    ['', null],
  ])('origin %j is read as %j', (text, expected) => {
    expect(readOrigin(text)).toBe(expected);
  });
});
