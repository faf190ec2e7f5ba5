import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { bareAddin } from '#test/excel-host/browserPages';

const open = bareAddin();
const sheet = `const sheet = context.workbook.worksheets.getItem('Nhiệm vụ');`;

describe('cells', () => {
  it('read as Excel on a Vietnamese computer gives them', async () => {
    const { excel, close } = await open({ api: '1.17' });
    expect(
      await excel(`
        ${sheet}
        const range = sheet.getUsedRange(true);
        range.load('address,values,text,formulas,numberFormat,rowCount');
        await context.sync();
        return { address: range.address, values: range.values[3], text: range.text[3], formula: range.formulas[4][0], shared: range.formulas[6][0], number: range.text[6], formats: range.numberFormat[3] };`),
    ).toEqual({
      address: "'Nhiệm vụ'!A1:E7",
      values: [1, 'Xây dựng Đề án', 45961, 0.5, 'Đang làm'],
      text: ['1', 'Xây dựng Đề án', '31/10/2025', '50%', 'Đang làm'],
      formula: '=A4+1',
      shared: '=A6+1',
      number: ['4', 'Báo cáo quý', '', '1.234,50', 'TRUE'],
      formats: ['General', 'General', 'm/d/yyyy', '0%', 'General'],
    });
    await close();
  });

  it('written, become what a person would get by typing; null leaves a cell; the saved file has them', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    expect(
      await excel(`
        ${sheet}
        const range = sheet.getRange('A10:H10');
        range.values = [['30/9/2025', "'30/9/2025", '007', '50%', 'TRUE', '=A4', '#N/A', null]];
        sheet.getRange('H4').numberFormat = [['@']];
        sheet.getRange('H4').values = [['007']];
        sheet.getRange('E4:E5').values = [['Xong'], [null]];
        const back = sheet.getRange('A10:H10').load('values,text,numberFormat');
        const kept = sheet.getRange('H4').load('values');
        await context.sync();
        return [back.values[0], back.text[0].slice(0, 5), back.numberFormat[0][0], kept.values[0][0]];`),
    ).toEqual([
      [45930, '30/9/2025', 7, 0.5, true, 1, '#N/A', ''],
      ['30/09/2025', '30/9/2025', '7', '50%', 'TRUE'],
      'dd/mm/yyyy',
      '007',
    ]);
    expect(host.values('Nhiệm vụ', 'E4:E5')).toEqual([['Xong'], ['Hoàn thành']]);
    const reading = await readWorkbook(host.save());
    const grid = reading.ok ? reading.workbook.sheets[0] : undefined;
    const row = grid?.rows.find(({ index }) => index === 9)?.cells;
    expect(row?.[0]).toEqual({ value: 45930, text: '30/09/2025', format: 'dd/mm/yyyy' });
    expect(row?.slice(1, 7).map((cell) => cell?.value)).toEqual(['30/9/2025', 7, 0.5, true, 1, '#N/A']);
    expect(row?.[5]).toMatchObject({ formula: 'A4' });
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    expect([...(grid?.hiddenRows ?? [])]).toEqual([5]);
    await close();
  });

  it('looks are read and changed, and come back from the file', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    await excel(`
      ${sheet}
      const { format } = sheet.getRange('B4:B5');
      format.fill.color = '#ffc7ce';
      format.font.bold = true;
      format.font.color = '#9C0006';
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      format.columnWidth = 120;
      format.borders.getItem('EdgeBottom').style = 'Dash';
      format.borders.getItem('EdgeBottom').color = '#FF0000';
      await context.sync();`);
    const read = `
      ${sheet}
      const look = (address) => { const { format } = sheet.getRange(address); format.load('wrapText,horizontalAlignment,columnWidth'); format.fill.load('color'); format.font.load('bold,color'); return format; };
      const [one, both] = [look('B4'), look('B3:B4')];
      const border = sheet.getRange('B5').format.borders.getItem('EdgeBottom').load('style,color');
      await context.sync();
      return [one.fill.color, one.font.bold, one.font.color, one.wrapText, one.horizontalAlignment, one.columnWidth, both.fill.color, both.font.bold, border.style, border.color];`;
    const looks = ['#FFC7CE', true, '#9C0006', true, 'Center', 120, '', null, 'Dash', '#FF0000'];
    expect(await excel(read)).toEqual(looks);
    const again = await open({ workbook: host.save(), api: '1.17' });
    expect(await again.excel(read)).toEqual(looks);
    await again.close();
    await close();
  });

  it('rows and columns hide, are asked one by one, and special cells are found', async () => {
    const { excel, close } = await open({ api: '1.17' });
    expect(
      await excel(`
        ${sheet}
        sheet.getRange('H:I').columnHidden = true;
        const rows = sheet.getRange('A4:A7').getRowProperties({ rowHidden: true });
        const columns = sheet.getRange('E1:J1').getColumnProperties({ columnHidden: true });
        const formulas = sheet.getUsedRange().getSpecialCellsOrNullObject('Formulas').load('address');
        const blanks = sheet.getRange('A4:B5').getSpecialCellsOrNullObject('Blanks').load('address');
        const visible = sheet.getRange('A4:B7').getSpecialCells('Visible').load('address');
        const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
        merged.areas.load('items/address');
        const mixed = sheet.getRange('A4:A7').load('rowHidden');
        await context.sync();
        return [rows.value.map((one) => one.rowHidden), columns.value.map((one) => one.columnHidden), formulas.address, blanks.isNullObject, visible.address, merged.areas.items.map((one) => one.address), mixed.rowHidden];`),
    ).toEqual([
      [false, false, true, false],
      [false, true, false, true, true, false],
      "'Nhiệm vụ'!A5:A7",
      true,
      "'Nhiệm vụ'!A4:B5,'Nhiệm vụ'!A7:B7",
      ["'Nhiệm vụ'!A1:E1"],
      null,
    ]);
    await close();
  });

  it('ranges are found from ranges, and copying moves the references of formulas', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    expect(
      await excel(`
        ${sheet}
        const b4 = sheet.getRange('B4');
        const all = [b4.getResizedRange(1, 2), b4.getOffsetRange(2, 1), sheet.getRangeByIndexes(3, 1, 2, 2), b4.getBoundingRect('D9'), b4.getEntireRow(), sheet.getRange('A1:C9').getIntersection('B3:Z4'), sheet.getCell(0, 2), sheet.getRange('C:C').getUsedRange(), b4.getRowsBelow(2)];
        for (const one of all) one.load('address');
        sheet.getRange('G5').copyFrom('A5');
        sheet.getRange('G6:G7').copyFrom(sheet.getRange('C4'), 'Formats');
        const [copied, dated] = [sheet.getRange('G5').load('formulas'), sheet.getRange('G6').load('numberFormat,values')];
        await context.sync();
        return [all.map((one) => one.address.replace(/.*!/, '')), copied.formulas[0][0], dated.numberFormat[0][0], dated.values[0][0]];`),
    ).toEqual([['B4:D5', 'C6', 'B4:C5', 'B4:D9', '4:4', 'B3:C4', 'C1', 'C3:C5', 'B5:B6'], '=G4+1', 'm/d/yyyy', '']);
    expect(host.book.active.name).toBe('Nhiệm vụ');
    await close();
  });

  it('selecting brings the sheet to the front and is told', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    expect(
      await excel(`
        context.workbook.worksheets.getItem('Ghi chú').getRange('B2:C3').select();
        const selected = context.workbook.getSelectedRange().load('address');
        const active = context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
        return [selected.address, active.name];`),
    ).toEqual(["'Ghi chú'!B2:C3", 'Ghi chú']);
    await host.select('Nhiệm vụ', 'A4');
    expect(host.book.active.name).toBe('Nhiệm vụ');
    await close();
  });
});
