import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { arrivedFrom, sendQuery } from '#server/routes/arrived';
import {
  archiveExample,
  confirmationExample,
  keepOriginalExample,
  originalExample,
  senderExample,
  submissionExample,
  submissionsExample,
  submitExample,
  withdrawalExample,
} from '#server/routes/examples/submission';
import { agencyStaff, everyone, keepers, nothing, periodPath } from '#server/routes/given';
import { archiveJson, submissionJson } from '#server/routes/submissionJson';
import { submitArchive } from '#server/usecases/submissions/archive';
import { confirm, nameSender, withdraw } from '#server/usecases/submissions/change';
import { listSubmissions, originalOf, readSubmission } from '#server/usecases/submissions/list';
import { submit, tryOut } from '#server/usecases/submissions/submit';
import { channels } from '#shared/wire/channel';
import { findingJson, shownFinding } from '#shared/wire/check';
import { sentLinesSchema } from '#shared/wire/lines';
import { receiptJson } from '#shared/wire/merge';
import {
  archiveAnswerSchema,
  changedSubmissionSchema,
  dryRunSchema,
  keptOriginalSchema,
  submissionListSchema,
  submissionNowSchema,
  takenSchema,
} from '#shared/wire/submissionAnswer';

const senders = [...agencyStaff, ...keepers] as const;

const numberPath = z.object({ number: z.string().max(60) });

const workbookLimit = 20 * 1024 * 1024;
const archiveLimit = 200 * 1024 * 1024;

