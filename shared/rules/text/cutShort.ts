import type { GroupRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleStep, sampleTask } from '#shared/rules/samples';
import { codeAt } from '#shared/text/codes';
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

const places = ['content', 'coordinating', 'output'] as const;

export const cutShort: GroupRule = {
  id: 'text.cut-short',
  title: { vi: 'Nội dung có thể bị mất phần cuối', en: 'Text may be cut short' },
  family: 'text',
  scope: 'group',
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
  keys: ({ row }) => {
    const keys: number[] = [];
    for (let place = 0; place < places.length; place += 1) {
      const cell = row.cells[places[place] as Place];
      if (cell !== undefined && cell.inherited === undefined && cell.text.length >= BEGINNING)
        keys.push(numberOfBeginning(cell.text) * places.length + place);
    }
    return keys;
  },
  check: (group, _context, report, key) => {
    const field = places[Number(key) % places.length];
    if (field === undefined || group.length < 4 || !mayHoldThreeAlike(group, field)) return;
    const counts = new Map<string, { count: number; readonly first: RuleRow }>();
    for (const row of group) {
      const text = row.row.cells[field]?.text ?? '';
      const known = counts.get(text);
      if (known === undefined) counts.set(text, { count: 1, first: row });
      else known.count += 1;
    }
    const frequent = [...counts].filter(([, { count }]) => count >= 3);
    if (frequent.length === 0 || frequent.length === counts.size) return;
    for (const [text, { count, first }] of counts) {
      if (count > 1) continue;
      const start = bare(text);
      const whole = frequent.find(([other]) => goesOn(start, other));
      if (whole !== undefined) report({ row: first.row, field }, { whole: whole[0], count: whole[1].count });
    }
  },
};

type Place = (typeof places)[number];

const BEGINNING = 12;

/** A number that texts of one beginning share. */
function numberOfBeginning(text: string): number {
  let number = 0;
  for (let at = 1; at < BEGINNING; at += 2) number = (number * 31 + codeAt(text, at)) & 0x0fff_ffff;
  return number;
}

/** How many texts came with each sign; a sign is a few letters and the length of a text, cut to the size of this list. */
const signs = new Uint8Array(1 << 14);

/** Whether three texts of a group may be equal, told by their signs: most groups of contents are all different. */
function mayHoldThreeAlike(group: readonly RuleRow[], field: Place): boolean {
  signs.fill(0);
  for (let at = 0; at < group.length; at += 1) {
    const text = group[at]?.row.cells[field]?.text ?? '';
    const { length } = text;
    const letters = codeAt(text, length - 3) + 31 * (codeAt(text, length >> 1) + 31 * codeAt(text, length >> 2));
    const sign = (length + 331 * letters) % signs.length;
    const count = (signs[sign] ?? 0) + 1;
    if (count === 3) return true;
    signs[sign] = count;
  }
  return false;
}

const bare = (text: string) => cleanText(text).replace(/[.,;\s]+$/, '');

/** Whether the other text begins with this one and says more: a word, not only a stop. */
function goesOn(start: string, other: string): boolean {
  const whole = bare(other);
  return whole.length > start.length + 2 && whole.startsWith(start) && !/\p{L}/u.test(whole.charAt(start.length));
}
