import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { colouredExample } from '#server/routes/examples/coloured';
import { agencyStaff, keepers, periodPath, workbookBody, xlsm, xlsx } from '#server/routes/given';
import { colouredSubmission } from '#server/usecases/paintSubmission';

export const colouredRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/coloured',
    who: [...agencyStaff, ...keepers],
    tag: 'submissions',
    summary: {
      vi: 'Bản sao có tô màu của một báo cáo chưa gửi: màu theo tình trạng tính đến ngày chốt số liệu, đánh dấu ô đơn vị cần xem lại; không lưu gì',
      en: 'A coloured copy of a report not yet handed in: classes as of the cut-off, marks on cells the agency should look at; nothing is kept',
    },
    params: periodPath,
    query: z.object({
      file: z.string().min(1).max(255),
      /** Whose report it is, where DOST says so; an agency's account speaks for itself. */
      agency: z.string().max(100).exactOptional(),
    }),
    body: workbookBody,
    answer: { file: xlsx },
    problems: ['file_refused', 'period_unknown', 'programme_unknown'],
    example: colouredExample,
    handle: async ({ service, account, params, query, body: bytes }) => {
      const copy = await colouredSubmission(service, present(account), { ...params, ...query, bytes });
      return { kind: 'file', name: copy.file, type: copy.macros ? xlsm : xlsx, bytes: copy.bytes };
    },
  }),
];
