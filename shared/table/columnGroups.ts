import type { ColumnDraft, LayoutHints } from '#shared/table/columnDraft';
import type { Field } from '#shared/table/field';
import type { Sense } from '#shared/table/headerGrammar';
import { headerWords } from '#shared/table/headerWords';
import { namesBody } from '#shared/table/profile';
import { groupSense, headerSense } from '#shared/table/sense';

const ORDERED = /^(?:so )?van ban.*\b(?:giao|chi dao)\b|^can cu\b/;

/** What the group above makes of a column: "Thời gian → Theo KH", "Kết quả thực hiện → Nội dung", "Kinh phí → Tổng số". */
export function readInGroup(column: ColumnDraft): void {
  const outer = column.head.groups.at(-1);
  if (outer === undefined) return;
  let group = groupSense(outer);
  if (group === 'other' && column.head.groups.length > 1) group = groupSense(column.head.groups.at(-2) ?? '');
  const { sense } = column;
  const become = (next: Sense, score = 0.9): void => {
    column.sense = next;
    column.score = score;
  };
  const words = headerWords(column.head.leaf);
  // "Văn bản giao nhiệm vụ" over number, day and issuer: what ordered the task proves nothing of its being done.
  if (
    ORDERED.test(headerWords(outer)) &&
    (sense === 'ordinal' || sense === 'evidence' || sense === 'done_day' || sense === 'submit_day')
  )
    become('none');
  // "Văn bản hoàn thành → Số, Ngày": a number under a group counts no rows.
  else if (sense === 'ordinal' && words === 'so') {
    if (headerSense(outer)?.sense === 'evidence') become('evidence');
    else become('none');
  }
  // "Tiến độ (tháng)" over 1, 2, 3 …: numbers of months, quarters or weeks.
  else if (/^\d{1,2}$/.test(words) && /\b(?:thang|quy|tuan)\b/.test(headerWords(outer))) become('unit_of_time');
  else if (group === 'time') {
    if (sense === 'plan') become('finish');
    else if (sense === 'actual' || sense === 'done_day') become('completed_on');
    else if (sense === 'launch') become('start');
    else if (words === 'hoan thanh') become('finish', 0.95);
    else if (sense === undefined) sayAsGroup(column, outer);
  } else if (group === 'result' || group === 'output') {
    if (sense === 'plan' || sense === 'required') become('output');
    else if (sense === 'actual') become('progress_text');
    else if (sense === 'done_day') become('completed_on', 0.8);
  } else if (group === 'doing') {
    if (sense === 'result' || (sense === 'content' && words.startsWith('noi dung'))) become('progress_text');
    else if (sense === 'done_day') become('completed_on');
    else if (sense === 'submit_day') become('submitted_on');
    else if (sense === 'working_time' || sense === 'advance') become('status', 0.7);
    else if (sense === 'output') become('evidence', 0.65);
  } else if (group === 'budget') {
    become(
      sense === 'total' || sense === 'budget' ? 'budget' : sense === 'unit_of_time' ? 'unit_of_time' : 'none',
      0.85,
    );
  } else if (group === 'actor') {
    if (sense === 'actual' || words === 'chinh') become('lead', 0.8);
    else if (words === 'phu') become('coordinating', 0.8);
  } else if (group === 'status') {
    if (sense === 'finish' || sense === 'actual') become('state');
  } else if (sense === undefined) {
    const whole = headerSense(`${outer} ${column.head.leaf}`);
    if (whole !== undefined) become(whole.sense, whole.score * 0.8);
  }
}

/** "Thời gian trình → UBND tỉnh, HĐND tỉnh": words that say nothing of a time themselves leave it to the group. */
function sayAsGroup(column: ColumnDraft, outer: string): void {
  const whole = headerSense(outer);
  if (whole === undefined) return;
  column.sense = whole.sense;
  column.score = whole.score * 0.8;
}

/** "Kế hoạch → Thời gian, Sản phẩm", "Thực hiện → Thời gian, Kết quả": under the second group stands what was reached. */
export function readPairs(columns: readonly ColumnDraft[]): void {
  const outer = ({ head }: ColumnDraft): string => headerWords(head.groups.at(-1) ?? '');
  if (!columns.some((column) => /^(?:theo )?ke hoach\b|^duoc giao\b/.test(outer(column)))) return;
  for (const column of columns) {
    if (!/^(?:da |ket qua )?thuc hien$|^thuc te$/.test(outer(column))) continue;
    if (column.sense === 'period' || column.sense === 'finish' || column.sense === 'done_day')
      column.sense = 'completed_on';
    else if (column.sense === 'result' || column.sense === 'output') column.sense = 'progress_text';
    column.score = Math.min(column.score, 0.8);
  }
}

