import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import {
  closingExample,
  issueAllExample,
  issueOneExample,
  issueProgressExample,
  openPeriodExample,
  periodExample,
  periodsExample,
  pullExample,
  pullWorkbookExample,
  reopeningExample,
} from '#server/routes/examples/period';
import { agencyStaff, everyone, keepers, nothing, periodPath, programmePath, xlsx } from '#server/routes/given';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { issueAll, issueOne, issueProgress } from '#server/usecases/programme/issue';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { listPeriods, readPeriod } from '#server/usecases/programme/periods';
import { pullLines, pullWorkbook } from '#server/usecases/programme/pull';
import { reopenPeriod } from '#server/usecases/programme/reopenPeriod';
import { issueProgressSchema, periodAnswerSchema, periodListSchema, pullAnswerSchema } from '#shared/wire/periodAnswer';

const line = z.string().trim().min(1).max(300);
const reason = z.string().trim().min(1).max(2_000);
const agency = z.string().min(1).max(100);

/** Periods from opening to closing, and the workbooks that go out and come back in them. */
export const periodRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods',
    who: everyone,
    tag: 'periods',
    summary: {
      vi: 'Các kỳ báo cáo, hạn gửi và các lần chốt',
      en: 'Reporting periods, due days and how they were closed',
    },
    params: programmePath,
    query: nothing,
    body: { kind: 'none' },
    answer: periodListSchema,
    problems: ['programme_unknown'],
    example: periodsExample,
    handle: async ({ service, params }) => ({
      kind: 'json',
      body: { periods: await listPeriods(service, params.programme) },
    }),
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods',
    who: keepers,
    tag: 'periods',
    summary: {
      vi: 'Mở kỳ báo cáo, ví dụ 2025-11, 2025-Q4, 2025-H1, 2025-9M, 2025, theo chu kỳ của chương trình',
      en: 'Open a period of the programme’s cycle, for example 2025-11, 2025-Q4, 2025-H1, 2025-9M, 2025',
    },
    params: programmePath,
    query: nothing,
    body: { kind: 'json', schema: z.strictObject({ period: z.string().min(4).max(20) }) },
    answer: periodAnswerSchema,
    problems: ['programme_unknown', 'period_closed', 'period_order', 'csrf'],
    example: openPeriodExample,
    handle: async ({ service, account, params, body }) => {
      const { period } = await openPeriod(service, present(account), params.programme, body.period);
      return { kind: 'json', status: 201, body: await readPeriod(service, params.programme, period) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}',
    who: everyone,
    tag: 'periods',
    summary: { vi: 'Một kỳ báo cáo', en: 'One reporting period' },
    params: periodPath,
    query: nothing,
    body: { kind: 'none' },
    answer: periodAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: periodExample,
    handle: async ({ service, params }) => ({
      kind: 'json',
      body: await readPeriod(service, params.programme, params.period),
    }),
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/closing',
    who: keepers,
    tag: 'periods',
    summary: {
      vi: 'Chốt kỳ: ghi số, ngày, người ký báo cáo; chốt kỳ trước ngày chốt số liệu phải nêu lý do ở force',
      en: 'Close a period with number, date and signer of the report; before the cut-off a reason is needed in force',
    },
    params: periodPath,
    query: nothing,
    body: {
      kind: 'json',
      schema: z.strictObject({ number: line, date: z.iso.date(), signer: line, force: reason.exactOptional() }),
    },
    answer: periodAnswerSchema,
    problems: ['programme_unknown', 'period_unknown', 'period_closed', 'period_not_ended', 'period_order', 'csrf'],
    example: closingExample,
    handle: async ({ service, account, params, body }) => {
      await closePeriod(service, present(account), { ...params, ...body });
      return { kind: 'json', body: await readPeriod(service, params.programme, params.period) };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/reopening',
    who: keepers,
    tag: 'periods',
    summary: {
      vi: 'Mở lại kỳ đã chốt để đính chính, có lý do; lần chốt sau là bản thay thế có đánh số',
      en: 'Reopen a closed period for a correction, with a reason; closing it again makes a numbered replacement',
    },
    params: periodPath,
    query: nothing,
    body: { kind: 'json', schema: z.strictObject({ reason }) },
    answer: periodAnswerSchema,
    problems: ['programme_unknown', 'period_unknown', 'period_order', 'csrf'],
    example: reopeningExample,
    handle: async ({ service, account, params, body }) => {
      await reopenPeriod(service, present(account), { ...params, ...body });
      return { kind: 'json', body: await readPeriod(service, params.programme, params.period) };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/issue',
    who: keepers,
    tag: 'periods',
    summary: {
      vi: 'Phát hành sổ báo cáo của mọi đơn vị thành một tệp .zip; việc phát hành được ghi nhật ký',
      en: 'Issue the workbooks of all bodies as one .zip; issuing is noted in the journal',
    },
    params: periodPath,
    query: nothing,
    body: { kind: 'none' },
    answer: { file: 'application/zip' },
    problems: ['programme_unknown', 'period_unknown', 'period_closed', 'csrf'],
    example: issueAllExample,
    handle: async ({ service, account, params }) => {
      const { file, bytes } = await issueAll(service, present(account), params.programme, params.period);
      return { kind: 'file', name: file, type: 'application/zip', bytes };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/issue',
    who: keepers,
    tag: 'periods',
    summary: {
      vi: 'Việc lập sổ báo cáo do chính tài khoản này yêu cầu đã được mấy sổ; null khi không có việc nào đang chạy',
      en: 'How many of the workbooks this account asked for are made; null where none are being made',
    },
    params: periodPath,
    query: nothing,
    body: { kind: 'none' },
    answer: issueProgressSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: issueProgressExample,
    handle: async ({ service, account, params }) => {
      await service.ledger.replayIn(service.store, params.programme, params.period);
      return { kind: 'json', body: { underWay: issueProgress(present(account), params.programme, params.period) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/issue/{agency}',
    who: keepers,
    tag: 'periods',
    summary: { vi: 'Phát hành sổ báo cáo của một đơn vị', en: 'Issue the workbook of one body' },
    params: periodPath.extend({ agency }),
    query: nothing,
    body: { kind: 'none' },
    answer: { file: xlsx },
    problems: ['programme_unknown', 'period_unknown', 'period_closed', 'not_found', 'csrf'],
    example: issueOneExample,
    handle: async ({ service, account, params }) => {
      const issued = await issueOne(service, present(account), params.programme, params.period, params.agency);
      return { kind: 'file', name: issued.file, type: xlsx, bytes: issued.bytes };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/pull',
    who: [...agencyStaff, ...keepers],
    tag: 'periods',
    summary: {
      vi: 'Nhận phản hồi của tỉnh: các dòng của đơn vị như tỉnh đang có, ý kiến chỉ đạo, và số liệu gốc để đối chiếu',
      en: 'The province’s reply: the agency’s own lines as they stand, directions, and the base they are compared with',
    },
    params: periodPath,
    query: z.object({ agency: agency.exactOptional() }),
    body: { kind: 'none' },
    answer: pullAnswerSchema,
    problems: ['programme_unknown', 'period_unknown', 'not_allowed'],
    example: pullExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await pullLines(service, present(account), { ...params, ...query }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/pull.xlsx',
    who: [...agencyStaff, ...keepers],
    tag: 'periods',
    summary: {
      vi: 'Phản hồi của tỉnh thành sổ báo cáo để điền tiếp',
      en: 'The province’s reply as a workbook to go on with',
    },
    params: periodPath,
    query: z.object({ agency: agency.exactOptional() }),
    body: { kind: 'none' },
    answer: { file: xlsx },
    problems: ['programme_unknown', 'period_unknown', 'not_allowed', 'not_found'],
    example: pullWorkbookExample,
    handle: async ({ service, account, params, query }) => {
      const { file, bytes } = await pullWorkbook(service, present(account), { ...params, ...query });
      return { kind: 'file', name: file, type: xlsx, bytes };
    },
  }),
];
