import { z } from 'zod';
import { cookieNames, readCookies, setCookie } from '#server/http/cookies';
import type { Oidc } from '#server/http/oidc';
import { type Route, route } from '#server/http/route';
import { sessionCookies } from '#server/routes/sessionCookies';
import { signInBySubject } from '#server/usecases/access/signInBySubject';

/** A person has this long to sign in at the provider. */
const PATIENCE = 600;
const plain = {
  who: 'anyone',
  tag: 'pages',
  params: z.object({}),
  body: { kind: 'none' },
  answer: { file: 'text/html' },
} as const;

/** Coming in through the province's identity provider. */
export function oidcRoutes(oidc: Oidc, publicUrl: string): readonly Route[] {
  const secure = publicUrl.startsWith('https:');
  const names = cookieNames(secure);
  return [
    route({
      ...plain,
      method: 'get',
      path: '/access/oidc',
      summary: { vi: 'Đăng nhập bằng tài khoản chung của tỉnh', en: "Sign in with the province's own account" },
      query: z.object({}),
      problems: ['busy'],
      example: {},
      handle: async () => {
        const { to, kept } = await oidc.begin();
        return { kind: 'redirect', to, cookies: [setCookie(names.oidc, kept, { seconds: PATIENCE, secure })] };
      },
    }),
    route({
      ...plain,
      method: 'get',
      path: '/access/oidc/back',
      summary: { vi: 'Trở về từ nơi đăng nhập chung', en: 'Back from the identity provider' },
      // What else a provider hands back is its own affair.
      query: z.looseObject({}),
      problems: ['wrong_code', 'not_allowed', 'busy'],
      example: {},
      handle: async ({ service, query, headers }) => {
        const texts = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
        const kept = readCookies(headers.cookie).get(names.oidc);
        const { subject, name, grant } = await oidc.finish(new URLSearchParams(texts), kept);
        const done = await signInBySubject(service, { subject, name, ...grant });
        const used = setCookie(names.oidc, '', { seconds: 0, secure });
        return { kind: 'redirect', to: '/', cookies: [used, ...sessionCookies(done.secret, publicUrl)] };
      },
    }),
  ];
}
