import type { GroupRule } from '#shared/rules/rule';
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
    vi: 'Một cách ghi tháng trong cả cột: hoặc 02/2017, hoặc 2/2017.',
    en: 'One way to write months in a column: 02/2017 or 2/2017.',
  },
  example: '02/2017',
  why: {
    vi: 'Lọc và sắp xếp trong Excel coi đó là hai thời gian khác nhau.',
    en: 'Filtering and sorting in Excel treats them as two different times.',
  },
  fix: { vi: 'Ghi thống nhất “{other}”.', en: 'Write “{other}” in both.' },
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
  keys: ({ task }) => {
    const keys: string[] = [];
    for (const field of ['start', 'finish'] as const) {
      const period = task[field];
      if (period !== null && period.kind === 'month') keys.push(`${field} ${period.earliest}`);
    }
    return keys;
  },
  check: (rows, _context, report, key) => {
    const field = key.startsWith('start') ? 'start' : 'finish';
    const first = rows[0];
    const other = first?.cell(field)?.text ?? '';
    const usual = MONTH.exec(other)?.[1]?.length;
    if (first === undefined || usual === undefined) return;
    // Once for a month: every further row would say the same.
    const differs = rows.find((row) => {
      const cell = row.cell(field);
      const digits = cell?.value === undefined ? MONTH.exec(cell?.text ?? '')?.[1] : undefined;
      return digits !== undefined && digits.length !== usual;
    });
    if (differs !== undefined)
      report({ row: differs.row, field }, { other: other.trim(), first: first.row.row + 1 }, other.trim());
  },
};
