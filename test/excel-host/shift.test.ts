import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { areaText } from '#test/excel-host/book/address';
import { mapReferences, movedFormula } from '#test/excel-host/book/references';
import { ExcelHost } from '#test/excel-host/excelHost';
import { sampleBook } from '#test/excel-host/sampleBook';

const state = (host: ExcelHost) => {
  const sheet = host.sheet('Nhiệm vụ');
  return {
    merges: sheet.state.merges.map(areaText),
    rules: sheet.state.rules.map((rule) => [rule.areas.map(areaText).join(' '), ...rule.formulas]),
    lists: sheet.state.validations.map((one) => [
      one.areas.map(areaText).join(' '),
      ...one.formulas.filter((text) => text !== undefined),
    ]),
    names: host.book.names.map((one) => one.formula),
    formulas: [...sheet.state.rows].flatMap(([, line]) => [...line.values()].flatMap((cell) => cell.formula ?? [])),
    elsewhere: host.sheet('Ghi chú').cell(0, 0)?.formula,
  };
};

describe('rows and columns put in and taken out', () => {
  it('columns put in move merges, rules, lists, names and references', async () => {
    const host = await ExcelHost.open(sampleBook());
    await host.insertColumns('Nhiệm vụ', 'B:C');
    expect(state(host)).toEqual({
      merges: ['A1:G1'],
      rules: [['E4:E7', '$E4<45970']],
      lists: [['G4:G7', '$I$1:$I$3']],
      names: ["'Danh mục'!$A$1:$A$3", "'Nhiệm vụ'!$E$4:$E$7", '42'],
      formulas: ['A4+1', 'A5+1', 'A6+1'],
      elsewhere: "'Nhiệm vụ'!A5*2",
    });
    expect(host.value('Nhiệm vụ', 'D4')).toBe('Xây dựng Đề án');
    expect(host.sheet('Nhiệm vụ').isColumnHidden(7)).toBe(true);
  });

  it('rows put in and taken out; what pointed at them says #REF!', async () => {
    const host = await ExcelHost.open(sampleBook());
    await host.insertRows('Nhiệm vụ', '5:5');
    expect(state(host)).toMatchObject({
      rules: [['C4:C8', '$C4<45970']],
      formulas: ['A4+1', 'A6+1', 'A7+1'],
      elsewhere: "'Nhiệm vụ'!A6*2",
    });
    expect(host.sheet('Nhiệm vụ').isRowHidden(6)).toBe(true);
    await host.deleteRows('Nhiệm vụ', '4:6');
    expect(state(host)).toMatchObject({
      rules: [['C4:C5', '$C4<45970']],
      lists: [['E4:E5', '$G$1:$G$3']],
      names: ["'Danh mục'!$A$1:$A$3", "'Nhiệm vụ'!$C$4:$C$5", '42'],
      formulas: ['#REF!+1', 'A4+1'],
      elsewhere: "'Nhiệm vụ'!#REF!*2",
    });
    const reading = await readWorkbook(host.save());
    const grid = reading.ok ? reading.workbook.sheets[0] : undefined;
    expect(grid?.rows.map((row) => [row.index, row.cells[1]?.value])).toEqual([
      [0, undefined],
      [2, 'Nội dung'],
      [3, 'Việc bị ẩn'],
      [4, 'Báo cáo quý'],
    ]);
  });

  it('a sheet renamed takes its references along, one deleted leaves #REF!', async () => {
    const host = await ExcelHost.open(sampleBook());
    await host.renameSheet('Nhiệm vụ', 'Tháng 12');
    expect(host.sheet('Ghi chú').cell(0, 0)?.formula).toBe("'Tháng 12'!A5*2");
    expect(host.book.names.map((one) => one.formula)).toContain("'Tháng 12'!$C$4:$C$7");
    await host.deleteSheet('Tháng 12');
    expect(host.sheet('Ghi chú').cell(0, 0)?.formula).toBe('#REF!*2');
    const reading = await readWorkbook(host.save());
    expect(reading.ok && reading.workbook.sheets.map((one) => one.name)).toEqual(['Danh mục', 'Ghi chú']);
  });

  it('rows copied and pasted take rules and lists along, as rules of their own', async () => {
    const host = await ExcelHost.open(sampleBook());
    const sheet = 'Nhiệm vụ';
    await host.copyPaste({ sheet, address: 'A4:E5' }, { sheet, address: 'A10' });
    expect(host.values(sheet, 'A10:E11')).toEqual(host.values(sheet, 'A4:E5'));
    expect(state(host)).toMatchObject({
      rules: [
        ['C4:C7', '$C4<45970'],
        ['C10:C11', '$C10<45970'],
      ],
      lists: [
        ['E4:E7', '$G$1:$G$3'],
        ['E10:E11', '$G$1:$G$3'],
      ],
    });
    expect(host.sheet(sheet).state.rules.map((rule) => rule.priority)).toEqual([1, 2]);
    expect(await host.undo()).toBe(true);
    expect(host.sheet(sheet).state.rules).toHaveLength(1);
  });

  it('references within texts, functions, external workbooks and tables stay', () => {
    const up = (formula: string): string => movedFormula(formula, 1, 1);
    expect(up('IF(A1="B2",LOG10(C$3),$D4)')).toBe('IF(B2="B2",LOG10(D$3),$D5)');
    expect(up("SUM('Tháng 11'!A1:B2)+[1]Sheet1!A1+Bảng1[A1]")).toBe("SUM('Tháng 11'!B2:C3)+[1]Sheet1!A1+Bảng1[A1]");
    expect(up('SUM(A:A)+SUM(3:4)+NHIEM_VU1')).toBe('SUM(B:B)+SUM(4:5)+NHIEM_VU1');
    expect(movedFormula('A1', -1, 0)).toBe('#REF!');
    expect(mapReferences('VLOOKUP($A4,DANH_MUC,2,0)', (one) => one)).toBe('VLOOKUP($A4,DANH_MUC,2,0)');
  });

  it('what a person does can be undone; an edit of the add-in on an older Excel leaves nothing to undo', async () => {
    const host = await ExcelHost.open(sampleBook(), { api: '1.14' });
    await host.type('Nhiệm vụ', 'B4', 'Khác');
    await host.insertRows('Nhiệm vụ', '4:4');
    expect(await host.undo()).toBe(true);
    expect(host.value('Nhiệm vụ', 'B4')).toBe('Khác');
    expect(await host.undo()).toBe(true);
    expect(host.value('Nhiệm vụ', 'B4')).toBe('Xây dựng Đề án');
    expect(await host.undo()).toBe(false);
  });
});
