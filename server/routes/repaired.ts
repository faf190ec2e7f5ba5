import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { repairedExample, repairsExample } from '#server/routes/examples/repaired';
import { agencyStaff, keepers, periodPath, workbookBody, xlsm, xlsx } from '#server/routes/given';
import { repairedSubmission } from '#server/usecases/repairSubmission';
import { ruleTitle } from '#shared/message/render';
import { repairAnswerSchema } from '#shared/wire/repairAnswer';

const query = z.object({
  file: z.string().min(1).max(255),
  /** Whose report it is, where DOST says so; an agency's account speaks for itself. */
  agency: z.string().max(100).exactOptional(),
  /** Text of old encodings (TCVN3, VNI) becomes Unicode too: a person has looked at it. */
  conversions: z.enum(['true', 'false']).exactOptional(),
});

const problems = ['file_refused', 'period_unknown', 'programme_unknown'];

export const repairedRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/repairs',
    who: [...agencyStaff, ...keepers],
    tag: 'submissions',
    summary: {
      vi: 'Những ô của một báo cáo chưa gửi sửa được mà chắc chắn không đổi nghĩa: trước, sau và vì sao; không lưu gì',
      en: 'Cells of a report not yet handed in that can be put right without a change of meaning: before, after and why; nothing is kept',
    },
    params: periodPath,
    query,
    body: workbookBody,
    answer: repairAnswerSchema,
    problems,
    example: repairsExample,
    handle: async ({ service, account, params, query: asked, body: bytes, lang }) => {
      const { file, agency, conversions } = asked;
      const { fixed, offered, left } = await repairedSubmission(service, present(account), {
        ...params,
        file,
        ...(agency === undefined ? {} : { agency }),
        bytes,
        conversions: conversions === 'true',
      });
      const rules = [...new Set(fixed.cells.flatMap((cell) => cell.rules))].sort();
      const titles = Object.fromEntries(rules.map((rule) => [rule, ruleTitle(rule, lang)]));
      return { kind: 'json', body: { ...fixed, offered, left, titles } };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/repaired',
    who: [...agencyStaff, ...keepers],
    tag: 'submissions',
    summary: {
      vi: 'Bản sao của một báo cáo chưa gửi, đã sửa những ô chắc chắn không đổi nghĩa; không lưu gì',
      en: 'A copy of a report not yet handed in, with the cells put right whose meaning cannot change; nothing is kept',
    },
    params: periodPath,
    query,
    body: workbookBody,
    answer: { file: xlsx },
    problems,
    example: repairedExample,
    handle: async ({ service, account, params, query: asked, body }) => {
      const { file, agency, conversions } = asked;
      const copy = await repairedSubmission(service, present(account), {
        ...params,
        file,
        ...(agency === undefined ? {} : { agency }),
        bytes: body,
        conversions: conversions === 'true',
      });
      return { kind: 'file', name: copy.file, type: copy.macros ? xlsm : xlsx, bytes: copy.bytes };
    },
  }),
];
