import { doneTask } from '#shared/rules/progressSamples';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { fold } from '#shared/text/fold';

/** Plain states of which a row can have one; a sentence ("đã ban hành kế hoạch, đang triển khai") tells a story and is left alone. */
const states: readonly (readonly [RegExp, 'done' | 'doing' | 'none'])[] = [
  [/^(?:da )?(?:hoan thanh|hoan tat|thuc hien xong|xong)(?: (?:dung|truoc|trong|qua|tre|som) han)?$/, 'done'],
  [/^(?:dang (?:thuc hien|trien khai|lam|xu ly)|chua hoan thanh|chua xong)(?: .{0,12}\bhan)?$/, 'doing'],
  [/^chua (?:thuc hien|trien khai|lam|bat dau|tien hanh|den han|den thoi diem(?: thuc hien)?)$/, 'none'],
];

/** Whether states that exclude each other stand one after another in a cell, or are ticked in several columns, which are joined by semicolons. */
function contradicts(text: string): boolean {
  const said = new Set<string>();
  const timely = new Set<string>();
  for (const piece of text.split(/[;,/\n]/)) {
    const words = fold(piece);
    const state = states.find(([pattern]) => pattern.test(words))?.[1];
    if (state !== undefined) said.add(state);
    if (/^(?:.{0,20} )?(?:dung|trong|truoc|som) han$/.test(words)) timely.add('in time');
    else if (/^(?:.{0,20} )?(?:qua|tre|cham) han$/.test(words)) timely.add('late');
  }
  return said.size > 1 || timely.size > 1;
}

export const severalStatuses: RowRule = {
  id: 'progress.several-statuses',
  title: { vi: 'Hai trạng thái trái nhau', en: 'Two statuses that exclude each other' },
  family: 'progress',
  scope: 'row',
  severity: 'warning',
  clears: ['viec'],
  source: 'R7; tick columns Đã hoàn thành | Đang thực hiện | Chưa thực hiện, two of which are ticked',
  say: {
    vi: 'Nhiệm vụ được ghi (hoặc đánh dấu) nhiều trạng thái trái nhau: “{read}”.',
    en: 'The task bears (or is ticked for) several statuses that exclude each other: “{read}”.',
  },
  accept: {
    vi: 'Một trạng thái cho mỗi nhiệm vụ; có nhiều cột đánh dấu thì chỉ đánh dấu một cột.',
    en: 'One status for each task; where there are several columns, a mark in one of them.',
  },
  example: 'Đang thực hiện',
  why: {
    vi: 'Không biết phải tính nhiệm vụ vào số đã hoàn thành hay chưa hoàn thành.',
    en: 'Nobody can tell whether the task counts as done or not.',
  },
  fix: {
    vi: 'Giữ một trạng thái đúng với thực tế, bỏ trạng thái còn lại.',
    en: 'Keep the one that is true and take the other away.',
  },
  examples: {
    bad: [{ rows: [{ ...doneTask, status: 'Đã hoàn thành; Đang thực hiện' }] }],
    good: [
      { rows: [{ ...doneTask, status: 'Đã hoàn thành' }] },
      { rows: [{ ...doneTask, status: 'Hoàn thành, đúng hạn' }] },
    ],
  },
  fields: ['status'],
  hints: hints.severalStates,
  check: (live, _context, report) => {
    const typed = live.row.cells.status?.text;
    if (typed === undefined || !mayBeSeveral(typed) || !contradicts(typed)) return;
    report({ row: live.row, field: 'status' });
  },
};

/** Several statuses in one cell stand apart by a sign. */
export function mayBeSeveral(typed: string): boolean {
  return /[;,/\n]/.test(typed);
}
