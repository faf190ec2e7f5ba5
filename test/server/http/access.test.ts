import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instanceStream } from '#server/store/records';
import { firstLink } from '#server/usecases/access/firstLink';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

let app: TestService;
let now = Date.parse('2025-11-22T03:00:00Z');
beforeEach(async () => {
  now = Date.parse('2025-11-22T03:00:00Z');
  app = await startTestService({ now: () => new Date(now) });
});
afterEach(() => app.close());

const day = 86_400_000;
const person = 'Nguyễn Văn Ân';

async function codeFor(role = 'officer', agency: string | null = 'so-khcn'): Promise<{ id: string; code: string }> {
  const admin = await app.signIn('administrator');
  const given = await app.call('POST', '/api/v1/codes', { as: admin, body: { role, agency } });
  expect(given.status).toBe(201);
  return given.body;
}

function token(code: string, name = person) {
  return app.call('POST', '/api/v1/access/token', { body: { code, name } });
}
const bearer = (answer: { body: { token: string } }) => ({ authorization: `Bearer ${answer.body.token}` });

describe('codes and tokens', () => {
  it('[A6] a code and a name become a token; the same person comes back to the same account, another does not', async () => {
    const { code } = await codeFor();
    const first = await token(code);
    expect(first.status).toBe(201);
    expect(first.body.account).toMatchObject({ name: person, role: 'officer', agency: 'so-khcn' });
    const again = await token(code.toLowerCase(), '  nguyễn  văn ân ');
    expect(again.body.account.id).toBe(first.body.account.id);
    const other = await token(code, 'Nguyễn Văn An');
    expect(other.body.account.id).not.toBe(first.body.account.id);
    const me = await app.call('GET', '/api/v1/me', { as: bearer(first) });
    expect(me.body).toMatchObject({ account: { name: person }, agency: { id: 'so-khcn' }, csrf: null });
  });

  it('a code is no token, a token is no code, a session is no token', async () => {
    const { code } = await codeFor();
    const given = await token(code);
    expect((await app.call('GET', '/api/v1/me', { as: { authorization: `Bearer ${code}` } })).status).toBe(401);
    expect((await token(given.body.token)).body.code).toBe('wrong_code');
    expect((await app.call('GET', '/api/v1/me', { as: { cookie: `phuluc=${given.body.token}` } })).status).toBe(401);
  });

  it('a mistyped code is told from a wrong one, and does not count as a try', async () => {
    const { code } = await codeFor();
    const mistyped = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2');
    for (let i = 0; i < 15; i += 1) {
      const answer = await token(mistyped);
      expect(answer.body).toMatchObject({ code: 'wrong_request', params: { field: 'body.code' } });
    }
    expect((await token(code)).status).toBe(201);
  });

  it('a code ends when its days are over, and at once when it is revoked', async () => {
    const { id, code } = await codeFor();
    const admin = await app.signIn('administrator');
    const kept = await token(code);
    await app.call('DELETE', `/api/v1/codes/${id}`, { as: admin });
    expect((await token(code)).body.code).toBe('wrong_code');
    expect((await app.call('GET', '/api/v1/me', { as: bearer(kept) })).status).toBe(200);
    await app.call('DELETE', `/api/v1/codes/${id}?signOut=true`, { as: admin });
    expect((await app.call('GET', '/api/v1/me', { as: bearer(kept) })).status).toBe(401);

    const other = await codeFor();
    now += 91 * day;
    expect((await token(other.code)).body.code).toBe('wrong_code');
  });

  it('[Q-A3] a token ends at once when it is revoked, its account disabled, or its time over', async () => {
    const { code } = await codeFor();
    const admin = await app.signIn('administrator');
    const first = await token(code);
    const second = await token(code);
    const { id } = first.body.account;
    const access = await app.call('GET', `/api/v1/accounts/${id}/access`, { as: admin });
    expect(access.body.access).toHaveLength(2);
    await app.call('DELETE', `/api/v1/accounts/${id}/access?id=${access.body.access[0].id}`, { as: admin });
    expect((await app.call('GET', '/api/v1/me', { as: bearer(first) })).status).toBe(401);
    expect((await app.call('GET', '/api/v1/me', { as: bearer(second) })).status).toBe(200);
    await app.call('PUT', `/api/v1/accounts/${id}`, { as: admin, body: { disabled: true } });
    expect((await app.call('GET', '/api/v1/me', { as: bearer(second) })).status).toBe(401);
    expect((await token(code)).status).toBe(403);
    await app.call('PUT', `/api/v1/accounts/${id}`, { as: admin, body: { disabled: false } });
    expect((await app.call('GET', '/api/v1/me', { as: bearer(second) })).status).toBe(401);
    const third = await token(code);
    now += 366 * day;
    expect((await app.call('GET', '/api/v1/me', { as: bearer(third) })).status).toBe(401);
  });

  it('signing out revokes the token the call came with and no other', async () => {
    const { code } = await codeFor();
    const [one, two] = [await token(code), await token(code)];
    expect((await app.call('DELETE', '/api/v1/access', { as: bearer(one) })).body).toEqual({ revoked: 1 });
    expect((await app.call('GET', '/api/v1/me', { as: bearer(one) })).status).toBe(401);
    expect((await app.call('GET', '/api/v1/me', { as: bearer(two) })).status).toBe(200);
  });

  it('what is kept lets nobody in', async () => {
    const { code } = await codeFor();
    const given = await token(code);
    const kept = JSON.stringify([
      await app.service.store.credentials(null),
      await app.service.store.credentials(given.body.account.id),
      await app.service.store.journal(instanceStream),
    ]);
    expect(kept).not.toContain(given.body.token);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll('-', ''));
    const [credential] = await app.service.store.credentials(given.body.account.id);
    const hash = { authorization: `Bearer ${credential?.hash}` };
    expect((await app.call('GET', '/api/v1/me', { as: hash })).status).toBe(401);
  });

  it('every act stands in the journal with who did it, and without a secret', async () => {
    const { code } = await codeFor();
    const given = await token(code);
    const admin = await app.signIn('administrator');
    await app.call('PUT', `/api/v1/accounts/${given.body.account.id}`, { as: admin, body: { disabled: true } });
    const kinds = (await app.service.store.journal(instanceStream)).map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['code_given', 'account_created', 'signed_in', 'account_changed', 'access_revoked']),
    );
  });
});

