import { textOf } from '#shared/rules/reading';
import type { ColumnRule, ColumnTexts, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { isWholeTable } from '#shared/rules/wholeTable';
import { withoutEnd } from '#shared/rules/withoutEnd';

export const sameTaskTwice: ColumnRule = {
  id: 'structure.same-task-twice',
  title: { vi: 'Nhiệm vụ ghi hai lần', en: 'The same task twice' },
  family: 'structure',
  scope: 'column',
  columns: ['content'],
  weighs: ['output', 'lead'],
  severity: 'warning',
  clears: ['viec', 'trach_nhiem'],
  source: 'R7; Ninh Thuận II.2.2.c and II.3.2.3.a',
  say: {
    vi: 'Nội dung này đã có ở dòng {first} (nhiệm vụ {firstPath}).',
    en: 'The same content stands in row {first} (task {firstPath}).',
  },
  accept: {
    vi: 'Mỗi nhiệm vụ ghi một lần; việc của nhiều đơn vị ghi chung một dòng, nêu rõ đơn vị chủ trì và phối hợp.',
    en: 'Each task once; work of several agencies in one row with lead and coordinating agencies named.',
  },
  example: {
    vi: 'Giữ một dòng, thêm đơn vị vào cột phối hợp.',
    en: 'Keep one row and add the agency to the coordinating column.',
  },
  why: {
    vi: 'Một việc ghi hai lần sẽ được đếm hai lần, và hai đơn vị có thể báo cáo khác nhau.',
    en: 'A task written twice is counted twice and may be reported differently by two agencies.',
  },
  fix: {
    vi: 'Bỏ một dòng, hoặc ghi rõ phần việc khác nhau ở mỗi dòng.',
    en: 'Drop one row, or state in each row what differs.',
  },
  examples: {
    bad: [
      { rows: [sampleTask, { ...sampleTask, ordinal: '2' }] },
      {
        rows: [
          {
            ...sampleTask,
            content: 'Phối hợp khảo sát, cung cấp thông tin về sản phẩm trọng tâm',
            lead: 'Sở Công Thương',
            output: 'Báo cáo thực trạng của Sở; văn bản góp ý',
          },
          {
            ...otherTask,
            content: 'Tham gia khảo sát, cung cấp thông tin về sản phẩm trọng tâm',
            lead: 'Sở Y tế',
            output: 'Báo cáo thực trạng của Sở; văn bản góp ý',
          },
        ],
      },
    ],
    good: [{ rows: [sampleTask, otherTask] }],
  },
  applies: isWholeTable,
  check: (column, _field, _context, report) => {
    const { rows, meant } = column;
    // The end of a content tells nearly all tasks apart: only those that end alike are compared whole.
    const alike = endingAlike(column);
    if (alike.size === 0) return;
    const firsts = new Map<string, RuleRow>();
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined || !alike.has(meant[at] ?? -1)) continue;
      const whole = sameness(row);
      const first = firsts.get(whole);
      if (first === undefined) firsts.set(whole, row);
      else report({ row: row.row, field: 'content' }, { first: first.row.row + 1, firstPath: first.row.path });
    }
  },
};

/** The texts that stand in several rows or may state one duty: the keys of their duties end alike. */
function endingAlike({ texts, key, meant }: ColumnTexts): ReadonlySet<number> {
  const times = new Int32Array(texts.length);
  for (let at = 0; at < meant.length; at += 1) {
    const text = meant[at] ?? -1;
    if (text >= 0) times[text] = (times[text] ?? 0) + 1;
  }
  const ends: string[] = [];
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (let text = 0; text < texts.length; text += 1) {
    const end = times[text] === 0 ? '' : endOf(key(text));
    ends.push(end);
    const before = seen.size;
    if (end !== '' && (seen.add(end).size === before || (times[text] ?? 0) > 1)) twice.add(end);
  }
  return new Set(twice.size === 0 ? [] : ends.flatMap((end, text) => (twice.has(end) ? [text] : [])));
}

const END = 12;
/** A stop typed behind one of the two makes no other task of it. */
const STOPS = '.;,: ';
/** In so long a key the word for one's part does not reach its end. */
const LONG = 100;

/** The end of the duty in a key; '' where none is stated. */
function endOf(key: string): string {
  const part = key.length < LONG ? KEY_PART.exec(key) : null;
  return withoutEnd(part === null ? key : key.slice(part[0].length), STOPS).slice(-END);
}

/** What two rows must have in common to be one task. */
function sameness(row: RuleRow): string {
  const { task } = row;
  const duty = dutyOf(row).toLowerCase();
  // Steps repeat from task to task ("Xây dựng dự thảo Đề án"): only a repeat under one task counts.
  if (task.kind === 'step') return `${task.parent ?? ''}\u0000${duty}`;
  const output = textOf(row, 'output');
  return `${duty}\u0000${output === '' ? textOf(row, 'lead') : output}`;
}

/** The word for one's part in a duty, as it is typed and in a key. */
const PART =
  /^(?:(?:chủ trì|phối hợp|tham gia|tham mưu|thực hiện|tổ chức|triển khai|và|với các đơn vị)(?!\p{L})[ ,]*)+/iu;
const KEY_PART =
  /^(?:(?:chu tri|phoi hop|tham gia|tham muu|thuc hien|to chuc|trien khai|va|voi cac don vi)(?![a-z])[ ,]*)+/;

/** The work itself, without the word for one's part in it, which differs where two agencies have the same duty. */
const dutyOf = (row: RuleRow) => withoutEnd(textOf(row, 'content').replace(PART, ''), STOPS);
