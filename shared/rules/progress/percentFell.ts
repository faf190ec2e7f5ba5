import { openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { percentBefore } from '#shared/rules/readProgress';
import type { RowRule } from '#shared/rules/rule';

export const percentFell: RowRule = {
  id: 'progress.percent-fell',
  title: { vi: 'Tỷ lệ thấp hơn kỳ trước', en: 'Percentage fell' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['viec'],
  source: 'R7',
  say: {
    vi: 'Tỷ lệ giảm từ {before|number} % kỳ trước xuống {percent|number} %.',
    en: 'The percentage fell from {before|number} % last period to {percent|number} %.',
  },
  accept: {
    vi: 'Tỷ lệ không thấp hơn kỳ trước, hoặc có giải thích ở cột khó khăn, vướng mắc.',
    en: 'No less than last period, or an explanation under obstacles.',
  },
  example: '70',
  why: {
    vi: 'Có thể gõ nhầm, hoặc kỳ trước báo cáo quá mức.',
    en: 'It may be a slip, or the last report said too much.',
  },
  fix: {
    vi: 'Kiểm tra lại con số; nếu đúng, nêu lý do ở cột khó khăn, vướng mắc.',
    en: 'Check the figure; if right, give the reason under obstacles.',
  },
  examples: {
    bad: [{ rows: [{ ...openTask, percent: '50' }], previous: [{ percent: '70' }] }],
    good: [
      { rows: [{ ...openTask, percent: '70' }], previous: [{ percent: '70' }] },
      {
        rows: [{ ...openTask, percent: '50', obstacles: 'Kỳ trước tính cả phần việc chưa nghiệm thu' }],
        previous: [{ percent: '70' }],
      },
    ],
  },
  fields: ['percent'],
  applies: ({ previous }) => previous !== undefined,
  check: (live, context, report) => {
    const { row } = live;
    if (context.previous === undefined || row.cells.percent === undefined || row.cells.obstacles !== undefined) return;
    const { percent } = progressOf(live);
    const before = percentBefore(context.previous(row.path, 'percent'));
    if (percent !== null && before !== null && percent < before) report({ row, field: 'percent' }, { before, percent });
  },
};
