import { expect, test } from 'vitest';
import { check } from '#shared/rules/check';
import { recognise } from '#shared/table/recognise';
import { programmesIn } from '#shared/task/programmesIn';
import { severalDeadlines } from '#test/fixtures/unseen/severalDeadlines';
import { gridOf } from '#test/helpers/grid';
import { shippedRegistry } from '#test/helpers/unseen';

const asOf = '2026-02-14';
const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời hạn hoàn thành'];

test.each(severalDeadlines.map((one) => [`${one.output} | ${one.finish}`, one] as const))(
  '[P1] outputs with deadlines of their own: %s',
  (_, { output, finish, due, finds }) => {
    const lines = [
      header,
      ['1', 'Chuyển đổi số ngành giáo dục', 'Sở Giáo dục và Đào tạo', output, finish],
      ['2', 'Cải cách thủ tục hành chính', 'Sở Nội vụ', 'Quyết định của UBND tỉnh', 'Tháng 6/2026'],
    ];
    const grid = gridOf(lines);
    const recognition = recognise({ sheets: [grid] });
    const { programmes, agencies } = programmesIn(recognition.tables, shippedRegistry, asOf);
    const { findings } = check({ sheets: [grid], recognition, programmes, agencies, asOf });
    expect(programmes[0]?.tasks.find(({ path }) => path === '1')?.deadline ?? null).toBe(due);
    const told = findings.filter(({ path, rule }) => path === '1' && rule.startsWith('time.'));
    expect(told.map(({ rule }) => rule).sort()).toEqual(finds);
  },
);
