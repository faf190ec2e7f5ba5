import { array, assert, constant, constantFrom, nat, property, record, subarray, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CheckInput,
  check,
  currentFindings,
  prepareCheck,
  type RowChange,
  recheckRows,
} from '#shared/rules/check';
import type { RuleExample } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import { gridOfExample, inputOf } from '#test/shared/rules/exampleTable';

const asOf = '2015-11-14';

/** What cells hold: faults of every family, and times without a year, whose year hangs on the rows above. */
const texts = {
  content: [
    'Xây dựng Đề án đổi mới cơ chế',
    'Lấy ý kiến các sở, ngành',
    'Tổng hợp, hoàn thiện dự thảo, trình UBND tỉnh',
    'Xây dựng dự thảo Đề án “Đổi mới”',
    'Ban hành Quy chế hoạt động của Ban Chỉ đạo năm 2016',
    'Phê duyệt Đề án “Đổi mới”',
    'Gửi Sở Nội vụ thẩm định',
    'Đẩy mạnh tuyên truyền',
    '',
  ],
  objective: ['', 'Nâng cao năng lực', 'Nt'],
  lead: [
    '',
    'Sở Tài chính',
    'Nt',
    'Sở Tài chính, Sở Nội vụ',
    'Các sở, ban, ngành',
    'Sở Vũ trụ',
    'Sở Tư Pháp',
    '30/9/2015',
  ],
  coordinating: ['', 'Các Sở, ban, ngành', 'Các Sở, Ban, Ngành', 'Sở Tài chính', 'Nt', 'Sở Nội vụ.'],
  output: ['', 'Quyết định', 'Quyết định của UBND tỉnh', 'Đề án', 'Các chính sách', 'Nt', 'Số lượng doanh nghiệp'],
  start: ['', '4/2015', '04/2015', 'Năm 2015', '02-3/2016', 'Quý I', '01/2016'],
  finish: [
    '',
    '12/2015',
    '8/2015',
    '3/2014',
    'Năm 2016',
    'Từ quý I năm 2016',
    'Tháng 12',
    'cuối năm',
    'Hằng năm',
    '7/2017',
  ],
  progress_text: [
    '',
    'Đã ban hành Quyết định số 5/QĐ-UBND ngày 20/8/2015',
    'Đang lấy ý kiến',
    'Sẽ trình trong tháng 12',
    'nt',
  ],
  percent: ['', '100', '50', '120', 'gần xong'],
  status: ['', 'Hoàn thành', 'Đang thực hiện', 'Chưa triển khai', 'Hoàn thành đúng hạn', 'Tạm dừng', 'nt'],
  completed_on: ['', '20/8/2015', '20/8/2016', 'x'],
  obstacles: ['', 'Thiếu kinh phí'],
  evidence: ['', 'Tờ trình số 3/TTr-STC ngày 01/8/2015'],
  note: ['', 'Xin lùi thời hạn'],
} as const satisfies Partial<Record<Field, readonly string[]>>;
type Typed = keyof typeof texts;
const typed = Object.keys(texts) as Typed[];
const textOf = (field: Typed, choice: number): string => texts[field][choice % texts[field].length] ?? '';
const always: readonly Typed[] = ['content', 'lead', 'finish'];

const titles: readonly (readonly string[])[] = [
  ['CHƯƠNG TRÌNH GIAI ĐOẠN 2015 - 2018', '(Kèm theo Quyết định số 5/QĐ-UBND ngày 11/6/2015)'],
  ['PHÂN CÔNG NHIỆM VỤ NĂM 2015'],
  ['CHƯƠNG TRÌNH ĐẾN NĂM 2020'],
  ['KẾ HOẠCH', '(Ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 01/6/2015)'],
];

/** `cells`: which of its texts each field has, in their order. */
type Made = { readonly level: number; readonly cells: readonly number[] };
const made = record({
  level: constantFrom(0, 1, 1, 2, 2, 2, 2, 3),
  cells: array(nat(20), { minLength: typed.length, maxLength: typed.length }),
});
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Rows numbered as people number them: I, 1, 1.1, 1.1.1. */
function exampleOf(rows: readonly Made[], title: readonly string[], columns: readonly Typed[]): RuleExample {
  let [section, task, step, part] = [0, 0, 0, 0];
  const ordinals = rows.map(({ level }) => {
    if (level === 0) {
      [section, task, step] = [section + 1, 0, 0];
      return roman[section - 1] ?? '';
    }
    if (level === 1 || task === 0) {
      [task, step, part] = [task + 1, 0, 0];
      return `${task}`;
    }
    if (level === 2 || step === 0) {
      [step, part] = [step + 1, 0];
      return `${task}.${step}`;
    }
    part += 1;
    return `${task}.${step}.${part}`;
  });
  return {
    title,
    columns: ['ordinal', ...columns],
    rows: rows.map(({ level, cells }, at) => ({
      ordinal: ordinals[at] ?? '',
      ...Object.fromEntries(
        columns.map((field) => [
          field,
          level === 0 && field !== 'content' ? '' : textOf(field, cells[typed.indexOf(field)] ?? 0),
        ]),
      ),
    })),
  };
}

