import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentDisposition, safeFileName } from '#server/http/contentDisposition';
import { languageOf } from '#server/http/language';
import { type Route, route } from '#server/http/route';
import { StorageError, type StorageTrouble } from '#server/store/storageError';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

let app: TestService;
const seen: unknown[] = [];
const fileName = 'Sổ theo dõi "quý" IV – Đắk Nông.xlsx';

const plain = {
  who: 'anyone',
  tag: 'test',
  summary: { vi: 'thử', en: 'test' },
  params: z.object({}),
  query: z.object({}),
  problems: [],
  example: {},
} as const;
const tests: readonly Route[] = [
  route({
    ...plain,
    method: 'post',
    path: '/test/json',
    query: z.object({
      period: z
        .string()
        .regex(/^\d{4}$/)
        .exactOptional(),
      n: z.coerce.number().int().max(9).exactOptional(),
    }),
    body: {
      kind: 'json',
      limitBytes: 2_000,
      schema: z.strictObject({
        day: z.iso.date(),
        kind: z.enum(['leader', 'document']),
        lines: z
          .array(z.strictObject({ task: z.string().min(1), percent: z.number().max(100) }))
          .max(3)
          .default([]),
        person: z.string().exactOptional(),
      }),
    },
    answer: z.object({ got: z.unknown() }),
    handle: async ({ body }) => {
      seen.push(body);
      return { kind: 'json', body: { got: body } };
    },
  }),
  route({
    ...plain,
    method: 'post',
    path: '/test/bytes',
    body: { kind: 'bytes', types: ['application/octet-stream', 'image/*'], limitBytes: 100_000 },
    answer: z.object({ bytes: z.number() }),
    handle: async ({ body }) => {
      seen.push(body.length);
      return { kind: 'json', body: { bytes: body.length } };
    },
  }),
  route({
    ...plain,
    method: 'get',
    path: '/test/file/{id}',
    params: z.object({ id: z.string() }),
    body: { kind: 'none' },
    answer: { file: 'application/zip' },
    handle: async ({ params }) => {
      seen.push(params.id);
      return { kind: 'file', name: fileName, type: 'application/zip', bytes: new Uint8Array([80, 75]) };
    },
  }),
  route({
    ...plain,
    method: 'get',
    path: '/test/fails/{how}',
    params: z.object({ how: z.string() }),
    body: { kind: 'none' },
    answer: z.object({}),
    handle: async ({ params }) => {
      if (params.how === 'ours') throw new Error('cell text Nguyễn Văn An');
      if (params.how === 'schema') return { kind: 'json', body: 7 };
      throw new StorageError(params.how as StorageTrouble, 'ENOSPC');
    },
  }),
];

beforeAll(async () => {
  app = await startTestService({
    routes: (all) => [...all, ...tests],
    env: { ADDIN_ORIGINS: 'https://addin.example.vn' },
  });
});
afterAll(() => app.close());

const good = { day: '2025-11-24', kind: 'leader' };

