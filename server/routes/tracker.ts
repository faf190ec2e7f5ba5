import { z } from 'zod';
import { refuse } from '#server/http/problem';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import {
  changesExample,
  historyExample,
  reportingExample,
  reportingPeriodsExample,
} from '#server/routes/examples/answers';
import { attentionExample, countsExample, trackerExample } from '#server/routes/examples/tracker';
import { edition, everyone, periodPath, programmePath } from '#server/routes/given';
import { readAttention } from '#server/usecases/answers/attention';
import { changesSince } from '#server/usecases/answers/changes';
import { cellHistory } from '#server/usecases/answers/history';
import { readReporting } from '#server/usecases/answers/reporting';
import { readReportingPeriods } from '#server/usecases/answers/reportingPeriods';
import { readTracker } from '#server/usecases/answers/tracker';
import { outside, trackerPart } from '#shared/report/trackerPart';
import { attentionAnswerSchema } from '#shared/wire/attentionAnswer';
import { changesAnswerSchema } from '#shared/wire/changesAnswer';
import { historyAnswerSchema } from '#shared/wire/historyAnswer';
import { reportingAnswerSchema, reportingPeriodsSchema } from '#shared/wire/reportingAnswer';
import { countsAnswerSchema, periodLabelSchema, trackerAnswerSchema } from '#shared/wire/trackerAnswer';

const count = z.number().int().nonnegative();

const asked = z.object({
  /** Day the classes are judged at; the cut-off by default. */
  asOf: z.iso.date().exactOptional(),
  /** An earlier edition of a closed period. */
  edition: edition.exactOptional(),
});

/** Of a large tracker a page asks first for its sections, then for one at a time. */
const part = asked.extend({
  section: z
    .string()
    .min(1)
    .max(200)
    .meta({
      description: `Mã một phần mục: dòng ấy và mọi dòng bên dưới; “${outside}”: những dòng không thuộc phần mục nào / Id of a section: its row and all below; “${outside}”: rows in no section`,
    })
    .exactOptional(),
  rows: z
    .enum(['all', 'sections'])
    .meta({
      description:
        '“sections”: chỉ các dòng phần mục, kèm số liệu đếm / “sections”: rows of sections alone, with the counts',
    })
    .exactOptional(),
  lines: z
    .enum(['true', 'false'])
    .meta({
      description: '“false”: không kèm dòng của từng đơn vị / “false”: without what each agency says',
    })
    .exactOptional(),
});

export const trackerRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/tracker',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Bảng tổng hợp của kỳ: nhiệm vụ, trạng thái, dòng của từng đơn vị, nội dung chưa thống nhất; đơn vị chỉ thấy phần của mình',
      en: 'The tracker of a period: tasks, classes, each agency’s line, what is open; an agency sees its own part',
    },
    params: periodPath,
    query: part,
    body: { kind: 'none' },
    answer: trackerAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: trackerExample,
    handle: async ({ service, account, params, query: { section, rows, lines, ...query } }) => {
      const whole = await readTracker(service, present(account), { ...params, ...query });
      const body = trackerPart(whole, {
        ...(section === undefined ? {} : { section }),
        ...(rows === undefined ? {} : { rows }),
        lines: lines !== 'false',
      });
      if (body === null) {
        const accepted = whole.tasks.flatMap(({ kind, id }) => (kind === 'section' ? [id] : []));
        throw refuse('wrong_request', {
          field: 'query.section',
          read: section ?? '',
          accepted: [...accepted.slice(0, 20), outside].join(', '),
        });
      }
      return { kind: 'json', body, rows: 'tasks' };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/counts',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Số liệu đếm theo trạng thái, đơn vị, phần mục; số nội dung chưa thống nhất, kiến nghị, chờ xếp',
      en: 'Counts by class, agency and section; how many conflicts, proposals and waiting cells are open',
    },
    params: periodPath,
    query: asked,
    body: { kind: 'none' },
    answer: z.object({
      period: periodLabelSchema,
      asOf: z.string(),
      counts: countsAnswerSchema,
      open: z.object({ conflicts: count, proposals: count, waiting: count }),
    }),
    problems: ['programme_unknown', 'period_unknown'],
    example: countsExample,
    handle: async ({ service, account, params, query }) => {
      const answer = await readTracker(service, present(account), { ...params, ...query });
      const { period, asOf, counts, conflicts, proposals, waiting } = answer;
      const open = { conflicts: conflicts.length, proposals: proposals.length, waiting: waiting.length };
      return { kind: 'json', body: { period, asOf, counts, open } };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/attention',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Việc còn chờ trong kỳ: số đơn vị chưa gửi, số nội dung chờ quyết định',
      en: 'What still asks for somebody: bodies that have not reported, matters to be decided',
    },
    params: periodPath,
    query: z.object({}),
    body: { kind: 'none' },
    answer: attentionAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: attentionExample,
    handle: async ({ service, account, params }) => ({
      kind: 'json',
      body: await readAttention(service, present(account), params),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/changes',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Thay đổi so với báo cáo trước: trạng thái, số liệu, nội dung chưa thống nhất mới',
      en: 'What changed since the last report: classes, values, new disputes',
    },
    params: periodPath,
    query: z.object({
      /** The earlier report; the last closed period by default. */
      since: z.string().max(20).exactOptional(),
      asOf: z.iso.date().exactOptional(),
    }),
    body: { kind: 'none' },
    answer: changesAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: changesExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await changesSince(service, present(account), { ...params, ...query }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/reporting',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Tình hình gửi báo cáo: đã nhận, đúng hạn, chậm, đã xác nhận, từng đơn vị; đơn vị chỉ thấy dòng của mình',
      en: 'Who has reported: received, in time, late, confirmed, body by body; an agency sees its own row',
    },
    params: periodPath,
    query: z.object({ edition: edition.exactOptional() }),
    body: { kind: 'none' },
    answer: reportingAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: reportingExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await readReporting(service, present(account), { ...params, ...query }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/reporting',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Tình hình gửi báo cáo qua nhiều kỳ: mỗi đơn vị một dòng, mỗi kỳ một trạng thái; đơn vị chỉ thấy dòng của mình',
      en: 'Who has reported over several periods: a row for each body, a state for each period; an agency sees its own row',
    },
    params: programmePath,
    query: z.object({
      /** The last of them; the newest by default. */
      to: z.string().min(4).max(20).exactOptional(),
      last: z.coerce.number().int().min(1).max(24).default(6),
    }),
    body: { kind: 'none' },
    answer: reportingPeriodsSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: reportingPeriodsExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await readReportingPeriods(service, present(account), { ...params, ...query }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/history',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Lịch sử và nguồn gốc một ô: ai, khi nào, tệp và ô nào, kênh nào, đã xác nhận chưa, ai quyết định',
      en: 'History and origin of one cell: who, when, which file and cell, which door, confirmed or not, who decided',
    },
    params: programmePath,
    query: z.object({
      /** `l|task|role|agency|field` for an agency’s line, `d|task|field` for the programme’s own text, `e|task|field` for DOST’s. */
      key: z.string().min(3).max(600),
    }),
    body: { kind: 'none' },
    answer: historyAnswerSchema,
    problems: ['programme_unknown', 'period_unknown', 'not_allowed'],
    example: historyExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await cellHistory(service, present(account), params.programme, query.key),
    }),
  }),
];
