import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { accountJson, givers, personName, present } from '#server/routes/accessSchemas';
import {
  accessExample,
  accountsExample,
  changeAccountExample,
  giveLinkExample,
  makeAccountExample,
  revokeAccessExample,
} from '#server/routes/examples/access';
import { accessOf, changeAccount, createAccount, giveLink, revokeAccess } from '#server/usecases/access/accounts';
import { credentialId } from '#server/usecases/access/secret';
import {
  accountAccessSchema,
  accountMadeSchema,
  accountSchema,
  accountsAnswerSchema,
  linkGivenSchema,
  revokedAnswerSchema,
} from '#shared/wire/accessAnswer';
import { roles } from '#shared/wire/role';

const nothing = z.object({});
const accountPath = z.object({ account: z.string().max(60) });

/** Accounts, and what lets them in. `publicUrl` is where links lead. */
export function accountRoutes(publicUrl: string): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/accounts',
      who: givers,
      tag: 'access',
      summary: { vi: 'Các tài khoản', en: 'Accounts' },
      params: nothing,
      query: nothing,
      body: { kind: 'none' },
      answer: accountsAnswerSchema,
      problems: [],
      example: accountsExample,
      handle: async ({ service }) => ({
        kind: 'json',
        body: { accounts: (await service.store.accounts()).map(accountJson) },
      }),
    }),
    route({
      method: 'post',
      path: '/api/v1/accounts',
      who: givers,
      tag: 'access',
      summary: {
        vi: 'Lập tài khoản cho một người, kèm đường dẫn vào dùng một lần',
        en: 'Make an account for a person, with a link that works once',
      },
      params: nothing,
      query: nothing,
      body: {
        kind: 'json',
        schema: z.strictObject({
          name: personName,
          role: z.enum(roles),
          agency: z.string().max(100).nullable().default(null),
          unit: z.string().trim().max(200).nullable().default(null),
        }),
      },
      answer: accountMadeSchema,
      problems: ['csrf'],
      example: makeAccountExample,
      handle: async ({ service, account, body }) => {
        const made = await createAccount(service, present(account), body);
        const { secret, expiresAt } = await giveLink(service, present(account), made.id);
        return {
          kind: 'json',
          status: 201,
          body: { account: accountJson(made), link: `${publicUrl}/access/${secret}`, expiresAt },
        };
      },
    }),
    route({
      method: 'put',
      path: '/api/v1/accounts/{account}',
      who: givers,
      tag: 'access',
      summary: {
        vi: 'Đổi tên, vai trò, phòng/đơn vị trực thuộc, hoặc khóa tài khoản (có hiệu lực ngay)',
        en: 'Change name, role or unit, or disable an account (at once)',
      },
      params: accountPath,
      query: nothing,
      body: {
        kind: 'json',
        schema: z.strictObject({
          name: personName.exactOptional(),
          role: z.enum(roles).exactOptional(),
          unit: z.string().trim().max(200).nullable().exactOptional(),
          disabled: z.boolean().exactOptional(),
        }),
      },
      answer: accountSchema,
      problems: ['not_found', 'csrf'],
      example: changeAccountExample,
      handle: async ({ service, account, params, body }) => ({
        kind: 'json',
        body: accountJson(await changeAccount(service, present(account), params.account, body)),
      }),
    }),
    route({
      method: 'post',
      path: '/api/v1/accounts/{account}/link',
      who: givers,
      tag: 'access',
      summary: { vi: 'Cấp lại đường dẫn vào dùng một lần', en: 'Give another link that works once' },
      params: accountPath,
      query: nothing,
      body: { kind: 'none' },
      answer: linkGivenSchema,
      problems: ['not_found', 'csrf'],
      example: giveLinkExample,
      handle: async ({ service, account, params }) => {
        const { secret, expiresAt } = await giveLink(service, present(account), params.account);
        return { kind: 'json', status: 201, body: { link: `${publicUrl}/access/${secret}`, expiresAt } };
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/accounts/{account}/access',
      who: roles,
      tag: 'access',
      summary: {
        vi: 'Khóa, phiên làm việc và đường dẫn của một tài khoản (của mình, hoặc người mình quản lý)',
        en: "An account's tokens, sessions and links (one's own, or of those one manages)",
      },
      params: accountPath,
      query: nothing,
      body: { kind: 'none' },
      answer: accountAccessSchema,
      problems: ['not_found'],
      example: accessExample,
      handle: async ({ service, account, params }) => ({
        kind: 'json',
        body: { access: await accessOf(service, present(account), params.account) },
      }),
    }),
    route({
      method: 'delete',
      path: '/api/v1/accounts/{account}/access',
      who: roles,
      tag: 'access',
      summary: {
        vi: 'Thu hồi mọi khóa và phiên làm việc của một tài khoản, hoặc chỉ một (id); có hiệu lực ngay',
        en: 'Revoke all tokens and sessions of an account, or one (id); at once',
      },
      params: accountPath,
      query: z.object({ id: z.string().max(60).exactOptional() }),
      body: { kind: 'none' },
      answer: revokedAnswerSchema,
      problems: ['not_found', 'csrf'],
      example: revokeAccessExample,
      handle: async ({ service, account, params, query }) => {
        const revoked = await revokeAccess(
          service,
          present(account),
          params.account,
          ({ hash }) => query.id === undefined || credentialId(hash) === query.id,
        );
        return { kind: 'json', body: { revoked } };
      },
    }),
  ];
}
