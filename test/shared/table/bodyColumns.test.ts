import { describe, expect, it } from 'vitest';
import { check } from '#shared/rules/check';
import { recognise } from '#shared/table/recognise';
import { programmesIn } from '#shared/task/programmesIn';
import { gridOf, type Written } from '#test/helpers/grid';
import { readUnseen, shippedRegistry } from '#test/helpers/unseen';

const asOf = '2026-02-14';
const head: Written[] = ['TT', 'Nội dung công việc', 'Sở Y tế', 'Sở Nội vụ', 'Công an tỉnh', 'Thời hạn'];

function read(rows: readonly (readonly Written[])[]) {
  return readUnseen({ lines: [['header', ...head], ...rows.map((row) => ['task', ...row] as const)] }, asOf);
}

describe('[T2] bodies as columns', () => {
  it.each([
    ['C', 'P', 'P', 'so-yt', 'so-nv ca-tinh'],
    ['PH', 'CT', '', 'so-nv', 'so-yt'],
    ['', 'phối hợp', 'chủ trì', 'ca-tinh', 'so-nv'],
    ['x', '', '', 'so-yt', ''],
    ['P', '', 'P', '', 'so-yt ca-tinh'],
    ['', 'Sở Tư pháp', '', 'so-tp', ''],
  ])('%s | %s | %s: %s leads, %s helps', (first, second, third, lead, coordinating) => {
    const { lead: leads, coordinating: helps } = read([
      [1, 'Tập huấn an toàn thực phẩm', 'C', 'P', '', 'Tháng 3/2026'],
      [2, 'Kiểm tra chợ', 'P', 'C', '', 'Tháng 4/2026'],
      [3, 'Sơ kết', 'C', 'P', 'P', 'Tháng 5/2026'],
      [4, 'Tổng kết', 'P', 'C', 'P', 'Tháng 6/2026'],
      [5, 'Nhiệm vụ', first, second, third, 'Tháng 7/2026'],
    ]);
    expect(leads('5')).toBe(lead);
    expect(helps('5')).toBe(coordinating);
  });

  it('[R3] a row without a mark has no lead, and no cell is offered the names of others', () => {
    const grid = gridOf([
      head,
      [1, 'Kiểm tra chợ', 'P', 'C', '', 'Tháng 4/2026'],
      [2, 'Sơ kết', 'C', 'P', 'P', 'Tháng 5/2026'],
      [3, 'Tổng kết', '', '', '', 'Tháng 6/2026'],
      [4, 'Rà soát', 'P', '', 'P', 'Tháng 6/2026'],
    ]);
    const recognition = recognise({ sheets: [grid] });
    const { programmes, agencies } = programmesIn(recognition.tables, shippedRegistry, asOf);
    const { findings } = check({ sheets: [grid], recognition, programmes, agencies, asOf });
    const found = findings.filter(({ rule }) => rule === 'responsibility.no-lead');
    expect(found.map(({ path }) => path)).toEqual(['3']);
    const helped = findings.filter(({ rule }) => rule === 'responsibility.helpers-only');
    expect(helped.map(({ path }) => path)).toEqual(['4']);
    expect(found.every(({ repair }) => repair === undefined)).toBe(true);
  });

  it('a table with a lead keeps ticked bodies as columns of its own', () => {
    const { columns } = readUnseen(
      {
        lines: [
          ['header', 'TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Sở Y tế', 'Sở Nội vụ', 'Thời hạn'],
          ['task', 1, 'Kiểm tra chợ', 'Sở Công Thương', 'x', '', 'Tháng 4/2026'],
          ['task', 2, 'Sơ kết', 'Sở Công Thương', 'x', 'x', 'Tháng 5/2026'],
        ],
      },
      asOf,
    );
    expect(columns).toEqual([{ ordinal: 'A', content: 'B', lead: 'C', finish: 'F' }]);
  });
});
