import { meantText } from '#shared/rules/meant';
import { textOf } from '#shared/rules/reading';
import type { ColumnRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { comingTwice } from '#shared/rules/twice';
import { isWholeTable } from '#shared/rules/wholeTable';
import { codeAt } from '#shared/text/codes';

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
  check: ({ texts, rows, of }, _field, _context, report) => {
    // The end of a content tells nearly all tasks apart: only those that end alike are compared whole.
    const ends = endsOf(texts, rows, of);
    const alike = comingTwice(ends);
    if (alike.size === 0) return;
    const firsts = new Map<string, RuleRow>();
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined || !alike.has(ends[at] ?? 0)) continue;
      const whole = sameness(row);
      const first = firsts.get(whole);
      if (first === undefined) firsts.set(whole, row);
      else report({ row: row.row, field: 'content' }, { first: first.row.row + 1, firstPath: first.row.path });
    }
  },
};

/** By row: a number that rows share which have one duty; 0 where none is stated. */
function endsOf(texts: readonly string[], rows: readonly RuleRow[], of: Int32Array): Int32Array {
  const known = new Int32Array(texts.length);
  const ends = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const number = of[at] ?? -1;
    if (number < 0) continue;
    const cell = rows[at]?.row.cells.content;
    // What a ditto stands for is told by its row, anything else by its text.
    let end = cell?.inherited === undefined ? (known[number] ?? 0) : 0;
    if (end === 0) {
      const duty = dutyIn(meantText(cell));
      end = duty === '' ? 0 : numberOfEnd(duty);
      if (cell?.inherited === undefined) known[number] = end;
    }
    ends[at] = end;
  }
  return ends;
}

const END = 10;

/**
 * A number that texts share which differ in capitals only: of their last letters without marks and digits. I and K are left out, since signs
 * of other alphabets become them in lower case.
 */
function numberOfEnd(text: string): number {
  let number = 0;
  let taken = 0;
  for (let at = text.length - 1; at >= 0 && taken < END; at -= 1) {
    const code = codeAt(text, at);
    const lower = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    const counts =
      (lower >= 0x61 && lower <= 0x7a && lower !== 0x69 && lower !== 0x6b) || (code >= 0x30 && code <= 0x39);
    if (!counts) continue;
    number = (number * 31 + lower) & 0x3fff_ffff;
    taken += 1;
  }
  return number + 1;
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

const MAY_BE_PART = 'cptvCPTV';
const PART =
  /^(?:(?:chủ trì|phối hợp|tham gia|tham mưu|thực hiện|tổ chức|triển khai|và|với các đơn vị)(?!\p{L})[ ,]*)+/iu;

const dutyOf = (row: RuleRow) => dutyIn(textOf(row, 'content'));

/** The work itself, without the word for one's part in it, which differs where two agencies have the same duty. */
function dutyIn(content: string): string {
  const part = MAY_BE_PART.includes(content.charAt(0)) ? PART.exec(content) : null;
  return part === null ? content : content.slice(part[0].length);
}
