import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#server/config';
import { apiPage } from '#server/http/apiPage';
import { createMetrics } from '#server/http/metrics';
import { openapi } from '#server/http/openapi';
import { problemCodes } from '#server/http/problem';
import type { Route } from '#server/http/route';
import { allRoutes } from '#server/routes/routes';

const read = readConfig({ PUBLIC_URL: 'https://nhiemvu.example.vn' });
if (!read.ok) throw new Error('the usual settings are wrong');
const { config } = read;
const oidc = { begin: () => Promise.reject(new Error()), finish: () => Promise.reject(new Error()) };
const routes: readonly Route[] = allRoutes({ config, metrics: createMetrics(), oidc });
const named = routes.map((route) => ({ name: `${route.method} ${route.path}`, route }));

type Operation = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly $ref?: string;
    readonly example?: string;
  }[];
  readonly requestBody?: {
    readonly description?: string;
    readonly content: Readonly<Record<string, { readonly schema: object; readonly example?: object }>>;
  };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly example?: unknown }>>;
        readonly headers?: Readonly<Record<string, { readonly example: string }>>;
      }
    >
  >;
  readonly security: readonly object[];
};
type Document = {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
};
let document: Document;
beforeAll(() => {
  document = JSON.parse(JSON.stringify(openapi(routes, config.publicUrl)));
});

function refs(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(refs);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refs(inner),
  );
}

describe('the OpenAPI document', () => {
  it('has the parts OpenAPI 3.1 asks for, and every reference leads somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.title).toContain('Phụ lục');
    expect(document.info.version).toMatch(/\d/);
    expect(Object.keys(document).sort()).toEqual(['components', 'info', 'openapi', 'paths', 'servers', 'tags']);
    for (const ref of refs(document)) {
      expect(ref).toMatch(/^#\//);
      const found = ref
        .slice(2)
        .split('/')
        .reduce<unknown>(
          (inner, key) =>
            (inner as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
          document,
        );
      expect(found, ref).toBeDefined();
    }
  });

  it('has every route once, each under its own name', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
    );
    expect(operations.map(({ name }) => name).sort()).toEqual(named.map(({ name }) => name).sort());
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]\w*$/i);
  });

  it.each(named)('$name names its parameters, bodies, answers and problems', ({ route }) => {
    const operation = document.paths[route.path]?.[route.method];
    if (operation === undefined) throw new Error('missing');
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const given = operation.parameters.filter((one) => one.in === 'path');
    expect(new Set(given.map(({ name }) => name))).toEqual(new Set(inPath));
    expect(given.every(({ required }) => required === true)).toBe(true);
    expect(new Set(operation.parameters.map((one) => `${one.in} ${one.name} ${one.$ref}`)).size).toBe(
      operation.parameters.length,
    );
    expect(operation.requestBody === undefined).toBe(route.body.kind === 'none');
    expect(operation.tags.every((tag) => document.tags.some(({ name }) => name === tag))).toBe(true);
    expect(operation.summary).toContain(' / ');
    expect(operation.security.length > 0).toBe(route.who !== 'anyone');
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^(?:2XX|[45]\d\d)$/);
      expect(response.description).not.toBe('');
    }
    expect(Object.keys(operation.responses).includes('401')).toBe(
      route.who !== 'anyone' || route.problems.includes('wrong_code'),
    );
    if (route.body.kind === 'json')
      expect(Object.keys(operation.requestBody?.content['application/json']?.schema ?? {})).not.toEqual([]);
  });

  it.each(named)('$name names only codes there are, in words of both languages', ({ route }) => {
    for (const code of route.problems) expect(problemCodes).toContain(code);
    for (const text of [route.summary.vi, route.summary.en]) expect(text).toMatch(/\p{L}{2}/u);
    expect(route.summary.vi).not.toBe(route.summary.en);
  });
});

describe('examples', () => {
  it.each(named)('of $name is whole, and what its schemas take', ({ route }) => {
    const { example, body, answer, path } = route;
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    expect(Object.keys(example.params ?? {}).sort()).toEqual(inPath.sort());
    expect(route.params.safeParse(example.params ?? {}).error?.issues).toBeUndefined();
    const query = route.query.def.catchall === undefined ? route.query.strict() : route.query;
    expect(query.safeParse(example.query ?? {}).error?.issues).toBeUndefined();
    expect(example.body !== undefined).toBe(body.kind === 'json');
    expect(example.file !== undefined).toBe(body.kind === 'bytes');
    if (body.kind === 'json') expect(body.schema.safeParse(example.body).error?.issues).toBeUndefined();
    if (!('safeParse' in answer)) {
      expect(example.answer).toBeUndefined();
      return;
    }
    expect(example.answer).toBeDefined();
    const parsed = answer.safeParse(example.answer);
    expect(parsed.error?.issues).toBeUndefined();
    // What a schema does not know falls away: an example may not show it.
    expect(parsed.data).toEqual(example.answer);
  });

  it.each(named)('of $name stands in the description', ({ route: { method, path, example } }) => {
    const operation = document.paths[path]?.[method];
    if (operation === undefined) throw new Error('missing');
    const shown = (place: string) =>
      Object.fromEntries(
        operation.parameters.flatMap(({ in: at, name, example: value }) =>
          at === place && value !== undefined ? [[name, value]] : [],
        ),
      );
    expect(shown('path')).toEqual(example.params ?? {});
    expect(shown('query')).toEqual(example.query ?? {});
    const { content, description } = operation.requestBody ?? {};
    if (example.body !== undefined) expect(content?.['application/json']?.example).toEqual(example.body);
    if (example.file !== undefined) expect(description).toContain(`examples/${example.file}`);
    const good = operation.responses['2XX'];
    if (example.answer !== undefined) expect(good?.content?.['application/json']?.example).toEqual(example.answer);
    if (example.named !== undefined)
      expect(good?.headers?.['Content-Disposition']?.example).toContain(`"${example.named}"`);
  });
});

describe('the readable page', () => {
  it.each(['vi', 'en'] as const)(
    'in %s names every route and every code, needs no script and is whole HTML',
    (lang) => {
      const html = apiPage(routes, lang);
      for (const { path, summary } of routes) {
        expect(html).toContain(`<code>${path}</code>`);
        expect(html).toContain(
          summary[lang].replaceAll('&', '&#38;').replaceAll("'", '&#39;').replaceAll('"', '&#34;'),
        );
      }
      expect(html.split('<pre>curl -s ').length - 1).toBe(routes.length);
      for (const code of problemCodes) expect(html).toContain(`id="${code}"`);
      expect(html).not.toMatch(/<script|<style| style=| on\w+=|undefined|\[object/);
      const opened = [...html.matchAll(/<(h1|h2|h3|p|pre|table|ul|section|details|main|nav)\b/g)].map(
        (match) => match[1],
      );
      for (const tag of new Set(opened)) {
        expect(html.split(`</${tag}>`).length - 1, tag).toBe(opened.filter((one) => one === tag).length);
      }
      expect(html).toContain(`<html lang="${lang}">`);
    },
  );

  it('groups the routes under words, not under codes', () => {
    const html = apiPage(routes, 'vi');
    for (const tag of new Set(routes.map((route) => route.tag))) expect(html).not.toContain(`id="${tag}">${tag}<`);
  });
});
