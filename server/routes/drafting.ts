import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { draftingExample, loadedChangesExample } from '#server/routes/examples/drafting';
import { keepers, nothing, programmePath } from '#server/routes/given';
import { draftingView, loadedChanges } from '#server/usecases/programme/drafting';
import { draftingAnswerSchema, loadedChangesSchema } from '#shared/wire/draftingAnswer';

/** The programme's own text, for whoever drafts it. */
export const draftingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/drafting',
    who: keepers,
    tag: 'programmes',
    summary: {
      vi: 'Chương trình nhìn từ phía soạn thảo: cách đọc từng cột, nội dung cần kiểm tra, 6 rõ',
      en: 'The programme as its drafters see it: how each column was read, findings, the six clears',
    },
    params: programmePath,
    query: z.object({ asOf: z.iso.date().exactOptional() }),
    body: { kind: 'none' },
    answer: draftingAnswerSchema,
    problems: ['programme_unknown'],
    example: draftingExample,
    handle: async ({ service, params, query, lang }) => ({
      kind: 'json',
      body: await draftingView(service, { ...params, ...query }, lang),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/revisions/{revision}/changes',
    who: keepers,
    tag: 'programmes',
    summary: {
      vi: 'Một bản đã đưa vào sử dụng thay đổi gì so với bản trước',
      en: 'What a revision that was put in force changed against the one before',
    },
    params: programmePath.extend({ revision: z.coerce.number().int().min(1) }),
    query: nothing,
    body: { kind: 'none' },
    answer: loadedChangesSchema,
    problems: ['programme_unknown', 'not_found'],
    example: loadedChangesExample,
    handle: async ({ service, params }) => ({
      kind: 'json',
      body: await loadedChanges(service, params.programme, params.revision),
    }),
  }),
];
