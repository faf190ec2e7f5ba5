import { openTask } from '#shared/rules/progressSamples';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { extensionAsked } from '#shared/rules/vocabulary';
import { fold } from '#shared/text/fold';

export const requestPlaces = ['progress_text', 'obstacles', 'note'] as const;

export const extensionWithoutDecision: RowRule = {
  id: 'progress.extension-without-decision',
  title: { vi: 'Gia hạn chưa có văn bản cho phép', en: 'Extension without a decision' },
  family: 'progress',
  scope: 'row',
  severity: 'notice',
  clears: ['thoi_gian', 'tham_quyen'],
  source: 'R7, P3: an extension counts only with its decision',
  say: {
    vi: 'Có đề nghị gia hạn nhưng chưa có văn bản cho phép: “{read}”.',
    en: 'An extension is asked for, without a document that grants it: “{read}”.',
  },
  accept: {
    vi: 'Số, ngày văn bản cho phép gia hạn và thời hạn mới.',
    en: 'Number and date of the document that grants it, and the new deadline.',
  },
  example: 'UBND tỉnh cho phép gia hạn đến 31/3/2016 tại Công văn số 215/UBND-KGVX ngày 10/12/2015',
  why: {
    vi: 'Khi chưa có văn bản, nhiệm vụ vẫn tính theo thời hạn cũ.',
    en: 'Until it is granted the old deadline counts.',
  },
  fix: {
    vi: 'Gửi đề nghị gia hạn bằng văn bản trước thời hạn; khi được đồng ý thì ghi số, ngày văn bản.',
    en: 'Ask in writing before the deadline; once granted, give number and date of the document.',
  },
  examples: {
    bad: [
      { rows: [{ ...openTask, obstacles: 'Thiếu kinh phí, đề nghị cho gia hạn đến quý I/2016' }] },
      { rows: [{ ...openTask, obstacles: 'XIN GIA HẠN ĐẾN QUÝ I/2016' }] },
    ],
    good: [
      {
        rows: [
          {
            ...openTask,
            obstacles: 'Đề nghị gia hạn, đã được UBND tỉnh đồng ý tại Công văn số 215/UBND-KGVX ngày 10/12/2015',
          },
        ],
      },
    ],
  },
  hints: hints.asksTime,
  check: ({ row }, _context, report) => {
    for (const field of requestPlaces) {
      const text = row.cells[field]?.text ?? '';
      if (text === '') continue;
      const folded = fold(text);
      if (extensionAsked.test(folded) && !/ so \d+\S* ngay \d/.test(folded)) report({ row, field });
    }
  },
};
