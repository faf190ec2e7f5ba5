import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { overviewExample } from '#server/routes/examples/overview';
import { everyone, periodPath } from '#server/routes/given';
import { readOverview } from '#server/usecases/answers/overview';
import { overviewAnswerSchema } from '#shared/wire/overviewAnswer';

export const overviewRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/overview',
    who: everyone,
    tag: 'tracker',
    summary: {
      vi: 'Tổng quan của kỳ trong một lần gọi: số liệu theo trạng thái, đơn vị, phần mục; nhiệm vụ quá hạn đang ở đâu; đơn vị chưa báo cáo; chờ phê duyệt; hạn theo tháng; thay đổi từ báo cáo trước',
      en: 'A leader’s page in one call: counts by class, body and section; where each overdue task is; silent bodies; what awaits approval; deadlines by month; changes since the last report',
    },
    params: periodPath,
    query: z.object({
      /** Day the classes are judged at; the cut-off by default. */
      asOf: z.iso.date().exactOptional(),
      /** `all`: every task without progress for two periods, not only the first. */
      stuck: z.literal('all').exactOptional(),
    }),
    body: { kind: 'none' },
    answer: overviewAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: overviewExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await readOverview(service, present(account), { ...params, ...query }),
    }),
  }),
];
