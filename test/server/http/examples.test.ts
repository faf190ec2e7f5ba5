import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { readConfig } from '#server/config';
import type { Example } from '#server/http/example';
import { createMetrics } from '#server/http/metrics';
import type { Route } from '#server/http/route';
import { sampleAccount, sampleCode, sampleCodeView } from '#server/routes/examples/access';
import { numbered } from '#server/routes/examples/samples';
import { allRoutes } from '#server/routes/routes';
import type { Role } from '#shared/wire/role';
import { lacking } from '#test/helpers/lacking';
import { startTestService, type TestService } from '#test/helpers/serviceApp';
import { zipFile } from '#test/helpers/zipFile';

/**
 * Makes every call the API's description shows, in the order in which a province would make them, on one service that starts empty: so
 * each finds what it speaks of. Calls are sent as they stand but for what each service gives anew, see `inPlaceOf`.
 */
type Caller = readonly [Role, string?];
const dost: Caller = ['consolidator'];
const officer: Caller = ['officer', 'so-khcn'];
const approver: Caller = ['approver', 'so-khcn'];

const p = '/api/v1/programmes/{programme}';
const k = `${p}/periods/{period}`;
const s = '/api/v1/submissions/{number}';
const story: readonly (readonly [string, Caller])[] = [
  ['get /page.css', dost],
  ['get /receipt.css', dost],
  ['get /api', dost],
  ['get /api/openapi.json', dost],
  ['get /health', dost],
  ['get /ready', dost],
  ['get /metrics', dost],
  ['get /access', dost],
  ['get /access/{key}', dost],
  ['post /api/v1/codes', dost],
  ['get /api/v1/codes', dost],
  ['post /api/v1/access/token', officer],
  ['post /api/v1/access/session', officer],
  ['get /api/v1/me', officer],
  ['delete /api/v1/access', officer],
  ['delete /api/v1/codes/{code}', dost],
  ['post /api/v1/accounts', dost],
  ['get /api/v1/accounts', dost],
  ['get /api/v1/accounts/{account}/access', dost],
  ['post /api/v1/accounts/{account}/link', dost],
  ['delete /api/v1/accounts/{account}/access', dost],
  ['put /api/v1/accounts/{account}', dost],
  ['get /api/v1/registry', dost],
  ['get /api/v1/authority', officer],
  ['post /api/v1/programmes/preview', dost],
  ['post /api/v1/programmes', dost],
  [`get ${p}/drafting`, dost],
  [`get ${p}/settings`, dost],
  [`put ${p}/settings`, dost],
  [`post ${p}/periods`, dost],
  [`get ${p}/periods`, officer],
  [`get ${k}`, officer],
  [`get ${p}/roster`, dost],
  [`get ${p}/registry`, officer],
  [`get ${p}/agencies`, officer],
  [`post ${k}/issue`, dost],
  [`get ${k}/issue`, dost],
  [`post ${k}/issue/{agency}`, dost],
  [`post ${k}/coloured`, officer],
  [`post ${k}/repairs`, dost],
  [`post ${k}/repaired`, dost],
  [`post ${k}/submissions`, officer],
  [`post ${k}/archives`, dost],
  [`get ${k}/submissions`, officer],
  [`get ${s}`, officer],
  [`get ${s}/receipt`, officer],
  [`get ${s}/receipt.txt`, officer],
  [`get ${s}/original`, officer],
  ['post /api/v1/originals', officer],
  [`get ${k}/check-codes/{checkCode}`, dost],
  [`post ${s}/confirmation`, approver],
  [`get ${p}/mine`, officer],
  [`get ${k}/open-matters`, dost],
  [`get ${k}/tracker`, dost],
  [`get ${k}/counts`, dost],
  [`get ${k}/outline`, dost],
  [`get ${k}/rows`, dost],
  [`get ${k}/search`, officer],
  [`get ${k}/tasks/{task}`, officer],
  [`post ${k}/editorial`, dost],
  [`get ${k}/attention`, dost],
  [`get ${k}/changes`, dost],
  [`get ${k}/reporting`, dost],
  [`get ${k}/overview`, dost],
  [`get ${p}/reporting`, dost],
  [`get ${k}/pull`, officer],
  [`get ${k}/pull.xlsx`, officer],
  [`get ${k}/matters`, dost],
  [`get ${k}/matters/{id}`, dost],
  [`get ${k}/tasks`, dost],
  [`post ${k}/decisions`, officer],
  [`get ${k}/replies`, officer],
  [`get ${k}/decisions`, dost],
  [`get ${k}/decisions/{decision}/document`, dost],
  [`get ${p}/history`, officer],
  [`post ${s}/sender`, dost],
  [`post ${s}/withdrawal`, dost],
  [`get ${k}/letters`, dost],
  [`get ${k}/letters/{letter}`, dost],
  [`post ${k}/reminders`, dost],
  [`get ${k}/reminders`, dost],
  ['get /api/v1/programmes', officer],
  [`get ${p}`, dost],
  [`get ${k}/tracker.xlsx`, dost],
  [`get ${k}/tracker.csv`, dost],
  [`post ${k}/closing`, dost],
  [`post ${k}/reopening`, dost],
  [`post ${p}/revisions/preview`, dost],
  [`post ${p}/revisions`, dost],
  [`get ${p}/revisions/{revision}/changes`, dost],
  ['get /api/v1/journals/{stream}/entries', dost],
  ['get /api/v1/journals/{stream}', dost],
  ['get /api/v1/audit', dost],
  ['get /api/v1/instance', ['administrator']],
  ['put /api/v1/contact', ['administrator']],
  ['get /api/v1/contact', officer],
  ['put /api/v1/registry', dost],
];

