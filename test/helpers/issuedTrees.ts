import fc from 'fast-check';
import type { Decision, Line, LineVersion, TrackerState } from '#shared/merge/model';
import type { Book } from '#shared/report/book';
import { issuedWorkbook } from '#shared/report/issued';
import type { SheetCode } from '#shared/report/issuedClass';
import { statusWordings } from '#shared/report/issuedWords';
import { calcColumns, calcSheetName } from '#shared/report/names';
import type { TaskStatus } from '#shared/status/class';
import { statusOf } from '#shared/status/classify';
import type { ProgressField } from '#shared/table/field';
import { sampleRegistry } from '#test/helpers/reportSample';
import { assignmentsOf, programmeOf, type TaskSketch } from '#test/shared/status/programmeOfTests';

/** Random small programmes of one body with what it said, to hold the issued workbook against the tracker. */
export type Tree = {
  readonly sketches: readonly TaskSketch[];
  /** By task: what was said in a period before, and in this one. */
  readonly said: Readonly<Record<string, Readonly<Record<'2015-09' | '2015-10' | '2015-11', Told>>>>;
  readonly decisions: readonly Decision[];
};

export type Told = Partial<Readonly<Record<ProgressField, string>>>;

export const period = '2015-11';
export const asOf = '2015-11-14';
const agency = 'so-khcn';

const origin = { agency, file: 'f.xlsx', hash: '', sheet: 'S', cell: 'A1', savedAt: null };

function linesOf(tree: Tree): readonly Line[] {
  return Object.entries(tree.said).map(([task, periods]): Line => {
    const fields: Partial<Record<ProgressField, LineVersion[]>> = {};
    for (const [when, told] of Object.entries(periods)) {
      for (const [field, value] of Object.entries(told)) {
        const versions = fields[field as ProgressField] ?? [];
        versions.push({ period: when, value: value ?? '', origin });
        fields[field as ProgressField] = versions;
      }
    }
    return { task, agency, role: 'lead', fields };
  });
}

/** Classes the tracker derives. */
export function trackerClasses(tree: Tree): ReadonlyMap<string, TaskStatus> {
  return statusOf({
    programme: programmeOf(tree.sketches),
    assignments: assignmentsOf(tree.sketches),
    lines: linesOf(tree),
    decisions: tree.decisions,
    asOf,
    period,
  });
}

/** The workbook issued within the period, with what was already said in it standing in its cells. */
export function issuedTree(tree: Tree): Book {
  const state: TrackerState = {
    programme: 'p',
    period,
    asOf,
    lines: linesOf(tree),
    editorial: [],
    conflicts: [],
    proposals: [],
    waiting: [],
    extras: [],
    decisions: tree.decisions,
    submissions: [],
  };
  const made = issuedWorkbook({
    programme: programmeOf(tree.sketches),
    assignments: assignmentsOf(tree.sketches),
    agency,
    state,
    period,
    asOf,
    registry: sampleRegistry,
  });
  if (made === null) throw new Error('nothing to issue');
  return made.book;
}

const places = new Map(calcColumns.map(([column], index) => [column, index]));

/** Codes the calculation sheet holds as issued, by task. */
export function sheetCodesOf(book: Book): ReadonlyMap<string, SheetCode> {
  const sheet = book.sheets.find((one) => one.name === calcSheetName);
  const found = new Map<string, SheetCode>();
  for (const { values } of sheet?.rows() ?? []) {
    const [line, code] = [values[places.get('id') ?? 0], values[places.get('code') ?? 0]];
    if (typeof line !== 'string' || !line.endsWith('.L')) continue;
    found.set(line.slice(0, -2), (typeof code === 'object' && code !== null ? code.result : String(code)) as SheetCode);
  }
  return found;
}

