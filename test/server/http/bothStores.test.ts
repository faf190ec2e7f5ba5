import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dakNongBook, returned } from '#test/helpers/livingService';
import { type PostgresServer, startPostgres } from '#test/helpers/postgres';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

let server: PostgresServer;
const apps: TestService[] = [];
const bytes = { 'content-type': 'application/octet-stream' };
const read = (path: string) => new Uint8Array(readFileSync(path));

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  for (const app of apps) await app.close();
  await server.stop();
});

/** A period from loading to closing, and the next one opened; answers what a person then sees. */
async function aPeriod(env: Record<string, string>) {
  const app = await startTestService({ env, now: () => new Date('2015-11-25T02:00:00.000Z') });
  apps.push(app);
  const as = await app.signIn('consolidator');
  const loaded = await app.call('POST', '/api/v1/programmes?file=phu-luc.xlsx&asOf=2015-11-14', {
    as,
    body: read(dakNongBook),
    headers: bytes,
  });
  const programme = loaded.body.programme.id;
  const periods = `/api/v1/programmes/${programme}/periods`;
  const at = `${periods}/2015-11`;
  await app.call('POST', periods, { as, body: { period: '2015-11' } });
  const files = ['So-KHCN_lan-1.xlsx', 'So-KHCN_phong-QLCN.xlsx', 'So-Tu-phap_them-dong-doi-han.xlsx'];
  for (const file of files)
    await app.call('POST', `${at}/submissions?file=${file}`, { as, body: read(returned(file)), headers: bytes });
  const open = await app.call('GET', `${at}/open-matters`, { as });
  const [conflict] = open.body.conflicts;
  const confirmed = { by: 'Phó Trưởng phòng', how: 'Điện thoại, 20/11/2015' };
  const decisions = [{ kind: 'choose', conflict: conflict.id, value: conflict.sides[0].value, confirmed }];
  const decided = await app.call('POST', `${at}/decisions`, { as, body: { decisions, reason: 'Đã thống nhất' } });
  const closing = { number: '412/BC-SKHCN', date: '2015-11-24', signer: 'Giám đốc Sở' };
  const closed = await app.call('POST', `${at}/closing`, { as, body: closing });
  const next = await app.call('POST', periods, { as, body: { period: '2015-12' } });
  const history = `/api/v1/programmes/${programme}/history`;
  const { task, agency, role, field } = conflict;
  const asked = new URLSearchParams({ key: `l|${task}|${role}|${agency}|${field}` }).toString();
  return withoutHashes({
    statuses: [loaded.status, decided.status, closed.status, next.status],
    tracker: (await app.call('GET', `${at}/tracker`, { as })).body,
    december: (await app.call('GET', `${periods}/2015-12/tracker`, { as })).body,
    csv: (await app.call('GET', `${at}/tracker.csv`, { as })).body,
    changes: (await app.call('GET', `${periods}/2015-12/changes`, { as })).body,
    history: (await app.call('GET', `${history}?${asked}`, { as })).body,
    reporting: (await app.call('GET', `${at}/reporting`, { as })).body,
    audit: (await app.call('GET', '/api/v1/audit', { as })).status,
  });
}

/** Accounts have ids nobody can foresee, and the journal's hashes are over these. */
function withoutHashes<T>(answers: T): T {
  return JSON.parse(
    JSON.stringify(answers, (name, value) => (name === 'journal' ? value.seq : name === 'by' ? '' : value)),
  );
}

it('[M1] [K3] a whole period comes out the same on SQLite and on PostgreSQL', async () => {
  const sqlite = await aPeriod({});
  const postgres = await aPeriod({ DATABASE_URL: await server.database() });
  expect(sqlite.statuses).toEqual([201, 201, 200, 201]);
  expect(sqlite.tracker.tasks.length).toBeGreaterThan(40);
  expect(sqlite.history.events.length).toBeGreaterThan(1);
  expect(postgres).toEqual(sqlite);
}, 60_000);
