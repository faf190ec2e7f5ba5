import type { Period } from '#shared/period/period';
import type { ColumnRule, ColumnTexts, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import type { SourceCell } from '#shared/table/table';

export const mixedSpelling: ColumnRule = {
  id: 'time.mixed-spelling',
  title: { vi: 'Thời gian ghi nhiều cách', en: 'Times spelled in several ways' },
  family: 'time',
  scope: 'column',
  columns: ['start', 'finish'],
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
  check: (column, field, _context, report) => {
    if (field !== 'start' && field !== 'finish') return;
    const months = new Map<string, Spellings>();
    for (let at = 0; at < column.texts.length; at += 1) {
      const digits = column.times[at] === 0 ? 0 : digitsOfMonth(column.texts[at] ?? '');
      if (digits === 0) continue;
      for (const row of rowsToRead(column, at, field)) {
        const month = monthOf(row.row.cells[field], row.task[field]);
        if (month === null) continue;
        const found = months.get(month) ?? { 1: undefined, 2: undefined };
        const before = found[digits];
        if (before === undefined || row.row.row < before.row.row) found[digits] = row;
        months.set(month, found);
      }
    }
    for (const [month, found] of months) {
      // As the decree on documents has it: a leading 0 for January and February, none for the other months.
      const wanted = Number(month.slice(-5, -3)) <= 2 ? 2 : 1;
      const kept = found[wanted];
      const differs = found[wanted === 2 ? 1 : 2];
      // Once for a month: every further row would say the same.
      if (kept === undefined || differs === undefined) continue;
      const other = (kept.row.cells[field]?.text ?? '').trim();
      report({ row: differs.row, field }, { other, first: kept.row.row + 1 }, other);
    }
  },
};

/** The first row in which a month is written with one digit and with two. */
type Spellings = Record<1 | 2, RuleRow | undefined>;

/** The first row of a text; all of them where the year comes from above, and may be another in each. */
function rowsToRead({ rows, of, first }: ColumnTexts, text: number, field: 'start' | 'finish'): readonly RuleRow[] {
  const row = first(text);
  if (row === undefined) return [];
  const notes = row.task[field]?.notes ?? [];
  const isOpen = notes.includes('year_supplied') || notes.includes('year_missing');
  return isOpen ? rows.filter((_, at) => of[at] === text) : [row];
}

/** The first day of the month a text stands for, where it is a number below 10. */
function monthOf(cell: SourceCell | undefined, period: Period | null): string | null {
  if (cell === undefined || cell.value !== undefined || cell.inherited !== undefined) return null;
  if (period?.kind !== 'month' || period.earliest === null) return null;
  // From October on there is no leading 0 to leave out.
  return period.earliest.charCodeAt(5) === 0x30 ? period.earliest : null;
}

/** How many digits a month below 10 is written with: 2 for `04/2016`, 1 for `4/2016`, 0 for anything else. */
function digitsOfMonth(text: string): 0 | 1 | 2 {
  const first = text.charCodeAt(0);
  if (!isDigit(first)) return /^\s/.test(text) ? digitsOfMonth(text.trimStart()) : 0;
  if (!isDigit(text.charCodeAt(1))) return 1;
  return first === 0x30 && !isDigit(text.charCodeAt(2)) ? 2 : 0;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
