import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import type { Role } from '#shared/wire/role';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';
import type { CallWith } from '#test/helpers/serviceApp';

/**
 * What becomes of every route's call by every caller. `yes` done, `in` let in and then told that something about the request is not
 * right (withdrawn already …), `no` refused or not shown (403, 404, somebody else's file), `401` sent to sign in. Written by hand, not taken from what the routes say of themselves.
 * Officer and approver of A stand for the body that sent the report, officer B for another one.
 */
const columns = [
  'nobody',
  'officerA',
  'officerB',
  'approverA',
  'consolidator',
  'reader',
  'administrator',
  'revoked',
  'disabled',
] as const;
type Caller = (typeof columns)[number];

const table = `
GET    /page.css                                                     yes yes yes yes yes yes yes yes yes
GET    /receipt.css                                                  yes yes yes yes yes yes yes yes yes
GET    /api                                                          yes yes yes yes yes yes yes yes yes
GET    /api/openapi.json                                             yes yes yes yes yes yes yes yes yes
GET    /health                                                       yes yes yes yes yes yes yes yes yes
GET    /ready                                                        yes yes yes yes yes yes yes yes yes
GET    /metrics                                                      yes yes yes yes yes yes yes yes yes
GET    /access                                                       yes yes yes yes yes yes yes yes yes
GET    /access/{key}                                                 yes yes yes yes yes yes yes yes yes
POST   /api/v1/access/token                                          401 401 401 401 401 401 401 401 401
POST   /api/v1/access/session                                        401 401 401 401 401 401 401 401 401
DELETE /api/v1/access                                                401 yes yes yes yes yes yes 401 401
GET    /api/v1/me                                                    401 yes yes yes yes yes yes 401 401
GET    /api/v1/codes                                                 401 no  no  no  yes no  yes 401 401
POST   /api/v1/codes                                                 401 no  no  no  yes no  yes 401 401
DELETE /api/v1/codes/{code}                                          401 no  no  no  yes no  yes 401 401
GET    /api/v1/accounts                                              401 no  no  no  yes no  yes 401 401
POST   /api/v1/accounts                                              401 no  no  no  yes no  yes 401 401
PUT    /api/v1/accounts/{account}                                    401 no  no  no  yes no  yes 401 401
POST   /api/v1/accounts/{account}/link                               401 no  no  no  yes no  yes 401 401
GET    /api/v1/accounts/{account}/access                             401 no  no  no  yes no  yes 401 401
DELETE /api/v1/accounts/{account}/access                             401 no  no  no  yes no  yes 401 401
GET    /api/v1/registry                                              401 no  no  no  yes no  yes 401 401
PUT    /api/v1/registry                                              401 no  no  no  in  no  in  401 401
GET    /api/v1/authority                                             401 yes yes yes yes yes yes 401 401
POST   /api/v1/programmes/preview                                    401 no  no  no  yes no  yes 401 401
POST   /api/v1/programmes                                            401 no  no  no  in  no  in  401 401
GET    /api/v1/programmes                                            401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}                                401 yes yes yes yes yes yes 401 401
POST   /api/v1/programmes/{programme}/revisions/preview              401 no  no  no  yes no  yes 401 401
POST   /api/v1/programmes/{programme}/revisions                      401 no  no  no  in  no  in  401 401
GET    /api/v1/programmes/{programme}/drafting                       401 no  no  no  yes no  yes 401 401
GET    /api/v1/programmes/{programme}/revisions/{revision}/changes   401 no  no  no  yes no  yes 401 401
GET    /api/v1/programmes/{programme}/settings                       401 no  no  no  yes no  yes 401 401
PUT    /api/v1/programmes/{programme}/settings                       401 no  no  no  in  no  in  401 401
GET    /api/v1/programmes/{programme}/roster                         401 no  no  no  yes yes yes 401 401
GET    /api/v1/programmes/{programme}/mine                           401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/registry                       401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/agencies                       401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/reporting                      401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/history                        401 yes no  yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods                        401 yes yes yes yes yes yes 401 401
POST   /api/v1/programmes/{programme}/periods                        401 no  no  no  in  no  in  401 401
GET    /api/v1/programmes/{programme}/periods/{period}               401 yes yes yes yes yes yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/closing       401 no  no  no  in  no  in  401 401
POST   /api/v1/programmes/{programme}/periods/{period}/reopening     401 no  no  no  in  no  in  401 401
GET    /api/v1/programmes/{programme}/periods/{period}/issue         401 no  no  no  yes no  yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/issue         401 no  no  no  yes no  yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/issue/{agency} 401 no no  no  yes no  yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/pull          401 yes no  yes yes no  yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/pull.xlsx     401 yes no  yes yes no  yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/replies       401 yes yes yes no  no  no  401 401
GET    /api/v1/programmes/{programme}/periods/{period}/letters       401 no  no  no  yes no  yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/letters/{letter} 401 no no no yes no yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/reminders     401 no  no  no  yes no  yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/reminders     401 no  no  no  yes no  yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/submissions   401 yes no  yes yes no  yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/submissions   401 yes yes yes yes yes yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/coloured      401 yes yes yes yes no  yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/repairs       401 yes yes yes yes no  yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/repaired      401 yes yes yes yes no  yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/archives      401 no  no  no  in  no  in  401 401
GET    /api/v1/submissions/{number}                                  401 yes no  yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/check-codes/{checkCode} 401 yes no yes yes yes yes 401 401
GET    /api/v1/submissions/{number}/receipt                          401 yes no  yes yes yes yes 401 401
GET    /api/v1/submissions/{number}/receipt.txt                      401 yes no  yes yes yes yes 401 401
GET    /api/v1/submissions/{number}/original                         401 yes no  yes yes yes yes 401 401
POST   /api/v1/submissions/{number}/withdrawal                       401 yes no  in  in  no  in  401 401
POST   /api/v1/submissions/{number}/confirmation                     401 no  no  yes no  no  no  401 401
POST   /api/v1/submissions/{number}/sender                           401 no  no  no  in  no  in  401 401
POST   /api/v1/originals                                             401 yes yes yes yes no  yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/open-matters  401 yes yes yes yes yes yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/decisions     401 no  no  no  yes no  yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/matters       401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/matters/{id}  401 yes no  yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/tasks         401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/decisions     401 no  no  no  yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/decisions/{decision}/document 401 no no no yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/tracker       401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/attention     401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/counts        401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/outline       401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/rows          401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/search        401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/tasks/{task}  401 yes yes yes yes yes yes 401 401
POST   /api/v1/programmes/{programme}/periods/{period}/editorial     401 no  no  no  in  no  in  401 401
GET    /api/v1/programmes/{programme}/periods/{period}/changes       401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/overview      401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/reporting     401 yes yes yes yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/tracker.xlsx  401 no  no  no  yes yes yes 401 401
GET    /api/v1/programmes/{programme}/periods/{period}/tracker.csv   401 yes yes yes yes yes yes 401 401
GET    /api/v1/journals/{stream}                                     401 no  no  no  yes no  yes 401 401
GET    /api/v1/audit                                                 401 no  no  no  yes no  yes 401 401
GET    /api/v1/journals/{stream}/entries                             401 no  no  no  yes no  yes 401 401
GET    /api/v1/instance                                              401 no  no  no  no  no  yes 401 401
GET    /api/v1/contact                                               401 yes yes yes yes yes yes 401 401
PUT    /api/v1/contact                                               401 no  no  no  no  no  yes 401 401
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => {
    const [method = '', path = '', ...expected] = line.trim().split(/ +/);
    return { name: `${method} ${path}`, method, path, expected };
  });

/** What each call says, where the address alone is not enough. `bytes` go as they are. */
type Said = { readonly query?: string; readonly body?: unknown };
const said: Readonly<Record<string, (app: PreparedService) => Said | Promise<Said>>> = {
  'POST /api/v1/access/token': () => ({ body: { code: crypto.randomUUID(), name: 'Nguyễn An' } }),
  'POST /api/v1/access/session': () => ({ body: { code: crypto.randomUUID(), name: 'Nguyễn An' } }),
  'POST /api/v1/codes': () => ({ body: { role: 'reader' } }),
  'POST /api/v1/accounts': () => ({ body: { name: `Nguyễn ${crypto.randomUUID()}`, role: 'reader' } }),
  'PUT /api/v1/accounts/{account}': () => ({ body: { unit: 'Phòng Tổng hợp' } }),
  'PUT /api/v1/contact': () => ({ body: { contact: 'Bộ phận tổng hợp' } }),
  'PUT /api/v1/registry': async (app) => ({ body: { registry: await app.service.registry(), replaces: 99 } }),
  'POST /api/v1/programmes/preview': ({ appendix }) => ({ query: 'file=a.xlsx', body: appendix }),
  'POST /api/v1/programmes': ({ appendix }) => ({ query: 'file=a.xlsx&asOf=2015-11-14', body: appendix }),
  'POST /api/v1/programmes/{programme}/revisions/preview': ({ appendix }) => ({ query: 'file=a.xlsx', body: appendix }),
  'POST /api/v1/programmes/{programme}/revisions': ({ appendix }) => ({
    query: 'file=a.xlsx&reason=x&replaces=99',
    body: appendix,
  }),
  'PUT /api/v1/programmes/{programme}/settings': () => ({ body: { no_such_setting: 1 } }),
  'GET /api/v1/programmes/{programme}/periods/{period}/tasks': () => ({ query: 'text=nhiem vu' }),
  'GET /api/v1/programmes/{programme}/history': ({ task }) => ({ query: `key=l|${task}|lead|so-khcn|status` }),
  'POST /api/v1/programmes/{programme}/periods': () => ({ body: { period: '2015-Q4' } }),
  'POST /api/v1/programmes/{programme}/periods/{period}/closing': () => ({
    body: { number: '1', date: 'x', signer: 'A' },
  }),
  'POST /api/v1/programmes/{programme}/periods/{period}/reopening': () => ({ body: { reason: '' } }),
  'GET /api/v1/programmes/{programme}/periods/{period}/pull': () => ({ query: 'agency=so-khcn' }),
  'GET /api/v1/programmes/{programme}/periods/{period}/pull.xlsx': () => ({ query: 'agency=so-khcn' }),
  'POST /api/v1/programmes/{programme}/periods/{period}/reminders': () => ({
    body: { kind: 'call', agencies: ['so-tc'], note: 'gọi' },
  }),
  'POST /api/v1/programmes/{programme}/periods/{period}/submissions': ({ report }) => ({
    query: 'file=So-KHCN_lan-1.xlsx&dryRun=true',
    body: report,
  }),
  'POST /api/v1/programmes/{programme}/periods/{period}/coloured': ({ report }) => ({
    query: 'file=So-KHCN_lan-1.xlsx',
    body: report,
  }),
  'POST /api/v1/programmes/{programme}/periods/{period}/repairs': ({ report }) => ({
    query: 'file=So-KHCN_lan-1.xlsx',
    body: report,
  }),
  'POST /api/v1/programmes/{programme}/periods/{period}/repaired': ({ report }) => ({
    query: 'file=So-KHCN_lan-1.xlsx',
    body: report,
  }),
  'GET /api/v1/programmes/{programme}/periods/{period}/rows': () => ({ query: 'at=0-1' }),
  'POST /api/v1/programmes/{programme}/periods/{period}/editorial': () => ({ body: { edits: [] } }),
  'POST /api/v1/programmes/{programme}/periods/{period}/archives': () => ({ body: new Uint8Array([1, 2, 3]) }),
  'POST /api/v1/submissions/{number}/withdrawal': () => ({ body: { reason: 'gửi nhầm' } }),
  'POST /api/v1/submissions/{number}/confirmation': () => ({ body: { kind: 'leader' } }),
  'POST /api/v1/submissions/{number}/sender': () => ({ body: { agency: 'so-khcn', reason: '' } }),
  'POST /api/v1/originals': () => ({ body: new Uint8Array([37, 80, 68, 70]) }),
  'POST /api/v1/programmes/{programme}/periods/{period}/decisions': ({ task }) => ({
    body: { decisions: [{ kind: 'complete', task, completedOn: '2015-11-10' }], reason: 'đã xong', preview: true },
  }),
};

let app: PreparedService;
let callers: Readonly<Record<Caller, Readonly<Record<string, string>>>>;
beforeAll(async () => {
  app = await prepareService({ env: { TRUST_PROXY: '1' } });
  const revoked = await app.signIn('administrator', undefined, 'Người đã bị thu hồi');
  const disabled = await app.signIn('administrator', undefined, 'Người đã bị khóa');
  const administrator = await app.signIn('administrator');
  const [one, two] = await Promise.all(
    ['Người đã bị thu hồi', 'Người đã bị khóa'].map((name) => app.account('administrator', undefined, name)),
  );
  await app.call('DELETE', `/api/v1/accounts/${one?.id}/access`, { as: administrator });
  await app.call('PUT', `/api/v1/accounts/${two?.id}`, { as: administrator, body: { disabled: true } });
  callers = {
    nobody: {},
    officerA: await app.signIn('officer', 'so-khcn'),
    officerB: await app.signIn('officer', 'so-tc'),
    approverA: await app.signIn('approver', 'so-khcn'),
    consolidator: await app.signIn('consolidator'),
    reader: await app.signIn('reader'),
    administrator,
    revoked,
    disabled,
  };
});
afterAll(() => app.close());

async function placesFor(path: string): Promise<string> {
  const account = await app.account('reader', undefined, 'Người được nói tới');
  const code = path.includes('{code}') ? await codeToRevoke() : '';
  const values: Readonly<Record<string, string>> = {
    programme: app.programme,
    period: app.period,
    // What is withdrawn would be gone for the rows behind.
    number: path.endsWith('/withdrawal') ? app.second : app.number,
    agency: 'so-khcn',
    revision: '1',
    letter: 'opening',
    id: path.endsWith('/matters/{id}') ? await openMatter() : '',
    decision: path.includes('{decision}') ? await decisionWithPaper() : '',
    stream: app.programme,
    task: app.task,
    account: account.id,
    code,
    checkCode: app.checkCode,
    key: 'x'.repeat(43),
  };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '?');
}

/** Two copies of one agency's workbook that do not agree. */
async function openMatter(): Promise<string> {
  const at = `/api/v1/programmes/${app.programme}/periods/${app.period}`;
  const copy = new Uint8Array(readFileSync(join(projectRoot(), 'examples/bao-cao/So-KHCN_phong-QLCN.xlsx')));
  await app.call('POST', `${at}/submissions?file=So-KHCN_phong-QLCN.xlsx`, { as: callers.officerA, body: copy });
  const { body } = await app.call('GET', `${at}/matters`, { as: callers.administrator });
  return body.matters.find(({ agency }: { agency: string }) => agency === 'so-khcn').id;
}

async function decisionWithPaper(): Promise<string> {
  const as = callers.administrator;
  const kept = await app.call('POST', '/api/v1/originals', { as, body: new Uint8Array([37, 80, 68, 70]) });
  const { body } = await app.call('POST', `/api/v1/programmes/${app.programme}/periods/${app.period}/decisions`, {
    as,
    body: {
      decisions: [{ kind: 'complete', task: app.task, completedOn: '2015-11-10' }],
      reason: 'đã xong',
      paper: { hash: kept.body.hash, file: 'bien-ban.pdf' },
    },
  });
  return body.decisions[0].id;
}

async function codeToRevoke(): Promise<string> {
  const given = await app.call('POST', '/api/v1/codes', { as: callers.administrator, body: { role: 'reader' } });
  return given.body.id;
}

async function anew(caller: Caller): Promise<Readonly<Record<string, string>>> {
  const people: Partial<Record<Caller, readonly [Role, string?]>> = {
    officerA: ['officer', 'so-khcn'],
    officerB: ['officer', 'so-tc'],
    approverA: ['approver', 'so-khcn'],
    consolidator: ['consolidator'],
    reader: ['reader'],
    administrator: ['administrator'],
  };
  const person = people[caller];
  return person === undefined ? callers[caller] : app.signIn(...person);
}

function classed(status: number, code: unknown): string {
  if (status < 400) return 'yes';
  if (code === 'sender_differs') return 'no';
  if (status === 401) return '401';
  if (status === 403 || status === 404) return 'no';
  return status < 500 ? 'in' : String(status);
}

describe('[Q-A1] who may what', () => {
  it('every route has a row, and every row a route', () => {
    const routes = app.routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(rows.map(({ name }) => name).sort()).toEqual([...new Set(routes)].sort());
    expect(routes).toHaveLength(rows.length);
    for (const { expected } of rows) expect(expected).toHaveLength(columns.length);
  });

  it.each(rows)('$name', async ({ name, method, path, expected }) => {
    const seen: string[] = [];
    const details: string[] = [];
    for (const caller of columns) {
      const { query, body } = (await said[name]?.(app)) ?? {};
      // Signing out ends what the caller came with, failed sign-ins are counted by address: each has its own.
      const as = name === 'DELETE /api/v1/access' ? await anew(caller) : callers[caller];
      const from = name.startsWith('POST /api/v1/access') ? { 'x-forwarded-for': `10.0.0.${seen.length}` } : {};
      const bytes: CallWith =
        body instanceof Uint8Array ? { headers: { 'content-type': 'application/zip' } } : { headers: from };
      const address = `${await placesFor(path)}${query === undefined ? '' : `?${query}`}`;
      const answer = await app.call(method, address, { as, body, ...bytes });
      seen.push(classed(answer.status, answer.body?.code));
      details.push(
        `${caller} ${answer.status} ${answer.body?.code ?? ''} ${JSON.stringify(answer.body?.params ?? {})}`,
      );
    }
    expect(seen, details.join('\n')).toEqual(expected);
  });

  it("another body's leader neither confirms nor withdraws what this one sent", async () => {
    const as = await app.signIn('approver', 'so-tc');
    const confirmation = await app.call('POST', `/api/v1/submissions/${app.number}/confirmation`, {
      as,
      body: { kind: 'leader' },
    });
    const withdrawal = await app.call('POST', `/api/v1/submissions/${app.number}/withdrawal`, {
      as,
      body: { reason: 'x' },
    });
    expect([confirmation.status, withdrawal.status].every((status) => status === 403 || status === 404)).toBe(true);
  });

  it('routes for the signed-in are closed to a method the router knows besides', async () => {
    const heads = await app.call('HEAD', `/api/v1/programmes/${app.programme}`);
    expect(heads.status).toBe(401);
  });
});
