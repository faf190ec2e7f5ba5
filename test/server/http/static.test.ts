import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeLibraryFiles } from '#scripts/web/officeLibrary';
import { staticFiles, webFolder } from '#server/http/places/staticFiles';
import { staticPlaces } from '#server/http/places/staticPlaces';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

const script = `// ${'lời '.repeat(1_000)}\n`;
const page =
  '<!doctype html><script src="/officejs/office.js"></script><script type="module" src="/addin/assets/taskpane-AbCd_123.js"></script>';

let web: string;
let app: TestService;
let cdn: TestService;
beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'phuluc-web-'));
  const put = (file: string, content: string | Uint8Array): void => {
    mkdirSync(join(web, file, '..'), { recursive: true });
    writeFileSync(join(web, file), content);
  };
  put('addin/taskpane.html', page);
  put('addin/assets/taskpane-AbCd_123.js', script);
  put('addin/assets/taskpane-AbCd_123.js.gz', gzipSync(script));
  put('addin/icons/icon-32.png', new Uint8Array([137, 80, 78, 71]));
  put('addin/secret.key', 'x');
  put('officejs/office.js', script);
  put('outside.html', 'x');
  [app, cdn] = await Promise.all([
    startTestService({ web }),
    startTestService({
      web,
      env: {
        OFFICE_JS_URL: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
        OFFICE_HOSTS: 'https://office.tinh.gov.vn',
      },
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([app.close(), cdn.close()]);
  rmSync(web, { recursive: true, force: true });
});

type Raw = { readonly status: number; readonly heads: Readonly<Record<string, unknown>>; readonly bytes: Buffer };

/** As it came over the line: fetch would undo the encoding and put addresses straight. */
function raw(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const call = request(app.url, { path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, heads: response.headers, bytes: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject).end();
  });
}

describe('static places', () => {
  it('only what lay in the folders at the start is answered, to anyone', async () => {
    expect(staticPlaces.map(({ path }) => path)).toEqual(['/addin', '/pages', '/officejs']);
    const known = [...staticFiles(staticPlaces, web, (html) => html).keys()].sort();
    expect(known).toEqual([
      '/addin/assets/taskpane-AbCd_123.js',
      '/addin/icons/icon-32.png',
      '/addin/taskpane.html',
      '/officejs/office.js',
    ]);
    for (const path of known) expect((await raw(path)).status, path).toBe(200);
  });

  it.each([
    '/addin',
    '/addin/',
    '/addin/assets/',
    '/addin/secret.key',
    '/addin/assets/taskpane-AbCd_123.js.gz',
    '/addin/../outside.html',
    '/addin/%2e%2e/outside.html',
    '/addin/..%2foutside.html',
    '/addin//taskpane.html',
    '/addin/taskpane.html/',
    '/addin/taskpane.html%00.js',
    '/ADDIN/taskpane.html',
    '/outside.html',
    '/officejs/taskpane.html',
    '/data/phuluc.sqlite',
  ])('%s is not found, in words', async (path) => {
    const { status, heads } = await raw(path);
    expect(status).toBe(404);
    expect(heads['content-type']).toMatch(/problem\+json/);
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s is not answered there', async (method) => {
    expect((await app.call(method, '/addin/taskpane.html', { body: {} })).status).toBe(404);
  });

  it('no route lies in a static place, and none of them is in the description of the API', () => {
    for (const { path } of app.routes) {
      for (const place of staticPlaces) expect(path === place.path || path.startsWith(`${place.path}/`)).toBe(false);
    }
  });

  it('what is named after its content is kept for good, a page is asked for anew, a picture stands a day', async () => {
    expect((await raw('/addin/assets/taskpane-AbCd_123.js')).heads['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await raw('/addin/taskpane.html')).heads['cache-control']).toBe('no-cache');
    expect((await raw('/officejs/office.js')).heads['cache-control']).toBe('no-cache');
    expect((await raw('/addin/icons/icon-32.png')).heads['cache-control']).toBe('public, max-age=86400');
  });

  it('who has it already is told so; each encoding is another', async () => {
    const path = '/addin/assets/taskpane-AbCd_123.js';
    const plain = await raw(path);
    const packed = await raw(path, { 'accept-encoding': 'gzip' });
    expect(plain.heads.etag).not.toBe(packed.heads.etag);
    const again = await raw(path, { 'if-none-match': `"x", ${String(plain.heads.etag)}` });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    expect((await raw(path, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it.each([
    ['br, gzip', undefined, 'gzip'],
    ['gzip;q=0, identity', undefined, undefined],
    ['', undefined, undefined],
  ])('to “%s” goes what the build compressed, or plain bytes', async (accepted, _, expected) => {
    const { heads, bytes } = await raw('/addin/assets/taskpane-AbCd_123.js', { 'accept-encoding': accepted });
    expect(heads['content-encoding']).toBe(expected);
    expect(heads.vary).toMatch(/Accept-Encoding/);
    expect((expected === 'gzip' ? gunzipSync(bytes) : bytes).toString()).toBe(script);
  });

  it('pages are compressed too, though they may change on their way', async () => {
    const { heads, bytes } = await raw('/addin/taskpane.html', { 'accept-encoding': 'gzip, br' });
    expect(heads['content-encoding']).toBe('br');
    expect(brotliDecompressSync(bytes).toString()).toBe(page);
  });

  it('HEAD tells of a file without sending it', async () => {
    const { status, heads, bytes } = await raw('/addin/icons/icon-32.png', {}, 'HEAD');
    expect([status, heads['content-length'], bytes.length]).toEqual([200, '4', 0]);
  });

  it("the pane loads nothing but our own, sends nothing elsewhere, and shows in Office's frames on the web only", async () => {
    const { heads } = await raw('/addin/taskpane.html');
    const policy = String(heads['content-security-policy']).split('; ');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("img-src 'self' data:");
    expect(policy).toContain("frame-src 'none'");
    const ancestors = policy.find((part) => part.startsWith('frame-ancestors')) ?? '';
    expect(ancestors).toMatch(/ https:\/\/\*\.officeapps\.live\.com .*https:\/\/\*\.sharepoint\.com/);
    expect(ancestors).not.toMatch(/\s\*(?:\s|$)/);
    expect(heads).not.toHaveProperty('x-frame-options');
    expect(heads['x-content-type-options']).toBe('nosniff');
    // The service's own pages stay out of everybody's frame.
    const home = await raw('/');
    expect(home.heads['x-frame-options']).toBeDefined();
    expect(home.heads['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('icons may be shown by Excel on the web in its own page', async () => {
    expect((await raw('/addin/icons/icon-32.png')).heads['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it('OFFICE_JS_URL takes the library from elsewhere, lets that one origin give scripts, and no other', async () => {
    const { headers, body } = await cdn.call('GET', '/addin/taskpane.html');
    expect(body).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    expect(body).not.toContain('/officejs/office.js');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toMatch(/frame-ancestors .* https:\/\/office\.tinh\.gov\.vn$/);
  });

  it('a call of a static place is in the log under the place, not under its address', async () => {
    await app.call('GET', '/addin/taskpane.html');
    const lines = app.log().map((line) => JSON.parse(line) as { route?: string });
    expect(lines.at(-1)?.route).toBe('/addin/*');
  });
});

describe('what the build made', () => {
  it('has the pane, its icons, and the part of the library Excel asks for, with its licence', () => {
    const files = staticFiles(staticPlaces, webFolder(), (html) => html);
    for (const file of officeLibraryFiles) expect(files.has(`/officejs/${file}`), file).toBe(true);
    expect(files.has('/officejs/LICENSE.md')).toBe(true);
    expect(files.has('/addin/taskpane.html')).toBe(true);
    expect(files.has('/addin/icons/check-16.png')).toBe(true);
    expect([...files.keys()].filter((path) => path.startsWith('/officejs/'))).toHaveLength(
      officeLibraryFiles.length + 2,
    );
    const { encoding, bytes } = files.get('/officejs/excel-win32-16.01.js')?.body(new Set(['br'])) ?? {};
    expect(encoding).toBe('br');
    expect(bytes?.length).toBeLessThan(200_000);
  });
});
