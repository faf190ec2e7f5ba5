import type { GroupRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';

const MONTH = /^\s*(\d{1,2})\s*[/.-]\s*\d{4}\s*$/;

export const mixedSpelling: GroupRule = {
  id: 'time.mixed-spelling',
  family: 'time',
  scope: 'group',
  severity: 'notice',
  clears: ['thoi_gian'],
  source: 'R7; Đắk Nông writes 02/2016 beside 4/2016 and 02/2017 beside 2/2017',
  say: {
    vi: 'Trong cột “{header}”, cùng một tháng có nơi ghi “{read}”, có nơi ghi “{other}” (dòng {first}).',
    en: 'In column “{header}” one month is written “{read}” here and “{other}” in row {first}.',
  },
  accept: {
    vi: 'Một cách ghi cho một tháng: tháng 1, 2 có số 0 ở trước (02/2017), các tháng khác không (3/2016).',
    en: 'One way to write a month: January and February with a leading 0 (02/2017), the others without (3/2016).',
  },
  example: '02/2017',
  why: {
    vi: 'Lọc và sắp xếp trong Excel coi đó là hai thời gian khác nhau.',
    en: 'Filtering and sorting in Excel treats them as two different times.',
  },
  fix: { vi: 'Ghi “{other}”.', en: 'Write “{other}”.' },
  examples: {
    bad: [
      {
        rows: [
          { ...sampleTask, start: '02/2017', finish: '8/2017' },
          { ...otherTask, start: '2/2017', finish: '12/2017' },
        ],
      },
    ],
    good: [
      {
        rows: [
          { ...sampleTask, start: '02/2017', finish: '8/2017' },
          { ...otherTask, start: '02/2017', finish: '12/2017' },
        ],
      },
    ],
  },
  keys: ({ row, task }) => {
    const keys: string[] = [];
    for (const field of ['start', 'finish'] as const) {
      const period = task[field];
      const cell = row.cells[field];
      if (period?.kind === 'month' && cell?.value === undefined && cell?.inherited === undefined)
        keys.push(`${field} ${period.earliest}`);
    }
    return keys;
  },
  check: (rows, _context, report, key) => {
    const field = key.startsWith('start') ? 'start' : 'finish';
    // As the decree on documents has it: a leading 0 for January and February, none for the other months.
    const wanted = Number(key.slice(-5, -3)) <= 2 ? 2 : 1;
    let kept: RuleRow | undefined;
    let differs: RuleRow | undefined;
    for (const row of rows) {
      const digits = MONTH.exec(row.cell(field)?.text ?? '')?.[1];
      if (digits === undefined || Number(digits) > 9) continue;
      if (digits.length === wanted) kept ??= row;
      else differs ??= row;
    }
    // Once for a month: every further row would say the same.
    if (kept === undefined || differs === undefined) return;
    const other = (kept.cell(field)?.text ?? '').trim();
    report({ row: differs.row, field }, { other, first: kept.row.row + 1 }, other);
  },
};
