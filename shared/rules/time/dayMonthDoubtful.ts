import { progressOf } from '#shared/rules/reading';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule, RuleRow } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { firstDay, known, lastDay } from '#shared/rules/span';
import { datePrecision, isDateFormat } from '#shared/sheet/format';
import type { SourceCell } from '#shared/table/table';

export const dayMonthDoubtful: RowRule = {
  id: 'time.day-month-doubtful',
  title: { vi: 'Ngày và tháng có thể bị đảo', en: 'Day and month may be swapped' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7, P2: a date cell filled on a machine with American settings',
  say: {
    vi: 'Ô ngày “{read}” được hiểu là {understood|date}; nếu đảo lại thành {turned|date} thì phù hợp với các thời gian khác của dòng.',
    en: 'The date cell “{read}” was read as {understood|date}; turned to {turned|date} it would agree with the other times of the row.',
  },
  accept: {
    vi: 'Ngày/tháng/năm phù hợp với thời gian bắt đầu, hoàn thành và ngày chốt số liệu.',
    en: 'Day/month/year that agrees with start, finish and the date of the report.',
  },
  example: '3/5/2016',
  why: {
    vi: 'Máy dùng định dạng Mỹ đọc 3/5 thành ngày 05 tháng 3.',
    en: 'A machine with American settings reads 3/5 as 5 March.',
  },
  fix: {
    vi: 'Kiểm tra với bản gốc; nếu bị đảo, gõ lại ngày/tháng/năm dạng văn bản.',
    en: 'Check the original; if day and month are turned, type day/month/year again as text.',
  },
  examples: {
    bad: [
      {
        rows: [{ ...sampleTask, finish: { value: 42434, text: '05/03/2016', format: 'dd/mm/yyyy' } }],
        alsoFires: ['time.start-after-finish'],
      },
    ],
    good: [
      { rows: [{ ...sampleTask, finish: '3/5/2016' }] },
      { rows: [{ ...sampleTask, finish: { value: 42493, text: '03/05/2016', format: 'dd/mm/yyyy' } }] },
    ],
  },
  marks: marks.dayCell,
  check: (live, { asOf }, report) => {
    for (const field of ['start', 'finish', 'period', 'submitted_on', 'completed_on'] as const) {
      const cell = live.row.cells[field];
      if (cell === undefined || !isDayCell(cell)) continue;
      const understood = dayOf(live, field);
      const turned = understood === null ? null : swapped(understood);
      if (understood === null || turned === null) continue;
      if (contradicts(live, field, understood, asOf) && !contradicts(live, field, turned, asOf)) {
        report({ row: live.row, field }, { understood, turned });
      }
    }
  },
};

type Place = 'start' | 'finish' | 'period' | 'submitted_on' | 'completed_on';

function isDayCell(cell: SourceCell): boolean {
  return typeof cell.value === 'number' && isDateFormat(cell.format) && datePrecision(cell.format ?? '') === 'day';
}

function dayOf(live: RuleRow, field: Place): string | null {
  const { task } = live;
  if (field === 'submitted_on') return known(progressOf(live).submitted?.latest);
  if (field === 'completed_on') return known(progressOf(live).completed?.latest);
  return known(task[field]?.latest);
}

/** `2016-03-05` → `2016-05-03`; null when the day is no month. */
function swapped(date: string): string | null {
  const [year, month, day] = date.split('-');
  return day === undefined || month === day || Number(day) > 12 ? null : `${year}-${day}-${month}`;
}

/** Whether a date in this place disagrees with the other times of its row. */
function contradicts(live: RuleRow, field: Place, date: string, asOf: string): boolean {
  if (field === 'submitted_on' || field === 'completed_on') return date > asOf;
  if (field === 'finish') return (known(live.task.start?.earliest) ?? '') > date;
  if (field === 'start') return date > (lastDay(live) ?? '9999');
  const parent = live.parent === null ? null : firstDay(live.parent);
  return parent !== null && parent > date;
}
