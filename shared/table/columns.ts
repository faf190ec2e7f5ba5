import type { Field, OwnedColumn } from '#shared/table/field';
import { isSoftwareBand } from '#shared/table/frame';
import type { HeaderColumn } from '#shared/table/header';
import { ownedByHeader } from '#shared/table/owned';
import type { Profile } from '#shared/table/profile';
import { groupSense, headerSense, headerWords, type Sense } from '#shared/table/sense';
import type { ColumnDecision, LayoutOverride, TableRefusal } from '#shared/table/table';
import { fold } from '#shared/text/fold';
import { decodeTcvn3, decodeVni, type LegacyEncoding, readLegacy } from '#shared/text/legacy';

export type Layout = {
  readonly columns: readonly ColumnDecision[];
  readonly extra: readonly { readonly column: number; readonly header: string }[];
  readonly owned: readonly { readonly column: number; readonly kind: OwnedColumn; readonly header: string }[];
  /** Why this is no task table; absent when it is one. */
  readonly refusal?: TableRefusal['reason'];
};

export type LayoutHints = {
  readonly profile: (column: number) => Profile;
  /** Column of the hidden ids by defined name. */
  readonly idColumn?: number | undefined;
  readonly overrides?: readonly LayoutOverride[] | undefined;
};

/** A column while the table is being decided. `score` is the confidence so far; `parts` marks columns that make one field together. */
type Draft = {
  readonly head: HeaderColumn;
  sense: Sense | undefined;
  score: number;
  part: boolean;
  fixed: boolean;
  owned: OwnedColumn | undefined;
};

/**
 * Decides every column of a table at once (T2): what each header can mean, then groups, tick and year columns, then what the
 * neighbours and the values leave open. One column per field, or several that make one; the rest is extra or ours.
 */
export function decideColumns(heads: readonly HeaderColumn[], hints: LayoutHints): Layout {
  const legacy = heads.map(({ leaf }) => readLegacy(leaf)?.encoding).find((encoding) => encoding !== undefined);
  const drafts = heads.map((head) => draft(head, legacy));
  markOwned(drafts, hints);
  applyOverrides(drafts, hints.overrides ?? []);
  const open = drafts.filter(({ fixed, owned }) => !fixed && owned === undefined);
  for (const column of open) readInGroup(column);
  gatherTicks(open);
  gatherUnits(open);
  settleTimes(open, drafts);
  settleResults(open, drafts, hints);
  settleRest(open, drafts, hints);
  return layout(drafts, hints);
}

/** Where one header is in an old encoding all are: short ones ("Ghi chó") do not show it by themselves. */
function draft(head: HeaderColumn, legacy: LegacyEncoding | undefined): Draft {
  const typed = headerSense(head.leaf);
  const decoded = legacy === 'vni' ? decodeVni(head.leaf) : legacy === 'tcvn3' ? decodeTcvn3(head.leaf) : head.leaf;
  const own = typed ?? headerSense(decoded);
  return { head, sense: own?.sense, score: own?.score ?? 0, part: false, fixed: false, owned: undefined };
}

function markOwned(drafts: readonly Draft[], hints: LayoutHints): void {
  for (const column of drafts) {
    if (column.head.column === hints.idColumn || ownedByHeader(column.head.leaf) === 'id') column.owned = 'id';
  }
  const ours = drafts.some(({ owned }) => owned === 'id') || hints.idColumn !== undefined;
  for (const column of drafts) {
    if (column.owned !== undefined) continue;
    const kind = ownedByHeader(column.head.leaf);
    if (kind === undefined) continue;
    const band = column.head.groups.some(isSoftwareBand);
    const computed = hints.profile(column.head.column).formulas > 0.5;
    const otherTime = drafts.some((d) => d !== column && (d.sense === 'finish' || d.sense === 'period'));
    if (band || ours || (computed && (kind !== 'deadline' || otherTime))) column.owned = kind;
  }
}

function applyOverrides(drafts: readonly Draft[], overrides: readonly LayoutOverride[]): void {
  for (const { header, field } of overrides) {
    const key = fold(header);
    for (const column of drafts) {
      if (fold(column.head.header) !== key && fold(column.head.leaf) !== key) continue;
      column.fixed = true;
      column.sense = field === 'extra' ? 'none' : field;
      column.score = 1;
    }
  }
}

