import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { givers, present } from '#server/routes/accessSchemas';
import { codesExample, giveCodeExample, revokeCodeExample } from '#server/routes/examples/access';
import { codesGiven, giveCode, revokeCode } from '#server/usecases/access/codes';
import { lifetimes } from '#server/usecases/access/lifetimes';
import { codeGivenSchema, codeSchema, codesAnswerSchema } from '#shared/wire/accessAnswer';
import { roles } from '#shared/wire/role';

const nothing = z.object({});
const codePath = z.object({ code: z.string().max(60) });

/** Access codes of agencies and of roles at the province; `publicUrl` is where they are entered. */
export function codeRoutes(publicUrl: string): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/codes',
      who: givers,
      tag: 'access',
      summary: { vi: 'Các mã truy cập đã cấp', en: 'Access codes given' },
      params: nothing,
      query: nothing,
      body: { kind: 'none' },
      answer: codesAnswerSchema,
      problems: [],
      example: codesExample,
      handle: async ({ service }) => ({ kind: 'json', body: { codes: await codesGiven(service) } }),
    }),
    route({
      method: 'post',
      path: '/api/v1/codes',
      who: givers,
      tag: 'access',
      summary: {
        vi: 'Cấp mã truy cập cho một đơn vị (hoặc cho một vai trò của tỉnh); mã chỉ hiện một lần',
        en: 'Give an agency (or a role at the province) an access code; the code is shown once',
      },
      params: nothing,
      query: nothing,
      body: {
        kind: 'json',
        schema: z.strictObject({
          role: z.enum(roles),
          agency: z.string().max(100).nullable().default(null),
          label: z.string().trim().max(120).default(''),
          days: z
            .number()
            .int()
            .min(1)
            .max(730)
            .default(lifetimes.code / 86_400),
        }),
      },
      answer: codeGivenSchema,
      problems: ['csrf'],
      example: giveCodeExample,
      handle: async ({ service, account, body }) => ({
        kind: 'json',
        status: 201,
        body: { ...(await giveCode(service, present(account), body)), address: `${publicUrl}/access` },
      }),
    }),
    route({
      method: 'delete',
      path: '/api/v1/codes/{code}',
      who: givers,
      tag: 'access',
      summary: {
        vi: 'Thu hồi mã truy cập; signOut=true buộc mọi người cùng vai trò của đơn vị đăng nhập lại',
        en: 'Revoke an access code; signOut=true makes everybody of that role and agency sign in again',
      },
      params: codePath,
      query: z.object({ signOut: z.enum(['true', 'false']).default('false') }),
      body: { kind: 'none' },
      answer: codeSchema,
      problems: ['not_found', 'csrf'],
      example: revokeCodeExample,
      handle: async ({ service, account, params, query }) => ({
        kind: 'json',
        body: await revokeCode(service, present(account), params.code, query.signOut === 'true'),
      }),
    }),
  ];
}
