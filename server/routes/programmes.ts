import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { loadExample, previewExample, programmeExample, programmesExample } from '#server/routes/examples/programme';
import { revisionExample, revisionPreviewExample } from '#server/routes/examples/revision';
import {
  authorityExample,
  changeSettingsExample,
  rosterExample,
  settingsExample,
} from '#server/routes/examples/settings';
import {
  everyone,
  keepers,
  layoutOf,
  layoutText,
  nothing,
  programmePath,
  province,
  workbookBody,
} from '#server/routes/given';
import { authorityTable } from '#server/usecases/programme/authority';
import { listProgrammes, readProgramme } from '#server/usecases/programme/list';
import { loadProgramme } from '#server/usecases/programme/load';
import { previewProgramme } from '#server/usecases/programme/preview';
import type { Recognised } from '#server/usecases/programme/recognised';
import { previewRevision, reviseProgramme } from '#server/usecases/programme/revise';
import { readRoster } from '#server/usecases/programme/roster';
import { readSettings, writeSettings } from '#server/usecases/programme/settings';
import type { Service } from '#server/usecases/service';
import { today } from '#server/usecases/today';
import { previewAnswerSchema } from '#shared/wire/previewAnswer';
import {
  authorityAnswerSchema,
  loadedAnswerSchema,
  programmeAnswerSchema,
  programmeListSchema,
  revisedAnswerSchema,
  revisionChangesSchema,
  rosterAnswerSchema,
} from '#shared/wire/programmeAnswer';
import { programmeSettingsSchema } from '#shared/wire/settingsAnswer';

const appendixQuery = z.object({
  /** Name of the file; receipts and history show it. */
  file: z.string().min(1).max(255),
  layout: layoutText.exactOptional(),
  /** Province whose bodies count, where the title names none. */
  province: z.string().max(100).exactOptional(),
  /** Day as of which bodies are resolved; today by default. */
  asOf: z.iso.date().exactOptional(),
});

const revisionQuery = appendixQuery.extend({
  /** Which tasks that would be gone are ones that would be added: `gone:added,gone:added`, or `likely` for all the preview proposes. */
  became: z
    .string()
    .regex(/^(?:likely|[\w-]+:[\w-]+(?:,[\w-]+:[\w-]+)*)$/)
    .max(12_000)
    .exactOptional(),
});

const reasonText = z.string().trim().min(1).max(2_000);

/** Pairs as the address names them. */
function becameOf(text: string | undefined): { readonly became?: Recognised } {
  if (text === undefined) return {};
  if (text === 'likely') return { became: 'likely' };
  const pairs = text.split(',').map((pair) => pair.split(':'));
  return { became: pairs.map(([from = '', to = '']) => ({ from, to })) };
}

function appendix(service: Service, query: z.infer<typeof appendixQuery>, bytes: Uint8Array) {
  const { layout, asOf, ...rest } = query;
  return { ...rest, bytes, layout: layoutOf(layout), asOf: asOf ?? today(service.now()) };
}