describe('a wrong request is told where it is wrong, what was read and what is accepted', () => {
  it.each([
    [{ ...good, day: '24/11/2025' }, 'body.day', '24/11/2025', 'NĂM-THÁNG-NGÀY'],
    [{ ...good, kind: 'boss' }, 'body.kind', 'boss', 'leader hoặc document'],
    [{ ...good, lines: [{ task: 't', percent: 120 }] }, 'body.lines.0.percent', '120', '≤ 100'],
    [{ ...good, lines: [{ task: '', percent: 1 }] }, 'body.lines.0.task', '', '≥ 1 ký tự'],
    [{ ...good, lines: [1, 2, 3, 4] }, 'body.lines', '[1,2,3,4]', '≤ 3 mục'],
    [{ ...good, extra: 1 }, 'body.extra', '', 'không có mục này'],
    [{ ...good, person: 7 }, 'body.person', '7', 'chữ'],
    ['text', 'body', '', 'JSON'],
    [[], 'body', '[]', 'đối tượng JSON'],
    ['{"day":"2025-11-24","kind":"leader","__proto__":{"admin":true}}', 'body', '', 'JSON'],
    [new Uint8Array([0x22, 0xff, 0x22]), 'body', '', 'UTF-8'],
  ])('%j at %s', async (body, field, read, accepted) => {
    const answer = await app.call('POST', '/test/json', { body, headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const fault = answer.body.faults.find((one: { field: string }) => one.field === field);
    expect(fault).toMatchObject({ field, read });
    expect(fault.accepted.vi).toContain(accepted);
    expect(answer.body.vi).toContain(`“${answer.body.faults[0].field}”`);
  });

  it('the words are of the language asked for, and both stand beside', async () => {
    const body = { ...good, kind: 'boss' };
    const vi = await app.call('POST', '/test/json', { body });
    const en = await app.call('POST', '/test/json', { body, headers: { 'accept-language': 'en-GB,vi;q=0.5' } });
    const asked = await app.call('POST', '/test/json?lang=en', { body, headers: { 'accept-language': 'vi' } });
    expect(vi.body.detail).toContain('chấp nhận: leader hoặc document');
    expect(en.body.detail).toContain('accepted: leader or document');
    expect(asked.body.detail).toBe(en.body.detail);
    expect(asked.body.vi).toBe(vi.body.vi);
    expect((await app.call('GET', '/health?lang=fr')).body.params.field).toBe('query.lang');
  });

  it('a query that is misspelt or out of bounds is not passed over', async () => {
    const send = async (query: string) => (await app.call('POST', `/test/json?${query}`, { body: good })).body.params;
    expect(await send('perod=2025')).toMatchObject({ field: 'query.perod' });
    expect(await send('period=25')).toMatchObject({ field: 'query.period', read: '25' });
    expect(await send('n=1e3')).toMatchObject({ field: 'query.n', read: '1e3' });
    expect(await send('period=2025&period=2026')).toMatchObject({ field: 'query.period' });
  });

  it('an access code typed wrong is not said back', async () => {
    const answer = await app.call('POST', '/api/v1/access/token', { body: { code: 'S3CRET', name: 'An An' } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('S3CRET');
  });
});

describe('[Q-A7] a body is taken only as far as it may be', () => {
  it.each([
    ['/test/json', 'text/plain', JSON.stringify(good)],
    ['/test/json', 'application/x-www-form-urlencoded', 'day=2025-11-24'],
    ['/test/bytes', 'text/csv', 'a;b'],
    ['/test/bytes', 'imagery/png', 'x'],
  ])('%s does not take %s: 415 that says what it takes', async (path, type, body) => {
    const answer = await app.call('POST', path, { body, headers: { 'content-type': type } });
    expect(answer.status).toBe(415);
    expect(answer.body.params.read).toBe(type);
    expect(answer.body.params.accepted).toMatch(/application\/(?:json|octet-stream)/);
  });

  it('takes what its list names, with parameters and wildcards', async () => {
    const send = (type: string, path: string, body: string) =>
      app.call('POST', path, { body, headers: { 'content-type': type } }).then(({ status }) => status);
    expect(await send('application/json; charset=utf-8', '/test/json', JSON.stringify(good))).toBe(200);
    expect(await send('Image/PNG', '/test/bytes', 'x')).toBe(200);
  });

  it('a compressed body is not unpacked', async () => {
    const headers = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' };
    expect((await app.call('POST', '/test/bytes', { body: 'x', headers })).status).toBe(415);
  });

  it('one letter more than the limit is 413, with and without a stated length, and reaches no handler', async () => {
    const before = seen.length;
    const bytes = new Uint8Array(100_001);
    const headers = { 'content-type': 'application/octet-stream' };
    const stated = await app.call('POST', '/test/bytes', { body: bytes, headers });
    expect(stated.status).toBe(413);
    expect(stated.body.params.bytes).toBe(100_000);
    const pieces = new ReadableStream({
      pull(controller) {
        controller.enqueue(bytes.subarray(0, 50_001));
        if (controller.desiredSize === null) controller.close();
      },
    });
    const streamed = await fetch(`${app.url}/test/bytes`, {
      method: 'POST',
      headers,
      body: pieces,
      duplex: 'half',
    });
    expect(streamed.status).toBe(413);
    expect(seen.length).toBe(before);
    expect((await app.call('POST', '/test/bytes', { body: bytes.subarray(1), headers })).body).toEqual({
      bytes: 100_000,
    });
  });

  it('nobody who may not call gets to send a body', async () => {
    const answer = await app.call('PUT', '/api/v1/registry', {
      body: new Uint8Array(9_000_000),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(401);
  });
});

describe('[Q-A6] names and addresses', () => {
  it.each([
    '..%2f..%2fetc%2fpasswd',
    '..',
    '%2e%2e',
    'a%2F..%2Fb',
    '..%5c..%5cwin.ini',
    'a%00b',
    'a%0d%0aSet-Cookie:x',
    '%c0%ae%c0%ae',
    '%',
  ])('an id %s climbs nowhere', async (id) => {
    const before = seen.length;
    const answer = await app.call('GET', `/test/file/${id}`);
    expect(answer.status).toBe(404);
    expect(seen.length).toBe(before);
  });

  it('a receipt number keeps its stroke', async () => {
    expect((await app.call('GET', '/test/file/2015-11%2F0007')).status).toBe(200);
    expect(seen.at(-1)).toBe('2015-11/0007');
  });

  it('a download has its Vietnamese name, and a plain one for old programs', async () => {
    const answer = await app.call('GET', '/test/file/x');
    const head = answer.headers.get('content-disposition') ?? '';
    expect(head).toContain('attachment; filename="So theo doi quy IV _ Dak Nong.xlsx"');
    const whole = /filename\*=UTF-8''(\S+)$/.exec(head)?.[1] ?? '';
    expect(decodeURIComponent(whole)).toBe('Sổ theo dõi quý IV – Đắk Nông.xlsx');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect([...answer.bytes]).toEqual([80, 75]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\An\\Báo cáo.xlsx', 'Báo cáo.xlsx'],
    ['báo\u202ecod.xlsx', 'báocod.xlsx'],
    ['a\r\nSet-Cookie: x=1.xlsx', 'aSet-Cookie x=1.xlsx'],
    ['CON.xlsx', '_CON.xlsx'],
    ['...', 'tep'],
    ['', 'tep'],
    ['Báo cáo.xlsx', 'Báo cáo.xlsx'],
  ])('the name %j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('whatever a file is called, the head is one line of plain letters and names no folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const head = contentDisposition(name);
        expect(head).toMatch(
          /^attachment; filename="[A-Za-z0-9._ ()-]+"; filename\*=UTF-8''[A-Za-z0-9%._~!&+^`|#$-]+$/,
        );
        expect(safeFileName(name).length).toBeLessThanOrEqual(150);
        expect(safeFileName(name)).not.toMatch(/[/\\]|^\.\.?$/);
      }),
      { seed: 20151114, numRuns: 1000 },
    );
  });

  it.each([
    [undefined, undefined, 'vi'],
    [undefined, 'fr', 'vi'],
    [undefined, '*', 'vi'],
    [undefined, 'en', 'en'],
    [undefined, 'vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    [undefined, 'en;q=0.3, vi;q=0.2', 'en'],
    ['vi', 'en', 'vi'],
    ['xx', 'en', 'en'],
  ])('language of ?lang=%s and Accept-Language %s is %s', (asked, accepted, lang) => {
    expect(languageOf(asked, accepted)).toBe(lang);
  });
});

describe('trouble is told, not shown', () => {
  it.each([
    ['full', 507, 'storage_full'],
    ['failed', 500, 'storage_failed'],
    ['unreachable', 500, 'storage_failed'],
    ['busy', 503, 'busy'],
    ['ours', 500, 'internal'],
  ])('%s is %i %s', async (how, status, code) => {
    const answer = await app.call('GET', `/test/fails/${how}`);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
    expect(JSON.stringify(answer.body)).not.toMatch(/Nguyễn|ENOSPC|\bat \/|node_modules/);
    const id = answer.headers.get('x-request-id') ?? '';
    expect(answer.body.instance).toBe(`urn:call:${id}`);
    const line = app.log().find((one) => one.includes(id) && one.includes('"fault"'));
    expect(line).toContain('requests.test.ts');
    expect(line).not.toContain('Nguyễn');
  });

  it('what does not exist is said to, for every method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await app.call(method, '/api/v1/nothing')).body.code).toBe('not_found');
    }
    expect((await app.call('PATCH', '/health')).status).toBe(404);
  });
});

describe('[Q-A5] [Q-A4] heads', () => {
  it('no inline script or style, nobody may frame us, nothing is kept on the way', async () => {
    for (const path of ['/', '/api', '/access', '/health', '/nothing']) {
      const { headers } = await app.call('GET', path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
    }
    for (const path of ['/api', '/access'])
      expect((await app.call('GET', path)).body).not.toMatch(/<script|<style| style=| on\w+=/);
  });

  it("only the add-in's origin may read answers across origins, and never with cookies", async () => {
    const ask = (origin: string, method = 'GET') => app.call(method, '/api/v1/me', { headers: { origin } });
    const known = await ask('https://addin.example.vn');
    expect(known.headers.get('access-control-allow-origin')).toBe('https://addin.example.vn');
    expect(known.headers.get('access-control-allow-credentials')).toBeNull();
    const before = await ask('https://addin.example.vn', 'OPTIONS');
    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-headers')).toContain('Authorization');
    for (const origin of [
      'https://evil.example',
      'https://addin.example.vn.evil.example',
      'http://addin.example.vn',
      'null',
    ]) {
      for (const method of ['GET', 'OPTIONS']) {
        const other = await ask(origin, method);
        expect(other.headers.get('access-control-allow-origin')).toBeNull();
        expect(other.headers.get('access-control-allow-methods')).toBeNull();
        expect(other.headers.get('vary')).toContain('Origin');
      }
    }
  });

  it('what a caller sends is never shown as HTML', async () => {
    const nasty = '"><img src=x onerror=alert(1)>';
    const pages = [`/access/${encodeURIComponent(nasty)}`, `/api?q=${encodeURIComponent(nasty)}`];
    for (const path of pages) {
      const answer = await app.call('GET', path, { headers: { accept: 'text/html' } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain('<h1>');
      expect(answer.body).not.toContain('<img');
      expect(answer.body).not.toContain('"><');
    }
  });

  it('a person in a browser reads a page, a program problem+json', async () => {
    const form = {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html,*/*;q=0.8',
      'accept-language': 'vi',
    };
    const page = await app.call('POST', '/api/v1/access/session', {
      body: `code=${'x'.repeat(43)}&name=An+An`,
      headers: form,
    });
    expect(page.status).toBe(401);
    expect(page.body).toContain('Mã hoặc đường dẫn truy cập không đúng');
    expect(page.body).toContain('href="/access?lang=vi"');
    const json = await app.call('POST', '/api/v1/access/session', {
      body: `code=${'x'.repeat(43)}&name=An+An`,
      headers: { ...form, accept: '*/*' },
    });
    expect(json.body.code).toBe('wrong_code');
  });

  it('long texts are compressed for whoever takes them so, and are the same', async () => {
    const ask = (encoding: string) =>
      app.call('GET', '/api/openapi.json', { headers: { 'accept-encoding': encoding } });
    const [packed, plain, never] = [await ask('gzip, br'), await ask('identity'), await ask('gzip;q=0')];
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(Number(plain.headers.get('content-length')) / 4);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(never.headers.get('content-encoding')).toBeNull();
    expect(packed.body).toEqual(plain.body);
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect((await ask('gzip')).body.paths['/health']).toBeDefined();
  });

  it('figures are for the machine itself, and not for what a proxy hands on', async () => {
    const own = await app.call('GET', '/metrics');
    expect(own.status).toBe(200);
    expect(own.body).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(own.body).toContain('phuluc_http_seconds_bucket');
    expect(own.body).toMatch(/route="\/test\/file\/\{id\}"/);
    for (const head of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
      expect((await app.call('GET', '/metrics', { headers: { [head]: '10.0.0.1' } })).status).toBe(403);
    }
  });
});
