import { describe, expect, test } from 'vitest';
import type { Grid } from '#shared/sheet/grid';
import { renewRows } from '#shared/sheet/renew';
import { recognise } from '#shared/table/recognise';
import { rereadRows } from '#shared/table/reread';
import { gridOf, type Written } from '#test/helpers/grid';

const rows: readonly (readonly Written[])[] = [
  ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành', 'Kết quả thực hiện'],
  ['I', 'CƠ CHẾ, CHÍNH SÁCH'],
  ['1', 'Đề án đổi mới quản lý', 'Sở Tài chính', 'Quyết định', 'Quý IV/2015', 'Đang soạn'],
  ['1.1', 'Lấy ý kiến các sở', 'Nt', 'Báo cáo', '9/2015', ''],
  ['2', 'Quy chế phối hợp', 'Sở Nội vụ', 'Quy chế', '12/2015', ''],
];

function edited(row: number, column: number, value: Written, options: Parameters<typeof gridOf>[1] = {}) {
  const before = gridOf(rows, options);
  const now = gridOf(
    rows.map((cells, at) => {
      if (at !== row) return cells;
      const changed = [...cells];
      changed[column] = value;
      return changed;
    }),
    options,
  );
  const [table] = recognise({ sheets: [before] }).tables;
  if (table === undefined) throw new Error('no table');
  return { reread: rereadRows(table, before, now, [row]), whole: recognise({ sheets: [now] }).tables[0] };
}

describe('[T3] one edited row read anew', () => {
  test.each([
    [2, 5, 'Đã trình UBND tỉnh', 'progress'],
    [2, 5, '', 'progress emptied'],
    [4, 5, 'Chưa triển khai', 'progress first written'],
    [2, 3, 'Nghị quyết', 'an output'],
    [2, 4, { value: 42_369, text: '31/12/2015', format: 'dd/mm/yyyy' }, 'a date in place of words'],
  ] as const)('row %i, column %i → %j (%s): as the whole sheet read', (row, column, value, _why) => {
    const { reread, whole } = edited(row, column, value);
    if (reread.kind !== 'reread') throw new Error(reread.kind);
    expect(reread.table.rows).toEqual(whole?.rows);
    expect(reread.changed.map((index) => reread.table.rows[index]?.row)).toEqual([row]);
  });

  test('[T5] dittos below follow the cell they stand for', () => {
    const { reread, whole } = edited(2, 2, 'Sở Y tế');
    if (reread.kind !== 'reread') throw new Error(reread.kind);
    expect(reread.table.rows).toEqual(whole?.rows);
    expect(reread.changed.map((index) => reread.table.rows[index]?.row)).toEqual([2, 3]);
    expect(reread.table.rows.find(({ row }) => row === 3)?.cells.lead?.resolved).toBe('Sở Y tế');
  });

  test.each([
    [2, 0, '3', 'another number'],
    [2, 0, '', 'no number any more'],
    [2, 1, 'Đề án khác', 'other words of the task'],
    [1, 2, 'Sở Tài chính', 'a section that bears something'],
    [0, 5, 'Ghi chú', 'the header'],
    [2, 7, 'ngoài bảng', 'a column the table does not have'],
  ] as const)('row %i, column %i → %j: %s asks for the whole sheet', (row, column, value, _why) => {
    expect(edited(row, column, value).reread.kind).toBe('structure_changed');
  });

  test('[T3] under a heading that names a body, the body of a task decides what the heading is', () => {
    const lines = [
      rows[0] ?? [],
      ['I', 'CƠ CHẾ, CHÍNH SÁCH', 'Sở Tư pháp'],
      ['1', 'Đề án đổi mới quản lý', 'Sở Tài chính', 'Quyết định', 'Quý IV/2015'],
      ['2', 'Quy chế phối hợp', 'Sở Nội vụ', 'Quy chế', '12/2015'],
    ];
    const before = gridOf(lines);
    const after = (row: number, cells: readonly Written[]) =>
      gridOf(lines.map((own, at) => (at === row ? cells : own)));
    const [table] = recognise({ sheets: [before] }).tables;
    if (table === undefined) throw new Error('no table');
    expect(table.rows.map(({ kind }) => kind)).toEqual(['header', 'section', 'task', 'task']);
    const read = (row: number, cells: readonly Written[]) => rereadRows(table, before, after(row, cells), [row]).kind;
    expect(read(3, ['2', 'Quy chế phối hợp', '', 'Quy chế', '12/2015'])).toBe('structure_changed');
    expect(read(1, ['I', 'CƠ CHẾ, CHÍNH SÁCH', 'Sở Tư pháp', 'Đề án'])).toBe('structure_changed');
    expect(read(3, ['2', 'Quy chế phối hợp', 'Sở Y tế', 'Quy chế', '12/2015'])).toBe('reread');
  });

  test('[T6] the head of a merged block speaks for rows below it and asks for the whole sheet', () => {
    expect(edited(2, 2, 'Sở Y tế', { merges: ['C3:C4'] }).reread.kind).toBe('structure_changed');
  });
});

describe('rows put into a sheet', () => {
  const grid: Grid = gridOf(rows, { hiddenRows: [3] });

  test('replace those they stand for; rows that are empty now go, hidden ones are shown or hidden anew', () => {
    const part = gridOf([['1', 'Khác']], { at: [2, 0], hiddenRows: [5] });
    const renewed = renewRows(grid, part, 2, 4);
    expect(renewed.rows.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect([...renewed.hiddenRows]).toEqual([4]);
    expect(renewed.rows[0]).toBe(grid.rows[0]);
  });
});
