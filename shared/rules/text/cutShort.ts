import type { ColumnRule, ColumnTexts, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleStep, sampleTask } from '#shared/rules/samples';
import type { Field } from '#shared/table/field';
import { cleanText } from '#shared/text/fold';

const full = 'Tổng hợp, trình UBND tỉnh phê duyệt, ban hành';
const step = { ...sampleStep, content: full };
const third = {
  ...otherTask,
  ordinal: '3',
  content: 'Quy chế phối hợp quản lý nhiệm vụ',
  output: 'Quyết định ban hành Quy chế của UBND tỉnh',
};
const fourth = {
  ...third,
  ordinal: '4',
  content: 'Chương trình hợp tác với các viện, trường',
  output: 'Chương trình của UBND tỉnh',
};
const rows = [
  sampleTask,
  step,
  otherTask,
  { ...step, ordinal: '2.1', start: '9/2016', finish: '10/2016' },
  third,
  { ...step, ordinal: '3.1', start: '9/2016', finish: '10/2016' },
  fourth,
];

export const cutShort: ColumnRule = {
  id: 'text.cut-short',
  title: { vi: 'Nội dung có thể bị mất phần cuối', en: 'Text may be cut short' },
  family: 'text',
  scope: 'column',
  columns: ['content', 'coordinating', 'output'],
  severity: 'notice',
  clears: ['viec'],
  source: 'R7; Đắk Nông IV.1.3 lacks “, ban hành”; as scanned, II.6.2 lacks “quan”',
  say: {
    vi: '“{read}” ngắn hơn cách ghi ở {count} dòng khác: “{whole}”; có thể bị mất phần cuối.',
    en: '“{read}” is shorter than in {count} other rows: “{whole}”; its end may be lost.',
  },
  accept: {
    vi: 'Ghi đủ như các dòng cùng loại, hoặc giữ nguyên nếu chủ ý khác.',
    en: 'The whole wording of the like rows, or as it is if meant so.',
  },
  example: full,
  why: {
    vi: 'Phần cuối câu thường bị mất khi ngắt trang hoặc chép; ở đây có thể mất cả một việc phải làm.',
    en: 'The end of a cell is often lost at a page break, and with it a piece of work.',
  },
  fix: {
    vi: 'Đối chiếu bản gốc; nếu thiếu thì ghi đủ “{whole}”.',
    en: 'Compare with the original; if cut, write “{whole}”.',
  },
  examples: {
    bad: [
      {
        rows: [
          ...rows,
          {
            ...step,
            ordinal: '4.1',
            content: 'Tổng hợp, trình UBND tỉnh phê duyệt',
            start: '9/2016',
            finish: '10/2016',
          },
        ],
      },
    ],
    good: [{ rows: [...rows, { ...step, ordinal: '4.1', start: '9/2016', finish: '10/2016' }] }],
  },
  check: ({ texts, times, first }, field, _context, report) => {
    const frequent: number[] = [];
    for (let at = 0; at < texts.length; at += 1) if ((times[at] ?? 0) >= 3) frequent.push(at);
    const whole = byBeginning(frequent.filter((at) => speaks(first(at), field)).sort(inSheetOrder(first)), texts);
    if (whole.size === 0) return;
    for (let at = 0; at < texts.length; at += 1) {
      if (times[at] !== 1) continue;
      const text = texts[at] ?? '';
      const wholes = whole.get(beginning(text));
      const row = wholes === undefined ? undefined : first(at);
      if (wholes === undefined || row === undefined || !speaks(row, field)) continue;
      const start = bare(text);
      const other = wholes.find((one) => goesOn(start, texts[one] ?? ''));
      if (other !== undefined) report({ row: row.row, field }, { whole: texts[other] ?? '', count: times[other] ?? 0 });
    }
  },
};

/** Two texts have at least so many signs in common. */
const BEGINNING = 12;

/** The text of its own with which others can be compared: not a ditto, and not too short. */
function speaks(row: RuleRow | undefined, field: Field): boolean {
  const cell = row?.row.cells[field];
  return cell !== undefined && cell.inherited === undefined && cell.text.length >= BEGINNING;
}

/** A number that texts of one beginning share. */
function beginning(text: string): number {
  let number = 0;
  for (let at = 1; at < BEGINNING; at += 2) number = (number * 31 + text.charCodeAt(at)) & 0x0fff_ffff;
  return number;
}

const inSheetOrder = (first: ColumnTexts['first']) => (a: number, b: number) =>
  (first(a)?.row.row ?? 0) - (first(b)?.row.row ?? 0);

function byBeginning(some: readonly number[], texts: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const at of some) {
    const key = beginning(texts[at] ?? '');
    const list = found.get(key);
    if (list === undefined) found.set(key, [at]);
    else list.push(at);
  }
  return found;
}

const bare = (text: string) => cleanText(text).replace(/[.,;\s]+$/, '');

/** Whether the other text begins with this one and says more: a word, not only a stop. */
function goesOn(start: string, other: string): boolean {
  const whole = bare(other);
  return whole.length > start.length + 2 && whole.startsWith(start) && !/\p{L}/u.test(whole.charAt(start.length));
}