export const submissionRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/submissions',
    who: senders,
    tag: 'submissions',
    summary: {
      vi: 'Gửi báo cáo: tệp bảng tính, văn bản có bảng, hoặc các dòng dạng JSON; dryRun=true chỉ xem trước phiếu tiếp nhận',
      en: 'Hand in a report: a workbook, a document with tables, or lines as JSON; dryRun=true only previews the receipt',
    },
    params: periodPath,
    query: sendQuery,
    body: { kind: 'bytes', types: ['*/*'], limitBytes: workbookLimit, json: sentLinesSchema },
    answer: z.union([takenSchema, dryRunSchema]),
    problems: [
      'file_refused',
      'findings_block',
      'sender_differs',
      'period_closed',
      'period_unknown',
      'programme_unknown',
    ],
    example: submitExample,
    handle: async ({ service, account, params, query, body: bytes, lang }) => {
      const arrived = arrivedFrom(present(account), params, query, bytes);
      if (query.dryRun === 'true') {
        const { receipt, setAside, findings, drawn } = await tryOut(service, present(account), arrived);
        const show = query.drawn === 'true';
        const body = {
          dryRun: true,
          receipt: receiptJson(receipt, setAside),
          findings: findings.map((one) => (show ? shownFinding : findingJson)(one, lang)),
          ...(show ? { drawn: drawn() } : {}),
        };
        return { kind: 'json', body };
      }
      const { kind, record, undecided } = await submit(service, present(account), arrived);
      const answer = { submission: submissionJson(record), again: kind === 'again', undecided };
      return { kind: 'json', status: kind === 'again' ? 200 : 201, body: answer };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/archives',
    who: keepers,
    tag: 'submissions',
    summary: {
      vi: 'Tiếp nhận nhiều tệp trong một tệp .zip; mỗi tệp một câu trả lời',
      en: 'Take in many files of one .zip; each gets its own answer',
    },
    params: periodPath,
    query: z.object({ channel: z.enum(channels).exactOptional(), arrivedOn: z.iso.date().exactOptional() }),
    body: { kind: 'bytes', types: ['application/zip', 'application/octet-stream'], limitBytes: archiveLimit },
    answer: archiveAnswerSchema,
    problems: ['file_refused', 'period_closed', 'period_unknown', 'programme_unknown'],
    example: archiveExample,
    handle: async ({ service, account, params, query, body }) => {
      const files = await submitArchive(service, present(account), { ...params, ...query, bytes: body });
      return { kind: 'json', body: { files: files.map(archiveJson) } };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/submissions',
    who: everyone,
    tag: 'submissions',
    summary: { vi: 'Các báo cáo đã nhận trong kỳ', en: 'Reports received for the period' },
    params: periodPath,
    query: z.object({
      /** Only what this body sent, under whatever name. */
      agency: z.string().min(1).max(100).exactOptional(),
    }),
    body: { kind: 'none' },
    answer: submissionListSchema,
    problems: [],
    example: submissionsExample,
    handle: async ({ service, account, params, query }) => {
      const records = await listSubmissions(service, present(account), { ...params, ...query });
      return { kind: 'json', body: { submissions: records.map(submissionJson) } };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/submissions/{number}',
    who: everyone,
    tag: 'submissions',
    summary: {
      vi: 'Một phiếu tiếp nhận và kết quả xử lý đến nay',
      en: 'One receipt, and what became of it since',
    },
    params: numberPath,
    query: nothing,
    body: { kind: 'none' },
    answer: submissionNowSchema,
    problems: ['not_found'],
    example: submissionExample,
    handle: async ({ service, account, params }) => {
      const { record, now } = await readSubmission(service, present(account), params.number);
      const body = { submission: submissionJson(record), now: now === null ? null : receiptJson(now) };
      return { kind: 'json', body };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/submissions/{number}/original',
    who: everyone,
    tag: 'submissions',
    summary: { vi: 'Tệp gốc đúng như đã gửi', en: 'The file exactly as it was sent' },
    params: numberPath,
    query: nothing,
    body: { kind: 'none' },
    answer: { file: 'application/octet-stream' },
    problems: ['not_found'],
    example: originalExample,
    handle: async ({ service, account, params }) => {
      const { file, bytes } = await originalOf(service, present(account), params.number);
      return { kind: 'file', name: file, type: 'application/octet-stream', bytes };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/submissions/{number}/withdrawal',
    who: senders,
    tag: 'submissions',
    summary: { vi: 'Rút báo cáo đã gửi, có lý do', en: 'Take a report back, with a reason' },
    params: numberPath,
    query: nothing,
    body: { kind: 'json', schema: z.strictObject({ reason: z.string().trim().min(1).max(2_000) }) },
    answer: changedSubmissionSchema,
    problems: ['not_found', 'already_withdrawn', 'period_closed'],
    example: withdrawalExample,
    handle: async ({ service, account, params, body }) => {
      const record = await withdraw(service, present(account), params.number, body.reason);
      return { kind: 'json', body: { submission: submissionJson(record) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/submissions/{number}/confirmation',
    who: senders,
    tag: 'submissions',
    summary: {
      vi: 'Xác nhận báo cáo: lãnh đạo đơn vị, hoặc văn bản đã ký',
      en: "Confirm a report: the agency's leader, or the signed document",
    },
    params: numberPath,
    query: nothing,
    body: {
      kind: 'json',
      schema: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('leader') }),
        z.strictObject({
          kind: z.literal('document'),
          number: z.string().trim().min(1).max(100),
          date: z.iso.date(),
          signer: z.string().trim().min(1).max(200),
          hash: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .exactOptional(),
        }),
      ]),
    },
    answer: changedSubmissionSchema,
    problems: ['not_found', 'already_confirmed', 'already_withdrawn', 'period_closed'],
    example: confirmationExample,
    handle: async ({ service, account, params, body }) => {
      const record = await confirm(service, present(account), params.number, body);
      return { kind: 'json', body: { submission: submissionJson(record) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/submissions/{number}/sender',
    who: keepers,
    tag: 'submissions',
    summary: {
      vi: 'Chỉ định đơn vị gửi khi tệp không nói hoặc nói không thống nhất; agency=null: hoàn tác việc chỉ định',
      en: 'Name the sender where the file is silent or at odds with itself; agency=null takes that back',
    },
    params: numberPath,
    query: nothing,
    body: {
      kind: 'json',
      schema: z.strictObject({
        agency: z.string().min(1).max(100).nullable(),
        reason: z.string().trim().min(1).max(2_000),
      }),
    },
    answer: changedSubmissionSchema,
    problems: ['not_found', 'period_closed', 'decision_subject'],
    example: senderExample,
    handle: async ({ service, account, params, body }) => {
      const record = await nameSender(service, present(account), params.number, body.agency, body.reason);
      return { kind: 'json', body: { submission: submissionJson(record) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/originals',
    who: senders,
    tag: 'submissions',
    summary: {
      vi: 'Lưu bản gốc (bản quét, ảnh, công văn) để nhập thay hoặc làm căn cứ xác nhận',
      en: 'Keep an original (scan, photo, letter) that lines are entered from or a confirmation rests on',
    },
    params: nothing,
    query: nothing,
    body: { kind: 'bytes', types: ['*/*'], limitBytes: workbookLimit },
    answer: keptOriginalSchema,
    problems: ['too_large'],
    example: keepOriginalExample,
    handle: async ({ service, body }) => ({ kind: 'json', status: 201, body: await service.originals.keep(body) }),
  }),
];
