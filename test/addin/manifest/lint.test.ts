import { describe, expect, it } from 'vitest';
import { lintManifest } from '#scripts/manifest/lint';
import { type FaultCode, faultWords } from '#scripts/manifest/lint/faults';
import { manifestXml } from '#scripts/manifest/manifest';
import { servedFromSource } from '#scripts/manifest/served';

const good = manifestXml({ origin: 'https://a.vn', runtime: 'shared', version: '1.2.3' });
const served = servedFromSource();

/** Each way of spoiling a sound manifest, and the one thing the linter has to say of it. */
const planted: readonly (readonly [FaultCode, string, string | RegExp, string])[] = [
  ['not_xml', 'a tag is left open', '</Permissions>', ''],
  ['unknown_element', 'an element of another schema', '<Permissions>', '<Rule/><Permissions>'],
  [
    'unknown_element',
    'an element in the wrong place',
    /<Icon>\s*<bt:Image size="16"/,
    '<Tooltip resid="check.Tip"/>$&',
  ],
  ['out_of_order', 'the support address before the icons', /(<IconUrl[\s\S]*?)(<SupportUrl.*\/>)/, '$2$1'],
  [
    'out_of_order',
    'the box before the label',
    /(<Label resid="check.Label"\/>)\s*(<Supertip>[\s\S]*?<\/Supertip>)/,
    '$2$1',
  ],
  [
    'out_of_order',
    'runtimes after the form factor',
    /(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/,
    '$2$1',
  ],
  ['repeated_element', 'two versions', /<Version>.*<\/Version>/, '$&$&'],
  ['missing_element', 'no provider', /<ProviderName>.*<\/ProviderName>/, ''],
  ['missing_element', 'a button without its action', /<Action xsi:type="ExecuteFunction">[\s\S]*?<\/Action>/, ''],
  ['missing_attribute', 'a group without an id', '<Group id="PhuLuc.Group">', '<Group>'],
  ['bad_id', 'an id that is no GUID', /<Id>.*<\/Id>/, '<Id>phuluc</Id>'],
  ['bad_version', 'a version in letters', /<Version>.*<\/Version>/, '<Version>1.0-beta</Version>'],
  ['bad_permission', 'a permission of Outlook', 'ReadWriteDocument', 'ReadWriteMailbox'],
  ['bad_address', 'an address without its server', /(<SupportUrl DefaultValue=")[^"]*/, '$1huong-dan'],
  ['not_https', 'an address without https', /(<AppDomain>)https/, '$1http'],
  ['other_origin', 'a page of another server', /(id="Help.Url" DefaultValue=")https:\/\/a\.vn/, '$1https://b.vn'],
  ['page_missing', 'a page that is not there', /(id="Help.Url" DefaultValue="[^"]*)huong-dan/, '$1tro-giup'],
  ['resource_missing', 'a label that is not there', '<Title resid="check.Label"/>', '<Title resid="kiemTra.Label"/>'],
  ['resource_repeated', 'one id twice', /<bt:Url id="Help.Url".*\/>/, '$&$&'],
  ['resource_unused', 'words nobody shows', /(<bt:Url id=")(Help.Url)(".*\/>)/, '$1$2$3$1Spare$3'],
  ['resource_of_other_kind', 'a long text as a label', '<Label resid="check.Label"/>', '<Label resid="check.Tip"/>'],
  ['id_too_long', 'an id of 33 characters', /"Help\.Url"/g, `"Help.${'U'.repeat(28)}"`],
  ['text_too_long', 'a label of 126 characters', /(id="check.Label" DefaultValue=")[^"]*/, `$1${'K'.repeat(126)}`],
  [
    'text_too_long',
    'English of 251 characters',
    /(id="check.Tip"[\s\S]*?Value=")[^"]*(".*\s*<bt:Override Locale="en-US" Value=")[^"]*/,
    `$1Kiểm tra$2${'x'.repeat(251)}`,
  ],
  ['text_empty', 'an empty name', /(<DisplayName DefaultValue=")[^"]*/, '$1'],
  [
    'not_translated',
    'a label in Vietnamese only',
    /(id="check.Label" DefaultValue="[^"]*)">[\s\S]*?<\/bt:String>/,
    '$1"/>',
  ],
  ['not_translated', 'a name with English of no country', /(<DisplayName[\s\S]*?Locale=")en-US/, '$1en'],
  ['icon_size_missing', 'a group without its large icon', /<bt:Image size="80" resid="icon.80"\/>/, ''],
  ['icon_file_missing', 'a picture that is not there', /(id="check.16" DefaultValue="[^"]*)check-16/, '$1checks-16'],
  ['icon_file_size', 'a picture of another size', /(id="check.16" DefaultValue="[^"]*)check-16/, '$1check-32'],
  ['icon_file_size', 'a large icon in place of the small one', /(<IconUrl DefaultValue="[^"]*)icon-32/, '$1icon-64'],
  [
    'icon_file_size',
    'a page in place of a picture',
    /(<IconUrl DefaultValue="[^"]*)icons\/icon-32\.png/,
    '$1huong-dan.html',
  ],
  [
    'runtime_differs',
    'functions in another page',
    '<FunctionFile resid="Pane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
  ],
  ['runtime_not_long', 'a runtime that ends', 'lifetime="long"', 'lifetime="short"'],
  ['function_file_missing', 'functions without their page', '<FunctionFile resid="Pane.Url"/>', ''],
  ['function_unknown', 'a function nobody wrote', '>phulucCheck<', '>phulucKiemTra<'],
  ['control_repeated', 'two buttons of one id', 'id="PhuLuc.colour"', 'id="PhuLuc.check"'],
  [
    'base_asks_too_much',
    'an API Excel 2016 lacks',
    'Name="ExcelApi" MinVersion="1.1"',
    'Name="ExcelApi" MinVersion="1.7"',
  ],
  ['base_asks_too_much', 'another set', 'Name="ExcelApi"', 'Name="SharedRuntime"'],
];

