import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexRegistry } from '#shared/agency/resolve';
import { recognise } from '#shared/table/recognise';
import type { Table } from '#shared/table/table';
import { buildProgramme, cellReader, rereadTask } from '#shared/task/build';
import type { Programme } from '#shared/task/programme';
import { yearAbove, yearsOfProgramme } from '#shared/task/yearAbove';
import { gridOf, type Written } from '#test/helpers/grid';
import { registry } from '#test/shared/agency/registryOfTests';

const options = { agencies: indexRegistry(registry, { province: 'Đắk Nông' }), asOf: '2025-11-14' };
const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian bắt đầu', 'Thời gian hoàn thành'];

function built(title: readonly string[], rows: readonly Written[][]): { table: Table; programme: Programme } {
  const { tables } = recognise({ sheets: [gridOf([...title.map((line) => [line]), header, ...rows])] });
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  return { table, programme: buildProgramme(tables, options) };
}

const section = (heading: string): Written[] => ['I', heading];
const task = (name: string, start: string, finish: string): Written[] => [1, name, 'Sở Y tế', start, finish];
const step = (finish: string): Written[] => ['1.1', 'Trình phê duyệt', 'Sở Y tế', '', finish];
const span = 'CHƯƠNG TRÌNH GIAI ĐOẠN 2021-2026';
const of2025 = 'KẾ HOẠCH CÔNG TÁC NĂM 2025';
const issued = (year: number) => `(Kèm theo Kế hoạch số 01/KH-UBND ngày 10/6/${year} của UBND tỉnh Đắk Nông)`;
const work = 'Ban hành quy chế';

type Case = readonly [name: string, title: readonly string[], rows: readonly Written[][], deadline: string | null];

const cases: readonly Case[] = [
  ['the title', [of2025], [section('Thể chế'), task(work, '', 'Năm 2025'), step('Quý I')], '2025-03-31'],
  [
    'the heading of the section',
    [span],
    [section('NHIỆM VỤ NĂM 2025'), task(work, '', ''), step('tháng 3')],
    '2025-03-31',
  ],
  ['a heading that is the year alone', [span], [section('2025'), task(work, '', ''), step('cuối năm')], '2025-12-31'],
  ['a heading that is a quarter', [span], [section('Quý I/2025'), task(work, '', ''), step('tháng 2')], '2025-02-28'],
  [
    'the finish of the task, a year',
    [span],
    [section('Thể chế'), task(work, '', 'Năm 2025'), step('Quý I')],
    '2025-03-31',
  ],
  ['start and finish in one year', [span], [section('A'), task(work, '2/2025', '11/2025'), step('30/9')], '2025-09-30'],
  ['the name of the task', [], [section('A'), task('Công tác năm 2025', '', ''), step('cuối năm')], '2025-12-31'],
  [
    'the name of the task, and the date of the document says the same',
    [issued(2025)],
    [section('A'), task('Công tác năm 2025', '', ''), step('Quý IV')],
    '2025-12-31',
  ],
  ['the date of the document', [issued(2025)], [section('A'), task(work, '', ''), step('Quý IV')], '2025-12-31'],
  [
    'a law named by its year says nothing',
    [issued(2025)],
    [section('A'), task('Thi hành Luật Dữ liệu năm 2026', '', ''), step('Quý IV')],
    '2025-12-31',
  ],
  [
    'last year in a name says nothing',
    [issued(2025)],
    [section('A'), task('Tổng kết năm 2024', '', ''), step('Quý III')],
    '2025-09-30',
  ],
  [
    'the words of the row itself say nothing',
    [of2025],
    [section('A'), task(work, '', ''), ['1.1', 'Kế hoạch năm 2026', 'Sở Y tế', '', 'tháng 12']],
    '2025-12-31',
  ],
  [
    'a section deeper than the first',
    [span],
    [['A', 'NĂM 2025'], section('Thể chế'), task(work, '', ''), step('6 tháng đầu năm')],
    '2025-06-30',
  ],
  ['a span of years leaves it open', [span], [section('A'), task(work, '', ''), step('Quý I')], null],
  ['years onwards leave it open', [], [section('Từ năm 2025'), task(work, '', ''), step('Quý I')], null],
  ['nothing above', [], [section('A'), task(work, '', ''), step('Quý I')], null],
  ['a lone month of finish leaves it open', [span], [section('A'), task(work, '', '6/2025'), step('tháng 11')], null],
];

