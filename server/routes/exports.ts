import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { auditExample, csvExample, journalExample, workbookExample } from '#server/routes/examples/export';
import { edition, everyone, keepers, nothing, periodPath, province, xlsx } from '#server/routes/given';
import { tasksText } from '#server/routes/outline';
import { audit, journalLines } from '#server/usecases/answers/audit';
import { exportCsv, exportWorkbook } from '#server/usecases/answers/exports';
import type { PartAsked } from '#server/usecases/answers/part';
import { statusClasses } from '#shared/status/class';
import { auditAnswerSchema } from '#shared/wire/auditAnswer';

const asked = z.object({
  asOf: z.iso.date().exactOptional(),
  edition: edition.exactOptional(),
  /** Narrow the file to the rows a page shows with these chosen. */
  class: z
    .string()
    .max(400)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(statusClasses)))
    .meta({ description: 'Chỉ các trạng thái này, cách nhau bằng dấu phẩy / These classes only, with commas between' })
    .exactOptional(),
  agency: z.string().max(200).meta({ description: 'Chỉ đơn vị chủ trì này / Led by this body' }).exactOptional(),
  section: z.string().max(200).meta({ description: 'Chỉ phần mục này / This section' }).exactOptional(),
  tasks: tasksText.meta({ description: 'Chỉ các nhiệm vụ này / These tasks' }).exactOptional(),
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .meta({ description: 'Thời hạn trong tháng này / Due in this month' })
    .exactOptional(),
  text: z.string().max(400).meta({ description: 'Có chữ này, không cần dấu / Holding this text' }).exactOptional(),
});

/** What of a call narrows the file; undefined where nothing does. */
function partAsked(part: PartAsked): PartAsked | undefined {
  return Object.keys(part).length === 0 ? undefined : part;
}

export const exportRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/tracker.xlsx',
    who: province,
    tag: 'exports',
    summary: {
      vi: 'Sổ theo dõi của kỳ; kỳ đã chốt trả đúng tệp đã lưu khi chốt',
      en: 'The tracker of a period as a workbook; of a closed period the very file kept when it was closed',
    },
    params: periodPath,
    query: asked.extend({ provenance: z.enum(['true', 'false']).default('true') }),
    body: { kind: 'none' },
    answer: { file: xlsx },
    problems: ['programme_unknown', 'period_unknown'],
    example: workbookExample,
    handle: async ({ service, params, query: { provenance, asOf, edition: of, ...narrowed } }) => {
      const part = partAsked(narrowed);
      const { file, bytes } = await exportWorkbook(service, {
        ...params,
        ...(asOf === undefined ? {} : { asOf }),
        ...(of === undefined ? {} : { edition: of }),
        ...(part === undefined ? {} : { part }),
        provenance: provenance === 'true',
      });
      return { kind: 'file', name: file, type: xlsx, bytes };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/tracker.csv',
    who: everyone,
    tag: 'exports',
    summary: {
      vi: 'Bảng tổng hợp dạng CSV (UTF-8), mỗi dòng của mỗi đơn vị một hàng; chữ của đơn vị không thành công thức',
      en: 'The tracker as CSV (UTF-8), a row for each agency’s line; no text of an agency becomes a formula',
    },
    params: periodPath,
    query: asked.extend({
      separator: z.enum(['comma', 'semicolon']).default('comma'),
      header: z.enum(['code', 'vi', 'en']).default('code'),
    }),
    body: { kind: 'none' },
    answer: { file: 'text/csv' },
    problems: ['programme_unknown', 'period_unknown'],
    example: csvExample,
    handle: async ({ service, account, params, query: { separator, header, asOf, edition: of, ...narrowed } }) => {
      const part = partAsked(narrowed);
      const { file, bytes } = await exportCsv(service, present(account), {
        ...params,
        ...(asOf === undefined ? {} : { asOf }),
        ...(of === undefined ? {} : { edition: of }),
        ...(part === undefined ? {} : { part }),
        header,
        separator: separator === 'comma' ? ',' : ';',
      });
      return { kind: 'file', name: file, type: 'text/csv; charset=utf-8', bytes };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/journals/{stream}',
    who: keepers,
    tag: 'exports',
    summary: {
      vi: 'Nhật ký, mỗi dòng một việc dạng JSON; stream là mã chương trình hoặc instance',
      en: 'A journal as JSON lines, one act a line; stream is a programme’s id or instance',
    },
    params: z.object({ stream: z.string().min(1).max(200) }),
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(10_000).default(10_000),
    }),
    body: { kind: 'none' },
    answer: { file: 'application/x-ndjson' },
    problems: ['programme_unknown'],
    example: journalExample,
    handle: async ({ service, params, query }) => {
      const { file, text } = await journalLines(service, params.stream, query);
      return { kind: 'file', name: file, type: 'application/x-ndjson', bytes: Buffer.from(text, 'utf8') };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/audit',
    who: keepers,
    tag: 'exports',
    summary: {
      vi: 'Kiểm tra chuỗi mã của mọi nhật ký: không mục nào bị sửa, bỏ hoặc chèn',
      en: 'Checks the chain of every journal: no entry changed, dropped or put in between',
    },
    params: nothing,
    query: nothing,
    body: { kind: 'none' },
    answer: auditAnswerSchema,
    problems: [],
    example: auditExample,
    handle: async ({ service }) => ({ kind: 'json', body: await audit(service) }),
  }),
];
