import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell } from '#shared/report/csv';

/** What a reader after RFC 4180 gets from one cell. */
const read = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

describe('a cell of CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+84 90', "'+84 90"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['  =cmd|x', `'  =cmd|x`],
    ['\u00a0=A1', `'\u00a0=A1`],
    ['- Đã ban hành', "'- Đã ban hành"],
    ['-5', '-5'],
    ['+3,5 %', `"+3,5 %"`],
    ['60%', '60%'],
    ['Đề án "A", B', `"Đề án ""A"", B"`],
    ['hai\ndòng', '"hai\ndòng"'],
    ['', ''],
  ])('[E6] %j', (text, cell) => {
    expect(csvCell(text, ',')).toBe(cell);
  });

  test('[E6] whatever an agency typed: it begins no formula and comes back whole', () => {
    const sign = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '＝',
      ' ',
      '\u00a0',
      '"',
      ',',
      ';',
      '\n',
      'a',
      'ữ',
      '1',
      '%',
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), fc.constantFrom(',', ';'), (text, separator) => {
        const got = read(csvCell(text, separator));
        expect(got.startsWith("'") ? got.slice(1) : got).toBe(text);
        expect(/^[\s\u00a0]*[=@＝]/.test(got)).toBe(false);
        expect(/^[\s\u00a0]*[+-][^\d]/.test(got)).toBe(false);
      }),
      { seed: 5, numRuns: 5_000 },
    );
  });
});