describe('[Q-A3] guessing', () => {
  const guess = (i: number): string => {
    const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    const digits = Array.from({ length: 11 }, (_, place) => (i * 7 + place * 5) % 31);
    const check = digits.reduce((sum, digit, place) => sum + digit * (place + 2), 0) % 31;
    return `SKHCN${[...digits, check].map((digit) => signs[digit]).join('')}`;
  };

  it('of codes is told to wait, also when the right one comes', async () => {
    const { code } = await codeFor();
    const tries = await Promise.all(Array.from({ length: 40 }, (_, i) => token(guess(i))));
    const statuses = tries.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
    const late = await token(code);
    expect(late.body.code).toBe('too_many_tries');
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(late.body.vi).toMatch(/\d+ giây/);
  });

  it('of tokens is told to wait, and shuts nobody else out', async () => {
    const good = await app.signIn('reader');
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        app.call('GET', '/api/v1/me', { as: { authorization: `Bearer guess-${i}` } }),
      ),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(30);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(20);
    expect((await app.call('GET', '/api/v1/me', { as: good })).status).toBe(200);
  });
});

describe('sessions of the pages', () => {
  const cookiesOf = (answer: { headers: Headers }) => answer.headers.getSetCookie();
  const sent = (answer: { headers: Headers }) =>
    cookiesOf(answer)
      .map((cookie) => cookie.split(';')[0])
      .join('; ');

  it('[Q-A5] are cookies no script reads and no other site sends; changing calls need the mark of the session', async () => {
    const { code } = await codeFor('consolidator', null);
    const come = await app.call('POST', '/api/v1/access/session', { body: { code, name: person } });
    expect(come.status).toBe(201);
    expect(cookiesOf(come)[0]).toMatch(/^phuluc=[\w-]{43}; Path=\/; Max-Age=43200; SameSite=Lax; HttpOnly$/);
    const cookie = sent(come);
    const me = await app.call('GET', '/api/v1/me', { as: { cookie } });
    expect(me.body.csrf).toBe(come.body.csrf);
    const change = (headers: Record<string, string>) =>
      app.call('POST', '/api/v1/codes', { as: { cookie, ...headers }, body: { role: 'reader' } });
    expect((await change({})).body.code).toBe('csrf');
    expect((await change({ 'x-csrf-token': 'guess' })).body.code).toBe('csrf');
    expect((await change({ 'x-csrf-token': come.body.csrf, origin: 'https://evil.example' })).body.code).toBe('csrf');
    expect((await change({ 'x-csrf-token': come.body.csrf })).status).toBe(201);
    expect((await change({ 'x-csrf-token': come.body.csrf, origin: 'null' })).body.code).toBe('csrf');
  });

  it('end with the working day, and when the person signs out', async () => {
    const { code } = await codeFor();
    const come = await app.call('POST', '/api/v1/access/session', { body: { code, name: person } });
    const as = { cookie: sent(come), 'x-csrf-token': come.body.csrf };
    const out = await app.call('DELETE', '/api/v1/access', { as });
    expect(cookiesOf(out)[0]).toMatch(/^phuluc=; Path=\/; Max-Age=0/);
    expect((await app.call('GET', '/api/v1/me', { as })).status).toBe(401);
    const again = await app.call('POST', '/api/v1/access/session', { body: { code, name: person } });
    now += 13 * 3_600_000;
    expect((await app.call('GET', '/api/v1/me', { as: { cookie: sent(again) } })).status).toBe(401);
  });

  it('over https the browser holds the cookie to this host', async () => {
    const secure = await startTestService({ env: { PUBLIC_URL: 'https://nhiemvu.example.vn' } });
    try {
      const link = await firstLink(secure.service, false);
      const come = await secure.call('POST', '/api/v1/access/session', { body: { code: link, name: person } });
      expect(cookiesOf(come)[0]).toMatch(/^__Host-phuluc=[^;]+; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly; Secure$/);
      expect(come.headers.get('strict-transport-security')).toContain('max-age');
    } finally {
      await secure.close();
    }
  });

  it('a plain form without a script signs in and is led to the first page; one of another site is not taken', async () => {
    const { code } = await codeFor();
    const form = (headers: Record<string, string>) =>
      app.call('POST', '/api/v1/access/session', {
        body: new URLSearchParams({ code, name: person }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    const come = await form({});
    expect(come.status).toBe(303);
    expect(come.headers.get('location')).toBe('/');
    expect((await app.call('GET', '/api/v1/me', { as: { cookie: sent(come) } })).status).toBe(200);
    expect((await form({ origin: 'https://evil.example' })).body.code).toBe('csrf');
  });
});

describe('the first administrator', () => {
  it('comes in by a link that works once; looking at it uses nothing up', async () => {
    const link = await firstLink(app.service, false);
    const page = await app.call('GET', `/access/${link}`);
    expect(page.body).toContain('type="hidden" name="code"');
    const come = await app.call('POST', '/api/v1/access/token', { body: { code: link, name: person } });
    expect(come.body.account).toMatchObject({ role: 'administrator', agency: null });
    expect((await app.call('POST', '/api/v1/access/token', { body: { code: link, name: person } })).status).toBe(401);
    expect(await firstLink(app.service, false)).toBeNull();
  });

  it('two links printed before are worth one administrator', async () => {
    const [one, two] = [await firstLink(app.service, false), await firstLink(app.service, false)];
    const come = (code: string | null) =>
      app.call('POST', '/api/v1/access/token', { body: { code, name: person } }).then(({ status }) => status);
    expect(new Set(await Promise.all([come(one), come(two)]))).toEqual(new Set([201, 401]));
  });

  it('the link ends after a day; whoever runs the machine can always make another', async () => {
    const link = await firstLink(app.service, false);
    now += 2 * day;
    expect((await app.call('POST', '/api/v1/access/token', { body: { code: link, name: person } })).status).toBe(401);
    await app.signIn('administrator');
    const anew = await firstLink(app.service, true);
    const come = await app.call('POST', '/api/v1/access/token', { body: { code: anew, name: person } });
    expect(come.body.account.role).toBe('administrator');
  });

  it('the last administrator cannot be disabled or made something else', async () => {
    const admin = await app.signIn('administrator');
    const { id } = await app.account('administrator');
    for (const body of [{ disabled: true }, { role: 'reader' }]) {
      expect((await app.call('PUT', `/api/v1/accounts/${id}`, { as: admin, body })).body.code).toBe('wrong_request');
    }
    await app.account('administrator', undefined, 'Trần Thị Bình');
    expect((await app.call('PUT', `/api/v1/accounts/${id}`, { as: admin, body: { disabled: true } })).status).toBe(200);
    expect((await app.call('GET', '/api/v1/me', { as: admin })).status).toBe(401);
  });
});

describe('who may give what', () => {
  it.each([
    ['consolidator', 'administrator', 403],
    ['consolidator', 'consolidator', 403],
    ['consolidator', 'reader', 201],
    ['administrator', 'consolidator', 201],
    ['administrator', 'administrator', 201],
  ] as const)('%s gives %s: %i', async (giver, role, status) => {
    const as = await app.signIn(giver);
    expect((await app.call('POST', '/api/v1/codes', { as, body: { role } })).status).toBe(status);
    const account = { name: person, role };
    expect((await app.call('POST', '/api/v1/accounts', { as, body: account })).status).toBe(status);
  });

  it('a consolidator can neither raise somebody, nor lower, lock out or look into an administrator', async () => {
    const as = await app.signIn('consolidator');
    const admin = await app.account('administrator');
    const officer = await app.account('officer', 'so-khcn');
    const reader = await app.account('reader');
    const put = (id: string, body: object) => app.call('PUT', `/api/v1/accounts/${id}`, { as, body });
    expect((await put(reader.id, { role: 'administrator' })).status).toBe(403);
    expect((await put(admin.id, { role: 'reader' })).status).toBe(403);
    expect((await put(admin.id, { disabled: true })).status).toBe(403);
    expect((await app.call('POST', `/api/v1/accounts/${admin.id}/link`, { as })).status).toBe(403);
    expect((await app.call('GET', `/api/v1/accounts/${admin.id}/access`, { as })).status).toBe(403);
    expect((await app.call('DELETE', `/api/v1/accounts/${admin.id}/access`, { as })).status).toBe(403);
    expect((await put(officer.id, { unit: 'Phòng Quản lý khoa học' })).body.unit).toBe('Phòng Quản lý khoa học');
  });

  it('an officer sees and revokes their own access only', async () => {
    const as = await app.signIn('officer', 'so-khcn');
    const own = await app.account('officer', 'so-khcn');
    const other = await app.account('officer', 'so-khcn', person);
    expect((await app.call('GET', `/api/v1/accounts/${own.id}/access`, { as })).status).toBe(200);
    expect((await app.call('GET', `/api/v1/accounts/${other.id}/access`, { as })).status).toBe(403);
    expect((await app.call('DELETE', `/api/v1/accounts/${other.id}/access`, { as })).status).toBe(403);
    expect((await app.call('DELETE', `/api/v1/accounts/${own.id}/access`, { as })).body).toEqual({ revoked: 1 });
    expect((await app.call('GET', '/api/v1/me', { as })).status).toBe(401);
  });

  it('officers and approvers belong to a body of the registry, others to none', async () => {
    const as = await app.signIn('administrator');
    for (const body of [
      { role: 'officer' },
      { role: 'officer', agency: 'no-such-body' },
      { role: 'reader', agency: 'so-khcn' },
    ]) {
      const answer = await app.call('POST', '/api/v1/codes', { as, body });
      expect(answer.body).toMatchObject({ code: 'wrong_request', params: { field: 'body.agency' } });
    }
  });

  it('a link to an account is that person only, and works once', async () => {
    const as = await app.signIn('administrator');
    const made = await app.call('POST', '/api/v1/accounts', {
      as,
      body: { name: person, role: 'approver', agency: 'so-khcn' },
    });
    expect(made.body.link).toMatch(/\/access\/[\w-]{43}$/);
    const code = made.body.link.split('/').at(-1);
    const come = await app.call('POST', '/api/v1/access/token', { body: { code } });
    expect(come.body.account).toEqual(made.body.account);
    expect((await app.call('POST', '/api/v1/access/token', { body: { code } })).status).toBe(401);
    expect(
      (await app.call('POST', '/api/v1/accounts', { as, body: { name: person, role: 'approver', agency: 'so-khcn' } }))
        .status,
    ).toBe(400);
  });
});
