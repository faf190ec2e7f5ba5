import { THREE_YEARS } from '#shared/rules/placeAndTime';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { daysBetween, endField, firstDay, lastDay } from '#shared/rules/span';

export const yearsWithoutMilestone: RowRule = {
  id: 'time.years-without-milestone',
  title: { vi: 'Nhiều năm không có mốc', en: 'Years without a milestone' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian', 'san_pham'],
  source: 'R7; Đắk Nông I.1 (2013–2020) and II.4 (2015–2020)',
  say: {
    vi: 'Nhiệm vụ kéo dài {years} năm ({from|date} đến {to|date}) mà không có bước hoặc mốc nào.',
    en: 'The task runs for {years} years ({from|date} to {to|date}) without a step or milestone.',
  },
  accept: {
    vi: 'Nhiệm vụ dài hơn ba năm có các bước công việc, hoặc ghi “Hằng năm” với kết quả từng năm.',
    en: 'A task over three years has steps, or is written “Hằng năm” with a result for each year.',
  },
  example: 'Năm 2016',
  why: {
    vi: 'Đến năm cuối mới biết có làm hay không thì không kịp đôn đốc.',
    en: 'If nobody can tell before the last year whether it was done, no reminder comes in time.',
  },
  fix: {
    vi: 'Chia thành các bước có thời hạn, hoặc ghi kết quả cần đạt từng năm.',
    en: 'Divide it into steps with deadlines, or state the result for each year.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, start: 'Năm 2016', finish: 'Năm 2023' }] }],
    good: [
      { rows: [{ ...sampleTask, start: 'Năm 2016', finish: 'Năm 2016' }] },
      {
        rows: [
          { ...sampleTask, start: 'Năm 2016', finish: 'Năm 2023' },
          { ...sampleStep, start: '4/2016', finish: '5/2016' },
        ],
      },
    ],
  },
  only: 'task',
  hints: hints.veryLong,
  check: (live, _context, report) => {
    const { row, task, children } = live;
    if (
      children.length > 0 ||
      task.kind !== 'task' ||
      task.period?.kind === 'recurring' ||
      task.finish?.kind === 'recurring'
    )
      return;
    const from = firstDay(live);
    const to = lastDay(live);
    if (from === null || to === null) return;
    const days = daysBetween(from, to);
    if (days <= THREE_YEARS) return;
    report({ row, field: endField(live) }, { years: Math.round(days / 365.25), from, to });
  },
};
