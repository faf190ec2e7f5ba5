import { z } from 'zod';
import { cookieNames, readCookies } from '#server/http/cookies';
import { type Route, type RouteAnswer, route } from '#server/http/route';
import { addressKey, countTries } from '#server/http/tries';
import { accountJson, keySchema, present } from '#server/routes/accessSchemas';
import {
  linkPageExample,
  meExample,
  sessionExample,
  signOutExample,
  tokenExample,
} from '#server/routes/examples/access';
import { noSessionCookies, sessionCookies } from '#server/routes/sessionCookies';
import { signInPage } from '#server/routes/signInPage';
import { revokeAccess } from '#server/usecases/access/accounts';
import { csrfOf } from '#server/usecases/access/secret';
import { signIn, triesKey } from '#server/usecases/access/signIn';
import { accountSchema, meAnswerSchema, tokenAnswerSchema } from '#shared/wire/accessAnswer';
import { roles } from '#shared/wire/role';

const nothing = z.object({});

/** Failed tries per address and per label of a code: enough for somebody who types badly, nothing for somebody who guesses. */
const patience = { limit: 10, seconds: 600 };

export type AccessPlace = {
  /** As people reach the service. */
  readonly publicUrl: string;
  /** Whether the province's identity provider lets people in too. */
  readonly oidc: boolean;
};

/** Coming in and going out. */
export function accessRoutes({ publicUrl, oidc }: AccessPlace): readonly Route[] {
  const names = cookieNames(publicUrl.startsWith('https:'));
  const tries = countTries(patience);
  const spend = <T>(from: string, code: string, attempt: () => Promise<T>): Promise<T> => {
    const label = triesKey(code);
    return tries.spend([`from:${addressKey(from)}`, ...(label === null ? [] : [label])], attempt);
  };
  return [
    route({
      method: 'post',
      path: '/api/v1/access/token',
      who: 'anyone',
      tag: 'access',
      summary: {
        vi: 'Đổi mã truy cập của đơn vị cùng họ tên lấy khóa truy cập (Authorization: Bearer) cho phần bổ trợ hoặc chương trình khác',
        en: "Exchange an agency's access code and a personal name for a bearer token, for the add-in or another program",
      },
      params: nothing,
      query: nothing,
      body: { kind: 'json', schema: keySchema },
      answer: tokenAnswerSchema,
      problems: ['wrong_code', 'too_many_tries'],
      example: tokenExample,
      handle: async ({ service, body, from }) => {
        const done = await spend(from, body.code, () => signIn(service, 'token', { code: body.code, name: body.name }));
        return {
          kind: 'json',
          status: 201,
          body: { token: done.secret, expiresAt: done.expiresAt, account: accountJson(done.account) },
        };
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/access/session',
      who: 'anyone',
      tag: 'access',
      summary: {
        vi: 'Đăng nhập trên trang web bằng mã truy cập hoặc đường dẫn dùng một lần; phiên làm việc nằm trong cookie',
        en: 'Sign in on the pages with an access code or a link that works once; the session is a cookie',
      },
      params: nothing,
      query: nothing,
      body: { kind: 'json', schema: keySchema, form: true },
      answer: z.object({ expiresAt: z.string(), csrf: z.string(), account: accountSchema }),
      problems: ['wrong_code', 'too_many_tries', 'csrf'],
      example: sessionExample,
      handle: async ({ service, body, from, headers }): Promise<RouteAnswer> => {
        const done = await spend(from, body.code, () =>
          signIn(service, 'session', { code: body.code, name: body.name }),
        );
        const cookies = sessionCookies(done.secret, publicUrl);
        if (!headers['content-type']?.startsWith('application/json')) return { kind: 'redirect', to: '/', cookies };
        return {
          kind: 'json',
          status: 201,
          cookies,
          body: { expiresAt: done.expiresAt, csrf: csrfOf(done.secret), account: accountJson(done.account) },
        };
      },
    }),
    route({
      method: 'delete',
      path: '/api/v1/access',
      who: roles,
      tag: 'access',
      summary: {
        vi: 'Đăng xuất: thu hồi khóa hoặc phiên làm việc đang dùng',
        en: 'Sign out: revoke the token or session this call came with',
      },
      params: nothing,
      query: nothing,
      body: { kind: 'none' },
      answer: z.object({ revoked: z.number().int() }),
      problems: ['csrf'],
      example: signOutExample,
      handle: async ({ service, account, credential }) => {
        const { id } = present(account);
        const revoked = await revokeAccess(service, present(account), id, ({ hash }) => hash === credential);
        return { kind: 'json', body: { revoked }, cookies: noSessionCookies(publicUrl) };
      },
    }),
    route({
      method: 'get',
      path: '/access',
      who: 'anyone',
      tag: 'pages',
      summary: { vi: 'Trang đăng nhập', en: 'Sign-in page' },
      params: nothing,
      query: nothing,
      body: { kind: 'none' },
      answer: { file: 'text/html' },
      problems: [],
      example: {},
      handle: async ({ lang }) => ({ kind: 'page', html: signInPage(lang, null, oidc) }),
    }),
    route({
      method: 'get',
      path: '/access/{key}',
      who: 'anyone',
      tag: 'pages',
      summary: {
        vi: 'Trang của đường dẫn dùng một lần: điền họ tên rồi vào',
        en: 'Page of a link that works once: give a name and come in',
      },
      params: z.object({ key: z.string().regex(/^[A-Za-z0-9_-]{20,120}$/) }),
      query: nothing,
      body: { kind: 'none' },
      answer: { file: 'text/html' },
      problems: [],
      // Looking uses nothing up: mail programs and messengers open links before people do.
      example: linkPageExample,
      handle: async ({ lang, params }) => ({ kind: 'page', html: signInPage(lang, params.key, false) }),
    }),
    route({
      method: 'get',
      path: '/api/v1/me',
      who: roles,
      tag: 'access',
      summary: { vi: 'Tài khoản đang đăng nhập', en: 'The account signed in' },
      params: nothing,
      query: nothing,
      body: { kind: 'none' },
      answer: meAnswerSchema,
      problems: [],
      example: meExample,
      handle: async ({ service, account, headers }) => {
        const me = present(account);
        const agency = (await service.registry()).agencies.find(({ id }) => id === me.agency);
        const session =
          headers.authorization === undefined ? readCookies(headers.cookie).get(names.session) : undefined;
        return {
          kind: 'json',
          body: {
            account: accountJson(me),
            agency: agency === undefined ? null : { id: agency.id, name: agency.name, short: agency.short },
            csrf: session === undefined ? null : csrfOf(session),
          },
        };
      },
    }),
  ];
}