const disagreeing: readonly Case[] = [
  ['title and task', [of2025], [section('A'), task(work, '', 'Năm 2026'), step('Quý I')], null],
  ['section and task', [span], [section('NĂM 2025'), task(work, '1/2026', '12/2026'), step('Quý I')], null],
  [
    'a task named for next year, in a document of this one',
    [issued(2025)],
    [section('A'), task('Kế hoạch năm 2026', '', ''), step('tháng 11')],
    null,
  ],
  ['a year outside the span of the title', [span], [section('NĂM 2027'), task(work, '', ''), step('Quý I')], null],
  [
    'a task that must be done before the year its name says',
    [span],
    [section('A'), task('Kế hoạch năm 2026', '', '12/2025'), step('tháng 11')],
    null,
  ],
];

describe('the year of a time without one', () => {
  it.each(cases)('[P1] by %s', (_name, title, rows, deadline) => {
    const step = built(title, rows).programme.tasks.at(-1);
    expect(step?.deadline).toBe(deadline);
    expect(step?.finish?.notes).toContain(deadline === null ? 'year_missing' : 'year_supplied');
    expect(step?.finish?.notes).not.toContain('years_differ');
  });

  it.each(disagreeing)('[P1] is not guessed where rows disagree: %s', (_name, title, rows) => {
    const step = built(title, rows).programme.tasks.at(-1);
    expect(step?.deadline).toBeNull();
    expect(step?.finish?.notes).toEqual(expect.arrayContaining(['year_missing', 'years_differ']));
  });

  it.each([
    [2025, 2026, [2025, 2026]],
    [2027, 2027, [2026, 2027]],
    [2020, 2020, [2020, 2021]],
  ])('[P1] says which years disagree: %i, %i under 2021-2026', (one, other, years) => {
    const { programme } = built([span], [section(`NĂM ${one}`), task(work, '', `Năm ${other}`), step('Quý I')]);
    expect(yearAbove(programme.document, programme.tasks.slice(0, 2))).toEqual({ kind: 'differ', years });
  });

  it('[P1] a wish of the person goes before all of it', () => {
    const { tables } = recognise({ sheets: [gridOf([[of2025], header, task(work, '', 'Quý I')])] });
    expect(buildProgramme(tables, { ...options, year: 2031 }).tasks[0]?.deadline).toBe('2031-03-31');
  });
});

const headings = ['Thể chế', 'NHIỆM VỤ NĂM 2025', 'Năm 2026', 'Giai đoạn 2026-2030', 'Từ năm 2025', 'Quý I/2025'];
const names = [work, 'Kế hoạch năm 2025', 'Kế hoạch năm 2026', 'Thi hành Luật năm 2024', 'Việc đến năm 2027'];
const timesWritten = [
  '',
  'Quý I',
  'tháng 3',
  'cuối năm',
  '28/5',
  'Năm 2025',
  '6/2025',
  '12/2026',
  '2025-2026',
  'Thường xuyên',
];
const titles = [
  [],
  [of2025],
  [span],
  [issued(2025)],
  [of2025, issued(2024)],
  ['CHƯƠNG TRÌNH ĐẾN NĂM 2026', issued(2025)],
];

const written = fc.record({
  title: fc.constantFrom(...titles),
  sections: fc.array(
    fc.record({
      heading: fc.constantFrom(...headings),
      tasks: fc.array(
        fc.record({
          name: fc.constantFrom(...names),
          start: fc.constantFrom(...timesWritten),
          finish: fc.constantFrom(...timesWritten),
          steps: fc.array(fc.constantFrom(...timesWritten), { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

it('[P1] building, reading a row again and reading a returned cell give one year', () => {
  fc.assert(
    fc.property(written, ({ title, sections }) => {
      const rows: Written[][] = sections.flatMap(({ heading, tasks }, i) => [
        [['I', 'II', 'III'][i] ?? '', heading],
        ...tasks.flatMap(({ name, start, finish, steps }, j) => [
          [j + 1, name, 'Sở Y tế', start, finish],
          ...steps.map((time, k) => [`${j + 1}.${k + 1}`, `Bước ${k + 1}`, 'Sở Y tế', '', time]),
        ]),
      ]);
      const { table, programme } = built(title, rows);
      const read = cellReader(programme, options);
      const at = new Map(table.rows.map((row) => [row.row, row]));
      for (const task of programme.tasks) {
        const row = at.get(task.row);
        if (row === undefined) throw new Error('a task without its row');
        expect(rereadTask(task, row, table, options, () => yearsOfProgramme(programme))).toEqual(task);
        expect({ ...task, ...read(task, task.cells) }).toEqual(task);
      }
    }),
    { seed: 20251122, numRuns: 150 },
  );
});
