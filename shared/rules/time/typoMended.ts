import { formatPeriod } from '#shared/period/format';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

export const typoMended: RowRule = {
  id: 'time.typo',
  title: { vi: 'Thời gian có lỗi gõ', en: 'Mistyped time' },
  family: 'time',
  scope: 'row',
  severity: 'notice',
  clears: ['thoi_gian'],
  source: 'R7, P1',
  say: {
    vi: 'Thời gian “{read}” có lỗi gõ, được hiểu là {understood}.',
    en: 'The time “{read}” holds a slip; it was read as {understood}.',
  },
  accept: { vi: 'Thời gian ghi đúng chính tả.', en: 'The time without the slip.' },
  example: 'Quý III/2016',
  why: {
    vi: 'Chữ “l” thay cho “I” trông giống nhau nhưng không lọc, không tìm được.',
    en: '“l” in place of “I” looks the same but cannot be searched or filtered.',
  },
  fix: { vi: 'Sửa thành {understood}.', en: 'Change it to {understood}.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, finish: 'Quý Ill/2016' }] }],
    good: [{ rows: [{ ...sampleTask, finish: 'Quý III/2016' }] }],
  },
  fields: ['start', 'finish', 'period'],
  marks: marks.timeNote,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) {
      if (!period.notes.includes('typo_mended')) continue;
      const understood = formatPeriod(period);
      report({ row: live.row, field }, { understood }, understood);
    }
  },
};
