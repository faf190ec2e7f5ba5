import { z } from 'zod';
import { refuse } from '#server/http/problem';
import { type Route, route } from '#server/http/route';
import { decideExample, openMattersExample } from '#server/routes/examples/decision';
import { type Decided, type Deciding, decide, previewDecisions } from '#server/usecases/decisions/decide';
import { decisionDraft, draftDocument, draftPaper } from '#server/usecases/decisions/draft';
import { openMatters } from '#server/usecases/decisions/open';
import { decisionRecord } from '#shared/wire/trackerRecords';

const periodPath = z.object({ programme: z.string().max(200), period: z.string().max(20) });
const deciders = ['officer', 'approver', 'consolidator', 'administrator'] as const;
const everyone = [...deciders, 'reader'] as const;
const count = z.number().int().nonnegative();

const origin = z.object({
  agency: z.string(),
  file: z.string(),
  hash: z.string(),
  sheet: z.string(),
  cell: z.string(),
  savedAt: z.string().nullable(),
});

const decidedSchema = z.object({
  decisions: z.array(decisionRecord),
  open: z.object({ conflicts: count, proposals: count, waiting: count }),
});

const openSchema = z.object({
  conflicts: z.array(
    z.object({
      id: z.string(),
      task: z.string(),
      path: z.string(),
      content: z.string(),
      field: z.string(),
      agency: z.string().optional(),
      role: z.string().optional(),
      period: z.string(),
      base: z.string().nullable(),
      sides: z.array(z.object({ value: z.string(), base: z.string().optional(), origin })),
      /** How many others one decision may settle with it. */
      alike: count,
    }),
  ),
  proposals: z.array(
    z.object({
      id: z.string(),
      task: z.string().nullable(),
      path: z.string(),
      content: z.string(),
      field: z.string(),
      agency: z.string(),
      period: z.string(),
      base: z.string().nullable(),
      proposed: z.string(),
      origin,
      row: z.string().optional(),
      alike: count,
    }),
  ),
  waiting: z.array(
    z.object({
      reason: z.string(),
      agency: z.string().nullable(),
      task: z.string().nullable(),
      path: z.string(),
      field: z.string().nullable(),
      header: z.string(),
      value: z.string(),
      period: z.string(),
      origin,
    }),
  ),
  decisions: z.array(decisionRecord),
});

const decidingBody = z.strictObject({
  decisions: z.array(decisionDraft).min(1).max(1_000),
  reason: z.string().trim().min(1).max(4_000),
  document: draftDocument.exactOptional(),
  /** Who signed the document, and its original. */
  paper: draftPaper.exactOptional(),
  /** Only tell how many would be decided and what would stay open. */
  preview: z.boolean().default(false),
});

export const decisionRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/open-matters',
    who: everyone,
    tag: 'decisions',
    summary: {
      vi: 'Số liệu chưa thống nhất, kiến nghị điều chỉnh và nội dung chờ xử lý; các quyết định đã ghi',
      en: 'Conflicts, proposals and waiting cells; decisions taken',
    },
    params: periodPath,
    query: z.object({}),
    body: { kind: 'none' },
    answer: openSchema,
    problems: ['period_unknown', 'programme_unknown'],
    example: openMattersExample,
    handle: async ({ service, account, params }) => {
      if (account === null) throw refuse('not_signed_in');
      return { kind: 'json', body: await openMatters(service, account, params.programme, params.period) };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/decisions',
    who: deciders,
    tag: 'decisions',
    summary: {
      vi: 'Ghi quyết định, một hoặc nhiều; preview=true chỉ cho biết sẽ áp dụng cho bao nhiêu trường hợp',
      en: 'Take one or more decisions; preview=true only tells how many cases they would settle',
    },
    params: periodPath,
    query: z.object({}),
    body: { kind: 'json', schema: decidingBody },
    answer: decidedSchema,
    problems: ['decision_lacks', 'decision_subject', 'period_closed', 'period_unknown', 'programme_unknown'],
    example: decideExample,
    handle: async ({ service, account, params, body }) => {
      if (account === null) throw refuse('not_signed_in');
      const { decisions: drafts, preview, ...rest } = body;
      const given: Deciding = { ...params, ...rest, drafts };
      const decided: Decided = await (preview ? previewDecisions : decide)(service, account, given);
      return { kind: 'json', status: preview ? 200 : 201, body: decided };
    },
  }),
];
