import type { Period } from '#shared/period/period';
import type { GroupRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import type { SourceCell } from '#shared/table/table';
import { codeAt } from '#shared/text/codes';

export const mixedSpelling: GroupRule = {
  id: 'time.mixed-spelling',
  title: { vi: 'Thời gian ghi nhiều cách', en: 'Times spelled in several ways' },
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
  fields: ['start', 'finish'],
  keys: ({ row, task }) => {
    const start = keyOfMonth('start', row.cells.start, task.start);
    const finish = keyOfMonth('finish', row.cells.finish, task.finish);
    if (start === null) return finish;
    return finish === null ? start : [start, finish];
  },
  check: (rows, _context, report, key) => {
    const field = Number(key) % 2 === 1 ? 'start' : 'finish';
    // As the decree on documents has it: a leading 0 for January and February, none for the other months.
    const wanted = Number(rows[0]?.task[field]?.earliest?.slice(-5, -3)) <= 2 ? 2 : 1;
    let kept: RuleRow | undefined;
    let differs: RuleRow | undefined;
    for (const row of rows) {
      const digits = digitsOfMonth(row.row.cells[field]?.text ?? '');
      if (digits === 0) continue;
      if (digits === wanted) kept ??= row;
      else differs ??= row;
      if (kept !== undefined && differs !== undefined) break;
    }
    // Once for a month: every further row would say the same.
    if (kept === undefined || differs === undefined) return;
    const other = (kept.row.cells[field]?.text ?? '').trim();
    report({ row: differs.row, field }, { other, first: kept.row.row + 1 }, other);
  },
};

/** Number of a field and a month written as a number below 10; the lowest bit tells the field. */
function keyOfMonth(field: 'start' | 'finish', cell: SourceCell | undefined, period: Period | null): number | null {
  if (period?.kind !== 'month' || period.earliest === null || cell === undefined) return null;
  // From October on there is no leading 0 to leave out.
  if (cell.value !== undefined || cell.inherited !== undefined || codeAt(period.earliest, 5) !== 0x30) return null;
  // `2016-04`, or `--04-01` where the year is not known.
  let key = 0;
  for (let at = 0; at < 7; at += 1) key = key * 11 + codeAt(period.earliest, at) - 0x2d;
  return key * 2 + (field === 'start' ? 1 : 0);
}

/** How many digits a month below 10 is written with: 2 for `04/2016`, 1 for `4/2016`, 0 for anything else. */
function digitsOfMonth(text: string): 0 | 1 | 2 {
  const first = codeAt(text, 0);
  if (!isDigit(first)) return /^\s/.test(text) ? digitsOfMonth(text.trimStart()) : 0;
  if (!isDigit(codeAt(text, 1))) return 1;
  return first === 0x30 && !isDigit(codeAt(text, 2)) ? 2 : 0;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