const config = readConfig({});
if (!config.ok) throw new Error('the usual settings are wrong');
const place = {
  config: config.config,
  metrics: createMetrics(),
  oidc: null,
};
const routes = new Map(allRoutes(place).map((route) => [`${route.method} ${route.path}`, route]));

/** Before a call of the story: what people did that no example shows. */
const before: Readonly<Record<string, () => Promise<void>>> = {
  // Last month was reported and closed, so that there is something to compare with.
  [`post ${p}/periods`]: async () => {
    const at = filled(`${p}/periods`, routeOf(`get ${p}/periods`).example);
    const as = await app.signIn(...dost);
    await app.call('POST', at, { as, body: { period: '2015-10' } });
    const body = { number: '85/BC-SKHCN', date: '2015-10-23', signer: 'Giám đốc Sở' };
    const closed = await app.call('POST', `${at}/2015-10/closing`, { as, body });
    expect(closed.status).toBe(200);
  },
  // A task was extended by a document that was scanned.
  [`get ${k}/decisions/{decision}/document`]: async () => {
    const as = await app.signIn(...dost);
    const kept = await app.call('POST', '/api/v1/originals', { as, body: new Uint8Array([37, 80, 68, 70]) });
    const at = filled(`${k}/decisions`, routeOf(`get ${k}/decisions`).example);
    const body = {
      decisions: [{ kind: 'extend', task: 'vpyev5pa2xc8', deadline: '2016-06-30' }],
      reason: 'UBND tỉnh cho gia hạn',
      document: { body: 'UBND tỉnh', number: '2100/UBND-KGVX', date: '2015-11-19' },
      paper: { signer: 'Phó Chủ tịch', hash: kept.body.hash, file: 'QD-gia-han.pdf' },
    };
    const decided = await app.call('POST', at, { as, body });
    inPlaceOf.set('qd-000099', decided.body.decisions[0].id);
  },
  // A receipt's number holds its place in the journal.
  [`get ${s}`]: async () => {
    const list = routeOf(`get ${k}/submissions`);
    const { body } = await app.call('GET', filled(list.path, list.example), { as: await app.signIn(...dost) });
    for (const [number, file] of Object.entries(numbered)) {
      inPlaceOf.set(number, body.submissions.find((one: { file: string }) => one.file === file).number);
    }
  },
};

let app: TestService;
/** Codes and ids that every service gives anew: the example's, and what stands for it here. */
const inPlaceOf = new Map<string, string>();
beforeAll(async () => {
  app = await startTestService({ now: () => new Date('2015-11-20T02:00:00.000Z') });
  const as = await app.signIn('administrator');
  const code = await app.call('POST', '/api/v1/codes', { as, body: { role: 'officer', agency: 'so-khcn' } });
  inPlaceOf.set(sampleCode, code.body.code);
  inPlaceOf.set(sampleCodeView.id, code.body.id);
  await app.signIn('reader', undefined, 'Người được nói tới');
  inPlaceOf.set(sampleAccount.id, (await app.account('reader', undefined, 'Người được nói tới')).id);
});
afterAll(() => app.close());

function routeOf(name: string): Route {
  const route = routes.get(name);
  if (route === undefined) throw new Error(`no route ${name}`);
  return route;
}

function here(text: string): string {
  return inPlaceOf.get(text) ?? text;
}

function filled(path: string, { params = {} }: Example): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(here(params[name] ?? name)));
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  const examples = join(projectRoot(), 'examples');
  if (!file.endsWith('.zip')) return new Uint8Array(readFileSync(join(examples, file)));
  const folder = join(examples, file.slice(0, -'.zip'.length));
  const parts = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
  return new Uint8Array(zipFile(parts));
}

function sent({ body, file }: Example): { body?: unknown; headers?: Record<string, string> } {
  if (file !== undefined) {
    const type = file.endsWith('.zip') ? 'application/zip' : 'application/octet-stream';
    return { body: bytesOf(file), headers: { 'content-type': type } };
  }
  if (body === undefined) return {};
  return {
    body: JSON.parse(JSON.stringify(body), (_, value: unknown) => (typeof value === 'string' ? here(value) : value)),
  };
}

describe('every example of the API', () => {
  it('has its place in the story', () => {
    expect(story.map(([name]) => name).sort()).toEqual([...routes.keys()].sort());
  });

  it.each(story)('%s does what it shows', async (name, caller) => {
    const route = routeOf(name);
    const { example } = route;
    await before[name]?.();
    const query = new URLSearchParams(example.query);
    const answer = await app.call(
      route.method.toUpperCase(),
      `${filled(route.path, example)}${query.size === 0 ? '' : `?${query.toString()}`}`,
      { ...sent(example), ...(route.who === 'anyone' ? {} : { as: await app.signIn(...caller) }) },
    );
    const why = answer.status < 300 ? '' : `${JSON.stringify(answer.body)}\n${app.log().slice(-3).join('\n')}`;
    expect(answer.status, why).toBeLessThan(300);
    const type = answer.headers.get('content-type') ?? '';
    if ('file' in route.answer) {
      expect(type).toContain(route.answer.file);
      const told = answer.headers.get('content-disposition');
      if (example.named === undefined) expect(told).toBeNull();
      else expect(told).toContain(`filename="${example.named}"`);
      return;
    }
    expect(type).toContain('application/json');
    // The service of these tests holds every JSON answer to its route's schema before it sends it.
    expect(lacking(example.answer, answer.body)).toEqual([]);
  });
});