/** Two or more neighbouring columns of status words, or Có | Không, are one status to tick. */
export function gatherTicks(columns: readonly ColumnDraft[]): void {
  const tickable = (column: ColumnDraft | undefined): boolean =>
    column !== undefined &&
    (column.sense === 'state' ||
      column.sense === 'yes_no' ||
      (/^(?:hoan thanh|da (?:thuc hien|trien khai|lam))$/.test(headerWords(column.head.leaf)) && !inTime(column)));
  for (let i = 0; i < columns.length; i += 1) {
    let j = i;
    while (tickable(columns[j]) && (j === i || columns[j]?.head.groups.at(-1) === columns[i]?.head.groups.at(-1)))
      j += 1;
    const run = columns.slice(i, j);
    const telling =
      run.some(({ sense }) => sense === 'state') || run.filter(({ sense }) => sense === 'yes_no').length === 2;
    if (run.length >= 2 && telling) {
      for (const column of run) {
        column.sense = 'status';
        column.score = 0.9;
        column.part = true;
      }
    } else if (run.length === 1 && run[0]?.sense === 'state') {
      run[0].sense = 'status';
      run[0].score = 0.6;
    }
    if (j > i) i = j - 1;
  }
}

function inTime(column: ColumnDraft): boolean {
  const outer = column.head.groups.at(-1);
  return outer !== undefined && groupSense(outer) === 'time';
}

/**
 * Neighbouring columns with bodies for heads and marks below (C and P, CT and PH, ticks) are one lead, unless the table has one: who helps is told by
 * the marks.
 */
export function gatherBodies(columns: readonly ColumnDraft[], hints: LayoutHints): void {
  if (columns.some(({ sense }) => sense === 'lead' || sense === 'body')) return;
  const marked = ({ head }: ColumnDraft): boolean => {
    const { filled, marks } = hints.profile(head.column);
    return namesBody(head.leaf) && (filled === 0 || marks >= 0.6);
  };
  const run = columns.filter(marked);
  const filled = run.filter(({ head }) => hints.profile(head.column).filled > 0);
  const group = headerWords(run[0]?.head.groups.at(-1) ?? '');
  if (filled.length < 2 || run.some(({ head }) => headerWords(head.groups.at(-1) ?? '') !== group)) return;
  for (const column of run) {
    column.sense = group.includes('phoi hop') && !group.includes('chu tri') ? 'coordinating' : 'lead';
    column.score = 0.8;
    column.part = true;
  }
}

/**
 * Neighbouring columns of years, quarters or months are one period to tick; under money they are one budget, under aims one objective. Figures
 * under them are what is to be reached by then, and words under “Kết quả thực hiện” what each of them has brought: the last one is the report.
 */
export function gatherUnits(columns: readonly ColumnDraft[], hints: LayoutHints): void {
  for (let i = 0; i < columns.length; i += 1) {
    let j = i;
    while (
      columns[j]?.sense === 'unit_of_time' &&
      (j === i || columns[j]?.head.groups.at(-1) === columns[i]?.head.groups.at(-1))
    )
      j += 1;
    readUnits(columns.slice(i, j), hints);
    if (j > i) i = j - 1;
  }
}

function readUnits(run: readonly ColumnDraft[], hints: LayoutHints): void {
  const outer = run[0]?.head.groups.at(-1);
  const aim = outer !== undefined && headerSense(outer)?.sense === 'objective';
  const group = outer === undefined ? 'other' : groupSense(outer);
  const field: Field = group === 'budget' ? 'budget' : aim ? 'objective' : 'period';
  const below = field === 'period' && run.length > 1 ? holds(run, hints) : 'ticks';
  run.forEach((column, at) => {
    if ((run.length === 1 && group !== 'time' && group !== 'budget') || below === 'figures') {
      column.sense = 'none';
    } else if (below === 'words' && group === 'doing') {
      column.sense = 'progress_text';
      column.score = hints.profile(column.head.column).filled === 0 ? 0.8 : 0.8 + at / 100;
    } else {
      column.sense = field;
      column.score = 0.85;
      column.part = run.length > 1;
    }
  });
}

/** What stands under columns of years, quarters or months: mostly figures, mostly words, else ticks (or nothing yet). */
function holds(run: readonly ColumnDraft[], hints: LayoutHints): 'ticks' | 'figures' | 'words' {
  const profiles = run.map(({ head }) => hints.profile(head.column));
  const cells = profiles.reduce((sum, { filled }) => sum + filled, 0);
  const share = (of: 'numbers' | 'ticks' | 'times') =>
    profiles.reduce((sum, profile) => sum + profile[of] * profile.filled, 0) / cells;
  if (cells < 2 || share('ticks') >= 0.5) return 'ticks';
  if (share('numbers') > 0.6) return 'figures';
  const length = profiles.reduce((sum, profile) => sum + profile.length * profile.filled, 0) / cells;
  return length > 8 && share('times') < 0.5 ? 'words' : 'ticks';
}