export const programmeRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/v1/programmes/preview',
    who: keepers,
    tag: 'programmes',
    summary: {
      vi: 'Xem trước phụ lục được đọc thế nào: bảng, cột, dòng, nhiệm vụ, nội dung cần kiểm tra; không lưu gì',
      en: 'Preview how an appendix is read: tables, columns, rows, tasks, findings; nothing is stored',
    },
    params: nothing,
    query: appendixQuery,
    body: workbookBody,
    answer: previewAnswerSchema,
    problems: ['file_refused'],
    example: previewExample,
    handle: async ({ service, query, body, lang }) => ({
      kind: 'json',
      body: await previewProgramme(service, appendix(service, query, body), lang),
    }),
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes',
    who: keepers,
    tag: 'programmes',
    summary: {
      vi: 'Nạp chương trình từ tệp phụ lục đã xem trước; tệp có nhiều chương trình thì nêu mã ở programme',
      en: 'Load a programme from a previewed appendix; programme chooses where the file holds several',
    },
    params: nothing,
    query: appendixQuery.extend({ programme: z.string().max(200).exactOptional(), reason: reasonText.exactOptional() }),
    body: workbookBody,
    answer: loadedAnswerSchema,
    problems: ['file_refused', 'programme_exists', 'programme_unknown'],
    example: loadExample,
    handle: async ({ service, account, query, body }) => {
      const { programme, reason, ...rest } = query;
      const given = {
        ...appendix(service, rest, body),
        ...(programme === undefined ? {} : { programme }),
        ...(reason === undefined ? {} : { reason }),
      };
      return { kind: 'json', status: 201, body: await loadProgramme(service, present(account), given) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes',
    who: everyone,
    tag: 'programmes',
    summary: { vi: 'Các chương trình và kỳ báo cáo', en: 'The programmes and their reporting periods' },
    params: nothing,
    query: nothing,
    body: { kind: 'none' },
    answer: programmeListSchema,
    problems: [],
    example: programmesExample,
    handle: async ({ service }) => ({ kind: 'json', body: await listProgrammes(service) }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}',
    who: everyone,
    tag: 'programmes',
    summary: {
      vi: 'Một chương trình: nhiệm vụ kèm trạng thái theo kỳ gần nhất; đơn vị chỉ thấy nhiệm vụ được giao',
      en: 'One programme: its tasks classed as of the latest period; an agency sees the tasks it is charged with',
    },
    params: programmePath,
    query: z.object({
      /** A large programme has a long list: whoever needs only its head, revisions and periods leaves it out. */
      tasks: z.enum(['true', 'false']).default('true'),
    }),
    body: { kind: 'none' },
    answer: programmeAnswerSchema,
    problems: ['programme_unknown'],
    example: programmeExample,
    handle: async ({ service, account, params, query }) => ({
      kind: 'json',
      body: await readProgramme(service, present(account), params.programme, query.tasks === 'true'),
    }),
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/revisions/preview',
    who: keepers,
    tag: 'programmes',
    summary: {
      vi: 'Xem trước bản điều chỉnh làm thay đổi gì: nhiệm vụ thêm, bớt, ô thay đổi; nhiệm vụ bớt có thể là nhiệm vụ nào được thêm',
      en: 'Preview what a revision changes: tasks added, gone, cells changed; which added task a gone one probably is',
    },
    params: programmePath,
    query: revisionQuery,
    body: workbookBody,
    answer: revisionChangesSchema,
    problems: ['file_refused', 'other_programme', 'programme_unknown'],
    example: revisionPreviewExample,
    handle: async ({ service, params, query, body }) => {
      const { became, ...rest } = query;
      const given = { ...appendix(service, rest, body), ...params, ...becameOf(became) };
      return { kind: 'json', body: await previewRevision(service, given) };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/revisions',
    who: keepers,
    tag: 'programmes',
    summary: {
      vi: 'Đưa bản điều chỉnh vào sử dụng, có lý do; became nêu nhiệm vụ đổi lời hoặc đổi chỗ để số liệu đi theo; nhiệm vụ đã báo cáo bị bỏ ra thì cần confirmed=true',
      en: 'Put a revision in force, with a reason; became names tasks whose words or place changed, so that what was reported goes with them; confirmed=true where reported tasks would go',
    },
    params: programmePath,
    query: revisionQuery.extend({
      reason: reasonText,
      confirmed: z.enum(['true', 'false']).default('false'),
      /** Revision the caller looked at. */
      onRevision: z.coerce.number().int().min(1).exactOptional(),
    }),
    body: workbookBody,
    answer: revisedAnswerSchema,
    problems: ['file_refused', 'other_programme', 'programme_unknown', 'lines_would_vanish', 'revision_conflict'],
    example: revisionExample,
    handle: async ({ service, account, params, query, body }) => {
      const { reason, confirmed, onRevision, became, ...rest } = query;
      const revised = await reviseProgramme(service, present(account), {
        ...appendix(service, rest, body),
        ...params,
        reason,
        confirmed: confirmed === 'true',
        ...becameOf(became),
        ...(onRevision === undefined ? {} : { onRevision }),
      });
      return { kind: 'json', status: 201, body: revised };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/settings',
    who: keepers,
    tag: 'programmes',
    summary: { vi: 'Các thiết lập của chương trình', en: 'Settings of a programme' },
    params: programmePath,
    query: nothing,
    body: { kind: 'none' },
    answer: programmeSettingsSchema,
    problems: ['programme_unknown'],
    example: settingsExample,
    handle: async ({ service, params }) => ({ kind: 'json', body: await readSettings(service, params.programme) }),
  }),
  route({
    method: 'put',
    path: '/api/v1/programmes/{programme}/settings',
    who: keepers,
    tag: 'programmes',
    summary: {
      vi: 'Thay toàn bộ thiết lập; phần không nêu trở về mặc định',
      en: 'Replace all settings; what is not named goes back to its default',
    },
    params: programmePath,
    query: nothing,
    body: { kind: 'json', schema: programmeSettingsSchema },
    answer: programmeSettingsSchema,
    problems: ['programme_unknown', 'csrf'],
    example: changeSettingsExample,
    handle: async ({ service, account, params, body }) => ({
      kind: 'json',
      body: await writeSettings(service, present(account), params.programme, body),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/roster',
    who: province,
    tag: 'programmes',
    summary: {
      vi: 'Các đơn vị phải báo cáo, vì sao và bao nhiêu nhiệm vụ; tính đến ngày chốt của kỳ, hoặc một ngày',
      en: 'Bodies that have to report, why and on how many tasks; as of a period’s cut-off, or of a day',
    },
    params: programmePath,
    query: z.object({ period: z.string().max(20).exactOptional(), asOf: z.iso.date().exactOptional() }),
    body: { kind: 'none' },
    answer: rosterAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: rosterExample,
    handle: async ({ service, params, query }) => ({
      kind: 'json',
      body: await readRoster(service, params.programme, query),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/authority',
    who: everyone,
    tag: 'programmes',
    summary: {
      vi: 'Bảng thẩm quyền: ai được ghi ô nào, ai quyết định việc gì',
      en: 'The table of authority: who may write what, who decides what',
    },
    params: nothing,
    query: nothing,
    body: { kind: 'none' },
    answer: authorityAnswerSchema,
    problems: [],
    example: authorityExample,
    handle: async () => ({ kind: 'json', body: authorityTable() }),
  }),
];
