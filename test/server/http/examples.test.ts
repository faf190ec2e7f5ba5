import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '#server/http/metrics';
import { allRoutes } from '#server/routes/routes';
import type { Role } from '#server/store/records';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

/** Runs what the API's description shows, on a service with the real programme in it. */
let app: PreparedService;
beforeAll(async () => {
  app = await prepareService();
});
afterAll(() => app.close());

const place = {
  config: { publicUrl: 'http://localhost:8080', metricsToken: undefined },
  metrics: createMetrics(),
  oidc: null,
};
/** Other registries, closed periods and the like change what later examples find. */
const last = ['put /api/v1/registry', 'post /api/v1/programmes/{programme}/periods/{period}/closing'];
const examples = allRoutes(place)
  .flatMap((route) =>
    route.example === undefined ? [] : [{ name: `${route.method} ${route.path}`, route, example: route.example }],
  )
  .sort((a, b) => last.indexOf(a.name) - last.indexOf(b.name));

const callers: readonly Role[] = ['consolidator', 'administrator', 'approver', 'officer', 'reader'];

/** Names in an example stand for what is there. */
async function thing(name: string): Promise<string> {
  switch (name) {
    case 'programme':
    case 'stream':
      return app.programme;
    case 'period':
      return app.period;
    case 'number':
      return app.number;
    case 'agency':
      return 'so-khcn';
    case 'account':
      return (await app.account('reader', undefined, `Người ${crypto.randomUUID()}`)).id;
    case 'code':
      return (await freshCode()).id;
    default:
      throw new Error(`no ${name} is prepared`);
  }
}

async function freshCode(): Promise<{ readonly id: string; readonly code: string }> {
  const as = await app.signIn('administrator');
  const body = { role: 'officer', agency: 'so-khcn' };
  return (await app.call('POST', '/api/v1/codes', { as, body })).body;
}

/** Fields the example shows that the answer lacks. A list or an object that is empty today lacks nothing. */
function lacking(example: unknown, answer: unknown, at: string): readonly string[] {
  if (Array.isArray(example)) {
    if (!Array.isArray(answer)) return [at];
    return example.length === 0 || answer.length === 0 ? [] : lacking(example[0], answer[0], `${at}[]`);
  }
  if (typeof example !== 'object' || example === null) return answer === undefined ? [at] : [];
  if (typeof answer !== 'object' || answer === null) return answer === null ? [] : [at];
  return Object.entries(example).flatMap(([key, inner]) =>
    lacking(inner, (answer as Record<string, unknown>)[key], `${at}.${key}`),
  );
}

describe('every example of the API', () => {
  it.each(examples)('$name does what it shows', async ({ name, route, example }) => {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    let path = route.path;
    for (const one of names) path = path.replace(`{${one}}`, await thing(one));
    const query = new URLSearchParams(example.query as Record<string, string> | undefined);
    const asOfficer = name === 'get /api/v1/me';
    const role = asOfficer ? 'officer' : callers.find((one) => route.who !== 'anyone' && route.who.includes(one));
    const as =
      role === undefined
        ? {}
        : await app.signIn(role, role === 'officer' || role === 'approver' ? 'so-khcn' : undefined);
    const given =
      example.body !== undefined && 'code' in example.body
        ? { ...example.body, code: (await freshCode()).code }
        : example.body;
    const answer = await app.call(
      route.method.toUpperCase(),
      `${path}${query.size === 0 ? '' : `?${query.toString()}`}`,
      {
        as,
        body: given,
      },
    );
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    expect(lacking(example.answer, answer.body, name)).toEqual([]);
  });
});
