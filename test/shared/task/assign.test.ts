import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry, resolveAgencies } from '#shared/agency/resolve';
import { assignments } from '#shared/task/assign';
import type { Programme, Task } from '#shared/task/programme';

const registry = registryFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../../data/agencies.json', import.meta.url), 'utf8')),
);
const index = indexRegistry(registry, { province: 'Đắk Nông' });

function assigned(lead: string, coordinating: string, asOf: string, groups = false) {
  const task: Task = {
    id: 't',
    kind: 'task',
    path: 'I.1',
    level: 1,
    parent: null,
    sheet: 'S',
    row: 0,
    cells: {},
    lead: resolveAgencies(index, lead, asOf),
    coordinating: resolveAgencies(index, coordinating, asOf),
    start: null,
    finish: null,
    period: null,
    deadline: null,
  };
  const programme: Programme = { id: 'p', document: { title: '' }, tasks: [task] };
  return assignments(programme, index, asOf, { groups });
}

const brief = (list: ReturnType<typeof assigned>) =>
  list.map((one) => `${one.role}:${one.agency}${one.named ? `<${one.named}` : ''}${one.first ? '!' : ''}`);

describe('[A5] leads and coordinating bodies', () => {
  test('[A5] several leads each have a line, the first is đầu mối', () => {
    expect(brief(assigned('Sở Tài chính, Sở Công Thương', 'Sở Nội vụ', '2015-11-14'))).toEqual([
      'lead:so-tc!',
      'lead:so-ct',
      'coordinating:so-nv',
    ]);
  });

  test('[A5] leads that fall together by succession are one', () => {
    const cell = 'Sở Tài chính, Sở Công Thương, Sở Kế hoạch và Đầu tư, Sở Tư pháp';
    expect(brief(assigned(cell, '', '2025-07-01'))).toEqual(['lead:so-tc!', 'lead:so-ct', 'lead:so-tp']);
    expect(brief(assigned('Sở KH&ĐT, Sở Tài chính', '', '2025-07-01'))).toEqual(['lead:so-tc<so-khdt!']);
  });

  test('[A5] a body on both sides stands once, as lead, by succession too', () => {
    expect(brief(assigned('Sở Tài chính', 'Sở KH&ĐT, Sở Nội vụ', '2025-07-01'))).toEqual([
      'lead:so-tc!',
      'coordinating:so-nv',
    ]);
  });

  test('[A3] a body whose task was divided stays itself until a person decides', () => {
    expect(brief(assigned('Sở TT&TT', '', '2025-07-01'))).toEqual(['lead:so-tttt!']);
  });

  test('[A1] an unknown body has no assignment', () => {
    expect(assigned('Viện Xyz', 'Sở Tài chín', '2015-11-14')).toEqual([]);
  });
});

describe('[A4] groups', () => {
  test('[A4] without the option a group assigns nobody', () => {
    expect(brief(assigned('Sở KH&CN, các sở, ngành, huyện, thị xã', '', '2015-11-14'))).toEqual(['lead:so-khcn!']);
  });

  test('[A4] a leading group makes members, each once, named leads first', () => {
    const list = assigned('các huyện, thị xã, Sở KH&CN', 'UBND huyện Đắk Mil', '2015-11-14', true);
    expect(list[0]).toMatchObject({ agency: 'so-khcn', role: 'lead', first: true });
    expect(list.slice(1).every((one) => one.role === 'member' && one.group === 'g-ubnd-huyen' && !one.first)).toBe(
      true,
    );
    expect(list).toHaveLength(9);
  });

  test('[A4] a coordinating group makes coordinating bodies, without the leads', () => {
    const list = assigned('Sở KH&CN', 'Các sở, ban, ngành', '2015-11-14', true);
    expect(list.filter((one) => one.agency === 'so-khcn')).toHaveLength(1);
    expect(list.slice(1).every((one) => one.role === 'coordinating' && one.group === 'g-so-ban-nganh')).toBe(true);
    expect(list.length).toBeGreaterThan(15);
  });

  test.each(['Các sở, ngành liên quan', 'các huyện, thị xã liên quan', 'Các địa phương liên quan', 'doanh nghiệp'])(
    '[A4] %j never expands',
    (cell) => {
      expect(assigned(cell, '', '2015-11-14', true)).toEqual([]);
    },
  );

  test('[A4] as of 2025-07-01 districts stand for the communes that came out of them', () => {
    const list = assigned('Sở KH&CN', 'UBND các huyện, thị xã', '2025-07-01', true);
    expect(list.some((one) => one.agency === 'ubnd-xa-dak-mil-lam-dong')).toBe(true);
    expect(list.some((one) => one.agency.startsWith('ubnd-huyen'))).toBe(false);
  });
});

describe('[A5] steps without a lead of their own', () => {
  const at = (id: string, kind: Task['kind'], parent: string | null, lead: string, coordinating = ''): Task => ({
    id,
    kind,
    path: id,
    level: 1,
    parent,
    sheet: 'S',
    row: 0,
    cells: {},
    lead: resolveAgencies(index, lead, '2015-11-14'),
    coordinating: resolveAgencies(index, coordinating, '2015-11-14'),
    start: null,
    finish: null,
    period: null,
    deadline: null,
  });
  const all = (tasks: readonly Task[]) =>
    assignments({ id: 'p', document: { title: '' }, tasks }, index, '2015-11-14', { groups: false }).map(
      (one) => `${one.task} ${one.role}:${one.agency}${one.first ? '!' : ''}`,
    );

  test('[A5] a step with a blank lead is led by whoever leads the task; its own cell comes first; coordinating is not passed on', () => {
    const tasks = [
      at('1', 'task', null, 'Sở Tài chính, Sở Nội vụ', 'Sở Tư pháp'),
      at('1.1', 'step', '1', ''),
      at('1.2', 'step', '1', 'Sở Công Thương'),
      at('1.2.a', 'step', '1.2', ''),
      at('1.3', 'step', '1', 'một đơn vị chưa có trong danh mục'),
    ];
    expect(all(tasks)).toEqual([
      '1 lead:so-tc!',
      '1 lead:so-nv',
      '1 coordinating:so-tp',
      '1.1 lead:so-tc!',
      '1.1 lead:so-nv',
      '1.2 lead:so-ct!',
      '1.2.a lead:so-ct!',
    ]);
  });

  test('[A5] a heading is assigned to nobody, and a task with a blank lead does not take the body it names', () => {
    expect(all([at('I', 'section', null, 'Sở Tài chính'), at('I.1', 'task', 'I', '')])).toEqual([]);
  });
});