/** What the group above makes of a column: "Thời gian → Theo KH", "Kết quả thực hiện → Nội dung", "Kinh phí → Tổng số". */
function readInGroup(column: Draft): void {
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
  if (group === 'time') {
    if (sense === 'plan') become('finish');
    else if (sense === 'actual' || sense === 'done_day') become('completed_on');
    else if (sense === 'launch') become('start');
    else if (words === 'hoan thanh') become('finish', 0.95);
  } else if (group === 'result' || group === 'output') {
    if (sense === 'plan' || sense === 'required') become('output');
    else if (sense === 'actual') become('progress_text');
  } else if (group === 'doing') {
    if (sense === 'result' || (sense === 'content' && /^noi dung/.test(words))) become('progress_text');
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
    if (sense === 'actual') become('lead', 0.8);
  } else if (group === 'status') {
    if (sense === 'finish' || sense === 'actual') become('state');
  } else if (sense === undefined) {
    const whole = headerSense(`${outer} ${column.head.leaf}`);
    if (whole !== undefined) become(whole.sense, whole.score * 0.8);
  }
}

/** Two or more neighbouring columns of status words, or Có | Không, are one status to tick. */
function gatherTicks(columns: readonly Draft[]): void {
  const tickable = (column: Draft | undefined): boolean =>
    column !== undefined &&
    (column.sense === 'state' ||
      column.sense === 'yes_no' ||
      (headerWords(column.head.leaf) === 'hoan thanh' && !inTime(column)));
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

function inTime(column: Draft): boolean {
  const outer = column.head.groups.at(-1);
  return outer !== undefined && groupSense(outer) === 'time';
}

/** Neighbouring columns of years, quarters or months are one period to tick; under money they are one budget, under aims one objective. */
function gatherUnits(columns: readonly Draft[]): void {
  for (let i = 0; i < columns.length; i += 1) {
    let j = i;
    while (
      columns[j]?.sense === 'unit_of_time' &&
      (j === i || columns[j]?.head.groups.at(-1) === columns[i]?.head.groups.at(-1))
    )
      j += 1;
    const run = columns.slice(i, j);
    const outer = run[0]?.head.groups.at(-1);
    const aim = outer !== undefined && headerSense(outer)?.sense === 'objective';
    const group = outer === undefined ? 'other' : groupSense(outer);
    const field: Field = group === 'budget' ? 'budget' : aim ? 'objective' : 'period';
    for (const column of run) {
      if (run.length === 1 && group !== 'time' && group !== 'budget') {
        column.sense = 'none';
        continue;
      }
      column.sense = field;
      column.score = 0.85;
      column.part = run.length > 1;
    }
    if (j > i) i = j - 1;
  }
}

/** Times: what "triển khai", "Ngày hoàn thành", "Ngày trình", "Giai đoạn", "Tiến độ" are depends on the other time columns. */
function settleTimes(open: readonly Draft[], all: readonly Draft[]): void {
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
  turn('done_day', known || has('launch') ? 'completed_on' : 'finish', known ? 0.85 : 0.7);
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
function settleResults(open: readonly Draft[], all: readonly Draft[], hints: LayoutHints): void {
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

function settleRest(open: readonly Draft[], all: readonly Draft[], hints: LayoutHints): void {
  const has = (...senses: readonly Sense[]): boolean =>
    all.some(({ sense, owned }) => owned === undefined && sense !== undefined && senses.includes(sense));
  const firstText = all.find(({ sense }) => sense !== 'ordinal' && sense !== undefined);
  for (const column of open) {
    const values = hints.profile(column.head.column);
    if (column.sense === 'body') column.sense = has('lead') ? 'none' : 'lead';
    else if (column.sense === 'required') column.sense = has('objective') ? 'none' : 'objective';
    else if (column.sense === 'directive' && !has('content') && /^noi dung/.test(headerWords(column.head.leaf))) {
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
  // A header cell left empty over the numbers.
  const content = all.find(({ sense }) => sense === 'content');
  for (const column of open) {
    const values = hints.profile(column.head.column);
    const left = content === undefined || column.head.column < content.head.column;
    if (column.sense === undefined && column.head.leaf === '' && left && values.filled >= 1 && values.ordinals > 0.6) {
      column.sense = 'ordinal';
      column.score = 0.8;
      return;
    }
  }
}

function layout(drafts: readonly Draft[], hints: LayoutHints): Layout {
  const chosen = new Map<Field, Draft[]>();
  for (const column of drafts) {
    if (column.owned !== undefined || !isField(column.sense)) continue;
    const others = chosen.get(column.sense);
    if (others === undefined) chosen.set(column.sense, [column]);
    else if (column.part && others[0]?.part) others.push(column);
    else if (others[0] !== undefined && strength(column, hints) > strength(others[0], hints))
      chosen.set(column.sense, [column]);
  }
  const taken = new Set([...chosen.values()].flat());
  const columns: ColumnDecision[] = [...chosen]
    .map(([field, list]) => ({
      field,
      columns: list.map(({ head }) => head.column),
      header:
        list.length === 1 ? (list[0]?.head.header ?? '') : (list[0]?.head.groups.at(-1) ?? list[0]?.head.header ?? ''),
      confidence: Math.min(...list.map((column) => confidence(field, column, hints))),
    }))
    .sort((a, b) => (a.columns[0] ?? 0) - (b.columns[0] ?? 0));
  const extra = drafts
    .filter((column) => !taken.has(column) && column.owned === undefined)
    .map(({ head }) => ({ column: head.column, header: head.header }));
  const owned = drafts.flatMap(({ head, owned: kind }) =>
    kind === undefined ? [] : [{ column: head.column, kind, header: head.header }],
  );
  const refusal = refuse(drafts, chosen);
  return refusal === undefined ? { columns, extra, owned } : { columns, extra, owned, refusal };
}

const notFields = new Set<Sense>([
  'result',
  'launch',
  'advance',
  'working_time',
  'done_day',
  'submit_day',
  'report_time',
  'stage',
  'body',
  'reference',
  'state',
  'yes_no',
  'unit_of_time',
  'plan',
  'actual',
  'required',
  'total',
  'none',
]);

function isField(sense: Sense | undefined): sense is Field {
  return sense !== undefined && !notFields.has(sense);
}

/** Of two columns for one field the better header wins; of two equal ones the one with the longer texts, then the first. */
function strength(column: Draft, hints: LayoutHints): number {
  if (column.fixed) return 10;
  const texts = column.sense === 'content' ? Math.min(hints.profile(column.head.column).length, 200) / 20_000 : 0;
  return column.score + texts;
}

/** Header certainty, lowered where the values below say otherwise. */
function confidence(field: Field, column: Draft, hints: LayoutHints): number {
  if (column.fixed) return 1;
  const values = hints.profile(column.head.column);
  let doubt = 1;
  if (values.filled >= 4 && !column.part) {
    if ((field === 'lead' || field === 'coordinating') && values.times + values.numbers > 0.6) doubt = 0.5;
    if ((field === 'start' || field === 'finish' || field === 'period') && values.bodies > 0.6) doubt = 0.5;
    if (field === 'percent' && values.numbers < 0.3 && values.length > 20) doubt = 0.5;
    if (field === 'content' && (values.numbers > 0.8 || values.times > 0.8)) doubt = 0.5;
  }
  return Math.round(column.score * doubt * 100) / 100;
}

/** T1: content or output, and lead or time. Scoring, member and investment lists are named for what they are. */
function refuse(
  drafts: readonly Draft[],
  chosen: ReadonlyMap<Field, readonly Draft[]>,
): TableRefusal['reason'] | undefined {
  const words = drafts.map(({ head }) => headerWords(`${head.groups.join(' ')} ${head.leaf}`));
  const count = (pattern: RegExp): number => words.filter((text) => pattern.test(text)).length;
  const sure = (chosen.get('lead')?.[0]?.score ?? 0) >= 0.9;
  if (!sure) {
    const scores = count(/(?<!thoi |dia |trong |uu |nhuoc |quan |dac |luan )\bdiem\b/);
    if (scores >= 2 || (scores === 1 && count(/tieu chi|chi so|noi dung danh gia/) > 0)) return 'scoring';
    if (
      count(/ho (?:va )?ten/) > 0 &&
      count(/chuc (?:vu|danh)|don vi cong tac|dien thoai|ngay sinh|nam sinh|hoc vi|chuyen mon/) > 0
    )
      return 'members';
    if (
      count(
        /tong muc dau tu|giai ngan|chu dau tu|dia diem xay dung|^dia diem$|quy mo|\bkc ht\b|nang luc thiet ke|von dau tu/,
      ) >= 2
    )
      return 'investment';
  }
  if (!chosen.has('content') && !chosen.has('output')) return 'no_content';
  if (!chosen.has('lead') && !chosen.has('start') && !chosen.has('finish') && !chosen.has('period'))
    return 'no_lead_or_time';
  return undefined;
}
