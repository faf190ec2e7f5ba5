import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import {
  decisionLogExample,
  decisionPaperExample,
  matterExample,
  mattersExample,
  placesExample,
} from '#server/routes/examples/matters';
import { everyone, nothing, periodPath } from '#server/routes/given';
import { decisionPaper, readDecisionLog } from '#server/usecases/answers/decisionLog';
import { readMatter } from '#server/usecases/answers/matter';
import { readMatters } from '#server/usecases/answers/matters';
import { searchTasks } from '#server/usecases/answers/places';
import {
  decisionLogSchema,
  matterAnswerSchema,
  mattersAnswerSchema,
  placesAnswerSchema,
} from '#shared/wire/mattersAnswer';

const whole = ['consolidator', 'reader', 'administrator'] as const;

/** What is to be settled, as a person works through it: one list, one matter at a time, and what was decided. */
export const matterRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/matters',
    who: everyone,
    tag: 'decisions',
    summary: {
      vi: 'Danh sách việc cần xử lý theo thứ tự: số liệu chưa thống nhất, kiến nghị, dòng chưa xếp, ô chờ, tệp chưa rõ đơn vị gửi; mở từ bao giờ',
      en: 'The queue of what is to be settled: conflicts, proposals, rows to place, waiting cells, unknown senders; since when each is open',
    },
    params: periodPath,
    query: z.object({
      list: z
        .enum(['true', 'false'])
        .meta({ description: '“false”: chỉ số việc của từng nhóm / “false”: only how many each group has' })
        .default('true'),
    }),
    body: { kind: 'none' },
    answer: mattersAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: mattersExample,
    handle: async ({ service, account, params, query }) => {
      const body = await readMatters(service, present(account), params.programme, params.period);
      return { kind: 'json', body: query.list === 'true' ? body : { ...body, matters: [] }, rows: 'matters' };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/matters/{id}',
    who: everyone,
    tag: 'decisions',
    summary: {
      vi: 'Một việc cần xử lý: số liệu gốc và các bản, ai, khi nào, kênh nào, tệp nào, ô nào, phiếu nào; nhiệm vụ gần giống; tác động nếu được chấp thuận',
      en: 'One matter: the base and all sides with who, when, channel, file, cell and receipt; likely tasks; what granting it changes',
    },
    params: periodPath.extend({ id: z.string().min(1).max(200) }),
    query: nothing,
    body: { kind: 'none' },
    answer: matterAnswerSchema,
    problems: ['programme_unknown', 'period_unknown', 'not_found'],
    example: matterExample,
    handle: async ({ service, account, params }) => ({
      kind: 'json',
      body: await readMatter(service, present(account), params),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/tasks',
    who: everyone,
    tag: 'decisions',
    summary: {
      vi: 'Tìm nhiệm vụ theo chữ, không cần gõ dấu, để xếp một dòng hoặc ghi quyết định',
      en: 'Find tasks by words, without diacritics, to place a row or decide on a task',
    },
    params: periodPath,
    query: z.object({
      text: z.string().max(200),
      /** Its tasks come first. */
      agency: z.string().min(1).max(100).exactOptional(),
    }),
    body: { kind: 'none' },
    answer: placesAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: placesExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await searchTasks(service, present(account), { ...params, ...query }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/decisions',
    who: whole,
    tag: 'decisions',
    summary: {
      vi: 'Nhật ký quyết định của kỳ: ai, khi nào, lý do, văn bản, đã hoàn tác hay chưa',
      en: 'Decisions of the period: who, when, why, by which document, taken back or not',
    },
    params: periodPath,
    query: nothing,
    body: { kind: 'none' },
    answer: decisionLogSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: decisionLogExample,
    handle: async ({ service, params }) => ({
      kind: 'json',
      body: await readDecisionLog(service, params.programme, params.period),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/decisions/{decision}/document',
    who: whole,
    tag: 'decisions',
    summary: { vi: 'Văn bản kèm theo một quyết định', en: 'The document attached to a decision' },
    params: periodPath.extend({ decision: z.string().min(1).max(100) }),
    query: nothing,
    body: { kind: 'none' },
    answer: { file: 'application/octet-stream' },
    problems: ['programme_unknown', 'period_unknown', 'not_found'],
    example: decisionPaperExample,
    handle: async ({ service, params }) => {
      const { file, bytes } = await decisionPaper(service, params);
      return { kind: 'file', name: file, type: 'application/octet-stream', bytes };
    },
  }),
];
