import { openTask } from '#shared/rules/progressSamples';
import { progressOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';

export const percentShare: RowRule = {
  id: 'progress.percent-share',
  title: { vi: 'Tỷ lệ dưới 1, chưa rõ là phần trăm', en: 'Percentage below 1' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, T6: a number without the sign % is taken as it stands, 0–100',
  say: {
    vi: 'Tỷ lệ “{share|number}” được hiểu là chưa đến 1 %; nếu là phần của 1 thì phải nhân với 100.',
    en: 'The percentage “{share|number}” is read as less than 1 %; a share of 1 has to be multiplied by 100.',
  },
  accept: { vi: 'Một số từ 0 đến 100, hoặc số kèm dấu %.', en: 'A number from 0 to 100, or one with the sign %.' },
  example: '50',
  why: {
    vi: 'Ô không định dạng phần trăm mà ghi 0,5 thì không ai biết là nửa phần trăm hay một nửa.',
    en: 'In a cell that is not formatted as a percentage nobody can tell half of one percent from one half.',
  },
  fix: {
    vi: 'Một nửa thì ghi 50; đúng là chưa đến 1 % thì ghi kèm dấu %, ví dụ 0,5%.',
    en: 'Enter 50 for one half; if it is less than 1 %, add the sign, as in 0.5%.',
  },
  examples: {
    bad: [
      { rows: [{ ...openTask, percent: { value: 0.5, text: '0,5' } }] },
      { rows: [{ ...openTask, percent: '0.75' }] },
    ],
    good: [
      { rows: [{ ...openTask, percent: '50' }] },
      { rows: [{ ...openTask, percent: '0,5%' }] },
      { rows: [{ ...openTask, percent: { value: 0.5, text: '50%', format: '0%' } }] },
      { rows: [{ ...openTask, percent: '0' }] },
    ],
  },
  fields: ['percent'],
  marks: marks.oddProgress,
  check: (live, _context, report) => {
    const { percent } = live.row.cells;
    const share = progressOf(live).percent;
    if (percent !== undefined && share !== null && isShare(share, percent.text))
      report({ row: live.row, field: 'percent' }, { share });
  },
};

/** Whether a percentage may well be a share of 1: between 0 and 1, and nothing says that it is one of a hundred. */
function isShare(percent: number, text: string): boolean {
  return percent > 0 && percent < 1 && !text.includes('%');
}
