import { afterAll, beforeAll, expect, it } from 'vitest';
import { instanceStream } from '#server/store/records';
import { firstLink } from '#server/usecases/access/firstLink';
import { type PostgresServer, startPostgres } from '#test/helpers/postgres';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

/** Two services over one PostgreSQL: nothing about access is kept in one of them alone. */
let server: PostgresServer;
let one: TestService;
let two: TestService;
beforeAll(async () => {
  server = await startPostgres();
  const env = { DATABASE_URL: await server.database() };
  one = await startTestService({ env });
  two = await startTestService({ env });
});
afterAll(async () => {
  await one?.close();
  await two?.close();
  await server?.stop();
});

const person = { name: 'Trần Thị Bình' };

it('links printed by both make one administrator, whichever comes first', async () => {
  const links = [await firstLink(one.service, false), await firstLink(two.service, false)];
  const tries = await Promise.all(
    [one, two, one, two].map((app, i) =>
      app.call('POST', '/api/v1/access/token', { body: { ...person, code: links[i < 2 ? i : 3 - i] } }),
    ),
  );
  expect(tries.filter(({ status }) => status === 201)).toHaveLength(1);
  expect((await two.service.store.accounts()).filter(({ role }) => role === 'administrator')).toHaveLength(1);
});

it('[Q-A3] what one gave lets in at the other, and what one takes back is out at the other at once', async () => {
  const admin = await one.signIn('administrator', undefined, person.name);
  const given = await one.call('POST', '/api/v1/codes', { as: admin, body: { role: 'officer', agency: 'so-khcn' } });
  const come = await two.call('POST', '/api/v1/access/token', { body: { ...person, code: given.body.code } });
  const as = { authorization: `Bearer ${come.body.token}` };
  expect((await one.call('GET', '/api/v1/me', { as })).status).toBe(200);
  await one.call('PUT', `/api/v1/accounts/${come.body.account.id}`, { as: admin, body: { disabled: true } });
  expect((await two.call('GET', '/api/v1/me', { as })).status).toBe(401);
});

it('[A6] a person who comes in through both at the same moment has one account', async () => {
  const admin = await one.signIn('administrator', undefined, person.name);
  const given = await one.call('POST', '/api/v1/codes', { as: admin, body: { role: 'officer', agency: 'so-tc' } });
  const body = { code: given.body.code, name: 'Lê Văn Chính' };
  const come = await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? one : two).call('POST', '/api/v1/access/token', { body })),
  );
  expect(new Set(come.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(come.map((answer) => answer.body.account.id)).size).toBe(1);
  const journal = await two.service.store.journal(instanceStream);
  expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, i) => i + 1));
});
