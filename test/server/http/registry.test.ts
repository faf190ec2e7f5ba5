import { afterEach, beforeEach, expect, it } from 'vitest';
import { assembleService } from '#server/assemble';
import { instanceStream } from '#server/store/records';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

let app: TestService;
beforeEach(async () => {
  app = await startTestService();
});
afterEach(() => app.close());

const registry = {
  provinces: {},
  consolidator: 'so-khcn',
  agencies: [{ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ', short: 'Sở KH&CN', kind: 'so' }],
};

it("[A7] the product's registry is in force until the province puts in its own", async () => {
  const as = await app.signIn('consolidator');
  const before = await app.call('GET', '/api/v1/registry', { as });
  expect(before.body.version).toBe(0);
  expect(before.body.registry.agencies.length).toBeGreaterThan(10);
  const put = await app.call('PUT', '/api/v1/registry', { as, body: { registry, replaces: 0 } });
  expect(put.body).toMatchObject({ version: 1, registry: { agencies: [{ id: 'so-khcn' }] } });
  expect(await app.service.registry()).toBe(await app.service.registry());
  const last = (await app.service.store.journal(instanceStream)).at(-1);
  expect(last).toMatchObject({ kind: 'registry_changed', body: { version: 1, agencies: 1 } });
});

it('[A7] another process over the same store sees it with its next call', async () => {
  const { store, originals } = app.service;
  const other = await assembleService({ store, originals });
  expect((await other.registry()).agencies.length).toBeGreaterThan(10);
  const as = await app.signIn('administrator');
  await app.call('PUT', '/api/v1/registry', { as, body: { registry, replaces: 0 } });
  expect((await other.registry()).agencies).toHaveLength(1);
});

it('[A7] two persons at once do not overwrite each other', async () => {
  const as = await app.signIn('administrator');
  const puts = await Promise.all(
    [1, 2].map(() => app.call('PUT', '/api/v1/registry', { as, body: { registry, replaces: 0 } })),
  );
  expect(new Set(puts.map(({ status }) => status))).toEqual(new Set([200, 409]));
});

it.each([
  [
    'a successor nobody registered',
    { ...registry, agencies: [{ ...registry.agencies[0], successors: [{ id: 'gone', from: '2025-03-01' }] }] },
    'gone',
  ],
  ['an id twice', { ...registry, agencies: [registry.agencies[0], registry.agencies[0]] }, 'so-khcn'],
  ['a consolidator nobody registered', { ...registry, consolidator: 'nobody' }, 'nobody'],
])('[A7] %s is refused and named', async (_, wrong, named) => {
  const as = await app.signIn('administrator');
  const put = await app.call('PUT', '/api/v1/registry', { as, body: { registry: wrong, replaces: 0 } });
  expect(put.status).toBe(400);
  expect(put.body.params.read).toContain(named);
  expect((await app.call('GET', '/api/v1/registry', { as })).body.version).toBe(0);
});

it('[A7] a body that accounts belong to stays', async () => {
  const as = await app.signIn('administrator');
  await app.account('officer', 'so-tai-chinh');
  const put = await app.call('PUT', '/api/v1/registry', { as, body: { registry, replaces: 0 } });
  expect(put.body.params.read).toBe('so-tai-chinh');
});
