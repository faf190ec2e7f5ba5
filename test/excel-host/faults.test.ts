import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { bareAddin } from '#test/excel-host/browserPages';

const open = bareAddin();
const name = 'Nhiệm vụ';
const write = `context.workbook.worksheets.getItem('${name}').getRange('B4').values = [['x']]; await context.sync(); return 'written';`;

describe('what goes wrong, by setting', () => {
  it('while a person types in a cell nothing is done, unless the add-in waits', async () => {
    const { excel, close, host, page } = await open({
      api: '1.17',
      platform: 'PC',
      sets: { ExcelApi: '1.17', DelayForCellEdit: '1.1' },
    });
    host.faults.editMode = true;
    expect(await excel(write)).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = page.evaluate(`Excel.run({ delayForCellEdit: true }, async (context) => { ${write} })`);
    await page.waitForTimeout(50);
    expect(host.value(name, 'B4')).toBe('Xây dựng Đề án');
    host.endEditing();
    expect(await waiting).toBe('written');
    await close();
  });

  it('a protected sheet refuses all but what was left open', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    await excel(`
      const sheet = context.workbook.worksheets.getItem('${name}');
      sheet.getRange('E4').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, 'mật khẩu');
      await context.sync();`);
    expect(await excel(write)).toMatchObject({ code: 'AccessDenied' });
    expect(
      await excel(`
        const sheet = context.workbook.worksheets.getItem('${name}');
        sheet.getRange('E4').values = [['Xong']];
        sheet.getRange('B4').format.fill.color = '#FFFF00';
        await context.sync();
        return 'written';`),
    ).toBe('written');
    const unprotect = (password: string): Promise<unknown> =>
      excel(
        `context.workbook.worksheets.getItem('${name}').protection.unprotect(given); await context.sync(); return 'open';`,
        password,
      );
    expect(await unprotect('sai')).toMatchObject({ code: 'AccessDenied' });
    const again = await open({ workbook: host.save(), api: '1.17' });
    expect(await again.excel(write)).toMatchObject({ code: 'AccessDenied' });
    await again.close();
    expect(await unprotect('mật khẩu')).toBe('open');
    expect(await excel(write)).toBe('written');
    await close();
  });

  it('the nth request fails, others do not; what was done before an action that fails stays done', async () => {
    const { excel, close, host } = await open({ api: '1.17', faults: { failAt: new Map([[2, 'GeneralException']]) } });
    expect(await excel(write)).toBe('written');
    expect(await excel(write)).toMatchObject({ code: 'GeneralException' });
    expect(await excel(write)).toBe('written');
    expect(
      await excel(`
        context.workbook.worksheets.getItem('${name}').getRange('B5').values = [['trước']];
        context.workbook.worksheets.getItem('Không có').getRange('B5').values = [['sau']];
        await context.sync();`),
    ).toMatchObject({ code: 'ItemNotFound' });
    expect(host.value(name, 'B5')).toBe('trước');
    host.faults.failAll = 'GeneralException';
    expect(await excel(write)).toMatchObject({ code: 'GeneralException' });
    await close();
  });

  it('a slow Excel takes its time', async () => {
    const { excel, close } = await open({ api: '1.17', faults: { slowness: 200 } });
    const took = await excel<number>(`
      const begun = performance.now();
      await context.sync();
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return performance.now() - begun;`);
    expect(took).toBeGreaterThan(195);
    await close();
  });

  it('from 1.19 on what an add-in did can be undone, before it empties the list', async () => {
    const { excel, close, host } = await open({ api: '1.20' });
    await host.type(name, 'E4', 'Xong');
    await excel(write);
    expect(await host.undo()).toBe(true);
    expect(host.value(name, 'B4')).toBe('Xây dựng Đề án');
    expect(await host.undo()).toBe(true);
    expect(host.value(name, 'E4')).toBe('Đang làm');
    host.faults.undo = 'cleared';
    await host.type(name, 'E4', 'Xong');
    await excel(write);
    expect(await host.undo()).toBe(false);
    await close();
  });
});

describe('the file', () => {
  const file = (
    slice: number,
  ): string => `new Promise((resolve) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: ${slice} }, async (opened) => {
    if (opened.status !== 'succeeded') return resolve({ error: opened.error.code });
    const bytes = [];
    for (let index = 0; index < opened.value.sliceCount; index += 1) {
      const slice = await new Promise((done) => opened.value.getSliceAsync(index, done));
      bytes.push(...slice.value.data);
    }
    if (${slice} !== 999) await new Promise((done) => opened.value.closeAsync(done));
    resolve({ bytes, slices: opened.value.sliceCount });
  }))`;

  it('is handed out in slices, two at a time, and reads as the workbook stands', async () => {
    const { close, host, page } = await open({ api: '1.14', platform: 'PC' });
    await host.type(name, 'B4', 'Đã sửa');
    const taken: { bytes: number[]; slices: number } = await page.evaluate(file(1000));
    expect(taken.slices).toBe(Math.ceil(taken.bytes.length / 1000));
    const reading = await readWorkbook(Uint8Array.from(taken.bytes));
    expect(reading.ok && reading.workbook.sheets[0]?.rows.find((row) => row.index === 3)?.cells[1]?.value).toBe(
      'Đã sửa',
    );
    await page.evaluate(file(999));
    await page.evaluate(file(999));
    expect(await page.evaluate(file(1000))).toEqual({ error: 5002 });
    expect(await page.evaluate(file(5_000_000))).toEqual({ error: 5001 });
    await close();
  });

  it('cannot be had where the host fails, and not on an iPad', async () => {
    const { close, page } = await open({ faults: { getFile: 'fails' } });
    expect(await page.evaluate(file(1000))).toEqual({ error: 5001 });
    await close();
    const tablet = await open({ platform: 'iOS', api: '1.21' });
    expect(
      await tablet.page.evaluate(
        `[typeof Office.context.document.getFileAsync, Office.context.requirements.isSetSupported('CompressedFile', '1.1')].join()`,
      ),
    ).toBe('undefined,false');
    expect(await tablet.page.evaluate(`Office.addin.showAsTaskpane().then(() => 'shown', ({ code }) => code)`)).toBe(
      'ApiNotFound',
    );
    await tablet.close();
  });
});
