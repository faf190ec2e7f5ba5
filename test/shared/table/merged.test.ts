import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/table/recognise';
import { gridOf, type Written } from '#test/helpers/grid';

const header = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];

/** Each row as `kind path: lead · output · finish`; what a merge passes on stands in square brackets. */
function read(rows: readonly (readonly Written[])[], merges: readonly string[]): readonly string[] {
  const { tables } = recognise({ sheets: [gridOf([header, ...rows], { merges })] });
  expect(tables).toHaveLength(1);
  return (tables[0]?.rows.slice(1) ?? []).map(({ kind, path, cells }) => {
    const said = [cells.lead, cells.output, cells.finish].map((cell) =>
      cell?.inherited === 'merge' ? `[${cell.resolved}]` : (cell?.text ?? ''),
    );
    return `${kind} ${path}: ${said.join(' · ')}`;
  });
}

describe('merged cells', () => {
  it('[T6] a lead merged over a task and its steps counts once and stands for all', () => {
    expect(
      read(
        [
          [1, 'Đề án', 'Sở Y tế', 'Quyết định', '12/2025'],
          ['1.1', 'Soạn thảo', '', 'Dự thảo', '6/2025'],
          ['1.2', 'Thẩm định', '', 'Báo cáo', '9/2025'],
          [2, 'Tập huấn', '', 'Lớp', '9/2025'],
          [3, 'Kiểm tra', 'Sở Nội vụ', 'Báo cáo', '9/2025'],
        ],
        ['C2:C5'],
      ),
    ).toEqual([
      'task 1: Sở Y tế · Quyết định · 12/2025',
      'step 1.1: [Sở Y tế] · Dự thảo · 6/2025',
      'step 1.2: [Sở Y tế] · Báo cáo · 9/2025',
      'task 2: [Sở Y tế] · Lớp · 9/2025',
      'task 3: Sở Nội vụ · Báo cáo · 9/2025',
    ]);
  });

  it('[T6] a number merged over several tasks loses none of them', () => {
    expect(
      read(
        [
          [1, 'Ban hành quy chế', 'Sở Y tế', 'Quyết định', '6/2025'],
          ['', 'Tập huấn', 'Sở Nội vụ', 'Lớp', '9/2025'],
          ['', 'Kiểm tra', 'Thanh tra tỉnh', 'Báo cáo', '12/2025'],
          [2, 'Tổng kết', 'Sở Y tế', 'Báo cáo', '12/2025'],
        ],
        ['A2:A4'],
      ),
    ).toEqual([
      'task 1: Sở Y tế · Quyết định · 6/2025',
      'task 1+1: Sở Nội vụ · Lớp · 9/2025',
      'task 1+2: Thanh tra tỉnh · Báo cáo · 12/2025',
      'task 2: Sở Y tế · Báo cáo · 12/2025',
    ]);
  });

  it('[T6] number, content and lead merged over several outputs are one task with all of them', () => {
    expect(
      read(
        [
          [1, 'Ban hành quy chế', 'Sở Y tế', 'Quyết định', '6/2025'],
          ['', '', '', 'Báo cáo', '9/2025'],
          [2, 'Tổng kết', 'Sở Y tế', 'Báo cáo', '12/2025'],
        ],
        ['A2:A3', 'B2:B3', 'C2:C3'],
      ),
    ).toEqual([
      'task 1: Sở Y tế · Quyết định Báo cáo · 6/2025 9/2025',
      'continuation :  ·  · ',
      'task 2: Sở Y tế · Báo cáo · 12/2025',
    ]);
  });

  it('[T6] a merge that ends inside a task is read as far as it reaches', () => {
    expect(
      read(
        [
          [1, 'Đề án', 'Sở Y tế', 'Quyết định', '12/2025'],
          ['1.1', 'Soạn thảo', '', '', '6/2025'],
          ['1.2', 'Thẩm định', '', 'Báo cáo', '9/2025'],
        ],
        ['C2:C3', 'D2:D3'],
      ),
    ).toEqual([
      'task 1: Sở Y tế · Quyết định · 12/2025',
      'step 1.1: [Sở Y tế] · [Quyết định] · 6/2025',
      'step 1.2:  · Báo cáo · 9/2025',
    ]);
  });

  it('[T6] a merge over lead and output of one row is the value of its first column alone', () => {
    expect(
      read(
        [
          [1, 'Ban hành quy chế', 'Sở Y tế', '', '6/2025'],
          [2, 'Tập huấn', 'Sở Nội vụ', 'Lớp', '9/2025'],
        ],
        ['C2:D2'],
      ),
    ).toEqual(['task 1: Sở Y tế ·  · 6/2025', 'task 2: Sở Nội vụ · Lớp · 9/2025']);
  });

  it('[T6] a block merged over two columns and three rows counts once a row, in its first column', () => {
    expect(
      read(
        [
          [1, 'Ban hành quy chế', 'Sở Y tế', '', '6/2025'],
          [2, 'Tập huấn', '', '', '7/2025'],
          [3, 'Kiểm tra', '', '', '8/2025'],
        ],
        ['C2:D4'],
      ),
    ).toEqual(['task 1: Sở Y tế ·  · 6/2025', 'task 2: [Sở Y tế] ·  · 7/2025', 'task 3: [Sở Y tế] ·  · 8/2025']);
  });

  it('[T6] a header cell merged down over the first rows of the body takes no task away', () => {
    expect(
      read(
        [
          [1, 'Ban hành quy chế', '', 'Quyết định', '6/2025'],
          [2, 'Tập huấn', '', 'Lớp', '9/2025'],
          [3, 'Kiểm tra', 'Sở Nội vụ', 'Báo cáo', '12/2025'],
        ],
        ['C1:C3'],
      ),
    ).toEqual(['task 1:  · Quyết định · 6/2025', 'task 2:  · Lớp · 9/2025', 'task 3: Sở Nội vụ · Báo cáo · 12/2025']);
  });

  it('[T6] a lead merged across a section line stands for the tasks of both', () => {
    expect(
      read(
        [
          ['I', 'Thể chế', '', '', ''],
          [1, 'Ban hành quy chế', 'Sở Y tế', 'Quyết định', '6/2025'],
          ['II', 'Hạ tầng', '', '', ''],
          [1, 'Lắp đặt', '', 'Thiết bị', '9/2025'],
        ],
        ['C3:C5'],
      ),
    ).toEqual([
      'section I:  ·  · ',
      'task I.1: Sở Y tế · Quyết định · 6/2025',
      'section II:  ·  · ',
      'task II.1: [Sở Y tế] · Thiết bị · 9/2025',
    ]);
  });
});
