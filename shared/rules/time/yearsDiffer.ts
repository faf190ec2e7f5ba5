import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { times } from '#shared/rules/span';

const title = ['KẾ HOẠCH CÔNG TÁC NĂM 2016', '(Kèm theo Kế hoạch số 05/KH-UBND ngày 05/01/2016 của UBND tỉnh)'];

export const yearsDiffer: RowRule = {
  id: 'time.years-differ',
  title: { vi: 'Thời gian chưa có năm, phía trên ghi nhiều năm', en: 'Year missing, and the rows above disagree' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P1',
  say: {
    vi: 'Thời gian “{read}” chưa có năm, còn tiêu đề và các dòng phía trên ghi năm khác nhau ({years}).',
    en: 'The time “{read}” has no year, and title and rows above name different ones ({years}).',
  },
  accept: { vi: 'Thời gian có năm.', en: 'A time with its year.' },
  example: 'Quý I/2017',
  why: {
    vi: 'Phần mềm không tự chọn năm; chưa có năm thì không tính được thời hạn.',
    en: 'The software does not choose a year; without it there is no deadline.',
  },
  fix: { vi: 'Ghi thêm năm, ví dụ “Quý I/2017”.', en: 'Add the year, for instance “Quý I/2017”.' },
  examples: {
    bad: [
      {
        title,
        rows: [
          { ...sampleTask, start: 'Năm 2017', finish: 'Năm 2017' },
          { ...sampleStep, start: '', finish: 'Quý I' },
        ],
      },
    ],
    good: [
      {
        title,
        rows: [
          { ...sampleTask, start: 'Năm 2016', finish: 'Năm 2016' },
          { ...sampleStep, start: '', finish: 'Quý I' },
        ],
      },
    ],
  },
  marks: marks.timeNote,
  check: (live, _context, report) => {
    for (const [field, period] of times(live)) {
      if (period.notes.includes('years_differ') && period.years !== undefined)
        report({ row: live.row, field }, { years: period.years.join(', ') });
    }
  },
};
