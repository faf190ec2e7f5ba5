import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { agenciesExample, ownExample, programmeRegistryExample, repliesExample } from '#server/routes/examples/own';
import { agencyStaff, everyone, nothing, periodPath, programmePath } from '#server/routes/given';
import { readReplies } from '#server/usecases/answers/replies';
import { readOwn } from '#server/usecases/programme/own';
import { agenciesOf, registryFor } from '#server/usecases/programme/registry';
import { agenciesAnswerSchema, ownAnswerSchema, registryAnswerSchema } from '#shared/wire/ownAnswer';
import { repliesAnswerSchema } from '#shared/wire/repliesAnswer';

/** What a pane or a form asks on opening, before anybody reports. */
export const ownRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/mine',
    who: everyone,
    tag: 'programmes',
    summary: {
      vi: 'Phần của người đang đăng nhập: đơn vị, kỳ đang mở và hạn gửi, yêu cầu xác nhận, báo cáo đã gửi',
      en: 'What concerns whoever is signed in: the body, open periods and due days, what must be confirmed, reports sent',
    },
    params: programmePath,
    query: nothing,
    body: { kind: 'none' },
    answer: ownAnswerSchema,
    problems: ['programme_unknown'],
    example: ownExample,
    handle: async ({ service, account, params }) => ({
      kind: 'json',
      body: await readOwn(service, present(account), params.programme),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/registry',
    who: everyone,
    tag: 'programmes',
    summary: {
      vi: 'Danh mục đơn vị đang dùng, để đọc tên đơn vị đúng như hệ thống; registry là null nếu known vẫn đúng',
      en: 'The registry in force, so that names are read as here; registry is null while known still holds',
    },
    params: programmePath,
    query: z.object({
      /** Hash of the registry the caller keeps. */
      known: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .exactOptional(),
    }),
    body: { kind: 'none' },
    answer: registryAnswerSchema,
    problems: ['programme_unknown'],
    example: programmeRegistryExample,
    handle: async ({ service, params, query }) => ({
      kind: 'json',
      body: await registryFor(service, params.programme, query.known),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/agencies',
    who: everyone,
    tag: 'programmes',
    summary: {
      vi: 'Các đơn vị báo cáo, theo tên tại ngày chốt của kỳ, hoặc hôm nay',
      en: 'Bodies that report, under their names as of the cut-off of a period, or today',
    },
    params: programmePath,
    query: z.object({ period: z.string().min(4).max(20).exactOptional() }),
    body: { kind: 'none' },
    answer: agenciesAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: agenciesExample,
    handle: async ({ service, params, query }) => ({
      kind: 'json',
      body: await agenciesOf(service, params.programme, query.period),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/replies',
    who: agencyStaff,
    tag: 'periods',
    summary: {
      vi: 'Kết quả xử lý kiến nghị và số liệu chưa thống nhất của đơn vị: ai quyết định, ngày nào, theo văn bản nào',
      en: 'What was decided about the agency’s own proposals and disputes: by whom, when, by which document',
    },
    params: periodPath,
    query: nothing,
    body: { kind: 'none' },
    answer: repliesAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: repliesExample,
    handle: async ({ service, account, params }) => ({
      kind: 'json',
      body: await readReplies(service, present(account), params),
    }),
  }),
];
