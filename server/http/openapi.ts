import { z } from 'zod';
import { contentDisposition } from '#server/http/contentDisposition';
import { type ProblemCode, problem, problemCodes } from '#server/http/problem';
import { problemWords } from '#server/http/problemWords';
import type { Route } from '#server/http/route';
import type { Language } from '#shared/rules/rule';
import { findingSchema } from '#shared/wire/checkAnswer';

type Json = Readonly<Record<string, unknown>>;

/** Problems any route may answer; those of the body and of signing in are added where they can occur. */
const always: readonly ProblemCode[] = ['wrong_request', 'internal'];
const ofSignedIn: readonly ProblemCode[] = ['not_signed_in', 'not_allowed', 'too_many_tries'];
const ofBodies: readonly ProblemCode[] = [
  'wrong_type',
  'too_large',
  'too_slow',
  'busy',
  'storage_full',
  'storage_failed',
];

function isCode(code: string): code is ProblemCode {
  return problemCodes.some((one) => one === code);
}

/** All codes a route may answer, in the order of {@link problemCodes}. */
export function problemsOf(route: Route): readonly ProblemCode[] {
  const named = new Set<ProblemCode>([
    ...always,
    ...(route.who === 'anyone' ? [] : ofSignedIn),
    ...(route.body.kind === 'none' ? [] : ofBodies),
    ...route.problems.filter(isCode),
  ]);
  return problemCodes.filter((code) => named.has(code));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest;
}

function isSchema(answer: Route['answer']): answer is z.ZodType {
  return 'safeParse' in answer;
}

/** One sentence that holds both languages, for tools that show one text. */
function both(words: { readonly vi: string; readonly en: string }): string {
  return `${words.vi} / ${words.en}`;
}

function parameters(route: Route): readonly Json[] {
  const { example } = route;
  const named = (place: 'path' | 'query', schema: z.ZodObject): readonly Json[] =>
    Object.entries(schema.shape).map(([name, part]) => {
      const type: z.core.$ZodType = part;
      const shown = (place === 'path' ? example.params : example.query)?.[name];
      return {
        name,
        in: place,
        required: place === 'path' || !z.safeParse(type, undefined).success,
        schema: schemaOf(part as z.ZodType, 'input'),
        ...(shown === undefined ? {} : { example: shown }),
      };
    });
  return [...named('path', route.params), ...named('query', route.query), { $ref: '#/components/parameters/lang' }];
}

function requestBody({ body, example }: Route): Json | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'json': {
      const media = {
        schema: schemaOf(body.schema, 'input'),
        ...(example.body === undefined ? {} : { example: example.body }),
      };
      const form = body.form === true ? { 'application/x-www-form-urlencoded': { schema: media.schema } } : {};
      return { required: !body.schema.safeParse(undefined).success, content: { 'application/json': media, ...form } };
    }
    case 'bytes':
      return {
        required: true,
        description: [
          `≤ ${Math.floor(body.limitBytes / 1_048_576)} MB`,
          ...(example.file === undefined ? [] : [`ví dụ / for example: examples/${example.file}`]),
        ].join('; '),
        content: {
          ...Object.fromEntries(body.types.map((type) => [type, { schema: {} }])),
          ...(body.json === undefined ? {} : { 'application/json': { schema: schemaOf(body.json, 'input') } }),
        },
      };
  }
}

function responses(route: Route): Json {
  const { answer } = route;
  const good = isSchema(answer)
    ? {
        'application/json': {
          schema: schemaOf(answer, 'output'),
          example: route.example.answer,
        },
      }
    : { [answer.file]: { schema: {} } };
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(route)) {
    const { status } = problem(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return {
    '2XX': { description: both(route.summary), content: good, ...fileName(route.example.named) },
    ...Object.fromEntries(
      [...byStatus].map(([status, codes]) => [
        String(status),
        {
          description: codes.map((code) => `${code}: ${both(problemWords[code].title)}`).join('; '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
    ),
  };
}

function fileName(named: string | undefined): Json {
  if (named === undefined) return {};
  const header = { schema: { type: 'string' }, example: contentDisposition(named) };
  return { headers: { 'Content-Disposition': header } };
}

/** A name a generated client can use: `post_programmes_programme_periods`. */
function operationId({ method, path }: Route): string {
  const words = path
    .replace(/^\/api\/v1/, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return [method, ...(words.length === 0 ? ['home'] : words)].join('_');
}

const words = z.object({ vi: z.string(), en: z.string() });
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  vi: z.string(),
  en: z.string(),
  do: words,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  instance: z.string().optional(),
  refusal: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
  findings: z.array(findingSchema).optional(),
  faults: z.array(z.object({ field: z.string(), read: z.string(), accepted: words })).optional(),
});

/** The whole API as OpenAPI 3.1, from the same list the router is made of. `server` is the address people use. */
export function openapi(routes: readonly Route[], server: string): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const body = requestBody(route);
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: {
        operationId: operationId(route),
        tags: [route.tag],
        summary: both(route.summary),
        description: `${whoWords(route, 'vi')} / ${whoWords(route, 'en')}`,
        parameters: parameters(route),
        ...(body === undefined ? {} : { requestBody: body }),
        responses: responses(route),
        security: route.who === 'anyone' ? [] : [{ bearer: [] }, { session: [] }],
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Phụ lục – Theo dõi nhiệm vụ',
      version: '1',
      description: both({
        vi: 'Tiếp nhận, đối chiếu và tổng hợp báo cáo tình hình thực hiện nhiệm vụ của các đơn vị. Câu chữ có hai thứ tiếng; chọn bằng ?lang=vi|en hoặc Accept-Language. Gửi lại cùng một tệp nhiều lần không làm trùng số liệu.',
        en: 'Takes in, reconciles and consolidates what agencies report on their tasks. Words come in two languages, chosen by ?lang=vi|en or Accept-Language. Sending the same file twice never counts twice.',
      }),
    },
    servers: [{ url: server }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      parameters: {
        lang: { name: 'lang', in: 'query', required: false, schema: { type: 'string', enum: ['vi', 'en'] } },
      },
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'POST /api/v1/access/token' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: server.startsWith('https:') ? '__Host-phuluc' : 'phuluc',
          description: 'POST /api/v1/access/session; X-CSRF-Token',
        },
      },
    },
  };
}

const roleWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  administrator: { vi: 'quản trị', en: 'administrator' },
  consolidator: { vi: 'cơ quan tổng hợp', en: 'consolidator' },
  officer: { vi: 'cán bộ đơn vị', en: 'officer of an agency' },
  approver: { vi: 'lãnh đạo đơn vị', en: 'approver of an agency' },
  reader: { vi: 'người xem', en: 'reader' },
};

/** Who may call a route, in words. */
export function whoWords({ who }: Pick<Route, 'who'>, lang: Language): string {
  if (who === 'anyone') return lang === 'vi' ? 'Không cần đăng nhập' : 'No sign-in needed';
  const named = who.map((role) => roleWords[role]?.[lang] ?? role).join(', ');
  return lang === 'vi' ? `Dành cho: ${named}` : `For: ${named}`;
}
