import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

export const yearMissing: RowRule = {
  id: 'time.year-missing',
  title: { vi: 'Thời gian chưa có năm', en: 'Year missing' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P1',
  say: { vi: 'Thời gian “{read}” chưa có năm.', en: 'The time “{read}” has no year.' },
  accept: { vi: 'Thời gian có năm.', en: 'A time with its year.' },
  example: 'Quý III/2016',
  why: { vi: 'Không có năm thì không tính được thời hạn.', en: 'Without the year there is no deadline.' },
  fix: { vi: 'Ghi thêm năm, ví dụ “Quý III/2016”.', en: 'Add the year, for instance “Quý III/2016”.' },
  examples: {
    bad: [{ rows: [{ ...sampleTask, finish: 'Quý III' }] }],
    good: [{ rows: [{ ...sampleTask, finish: 'Quý III/2016' }] }],
  },
  fields: ['start', 'finish', 'period'],
  marks: marks.timeNote,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) {
      if (!period.notes.includes('year_missing') || period.notes.includes('years_differ')) continue;
      if (period.kind !== 'ambiguous') report({ row: live.row, field });
    }
  },
};
