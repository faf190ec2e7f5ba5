import { TWO_YEARS } from '#shared/rules/placeAndTime';
import { keyOf, textOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { daysBetween, endField, firstDay, lastDay } from '#shared/rules/span';
import { ongoing } from '#shared/rules/vocabulary';

export const recurringInNature: RowRule = {
  id: 'time.recurring-in-nature',
  title: { vi: 'Việc thường xuyên ghi một thời gian liền', en: 'Recurring work written as one stretch' },
  family: 'time',
  scope: 'row',
  severity: 'notice',
  clears: ['thoi_gian', 'viec'],
  source: 'R7; Đắk Nông II.4',
  say: {
    vi: 'Việc “{begins}…” có tính thường xuyên nhưng ghi một thời gian liền từ {from|date} đến {to|date}.',
    en: '“{begins}…” is standing work, but written as one period from {from|date} to {to|date}.',
  },
  accept: {
    vi: '“Hằng năm”, “Thường xuyên” kèm mốc báo cáo, hoặc việc cụ thể có ngày hoàn thành.',
    en: '“Hằng năm”, “Thường xuyên” with a reporting date, or a definite piece of work with a finish.',
  },
  example: 'Tháng 12 hằng năm',
  why: {
    vi: 'Việc thường xuyên cần kết quả từng kỳ, không chờ đến năm cuối.',
    en: 'Standing work needs a result each period, not one in the last year.',
  },
  fix: {
    vi: 'Ghi “Hằng năm” hoặc “Thường xuyên”, nêu kết quả phải có mỗi kỳ.',
    en: 'Write “Hằng năm” or “Thường xuyên” and state the result due each period.',
  },
  examples: {
    bad: [
      {
        rows: [
          {
            ...sampleTask,
            content: 'Đẩy mạnh công tác đặt hàng các nhiệm vụ khoa học và công nghệ',
            start: 'Năm 2016',
            finish: 'Năm 2018',
          },
        ],
      },
    ],
    good: [
      {
        rows: [
          {
            ...sampleTask,
            content: 'Đẩy mạnh công tác đặt hàng các nhiệm vụ khoa học và công nghệ',
            start: 'Năm 2016',
            finish: 'Tháng 12 hằng năm',
          },
        ],
      },
      { rows: [{ ...sampleTask, start: 'Năm 2016', finish: 'Năm 2018' }] },
    ],
  },
  only: 'task',
  hints: hints.standing,
  check: (live, _context, report) => {
    const { row, task } = live;
    if (task.kind !== 'task' || task.period?.kind === 'recurring' || task.finish?.kind === 'recurring') return;
    const words = ongoing.exec(keyOf(live, 'content'));
    if (words === null) return;
    const from = firstDay(live);
    const to = lastDay(live);
    if (from !== null && to !== null && daysBetween(from, to) > TWO_YEARS)
      report({ row, field: endField(live) }, { begins: textOf(live, 'content').slice(0, words[0].length), from, to });
  },
};
