import type { ColumnDraft, LayoutHints } from '#shared/table/columnDraft';
import type { Sense } from '#shared/table/headerGrammar';
import { headerWords } from '#shared/table/headerWords';

/** Times: what "triển khai", "Ngày hoàn thành", "Ngày trình", "Giai đoạn", "Tiến độ" are depends on the other time columns. */
export function settleTimes(open: readonly ColumnDraft[], all: readonly ColumnDraft[]): void {
  const has = (...senses: readonly Sense[]): boolean =>
    all.some(({ sense, owned }) => owned === undefined && sense !== undefined && senses.includes(sense));
  const turn = (from: Sense, to: Sense, score: number): void => {
    for (const column of open) {
      if (column.sense !== from) continue;
      column.sense = to;
      column.score = Math.min(column.score, score);
    }
  };
  const known = has('finish', 'period');
  // “Ngày hoàn thành” alone beside what was done is the day it was done or the one it was to be done by: a person says which.
  const reported = has('progress_text', 'status', 'percent', 'evidence', 'result');
  turn('done_day', known || has('launch') ? 'completed_on' : 'finish', known ? 0.85 : reported ? 0.55 : 0.7);
  turn(
    'submit_day',
    has('finish', 'period') || has('status', 'percent', 'progress_text', 'completed_on') ? 'submitted_on' : 'finish',
    0.75,
  );
  turn('launch', has('finish', 'start', 'completed_on') ? 'start' : 'period', 0.85);
  turn('report_time', has('finish', 'period') ? 'none' : 'finish', 0.6);
  turn('stage', has('finish', 'period', 'start') ? 'none' : 'period', 0.6);
  turn('plan', has('finish', 'period') ? 'none' : 'finish', 0.5);
}

/** "Kết quả", "Tiến độ", "Tiến độ thực hiện": plan or progress, by what stands beside them and, where there are values, by these. */
export function settleResults(open: readonly ColumnDraft[], all: readonly ColumnDraft[], hints: LayoutHints): void {
  const has = (...senses: readonly Sense[]): boolean =>
    all.some(({ sense, owned }) => owned === undefined && sense !== undefined && senses.includes(sense));
  const timed = has('start', 'finish', 'period');
  for (const column of open) {
    if (column.sense !== 'result') continue;
    const at = all.indexOf(column);
    const beside = [all[at - 1], all[at + 1]].some(
      (n) =>
        n !== undefined &&
        n.owned === undefined &&
        (n.sense === 'status' || n.sense === 'percent' || (n.sense === 'advance' && !timed)),
    );
    column.sense = has('output')
      ? has('progress_text')
        ? 'none'
        : 'progress_text'
      : beside
        ? 'progress_text'
        : 'output';
  }
  // “Minh chứng, sản phẩm” of a plan is what is to come of the task; where work is reported it proves what was done.
  for (const column of open) {
    const both =
      column.sense === 'evidence' && /\bsan pham\b|\bket qua\b|\bdau ra\b/.test(headerWords(column.head.leaf));
    if (!both || has('output', 'progress_text', 'status', 'percent', 'completed_on', 'advance', 'working_time'))
      continue;
    column.sense = 'output';
    column.score = 0.7;
  }
  for (const column of open) {
    if (column.sense !== 'advance' && column.sense !== 'working_time') continue;
    const values = hints.profile(column.head.column);
    const score = column.score;
    if (!timed) column.sense = 'period';
    else if (values.filled >= 2 && values.numbers > 0.6 && !has('percent')) column.sense = 'percent';
    else if (values.filled >= 2 && values.states > 0.7 && values.length < 40 && !has('status')) column.sense = 'status';
    else if (has('progress_text')) column.sense = has('status') ? 'none' : 'status';
    else column.sense = 'progress_text';
    column.score = score;
  }
}

/** What stands left of the task says where it comes from: number and day of the document that ordered it prove nothing of its being done. */
export function settleOrders(open: readonly ColumnDraft[], all: readonly ColumnDraft[]): void {
  const content = all.find(({ sense }) => sense === 'content');
  if (content === undefined) return;
  for (const column of open) {
    if (column.head.column >= content.head.column) continue;
    const issued = /\b(?:ban hanh|van ban|ky)\b/.test(headerWords(column.head.leaf));
    // "Kết quả năm 2025" left of what is to be done is what was reached before.
    const before = column.sense === 'result' && /\b20\d\d$/.test(headerWords(column.head.leaf));
    if (
      before ||
      column.sense === 'evidence' ||
      ((column.sense === 'done_day' || column.sense === 'submit_day') && issued)
    )
      column.sense = 'none';
  }
}

