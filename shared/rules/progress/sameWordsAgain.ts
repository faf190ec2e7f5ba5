import { openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import type { RowRule } from '#shared/rules/rule';
import { withoutEnd } from '#shared/rules/withoutEnd';
import { sameWords } from '#shared/text/fold';

/** A stop typed behind the same words says nothing new. */
const STOPS = '.;,: ';

export const sameWordsAgain: RowRule = {
  id: 'progress.same-words',
  title: { vi: 'Nội dung giống hệt kỳ trước', en: 'Same words as last period' },
  family: 'progress',
  scope: 'row',
  severity: 'notice',
  clears: ['viec'],
  source: 'R7',
  say: { vi: 'Nội dung kết quả giống hệt kỳ trước.', en: 'The progress reads exactly as last period.' },
  accept: { vi: 'Kết quả mới trong kỳ, hoặc “Không phát sinh”.', en: 'What is new this period, or “Không phát sinh”.' },
  example: 'Không phát sinh',
  why: {
    vi: 'Không rõ trong kỳ có làm thêm gì, hay nội dung cũ được chép lại.',
    en: 'It is unclear whether anything was done or the old text was copied.',
  },
  fix: {
    vi: 'Bổ sung kết quả trong kỳ; nếu không có gì mới, ghi “Không phát sinh”.',
    en: 'Add what was done; if nothing, write “Không phát sinh”.',
  },
  examples: {
    bad: [{ rows: [openTask], previous: [{ progress_text: 'Đã lấy ý kiến các sở, đang tổng hợp' }] }],
    good: [
      {
        rows: [{ ...openTask, progress_text: 'Không phát sinh' }],
        previous: [{ progress_text: 'Đã lấy ý kiến các sở, đang tổng hợp' }],
      },
    ],
  },
  fields: ['progress_text'],
  applies: ({ previous }) => previous !== undefined,
  check: (live, context, report) => {
    const text = live.row.cells.progress_text?.text ?? '';
    if (context.previous === undefined || text.length < 12 || progressOf(live).saysDone) return;
    const before = context.previous(live.row.path, 'progress_text') ?? '';
    if (
      before !== '' &&
      text.length < 400 &&
      !/không phát sinh/iu.test(text) &&
      sameWords(withoutEnd(text, STOPS), withoutEnd(before, STOPS))
    )
      report({ row: live.row, field: 'progress_text' });
  },
};
