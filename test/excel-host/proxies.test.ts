import { describe, expect, it } from 'vitest';
import { bareAddin } from '#test/excel-host/browserPages';
import { longBook } from '#test/excel-host/sampleBook';

const open = bareAddin();
const sheet = `const sheet = context.workbook.worksheets.getItem('Nhiệm vụ');`;

type Refusal = { readonly code: string; readonly message: string; readonly statement?: string };

describe("Microsoft's own proxies over the simulated Excel", () => {
  it('what was not loaded cannot be read, what does not exist is said, wrong shapes are refused', async () => {
    const { excel, close } = await open({ api: '1.17' });
    expect(
      await excel<Refusal>(`${sheet} const range = sheet.getRange('A1'); await context.sync(); return range.values;`),
    ).toMatchObject({
      code: 'PropertyNotLoaded',
    });
    const missing = await excel<Refusal>(
      `context.workbook.worksheets.getItem('Không có').load('name'); await context.sync();`,
    );
    expect(missing.code).toBe('ItemNotFound');
    expect(missing.statement).toContain('getItem');
    expect(
      await excel(
        `const none = context.workbook.worksheets.getItemOrNullObject('Không có'); await context.sync(); return none.isNullObject;`,
      ),
    ).toBe(true);
    expect(
      await excel<Refusal>(`${sheet} sheet.getRange('J1:J2').values = [[1]]; await context.sync();`),
    ).toMatchObject({
      code: 'InvalidArgument',
    });
    expect(
      await excel<Refusal>(`${sheet} sheet.getRange('Đâu đó').load('values'); await context.sync();`),
    ).toMatchObject({
      code: 'InvalidArgument',
    });
    expect(
      await excel<Refusal>(`${sheet} sheet.getRange('A1').values = [['dài'.repeat(20000)]]; await context.sync();`),
    ).toMatchObject({ code: 'InvalidArgument' });
    await close();
  });

  it('null objects go on being null, and a tracked range moves with rows put in above it', async () => {
    const { excel, close } = await open({ api: '1.17' });
    expect(
      await excel(`
        const none = context.workbook.names.getItemOrNullObject('KHONG_CO').getRangeOrNullObject();
        none.load('address');
        await context.sync();
        return none.isNullObject;`),
    ).toBe(true);
    expect(
      await excel(`
        ${sheet}
        const range = sheet.getRange('B7');
        range.load('values');
        await context.sync();
        sheet.getRange('5:6').insert('Down');
        await context.sync();
        range.load('address,values');
        await context.sync();
        return [range.address, range.values[0][0]];`),
    ).toEqual(["'Nhiệm vụ'!B9", 'Báo cáo quý']);
    await close();
  });

  it('a host of a lower set does not have what came later', async () => {
    const { excel, close, host, setLevel } = await open({ platform: 'PC' });
    const later = [
      ['1.1', `${sheet} sheet.getUsedRangeOrNullObject().load('address');`],
      ['1.4', `${sheet} sheet.getRange('A1').conditionalFormats.add('Custom');`],
      ['1.7', `${sheet} sheet.getRange('A1').dataValidation.load('type');`],
      ['1.8', 'context.workbook.worksheets.onChanged.add(async () => undefined);'],
      ['1.9', 'context.workbook.save();'],
      ['1.10', `${sheet} sheet.getRange('A1').getMergedAreasOrNullObject().load('address');`],
    ] as const;
    for (const [api, program] of later) {
      await setLevel(api);
      expect(await excel<Refusal>(`${program} await context.sync();`), api).toMatchObject({ code: 'ApiNotFound' });
    }
    await setLevel('1.1');
    expect(
      await excel(
        `const sheets = context.workbook.worksheets; sheets.load('items/name'); await context.sync(); return sheets.items.length;`,
      ),
    ).toBe(3);
    expect(host.stats.unknown).toEqual([]);
    await close();
  });

  it('the host itself holds the level, should the library let something through', async () => {
    const { excel, close, page } = await open({ api: '1.4' });
    await page.evaluate(`OfficeExtension.CommonUtility._doApiNotSupportedCheck = false`);
    const answer = await excel<Refusal>(
      `${sheet} sheet.getRange('A1').conditionalFormats.add('Custom'); await context.sync();`,
    );
    expect(answer).toMatchObject({ code: 'ApiNotFound' });
    expect(answer.message).toContain('ExcelApi 1.6');
    await close();
  });

  it('says which sets it has, 1.10 after 1.9', async () => {
    const { close, page, setLevel } = await open();
    const sets = [1, 4, 7, 9, 10, 14, 17, 21, 22];
    for (const minor of [1, 4, 7, 8, 9, 13, 14, 17, 20, 21]) {
      await setLevel(`1.${minor}`);
      const answers = await page.evaluate(
        `[${sets.join()}].filter((set) => Office.context.requirements.isSetSupported('ExcelApi', '1.' + set))`,
      );
      expect(answers, `1.${minor}`).toEqual(sets.filter((set) => set <= minor));
    }
    await close();
  });

  it('what is not simulated fails and is listed', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    expect(await excel<Refusal>(`${sheet} sheet.charts.load('items/name'); await context.sync();`)).toMatchObject({
      code: 'ApiNotFound',
    });
    expect(host.stats.unknown).toEqual(['Worksheet.charts']);
    await close();
  });

  it('the web takes 5 MB at most, each way; more cells than allowed read as null', async () => {
    const { excel, close, host } = await open({ workbook: longBook(2000), api: '1.17' });
    expect(
      await excel<Refusal>(`
        const sheet = context.workbook.worksheets.getItem('Dài');
        sheet.getRange('N1:W20000').values = Array.from({ length: 20000 }, () => Array(10).fill('Nội dung nhiệm vụ dài dài dài'));
        await context.sync();`),
    ).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    host.faults.payloadLimit = 500_000;
    expect(
      await excel<Refusal>(`
        const range = context.workbook.worksheets.getItem('Dài').getUsedRange();
        range.load('values');
        await context.sync();
        return range.values.length;`),
    ).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    host.faults.cellLimit = 1000;
    expect(
      await excel(`
        const range = context.workbook.worksheets.getItem('Dài').getUsedRange();
        range.load('values');
        await context.sync();
        return range.values;`),
    ).toBeNull();
    expect(
      await excel<Refusal>(
        `context.workbook.worksheets.getItem('Dài').getRanges(Array(3000).fill('A1').join(',')); await context.sync();`,
      ),
    ).toMatchObject({ code: 'InvalidArgument' });
    await close();
  });
});
