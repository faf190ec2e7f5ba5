import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry } from '#shared/agency/resolve';
import type { Grid } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import { buildProgramme, buildProgrammes } from '#shared/task/build';
import type { Programme } from '#shared/task/programme';
import { dakNong, printedGrid, scannedGrid } from '#test/helpers/dakNong';
import { gridOf, type Written } from '#test/helpers/grid';

const registry = registryFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../../data/agencies.json', import.meta.url), 'utf8')),
);
const agencies = indexRegistry(registry, { province: 'Đắk Nông' });
const options = { agencies, asOf: '2015-11-14' };

const built = (...sheets: Grid[]): Programme => buildProgramme(recognise({ sheets }).tables, options);
const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian thực hiện', 'Thời gian hoàn thành'];
const titled = (number: string, ...rows: Written[][]): Grid =>
  gridOf(
    [
      ['PHỤ LỤC'],
      ['DANH MỤC NHIỆM VỤ'],
      [`(Kèm theo Kế hoạch số ${number}/KH-UBND ngày 05/01/2025 của UBND tỉnh Đắk Nông)`],
      header,
      ...rows,
    ],
    { name: `KH ${number}` },
  );

describe('the programme of Đắk Nông', () => {
  const programme = built(printedGrid());

  it('[T3] has its sections, tasks and steps in printed order, each under its parent', () => {
    expect(programme.tasks.map(({ path, kind }) => [path, kind])).toEqual(
      dakNong().rows.map(({ path, kind }) => [path, kind]),
    );
    const byId = new Map(programme.tasks.map((task) => [task.id, task]));
    for (const task of programme.tasks) {
      const parent = task.parent === null ? undefined : byId.get(task.parent);
      expect(parent?.path ?? '').toBe(task.path.split('.').slice(0, -1).join('.'));
    }
  });

  it('[A3] reads every lead as a known body, through its dittos; the mark stays the source', () => {
    for (const task of programme.tasks.filter(({ kind }) => kind !== 'section')) {
      expect(task.lead.refs.length).toBeGreaterThan(0);
      for (const ref of task.lead.refs) expect(ref.kind).not.toBe('unknown');
    }
    const step = programme.tasks.find(({ path }) => path === 'II.1.1');
    expect(step?.lead.refs).toMatchObject([{ id: 'so-khdt', source: 'Nt', text: 'Sở Kế hoạch và Đầu tư' }]);
  });

  it('[P3] the deadline is the last day of the finish; none where the finish is empty', () => {
    const at = (path: string): string | null | undefined =>
      programme.tasks.find((task) => task.path === path)?.deadline;
    expect([at('I.1'), at('II.1.1'), at('II.1.2'), at('II.2.3'), at('III.2.1')]).toEqual([
      '2020-12-31',
      null,
      '2015-09-30',
      '2016-03-31',
      '2016-03-31',
    ]);
  });

  it('[M2] ids are the same when read again, unlike each other, and say nothing of the sheet', () => {
    const again = built({ ...printedGrid(), name: 'Khác' });
    expect(again.id).toBe(programme.id);
    expect(again.tasks.map(({ id }) => id)).toEqual(programme.tasks.map(({ id }) => id));
    expect(new Set(programme.tasks.map(({ id }) => id)).size).toBe(52);
    for (const { id } of programme.tasks) expect(id).toMatch(/^[0-9a-z]{12}$/);
    expect(built(scannedGrid()).id).not.toBe(programme.id);
  });
});

describe('programmes', () => {
  const task = (n: number, words: string): Written[] => [n, words, 'Sở Y tế', '', '6/2025'];

  it('[T10] each title is a programme of its own; a table without title goes on with the one before', () => {
    const more = gridOf([header, task(3, 'Việc ba')], { name: 'tiếp' });
    const programmes = buildProgrammes(
      recognise({ sheets: [titled('01', task(1, 'Việc một')), more, titled('02', task(1, 'Việc khác'))] }).tables,
      options,
    );
    expect(programmes.map(({ document, tasks }) => [document.number, tasks.map(({ path }) => path)])).toEqual([
      ['01/KH-UBND', ['1', '3']],
      ['02/KH-UBND', ['1']],
    ]);
  });

  it('[T4] the same number on two sheets of one programme stays two tasks', () => {
    const [programme] = buildProgrammes(
      recognise({ sheets: [titled('01', task(1, 'Việc một')), { ...titled('01', task(1, 'Việc một')), name: 'b' }] })
        .tables,
      options,
    );
    expect(programme?.tasks.map(({ path }) => path)).toEqual(['1', '1~2']);
    expect(new Set(programme?.tasks.map(({ id }) => id)).size).toBe(2);
  });

  it('[P1] a period without year takes the year of a one-year programme, an option goes before it', () => {
    const grid = gridOf([['KẾ HOẠCH CÔNG TÁC NĂM 2025'], header, [1, 'Việc', 'Sở Y tế', '', 'Quý III']]);
    expect(built(grid).tasks[0]?.deadline).toBe('2025-09-30');
    const given = buildProgramme(recognise({ sheets: [grid] }).tables, { ...options, year: 2026 });
    expect(given.tasks[0]?.deadline).toBe('2026-09-30');
    const open = gridOf([['CHƯƠNG TRÌNH GIAI ĐOẠN 2021-2025'], header, [1, 'Việc', 'Sở Y tế', '', 'Quý III']]);
    expect(built(open).tasks[0]).toMatchObject({ deadline: null, finish: { latest: '--09-30' } });
  });

  it('[P3] without a finish the whole period counts; a date cell of an old Mac workbook is read from 1904', () => {
    const mac = gridOf(
      [
        header,
        [1, 'Việc', 'Sở Y tế', '', { value: 44468, text: '30/09/2025', format: 'dd/mm/yyyy' }],
        [2, 'Việc', 'Sở Y tế', '2021-2025', ''],
      ],
      { date1904: true },
    );
    expect(built(mac).tasks.map(({ deadline }) => deadline)).toEqual(['2025-09-30', '2025-12-31']);
  });

  it('[T5] a ditto that points at nothing names nobody', () => {
    expect(built(gridOf([header, [1, 'Việc', 'Nt', '', '6/2025']])).tasks[0]?.lead.refs).toEqual([]);
  });

  it('[M2] without any title the tasks themselves name the programme', () => {
    const one = built(gridOf([header, task(1, 'Việc một')]));
    expect(built(gridOf([[], header, task(1, 'VIỆC  MỘT')])).id).toBe(one.id);
    expect(built(gridOf([header, task(1, 'Việc hai')])).id).not.toBe(one.id);
  });
});