describe('the linter', () => {
  it('says nothing of a sound manifest, with or without a byte order mark', () => {
    expect(lintManifest(good, served)).toEqual([]);
    expect(lintManifest(`\uFEFF${good}`, served)).toEqual([]);
  });

  it.each(planted)('%s: %s', (code, _, find, put) => {
    const spoiled = good.replace(find, put);
    expect(spoiled).not.toBe(good);
    const faults = lintManifest(spoiled, served);
    expect(faults.map((fault) => fault.code)).toContain(code);
    const mine = faults.find((fault) => fault.code === code);
    expect(mine?.line).toBeGreaterThan(1);
    for (const words of Object.values(mine === undefined ? {} : faultWords(mine))) {
      expect(words).toMatch(/[.”:\w]$/u);
      expect(words).not.toContain('undefined');
    }
  });

  it('every code is planted somewhere above', () => {
    const all = planted.map(([code]) => code);
    expect([...new Set(all)]).toHaveLength(30);
  });

  it('a planted fault is found alone where it stands alone', () => {
    const alone = (find: string | RegExp, put: string) =>
      lintManifest(good.replace(find, put), served).map(({ code, what, detail }) => [code, what, detail]);
    expect(alone('>phulucCheck<', '>phulucKiemTra<')).toEqual([['function_unknown', 'phulucKiemTra', '']]);
    expect(alone('lifetime="long"', 'lifetime="short"')).toEqual([['runtime_not_long', 'Pane.Url', '']]);
    expect(alone(/(<IconUrl DefaultValue="[^"]*)icon-32/, '$1icon-64')).toEqual([
      ['icon_file_size', '/addin/icons/icon-64.png', '64 × 64, 32 × 32'],
    ]);
  });

  it.each(['', 'PK\u0003\u0004', '<html></html>', '<OfficeApp/>'])(
    '%j is refused with words, not an exception',
    (text) => {
      expect(lintManifest(text, served).length).toBeGreaterThan(0);
    },
  );
});