const times = ['', '', '6/2015', '10/2015', '11/2015', '12/2015', '5/2016', '01/11/2015', '14/11/2015', 'Thường xuyên'];
const outputs = [
  '',
  'Quyết định của UBND tỉnh',
  'Báo cáo',
  'Đề án được UBND tỉnh phê duyệt',
  'Các lớp tập huấn',
  'Hội nghị',
];
const days = ['', '', '', '28/7/2015', '08/10/2015', '31.10.2015', '10-11-2015', '14/11/2015', '20/11/2015'];
const percents = ['', '', '', '0', '30', '60', '100', '100', '120'];

/** Texts a formula can read whole. */
const plain = [
  '',
  '',
  '',
  'Đang họp bàn',
  'Đã hoàn thành',
  'Đã xong; gửi kèm',
  'Sẽ làm tiếp',
  'Đang hoàn thiện dự thảo',
  'Đã họp',
  'Chưa triển khai do chưa có kinh phí',
  'Chưa thực hiện xong',
  'Chưa triển khai phần mềm; đã họp',
];
/** Texts that may name documents and days. */
export const free = [
  ...plain,
  'Đã trình UBND tỉnh tại Tờ trình số 45/TTr-SKHCN ngày 20/10/2015',
  'Tờ trình số 45/TTr-SKHCN',
  'Sẽ trình Tờ trình số 46/TTr-SKHCN ngày 20/12/2015',
  'Đã trình UBND tỉnh ngày 12/10/2015, chờ UBND tỉnh phê duyệt',
  'UBND tỉnh đã ban hành Quyết định số 1204/QĐ-UBND ngày 12/10/2015',
  'Quyết định số 1204/QĐ-UBND ngày 12/11/2015',
  'QĐ 1204/QĐ-UBND',
  'Dự thảo Quyết định số 12/QĐ-UBND',
  'Báo cáo số 12/BC-SKHCN ngày 01/10/2015',
  'Đã tổ chức 3 lớp, 120 người',
  'Đã tổ chức Hội nghị ngày 12/10/2015',
  'Đã tổ chức Hội nghị',
  'Sẽ tổ chức Hội nghị ngày 20/11/2015',
  'Công văn số 88/SKHCN-KH ngày 2/11/2015',
  'Thực hiện Kế hoạch số 12/KH-UBND, đang triển khai',
  'Đã ký Hợp đồng số 5/HĐ ngày 3/9/2015',
  'Hoàn thành 60% khối lượng',
  'Đã hoàn thành, ban hành ngày 3/9/2015',
  'Đã gửi hồ sơ trình UBND tỉnh ngày 5/11/2015',
  'Đang trình UBND tỉnh (Tờ trình số 47/TTr-SKHCN ngày 06/11/2015)',
  'Hoàn thành ngày 28/10/2015',
  'Đã hoàn thành (tháng 10/2015)',
  'Đã hoàn thành 100% khối lượng',
  'Đã nghiệm thu, đưa vào sử dụng từ ngày 15/10/2015',
  'Chưa đến thời hạn thực hiện',
];

function tellings(texts: readonly string[], statuses: readonly string[], dates: readonly string[]): fc.Arbitrary<Told> {
  const of = (values: readonly string[]) => fc.constantFrom(...values);
  return fc.record(
    {
      progress_text: of(texts),
      evidence: of(texts),
      percent: of(percents),
      status: of(statuses),
      submitted_on: of(dates),
      completed_on: of(dates),
    },
    { requiredKeys: [] },
  );
}

const statuses = ['', '', '', '', ...statusWordings];
const odd = ['tháng 10/2015', '10/2015', '2015-10-20', 'hôm qua', '31/9/2015', '20/10'];
const unlisted = ['Hoàn thành ngày 12/10', 'Cơ bản xong phần 1', 'Vượt kế hoạch', 'đang xin ý kiến các ngành'];
/** A figure in the status is weighed against the percent column by the province alone. */
const figured = ['Đạt 100%', 'Đạt 60 %'];

