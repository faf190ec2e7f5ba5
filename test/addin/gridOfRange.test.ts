import { describe, expect, it } from 'vitest';
import { gridOfRange } from '#addin/excel/gridOfRange';

describe('an Excel range as a Grid', () => {
  const grid = gridOfRange({
    sheet: 'Tháng 11',
    visibility: 'visible',
    top: 3,
    left: 2,
    values: [
      ['1', 'Xây dựng Đề án', 42338, 0, ''],
      ['', '', '', '', ''],
      ['2', '=không phải công thức', '', '#N/A', false],
    ],
    text: [
      ['1', 'Xây dựng Đề án', '30/11/2015', '0', ''],
      ['', '', '', '', ''],
      ['2', '=không phải công thức', '', '#N/A', 'FALSE'],
    ],
    numberFormat: [
      ['@', 'General', 'dd/mm/yyyy', 'General', 'General'],
      ['General', 'General', 'General', 'General', 'General'],
      ['@', '@', 'General', 'General', 'General'],
    ],
    formulas: [
      ['1', 'Xây dựng Đề án', 42338, '=A1-A1', ''],
      ['', '', '', '', ''],
      ['2', '=không phải công thức', '', '=NA()', false],
    ],
  });

  it('[R2] keeps positions on the sheet, and an empty row or cell is absent', () => {
    expect(grid.rows.map((row) => row.index)).toEqual([3, 5]);
    expect(grid.rows[0]?.cells[2]).toEqual({ value: '1', text: '1' });
    expect(grid.rows[0]?.cells[6]).toBeUndefined();
  });

  it('[T6] a date keeps serial and format, a formula result 0 and FALSE are values', () => {
    expect(grid.rows[0]?.cells[4]).toEqual({ value: 42338, text: '30/11/2015', format: 'dd/mm/yyyy' });
    expect(grid.rows[0]?.cells[5]).toEqual({ value: 0, text: '0', formula: 'A1-A1' });
    expect(grid.rows[1]?.cells[6]).toEqual({ value: false, text: 'FALSE' });
  });

  it('[T6] text that begins with an equals sign is text, an error is an error', () => {
    expect(grid.rows[1]?.cells[3]).toEqual({
      value: '=không phải công thức',
      text: '=không phải công thức',
    });
    expect(grid.rows[1]?.cells[5]).toEqual({ value: '#N/A', text: '#N/A', formula: 'NA()', error: '#N/A' });
  });

  it('[R2] merges are unknown where the host cannot tell them', () => {
    expect(grid.merges).toBe('unknown');
  });
});
