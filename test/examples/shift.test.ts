import { describe, expect, it } from 'vitest';
import { columnsShift, rowsShift, shiftFormula, shiftRanges } from '#scripts/package/shift';

describe('edits of example workbooks follow the spreadsheet programs', () => {
  it.each([
    ['IF($I12="","",$I12-PL_ASOF)', rowsShift(5, 1), 'IF($I13="","",$I13-PL_ASOF)'],
    ['SUM(A1:A20)', rowsShift(10, 2), 'SUM(A1:A22)'],
    ['SUM(A10:A12)', rowsShift(11, -1), 'SUM(A10:A11)'],
    ['B7+1', rowsShift(7, -1), '#REF!+1'],
    ['LOG10(B7)&"B7"', rowsShift(1, 1), 'LOG10(B8)&"B7"'],
    ['VLOOKUP($H9,_PL_MAP!$A$1:$B$40,2,FALSE)', rowsShift(1, 3), 'VLOOKUP($H12,_PL_MAP!$A$1:$B$40,2,FALSE)'],
    ["'Báo cáo'!$B$5:$B$9", rowsShift(6, 1), "'Báo cáo'!$B$5:$B$10"],
    ['Khác!B5', rowsShift(1, 1), 'Khác!B5'],
    ['$C$4:$D$4', columnsShift(3, -1), '$C$4:$C$4'],
    ['$A:$C', columnsShift(2, 1), '$A:$D'],
    ['$4:$6', rowsShift(1, 1), '$5:$7'],
  ])('%s', (formula, shift, expected) => {
    expect(shiftFormula(formula, 'Báo cáo', 'Báo cáo', shift)).toBe(expected);
  });

  it('drops a range when all of it is deleted, keeps the rest of the list', () => {
    expect(shiftRanges('C3:C4 E1:E9', columnsShift(3, -1))).toBe('D1:D9');
  });
});