function decision(task: string): fc.Arbitrary<Decision> {
  const base = { id: `d-${task}`, by: 'x', on: '2015-11-02', reason: '' };
  const document = { body: 'UBND tỉnh', number: '12/QĐ-UBND', date: '2015-11-01' };
  return fc.constantFrom<Decision>(
    { ...base, kind: 'cancel', task },
    { ...base, kind: 'suspend', task },
    { ...base, kind: 'complete', task, completedOn: '2015-11-01' },
    { ...base, kind: 'extend', task, deadline: '2016-03-31', document },
    { ...base, kind: 'extend', task, deadline: '2016-03-31' },
  );
}

/** `readable`: what is typed this period is of the kinds a plain formula reads; what was said before is anything. */
export function trees(readable: boolean): fc.Arbitrary<Tree> {
  const now = readable
    ? tellings(plain, statuses, days)
    : tellings(free, [...statuses, ...unlisted, ...figured], [...days, ...odd]);
  const known = readable ? unlisted : [...unlisted, ...figured];
  const earlier = tellings(free, [...statuses, ...known], [...days, ...odd]);
  const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>, none: Value) =>
    fc.oneof({ weight: 1, arbitrary: fc.constant(none) }, { weight: 1, arbitrary });
  const one = fc.record({
    start: fc.constantFrom(...times),
    finish: fc.constantFrom(...times),
    output: fc.constantFrom(...outputs),
    now: sometimes(now, {}),
    before: sometimes(earlier, {}),
    long: sometimes(earlier, {}),
    under: fc.nat(3),
  });
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 5 }), fc.nat(30), fc.nat(4))
    .chain(([rows, decides, which]) => {
      const ids: string[] = ['1'];
      const parents: (string | undefined)[] = [undefined];
      const counts = new Map<string, number>();
      rows.slice(1).forEach(({ under }) => {
        const parent = ids[under === 3 ? ids.length - 1 : 0] ?? '1';
        const number = (counts.get(parent) ?? 0) + 1;
        counts.set(parent, number);
        ids.push(`${parent}.${number}`);
        parents.push(parent);
      });
      const order = ids.map((_, index) => index).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
      const sketches = order.map((index): TaskSketch => {
        const { start, finish, output } = rows[index] ?? { start: '', finish: '', output: '' };
        const parent = parents[index];
        return {
          id: ids[index] ?? '',
          ...(parent === undefined ? {} : { parent }),
          ...(start === '' ? {} : { start }),
          ...(finish === '' ? {} : { finish }),
          ...(output === '' ? {} : { output }),
        };
      });
      const said = Object.fromEntries(
        rows.map((row, index) => [
          ids[index] ?? '',
          { '2015-09': row.long, '2015-10': row.before, '2015-11': row.now },
        ]),
      );
      const target = ids[which % ids.length] ?? '1';
      const decisions = decides > 4 ? fc.constant([]) : decision(target).map((made) => [made]);
      return decisions.map((made): Tree => ({ sketches, said, decisions: made }));
    });
}

/** Many trees as one programme, so that one workbook shows them all. */
export function forest(many: readonly Tree[]): Tree {
  const name = (tree: number, id: string) => `${tree + 1}${id.slice(1)}`;
  return {
    sketches: many.flatMap(({ sketches }, k) =>
      sketches.map((sketch) => ({
        ...sketch,
        id: name(k, sketch.id),
        ...(sketch.parent === undefined ? {} : { parent: name(k, sketch.parent) }),
      })),
    ),
    said: Object.fromEntries(
      many.flatMap(({ said }, k) => Object.entries(said).map(([id, told]) => [name(k, id), told] as const)),
    ),
    decisions: many.flatMap(({ decisions }, k) =>
      decisions.map((made) => ('task' in made ? { ...made, id: `${made.id}-${k}`, task: name(k, made.task) } : made)),
    ),
  };
}
