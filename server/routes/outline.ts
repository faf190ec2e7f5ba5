import { z } from 'zod';
import { refuse } from '#server/http/problem';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import {
  editorialExample,
  outlineExample,
  rowsExample,
  searchExample,
  taskExample,
} from '#server/routes/examples/outline';
import { edition, everyone, keepers, periodPath } from '#server/routes/given';
import { submissionJson } from '#server/routes/submissionJson';
import { readOutline, readRows, readTask, searchTracker } from '#server/usecases/answers/outline';
import { writeEditorial } from '#server/usecases/submissions/editorial';
import { rowsOfRanges } from '#shared/report/rowRanges';
import { editorialEditSchema } from '#shared/wire/lines';
import { foundRowsSchema, outlineSchema, rowsSchema, taskAnswerSchema } from '#shared/wire/outlineAnswer';
import { submissionSchema } from '#shared/wire/submissionAnswer';

const asked = z.object({ asOf: z.iso.date().exactOptional(), edition: edition.exactOptional() });

/** Rows given at once. */
const mostRows = 200;

/** Ids of tasks with commas between them. */
export const tasksText = z
  .string()
  .max(12_000)
  .transform((text) => text.split(',').filter((id) => id !== ''));

/** What a page of a large tracker is made of: all rows in outline, what is in view in words. */
export const outlineRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/outline',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Khung của bảng theo dõi: mọi dòng theo từng cột (loại, trạng thái, thời hạn, đơn vị chủ trì), không kèm nội dung',
      en: 'The tracker in outline: every row column by column (kind, class, deadline, lead), without what it says',
    },
    params: periodPath,
    query: asked.extend({
      rows: z.coerce
        .number()
        .int()
        .min(1)
        .max(mostRows)
        .meta({ description: 'Kèm nội dung của ngần ấy dòng đầu / With what the first so many rows say' })
        .exactOptional(),
    }),
    body: { kind: 'none' },
    answer: outlineSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: outlineExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await readOutline(service, present(account), { ...params, ...query }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/rows',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Nội dung của một số dòng trong khung, tối đa 200 dòng một lần',
      en: 'What some rows of the outline say, 200 at a time',
    },
    params: periodPath,
    query: asked.extend({
      at: z.string().max(2_000).meta({ description: 'Số của các dòng: “0-49,60” / Numbers of the rows: “0-49,60”' }),
      seq: z.coerce
        .number()
        .int()
        .min(0)
        .meta({
          description: 'seq của khung; đã khác thì không trả dòng nào / seq of the outline; no row where it changed',
        })
        .exactOptional(),
      lines: z.enum(['first', 'shown', 'every']).default('first').meta({
        description:
          'Dòng của các đơn vị: vài dòng đầu, mọi dòng được hiện, hoặc tất cả / Lines of agencies: the first few, all shown, or every one',
      }),
    }),
    body: { kind: 'none' },
    answer: rowsSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: rowsExample,
    handle: async ({ service, account, params, query: { at, ...query } }) => {
      const rows = rowsOfRanges(at, mostRows);
      if (rows === null) {
        const accepted = `0-49,60 (≤ ${mostRows})`;
        throw refuse('wrong_request', { field: 'query.at', read: at.slice(0, 80), accepted });
      }
      return { kind: 'json', body: await readRows(service, present(account), { ...params, ...query, at: rows }) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/search',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Tìm trong bảng theo dõi, không cần gõ dấu: số của các dòng có nội dung ấy hoặc có mã ấy',
      en: 'Searches the tracker, diacritics or not: numbers of the rows that hold the text or have these ids',
    },
    params: periodPath,
    query: asked.extend({ text: z.string().max(400).exactOptional(), tasks: tasksText.exactOptional() }),
    body: { kind: 'none' },
    answer: foundRowsSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: searchExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await searchTracker(service, present(account), { ...params, ...query }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/tasks/{task}',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Một nhiệm vụ với dòng của mọi đơn vị, các dòng bên trên và các bước bên dưới',
      en: 'One task with every body’s line, the rows above it and the steps below',
    },
    params: periodPath.extend({ task: z.string().min(1).max(200) }),
    query: asked,
    body: { kind: 'none' },
    answer: taskAnswerSchema,
    problems: ['programme_unknown', 'period_unknown', 'not_found'],
    example: taskExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await readTask(service, present(account), { ...params, ...query }),
    }),
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/editorial',
    who: keepers,
    tag: 'tracker',
    summary: {
      vi: 'Ghi nội dung đưa vào báo cáo, ý kiến chỉ đạo, ghi chú của cơ quan tổng hợp; được ghi như một bảng theo dõi gửi lại và rút lại được',
      en: 'Writes the wording for the report, a directive, the consolidating body’s note; it counts as a returned tracker and can be withdrawn',
    },
    params: periodPath,
    query: z.object({}),
    body: { kind: 'json', schema: z.strictObject({ edits: z.array(editorialEditSchema).min(1).max(1_000) }) },
    answer: z.object({ submission: submissionSchema }),
    problems: ['period_closed', 'period_unknown', 'programme_unknown'],
    example: editorialExample,
    handle: async ({ service, account, params, body }) => {
      const { record } = await writeEditorial(service, present(account), { ...params, ...body });
      return { kind: 'json', status: 201, body: { submission: submissionJson(record) } };
    },
  }),
];
