import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, currentFindings, prepareCheck, recheckRows, type Suppression } from '#shared/rules/check';
import { clarity } from '#shared/rules/clarity';
import { isDrafting, mendable, mendableBy } from '#shared/rules/mendable';
import type { RuleExample } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import { assignments } from '#shared/task/assign';
import { idColumnHeader } from '#shared/wire/stamp';
import { printedGrid } from '#test/helpers/dakNong';
import { agencies, gridOfExample, inputOf } from '#test/shared/rules/exampleTable';

const asOf = '2015-11-14';

/** A programme of two tasks with steps, reported on. */
const rows = [
  {
    ordinal: '1',
    content: 'Đề án đổi mới cơ chế quản lý',
    lead: 'Sở Tài chính',
    output: 'Quyết định của UBND tỉnh',
    start: '4/2015',
    finish: '12/2015',
    status: 'Đang thực hiện',
    percent: '50',
    progress_text: 'Đang lấy ý kiến',
    obstacles: '',
  },
  {
    ordinal: '1.1',
    content: 'Xây dựng dự thảo Đề án',
    lead: 'Nt',
    output: '',
    start: '4/2015',
    finish: '6/2015',
    status: 'Hoàn thành',
    percent: '100',
    progress_text: 'Đã xong dự thảo ngày 20/6/2015',
    obstacles: '',
  },
  {
    ordinal: '1.2',
    content: 'Lấy ý kiến các sở',
    lead: 'Nt',
    coordinating: 'Các Sở, ban, ngành',
    output: '',
    start: '7/2015',
    finish: '9/2015',
    status: '',
    percent: '',
    progress_text: '',
    obstacles: '',
  },
  {
    ordinal: '2',
    content: 'Kế hoạch đào tạo công chức',
    lead: 'Sở Nội vụ',
    coordinating: 'Sở Tài chính',
    output: 'Kế hoạch của UBND tỉnh',
    start: '9/2015',
    finish: '12/2015',
    status: '',
    percent: '',
    progress_text: '',
    obstacles: '',
  },
  {
    ordinal: '3',
    content: 'Quy chế phối hợp',
    lead: 'Sở Tư pháp',
    output: 'Quyết định của UBND tỉnh',
    start: '9/2015',
    finish: '12/2015',
    status: '',
    percent: '',
    progress_text: '',
    obstacles: '',
  },
];
const columns: readonly Field[] = ['coordinating', 'completed_on'];
/** With a title the ids of the other rows do not depend on the words of one. */
const title = ['PHỤ LỤC', 'NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ GIAI ĐOẠN 2015 - 2016'];

