import { z } from 'zod';
import type { ServiceConfig } from '#server/config';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import {
  changeContactExample,
  contactExample,
  entriesExample,
  instanceExample,
} from '#server/routes/examples/administration';
import { everyone, keepers, nothing } from '#server/routes/given';
import { journalEntries } from '#server/usecases/answers/journalEntries';
import { readContact, writeContact } from '#server/usecases/contact';
import { describeInstance } from '#server/usecases/instance';
import { contactSchema, instanceAnswerSchema, journalEntriesSchema } from '#shared/wire/instanceAnswer';
import { journalKinds } from '#shared/wire/journalKind';

const administrators = ['administrator'] as const;

/** What the administrator's page asks; `config` says how the instance was started. */
export function administrationRoutes(config: ServiceConfig): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/instance',
      who: administrators,
      tag: 'instance',
      summary: {
        vi: 'Dịch vụ đang chạy thế nào: phiên bản, nơi lưu, đăng nhập chung, lệnh sao lưu',
        en: 'How the service runs: version, storage, sign-in, the commands to back it up',
      },
      params: nothing,
      query: nothing,
      body: { kind: 'none' },
      answer: instanceAnswerSchema,
      problems: [],
      example: instanceExample,
      handle: async ({ service }) => ({ kind: 'json', body: await describeInstance(service, config) }),
    }),
    route({
      method: 'get',
      path: '/api/v1/contact',
      who: everyone,
      tag: 'instance',
      summary: { vi: 'Cần hỗ trợ thì hỏi ai, theo lời của tỉnh', en: 'Whom to ask for help, in the province’s words' },
      params: nothing,
      query: nothing,
      body: { kind: 'none' },
      answer: contactSchema,
      problems: [],
      example: contactExample,
      handle: async ({ service }) => ({ kind: 'json', body: { contact: await readContact(service) } }),
    }),
    route({
      method: 'put',
      path: '/api/v1/contact',
      who: administrators,
      tag: 'instance',
      summary: { vi: 'Ghi lại đầu mối hỗ trợ', en: 'Write anew whom to ask for help' },
      params: nothing,
      query: nothing,
      body: { kind: 'json', schema: contactSchema },
      answer: contactSchema,
      problems: ['csrf'],
      example: changeContactExample,
      handle: async ({ service, account, body }) => ({
        kind: 'json',
        body: { contact: await writeContact(service, present(account), body.contact) },
      }),
    }),
    route({
      method: 'get',
      path: '/api/v1/journals/{stream}/entries',
      who: keepers,
      tag: 'exports',
      summary: {
        vi: 'Các mục nhật ký, mới nhất trước; lọc theo việc, theo người',
        en: 'Entries of a journal, newest first; by kind, by account',
      },
      params: z.object({ stream: z.string().min(1).max(200) }),
      query: z.object({
        before: z.coerce.number().int().min(1).exactOptional(),
        kind: z.enum(journalKinds).exactOptional(),
        by: z.string().max(60).exactOptional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      body: { kind: 'none' },
      answer: journalEntriesSchema,
      problems: ['programme_unknown'],
      example: entriesExample,
      handle: async ({ service, params, query }) => ({
        kind: 'json',
        body: await journalEntries(service, { ...params, ...query }),
      }),
    }),
  ];
}
