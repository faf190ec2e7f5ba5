import { z } from 'zod';
import { type Route, type RouteAnswer, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { checkCodeExample, receiptExample } from '#server/routes/examples/receipt';
import { everyone, nothing, periodPath } from '#server/routes/given';
import { receiptPage, receiptStyles } from '#server/routes/receiptPage';
import { comparePaper } from '#server/usecases/submissions/comparePaper';
import { receiptOf } from '#server/usecases/submissions/receipt';
import { receiptFormText } from '#shared/report/receiptFormText';
import { checkCodeAnswerSchema } from '#shared/wire/checkCodeAnswer';

const numberPath = z.object({ number: z.string().max(60) });

/** One form in which whoever may see a receipt takes it along. */
function receiptAs(
  { path, type }: { readonly path: string; readonly type: string },
  summary: Route['summary'],
  written: (form: Awaited<ReturnType<typeof receiptOf>>, number: string) => RouteAnswer,
): Route {
  return route({
    method: 'get',
    path,
    who: everyone,
    tag: 'submissions',
    summary,
    params: numberPath,
    query: nothing,
    body: { kind: 'none' },
    answer: { file: type },
    problems: ['not_found'],
    example: receiptExample,
    handle: async ({ service, account, params, lang }) =>
      written(await receiptOf(service, present(account), params.number, lang), params.number),
  });
}

/** Phiếu tiếp nhận as people keep it: a sheet to print, and a text to send on. */
export const receiptRoutes: readonly Route[] = [
  receiptAs(
    { path: '/api/v1/submissions/{number}/receipt', type: 'text/html' },
    {
      vi: 'Phiếu tiếp nhận thành một trang A4 để in: đối chiếu, việc cần làm, từng ô thay đổi và kết quả đến nay',
      en: 'The receipt as an A4 page to print: the account, what is left to do, every changed cell and what became of it',
    },
    (form, number) => {
      const path = `/api/v1/submissions/${encodeURIComponent(number)}/receipt`;
      return { kind: 'page', html: receiptPage(form, path) };
    },
  ),
  receiptAs(
    { path: '/api/v1/submissions/{number}/receipt.txt', type: 'text/plain' },
    {
      vi: 'Phiếu tiếp nhận bằng chữ, để gửi qua thư điện tử hoặc Zalo',
      en: 'The receipt as plain text, for e-mail or Zalo',
    },
    (form) => ({ kind: 'text', type: 'text/plain; charset=utf-8', text: receiptFormText(form) }),
  ),
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
