import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry } from '#shared/agency/resolve';
import { statusOf } from '#shared/status/classify';
import { recognise } from '#shared/table/recognise';
import { assignments } from '#shared/task/assign';
import { buildProgramme } from '#shared/task/build';
import { programmeInForce, type Redefined } from '#shared/task/inForce';
import { gridOf } from '#test/helpers/grid';

const file = new URL('../../../data/agencies.json', import.meta.url);
const agencies = indexRegistry(registryFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), {
  province: 'Đắk Nông',
});
const asOf = '2015-11-14';
const grid = gridOf([
  ['PHỤ LỤC'],
  ['DANH MỤC NHIỆM VỤ ĐẾN NĂM 2020'],
  ['(Kèm theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)'],
  ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Kết quả', 'Bắt đầu', 'Thời gian hoàn thành'],
  ['1', 'Xây dựng Đề án', 'Sở Nội vụ', 'Sở Tài chính', 'Quyết định của UBND tỉnh', '6/2015', '12/2015'],
  ['1.1', 'Lấy ý kiến', 'Nt', '', 'Công văn', '7/2015', '9/2015'],
  ['2', 'Mở rộng dịch vụ công', 'Sở Tư pháp', '', 'Báo cáo', '6/2015', 'Theo thông báo của UBND tỉnh'],
  ['3', 'Đối thoại với doanh nghiệp', 'Sở Công Thương', '', 'Hội nghị', 'Từ quý I năm 2015', ''],
]);
const issued = buildProgramme(recognise({ sheets: [grid] }).tables, { agencies, asOf });
const on = (date: string) => ({ body: 'UBND tỉnh', number: '512/QĐ-UBND', date });
const at = (path: string) => issued.tasks.find((task) => task.path === path)?.id ?? '';

type Changes = Readonly<Record<string, string>>;

/** `1.finish` → the text a document gives. */
function inForce(changes: Changes, date = '2015-11-12') {
  const cells = new Map<string, Record<string, Redefined>>();
  for (const [key, text] of Object.entries(changes)) {
    const dot = key.lastIndexOf('.');
    const id = at(key.slice(0, dot)) || key.slice(0, dot);
    cells.set(id, { ...cells.get(id), [key.slice(dot + 1)]: { text, document: on(date) } });
  }
  return programmeInForce(issued, cells, { agencies, asOf });
}

const task = (changes: Changes, path: string, date?: string) =>
  inForce(changes, date).tasks.find((one) => one.path === path);

describe('the programme as documents have it', () => {
  test.each<[name: string, changes: Changes, path: string, deadline: string | null, before: string | null | undefined]>(
    [
      ['a later finish', { '1.finish': 'Quý I/2031' }, '1', '2031-03-31', '2015-12-31'],
      ['an earlier finish', { '1.finish': '10/2015' }, '1', '2015-10-31', '2015-12-31'],
      ['a date for a condition', { '2.finish': '30/6/2016' }, '2', '2016-06-30', null],
      ['a finish where there was none', { '3.finish': '2016' }, '3', '2016-12-31', null],
      ['no deadline any more', { '1.finish': 'Không quy định thời hạn' }, '1', null, '2015-12-31'],
      ['a finish taken out', { '1.finish': '' }, '1', null, '2015-12-31'],
      ['the same day in other words', { '1.finish': 'Tháng 12 năm 2015' }, '1', '2015-12-31', undefined],
      ['another content', { '1.content': 'Xây dựng Chương trình' }, '1', '2015-12-31', undefined],
      ['a change elsewhere', { '2.finish': '2016' }, '1', '2015-12-31', undefined],
    ],
  )('[M4] [P3] %s', (_name, changes, path, deadline, before) => {
    const found = task(changes, path);
    expect(found?.deadline).toBe(deadline);
    expect(found?.redated).toEqual(before === undefined ? undefined : { deadline: before, document: on('2015-11-12') });
  });

  test('[M4] other bodies are charged, a step below with a ditto mark keeps what the mark stood for', () => {
    const programme = inForce({ '1.lead': 'Sở Y tế', '1.coordinating': 'Sở Nội vụ, Sở Tài chính' });
    const charged = assignments(programme, agencies, asOf, { groups: true });
    const of = (path: string) =>
      charged.filter((one) => one.task === at(path)).map(({ agency, role }) => `${agency} ${role}`);
    expect(of('1')).toEqual(['so-yt lead', 'so-nv coordinating', 'so-tc coordinating']);
    expect(of('1.1')).toEqual(['so-nv lead']);
  });

  test('[M2] ids, paths and what did not change stay the same objects; a task that is gone is passed over', () => {
    const programme = inForce({ '1.content': 'Xây dựng Chương trình', 'gone.finish': '2016' });
    expect(programme.tasks.map(({ id, path }) => [id, path])).toEqual(issued.tasks.map(({ id, path }) => [id, path]));
    expect(programme.tasks.slice(1)).toEqual(issued.tasks.slice(1));
    expect(inForce({})).toBe(issued);
  });
});

describe('deadlines that a document moved', () => {
  const status = (decisions: Parameters<typeof statusOf>[0]['decisions'], changes: Changes, date?: string) =>
    statusOf({
      programme: inForce(changes, date),
      assignments: assignments(issued, agencies, asOf, { groups: true }),
      lines: [],
      decisions,
      asOf,
      period: '2015-11',
    }).get(at('1'));
  const extension = (date: string) => ({
    kind: 'extend' as const,
    id: 'd1',
    by: 'x',
    on: '2015-11-13',
    reason: '',
    task: at('1'),
    deadline: '2016-06-30',
    document: { body: 'UBND tỉnh', number: '77/QĐ-UBND', date },
  });

  test('[P3] stand beside the one the programme was issued with, as an extension does, with their document', () => {
    expect(status([], { '1.finish': '3/2016' })).toMatchObject({
      deadline: '2016-03-31',
      originalDeadline: '2015-12-31',
      deadlineBy: { number: '512/QĐ-UBND' },
    });
    expect(status([extension('2015-11-10')], {})).toMatchObject({
      deadline: '2016-06-30',
      originalDeadline: '2015-12-31',
      deadlineBy: { number: '77/QĐ-UBND' },
    });
  });

  test.each([
    ['the extension', '2015-11-12', '2015-11-10', '2016-06-30', '77/QĐ-UBND'],
    ['the changed programme', '2015-11-10', '2015-11-12', '2016-03-31', '512/QĐ-UBND'],
  ])(
    '[P3] where both moved it, %s holds when its document is the later one',
    (_name, extended, changed, deadline, by) => {
      expect(status([extension(extended)], { '1.finish': '3/2016' }, changed)).toMatchObject({
        deadline,
        originalDeadline: '2015-12-31',
        deadlineBy: { number: by },
      });
    },
  );
});
