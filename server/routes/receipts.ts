import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { checkCodeExample, receiptExample } from '#server/routes/examples/receipt';
import { everyone, nothing, periodPath } from '#server/routes/given';
import { receiptPage, receiptStyles } from '#server/routes/receiptPage';
import { comparePaper } from '#server/usecases/submissions/comparePaper';
import { receiptOf } from '#server/usecases/submissions/receipt';
import { receiptFormText } from '#shared/report/receiptFormText';
import { checkCodeAnswerSchema } from '#shared/wire/checkCodeAnswer';

const numberPath = z.object({ number: z.string().max(60) });

/** Phiếu tiếp nhận as people keep it: a sheet to print, and a text to send on. */
export const receiptRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/submissions/{number}/receipt',
    who: everyone,
    tag: 'submissions',
    summary: {
      vi: 'Phiếu tiếp nhận thành một trang A4 để in: đối chiếu, việc cần làm, từng ô thay đổi và kết quả đến nay',
      en: 'The receipt as an A4 page to print: the account, what is left to do, every changed cell and what became of it',
    },
    params: numberPath,
    query: nothing,
    body: { kind: 'none' },
    answer: { file: 'text/html' },
    problems: ['not_found'],
    example: receiptExample,
    handle: async ({ service, account, params, lang }) => {
      const form = await receiptOf(service, present(account), params.number, lang);
      const path = `/api/v1/submissions/${encodeURIComponent(params.number)}/receipt`;
      return { kind: 'page', html: receiptPage(form, path) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/submissions/{number}/receipt.txt',
    who: everyone,
    tag: 'submissions',
    summary: {
      vi: 'Phiếu tiếp nhận bằng chữ, để gửi qua thư điện tử hoặc Zalo',
      en: 'The receipt as plain text, for e-mail or Zalo',
    },
    params: numberPath,
    query: nothing,
    body: { kind: 'none' },
    answer: { file: 'text/plain' },
    problems: ['not_found'],
    example: receiptExample,
    handle: async ({ service, account, params, lang }) => {
      const form = await receiptOf(service, present(account), params.number, lang);
      return { kind: 'text', type: 'text/plain; charset=utf-8', text: receiptFormText(form) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/check-codes/{checkCode}',
    who: everyone,
    tag: 'submissions',
    summary: {
      vi: 'Đối chiếu bản giấy với số liệu theo mã đối chiếu: phiếu nào, có khớp số liệu đang có không, khác ở ô nào',
      en: 'Hold a printed report against the data by its match code: which receipt, whether they agree, which cells differ',
    },
    params: periodPath.extend({ checkCode: z.string().trim().min(1).max(60) }),
    query: nothing,
    body: { kind: 'none' },
    answer: checkCodeAnswerSchema,
    problems: ['programme_unknown', 'period_unknown', 'check_code_unknown', 'check_code_elsewhere'],
    example: checkCodeExample,
    handle: async ({ service, account, params }) => {
      const { programme, period, checkCode: code } = params;
      return { kind: 'json', body: await comparePaper(service, present(account), { programme, period, code }) };
    },
  }),
  route({
    method: 'get',
    path: '/receipt.css',
    who: 'anyone',
    tag: 'pages',
    summary: { vi: 'Kiểu dáng của phiếu tiếp nhận, cho in A4', en: 'Styles of the receipt, for A4' },
    params: nothing,
    query: nothing,
    body: { kind: 'none' },
    answer: { file: 'text/css' },
    problems: [],
    example: {},
    handle: async () => ({ kind: 'text', type: 'text/css; charset=utf-8', text: receiptStyles }),
  }),
];