const CODES = /^(?:ma|ma so|ma hieu|so hieu|ky hieu)(?: (?:nhiem vu|cong viec|viec|noi dung|so))?$/;

export function settleRest(open: readonly ColumnDraft[], all: readonly ColumnDraft[], hints: LayoutHints): void {
  const has = (...senses: readonly Sense[]): boolean =>
    all.some(({ sense, owned }) => owned === undefined && sense !== undefined && senses.includes(sense));
  const firstText = all.find(({ sense }) => sense !== 'ordinal' && sense !== undefined);
  for (const column of open) {
    const values = hints.profile(column.head.column);
    if (column.sense === 'body') column.sense = has('lead') ? 'none' : 'lead';
    else if (column.sense === 'required') column.sense = has('objective') ? 'none' : 'objective';
    else if (column.sense === 'directive' && !has('content') && headerWords(column.head.leaf).startsWith('noi dung')) {
      // A table of what leaders ordered: the order is the task.
      column.sense = 'content';
      column.score = 0.7;
    } else if (column.sense === 'reference') {
      const stands = column === firstText || values.length > 30;
      column.sense = !has('content') && stands ? 'content' : 'none';
      column.score = 0.6;
    } else if (
      column.sense === 'total' ||
      column.sense === 'actual' ||
      column.sense === 'yes_no' ||
      column.sense === 'plan'
    )
      column.sense = 'none';
  }
  if (has('ordinal')) return;
  // A header cell left empty or with a mere sign (#) over the numbers, or codes that number the rows.
  const content = all.find(({ sense }) => sense === 'content');
  for (const column of open) {
    const values = hints.profile(column.head.column);
    const left = content === undefined || column.head.column < content.head.column;
    const bare = column.sense === undefined && headerWords(column.head.leaf) === '';
    const coded = column.sense === 'none' && CODES.test(headerWords(column.head.leaf));
    if ((bare || coded) && left && values.filled >= 1 && values.ordinals > 0.6) {
      column.sense = 'ordinal';
      column.score = 0.8;
      return;
    }
  }
}

/** How sure a column is that nothing but its values speaks for: a person is asked. */
const BY_VALUES = 0.5;

/**
 * A table that lacks who, when or what, and has a column whose header is no words we know: what stands below is what is lacking, until a
 * person says otherwise. Without it the lead of every task would be a column of one's own, and nobody would be asked.
 */
export function settleUnknown(open: readonly ColumnDraft[], all: readonly ColumnDraft[], hints: LayoutHints): void {
  const has = (...senses: readonly Sense[]): boolean =>
    all.some(({ sense, owned }) => owned === undefined && sense !== undefined && senses.includes(sense));
  const unknown = open.filter(({ sense, head }) => sense === undefined && head.leaf !== '');
  const take = (sense: Sense, fits: (values: ReturnType<LayoutHints['profile']>) => boolean): void => {
    const column = unknown.find((one) => {
      const values = hints.profile(one.head.column);
      return one.sense === undefined && values.filled >= 2 && fits(values);
    });
    if (column === undefined) return;
    column.sense = sense;
    column.score = BY_VALUES;
  };
  const what = has('content', 'output');
  const led = has('lead');
  const timed = has('start', 'finish', 'period');
  // Two of the three make it a table of tasks; a list of opinions with the bodies that gave them is none.
  if (what && timed && !led) take('lead', ({ bodies, length }) => bodies > 0.6 && length < 120);
  if (what && led && !timed) take('period', ({ times, numbers }) => times > 0.6 && numbers < 0.3);
  // “Hiện trạng”, “Đèn”: one word of a state in each row.
  if (what && (led || timed) && !has('status')) take('status', ({ states, length }) => states > 0.7 && length < 40);
  if (!what && led && timed)
    take('content', ({ length, bodies, times, numbers }) => length > 15 && Math.max(bodies, times, numbers) < 0.3);
}
