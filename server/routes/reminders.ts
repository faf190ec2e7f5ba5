import { z } from 'zod';
import { refuse } from '#server/http/problem';
import { type Route, route } from '#server/http/route';
import { present } from '#server/routes/accessSchemas';
import { letterExample, lettersExample, remindExample, remindersExample } from '#server/routes/examples/period';
import { keepers, nothing, periodPath } from '#server/routes/given';
import { addReminder, letterPaper, readLetters, readReminders } from '#server/usecases/answers/reminders';
import { letterKinds, lettersAnswerSchema, reminderKinds, reminderLogSchema } from '#shared/wire/reminderAnswer';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const agency = z.string().min(1).max(100);

/** Letters of a period and the log of who was reminded how (K6). */
export const reminderRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/letters',
    who: keepers,
    tag: 'reminders',
    summary: {
      vi: 'Nội dung văn bản mở kỳ, đôn đốc, tin nhắn từng đơn vị, danh sách trình UBND tỉnh',
      en: 'Texts of the opening letter, the late letter, a message to each body, the list for the People’s Committee',
    },
    params: periodPath,
    query: nothing,
    body: { kind: 'none' },
    answer: lettersAnswerSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: lettersExample,
    handle: async ({ service, params }) => ({
      kind: 'json',
      body: await readLetters(service, params.programme, params.period),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/letters/{letter}',
    who: keepers,
    tag: 'reminders',
    summary: {
      vi: 'Văn bản mở kỳ, đôn đốc, danh sách trình UBND tỉnh hoặc văn bản chuyển kiến nghị thành tệp Word, để ghi số và ký',
      en: 'The opening letter, the late letter, the list for the People’s Committee or the letter that forwards proposals, as a Word document, to be numbered and signed',
    },
    params: periodPath.extend({ letter: z.enum(letterKinds) }),
    query: z.object({ lang: z.enum(['vi', 'en']).exactOptional() }),
    body: { kind: 'none' },
    answer: { file: docx },
    problems: ['programme_unknown', 'period_unknown', 'not_found'],
    example: letterExample,
    handle: async ({ service, params, query, lang }) => {
      const paper = await letterPaper(service, { ...params, lang: query.lang ?? lang });
      if (paper === null) throw refuse('not_found', { what: params.letter });
      return { kind: 'file', name: paper.file, type: docx, bytes: paper.bytes };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/programmes/{programme}/periods/{period}/reminders',
    who: keepers,
    tag: 'reminders',
    summary: { vi: 'Nhật ký đôn đốc của kỳ', en: 'Log of reminders of the period' },
    params: periodPath,
    query: nothing,
    body: { kind: 'none' },
    answer: reminderLogSchema,
    problems: ['programme_unknown', 'period_unknown'],
    example: remindersExample,
    handle: async ({ service, params }) => ({
      kind: 'json',
      body: await readReminders(service, params.programme, params.period),
    }),
  }),
  route({
    method: 'post',
    path: '/api/v1/programmes/{programme}/periods/{period}/reminders',
    who: keepers,
    tag: 'reminders',
    summary: {
      vi: 'Ghi việc đã đôn đốc: văn bản, tin nhắn, điện thoại; văn bản đôn đốc mặc định ghi cho mọi đơn vị chậm',
      en: 'Note a reminder that was sent: letter, message, call; a late letter names all late bodies by default',
    },
    params: periodPath,
    query: nothing,
    body: {
      kind: 'json',
      schema: z.strictObject({
        kind: z.enum(reminderKinds),
        agencies: z.array(agency).min(1).max(1_000).exactOptional(),
        note: z.string().trim().max(2_000).default(''),
      }),
    },
    answer: reminderLogSchema,
    problems: ['programme_unknown', 'period_unknown', 'csrf'],
    example: remindExample,
    handle: async ({ service, account, params, body }) => ({
      kind: 'json',
      status: 201,
      body: await addReminder(service, present(account), { ...params, ...body }),
    }),
  }),
];