describe('[R2] check', () => {
  test('the same input gives the same findings, sorted by sheet, row and column', () => {
    const grid = printedGrid();
    const once = check(inputOf(grid, { asOf })).findings;
    expect(check(inputOf(grid, { asOf })).findings).toEqual(once);
    const places = once.map(({ at }) => at.row * 1000 + at.column);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('a workbook without a task table has no findings', () => {
    expect(
      check({ sheets: [], recognition: { tables: [], refused: [] }, programmes: [], agencies, asOf }).findings,
    ).toEqual([]);
  });

  test('a plan without progress columns gets no progress findings', () => {
    const families = new Set(
      check(inputOf(printedGrid(), { asOf })).findings.map((finding) => finding.rule.split('.')[0]),
    );
    expect(families.has('progress')).toBe(false);
  });
});

describe('[R8] a workbook of ours', () => {
  const rowsOfBlocks = [
    {
      ordinal: '7',
      content: 'Đề án đổi mới cơ chế quản lý',
      lead: 'Sở Tài chính',
      output: 'Quyết định của UBND tỉnh',
      finish: '12/2015',
    },
    {
      ordinal: '1',
      content: 'Kế hoạch đào tạo công chức',
      lead: 'Sở Nội vụ',
      output: 'Kế hoạch của UBND tỉnh',
      finish: '12/2015',
    },
    {
      ordinal: '7',
      content: 'Quy chế phối hợp',
      lead: 'Sở Tư pháp',
      output: 'Quyết định của UBND tỉnh',
      finish: '12/2015',
    },
  ];

  test('holds blocks: its numbers start anew and come twice without a finding', () => {
    const plain = gridOfExample({ rows: rowsOfBlocks });
    const withId = {
      ...plain,
      rows: plain.rows.map((row, at) => {
        const text = at === 0 ? idColumnHeader : `dong-${at}`;
        return { ...row, cells: [...row.cells, { value: text, text }] };
      }),
    };
    const structure = (grid: typeof plain) =>
      check(inputOf(grid, { asOf }))
        .findings.filter((finding) => finding.rule.startsWith('structure.'))
        .map((finding) => finding.rule);
    expect(structure(plain)).toEqual(['structure.ordinal-order', 'structure.ordinal-repeated']);
    expect(structure(withId)).toEqual([]);
  });
});

describe('[R5] a finding set aside', () => {
  const input = inputOf(printedGrid(), { asOf });
  const aside: Suppression = {
    rule: 'time.no-finish',
    path: 'II.1.1',
    field: 'finish',
    reason: 'Đã thống nhất với Sở Kế hoạch và Đầu tư',
  };

  test('leaves the list and comes back apart, with its reason', () => {
    const before = check(input).findings;
    const after = check({ ...input, suppressions: [aside] });
    expect(after.findings).toHaveLength(before.length - 1);
    expect(after.suppressed.map(({ finding, reason }) => [finding.rule, finding.path, reason])).toEqual([
      ['time.no-finish', 'II.1.1', aside.reason],
    ]);
  });

  test('holds for its own rule, place and field only', () => {
    const elsewhere = [
      { ...aside, path: 'II.1.2' },
      { ...aside, field: 'start' as const },
      { ...aside, rule: 'time.none' },
    ];
    expect(check({ ...input, suppressions: elsewhere }).suppressed).toEqual([]);
  });
});

describe('[R9] who can mend a finding', () => {
  const example: RuleExample = {
    rows: [
      { ...rows[0], percent: '120' },
      { ...rows[3], lead: 'Sở Vũ trụ' },
    ],
    columns,
  };
  const input = inputOf(gridOfExample(example), { asOf });
  const { findings } = check(input);
  const programme = input.programmes[0];
  const assigned = programme === undefined ? [] : assignments(programme, agencies, asOf, { groups: false });
  const percent = findings.find((finding) => finding.rule === 'progress.percent-out-of-range');
  const unknown = findings.find((finding) => finding.rule === 'responsibility.unknown-name');

  test('the lead its progress cell, nobody else', () => {
    expect(percent && mendableBy(percent, 'so-tc', assigned)).toBe(true);
    expect(percent && mendableBy(percent, 'so-nv', assigned)).toBe(false);
    expect(percent && isDrafting(percent)).toBe(false);
  });

  test('the programme’s own words go to the drafting view', () => {
    expect(unknown && isDrafting(unknown)).toBe(true);
    expect(unknown && mendableBy(unknown, 'so-nv', assigned)).toBe(false);
  });

  test('the list of one agency is what it can mend, finding by finding', () => {
    for (const agency of ['so-tc', 'so-nv', 'so-khcn']) {
      expect(mendable(findings, agency, assigned)).toEqual(
        findings.filter((finding) => mendableBy(finding, agency, assigned)),
      );
    }
  });
});

describe('[R6] the six clears', () => {
  test('errors and warnings count against the clears of their rule, notices do not', () => {
    const input = inputOf(printedGrid(), { asOf });
    const programme = input.programmes[0];
    if (programme === undefined) throw new Error('the appendix was not read');
    const scored = clarity(programme, check(input).findings);
    const byPath = new Map([...scored.tasks.values()].map((task) => [task.path, task]));
    expect(byPath.get('II.1.1')).toEqual({ path: 'II.1.1', unclear: ['thoi_gian'], score: 5 });
    expect(byPath.get('II.4')?.unclear).toContain('nguoi');
    // Only notices stand on it: spelling and a short name.
    expect(byPath.get('II.2')?.score).toBe(6);
    expect(scored.of).toBe(13);
    expect(scored.percent).toBeGreaterThan(80);
    expect(scored.percent).toBeLessThan(100);
  });

  test('a programme without tasks has no score', () => {
    expect(clarity({ id: 'x', document: { title: '' }, tasks: [] }, []).percent).toBeNull();
  });
});

describe('[R2] an edit checked alone', () => {
  const edits: readonly (readonly [Field, readonly string[]])[] = [
    ['status', ['', 'Hoàn thành', 'Chưa triển khai', 'Cơ bản ổn', 'Tạm dừng']],
    ['percent', ['', '100', '120', 'gần xong']],
    ['finish', ['', '8/2015', '3/2014', '12/2016', 'Từ quý I năm 2016', '02/2016', '2/2016']],
    ['start', ['', '9/2015', '09/2015', '2/2015']],
    ['content', ['Quy chế phối hợp', 'Kế hoạch đào tạo công chức', 'Lấy ý kiến các sở', 'Quy  chế']],
    ['coordinating', ['', 'Các Sở, ban, ngành', 'Các Sở, Ban, Ngành', 'Sở Tài chính,']],
    ['output', ['', 'Quyết định', 'Các chính sách cụ thể', 'Quyết định của UBND tỉnh']],
    ['completed_on', ['', '20/8/2015', '20/8/2016']],
    ['obstacles', ['', 'Chờ ý kiến']],
  ];
  const edit = integer({ min: 0, max: rows.length - 1 }).chain((row) =>
    constantFrom(...edits).chain(([field, texts]) => constantFrom(...texts).map((text) => ({ row, field, text }))),
  );

  test('gives what a whole check gives, for any run of edits', () => {
    assert(
      property(array(edit, { minLength: 1, maxLength: 6 }), (run) => {
        let current: RuleExample['rows'] = rows;
        const checked = prepareCheck(inputOf(gridOfExample({ title, rows: current, columns }), { asOf }));
        for (const { row, field, text } of run) {
          current = current.map((cells, at) => (at === row ? { ...cells, [field]: text } : cells));
          const whole = inputOf(gridOfExample({ title, rows: current, columns }), { asOf });
          const table = whole.recognition.tables[0];
          const programme = whole.programmes[0];
          if (table === undefined || programme === undefined) return;
          const changes = programme.tasks.flatMap((task) => {
            const read = table.rows.find((one) => one.row === task.row);
            return read === undefined ? [] : [{ sheet: table.sheet, row: read, task }];
          });
          const before = currentFindings(checked).findings;
          const answer = recheckRows(checked, changes.slice(row, row + 1));
          expect(answer.kind).toBe('rechecked');
          if (answer.kind !== 'rechecked') return;
          const now = currentFindings(checked).findings;
          expect(now).toEqual(check(whole).findings);
          const text_ = (finding: (typeof now)[number]) => JSON.stringify(finding);
          const kept = before.map(text_).filter((finding) => !answer.removed.map(text_).includes(finding));
          expect([...kept, ...answer.added.map(text_)].sort()).toEqual(now.map(text_).sort());
        }
      }),
      { seed: 20151114, numRuns: 250 },
    );
  });

  test('a row that became something else is not patched but read again', () => {
    const input = inputOf(gridOfExample({ rows, columns }), { asOf });
    const checked = prepareCheck(input);
    const row = input.recognition.tables[0]?.rows.find((one) => one.kind === 'task');
    const task = input.programmes[0]?.tasks[0];
    if (row === undefined || task === undefined) throw new Error('the example was not read');
    expect(recheckRows(checked, [{ sheet: 'Ví dụ', row: { ...row, kind: 'section' }, task }]).kind).toBe(
      'structure_changed',
    );
  });
});