/** What stays when rows are only renewed: which rows there are, where they belong, and what the columns bear. */
function shapeOf({ recognition, programmes }: CheckInput): string {
  return JSON.stringify([
    recognition.tables.map(({ columns, rows }) => [
      columns.map(({ field, columns: at }) => [field, at]),
      rows.map(({ row, kind, path, joined, parent }) => [row, kind, path, joined, parent]),
    ]),
    programmes.map(({ id, document, tasks }) => [id, document, tasks.map((task) => [task.id, task.kind, task.parent])]),
  ]);
}

/** The rows that read otherwise than before: the edited one, dittos below it, times whose year hangs on it. */
function changesBetween(before: CheckInput, now: CheckInput): readonly RowChange[] {
  const read = ({ recognition, programmes }: CheckInput) =>
    (recognition.tables[0]?.rows ?? []).flatMap((row) => {
      const task = programmes[0]?.tasks.find((one) => one.row === row.row);
      return task === undefined ? [] : [{ sheet: task.sheet, row, task }];
    });
  const was = new Map(read(before).map((change) => [change.row.row, JSON.stringify(change)]));
  return read(now).filter((change) => was.get(change.row.row) !== JSON.stringify(change));
}

describe('[R2] rows checked anew as they are edited', () => {
  test('whatever the table and the edits, the findings are those of a whole check', () => {
    let renewed = 0;
    const world = array(made, { minLength: 2, maxLength: 10 }).chain((rows) =>
      tuple(
        constantFrom(...titles),
        subarray(typed.filter((field) => !always.includes(field))),
        constant(rows),
        array(record({ row: nat(rows.length - 1), field: constantFrom(...typed), text: nat(20) }), {
          minLength: 1,
          maxLength: 6,
        }),
      ),
    );
    assert(
      property(world, ([title, some, first, edits]) => {
        const columns = typed.filter((field) => always.includes(field) || some.includes(field));
        let rows = first;
        let input = inputOf(gridOfExample(exampleOf(rows, title, columns)), { asOf });
        let checked = prepareCheck(input);
        for (const { row, field, text } of edits) {
          rows = rows.map((one, at) =>
            at === row ? { ...one, cells: one.cells.map((old, i) => (typed[i] === field ? text : old)) } : one,
          );
          const whole = inputOf(gridOfExample(exampleOf(rows, title, columns)), { asOf });
          const answer =
            shapeOf(input) === shapeOf(whole)
              ? recheckRows(checked, changesBetween(input, whole))
              : { kind: 'structure_changed' };
          input = whole;
          if (answer.kind === 'rechecked') {
            renewed += 1;
            expect(currentFindings(checked).findings).toEqual(check(whole).findings);
          } else checked = prepareCheck(whole);
        }
      }),
      { seed: 99, numRuns: 250 },
    );
    expect(renewed).toBeGreaterThan(200);
  });

  test('times far below a row lie in other years once it does, and the finding names them', () => {
    const programme = (start: string): CheckInput =>
      inputOf(
        gridOfExample({
          title: ['PHÂN CÔNG NHIỆM VỤ NĂM 2015'],
          rows: [
            { ordinal: '1', content: 'Lập kế hoạch', lead: 'Sở Y tế', start, finish: 'Năm 2015' },
            { ordinal: '1.1', content: 'Lấy ý kiến', lead: 'Nt', start: '9/2015', finish: '10/2015' },
            { ordinal: '1.1.1', content: 'Gửi dự thảo', lead: 'Nt', start: '', finish: 'Tháng 12' },
          ],
        }),
        { asOf },
      );
    const before = programme('Năm 2014');
    const after = programme('02-3/2016');
    const checked = prepareCheck(before);
    expect(recheckRows(checked, changesBetween(before, after)).kind).toBe('rechecked');
    expect(currentFindings(checked).findings).toEqual(check(after).findings);
  });
});
