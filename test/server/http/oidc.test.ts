import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProviderSays, startProvider, type TestProvider } from '#test/helpers/oidcProvider';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

let provider: TestProvider;
let app: TestService;
const grants = { boss: 'administrator', dost: 'consolidator', edu: { role: 'officer', agency: 'so-gddt' } };
beforeAll(async () => {
  provider = await startProvider('phuluc', 'kept');
});
afterAll(() => provider.close());
beforeEach(async () => {
  app = await startTestService({
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'phuluc',
      OIDC_CLIENT_SECRET: 'kept',
      OIDC_GRANTS: JSON.stringify(grants),
      PUBLIC_URL: 'http://localhost:8080',
    },
  });
  return () => app.close();
});

async function begin(): Promise<{ readonly to: string; readonly cookie: string }> {
  const answer = await app.call('GET', '/access/oidc');
  expect(answer.status).toBe(303);
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^phuluc-oidc=[\w-]+; Path=\/; Max-Age=600; SameSite=Lax; HttpOnly$/);
  return { to: answer.headers.get('location') ?? '', cookie: cookie.split(';')[0] ?? '' };
}

const back = (query: URLSearchParams, cookie: string) =>
  app.call('GET', `/access/oidc/back?${query.toString()}`, { as: { cookie } });

async function come(says: ProviderSays = {}) {
  const { to, cookie } = await begin();
  return back(provider.visit(to, says), cookie);
}

const sessionOf = (answer: { headers: Headers }): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .find((cookie) => cookie.startsWith('phuluc=')) ?? '';

async function me(answer: { headers: Headers }) {
  return (await app.call('GET', '/api/v1/me', { as: { cookie: sessionOf(answer) } })).body.account;
}

describe("the province's identity provider", () => {
  it('is asked with PKCE, state and nonce, each time others', async () => {
    const [one, two] = [new URL((await begin()).to), new URL((await begin()).to)];
    expect(one.origin).toBe(provider.issuer);
    expect(Object.fromEntries(one.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'phuluc',
      redirect_uri: 'http://localhost:8080/access/oidc/back',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
    }
  });

  it('lets a person in as the first grant says; the same person comes back to the same account', async () => {
    const first = await come();
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    const account = await me(first);
    expect(account).toMatchObject({ name: 'Lê Văn Chính', role: 'consolidator', agency: null });
    expect(account.subject).toBeUndefined();
    expect((await me(await come())).id).toBe(account.id);
    expect((await me(await come({ claims: { sub: 'p-2' } }))).id).not.toBe(account.id);
    expect(await me(await come({ claims: { sub: 'p-3', groups: 'edu' } }))).toMatchObject({
      role: 'officer',
      agency: 'so-gddt',
    });
  });

  it('decides each time what a person may be; who was disabled here stays out', async () => {
    const account = await me(await come());
    const lowered = await me(await come({ claims: { groups: ['edu'] } }));
    expect(lowered).toMatchObject({ id: account.id, role: 'officer' });
    expect((await come({ claims: { groups: ['others'] } })).body.code).toBe('not_allowed');
    const admin = await app.signIn('administrator');
    await app.call('PUT', `/api/v1/accounts/${account.id}`, { as: admin, body: { disabled: true } });
    expect((await come()).body.code).toBe('not_allowed');
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  it.each([
    ['another nonce', { claims: { nonce: 'other' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['expired', { claims: { exp: past, iat: past - 60 } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'someone-else' } }],
    ['a key nobody knows', { strangeKey: true }],
    ['no signature', { algorithm: 'none' }],
    ['no subject', { claims: { sub: undefined } }],
  ] as const)('is not believed with %s', async (_, says) => {
    const answer = await come(says);
    expect(answer.body.code).toBe('wrong_code');
    expect(sessionOf(answer)).toBe('');
    expect(await app.service.store.accounts()).toEqual([]);
  });

  it('another state, another browser, a code used before, an answer without one: nobody comes in', async () => {
    const [one, two] = [await begin(), await begin()];
    const other = provider.visit(one.to, {});
    expect((await back(other, two.cookie)).body.code).toBe('wrong_code');
    expect((await back(provider.visit(one.to, {}), '')).body.code).toBe('wrong_code');
    expect((await back(provider.visit(one.to, {}), 'phuluc-oidc=e30')).body.code).toBe('wrong_code');
    const once = provider.visit(one.to, {});
    expect((await back(once, one.cookie)).status).toBe(303);
    expect((await back(once, one.cookie)).body.code).toBe('wrong_code');
    const refused = new URLSearchParams({
      error: 'access_denied',
      state: once.get('state') ?? '',
      iss: provider.issuer,
    });
    expect((await back(refused, one.cookie)).body.code).toBe('wrong_code');
    const mixedUp = provider.visit(one.to, {});
    mixedUp.set('iss', 'https://evil.example');
    expect((await back(mixedUp, one.cookie)).body.code).toBe('wrong_code');
  });

  it('that does not answer is said to be busy, and asked again later', async () => {
    provider.down(true);
    expect((await app.call('GET', '/access/oidc')).body.code).toBe('busy');
    provider.down(false);
    expect((await come()).status).toBe(303);
  });

  it('is offered on the sign-in page where there is one', async () => {
    expect((await app.call('GET', '/access')).body).toContain('href="/access/oidc"');
    const without = await startTestService();
    expect((await without.call('GET', '/access')).body).not.toContain('oidc');
    expect((await without.call('GET', '/access/oidc')).status).toBe(400);
    await without.close();
  });
});
